"""Forms as data: what the shipped ones say, and how a broken one is refused with its line."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import resources
from desk_app.domain.errors import RuleBroken
from desk_app.domain.papers.kinds import VOCABULARIES, PaperKind
from desk_app.printing.form_reader import read_form
from desk_app.printing.form_shelf import FormShelf, shipped_forms
from desk_app.printing.forms import Box, CodeLine, Codes, Facts, Form, Listed, Paragraph, Signatures, Table, TextLine
from desk_app.printing.press import PdfPress
from desk_app.services.wording import sentence_of
from tests.printing.pages import page_texts
from tests.printing.papers_to_print import LETTERHEAD, a_receipt, a_supplement
from tests.printing.printed_receipts import receipt_pdf

NAME = "tt03_2025_form01.toml"
TEXT = resources.read_text(f"forms/{NAME}")
NEW = date(2026, 3, 6)
OLD = date(2025, 3, 6)


def changed(old: str, new: str) -> Form:
    assert old in TEXT
    return read_form(TEXT.replace(old, new), name="mau01.toml")


def labels(form: Form) -> list[str]:
    """The fixed words of a form, from top to bottom."""
    found: list[str] = []
    for block in form.blocks:
        match block:
            case TextLine() | Paragraph():
                found += [part.label or part.value for part in block.parts]
            case Facts():
                found += [part.label for part in block.rows]
            case Codes() | CodeLine() | Table() | Box():
                found.append(block.label)
            case Listed():
                found.append(block.items)
            case Signatures():
                found += [side.role for side in block.sides]
    return found


# --- what the shipped forms say


def test_every_legal_form_names_its_basis_and_both_generations_are_there() -> None:
    legal = [form for form in shipped_forms() if form.name.startswith("tt")]
    for form in legal:
        generation = "03/2025" if form.valid_from == date(2025, 9, 15) else "01/2018"
        assert f"Thông tư số {generation}/TT-VPCP" in form.legal_basis
        assert f"Mẫu số {form.form} – TT {generation}/TT-VPCP" in form.foot
    numbers = {(form.valid_from.year, form.form) for form in legal}
    assert numbers == {(2025, f"{one:02d}") for one in range(1, 8)} | {(2019, f"{one:02d}") for one in range(1, 7)}


def test_the_fields_of_form_01_stand_in_their_legal_order() -> None:
    assert labels(FormShelf().form("receipt", NEW)) == [
        "Mã hồ sơ:",
        "desk_name",
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức:",
        "Số định danh cá nhân/tổ chức:",
        "Địa chỉ:",
        "Số điện thoại:",
        "Email:",
        "Người nộp hồ sơ ({submitter_role}):",
        "Người ủy quyền:",
        "Người trực tiếp nộp hồ sơ:",
        "Nội dung yêu cầu giải quyết:",
        "Thành phần hồ sơ nộp gồm:",
        "Số lượng hồ sơ:",
        "Thời gian giải quyết hồ sơ theo quy định là:",
        "Thời gian nhận hồ sơ:",
        "Thời gian trả kết quả giải quyết hồ sơ:",
        "Đăng ký nhận kết quả tại:",
        "Vào Sổ theo dõi hồ sơ, Quyển số",
        ", Số thứ tự",
        "Phí, lệ phí:",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ]


def test_the_receipt_of_2018_asks_for_no_personal_number_and_no_grantor() -> None:
    old, new = (labels(FormShelf().form("receipt", day)) for day in (OLD, NEW))
    assert "Số định danh cá nhân/tổ chức:" not in old
    assert "Người ủy quyền:" not in old
    assert "Thành phần hồ sơ, yêu cầu về số lượng mỗi loại giấy tờ gồm:" in old
    assert len(new) - len(old) == 2


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_everything_a_paper_says_is_asked_for_by_one_of_its_shipped_forms(kind: PaperKind) -> None:
    asked = "\n".join(resources.read_text(f"forms/{form.name}") for form in shipped_forms() if form.paper == kind)
    told = {"check_code", "qr_text", "code"}  # the bands take these by themselves
    spoken = VOCABULARIES[kind]
    words = {*spoken.words, *spoken.lists, *spoken.tables} - told
    optional = {"owner_number", "received", "procedure", "salutation_inside"}
    assert {word for word in words - optional if f'"{word}"' not in asked and f"{{{word}}}" not in asked} == set()


# --- which form a paper is set in


def test_a_paper_is_set_in_the_form_of_its_day() -> None:
    shelf = FormShelf()
    assert shelf.form("apology", NEW).sheet == "a4"
    assert shelf.form("apology", OLD).title == "PHIẾU XIN LỖI VÀ HẸN LẠI\nNGÀY TRẢ KẾT QUẢ"
    assert shelf.form("receipt", date(2025, 9, 14)).valid_from == date(2019, 1, 6)
    assert shelf.form("receipt", date(2025, 9, 15)).valid_from == date(2025, 9, 15)


def test_before_the_first_form_the_first_one_is_used() -> None:
    assert FormShelf().form("receipt", date(2017, 5, 2)).form == "01"
    assert FormShelf().form("stop", OLD).valid_from == date(2025, 9, 15)  # 2018 had no such form


# --- an office lays its own forms beside


def own(folder: Path, name: str, text: str) -> FormShelf:
    (folder / name).write_text(text, encoding="utf-8")
    return FormShelf(folder)


def test_an_office_may_change_a_label_without_a_programmer(tmp_path: Path) -> None:
    shelf = own(tmp_path, NAME, TEXT.replace("Phí, lệ phí:", "Lệ phí đã thu:"))
    form = shelf.form("receipt", NEW)
    assert form.own
    (text,) = page_texts(receipt_pdf([a_receipt()], "a5x2", form))
    assert "Lệ phí đã thu: 8.000 đồng" in text
    assert shelf.notices() == ()


def test_a_file_of_windows_with_a_mark_at_its_head_is_read(tmp_path: Path) -> None:
    (tmp_path / "mau01.toml").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert FormShelf(tmp_path).form("receipt", NEW).own


def test_a_later_form_of_the_office_leaves_the_words_of_earlier_papers_alone(tmp_path: Path) -> None:
    later = TEXT.replace("2025-09-15", "2026-07-01").replace("Phí, lệ phí:", "Lệ phí đã thu:")
    shelf = own(tmp_path, "bien_nhan_tu_thang_7.toml", later)
    assert shelf.form("receipt", date(2026, 6, 30)).digest == FormShelf().form("receipt", NEW).digest
    assert shelf.form("receipt", date(2026, 7, 1)).name == "bien_nhan_tu_thang_7.toml"


def test_of_a_broken_file_the_line_is_told_and_the_shipped_form_is_used(tmp_path: Path) -> None:
    shelf = own(tmp_path, NAME, TEXT.replace('value = "owner_name"', 'value = "owner_nam"'))
    assert shelf.form("receipt", NEW).digest == FormShelf().form("receipt", NEW).digest
    (notice,) = shelf.notices()
    line = TEXT[: TEXT.index('value = "owner_name"')].count("\n") + 1
    assert notice.facts["line"] == line
    said = sentence_of(notice)
    assert f"dòng {line}" in said
    assert "owner_name?" in said


def test_one_broken_file_does_not_take_the_others_along(tmp_path: Path) -> None:
    (tmp_path / "hong.toml").write_bytes(b'title = "\xff"')
    shelf = own(tmp_path, NAME, TEXT.replace("Phí, lệ phí:", "Lệ phí:"))
    assert shelf.form("receipt", NEW).own
    assert [notice.facts["name"] for notice in shelf.notices()] == ["hong.toml"]


def test_without_a_folder_the_shipped_forms_are_there(tmp_path: Path) -> None:
    shelf = FormShelf(tmp_path / "forms")
    assert shelf.forms() == FormShelf().forms()
    assert shelf.notices() == ()


# --- numbers


@pytest.mark.parametrize(
    ("number", "sign", "printed"),
    [
        ("07", "TTPVHCC", "Số: 07/PBS-TTPVHCC"),
        ("", "TTPVHCC", "Số: ………/PBS-TTPVHCC"),
        ("", "", "Số: ………/PBS-………"),
        ("7/PBS-VP", "TTPVHCC", "Số: 7/PBS-VP"),
    ],
)
def test_the_sign_behind_a_number_is_the_forms_own_with_the_offices(number: str, sign: str, printed: str) -> None:
    paper = a_supplement(letterhead=replace(LETTERHEAD, number=number, sign=sign))
    (text,) = page_texts(PdfPress().paper("supplement", [paper]))
    assert printed in text


# --- broken forms


@pytest.mark.parametrize(
    ("old", "new", "place", "at"),
    [
        ('form = "01"', 'form = "01', "TOML", 'form = "01"'),
        ('paper = "receipt"', 'paper = "receit"', "paper", 'paper = "receipt"'),
        ("valid_from = 2025-09-15", 'valid_from = "2025"', "valid_from", "valid_from"),
        ('type = "dense"', 'type = "thick"', "type", 'type = "dense"'),
        ('value = "owner_name"', 'value = "owner_nam"', "block 3, parts, 1, value", 'value = "owner_name"'),
        ('kind = "box"', 'kind = "dew"', "block 14, kind", 'kind = "box"'),
        ("bold = true", 'bold = "yes"', "block 3, parts, 1, bold", "bold = true"),
        ("tab = 0.42", "tab = 42.0", "block 6, parts, 2, tab", "tab = 0.42"),
        ('value = "certified"', 'value = "certify"', "block 11, value", 'value = "certified"'),
        ("a5 = 15.5", "a5 = 155", "block 11, columns", "columns = ["),
        ('"certified", "copies"], words', '"copies"], words', "block 11, span", "span ="),
        ('rows = "documents"', 'rows = "papers"', "block 11, rows", 'rows = "documents"'),
        ('notes = "due_notes"', 'notes = "due"', "block 14, notes", 'notes = "due_notes"'),
        ("trang {page}/{pages}", "trang {sheet}", "page_label", "page_label"),
        ('number_sign = "{sign}"', 'number_sign = "{sign.x}"', "number_sign", "number_sign"),
        ("({submitter_role})", "({role})", "block 7, parts, 1, label", "({submitter_role})"),
        ('foot = "Mẫu', 'feet = "Mẫu', "feet", 'foot = "Mẫu'),
        ("check_label =", "check_labels =", "block 1, check_labels", "check_label ="),
        ("sides = [", "sides = []\nothers = [", "block 18, others", None),
        ('kind = "signatures"\nhint = "(Ký và ghi rõ họ tên)"', 'kind = "signatures"', "block 18", None),
    ],
)
def test_a_broken_form_is_refused_with_the_line_and_the_place(old: str, new: str, place: str, at: str | None) -> None:
    with pytest.raises(RuleBroken) as refused:
        changed(old, new)
    assert refused.value.code == "form.wrong_line"
    assert refused.value.facts["name"] == "mau01.toml"
    assert refused.value.facts["place"] == place
    if at is not None:
        assert refused.value.facts["line"] == TEXT[: TEXT.index(at)].count("\n") + 1


def test_a_form_without_any_block_is_refused() -> None:
    with pytest.raises(RuleBroken):
        read_form('paper = "receipt"', name="mau01.toml")
