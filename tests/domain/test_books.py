"""The certification books: numbers of the year, volumes, the words of the stamp, lines struck out."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desk_app.domain.books import Book, BookLine, NextNumber, book_of, next_number, together
from desk_app.domain.errors import RuleBroken

DAY = datetime(2026, 3, 6, 9, 5)

LINE = BookLine(
    book=Book.COPIES,
    year=2026,
    no=43,
    volume=1,
    at=DAY,
    who="Lương Thị Ngọc Ẩn",
    what="Bằng tốt nghiệp trung học phổ thông",
    pages=5,
    copies=3,
    fee_vnd=21_000,
    signer="Phạm Quốc Bảo",
    officer="Trần Khải Minh",
    epoch="a",
)


def refused(code: str):
    return pytest.raises(RuleBroken, match=code.replace(".", r"\."))


def test_each_certification_procedure_has_its_book_and_a_correction_has_none() -> None:
    keys = ("2.000815", "2.000884", "2.001008", "2.001035", "2.000635", "2.000927", "1.001193")
    assert [book_of(key) for key in keys] == [
        Book.COPIES,
        Book.SIGNATURES,
        Book.TRANSLATORS,
        Book.CONTRACTS,
        Book.EXTRACTS,
        None,
        None,
    ]


def test_the_stamp_of_a_certified_copy_names_number_volume_year_sign_and_day() -> None:
    assert LINE.stamp() == (
        "Chứng thực bản sao đúng với bản chính",
        "Số chứng thực: 43",
        "Quyển số: 01/2026 - SCT/BS",
        "Ngày 06 tháng 3 năm 2026",
    )


@pytest.mark.parametrize(
    ("book", "sign"),
    [(Book.SIGNATURES, "SCT/CK,ĐC"), (Book.TRANSLATORS, "SCT/CKND"), (Book.CONTRACTS, "SCT/HĐ,GD")],
)
def test_every_other_book_has_the_sign_of_its_form(book: Book, sign: str) -> None:
    assert replace(LINE, book=book, no=7).stamp()[:2] == ("Số chứng thực: 07", f"Quyển số: 01/2026 - {sign}")


def test_an_extract_is_numbered_by_its_book_which_has_no_sign() -> None:
    assert replace(LINE, book=Book.EXTRACTS).stamp() == (
        "Số: 43",
        "Sổ cấp bản sao trích lục hộ tịch, quyển số 01/2026",
        "Ngày 06 tháng 3 năm 2026",
    )


def test_numbers_begin_with_one_each_year_and_go_on_over_the_volumes() -> None:
    assert next_number(Book.COPIES, date(2027, 1, 4), None, "a") == NextNumber(Book.COPIES, 2027, 1, 1)
    assert next_number(Book.COPIES, DAY.date(), LINE, "a") == NextNumber(Book.COPIES, 2026, 44, 1)
    assert next_number(Book.COPIES, DAY.date(), LINE, "a").chosen(None, 2, "") == NextNumber(Book.COPIES, 2026, 44, 2)


def test_a_number_that_is_not_free_is_refused() -> None:
    with refused("book.number_taken"):
        next_number(Book.COPIES, DAY.date(), LINE, "a").chosen(43, None, "")


def test_a_jump_needs_a_note_that_says_where_the_numbers_between_are() -> None:
    expected = next_number(Book.COPIES, DAY.date(), LINE, "a")
    with refused("book.jump_without_note"):
        expected.chosen(50, None, " ")
    assert expected.chosen(50, None, "số 44-49 ghi ở sổ giấy khi mất điện").no == 50


def test_a_volume_that_is_over_is_not_opened_again() -> None:
    with refused("book.volume_before"):
        next_number(Book.COPIES, DAY.date(), replace(LINE, volume=3), "a").chosen(None, 2, "")


def test_after_a_restore_the_next_number_has_to_be_read_off_the_paper_book() -> None:
    expected = next_number(Book.COPIES, DAY.date(), LINE, "b")
    with refused("book.number_unsure"):
        expected.chosen(None, None, "")
    assert expected.chosen(44, None, "").no == 44


def test_a_line_struck_out_keeps_its_number_and_says_why_once() -> None:
    struck = LINE.struck_out(at=DAY, officer="Trần Khải Minh", reason="ghi nhầm người")
    assert (struck.no, struck.struck_reason, struck.struck_by) == (43, "ghi nhầm người", "Trần Khải Minh")
    with refused("book.is_struck"):
        struck.struck_out(at=DAY, officer="Trần Khải Minh", reason="nữa")
    with refused("book.reason_missing"):
        LINE.struck_out(at=DAY, officer="Trần Khải Minh", reason=" ")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"who": " "}, "book.who_missing"),
        ({"what": ""}, "book.what_missing"),
        ({"no": 0}, "fee.amount"),
        ({"pages": 0}, "fee.amount"),
        ({"copies": -1}, "fee.amount"),
        ({"fee_vnd": -1}, "fee.amount"),
    ],
)
def test_a_line_says_who_asked_for_what_and_counts_something(change: dict[str, object], code: str) -> None:
    with refused(code):
        replace(LINE, **change)


def test_the_lines_of_a_visit_are_told_in_a_few_words() -> None:
    more = tuple(replace(LINE, no=no) for no in (44, 45))
    signature = replace(LINE, book=Book.SIGNATURES, no=8)
    assert together((LINE,)) == "43, quyển số 01/2026 - SCT/BS"
    assert together((LINE, *more)) == "43-45, quyển số 01/2026 - SCT/BS"
    assert together((LINE, signature)) == "43, quyển số 01/2026 - SCT/BS; 08, quyển số 01/2026 - SCT/CK,ĐC"
