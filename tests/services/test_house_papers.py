"""Labels, slips, the register, the day's sheet and notices, from a real record; and what a scanned slip leads to."""

import io
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import RuleBroken
from desk_app.domain.slip_code import slip_digits
from desk_app.services.desk import Desk
from desk_app.services.returning import Handing
from desk_app.services.scanning import ScannedReceipt, Unknown
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person

BIRTH, MARRIAGE, BUSINESS = "1.004884", "1.004873", "1.001612"


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def words_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def registered(desk: Desk, *procedures: str) -> list[str]:
    people = [a_person(name=f"Lê Văn {'ABCDEFGH'[place]}") for place in range(len(procedures))]
    return [
        desk.reception.register(a_filing(procedure=procedure, owner=person), OFFICER).dossier.code
        for procedure, person in zip(procedures, people, strict=True)
    ]


# --- labels and slips


def test_labels_promise_nothing_and_leave_no_trace(desk: Desk) -> None:
    codes = registered(desk, MARRIAGE, BUSINESS)
    printed = desk.house_papers.labels(codes)
    assert printed.codes == tuple(codes)
    assert "05/03/2026" in words_of(printed.pdf)
    assert len(desk.lookup.folder(codes[0]).history) == 1


def test_a_slip_carries_no_full_name_no_number_and_no_address(desk: Desk) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    words = words_of(desk.house_papers.slips([code], OFFICER).pdf)
    assert "L.T.N. Ẩn" in words
    for kept in ("082190000147", "0900000147", "Lương", "Bình Trung"):
        assert kept not in words


def test_a_second_slip_says_so_and_the_receipt_still_counts_as_not_printed(desk: Desk) -> None:
    code = registered(desk, MARRIAGE)[0]
    assert "IN LẠI" not in words_of(desk.house_papers.slips([code], OFFICER).pdf)
    assert "IN LẠI LẦN 1" in words_of(desk.house_papers.slips([code], OFFICER).pdf)
    assert desk.lookup.counts().unprinted == 1


def test_scanning_a_slip_leads_to_its_dossier(desk: Desk) -> None:
    code = registered(desk, MARRIAGE)[0]
    assert desk.scanning.read(slip_digits(code)) == DossierCode.parse(code)


def test_a_slip_of_a_dossier_that_does_not_exist_is_not_taken(desk: Desk) -> None:
    assert desk.scanning.read(slip_digits("H58.123-260302-1999")) == Unknown("scan.no_such_slip")


def test_a_misread_slip_is_not_taken_though_such_a_number_exists(desk: Desk) -> None:
    digits = slip_digits(registered(desk, MARRIAGE)[0])
    wrong = f"{digits[:-1]}{(int(digits[-1]) + 1) % 10}"
    assert desk.scanning.read(wrong) == Unknown("scan.misread")


# --- a check code, read on the telephone


def check_code_of(desk: Desk, code: str) -> str:
    words = words_of(desk.paperwork.preview(code, "a5"))
    return words.partition("Mã xác thực:")[2].strip()[:19]


def test_a_check_code_typed_behind_its_dossiers_code_tells_whether_the_paper_is_genuine(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "real", training=False)
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    letters = check_code_of(desk, code)
    right, small = (
        desk.scanning.read(f"{code} {letters}"),
        desk.scanning.read(f"{code} {letters.replace(' ', '').lower()}"),
    )
    other = letters[:-1] + ("B" if letters[-1] != "B" else "C")
    wrong, unknown = desk.scanning.read(f"{code} {other}"), desk.scanning.read(f"H58.123-260302-1999 {letters}")
    short = desk.scanning.read(f"{code} {letters[:-2]}")
    desk.close()
    assert isinstance(right, ScannedReceipt)
    assert isinstance(small, ScannedReceipt)
    assert isinstance(wrong, ScannedReceipt)
    assert (right.genuine, small.genuine, wrong.genuine) == (True, True, False)
    assert (unknown, short) == (Unknown("scan.no_such_dossier"), Unknown("receipt.check_code_shape"))


def test_a_receipt_from_before_a_correction_of_the_date_is_still_genuine(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "real", training=False)
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    letters, due = check_code_of(desk, code), desk.lookup.folder(code).dossier.promise.told_due_at
    desk.processing.move(code, "correct", OFFICER, note="nhầm thủ tục", values={"procedure": BIRTH})
    desk.processing.move(code, "correct", OFFICER, note="không nhầm", values={"procedure": MARRIAGE})
    seen = desk.scanning.read(f"{code} {letters}")
    desk.close()
    assert isinstance(seen, ScannedReceipt)
    assert (seen.genuine, seen.claim.due_at) == (True, due)


# --- the register


def test_the_register_has_a_book_for_each_field(desk: Desk) -> None:
    codes = registered(desk, MARRIAGE, BUSINESS, BIRTH)
    printed = desk.house_papers.register(date(2026, 3, 1), date(2026, 3, 31))
    texts = pages_of(printed.pdf)
    assert sorted(printed.codes) == sorted(codes)
    assert sum("SỔ THEO DÕI HỒ SƠ" in text for text in texts) == 2
    assert "0001 H58.123-260302-1001" in " ".join(texts)
    assert "0002 H58.123-260302-1003" in " ".join(texts)


def test_a_field_may_be_named_without_marks(desk: Desk) -> None:
    registered(desk, MARRIAGE, BUSINESS)
    printed = desk.house_papers.register(date(2026, 3, 1), date(2026, 3, 31), "ho tich")
    assert printed.codes == ("H58.123-260302-1001",)


def test_a_voided_number_stands_in_the_register(desk: Desk) -> None:
    code = registered(desk, MARRIAGE)[0]
    desk.processing.move(code, "void", OFFICER, note="nhập trùng")
    words = words_of(desk.house_papers.register(date(2026, 3, 2), date(2026, 3, 2)).pdf)
    assert "số bị hủy: nhập trùng" in words
    assert "trong đó 01 số bị hủy" in words


def test_numbers_go_on_through_the_year_whatever_days_are_printed(desk: Desk, clock: MovingClock) -> None:
    registered(desk, MARRIAGE, MARRIAGE)
    clock.moment = datetime(2026, 3, 4, 9, 0)
    registered(desk, MARRIAGE)
    assert "0003 H58.123-260304" in words_of(desk.house_papers.register(date(2026, 3, 4), date(2026, 3, 4)).pdf)


def test_a_dossier_entered_later_for_an_earlier_day_moves_no_number(desk: Desk, clock: MovingClock) -> None:
    clock.moment = datetime(2026, 3, 4, 9, 0)
    registered(desk, MARRIAGE)
    clock.moment = datetime(2026, 3, 5, 9, 0)
    late = a_filing(received_at=datetime(2026, 3, 3, 9, 0), note="mất điện")
    desk.reception.register(late, OFFICER)
    words = words_of(desk.house_papers.register(date(2026, 3, 1), date(2026, 3, 31)).pdf)
    assert "0001 H58.123-260304-1001" in words
    assert "0002 H58.123-260303-1001" in words


def test_what_cannot_be_printed_is_told(desk: Desk) -> None:
    first, last = date(2026, 3, 1), date(2026, 3, 31)
    with pytest.raises(RuleBroken, match=r"print\.empty_register"):
        desk.house_papers.register(first, last)
    with pytest.raises(RuleBroken, match=r"print\.unknown_field"):
        desk.house_papers.register(first, last, "Đường sắt")
    with pytest.raises(RuleBroken, match=r"print\.days_backwards"):
        desk.house_papers.register(last, first)
    assert "Không có hồ sơ nào" in words_of(desk.house_papers.register(first, last, "Hộ tịch").pdf)


# --- the day's end


def figures(desk: Desk) -> dict[str, str]:
    """The column "Cộng" of the day's sheet, by the words of its rows."""
    text = words_of(desk.house_papers.day_end(OFFICER).pdf)
    return dict(re.findall(r"([–A-ZĐ][^\d]*?) \d+ \d+ \d+ (\d+)(?= )", text.partition("Kiểm đếm")[2]))


def test_the_rows_of_a_day_add_up(desk: Desk, clock: MovingClock) -> None:
    first, second, third, fourth = registered(desk, MARRIAGE, MARRIAGE, MARRIAGE, MARRIAGE)
    desk.processing.move(fourth, "void", OFFICER, note="nhập trùng")
    clock.moment = datetime(2026, 3, 4, 10, 0)
    registered(desk, BIRTH)
    desk.processing.move(first, "result", OFFICER)
    desk.processing.move(second, "result", OFFICER)
    desk.processing.move(third, "refuse", OFFICER, note="không đủ điều kiện", values={"ground": "Điều 5"})
    desk.returning.return_pile([Handing(first)], OFFICER)
    found = figures(desk)
    assert (found["Đang giải quyết đầu ngày"], found["Tiếp nhận trong ngày"]) == ("3", "1")
    assert (found["Có kết quả trong ngày"], found["– trước hạn"], found["Từ chối, dừng, rút"]) == ("2", "2", "1")
    assert (found["Đang giải quyết cuối ngày"], found["Trả kết quả trong ngày"]) == ("1", "1")
    assert found["Kết quả đang chờ trả"] == "1"


def test_a_result_of_yesterday_that_is_fetched_today_is_counted_as_fetched_only(desk: Desk, clock: MovingClock) -> None:
    code = registered(desk, MARRIAGE)[0]
    clock.moment = datetime(2026, 3, 3, 9, 0)
    desk.processing.move(code, "result", OFFICER)
    clock.moment = datetime(2026, 3, 4, 9, 0)
    desk.returning.return_pile([Handing(code)], OFFICER)
    found = figures(desk)
    assert (found["Đang giải quyết đầu ngày"], found["Có kết quả trong ngày"]) == ("0", "0")
    assert (found["Trả kết quả trong ngày"], found["Kết quả đang chờ trả"]) == ("1", "0")


def test_the_sheet_counts_papers_and_names_the_batch_of_the_day(desk: Desk, tmp_path: Path) -> None:
    codes = registered(desk, MARRIAGE, MARRIAGE)
    desk.paperwork.receipts([codes[0]], OFFICER)
    desk.paperwork.receipts([codes[0]], OFFICER, reason="kẹt giấy")
    pile = desk.handing_over.hand_over_pile([codes[1]], "Phòng Kinh tế", OFFICER)
    desk.paperwork.transfer(pile.number, OFFICER)
    before = words_of(desk.house_papers.day_end(OFFICER).pdf)
    sent = desk.day_end.export(tmp_path, OFFICER)
    after = words_of(desk.house_papers.day_end(OFFICER).pdf)
    assert "Giấy tiếp nhận (mẫu 01) 1001 – 1002 1 1 0" in before
    assert "Phiếu bàn giao 01 – 01 1 0 0 0" in before
    assert "Chưa lập lô nào trong ngày" in before
    assert sent is not None
    assert f"Lô số {sent.number}: {sent.records} bản ghi" in after
    assert " ".join(sent.digest[place : place + 8] for place in range(0, 32, 8)) in after


# --- notices


def test_a_notice_says_what_the_catalogue_says(desk: Desk) -> None:
    words = words_of(desk.house_papers.procedure(BIRTH).pdf)
    for said in (
        "THỦ TỤC: ĐĂNG KÝ LẠI KHAI SINH",
        "1.004884",
        "05 ngày làm việc",
        "Căn cứ pháp lý",
        "Thứ Hai – Thứ Sáu",
    ):
        assert said in words


def test_every_procedure_of_the_catalogue_has_a_notice(desk: Desk) -> None:
    for procedure in desk.catalogue.procedures()[::20]:
        printed = desk.house_papers.procedure(procedure.key, large=True)
        assert printed.missing_letters == ""
        assert ("Mã thủ tục" in words_of(printed.pdf)) == (procedure.national_code is not None)


def test_an_unknown_procedure_has_none(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match=r"dossier\.unknown_procedure"):
        desk.house_papers.procedure("9.999999")
