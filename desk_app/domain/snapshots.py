"""A dossier as plain JSON values, and read back: what stands in the record and travels with each entry."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from desk_app.domain.dossiers import Dossier, FeeTaken, Scan
from desk_app.domain.endings import Collector, Ending, Result, Withdrawal
from desk_app.domain.filed import Channel, FeeExemption, FiledPaper, Mandate, Places, ProcedureAtReception, ReturnAt
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex
from desk_app.domain.plain import by_value, plain, reader
from desk_app.domain.promises import Postponement, Promise, SentUp, StageEnded
from desk_app.domain.states import State
from desk_app.domain.waits import Wait
from desk_app.domain.wire import read_moment, wire_moment


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
    later = {
        name: read(found) for name, (read, empty) in _LATER.items() if (found := document.get(name)) and found != empty
    }
    return Dossier(
        id=document["id"],
        code=document["code"],
        desk=document["desk"],
        training=document["training"],
        revision=document["revision"],
        state=_STATES[document["state"]],
        procedure=ProcedureAtReception(
            key=procedure["key"],
            national_code=procedure["code"],
            name=procedure["name"],
            field=procedure["field"],
            limit=TimeLimit(None if limit["value"] is None else Decimal(limit["value"]), _UNITS[limit["unit"]]),
            limit_ground=procedure["ground"],
            pause_policy=_PAUSES[procedure["pauses"]],
            catalogue_version=procedure["catalogue"],
            case=procedure.get("case", ""),
            second_limit=_limit(procedure["second_limit"]) if procedure.get("second_limit") else None,
            agency=procedure.get("agency", ""),
        ),
        channel=_CHANNELS[document["channel"]],
        owner=_read_person(document["owner"]),
        submitter=_read_person(document["submitter"]) if document["submitter"] else None,
        request=document["request"],
        papers=tuple(FiledPaper(**paper) for paper in document["papers"]),
        sets=document["sets"],
        return_at=_RETURNS[document["return_at"]],
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
        **later,
    )


_LATER = {name: (reader(kind), EMPTY[name]) for name, kind in LATER_FACTS.items()}
_STATES, _UNITS, _PAUSES, _CHANNELS = by_value(State), by_value(Unit), by_value(PausePolicy), by_value(Channel)
_RETURNS, _KINDS, _ID_KINDS, _SEXES = by_value(ReturnAt), by_value(PersonKind), by_value(IdKind), by_value(Sex)
_limit, _stages = reader(TimeLimit), reader(tuple[StageEnded, ...])


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
        stages_ended=_stages(more["stages_ended"]) if more.get("stages_ended") else (),
    )


def _read_optional(text: str | None) -> datetime | None:
    return None if text is None else read_moment(text)


def _read_person(document: Mapping[str, Any]) -> Person:
    return Person(
        name=document["name"],
        kind=_KINDS[document["kind"]],
        id_kind=_ID_KINDS[document["id_kind"]],
        number=document["number"],
        birth_date=BirthDate.parse(document["birth_date"]) if document["birth_date"] else None,
        sex=_SEXES[document["sex"]] if document["sex"] else None,
        phone=document["phone"],
        email=document["email"],
        address=document["address"],
    )
