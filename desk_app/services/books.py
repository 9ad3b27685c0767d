"""The certification books: a line entered with its number of the year, struck out, looked up again."""

from datetime import date

from desk_app.domain.books import Book, BookLine, NextNumber, next_number
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import tidy
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record, Writing


class Books:
    """The books of this desk. The paper book stays the official one; this is its twin, and gives its numbers."""

    def __init__(self, record: Record, clock: Clock, office: Office) -> None:
        self._record = record
        self._clock = clock
        self._office = office

    def enter(
        self,
        book: Book,
        code: str | None,
        officer: str,
        *,
        who: str,
        what: str,
        pages: int = 1,
        copies: int = 1,
        fee_vnd: int = 0,
        signer: str = "",
        no: int | None = None,
        volume: int | None = None,
        note: str = "",
    ) -> BookLine:
        """A line with the next number of the year, for a dossier or for none.

        ``no`` and ``volume`` are what the paper book says where it went further than this record; see
        ``NextNumber.chosen`` for what is refused.
        """
        with self._record.writing() as desk:
            dossier = find_dossier(desk, code, self._office) if code else None
            return self.enter_in(
                desk,
                book,
                dossier,
                officer,
                who=who,
                what=what,
                pages=pages,
                copies=copies,
                fee_vnd=fee_vnd,
                signer=signer,
                no=no,
                volume=volume,
                note=note,
            )

    def enter_in(
        self,
        desk: Writing,
        book: Book,
        dossier: Dossier | None,
        officer: str,
        *,
        who: str,
        what: str,
        pages: int = 1,
        copies: int = 1,
        fee_vnd: int = 0,
        signer: str = "",
        no: int | None = None,
        volume: int | None = None,
        note: str = "",
    ) -> BookLine:
        """The same within a transaction of others."""
        now = self._clock.now()
        place = self._next(desk, book, now.date()).chosen(no, volume, note)
        line = BookLine(
            book=book,
            year=place.year,
            no=place.no,
            volume=place.volume,
            at=now,
            who=tidy(who),
            what=tidy(what),
            pages=pages,
            copies=copies,
            fee_vnd=fee_vnd,
            signer=tidy(signer),
            officer=officer,
            dossier_id=dossier.id if dossier else None,
            code=dossier.code if dossier else "",
            note=tidy(note),
            epoch=desk.stream().epoch,
        )
        desk.books.enter(line)
        return line

    def strike_out(self, book: Book, year: int, no: int, officer: str, *, reason: str) -> BookLine:
        """A line that was a mistake: it stays with its number and its reason, and the number is not given again."""
        with self._record.writing() as desk:
            line = desk.books.line(book, year, no)
            if line is None:
                raise RuleBroken("book.no_such_line", no=no, year=year)
            struck = line.struck_out(at=self._clock.now(), officer=officer, reason=reason)
            desk.books.strike_out(struck)
        return struck

    def expected(self, book: Book) -> NextNumber:
        """The number that the next line will get, unless the paper book is further."""
        with self._record.reading() as shelves:
            return self._next(shelves, book, self._clock.now().date())

    def lines(self, book: Book, first: date, last: date) -> tuple[BookLine, ...]:
        """The lines of a period, both days included, in the order of their numbers."""
        with self._record.reading() as shelves:
            return shelves.books.lines(book, first, last)

    def of_year(self, book: Book, year: int) -> tuple[BookLine, ...]:
        """The lines of a year, as they are counted when the book is closed at its end."""
        return self.lines(book, date(year, 1, 1), date(year, 12, 31))

    def of_dossier(self, code: str) -> tuple[BookLine, ...]:
        """The lines that a dossier's acts stand on."""
        with self._record.reading() as shelves:
            return shelves.books.of_dossier(find_dossier(shelves, code, self._office).id)

    def _next(self, shelves: Reading, book: Book, day: date) -> NextNumber:
        return next_number(book, day, shelves.books.last(book, day.year), shelves.stream().epoch)
