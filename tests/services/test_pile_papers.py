"""Slips, minutes and return receipts from the stored record: numbers, sums, reprints, and who took what."""

import io
from collections.abc import Sequence

import pytest
from pypdf import PdfReader

from desk_app.domain.endings import Collected, Collector
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import Person
from desk_app.services.desk import Desk
from desk_app.services.paperwork import PileKind
from desk_app.services.returning import Handing
from tests.building import OFFICER, MovingClock, a_filing, a_person

PLACE = "Phòng Văn hóa – Xã hội"


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def registered(desk: Desk, number: int = 3) -> list[str]:
    names = ["Lương Thị Ngọc Ẩn", "Y Moan Êban", "Lâm Chí Thiện", "Phan Văn Ý"]
    return [
        desk.reception.register(a_filing(owner=a_person(name=name)), OFFICER).dossier.code for name in names[:number]
    ]


def details(desk: Desk, code: str) -> Sequence[object]:
    return [entry.details for entry in desk.lookup.folder(code).history if entry.what == "dossier.paper_printed"]


def test_a_pile_is_printed_by_its_number_with_all_its_dossiers(desk: Desk) -> None:
    codes = registered(desk)
    pile = desk.handing_over.hand_over_pile(codes, PLACE, OFFICER)
    printed = desk.paperwork.transfer(pile.number, OFFICER)
    words = words_of(printed.pdf)
    assert printed.codes == tuple(codes)
    for said in (
        pile.number,
        PLACE,
        "03 hồ sơ (ba hồ sơ)",
        "Y Moan Êban",
        "09 giờ 00 phút",
        "Số: 01/BG-TTPVHCC",
        *codes,
    ):
        assert said in words


def test_naming_its_dossiers_prints_the_same_pile(desk: Desk) -> None:
    codes = registered(desk)
    pile = desk.handing_over.hand_over_pile(codes, PLACE, OFFICER)
    assert pile.number in words_of(desk.paperwork.transfer(codes, OFFICER).pdf)


def test_dossiers_of_two_piles_get_two_slips(desk: Desk) -> None:
    first, second, third = registered(desk)
    desk.handing_over.hand_over_pile([first, third], PLACE, OFFICER)
    desk.handing_over.hand_over_pile([second], "Phòng Kinh tế", OFFICER)
    words = words_of(desk.paperwork.transfer([first, second, third], OFFICER).pdf)
    assert words.count("PHIẾU BÀN GIAO HỒ SƠ") == 2
    assert "02 hồ sơ (hai hồ sơ)" in words
    assert "01 hồ sơ (một hồ sơ)" in words


def test_a_slip_of_dossiers_still_at_the_desk_has_a_number_and_blanks_and_moves_none(desk: Desk) -> None:
    codes = registered(desk, 2)
    words = words_of(desk.paperwork.transfer(codes, OFFICER).pdf)
    assert "BG-H58.123-1-260302-001" in words
    assert "…… giờ …… phút" in words
    assert [desk.lookup.folder(code).dossier.state for code in codes] == ["accepted", "accepted"]
    assert desk.handing_over.waiting() == ()
    assert desk.handing_over.find("BG-H58.123-1-260302-001").codes == tuple(codes)


def test_a_pile_handed_over_after_such_a_slip_is_another_one_with_another_number(desk: Desk) -> None:
    codes = registered(desk, 2)
    desk.paperwork.transfer(codes, OFFICER)
    pile = desk.handing_over.hand_over_pile(codes, PLACE, OFFICER)
    words = words_of(desk.paperwork.transfer(pile.number, OFFICER).pdf)
    assert pile.number == "BG-H58.123-1-260302-002"
    assert "IN LẠI" not in words


@pytest.mark.parametrize("kind", ["transfer", "minutes"])
def test_printing_a_pile_again_needs_a_reason_and_keeps_its_numbers(desk: Desk, kind: PileKind) -> None:
    codes = registered(desk, 2)
    pile = desk.handing_over.hand_over_pile(codes, PLACE, OFFICER)
    desk.paperwork.transfer(pile.number, OFFICER, kind=kind)
    with pytest.raises(RuleBroken, match=r"print\.reason_missing"):
        desk.paperwork.transfer(pile.number, OFFICER, kind=kind)
    words = words_of(desk.paperwork.transfer(pile.number, OFFICER, kind=kind, reason="kẹt giấy").pdf)
    assert "IN LẠI LẦN 1" in words
    assert "Số: 01/" in words
    assert pile.number in words


def test_each_dossier_of_a_pile_has_the_slip_in_its_history(desk: Desk) -> None:
    codes = registered(desk, 2)
    pile = desk.handing_over.hand_over_pile(codes, PLACE, OFFICER)
    desk.paperwork.transfer(pile.number, OFFICER)
    for code in codes:
        assert details(desk, code) == [{"paper": "transfer", "number": 1, "about": 1, "copy": 1, "pile": pile.number}]


def test_an_unknown_slip_prints_nothing(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match=r"transfer\.unknown"):
        desk.paperwork.transfer("BG-H58.123-1-260302-009", OFFICER)


def test_papers_that_were_only_shown_do_not_go_along(desk: Desk) -> None:
    code = registered(desk, 1)[0]
    dossier = desk.lookup.folder(code).dossier
    words = words_of(desk.paperwork.transfer([code], OFFICER, kind="minutes").pdf)
    shown = [paper.name for paper in dossier.papers if paper.present_only]
    assert all(name not in words for name in shown)
    assert f"{sum(paper.sheets for paper in dossier.papers if not paper.present_only):02d} tờ" in words


# --- the receipt for a result


def settled(desk: Desk, clock: MovingClock, number: str = "34/2026") -> str:
    code = registered(desk, 1)[0]
    clock.moment = clock.moment.replace(day=3)
    desk.processing.move(code, "result", OFFICER, values={"number": number})
    return code


def test_a_result_cannot_be_receipted_before_it_is_there(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match=r"print\.nothing_to_print"):
        desk.paperwork.returned(registered(desk, 1), OFFICER)


def test_a_ready_result_has_a_receipt_to_be_signed_and_filled_in(desk: Desk, clock: MovingClock) -> None:
    words = words_of(desk.paperwork.returned([settled(desk, clock)], OFFICER).pdf)
    for said in ("GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", "34/2026", "…… giờ …… phút", "trước hạn 02 ngày làm việc"):
        assert said in words


def test_a_fetched_result_says_when_and_by_whom(desk: Desk, clock: MovingClock) -> None:
    code = settled(desk, clock)
    collector = Collector(Collected.REPRESENTATIVE, name="Huỳnh Trọng Nghĩa", mandate="Giấy ủy quyền số 12/UQ")
    clock.moment = clock.moment.replace(hour=15, minute=20)
    desk.returning.return_pile([Handing(code, collector)], OFFICER)
    words = words_of(desk.paperwork.returned([code], OFFICER).pdf)
    for said in (
        "Huỳnh Trọng Nghĩa (người được ủy quyền)",
        "Giấy ủy quyền số 12/UQ",
        "15 giờ 20 phút, ngày 03 tháng 3 năm 2026",
    ):
        assert said in words
    assert "082190000147" not in words  # the owner's number proves nothing about somebody else


def test_a_late_result_is_called_late(desk: Desk, clock: MovingClock) -> None:
    code = registered(desk, 1)[0]
    clock.moment = clock.moment.replace(day=9)
    desk.processing.move(code, "result", OFFICER, values={"number": "35/2026"})
    assert "quá hạn 02 ngày làm việc" in words_of(desk.paperwork.returned([code], OFFICER).pdf)


def test_who_hands_in_is_not_taken_for_who_fetches(desk: Desk, clock: MovingClock) -> None:
    submitter = Person("Huỳnh Trọng Nghĩa", id_kind=a_person().id_kind, number="082078000359")
    code = desk.reception.register(a_filing(submitter=submitter), OFFICER).dossier.code
    clock.moment = clock.moment.replace(day=3)
    desk.processing.move(code, "result", OFFICER)
    desk.returning.return_pile([Handing(code, Collector(Collected.POST, waybill="EB123456789VN"))], OFFICER)
    words = words_of(desk.paperwork.returned([code], OFFICER).pdf)
    assert "EB123456789VN" in words
    assert "082078000359" not in words
