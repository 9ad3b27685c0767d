"""The books at a desk: numbers without gaps, also when two officers write at once, and after a restore."""

from datetime import date, datetime
from pathlib import Path
from threading import Barrier, Thread

import pytest

from desk_app import wiring
from desk_app.domain.books import Book, BookLine
from desk_app.domain.errors import RuleBroken
from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_desk, a_filing

WHO, WHAT = "Lương Thị Ngọc Ẩn", "Bằng tốt nghiệp trung học phổ thông"


def write(desk: Desk, book: Book = Book.COPIES, **more) -> BookLine:
    """One more line."""
    return desk.books.enter(book, more.pop("code", None), OFFICER, who=WHO, what=WHAT, **more)


def refused(code: str):
    return pytest.raises(RuleBroken, match=code.replace(".", r"\."))


def test_each_book_counts_for_itself(desk: Desk) -> None:
    numbers = [write(desk).no, write(desk).no, write(desk, Book.SIGNATURES).no, write(desk).no]
    assert numbers == [1, 2, 1, 3]


def test_a_book_begins_anew_each_year(desk: Desk, clock: MovingClock) -> None:
    write(desk)
    clock.moment = datetime(2027, 1, 4, 8, 0)
    assert (write(desk).year, write(desk).no) == (2027, 2)
    assert [line.no for line in desk.books.of_year(Book.COPIES, 2026)] == [1]


def test_a_line_is_found_by_its_dossier_and_by_its_day(desk: Desk, clock: MovingClock) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    line = write(desk, code=code, pages=5, copies=3, fee_vnd=21_000, signer="Phạm Quốc Bảo")
    assert desk.books.of_dossier(code) == (line,)
    clock.moment = datetime(2026, 3, 3, 8, 0)
    later = write(desk)
    assert desk.books.lines(Book.COPIES, date(2026, 3, 2), date(2026, 3, 2)) == (line,)
    assert desk.books.lines(Book.COPIES, date(2026, 3, 2), date(2026, 3, 3)) == (line, later)


def test_a_desk_that_starts_in_the_year_goes_on_where_the_paper_book_is(desk: Desk) -> None:
    line = write(desk, no=4313, volume=6, note="sổ giấy đã ghi đến số 4312")
    assert (line.no, line.volume) == (4313, 6)
    assert (write(desk).no, desk.books.expected(Book.COPIES).volume) == (4314, 6)


def test_a_busy_year_has_more_lines_than_a_day_has_dossiers(desk: Desk) -> None:
    write(desk, no=9999, note="sổ giấy")
    assert write(desk).no == 10_000


def test_a_refused_line_uses_no_number(desk: Desk) -> None:
    with refused("book.what_missing"):
        desk.books.enter(Book.COPIES, None, OFFICER, who=WHO, what=" ")
    assert write(desk).no == 1


def test_a_line_struck_out_stays_and_its_number_is_not_given_again(desk: Desk) -> None:
    write(desk)
    desk.books.strike_out(Book.COPIES, 2026, 1, OFFICER, reason="ghi nhầm người")
    assert write(desk).no == 2
    assert [line.struck_reason for line in desk.books.of_year(Book.COPIES, 2026)] == ["ghi nhầm người", ""]
    with refused("book.no_such_line"):
        desk.books.strike_out(Book.COPIES, 2026, 9, OFFICER, reason="không có")


def test_officers_who_write_at_once_get_every_number_once(desk: Desk) -> None:
    gate, numbers = Barrier(4), []

    def work() -> None:
        gate.wait()
        for _ in range(5):
            numbers.append(write(desk).no)

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 21))


def test_after_a_restore_the_first_number_of_each_book_is_read_off_the_paper(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "desk", MovingClock())
    write(desk)
    backup = desk.safekeeping.back_up(tmp_path / "backups")
    write(desk)
    desk.close()
    wiring.restore_desk(tmp_path / "desk", backup, MovingClock())
    with wiring.open_desk(tmp_path / "desk", MovingClock()) as again:
        assert again.books.expected(Book.COPIES).unsure
        with refused("book.number_unsure"):
            write(again)
        assert write(again, no=3, note="số 02 ghi trước khi khôi phục").no == 3
        assert write(again).no == 4
