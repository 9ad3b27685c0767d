"""The shelf of the certification books: lines by book, year and number, and back again."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, insert, select, update

from desk_app.domain.books import Book, BookLine
from desk_app.domain.wire import canonical
from desk_app.storage.rows import read_stamp, stamp
from desk_app.storage.tables import book


class BookShelf:
    """The lines of the books in one look or one transaction; none is ever taken away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last(self, which: Book, year: int) -> BookLine | None:
        """The line with the highest number of a year, struck out or not."""
        wanted = select(book.c.snapshot).where(_of(which, year)).order_by(book.c.no.desc()).limit(1)
        found = self._connection.execute(wanted).scalar()
        return _line(found) if found else None

    def line(self, which: Book, year: int, no: int) -> BookLine | None:
        """One line by its number."""
        wanted = select(book.c.snapshot).where(_of(which, year), book.c.no == no)
        found = self._connection.execute(wanted).scalar()
        return _line(found) if found else None

    def lines(self, which: Book, first: date, last: date) -> tuple[BookLine, ...]:
        """The lines of a book written from one day to another, both included, in the order of their numbers."""
        start, end = f"{first.isoformat()}T00:00:00", f"{last.isoformat()}T23:59:59"
        years = book.c.year.between(first.year, last.year)
        wanted = select(book.c.snapshot).where(book.c.book == str(which), years, book.c.at.between(start, end))
        rows = self._connection.execute(wanted.order_by(book.c.year, book.c.no)).scalars()
        return tuple(_line(found) for found in rows)

    def of_dossier(self, dossier_id: str) -> tuple[BookLine, ...]:
        """The lines that a dossier's acts stand on, by book and number."""
        wanted = select(book.c.snapshot).where(book.c.dossier_id == dossier_id)
        rows = self._connection.execute(wanted.order_by(book.c.book, book.c.year, book.c.no)).scalars()
        return tuple(_line(found) for found in rows)

    def enter(self, line: BookLine) -> None:
        """One more line, in the writer's transaction; its number comes from :meth:`last` of the same transaction."""
        row = {"book": str(line.book), "year": line.year, "no": line.no, "at": stamp(line.at)}
        self._connection.execute(insert(book), row | {"dossier_id": line.dossier_id, "snapshot": _text(line)})

    def strike_out(self, line: BookLine) -> None:
        """The same line, now with the reason why it counts no longer."""
        here = and_(_of(line.book, line.year), book.c.no == line.no)
        self._connection.execute(update(book).where(here).values(snapshot=_text(line)))


def _of(which: Book, year: int) -> ColumnElement[bool]:
    return and_(book.c.book == str(which), book.c.year == year)


def _text(line: BookLine) -> str:
    document = {name: stamp(value) if isinstance(value, datetime) else value for name, value in asdict(line).items()}
    return canonical(document).decode("utf-8")


def _line(text: str) -> BookLine:
    said: dict[str, Any] = json.loads(text)
    struck = read_stamp(said["struck_at"]) if said["struck_at"] else None
    return BookLine(**said | {"book": Book(said["book"]), "at": read_stamp(said["at"]), "struck_at": struck})
