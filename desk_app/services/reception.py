"""Registering: number, due date, dossier, history and outbox in one commit; the receipt is drawn from it afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.codes import DossierCode
from desk_app.domain.dossiers import (
    Act,
    Dossier,
    FiledPaper,
    ProcedureAtReception,
    Promise,
    State,
    registered,
)
from desk_app.domain.due import due
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import Person, identity_key
from desk_app.domain.procedures import Procedure
from desk_app.services.catalogue import Catalogue, WorkingTime
from desk_app.services.filing import Filing
from desk_app.services.phones import tidy_phone
from desk_app.services.ports import Clock, Office, Record, Writing

LONGEST_BACKDATE_DAYS = 60


@dataclass(frozen=True)
class Registered:
    """What registering gave: the dossier as stored, and codes of what an officer should look at."""

    dossier: Dossier
    warnings: tuple[str, ...]
    again: bool = False


class Reception:
    """The desk's chief work."""

    def __init__(
        self, record: Record, catalogue: Catalogue, clock: Clock, office: Office, new_id: Callable[[], str]
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock
        self._office = office
        self.new_id = new_id

    def promise(self, procedure_key: str, limit: TimeLimit | None = None) -> Explanation | None:
        """The due date of a dossier received now, day by day; None while a limit is still to be typed."""
        with self._record.reading() as shelves:
            procedure, _ = self._catalogue.procedure(procedure_key, shelves)
            working = self._catalogue.working_time(shelves)
        wanted = limit or procedure.limit
        if wanted is None:
            return None
        return explain(self._clock.now(), wanted, working.calendar, working.hours)

    def register(self, filing: Filing, officer: str) -> Registered:
        """Registers a dossier. Saving the same filing twice gives the dossier of the first time.

        Refused before anything is written: what the form can put right (``RuleBroken`` with ``field``).
        """
        owner = self._checked(filing.owner, "applicant")
        submitter = self._checked(filing.submitter, "submitter") if filing.submitter else None
        with self._record.writing() as desk:
            known = desk.dossier_by_id(filing.id)
            if known is not None:
                return Registered(known, (), again=True)
            now = self._clock.now()
            received = self._received_at(filing, now)
            procedure, version = self._catalogue.procedure(filing.procedure, desk)
            limit, ground = _limit(filing, procedure)
            working = self._catalogue.working_time(desk)
            promise = Promise.first(due(received, limit, working.calendar, working.hours))
            warnings = [
                *owner.warnings(),
                *(submitter.warnings() if submitter else ()),
                *self._doubts(desk, owner, procedure.key, promise),
            ]
            serial = desk.next_serial(received.date())
            dossier = Dossier(
                id=filing.id,
                code=str(DossierCode.issue(self._office.code, received.date(), self._office.desk, serial)),
                desk=self._office.desk,
                training=self._office.training,
                revision=1,
                state=State.ACCEPTED,
                procedure=ProcedureAtReception(
                    key=procedure.key,
                    national_code=procedure.national_code,
                    name=procedure.name,
                    field=procedure.field,
                    limit=limit,
                    limit_ground=ground,
                    pause_policy=procedure.pause_policy,
                    catalogue_version=version,
                ),
                channel=filing.channel,
                owner=owner,
                submitter=submitter,
                request=filing.request,
                papers=filing.papers or checklist_papers(procedure),
                sets=filing.sets,
                return_at=filing.return_at,
                received_at=received,
                registered_at=now,
                promise=promise,
                receiver=officer,
                fee_vnd=filing.fee_vnd if filing.fee_vnd is not None else procedure.fee_vnd,
                note=filing.note,
            )
            details = {"code": dossier.code} | ({"backdated": True} if received < now.replace(second=0) else {})
            desk.add(dossier, registered(dossier, Act(self.new_id(), officer, now, details)))
        return Registered(dossier, tuple(dict.fromkeys(warnings)))

    def earlier(self, person: Person) -> Dossier | None:
        """The newest dossier of the same person, for address and phone told last time."""
        with self._record.reading() as shelves:
            return shelves.last_of_person(identity_key(person))

    def doubles(self, person: Person, procedure_key: str) -> tuple[Dossier, ...]:
        """Open dossiers of the same person for the same procedure."""
        with self._record.reading() as shelves:
            return shelves.open_of_person(identity_key(person), procedure_key)

    def working_time(self) -> WorkingTime:
        """Calendar and hours in force, for a page that draws them."""
        with self._record.reading() as shelves:
            return self._catalogue.working_time(shelves)

    def _checked(self, person: Person, place: str) -> Person:
        try:
            return tidy_phone(person.checked())
        except RuleBroken as error:
            facts = error.facts | {"field": f"{place}.{error.facts.get('field', 'name')}"}
            raise RuleBroken(error.code, **facts) from None

    def _received_at(self, filing: Filing, now: datetime) -> datetime:
        received = filing.received_at or now
        if received > now:
            raise RuleBroken("dossier.received_later_than_now", field="received_at")
        if self._office.training:
            return received
        if (now - received).days > LONGEST_BACKDATE_DAYS:
            raise RuleBroken("dossier.received_too_long_ago", days=LONGEST_BACKDATE_DAYS, field="received_at")
        if received < now.replace(second=0, microsecond=0) and not filing.note:
            raise RuleBroken("dossier.backdated_without_note", field="note")
        return received

    def _doubts(self, desk: Writing, owner: Person, procedure_key: str, promise: Promise) -> list[str]:
        found = []
        if desk.open_of_person(identity_key(owner), procedure_key):
            found.append("dossier.perhaps_twice")
        if promise.provisional_years:
            found.append("due.provisional")
        return found


def checklist_papers(procedure: Procedure) -> tuple[FiledPaper, ...]:
    """The papers that a procedure always asks for, with their usual counts."""
    return tuple(
        FiledPaper(item.name, originals=item.originals, copies=item.copies, present_only=item.present_only)
        for item in procedure.checklist
        if not item.conditional
    )


def _limit(filing: Filing, procedure: Procedure) -> tuple[TimeLimit, str]:
    if procedure.limit is not None:
        if filing.limit is not None and filing.limit != procedure.limit:
            raise RuleBroken("dossier.limit_is_fixed", limit=procedure.limit.words(), field="limit")
        return procedure.limit, procedure.limit_note
    if filing.limit is None:
        raise RuleBroken("dossier.limit_missing", procedure=procedure.name, field="limit")
    if filing.limit.unit is not Unit.NONE and not filing.limit_ground:
        raise RuleBroken("dossier.limit_without_ground", field="limit.ground")
    return filing.limit, filing.limit_ground
