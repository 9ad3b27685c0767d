"""A filing as a new dossier: people checked, the moment of reception, the procedure with its limit, papers."""

from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import FiledPaper, ProcedureAtReception
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import Person
from desk_app.domain.procedures import Procedure
from desk_app.domain.promises import Promise
from desk_app.domain.states import State
from desk_app.services.filing import Filing
from desk_app.services.phones import tidy_phone
from desk_app.services.ports.office import Office

LONGEST_BACKDATE_DAYS = 60


def checked(person: Person, place: str) -> Person:
    """The person as the record keeps them; what is wrong is refused with its field under ``place``."""
    try:
        return tidy_phone(person.checked())
    except RuleBroken as error:
        facts = error.facts | {"field": f"{place}.{error.facts.get('field', 'name')}"}
        raise RuleBroken(error.code, **facts) from None


def received_at(filing: Filing, now: datetime, *, training: bool) -> datetime:
    """When the dossier was received. An earlier moment needs a note; a training desk may play any day."""
    received = filing.received_at or now
    if received > now:
        raise RuleBroken("dossier.received_later_than_now", field="received_at")
    if training:
        return received
    if (now - received).days > LONGEST_BACKDATE_DAYS:
        raise RuleBroken("dossier.received_too_long_ago", days=LONGEST_BACKDATE_DAYS, field="received_at")
    if received < now.replace(second=0, microsecond=0) and not filing.note:
        raise RuleBroken("dossier.backdated_without_note", field="note")
    return received


def dossier_as_filed(filing: Filing, procedure: Procedure, version: int, *, office: Office, at: datetime) -> Dossier:
    """What a filing says, as a new dossier of this desk: no code, no promise and no receiver yet."""
    return Dossier(
        id=filing.id,
        code="",
        desk=office.desk,
        training=office.training,
        revision=1,
        state=State.NEW,
        procedure=procedure_at_reception(procedure, version, filing),
        channel=filing.channel,
        owner=checked(filing.owner, "applicant"),
        submitter=checked(filing.submitter, "submitter") if filing.submitter else None,
        request=filing.request,
        papers=filing.papers or checklist_papers(procedure),
        sets=filing.sets,
        return_at=filing.return_at,
        received_at=at,
        registered_at=at,
        promise=Promise(None, None),
        receiver="",
        fee_vnd=filing.fee_vnd if filing.fee_vnd is not None else procedure.fee_vnd,
        note=filing.note,
        authorised=checked(filing.authorised, "authorised") if filing.authorised else None,
        mandate=filing.mandate,
        assisted=filing.assisted,
        filed_at=filing.filed_at,
        bundle=filing.bundle,
        places=filing.places,
        official_code=filing.official_code,
        exemption=filing.exemption,
    )


def checklist_papers(procedure: Procedure) -> tuple[FiledPaper, ...]:
    """The papers that a procedure always asks for, with their usual counts."""
    return tuple(
        FiledPaper(item.name, originals=item.originals, copies=item.copies, present_only=item.present_only)
        for item in procedure.checklist
        if not item.conditional
    )


def procedure_at_reception(procedure: Procedure, version: int, filing: Filing) -> ProcedureAtReception:
    """The procedure as the dossier keeps it: with the limit of its channel and case, or the one that was typed."""
    limit, ground = _limit(filing, procedure)
    return ProcedureAtReception(
        key=procedure.key,
        national_code=procedure.national_code,
        name=procedure.name,
        field=procedure.field,
        limit=limit,
        limit_ground=ground,
        pause_policy=procedure.pause_policy,
        catalogue_version=version,
        case=filing.case,
        second_limit=procedure.second_limit,
        agency=procedure.agency,
    )


def _limit(filing: Filing, procedure: Procedure) -> tuple[TimeLimit, str]:
    fixed = procedure.limit_for(filing.channel, filing.case)
    if fixed is not None:
        if filing.limit is not None and filing.limit != fixed:
            raise RuleBroken("dossier.limit_is_fixed", limit=fixed.words(), field="limit")
        return fixed, procedure.limit_note
    if filing.limit is None:
        raise RuleBroken("dossier.limit_missing", procedure=procedure.name, field="limit")
    if filing.limit.unit is not Unit.NONE and not filing.limit_ground:
        raise RuleBroken("dossier.limit_without_ground", field="limit.ground")
    return filing.limit, filing.limit_ground
