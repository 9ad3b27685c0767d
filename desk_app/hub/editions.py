"""The catalogues and calendars that this office publishes, and which of them a desk still has to be told."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select

from desk_app.domain.calendar import Calendar
from desk_app.domain.codes import Epoch
from desk_app.domain.editions import (
    NO_EDITION,
    Edition,
    EditionKind,
    EditionNumber,
    calendar_text,
    completed,
    edition_entry,
)
from desk_app.domain.errors import RuleBroken
from desk_app.domain.procedures import read_catalogue
from desk_app.hub.ledger import Ledger, stamp
from desk_app.hub.tables import edition
from desk_app.sync import canonical
from desk_app.sync.limits import LINE_BYTES

KINDS: Sequence[EditionKind] = ("catalogue", "calendar")

ROOM_IN_A_LINE = 2 * 1024
"""Bytes of a record beside its edition."""


@dataclass(frozen=True)
class Publication:
    """An edition as it was published; ``new`` is False when the newest one says the same already."""

    edition: Edition
    new: bool


@dataclass(frozen=True)
class Publisher:
    """Who publishes, out of which file, in which epoch of this office."""

    epoch: str
    actor: str
    file: str = ""


def publish_calendar(
    ledger: Ledger, announced: Calendar, effective_from: date, by: Publisher, at: datetime
) -> Publication:
    """Days off as announced, official for the years they name. What desks get is whole: every year ever announced."""
    newest = _newest(ledger, "calendar")
    known = Calendar.from_document(json.loads(newest.text)) if newest else Calendar()
    return _publish(ledger, "calendar", calendar_text(completed(known, announced)), effective_from, by, at)


def publish_catalogue(ledger: Ledger, text: str, effective_from: date, by: Publisher, at: datetime) -> Publication:
    """A whole catalogue in place of the one before. Raises FileRefused ``catalogue.…`` for one that cannot be read."""
    text = unicodedata.normalize("NFC", text)
    read_catalogue(text)
    return _publish(ledger, "catalogue", text, effective_from, by, at)


def republish(ledger: Ledger, by: Publisher, at: datetime) -> None:
    """What is in force and what is still to come, once more under a new epoch: every desk comes back to what this
    office knows, whatever it was told meanwhile."""
    counter = Epoch.parse(by.epoch).counter
    for kind in KINDS:
        known = [_edition(row) for row in _rows(ledger, kind)]
        current = [each for each in known if each.effective_from <= at.date()]
        for version, each in enumerate(known[max(len(current) - 1, 0) :], start=1):
            _add(ledger, replace(each, number=EditionNumber(counter, version)), by, at)


def untold(ledger: Ledger, held: Mapping[EditionKind, EditionNumber], today: date) -> list[Row[Any]]:
    """The newest edition of each kind that is in force, where it is newer than what a desk holds.

    One published later takes the place of all before it, also of one whose day had not come.
    """
    found = []
    for kind in KINDS:
        rows = [row for row in _rows(ledger, kind) if row.effective_from <= today.isoformat()]
        if rows and number_of(rows[-1]) > held.get(kind, NO_EDITION):
            found.append(rows[-1])
    return found


def held_by(row: Row[Any] | None) -> dict[EditionKind, EditionNumber]:
    """What a desk holds by its newest batch; nothing while it has sent none."""
    if row is None:
        return {}
    return {
        "catalogue": EditionNumber(row.catalogue_epoch, row.catalogue_version),
        "calendar": EditionNumber(row.holidays_epoch, row.holidays_version),
    }


def number_of(row: Row[Any]) -> EditionNumber:
    """The number of an edition's row."""
    return EditionNumber(row.epoch, row.version)


def entry_of(row: Row[Any]) -> dict[str, Any]:
    """What a record says of an edition."""
    found = _edition(row)
    return edition_entry(found, json.loads(found.text) if found.kind == "calendar" else found.text)


def told(ledger: Ledger) -> list[dict[str, Any]]:
    """Everything that was published, oldest first, without its text."""
    names = ("kind", "epoch", "version", "effective_from", "at", "actor", "file")
    return [{name: getattr(row, name) for name in names} for kind in KINDS for row in _rows(ledger, kind)]


def _publish(
    ledger: Ledger, kind: EditionKind, text: str, effective_from: date, by: Publisher, at: datetime
) -> Publication:
    newest, counter = _newest(ledger, kind), Epoch.parse(by.epoch).counter
    if newest is not None and (newest.text, newest.effective_from) == (text, effective_from):
        return Publication(newest, new=False)
    last = newest.number if newest else NO_EDITION
    version = last.version + 1 if last.epoch == counter else 1
    found = Edition(kind, EditionNumber(counter, version), effective_from, text)
    size = len(canonical.dump(text)) + ROOM_IN_A_LINE
    if size > LINE_BYTES:
        raise RuleBroken("hub.edition_too_large", file=by.file, kib=size // 1024, most=LINE_BYTES // 1024)
    _add(ledger, found, by, at)
    ledger.note(at, "published", place=kind, version=str(found.number), actor=by.actor, file=by.file)
    return Publication(found, new=True)


def _add(ledger: Ledger, found: Edition, by: Publisher, at: datetime) -> None:
    row = {
        "kind": found.kind,
        "epoch": found.number.epoch,
        "version": found.number.version,
        "effective_from": found.effective_from.isoformat(),
        "text": found.text,
        "at": stamp(at),
        "actor": by.actor,
        "file": by.file,
    }
    ledger.connection.execute(insert(edition), row)


def _newest(ledger: Ledger, kind: EditionKind) -> Edition | None:
    rows = _rows(ledger, kind)
    return _edition(rows[-1]) if rows else None


def _rows(ledger: Ledger, kind: EditionKind) -> Sequence[Row[Any]]:
    asked = select(edition).where(edition.c.kind == kind).order_by(edition.c.epoch, edition.c.version)
    return ledger.connection.execute(asked).all()


def _edition(row: Row[Any]) -> Edition:
    return Edition(row.kind, number_of(row), date.fromisoformat(row.effective_from), row.text)
