"""What the office above sees: all its desks together, one dossier with its history, and what needs a decision."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select

from desk_app.domain.batches import Address
from desk_app.domain.errors import RuleBroken
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.hub import editions
from desk_app.hub.archive import Archive
from desk_app.hub.ledger import Ledger, StreamHead
from desk_app.hub.sequence import missing
from desk_app.hub.tables import conflict, desk, dossier, event, outcome
from desk_app.hub.verdict import Known, tip
from desk_app.services.wording import sentence


def status(ledger: Ledger) -> dict[str, Any]:
    """Everything at a glance, as plain JSON values."""
    archive = Archive(ledger.connection)
    return {
        "dossiers": ledger.count(dossier),
        "records": ledger.count(event),
        "offices": _offices(ledger),
        "desks": _desks(ledger),
        "streams": _streams(ledger),
        "conflicts": conflicts(archive),
        "problems": problems(archive),
        "outcomes": ledger.count(outcome),
        "editions": editions.told(ledger),
    }


def show(ledger: Ledger, code: str) -> dict[str, Any]:
    """One dossier: the state that counts, every record of it, both sides of each conflict, what was decided here."""
    archive = Archive(ledger.connection)
    found = ledger.connection.execute(select(dossier).where(dossier.c.code == code).order_by(dossier.c.id)).all()
    if len(found) != 1:
        raise RuleBroken("hub.unknown_dossier" if not found else "hub.code_twice", code=code)
    row = found[0]
    records = archive.records_of([row.id])[row.id]
    lines = archive.lines_of([record.id for record in records])
    decided = select(outcome).where(outcome.c.dossier == row.id).order_by(outcome.c.no)
    return {
        "code": row.code,
        "dossier": row.id,
        "unit": row.unit,
        "desk": row.desk,
        "state": row.state,
        "revision": row.revision,
        "received_at": row.received_at,
        "due_at": row.due_at,
        "shown": row.shown,
        "snapshot": _record(lines[row.shown].line)["snapshot"],
        "history": [
            _told(record, _record(lines[record.id].line)) | {"shown": record.id == row.shown}
            for record in sorted(records, key=lambda record: (record.order, record.arrival))
        ],
        "conflicts": conflicts(archive, [row.id]),
        "outcomes": [
            {
                "state": each.state,
                "at": each.at,
                "actor": each.actor,
                "note": each.note,
                "official_code": each.official_code,
            }
            for each in ledger.connection.execute(decided)
        ],
    }


def conflicts(archive: Archive, only: Iterable[str] | None = None) -> list[dict[str, Any]]:
    """Every contradiction with both sides: the records where they part, and how the dossier looks on each side."""
    asked = select(conflict).order_by(conflict.c.dossier, conflict.c.later)
    if only is not None:
        asked = asked.where(conflict.c.dossier.in_(list(only)))
    rows = archive.connection.execute(asked).all()
    records = archive.records_of({row.dossier for row in rows})
    sides = {known.id: known for known_ones in records.values() for known in known_ones}
    tips = {
        part: tip(sides[part], records[row.dossier])
        for row in rows
        for part in (row.earlier, row.later)
        if part in sides
    }
    lines = archive.lines_of({*tips, *(each.id for each in tips.values())})
    shown = _shown(archive, records)
    return [
        {
            "dossier": shown.get(row.dossier, ("", ""))[0],
            "id": row.dossier,
            "code": "E403",
            "shown": shown.get(row.dossier, ("", ""))[1],
            "sides": [
                _told(sides[part], _record(lines[part].line))
                | {
                    "latest": tips[part].id,
                    "shown": tips[part].id == shown.get(row.dossier, ("", ""))[1],
                    "snapshot": _record(lines[tips[part].id].line).get("snapshot"),
                }
                for part in (row.earlier, row.later)
                if part in tips
            ],
        }
        for row in rows
    ]


def problems(archive: Archive) -> list[dict[str, Any]]:
    """What has to be looked at, in words."""
    return [
        {"id": told.record, "code": told.code, "dossier": told.dossier_code, "message": sentence(told.code, told.facts)}
        for told in archive.problems()
    ]


def _shown(archive: Archive, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Code and shown record of each dossier."""
    found: dict[str, tuple[str, str]] = {}
    for one in ids:
        row = archive.connection.execute(select(dossier.c.code, dossier.c.shown).where(dossier.c.id == one)).first()
        if row:
            found[one] = (row.code, row.shown)
    return found


def _offices(ledger: Ledger) -> list[dict[str, Any]]:
    """Dossiers of each office by state."""
    asked = select(dossier.c.unit, dossier.c.state, func.count().label("many")).group_by(
        dossier.c.unit, dossier.c.state
    )
    counted: dict[str, dict[str, int]] = {}
    for row in ledger.connection.execute(asked.order_by(dossier.c.unit, dossier.c.state)):
        counted.setdefault(row.unit, {})[row.state] = int(row.many)
    return [
        {"unit": unit, "dossiers": sum(states.values()), "states": states} for unit, states in sorted(counted.items())
    ]


def _desks(ledger: Ledger) -> list[dict[str, Any]]:
    rows = ledger.connection.execute(select(desk).order_by(desk.c.unit, desk.c.desk)).all()
    return [
        {
            "unit": row.unit,
            "desk": row.desk,
            "name": row.name,
            "replies": row.reply_no,
            "holds": {
                kind: {"epoch": number.epoch, "version": number.version}
                for kind, number in editions.held_by(ledger.newest_batch(row.unit, row.desk)).items()
            },
            "keys": [
                {"fingerprint": key.fingerprint, "enrolled_at": key.enrolled_at, "revoked_at": key.revoked_at}
                for key in ledger.keys(row.unit, row.desk)
            ],
        }
        for row in rows
    ]


def _streams(ledger: Ledger) -> list[dict[str, Any]]:
    asked = select(desk.c.unit, desk.c.desk).order_by(desk.c.unit, desk.c.desk)
    found = []
    for row in ledger.connection.execute(asked).all():
        for epoch in ledger.epochs(Address(row.unit, row.desk, "")):
            address = Address(row.unit, row.desk, epoch)
            head, held = ledger.stream(address) or StreamHead(), ledger.waiting(address)
            found.append(
                {
                    "unit": row.unit,
                    "desk": row.desk,
                    "epoch": epoch,
                    "through": head.number,
                    "sha256": head.digest,
                    "events": head.seq,
                    "held": held,
                    "missing": missing(head.number, held),
                    "frozen": head.frozen != "",
                    "frozen_by": head.frozen or None,
                }
            )
    return found


def _record(line: bytes) -> Mapping[str, Any]:
    document: Mapping[str, Any] = json.loads(line)
    return document


def _told(known: Known, record: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "record": known.id,
        "epoch": known.epoch,
        "seq": known.seq,
        "type": record.get("type"),
        "at": record.get("at"),
        "actor": record.get("actor"),
        "revision": record.get("revision"),
        "entry": record.get("entry"),
        "after": None if known.after == NOTHING_BEFORE else known.after,
        "applied": known.fits,
    }
