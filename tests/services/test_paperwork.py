"""Receipts from the stored record: what stands on them, and what a reprint and a correction must say."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Mandate, ReturnAt
from desk_app.domain.people import IdKind, Person, PersonKind
from desk_app.services.desk import Desk
from desk_app.services.scanning import ScannedReceipt
from tests.building import OFFICER, a_desk, a_filing, a_person


def _words(pdf: bytes, tmp_path: Path) -> str:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def _codes(desk: Desk, pdf: bytes, dpi: int, turn: int = 0) -> set[str]:
    page = desk.paperwork.pages(pdf, dpi)[0]
    image = Image.frombytes("L", (page.width, page.height), bytes(page.grey)).rotate(turn, expand=True, fillcolor=255)
    return {found.text for found in zxingcpp.read_barcodes(image)}


def test_a_receipt_says_who_what_and_when(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    words = _words(desk.paperwork.receipts([code], OFFICER, sheet="a5").pdf, tmp_path)
    for said in (
        code,
        "LƯƠNG THỊ NGỌC ẨN",
        "082190000147",
        "03 ngày làm việc",
        "17 giờ 00 phút, ngày 05 tháng 3 năm 2026",
    ):
        assert said in words


@pytest.mark.parametrize("dpi", [150, 203, 300])
@pytest.mark.parametrize("turn", [0, 90])
@pytest.mark.parametrize("sheet", ["a5", "a4", "a5x2"])
def test_a_stored_dossiers_receipt_scans_to_its_code(desk: Desk, dpi: int, turn: int, sheet: str) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    pdf = desk.paperwork.preview(code, sheet)  # type: ignore[arg-type]
    assert code in _codes(desk, pdf, dpi, turn)


def test_a_real_desk_knows_its_own_receipts(tmp_path: Path) -> None:
    real = a_desk(tmp_path / "real", training=False)
    stranger = a_desk(tmp_path / "stranger", desk="2", training=False)
    code = real.reception.register(a_filing(), OFFICER).dossier.code
    digits = next(text for text in _codes(real, real.paperwork.preview(code, "a5"), 300) if text.isdigit())
    mine, theirs = real.scanning.read(digits), stranger.scanning.read(digits)
    real.close()
    stranger.close()
    assert isinstance(mine, ScannedReceipt)
    assert isinstance(theirs, ScannedReceipt)
    assert (mine.claim.code, mine.genuine, theirs.genuine) == (code, True, False)


def test_a_training_receipt_is_marked_and_unsigned(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    pdf = desk.paperwork.preview(code, "a5")
    assert "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in _words(pdf, tmp_path)
    digits = next(text for text in _codes(desk, pdf, 300) if text.isdigit())
    scan = desk.scanning.read(digits)
    assert isinstance(scan, ScannedReceipt)
    assert scan.genuine is None


def test_a_reprint_says_that_it_is_one_and_why(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    first = _words(desk.paperwork.receipts([code], OFFICER, sheet="a5").pdf, tmp_path)
    with pytest.raises(RuleBroken, match=r"print\.reason_missing"):
        desk.paperwork.receipts([code], OFFICER)
    again = _words(desk.paperwork.receipts([code], OFFICER, sheet="a5", reason="kẹt giấy").pdf, tmp_path)
    assert "IN LẠI" not in first
    assert "IN LẠI LẦN 1" in again
    assert "kẹt giấy" in again


def test_after_a_correction_the_paper_names_the_version_it_replaces(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.paperwork.receipts([code], OFFICER)
    desk.processing.move(code, "correct", OFFICER, note="sai họ tên", values={"name": "Lương Thị Ngọc Ân"})
    words = _words(desk.paperwork.receipts([code], OFFICER, sheet="a5").pdf, tmp_path)
    assert "BẢN ĐIỀU CHỈNH, thay bản 1" in words
    assert "sai họ tên" in words
    assert "LƯƠNG THỊ NGỌC ÂN" in words
    assert code in words


def test_a_reprint_of_a_corrected_paper_still_names_the_version_it_replaces(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.paperwork.receipts([code], OFFICER)
    desk.processing.move(code, "correct", OFFICER, note="sai họ tên", values={"name": "Lương Thị Ngọc Ân"})
    desk.paperwork.receipts([code], OFFICER)
    words = _words(desk.paperwork.receipts([code], OFFICER, sheet="a5", reason="kẹt giấy").pdf, tmp_path)
    assert "BẢN ĐIỀU CHỈNH, thay bản 1" in words
    assert "sai họ tên" in words
    assert "IN LẠI LẦN 1" in words


def test_two_corrections_before_one_print_both_give_their_reasons(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.paperwork.receipts([code], OFFICER)
    desk.processing.move(code, "correct", OFFICER, note="sai họ tên", values={"name": "Lương Thị Ngọc Ân"})
    desk.processing.move(code, "correct", OFFICER, note="thiếu số nhà", values={"address": "số 29/4, ấp Bình Trung"})
    words = _words(desk.paperwork.receipts([code], OFFICER, sheet="a4").pdf, tmp_path)
    assert "BẢN ĐIỀU CHỈNH, thay bản 1" in words
    assert "sai họ tên; thiếu số nhà" in words


def test_a_version_that_was_never_printed_replaces_none(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.processing.move(code, "correct", OFFICER, note="sai họ tên", values={"name": "Lương Thị Ngọc Ân"})
    assert "BẢN ĐIỀU CHỈNH" not in _words(desk.paperwork.receipts([code], OFFICER, sheet="a5").pdf, tmp_path)


def test_a_preview_leaves_no_trace(desk: Desk) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.paperwork.preview(code)
    assert [entry.what.value for entry in desk.lookup.folder(code).history] == ["dossier.registered"]


def test_the_same_record_gives_the_same_bytes(desk: Desk) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    assert desk.paperwork.preview(code, "a4") == desk.paperwork.preview(code, "a4")


MESSENGER = Person("Huỳnh Trọng Nghĩa", id_kind=IdKind.PERSONAL, number="082078000359")


def test_who_acts_by_a_mandate_stands_on_the_paper_with_the_grantor(desk: Desk, tmp_path: Path) -> None:
    filing = a_filing(submitter=MESSENGER, authorised=MESSENGER, mandate=Mandate("Giấy ủy quyền", "12/UQ"))
    code = desk.reception.register(filing, OFFICER).dossier.code
    words = _words(desk.paperwork.preview(code, "a5"), tmp_path)
    assert "Người nộp hồ sơ (người được ủy quyền): Huỳnh Trọng Nghĩa; số định danh cá nhân: 082078000359" in words
    assert "Người ủy quyền: Lương Thị Ngọc Ẩn" in words
    assert "Người trực tiếp nộp" not in words


def test_who_brings_papers_without_a_mandate_is_not_called_authorised(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(submitter=MESSENGER), OFFICER).dossier.code
    words = _words(desk.paperwork.preview(code, "a5"), tmp_path)
    assert "Người trực tiếp nộp hồ sơ: Huỳnh Trọng Nghĩa; số định danh cá nhân: 082078000359" in words
    assert "ủy quyền" not in words


def test_who_brings_papers_for_the_authorised_stands_beside_him(desk: Desk, tmp_path: Path) -> None:
    authorised = a_person(name="Trịnh Hữu Phước", number="082085000212")
    filing = a_filing(submitter=MESSENGER, authorised=authorised, mandate=Mandate("Giấy ủy quyền"))
    words = _words(desk.paperwork.preview(desk.reception.register(filing, OFFICER).dossier.code, "a4"), tmp_path)
    assert "(người được ủy quyền): Trịnh Hữu Phước" in words
    assert "Người trực tiếp nộp hồ sơ: Huỳnh Trọng Nghĩa" in words


def test_a_passport_and_a_tax_code_are_called_by_their_names(desk: Desk, tmp_path: Path) -> None:
    cooperative = a_person(
        name="Hợp tác xã Nông nghiệp Tân Hòa", kind=PersonKind.ORGANISATION, id_kind=IdKind.TAX, number="0312345670"
    )
    submitter = Person("Somchai Rattanakul", id_kind=IdKind.PASSPORT, number="AA1234567")
    code = desk.reception.register(a_filing(owner=cooperative, submitter=submitter), OFFICER).dossier.code
    words = _words(desk.paperwork.preview(code, "a4"), tmp_path)
    assert "Số định danh cá nhân/tổ chức: 0312345670 (mã số thuế)" in words
    assert "Somchai Rattanakul; hộ chiếu: AA1234567" in words
    assert "Người trực tiếp nộp hồ sơ: Somchai Rattanakul" in words


def test_an_organisation_does_not_sign_its_representative_does(desk: Desk, tmp_path: Path) -> None:
    pagoda = Person("Ban Quản trị Chùa Phước Hậu", kind=PersonKind.ORGANISATION)
    code = desk.reception.register(a_filing(owner=pagoda), OFFICER).dossier.code
    words = _words(desk.paperwork.preview(code, "a5"), tmp_path)
    assert "BAN QUẢN TRỊ CHÙA PHƯỚC HẬU" in words
    assert "Ban Quản trị Chùa Phước Hậu" not in words


@pytest.mark.parametrize(
    ("owner", "submitter", "said"),
    [
        ("ấp Bình Trung, xã Tân Hòa", "khóm 3, phường Mỹ Phước", "công ích, ấp Bình Trung, xã Tân Hòa"),
        ("", "khóm 3, phường Mỹ Phước", "công ích, khóm 3, phường Mỹ Phước"),
        ("", "", "công ích, địa chỉ: ……"),
    ],
)
def test_the_post_goes_to_an_address_that_stands_on_the_paper(
    desk: Desk, tmp_path: Path, owner: str, submitter: str, said: str
) -> None:
    filing = a_filing(
        owner=a_person(address=owner), submitter=Person("Huỳnh Trọng Nghĩa", address=submitter), return_at=ReturnAt.POST
    )
    code = desk.reception.register(filing, OFFICER).dossier.code
    assert said in _words(desk.paperwork.preview(code, "a4"), tmp_path)


def test_a_provisional_promise_says_so_on_paper(desk: Desk, tmp_path: Path, clock: object) -> None:
    clock.moment = clock.moment.replace(month=12, day=30)  # type: ignore[attr-defined]
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    assert "lịch nghỉ dự kiến năm 2027" in _words(desk.paperwork.preview(code, "a5"), tmp_path)


def test_a_letter_that_no_face_has_is_told(desk: Desk) -> None:
    code = desk.reception.register(a_filing(owner=a_person(name="Lê 龍 Ân")), OFFICER).dossier.code
    assert desk.paperwork.receipts([code], OFFICER).missing_letters == "龍"
