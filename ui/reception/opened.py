"""A dossier of the record laid out on the page again: to be completed and accepted, or copied for another filing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from desk_app.domain.dates import clock, short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import FiledPaper
from desk_app.domain.money import grouped
from desk_app.domain.people import Person
from desk_app.domain.procedures import Procedure
from desk_app.domain.states import State
from desk_app.domain.values import value
from desk_app.domain.waits import MissingPaper
from desk_app.services.desk import Desk
from ui.reception.draft import Acting, Draft, Opened
from ui.reception.papers_card import line_of
from ui.reception.typed import NO_NUMBER, TypedLimit, TypedMandate, TypedPerson
from ui.widgets.checklist import PaperLine


@value
class DossierAsked:
    """Asked of the reception page: ``open`` a dossier that is not accepted yet, or ``copy`` one for a new filing."""

    code: str
    how: Literal["open", "copy"] = "open"


@value
class Found:
    """The dossier with what the catalogue says of its procedure now, None when it is not in it any more."""

    dossier: Dossier
    procedure: Procedure | None


def look(desk: Desk, code: str) -> Found:
    """The dossier as it stands; raises ``dossier.unknown``."""
    dossier = desk.lookup.folder(code).dossier
    known = (each for each in desk.catalogue.procedures() if each.key == dossier.procedure.key)
    return Found(dossier, next(known, None))


def waits_for_acceptance(dossier: Dossier) -> bool:
    """It was taken down and never had a number: it is completed here."""
    return not dossier.numbered and dossier.state in (State.NEW, State.SUPPLEMENT_REQUESTED)


def missing_of(dossier: Dossier) -> tuple[MissingPaper, ...]:
    """What the applicant was asked for."""
    return dossier.open_wait.missing if dossier.open_wait is not None else ()


def draft_to_complete(found: Found) -> Draft:
    """The page of a dossier that is not accepted yet: what was there is ticked, what was asked for is still unseen."""
    dossier = found.dossier
    limit = dossier.procedure.limit
    value = f"{limit.value:f}".replace(".", ",") if limit.value is not None else ""
    typed = TypedLimit(value, str(limit.unit), dossier.procedure.limit_ground)
    fixed = found.procedure is not None and found.procedure.limit_for(dossier.channel, _case(found)) is not None
    filed = dossier.filed_at
    return replace(
        _common(found, dossier.id),
        limit=TypedLimit() if fixed else typed,
        lines=_lines(found.procedure, dossier.papers, missing_of(dossier)),
        sets=str(dossier.sets),
        return_at=dossier.return_at,
        note=dossier.note,
        filed_day=short_day(filed.date()) if filed else "",
        filed_hour=clock(filed) if filed else "",
        official_code=dossier.official_code,
        follows=dossier.follows,
        opened=Opened(dossier.code, dossier.revision),
    )


def draft_to_copy(found: Found, new_id: str) -> Draft:
    """People, procedure and request for a new filing; papers are looked at anew.

    One that ended without a result is named as what the new one takes up again.
    """
    ended = found.dossier.state in (State.NOT_ACCEPTED, State.STOPPED)
    return replace(_common(found, new_id), follows=found.dossier.code if ended else "")


def _common(found: Found, draft_id: str) -> Draft:
    dossier, procedure = found.dossier, found.procedure
    organisation = dossier.owner.kind == "organisation"
    alone = dossier.submitter is None and dossier.authorised is None and not organisation
    acting: Acting = ""
    if dossier.authorised is not None:
        acting = "mandate" if dossier.submitter in (None, dossier.authorised) else "third"
    fee = dossier.fee_vnd
    return Draft(
        draft_id,
        role="owner" if alone else "organisation" if organisation else "proxy",
        desk=_typed(dossier.owner) if alone else _typed(dossier.submitter or dossier.authorised),
        owner=TypedPerson() if alone else _typed(dossier.owner),
        acting=acting,
        mandate=TypedMandate.of(dossier.mandate),
        authorised=_typed(dossier.authorised) if acting == "third" else TypedPerson(),
        procedure=procedure,
        channel=dossier.channel,
        assisted=dossier.assisted,
        case=_case(found),
        request=dossier.request,
        lines=_lines(procedure, (), ()),
        fee="" if fee is None else grouped(fee),
        places=dossier.places,
    )


def _case(found: Found) -> str:
    case = found.dossier.procedure.case
    return case if found.procedure is not None and case in found.procedure.cases else ""


def _typed(person: Person | None) -> TypedPerson:
    if person is None:
        return TypedPerson()
    typed = TypedPerson.of(person)
    return typed if typed.number else replace(typed, number=NO_NUMBER)


def _lines(
    procedure: Procedure | None, papers: Sequence[FiledPaper], missing: Sequence[MissingPaper]
) -> tuple[PaperLine, ...]:
    there = {paper.name: paper for paper in papers}
    asked = {paper.name for paper in missing}
    lines = [line_of(item) for item in procedure.checklist] if procedure is not None else []
    known = {line.name for line in lines}
    lines += [PaperLine(name, unseen=True) for name in [*there, *asked] if name not in known]
    found = []
    for line in dict.fromkeys(lines):
        paper = there.get(line.name)
        if paper is not None and line.name not in asked:
            counted = replace(line, originals=paper.originals, certified=paper.certified, copies=paper.copies)
            line = replace(counted, shown_only=paper.present_only, present=True, unseen=False)
        elif line.name in asked:
            line = replace(line, conditional=False)
        found.append(line)
    return tuple(found)
