"""The certification books: which act stands in which book, its number of the year, and the words of the stamp.

Numbers run from 01 through the year, over every volume, and begin anew each year (NĐ 23/2015/NĐ-CP art. 13(2)); each
kind of document takes a number of its own, however many copies of it there are (TT 01/2020/TT-BTP art. 4). The signs
are those of the book forms (NĐ 23/2015 art. 13(4)); the book of civil-status extracts has none.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from desk_app.domain.dates import day_in_words
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import MOST_COUNTED, whole
from desk_app.domain.text import tidy


class Book(StrEnum):
    """The books of a commune's desk."""

    COPIES = "copies"
    SIGNATURES = "signatures"
    TRANSLATORS = "translators"
    CONTRACTS = "contracts"
    EXTRACTS = "extracts"


SIGNS = {
    Book.COPIES: "SCT/BS",
    Book.SIGNATURES: "SCT/CK,ĐC",
    Book.TRANSLATORS: "SCT/CKND",
    Book.CONTRACTS: "SCT/HĐ,GD",
}

BOOK_WORDS = {
    Book.COPIES: "Sổ chứng thực bản sao từ bản chính",
    Book.SIGNATURES: "Sổ chứng thực chữ ký, chứng thực điểm chỉ",
    Book.TRANSLATORS: "Sổ chứng thực chữ ký người dịch",
    Book.CONTRACTS: "Sổ chứng thực hợp đồng, giao dịch",
    Book.EXTRACTS: "Sổ cấp bản sao trích lục hộ tịch",
}

_PROCEDURES = {
    Book.COPIES: ("2.000815", "2.000942"),
    Book.SIGNATURES: ("2.000884",),
    Book.TRANSLATORS: ("2.000992", "2.001008"),
    Book.CONTRACTS: ("2.001035", "2.000913", "2.001016", "2.001019", "2.001406"),
    Book.EXTRACTS: ("2.000635",),
}
"""Correcting a certified transaction (2.000927) is written beside the old number and takes none of its own."""

KEPT = {Book.SIGNATURES: 1, Book.TRANSLATORS: 1, Book.CONTRACTS: 1}
"""How many pieces the office keeps (NĐ 23/2015 art. 14); of certified copies it keeps none."""

MOST_NUMBERS = 99_999
"""A number that no book reaches in a year: more is a slip of the finger."""


def book_of(procedure: str) -> Book | None:
    """The book that an act of this procedure is written into, by the procedure's code."""
    return next((book for book, keys in _PROCEDURES.items() if procedure in keys), None)


@dataclass(frozen=True)
class BookLine:
    """One line of a book. ``no`` is its number of ``year``, ``volume`` the bound book it stands in.

    ``who`` asked, ``what`` is the document's name; ``copies`` counts certified copies or acts. ``epoch`` tells lines
    written before a restore from those after it. A line that was a mistake is struck out and keeps its number.
    """

    book: Book
    year: int
    no: int
    volume: int
    at: datetime
    who: str
    what: str
    pages: int
    copies: int
    fee_vnd: int
    signer: str
    officer: str
    dossier_id: str | None = None
    code: str = ""
    note: str = ""
    epoch: str = ""
    struck_at: datetime | None = None
    struck_by: str = ""
    struck_reason: str = ""

    def __post_init__(self) -> None:
        for text, name in ((self.who, "who"), (self.what, "what")):
            if not tidy(text):
                raise RuleBroken(f"book.{name}_missing", field=name)
        whole(self.no, "no", least=1, most=MOST_NUMBERS)
        whole(self.volume, "volume", least=1, most=999)
        whole(self.pages, "pages", least=1, most=MOST_COUNTED)
        whole(self.copies, "copies", least=1, most=MOST_COUNTED)
        whole(self.fee_vnd, "fee")

    @property
    def number(self) -> str:
        """ "43", and "07" below ten."""
        return f"{self.no:02d}"

    @property
    def volume_words(self) -> str:
        """ "01/2026 - SCT/BS"; a book without a sign is named by its volume and year alone."""
        sign = SIGNS.get(self.book)
        return f"{self.volume:02d}/{self.year}{f' - {sign}' if sign else ''}"

    @property
    def number_words(self) -> str:
        """ "43, quyển số 01/2026 - SCT/BS": how a result is called by its line."""
        return f"{self.number}, quyển số {self.volume_words}"

    def stamp(self) -> tuple[str, ...]:
        """The lines to be written or stamped on the paper, without what only the signer adds by hand."""
        words = day_in_words(self.at.date())
        day = f"{words[0].upper()}{words[1:]}"
        if self.book is Book.EXTRACTS:
            return (f"Số: {self.number}", f"{BOOK_WORDS[self.book]}, quyển số {self.volume_words}", day)
        first = ("Chứng thực bản sao đúng với bản chính",) if self.book is Book.COPIES else ()
        return (*first, f"Số chứng thực: {self.number}", f"Quyển số: {self.volume_words}", day)

    def struck_out(self, *, at: datetime, officer: str, reason: str) -> Self:
        """The line as a mistake: its number stays used. Raises ``book.is_struck`` and ``book.reason_missing``."""
        if self.struck_at is not None:
            raise RuleBroken("book.is_struck", number=self.number_words)
        if not tidy(reason):
            raise RuleBroken("book.reason_missing", field="reason")
        return replace(self, struck_at=at, struck_by=officer, struck_reason=tidy(reason))


@dataclass(frozen=True)
class NextNumber:
    """Where a book goes on. ``unsure``: the record was restored since its last line, so numbers may have been used that
    it does not know; an officer has to read the number off the paper book."""

    book: Book
    year: int
    no: int
    volume: int
    unsure: bool = False

    def chosen(self, no: int | None, volume: int | None, note: str) -> "NextNumber":
        """The number that is really written: this one, or the one that was typed from the paper book.

        Raises ``book.number_unsure`` when none was typed after a restore, ``book.number_taken`` for one that is not
        free, ``book.jump_without_note`` for one that leaves numbers out without saying why, ``book.volume_before``.
        """
        if no is None and self.unsure:
            raise RuleBroken("book.number_unsure", book=BOOK_WORDS[self.book], no=self.no, field="no")
        wanted = self.no if no is None else whole(no, "no", least=1, most=MOST_NUMBERS)
        if wanted < self.no:
            raise RuleBroken("book.number_taken", no=wanted, next=self.no, field="no")
        if wanted > self.no and not tidy(note):
            raise RuleBroken("book.jump_without_note", no=wanted, next=self.no, field="note")
        bound = self.volume if volume is None else whole(volume, "volume", least=1, most=999)
        if bound < self.volume:
            raise RuleBroken("book.volume_before", volume=bound, last=self.volume, field="volume")
        return replace(self, no=wanted, volume=bound, unsure=False)


def next_number(book: Book, day: date, last: BookLine | None, epoch: str) -> NextNumber:
    """Where a book goes on that day after its last line of the year, in the present life of the record."""
    if last is None:
        return NextNumber(book, day.year, 1, 1)
    return NextNumber(book, day.year, last.no + 1, last.volume, unsure=last.epoch != epoch)


def together(lines: tuple[BookLine, ...]) -> str:
    """Several lines of one visit in a few words: "43-45, quyển số 01/2026 - SCT/BS"."""
    said = []
    for book, volume in dict.fromkeys((line.book, line.volume_words) for line in lines):
        numbers = [line.number for line in lines if (line.book, line.volume_words) == (book, volume)]
        run = numbers[0] if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"
        said.append(f"{run}, quyển số {volume}")
    return "; ".join(said)
