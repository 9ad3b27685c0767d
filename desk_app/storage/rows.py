"""Dossiers and records as rows, and rows as dossiers: plain functions, both ways."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.finding import terms
from desk_app.domain.people import identity_key
from desk_app.domain.snapshots import dossier_of


def dossier_row(dossier: Dossier, facts: bytes, *, head: str, last_event: int) -> dict[str, Any]:
    """The columns of a dossier: ``facts`` is its canonical snapshot, then digest and number of its newest record."""
    return {
        "code": dossier.code,
        "revision": dossier.revision,
        "state": str(dossier.state),
        "procedure_key": dossier.procedure.key,
        "person_key": identity_key(dossier.owner),
        "received_at": stamp(dossier.received_at),
        "registered_at": stamp(dossier.registered_at),
        "lawful_due_at": _optional(dossier.promise.lawful_due_at),
        "settled_at": _optional(dossier.ended_at or dossier.settled_at),
        "returned_at": _optional(dossier.returned_at),
        "receipts_printed": dossier.receipts_printed,
        "head": head,
        "last_event": last_event,
        "words": terms(dossier),
        "snapshot": facts.decode("utf-8"),
    }


@lru_cache(maxsize=3000)
def dossier_value(snapshot_text: str) -> Dossier:
    """The dossier of a row. Lists are read again after every act, and reading a text costs more than finding it; a
    dossier never changes, its text does. 9 KB each."""
    return dossier_of(json.loads(snapshot_text))


def stamp(moment: datetime) -> str:
    """A local moment as text that sorts by time."""
    return moment.isoformat(timespec="seconds")


def read_stamp(text: str) -> datetime:
    """The moment of a row."""
    return datetime.fromisoformat(text)


def _optional(moment: datetime | None) -> str | None:
    return None if moment is None else stamp(moment)
