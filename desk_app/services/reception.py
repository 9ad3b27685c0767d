"""Registering: number, due date, dossier, history and outbox in one commit; the receipt is drawn from it afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desk_app.domain.codes import DossierCode
from desk_app.domain.dossiers import Channel, Dossier, FiledPaper, ProcedureAtReception, State
from desk_app.domain.due import due
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import accepted, filed, registered
from desk_app.domain.people import Person, identity_key
from desk_app.domain.procedures import Procedure
from desk_app.domain.promises import Promise
from desk_app.services.catalogue import Catalogue, WorkingTime
from desk_app.services.filing import Filing
from desk_app.services.lookup import find_dossier
from desk_app.services.phones import tidy_phone
from desk_app.services.ports import Clock, Office, Record, Writing

LONGEST_BACKDATE_DAYS = 60

SLIPS = "slip"
"""The series of references for what is not accepted, or not yet."""


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

    def promise(
        self,
        procedure_key: str,
        limit: TimeLimit | None = None,
        *,
        received: datetime | None = None,
        channel: Channel = Channel.IN_PERSON,
        case: str = "",
    ) -> Explanation | None:
        """The due date of a dossier received now, or then, day by day; None while a limit is still to be typed."""
        with self._record.reading() as shelves:
            procedure, _ = self._catalogue.procedure(procedure_key, shelves)
            working = self._catalogue.working_time(shelves)
        wanted = limit or procedure.limit_for(channel, case)
        if wanted is None:
            return None
        hours = working.hours_of(procedure.agency)
        return explain(received or self._clock.now(), wanted, working.calendar, hours)

    def register(self, filing: Filing, officer: str) -> Registered:
        """Registers a dossier. Saving the same filing twice gives the dossier of the first time.

        Refused before anything is written: what the form can put right (``RuleBroken`` with ``field``).
        """
        with self._record.writing() as desk:
            return self._registered(desk, filing, officer)

    def register_together(self, filings: Sequence[Filing], officer: str) -> tuple[Registered, ...]:
        """One filing, several procedures (liên thông): each gets its number and its own date, all of them or none.

        They are joined by ``bundle`` and count as one visit.
        """
        bundle = next((filing.bundle for filing in filings if filing.bundle), "") or self.new_id()
        with self._record.writing() as desk:
            return tuple(self._registered(desk, replace(filing, bundle=bundle), officer) for filing in filings)

    def file(self, filing: Filing, officer: str) -> Registered:
        """Takes down a dossier that is not accepted yet: filed online, or not complete. No number, no date, no clock.

        It can be found again, completed and accepted (``accept``), or refused in writing.
        """
        with self._record.writing() as desk:
            known = desk.dossier_by_id(filing.id)
            if known is not None:
                return Registered(known, (), again=True)
            now = self._clock.now()
            serial = desk.next_serial(now.date(), SLIPS)
            code = str(DossierCode.issue(self._office.code, now.date(), self._office.desk, serial, slip=True))
            dossier, warnings = self._dossier(desk, filing, officer, now, code, State.NEW)
            desk.add(dossier, filed(dossier, Act(self.new_id(), officer, now, {"code": code})))
        return Registered(dossier, warnings)

    def accept(self, code: str, officer: str) -> Registered:
        """Checked and complete: a dossier that was only filed gets its number, and the clock starts now."""
        with self._record.writing() as desk:
            return self.accept_in(desk, find_dossier(desk, code, self._office), officer)

    def accept_in(
        self, desk: Writing, dossier: Dossier, officer: str, *, read_revision: int | None = None
    ) -> Registered:
        """The same within a transaction of others."""
        allowed(dossier, Action.ACCEPT)
        now = self._clock.now()
        promise = self._promised(desk, dossier.procedure, now)
        number = self._number(desk, now.date())
        later, entry = accepted(dossier, Act(self.new_id(), officer, now), code=number, promise=promise)
        desk.replace(later, entry, read_revision=dossier.revision if read_revision is None else read_revision)
        return Registered(later, tuple(self._doubts(desk, later, promise)))

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

    def _registered(self, desk: Writing, filing: Filing, officer: str) -> Registered:
        known = desk.dossier_by_id(filing.id)
        if known is not None:
            return Registered(known, (), again=True)
        now = self._clock.now()
        received = self._received_at(filing, now)
        dossier, warnings = self._dossier(desk, filing, officer, received, "", State.ACCEPTED)
        dossier = replace(dossier, code=self._number(desk, received.date()))
        details = {"code": dossier.code} | ({"backdated": True} if received < now.replace(second=0) else {})
        desk.add(dossier, registered(dossier, Act(self.new_id(), officer, now, details)))
        return Registered(dossier, warnings)

    def _number(self, desk: Writing, day: date) -> str:
        return str(DossierCode.issue(self._office.code, day, self._office.desk, desk.next_serial(day)))

    def _dossier(
        self, desk: Writing, filing: Filing, officer: str, received: datetime, code: str, state: State
    ) -> tuple[Dossier, tuple[str, ...]]:
        """The dossier of a filing, and codes of what an officer should look at; accepted ones with their promise."""
        owner = self._checked(filing.owner, "applicant")
        submitter = self._checked(filing.submitter, "submitter") if filing.submitter else None
        authorised = self._checked(filing.authorised, "authorised") if filing.authorised else None
        procedure, version = self._catalogue.procedure(filing.procedure, desk)
        at_reception = procedure_at_reception(procedure, version, filing)
        promise = self._promised(desk, at_reception, received) if state is State.ACCEPTED else Promise(None, None)
        dossier = Dossier(
            id=filing.id,
            code=code,
            desk=self._office.desk,
            training=self._office.training,
            revision=1,
            state=state,
            procedure=at_reception,
            channel=filing.channel,
            owner=owner,
            submitter=submitter,
            request=filing.request,
            papers=filing.papers or checklist_papers(procedure),
            sets=filing.sets,
            return_at=filing.return_at,
            received_at=received,
            registered_at=self._clock.now(),
            promise=promise,
            receiver=officer,
            fee_vnd=filing.fee_vnd if filing.fee_vnd is not None else procedure.fee_vnd,
            note=filing.note,
            authorised=authorised,
            mandate=filing.mandate,
            assisted=filing.assisted,
            filed_at=filing.filed_at,
            bundle=filing.bundle,
            follows=self._followed(desk, filing.follows),
            places=filing.places,
            official_code=filing.official_code,
        )
        people = [owner, *(person for person in (submitter, authorised) if person)]
        warnings = [warning for person in people for warning in person.warnings()]
        return dossier, tuple(dict.fromkeys([*warnings, *self._doubts(desk, dossier, promise)]))

    def _promised(self, desk: Writing, procedure: ProcedureAtReception, received: datetime) -> Promise:
        working = self._catalogue.working_time(desk)
        return Promise.first(due(received, procedure.limit, working.calendar, working.hours_of(procedure.agency)))

    def _followed(self, desk: Writing, code: str) -> str:
        return find_dossier(desk, code, self._office).code if code else ""

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

    def _doubts(self, desk: Writing, dossier: Dossier, promise: Promise) -> list[str]:
        found = []
        same = desk.open_of_person(identity_key(dossier.owner), dossier.procedure.key)
        if any(other.id != dossier.id for other in same):
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
