"""Registering: number, due date, dossier, history and outbox in one commit; the receipt is drawn from it afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RecordChanged
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.filed import Channel
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.limits import TimeLimit
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.ending import refused
from desk_app.domain.moves.entering import accepted, filed, registered
from desk_app.domain.moves.noting import CORRECTABLE, corrected
from desk_app.domain.moves.waiting import asked_before, supplement_requested, supplemented
from desk_app.domain.people import Person, identity_key
from desk_app.domain.promises import DueCount
from desk_app.domain.states import State
from desk_app.domain.values import value
from desk_app.domain.waits import MissingPaper
from desk_app.services.as_filed import received_at
from desk_app.services.catalogue import Catalogue, WorkingTime
from desk_app.services.drawing_up import DrawingUp
from desk_app.services.filing import Filing
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Record, Writing

TYPED = tuple(name for name in CORRECTABLE if name != "received_at")
"""What the form says of a dossier; the moment of reception is the one at which it is accepted."""

COMPLETED = "hoàn thiện hồ sơ khi tiếp nhận"
"""The reason that stands in the history when a filed dossier is completed at the counter."""


@value
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
        self._drawing_up = DrawingUp(catalogue, clock, office)
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

    def register_in(self, desk: Writing, filing: Filing, officer: str) -> Registered:
        """:meth:`register` within a transaction of others."""
        return self._registered(desk, filing, officer)

    def file(self, filing: Filing, officer: str) -> Registered:
        """Takes down a dossier that is not accepted yet: filed online, or not complete. No number, no date, no clock.

        It can be found again, completed and accepted (``complete``), or refused in writing.
        """
        with self._record.writing() as desk:
            return self._filed(desk, filing, officer, checked_papers=False)

    def file_and_ask(
        self,
        filing: Filing,
        missing: Sequence[MissingPaper],
        officer: str,
        *,
        deadline: datetime | None = None,
        step: str = "",
        ground: str = "",
        read_revision: int | None = None,
    ) -> Registered:
        """Papers failed the check: taken down under a slip's reference and asked for in writing (form 02), at once.

        ``filing.papers`` are those that lie on the desk, perhaps none. ``read_revision``: the dossier was taken down
        before, and the filing says what stands on the page now; what was asked for then counts as brought.
        """
        with self._record.writing() as desk:
            filed = self._filed(desk, filing, officer, read_revision)
            if filed.again:
                return filed
            act = self._act(officer)
            later, entry = supplement_requested(
                filed.dossier, act, missing=missing, deadline=deadline, step=step, ground=ground
            )
            desk.replace(later, entry, read_revision=filed.dossier.revision)
            return Registered(later, (*filed.warnings, *_asked_before(filed.dossier, later)))

    def file_and_refuse(
        self, filing: Filing, reason: str, officer: str, *, ground: str = "", read_revision: int | None = None
    ) -> Registered:
        """Not ours, forbidden, not eligible: taken down and refused in writing (form 03), at once."""
        with self._record.writing() as desk:
            waiting = desk.dossier_by_id(filing.id)
            if waiting is not None and waiting.open_wait is not None and read_revision is not None:
                found = Registered(
                    _unchanged(waiting, read_revision), ()
                )  # nothing was brought: it is refused as it is
            else:
                found = self._filed(desk, filing, officer, read_revision)
            if found.again:
                return found
            dossier = found.dossier
            later, entry = refused(
                dossier, self._act(officer), self._due_count(desk, dossier), reason=reason, ground=ground
            )
            desk.replace(later, entry, read_revision=dossier.revision)
            return Registered(later, found.warnings)

    def complete(self, filing: Filing, officer: str, *, read_revision: int) -> Registered:
        """What was only filed is complete now: it is accepted, and what was brought or changed stands in its history.

        Answers with the accepted dossier when that happened already.
        """
        with self._record.writing() as desk:
            filed = self._filed(desk, filing, officer, read_revision)
            if filed.again:
                return filed
            done = self.accept_in(desk, filed.dossier, officer)
            return Registered(done.dossier, tuple(dict.fromkeys([*filed.warnings, *done.warnings])))

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
        promise = self._drawing_up.promise(desk, dossier.procedure, now)
        number = self._drawing_up.number(desk, now.date())
        later, entry = accepted(dossier, Act(self.new_id(), officer, now), code=number, promise=promise)
        desk.replace(later, entry, read_revision=dossier.revision if read_revision is None else read_revision)
        return Registered(later, tuple(self._drawing_up.doubts(desk, later)))

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
        received = received_at(filing, now, training=self._office.training)
        dossier, warnings = self._drawing_up.dossier(desk, filing, officer, received, "", State.ACCEPTED)
        dossier = replace(dossier, code=self._drawing_up.number(desk, received.date()))
        details = {"code": dossier.code} | ({"backdated": True} if received < now.replace(second=0) else {})
        desk.add(dossier, registered(dossier, Act(self.new_id(), officer, now, details)))
        return Registered(dossier, warnings)

    def _filed(
        self,
        desk: Writing,
        filing: Filing,
        officer: str,
        read_revision: int | None = None,
        *,
        checked_papers: bool = True,
    ) -> Registered:
        """A dossier without a number, in the state ``new``: taken down now, or brought up to date at that revision.

        ``checked_papers``: no paper means that none is there, not those of the checklist. ``again``: it is there
        already, and nothing was written.
        """
        known = desk.dossier_by_id(filing.id)
        if known is not None:
            if read_revision is None or known.numbered or known.state is State.NOT_ACCEPTED:
                return Registered(known, (), again=True)
            return self._brought_up_to_date(desk, known, filing, officer, read_revision)
        now = self._clock.now()
        code = self._drawing_up.reference(desk, now.date())
        dossier, warnings = self._drawing_up.dossier(desk, filing, officer, now, code, State.NEW)
        if checked_papers:
            dossier = replace(dossier, papers=filing.papers)
        desk.add(dossier, filed(dossier, self._act(officer, code=code)))
        return Registered(dossier, warnings)

    def _brought_up_to_date(
        self, desk: Writing, known: Dossier, filing: Filing, officer: str, read_revision: int
    ) -> Registered:
        """What was asked for has come, and what the filing says otherwise is corrected in the open."""
        dossier = _unchanged(known, read_revision)
        if dossier.state is State.SUPPLEMENT_REQUESTED:
            later, entry = supplemented(dossier, self._act(officer), self._due_count(desk, dossier))
            desk.replace(later, entry, read_revision=dossier.revision)
            dossier = later
        said, warnings = self._drawing_up.dossier(desk, filing, officer, known.received_at, known.code, State.NEW)
        said = replace(said, papers=filing.papers)
        changes = {name: getattr(said, name) for name in TYPED}
        if any(getattr(dossier, name) != value for name, value in changes.items()):
            later, entry = corrected(dossier, self._act(officer), reason=COMPLETED, changes=changes)
            desk.replace(later, entry, read_revision=dossier.revision)
            dossier = later
        return Registered(dossier, warnings)

    def _due_count(self, desk: Writing, dossier: Dossier) -> DueCount:
        return self._catalogue.working_time(desk).due_count(dossier.procedure.agency)

    def _act(self, officer: str, **details: object) -> Act:
        return Act(self.new_id(), officer, self._clock.now(), details)


def _asked_before(before: Dossier, later: Dossier) -> tuple[str, ...]:
    wait = later.open_wait
    return ("supplement.asked_before",) if wait and asked_before(before, wait.step, wait.ground) else ()


def _unchanged(dossier: Dossier, read_revision: int) -> Dossier:
    if read_revision != dossier.revision:
        raise RecordChanged("dossier.changed", code=dossier.code, read=read_revision, found=dossier.revision)
    return dossier
