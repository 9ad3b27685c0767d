"""``books``: the certification books: lines shown, entered, struck out."""

import argparse
from datetime import date
from typing import Any

from desk_app.cli.at_desk import at_desk, iso, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import day_given
from desk_app.domain.books import BOOK_WORDS, Book, BookLine
from desk_app.domain.dates import short_day
from desk_app.domain.errors import RuleBroken
from desk_app.domain.money import grouped


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``books show | add | strike-out``."""
    vi = language == "vi"
    group = commands.add_parser(
        "books", parents=parents, allow_abbrev=False, help="sổ chứng thực" if vi else "the certification books"
    )
    ways = group.add_subparsers(dest="way_of_books", required=True, metavar="VIỆC" if vi else "WAY")
    names = [str(each) for each in Book]

    def way(name: str, words: str, run: Any) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = ways.add_parser(name, parents=parents, allow_abbrev=False, help=words)
        parser.add_argument("book", metavar="|".join(names))
        parser.set_defaults(run=run)
        return parser

    show = way("show", "các dòng của sổ" if vi else "the lines of a book", run_show)
    show.add_argument("--year", type=int, metavar="N")
    show.add_argument("--from", dest="first", metavar="DATE")
    show.add_argument("--to", dest="last", metavar="DATE")
    add = way("add", "ghi một dòng, lấy số kế tiếp" if vi else "enters a line with the next number", run_add)
    add.add_argument("--code", help="mã hồ sơ" if vi else "the dossier's code")
    add.add_argument("--who", required=True, help="người yêu cầu" if vi else "who asks")
    add.add_argument("--what", required=True, help="tên giấy tờ" if vi else "the document")
    add.add_argument("--pages", type=int, default=1)
    add.add_argument("--copies", type=int, default=1)
    add.add_argument("--fee", type=int, default=0, metavar="N")
    add.add_argument("--signer", default="", metavar="NAME")
    add.add_argument("--no", type=int, metavar="N", help="số theo sổ giấy" if vi else "the number in the paper book")
    add.add_argument("--volume", type=int, metavar="N", help="quyển số" if vi else "the volume")
    add.add_argument("--note", default="", metavar="TEXT")
    struck = way("strike-out", "gạch bỏ dòng ghi nhầm" if vi else "strikes a mistaken line out", run_strike_out)
    struck.add_argument("no", type=int, metavar="NO")
    struck.add_argument("--year", type=int, metavar="N")
    struck.add_argument("--reason", default="", metavar="TEXT")


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """The lines of a year, or from one day to another."""
    book = _book(arguments.book)
    with at_desk(arguments) as desk:
        today = desk.clock.now().date()
        year = arguments.year or today.year
        first = day_given(arguments.first, "day") if arguments.first else _of(year, 1, 1)
        last = day_given(arguments.last, "day") if arguments.last else _of(year, 12, 31)
        lines = desk.books.lines(book, first, last)
    for line in lines:
        console.answer(line_document(line), line_text(line))
    return DONE


def run_add(arguments: argparse.Namespace, console: Console) -> int:
    """One line, with the stamp's words."""
    book = _book(arguments.book)
    with at_desk(arguments) as desk:
        line = desk.books.enter(
            book,
            arguments.code,
            officer_of(desk, arguments),
            who=arguments.who,
            what=arguments.what,
            pages=arguments.pages,
            copies=arguments.copies,
            fee_vnd=arguments.fee,
            signer=arguments.signer,
            no=arguments.no,
            volume=arguments.volume,
            note=arguments.note,
        )
    console.answer(line_document(line), "\n".join([line_text(line), *(f"  {words}" for words in line.stamp())]))
    return DONE


def run_strike_out(arguments: argparse.Namespace, console: Console) -> int:
    """The line stays, with the reason why it counts no longer."""
    book = _book(arguments.book)
    with at_desk(arguments) as desk:
        year = arguments.year or desk.clock.now().year
        line = desk.books.strike_out(book, year, arguments.no, officer_of(desk, arguments), reason=arguments.reason)
    console.answer(line_document(line), line_text(line))
    return DONE


def line_document(line: BookLine) -> dict[str, Any]:
    """A line as an answer."""
    return {
        "book": str(line.book),
        "year": line.year,
        "no": line.no,
        "volume": line.volume,
        "number": line.number_words,
        "at": iso(line.at),
        "who": line.who,
        "what": line.what,
        "pages": line.pages,
        "copies": line.copies,
        "fee": line.fee_vnd,
        "signer": line.signer,
        "officer": line.officer,
        "code": line.code or None,
        "note": line.note,
        "stamp": list(line.stamp()),
        "struck_at": iso(line.struck_at),
        "struck_by": line.struck_by or None,
        "struck_reason": line.struck_reason or None,
    }


def line_text(line: BookLine) -> str:
    """One line for people; what was struck out says why."""
    counts = f"{line.pages} tr × {line.copies}  {grouped(line.fee_vnd)} đ"
    head = f"{line.number_words}  {short_day(line.at.date())}  {line.who}  {line.what}  {counts}"
    return f"{head}  [gạch bỏ: {line.struck_reason}]" if line.struck_at else head


def _book(text: str) -> Book:
    if text not in list(Book):
        raise RuleBroken("book.unknown", book=text[:40], known=[f"{each} ({BOOK_WORDS[each]})" for each in Book])
    return Book(text)


def _of(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise RuleBroken("moment.year", year=year, field="year") from error
