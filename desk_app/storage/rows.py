"""Dossiers and records as rows, and rows as dossiers: plain functions, both ways."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.exchange import dossier_of
from desk_app.domain.people import identity_key
from desk_app.domain.text import search_words


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
        "words": search_text(dossier),
        "snapshot": facts.decode("utf-8"),
    }


def dossier_value(snapshot_text: str) -> Dossier:
    """The dossier of a row."""
    return dossier_of(json.loads(snapshot_text))


def search_text(dossier: Dossier) -> str:
    """What a dossier is looked for by, folded: people, numbers and their last four digits, phone, code, procedure."""
    code = dossier.code.lower()
    said: list[str] = [code, *code.replace(".", "-").split("-"), *_procedure_words(dossier.procedure.name)]
    if dossier.request:
        said.extend(search_words(dossier.request))
    if dossier.official_code:
        said.extend([dossier.official_code.lower(), *search_words(dossier.official_code)])
    for person in (dossier.owner, dossier.submitter, dossier.authorised):
        if person is not None:
            said.extend(search_words(person.name))
            said.extend(
                word
                for word in (person.number.lower(), person.number[-4:].lower(), person.phone, person.phone[-4:])
                if word
            )
    return " ".join(dict.fromkeys(said))


@lru_cache(maxsize=500)
def _procedure_words(name: str) -> tuple[str, ...]:
    """A catalogue has few names; they are folded once."""
    return search_words(name)


def stamp(moment: datetime) -> str:
    """A local moment as text that sorts by time."""
    return moment.isoformat(timespec="seconds")


def read_stamp(text: str) -> datetime:
    """The moment of a row."""
    return datetime.fromisoformat(text)


def _optional(moment: datetime | None) -> str | None:
    return None if moment is None else stamp(moment)
