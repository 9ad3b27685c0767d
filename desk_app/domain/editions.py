"""Editions: the catalogues and calendars that the office above publishes to all its desks."""

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from desk_app.domain.calendar import Calendar, read_date
from desk_app.domain.errors import DeskError, FileRefused
from desk_app.domain.procedures import read_catalogue
from desk_app.domain.wire import canonical

EditionKind = Literal["catalogue", "calendar"]

RECORD_TYPES: Mapping[str, EditionKind] = {"catalogue.snapshot": "catalogue", "holiday.snapshot": "calendar"}
"""The records in which editions travel."""


@dataclass(frozen=True, order=True)
class EditionNumber:
    """The counter of the epoch of the office above, then a number that counts within it.

    The epoch orders first: an office that was restored from a backup counts again from lower numbers, and is believed
    over what it no longer knows. Epoch 0 is nobody's above: what was installed (0), or a desk's own version.
    """

    epoch: int = 0
    version: int = 0

    def __str__(self) -> str:
        return f"{self.epoch}.{self.version}"


NO_EDITION = EditionNumber()
"""What came with the program."""


@dataclass(frozen=True)
class Edition:
    """A whole catalogue (CSV) or a whole calendar (a JSON document), in force from a day on."""

    kind: EditionKind
    number: EditionNumber
    effective_from: date
    text: str


@dataclass(frozen=True)
class Declined:
    """An edition that a desk did not take, with the sentence for it, and for what is wrong inside where that is it."""

    error: FileRefused
    cause: DeskError | None = None


def type_of(kind: EditionKind) -> str:
    """The record in which an edition of this kind travels."""
    return next(name for name, each in RECORD_TYPES.items() if each == kind)


def completed(known: Calendar, announced: Calendar) -> Calendar:
    """Every year that an office above ever announced, the newest announcement for each, all of them official."""
    return Calendar().replaced_by(known.replaced_by(announced))


def calendar_document(calendar: Calendar) -> dict[str, Any]:
    """A calendar in the shape that ``Calendar.from_document`` reads, every day with its own words."""
    return {
        "holidays": {
            str(year.year): [
                {"date": day.date.isoformat(), "what": day.what, "source": day.source} for day in year.days_off
            ]
            for year in calendar.years
        },
        "make_up_working_saturdays": [
            {"date": day.date.isoformat(), "what": day.what, "source": day.source}
            for year in calendar.years
            for day in year.make_up
        ],
        "remarks": {str(year.year): year.remark for year in calendar.years if year.remark},
    }


def calendar_text(calendar: Calendar) -> str:
    """A calendar document in its one spelling, so that the same calendar is the same text."""
    return canonical(calendar_document(calendar)).decode("utf-8")


def edition_entry(edition: Edition, content: Any) -> dict[str, Any]:
    """An edition as the ``entry`` of its record; ``content`` is the catalogue's text or the calendar's document."""
    return {
        "epoch": edition.number.epoch,
        "version": edition.number.version,
        "effective_from": edition.effective_from.isoformat(),
        edition.kind: content,
    }


def edition_of(kind: EditionKind, entry: Any) -> Edition:
    """The edition in a record.

    Raises FileRefused ``E405`` (calendar) or ``E406`` (catalogue), caused by what is wrong inside where that is it.
    """
    number = _number(entry)
    if not (number.epoch and number.version):
        raise _unfit(kind, number, "version")
    try:
        content, effective_from = entry[kind], read_date(entry["effective_from"])
        if kind == "calendar":
            return Edition(kind, number, effective_from, calendar_text(Calendar.from_document(content)))
        text = unicodedata.normalize("NFC", content)
        read_catalogue(text)
        return Edition(kind, number, effective_from, text)
    except DeskError as error:
        raise _unfit(kind, number, error.code) from error
    except (KeyError, TypeError, ValueError, AttributeError, csv.Error) as error:
        raise _unfit(kind, number, type(error).__name__) from error


def _number(entry: Any) -> EditionNumber:
    epoch, version = (entry.get(name) if isinstance(entry, Mapping) else None for name in ("epoch", "version"))
    return EditionNumber(*(each if type(each) is int and each > 0 else 0 for each in (epoch, version)))


def _unfit(kind: EditionKind, number: EditionNumber, why: str) -> FileRefused:
    code = "E405" if kind == "calendar" else "E406"
    return FileRefused(code, epoch=number.epoch, version=number.version, why=why)
