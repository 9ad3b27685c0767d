"""Handing results back by the pile of scanned receipts; what nobody fetches; whom to call because it came early."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected, Collector
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.filed import ReturnAt
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.ending import called, result_returned
from desk_app.domain.states import Standing, State
from desk_app.domain.text import fold, tidy
from desk_app.domain.transfers import looks_like_a_number
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record

FETCH_WITHIN_DAYS = 3
"""A result should be fetched within so many days of its arrival (practice of one-stop desks)."""


class ReturnState(StrEnum):
    """How a scanned receipt stands before its result is given."""

    READY = "ready"
    LATE = "late"
    NO_RESULT = "no_result"
    RETURNED = "returned"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Apology(StrEnum):
    """What a citizen was told of lateness: nothing needed, a letter printed, one that waits, none at all."""

    NONE_NEEDED = "none_needed"
    PRINTED = "printed"
    WAITS = "waits"
    MISSING = "missing"


@dataclass(frozen=True)
class ReturnLine:
    """One scanned receipt: its dossier, how it stands, and why it stays behind where it does."""

    code: str
    state: ReturnState
    dossier: Dossier | None = None
    apology: Apology = Apology.NONE_NEEDED
    wrong: DeskError | None = None

    @property
    def days_late(self) -> int:
        """By how many days the result came after its lawful date; 0 within the day, or when it did not."""
        if self.dossier is None or self.apology is Apology.NONE_NEEDED:
            return 0
        due, ended = self.dossier.promise.lawful_due_at, self.dossier.ended_at
        return max(0, (ended.date() - due.date()).days) if due and ended else 0


THE_OWNER = Collector()


@dataclass(frozen=True)
class Handing:
    """One result and who takes it. ``late_settled``: it came late, and the citizen was told so.

    ``read_revision`` is the revision that the officer saw; None takes the newest.
    """

    code: str
    collector: Collector = THE_OWNER
    late_settled: bool = False
    read_revision: int | None = None


@dataclass(frozen=True)
class Unclaimed:
    """A result that lies at the desk: since when, for how many days, and in which compartment."""

    dossier: Dossier
    since: datetime
    days: int

    @property
    def place(self) -> str:
        """Where it is kept; empty when nobody wrote it down."""
        return self.dossier.place

    @property
    def too_long(self) -> bool:
        """Longer than it should lie."""
        return self.days > FETCH_WITHIN_DAYS


class Returning:
    """The last act at the desk."""

    def __init__(self, record: Record, clock: Clock, office: Office, new_id: Callable[[], str]) -> None:
        self._record = record
        self._clock = clock
        self._office = office
        self._new_id = new_id

    def look(self, code: str) -> ReturnLine:
        """How a scanned receipt stands; never raises for what was scanned."""
        with self._record.reading() as shelves:
            return self._line(shelves, code)

    def lines(self, codes: Sequence[str]) -> tuple[ReturnLine, ...]:
        """Several in one look, each dossier once."""
        with self._record.reading() as shelves:
            found = [self._line(shelves, code) for code in codes]
        return tuple({line.code: line for line in found}.values())

    def return_pile(self, handings: Sequence[Handing], officer: str) -> tuple[Dossier, ...]:
        """Hands all of these back in one go, or none: a line that may not go is refused by its own code.

        A late result is given like any other, but somebody must have said sorry first (``return.late_unsettled``).
        """
        if not handings:
            raise RuleBroken("return.empty", field="codes")
        with self._record.writing() as desk:
            done: dict[str, Dossier] = {}
            for handing in handings:
                line = self._line(desk, handing.code)
                if line.dossier is None or line.wrong is not None:
                    raise line.wrong or RuleBroken("dossier.unknown", code=line.code)
                if line.code in done:
                    continue
                if line.state is ReturnState.LATE and not handing.late_settled:
                    raise RuleBroken("return.late_unsettled", code=line.code, days=line.days_late)
                act = Act(self._new_id(), officer, self._clock.now(), _late_facts(line))
                later, entry = result_returned(line.dossier, act, collector=_tidied(handing.collector))
                seen = handing.read_revision
                desk.replace(later, entry, read_revision=line.dossier.revision if seen is None else seen)
                done[line.code] = later
        return tuple(done.values())

    def unclaimed(self, *, over_days: int = 0, place: str = "") -> tuple[Unclaimed, ...]:
        """Results that nobody has fetched, the oldest first; only of one compartment when named."""
        now = self._clock.now()
        with self._record.reading() as shelves:
            done = shelves.worklist("to_return", now, 20_000)
        found = []
        for dossier in done:
            since = dossier.completed_at or dossier.settled_at or now
            days = (now.date() - since.date()).days
            if days >= over_days and (not place or fold(place) == fold(dossier.place)):
                found.append(Unclaimed(dossier, since, days))
        return tuple(sorted(found, key=lambda line: (line.since, line.dossier.code)))

    def early(self) -> tuple[Unclaimed, ...]:
        """Results that came before their date and of which nobody was told: the list to call."""
        return tuple(line for line in self.unclaimed() if line.dossier.called_at is None and _came_early(line.dossier))

    def call(self, code: str, officer: str, note: str = "") -> Dossier:
        """The applicant was told that the result is there."""
        with self._record.writing() as desk:
            dossier = find_dossier(desk, code, self._office)
            act = Act(self._new_id(), officer, self._clock.now())
            later, entry = called(dossier, act, note=tidy(note))
            desk.replace(later, entry, read_revision=dossier.revision)
        return later

    # --- below

    def _line(self, shelves: Reading, code: str) -> ReturnLine:
        try:
            if looks_like_a_number(code):
                raise RuleBroken("transfer.slip_in_pile", number=code.strip()[:40])
            dossier = find_dossier(shelves, code, self._office)
        except RuleBroken as error:
            return ReturnLine(tidy(code), ReturnState.UNKNOWN, wrong=error)
        if dossier.state is State.DONE:
            try:
                allowed(dossier, Action.RETURN_RESULT)
            except RuleBroken as error:
                return ReturnLine(dossier.code, ReturnState.NO_RESULT, dossier, wrong=error)
            apology = _apology(dossier, shelves.history(dossier.id), self._clock.now())
            waits = apology in (Apology.WAITS, Apology.MISSING)
            return ReturnLine(dossier.code, ReturnState.LATE if waits else ReturnState.READY, dossier, apology)
        if dossier.state is State.RETURNED:
            at = dossier.returned_at or dossier.received_at
            wrong = RuleBroken("return.returned_before", code=dossier.code, at=f"{at:%d/%m/%Y %H:%M}")
            return ReturnLine(dossier.code, ReturnState.RETURNED, dossier, wrong=wrong)
        if dossier.state in (State.STOPPED, State.VOIDED, State.NOT_ACCEPTED):
            return ReturnLine(
                dossier.code, ReturnState.ENDED, dossier, wrong=RuleBroken("return.ended", code=dossier.code)
            )
        return ReturnLine(
            dossier.code, ReturnState.NO_RESULT, dossier, wrong=RuleBroken("return.no_result", code=dossier.code)
        )


def likely_collector(dossier: Dossier) -> Collector:
    """Who will probably take it: as the applicant asked at reception, the holder of a mandate, else the owner."""
    if dossier.return_at is ReturnAt.POST:
        return Collector(Collected.POST)
    if dossier.return_at is ReturnAt.ELECTRONIC:
        return Collector(Collected.ELECTRONIC)
    if dossier.mandate is not None and dossier.authorised is not None:
        return Collector(Collected.REPRESENTATIVE, dossier.authorised.name, dossier.mandate.in_words())
    return Collector(Collected.OWNER)


def _apology(dossier: Dossier, history: Sequence[Entry], now: datetime) -> Apology:
    if dossier.standing(now) is not Standing.LATE:
        return Apology.NONE_NEEDED
    if not dossier.postponements:
        return Apology.MISSING
    newest = len(dossier.postponements)
    if any(
        entry.what is Happened.PAPER_PRINTED
        and entry.details.get("paper") == "apology"
        and entry.details.get("about", newest) == newest
        for entry in history
    ):
        return Apology.PRINTED
    return Apology.WAITS


def _late_facts(line: ReturnLine) -> dict[str, Any]:
    """What the history keeps of a late result: by how much, and whether a letter was given."""
    if line.apology is Apology.NONE_NEEDED:
        return {}
    return {"late_days": line.days_late, "apology": "letter" if line.apology is Apology.PRINTED else "spoken"}


def _tidied(who: Collector) -> Collector:
    return Collector(who.how, tidy(who.name), tidy(who.mandate), tidy(who.waybill))


def _came_early(dossier: Dossier) -> bool:
    due = dossier.promise.lawful_due_at
    return due is None or (dossier.completed_at or dossier.settled_at or due) < due
