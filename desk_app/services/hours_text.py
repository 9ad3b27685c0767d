"""An hours file as text: read strictly, and written so that a person can go on with it."""

import json
import re

from desk_app.domain.errors import FileRefused
from desk_app.domain.hours import OfficeHours
from desk_app.domain.hours_book import HoursBook
from desk_app.services.strict_json import strict_loads

MOST_LETTERS = 1_000_000
"""The hours of a hundred offices have a tenth of this."""

SUMMER, WINTER = (4, 15), (10, 15)
"""When the seasons begin in most provinces that have them."""

EXAMPLE_OFFICE = "Phòng Kinh tế"

_SESSION = re.compile(r"\[\s+(\"[0-9:]+\"),\s+(\"[0-9:]+\")\s+\]")
_DAY = re.compile(r"(\"[a-z]{3}\": \[)\s+(\[[^{}]*?\])\s+\](?=[,\s])")


def read_hours(text: str, file: str = "") -> HoursBook:
    """What stands in an hours file; ``hours.unreadable`` for what is not strict JSON, ``hours.…`` for the rest."""
    try:
        if len(text) > MOST_LETTERS:
            raise ValueError(len(text))
        return HoursBook.from_document(strict_loads(text))
    except (ValueError, RecursionError) as error:
        raise FileRefused("hours.unreadable", file=file) from error


def hours_text(book: HoursBook) -> str:
    """The file that :func:`read_hours` reads as this book, one line a day."""
    text = _SESSION.sub(r"[\1, \2]", json.dumps(book.document(), ensure_ascii=False, indent=2))
    return _DAY.sub(lambda day: day[1] + re.sub(r"\s*\n\s*", " ", day[2]) + "]", text) + "\n"


def sample_of(book: HoursBook) -> HoursBook:
    """The same hours written with all parts that a file may have; taken as it is, it changes nothing.

    A book that has seasons or offices already is its own sample.
    """
    desk = book.desk
    if book.offices or desk.seasons or desk.later:
        return book
    return HoursBook(
        OfficeHours(desk.sessions, desk.saturday_counts, seasons=((SUMMER, desk), (WINTER, desk))),
        {EXAMPLE_OFFICE: desk},
    )
