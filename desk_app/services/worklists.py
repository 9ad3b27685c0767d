"""The lists that a desk works by: what is due, late, waiting, on its way, and what the head should see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property

from desk_app.domain.dossiers import Dossier
from desk_app.domain.history import Happened
from desk_app.domain.life_cycle import Action, chief
from desk_app.domain.narrowing import EVERYTHING, Narrowed
from desk_app.domain.states import Standing, State
from desk_app.services.catalogue import Catalogue
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Reading, Record, Worklist


class ListName(StrEnum):
    """The lists, by the names of the command line."""

    DUE_TODAY = "due_today"
    DUE_SOON = "due_soon"
    LATE = "late"
    NO_APOLOGY = "no_apology"
    TO_RETURN = "to_return"
    TO_CALL = "to_call"
    NEW = "new"
    WAITING = "waiting"
    PAST_DEADLINE = "past_deadline"
    PAYMENT = "payment"
    VERIFYING = "verifying"
    NOT_TAKEN = "not_taken"
    WITHDRAWALS = "withdrawals"
    RESETS = "resets"
    BACKDATED = "backdated"
    UNPRINTED = "unprinted"
    TODAY = "today"
    OPEN = "open"
    ALL = "all"


FOR_THE_HEAD = (ListName.LATE, ListName.NO_APOLOGY, ListName.RESETS, ListName.BACKDATED, ListName.PAST_DEADLINE)
"""What the head must see, because it can hide or explain lateness."""

SOON, FURTHEST = 3, 40
"""Working days, and so many days at the most: Tết with its weekends is the longest rest."""

MOST = 20_000

PAGED: tuple[Worklist, ...] = ("all",)
"""Lists that may hold a million dossiers and are read page by page."""


@dataclass(frozen=True)
class WorkLine:
    """A dossier on a list: the moment that puts it there (due, deadline, arrival), and the move that comes next."""

    dossier: Dossier
    at: datetime | None
    next_move: Action | None

    @property
    def officer(self) -> str:
        """Who received it, and answers for it at the desk."""
        return self.dossier.receiver


class Worklists:
    """Reads only."""

    def __init__(self, record: Record, catalogue: Catalogue, clock: Clock) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock

    def lines(
        self, name: ListName, *, officer: str = "", limit: int = MOST, offset: int = 0, only: Narrowed = EVERYTHING
    ) -> tuple[WorkLine, ...]:
        """One list, the most urgent first; of one officer's dossiers when named. ``offset`` leaves the first ones out
        of a list that the record keeps as such (:data:`PAGED`); ``only`` is what the list is narrowed to."""
        return self.several((name,), officer=officer, limit=limit, offset=offset, only=only)[name]

    def several(
        self,
        names: Sequence[ListName],
        *,
        officer: str = "",
        limit: int = MOST,
        offset: int = 0,
        only: Narrowed = EVERYTHING,
    ) -> dict[ListName, tuple[WorkLine, ...]]:
        """Several lists as they are at one moment; what they share is read once."""
        now = self._clock.now()
        with self._record.reading() as shelves:
            look = _Look(shelves, now, self._soon, limit, offset, only)
            found = {name: _found(look, name) for name in names}
        return {
            name: tuple(line for line in _ordered(name, dossiers, now) if not officer or line.officer == officer)
            for name, dossiers in found.items()
        }

    def counts(self, names: Sequence[ListName]) -> dict[ListName, int]:
        """How long each list is, in one look at the record."""
        with self._record.reading() as shelves:
            look = _Look(shelves, self._clock.now(), self._soon, MOST)
            return {name: len(_found(look, name)) for name in names}

    def _soon(self, shelves: Reading, today: date) -> date:
        """The third working day after today."""
        calendar = self._catalogue.working_time(shelves).calendar
        ahead = (today + timedelta(days=step) for step in range(1, FURTHEST))
        working = [day for day in ahead if calendar.is_working_day(day)]
        return working[SOON - 1]


def _ordered(name: ListName, dossiers: Sequence[Dossier], now: datetime) -> list[WorkLine]:
    lines = [WorkLine(dossier, _moment(dossier, name), chief(dossier)) for dossier in dossiers]
    if name not in (ListName.TODAY, ListName.ALL):
        lines.sort(key=lambda line: (line.at is None, line.at or now, line.dossier.code))
    return lines


_STORED: dict[ListName, Worklist] = {
    ListName.DUE_TODAY: "due_today",
    ListName.LATE: "late",
    ListName.TO_RETURN: "to_return",
    ListName.UNPRINTED: "unprinted",
    ListName.TODAY: "today",
    ListName.OPEN: "open",
    ListName.ALL: "all",
    ListName.NEW: "new",
}

_BY_STATE = {
    ListName.WAITING: State.SUPPLEMENT_REQUESTED,
    ListName.PAYMENT: State.PAYMENT_REQUIRED,
    ListName.VERIFYING: State.VERIFYING,
    ListName.WITHDRAWALS: State.WITHDRAWAL_REQUESTED,
}


class _Look:
    """One look at the record; a stored list is read once, whoever asks for it."""

    def __init__(
        self,
        shelves: Reading,
        now: datetime,
        soon: Callable[[Reading, date], date],
        limit: int,
        offset: int = 0,
        only: Narrowed = EVERYTHING,
    ) -> None:
        self.shelves, self.now, self.limit, self.offset, self.only = shelves, now, limit, offset, only
        self._soon = soon
        self._read: dict[tuple[Worklist, int], tuple[Dossier, ...]] = {}

    @cached_property
    def soon(self) -> date:
        """The last day that is near."""
        return self._soon(self.shelves, self.now.date())

    def stored(self, which: Worklist, limit: int) -> tuple[Dossier, ...]:
        """A list as the record keeps it."""
        if (which, limit) not in self._read:
            offset = self.offset if which in PAGED else 0
            self._read[which, limit] = self.shelves.worklist(which, self.now, limit, offset=offset, only=self.only)
        return self._read[which, limit]


def _found(look: _Look, name: ListName) -> tuple[Dossier, ...]:
    now, limit = look.now, look.limit
    if name in _STORED:
        return look.stored(_STORED[name], limit)
    if name is ListName.TO_CALL:
        done = look.stored("to_return", limit)
        return tuple(dossier for dossier in done if dossier.called_at is None and _early(dossier))
    if name is ListName.DUE_SOON:
        due = ((each, each.promise.lawful_due_at) for each in look.stored("open", MOST))
        return tuple(each for each, at in due if at is not None and now.date() < at.date() <= look.soon)[:limit]
    kept = tuple(dossier for dossier in look.stored("open", MOST) if _belongs(dossier, name, now))
    if name is ListName.BACKDATED:
        kept = tuple(dossier for dossier in kept if _was_backdated(look.shelves, dossier))
    return kept[:limit]


def _belongs(dossier: Dossier, name: ListName, now: datetime) -> bool:
    wait = dossier.open_wait
    match name:
        case ListName.NO_APOLOGY:
            return dossier.standing(now) is Standing.OVERDUE and not dossier.postponements
        case ListName.NOT_TAKEN:
            return dossier.not_taken_over
        case ListName.PAST_DEADLINE:
            return wait is not None and wait.deadline is not None and now > wait.deadline
        case ListName.RESETS:
            return any(wait.set_back_near_due for wait in dossier.waits)
        case ListName.BACKDATED:
            return dossier.received_at < dossier.registered_at.replace(second=0)
    return dossier.state is _BY_STATE[name]


def _early(dossier: Dossier) -> bool:
    due = dossier.promise.lawful_due_at
    return due is None or (dossier.completed_at or dossier.settled_at or due) < due


def _was_backdated(shelves: Reading, dossier: Dossier) -> bool:
    first = shelves.history(dossier.id)[0]
    return first.what is Happened.REGISTERED and bool(first.details.get("backdated"))


def _moment(dossier: Dossier, name: ListName) -> datetime | None:
    wait = dossier.open_wait
    match name:
        case ListName.WAITING | ListName.PAST_DEADLINE | ListName.PAYMENT | ListName.VERIFYING:
            return (wait.deadline or wait.start) if wait else None
        case ListName.NOT_TAKEN:
            return dossier.handed_over_at
        case ListName.TO_RETURN | ListName.TO_CALL:
            return dossier.completed_at or dossier.settled_at
        case ListName.TODAY | ListName.NEW | ListName.ALL | ListName.UNPRINTED:
            return dossier.received_at
        case ListName.WITHDRAWALS:
            return dossier.withdrawal.at if dossier.withdrawal else None
    return dossier.promise.told_due_at
