"""What travels to the office above: canonical records, snapshots of dossiers, and who owns which fact.

A record is one history entry together with the desk-owned snapshot of its dossier afterwards. The office above keeps
every entry and the latest snapshot, so nothing is replayed and nothing merged. Owned by the desk: applicant, papers,
reception, printed promise, hand-over, return. Owned by the office above: status there, decision, result.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from desk_app.domain.dossiers import (
    Channel,
    Collector,
    Dossier,
    Ending,
    FeeExemption,
    FeeTaken,
    FiledPaper,
    Mandate,
    Places,
    Postponement,
    ProcedureAtReception,
    Result,
    ReturnAt,
    Scan,
    SentUp,
    State,
    Withdrawal,
)
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex
from desk_app.domain.plain import plain, value_of
from desk_app.domain.promises import Promise, StageEnded
from desk_app.domain.waits import Wait
from desk_app.domain.wire import read_moment, wire_moment

NOTHING_BEFORE = "0" * 64
"""What stands where a digest of something earlier would, when there is nothing earlier."""

RECORD_VERSION = 1

LONGEST_RECORD = 64 * 1024
"""Bytes of a record. A batch takes longer lines, but refuses content that shrinks 400-fold: none of this size can, and
a record that cannot travel would keep every later one at the desk."""

LONGEST_AT_RECEPTION = 48 * 1024
"""Bytes of a dossier's first record: what is moved and corrected later needs room too."""


_SPELLING = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(document: Any) -> bytes:
    """The one spelling of a JSON value on the wire: sorted keys, no blanks, UTF-8 letters as NFC, no floats."""
    return unicodedata.normalize("NFC", _SPELLING.encode(document)).encode("utf-8")


def digest(data: bytes) -> str:
    """SHA-256 in small hex."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Link:
    """Where a record hangs: its place in the desk's stream and behind the dossier's previous record."""

    seq: int
    epoch: str
    hlc: str
    prev: str
    after: str


def record_line(entry: Entry, after_it: bytes, link: Link) -> bytes:
    """The record as it is stored once, at commit, and copied ever after (batch format X4, with our field ``epoch``).

    ``after_it`` is the canonical snapshot of the dossier after the entry. It is set in as it is, not spelt a second
    time: among sorted keys it stands between ``seq`` and ``type``. Raises ``dossier.too_long`` for a record that could
    not travel.
    """
    before = canonical(
        {
            "id": entry.id,
            "seq": link.seq,
            "epoch": link.epoch,
            "at": wire_moment(entry.at),
            "hlc": link.hlc,
            "actor": entry.officer,
            "dossier": entry.dossier_id,
            "revision": entry.revision,
            "after": link.after,
            "prev": link.prev,
            "entry": dict(entry.details),
        }
    )
    behind = canonical({"type": str(entry.what), "v": RECORD_VERSION})
    line = b"".join((before[:-1], b',"snapshot":', after_it, b",", behind[1:]))
    most = LONGEST_AT_RECEPTION if entry.what is Happened.REGISTERED else LONGEST_RECORD
    if len(line) > most:
        raise RuleBroken("dossier.too_long", length=len(line) // 1024, most=most // 1024)
    return line


def entry_of(record: Mapping[str, Any]) -> Entry:
    """The history entry inside a record."""
    return Entry(
        id=record["id"],
        what=Happened(record["type"]),
        at=read_moment(record["at"]),
        officer=record["actor"],
        dossier_id=record["dossier"],
        revision=record["revision"],
        details=record["entry"],
    )


def next_hlc(now_ms: int, last: str) -> str:
    """A hybrid logical clock: rises with every record, whatever the wall clock does (Kulkarni et al., 2014)."""
    last_ms, counter = (int(part) for part in last.split("-")) if last else (0, 0)
    return f"{now_ms:014d}-0000" if now_ms > last_ms else f"{last_ms:014d}-{counter + 1:04d}"


def snapshot(dossier: Dossier) -> dict[str, Any]:
    """The desk-owned facts of a dossier as plain JSON values; :func:`dossier_of` reads them back."""
    procedure = dossier.procedure
    return {
        "id": dossier.id,
        "code": dossier.code,
        "desk": dossier.desk,
        "training": dossier.training,
        "revision": dossier.revision,
        "state": str(dossier.state),
        "procedure": {
            "key": procedure.key,
            "code": procedure.national_code,
            "name": procedure.name,
            "field": procedure.field,
            "limit": {
                "value": None if procedure.limit.value is None else str(procedure.limit.value),
                "unit": str(procedure.limit.unit),
            },
            "ground": procedure.limit_ground,
            "pauses": str(procedure.pause_policy),
            "catalogue": procedure.catalogue_version,
            "case": procedure.case,
            "second_limit": plain(procedure.second_limit),
            "agency": procedure.agency,
        },
        "channel": str(dossier.channel),
        "owner": _person(dossier.owner),
        "submitter": _person(dossier.submitter) if dossier.submitter else None,
        "request": dossier.request,
        "papers": [_paper(paper) for paper in dossier.papers],
        "sets": dossier.sets,
        "return_at": str(dossier.return_at),
        "received_at": wire_moment(dossier.received_at),
        "registered_at": wire_moment(dossier.registered_at),
        "first_due_at": _optional(dossier.promise.first_due_at),
        "lawful_due_at": _optional(dossier.promise.lawful_due_at),
        "provisional_years": list(dossier.promise.provisional_years),
        "receiver": dossier.receiver,
        "fee_vnd": dossier.fee_vnd,
        "note": dossier.note,
        "receipts_printed": dossier.receipts_printed,
        "settled_at": _optional(dossier.settled_at),
        "returned_at": _optional(dossier.returned_at),
        "void_reason": dossier.void_reason,
        "place": dossier.place,
        "dates": _dates(dossier.promise),
    } | {
        name: EMPTY[name] if (value := getattr(dossier, name)) is usual else plain(value)
        for name, usual in USUAL.items()
    }


LATER_FACTS: Mapping[str, Any] = {
    "authorised": Person | None,
    "mandate": Mandate | None,
    "assisted": bool,
    "filed_at": datetime | None,
    "bundle": str,
    "follows": str,
    "places": Places,
    "official_code": str,
    "handed_over_at": datetime | None,
    "taken_over_at": datetime | None,
    "taken_over_by": str,
    "transfer": str,
    "waits": tuple[Wait, ...],
    "withdrawal": Withdrawal | None,
    "postponements": tuple[Postponement, ...],
    "result": Result | None,
    "completed_at": datetime | None,
    "called_at": datetime | None,
    "collector": Collector | None,
    "ending": Ending | None,
    "sent_up": SentUp | None,
    "fees_taken": tuple[FeeTaken, ...],
    "scans": tuple[Scan, ...],
    "exemption": FeeExemption | None,
}
"""Facts that most dossiers get later or never; a snapshot written before they were known reads as without them."""

USUAL: Mapping[str, Any] = {field.name: field.default for field in fields(Dossier) if field.name in LATER_FACTS}
EMPTY: Mapping[str, Any] = {name: plain(value) for name, value in USUAL.items()}
"""What most dossiers have of them, and its spelling: neither is worked out for each dossier anew."""


def _dates(promise: Promise) -> dict[str, Any]:
    """Of the promise what stands beside the two dates that every snapshot names."""
    return {
        "postponed_to": _optional(promise.postponed_to),
        "stopped_due_at": _optional(promise.stopped_due_at),
        "stage": promise.stage,
        "stage_began_at": _optional(promise.stage_began_at),
        "stages_ended": plain(promise.stages_ended),
    }


def _optional(moment: datetime | None) -> str | None:
    return None if moment is None else wire_moment(moment)


def _paper(paper: FiledPaper) -> dict[str, Any]:
    return {
        "name": paper.name,
        "originals": paper.originals,
        "certified": paper.certified,
        "copies": paper.copies,
        "present_only": paper.present_only,
        "holder": paper.holder,
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "kind": str(person.kind),
        "id_kind": str(person.id_kind),
        "number": person.number,
        "birth_date": person.birth_date.iso() if person.birth_date else None,
        "sex": str(person.sex) if person.sex else None,
        "phone": person.phone,
        "email": person.email,
        "address": person.address,
    }


def dossier_of(document: Mapping[str, Any]) -> Dossier:
    """The dossier inside a snapshot. Raises ``KeyError``, ``ValueError`` or ``TypeError`` where it is not one."""
    procedure, limit = document["procedure"], document["procedure"]["limit"]
    return Dossier(
        id=document["id"],
        code=document["code"],
        desk=document["desk"],
        training=document["training"],
        revision=document["revision"],
        state=State(document["state"]),
        procedure=ProcedureAtReception(
            key=procedure["key"],
            national_code=procedure["code"],
            name=procedure["name"],
            field=procedure["field"],
            limit=TimeLimit(None if limit["value"] is None else Decimal(limit["value"]), Unit(limit["unit"])),
            limit_ground=procedure["ground"],
            pause_policy=PausePolicy(procedure["pauses"]),
            catalogue_version=procedure["catalogue"],
            case=procedure.get("case", ""),
            second_limit=value_of(TimeLimit, procedure["second_limit"]) if procedure.get("second_limit") else None,
            agency=procedure.get("agency", ""),
        ),
        channel=Channel(document["channel"]),
        owner=_read_person(document["owner"]),
        submitter=_read_person(document["submitter"]) if document["submitter"] else None,
        request=document["request"],
        papers=tuple(FiledPaper(**paper) for paper in document["papers"]),
        sets=document["sets"],
        return_at=ReturnAt(document["return_at"]),
        received_at=read_moment(document["received_at"]),
        registered_at=read_moment(document["registered_at"]),
        promise=_promise(document),
        receiver=document["receiver"],
        fee_vnd=document["fee_vnd"],
        note=document["note"],
        receipts_printed=document["receipts_printed"],
        settled_at=_read_optional(document["settled_at"]),
        returned_at=_read_optional(document["returned_at"]),
        void_reason=document["void_reason"],
        place=document["place"],
        **{name: value_of(kind, document[name]) for name, kind in LATER_FACTS.items() if _told(document, name)},
    )


def _told(document: Mapping[str, Any], name: str) -> bool:
    found = document.get(name)
    return bool(found) and found != EMPTY[name]


def _promise(document: Mapping[str, Any]) -> Promise:
    more = document.get("dates", {})
    return Promise(
        first_due_at=_read_optional(document["first_due_at"]),
        lawful_due_at=_read_optional(document["lawful_due_at"]),
        provisional_years=tuple(document["provisional_years"]),
        postponed_to=_read_optional(more.get("postponed_to")),
        stopped_due_at=_read_optional(more.get("stopped_due_at")),
        stage=more.get("stage", 1),
        stage_began_at=_read_optional(more.get("stage_began_at")),
        stages_ended=value_of(tuple[StageEnded, ...], more["stages_ended"]) if more.get("stages_ended") else (),
    )


def _read_optional(text: str | None) -> datetime | None:
    return None if text is None else read_moment(text)


def _read_person(document: Mapping[str, Any]) -> Person:
    return Person(
        name=document["name"],
        kind=PersonKind(document["kind"]),
        id_kind=IdKind(document["id_kind"]),
        number=document["number"],
        birth_date=BirthDate.parse(document["birth_date"]) if document["birth_date"] else None,
        sex=Sex(document["sex"]) if document["sex"] else None,
        phone=document["phone"],
        email=document["email"],
        address=document["address"],
    )
