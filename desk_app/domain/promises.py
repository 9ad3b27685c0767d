"""The dates of a dossier: promised first, lawful now, named by an apology, promised by the office above."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from desk_app.domain.due import Due
from desk_app.domain.limits import Pause, TimeLimit
from desk_app.domain.values import value

DueCount = Callable[[datetime, TimeLimit, Sequence[Pause]], Due]
"""Counts a due date by the calendar and the hours in force: from when, how long, with which pauses."""


@value
class StageEnded:
    """A stage of the settling that is over: when it was due, and when it really ended."""

    due_at: datetime | None
    ended_at: datetime

    @property
    def late(self) -> bool:
        """It ended after its date."""
        return self.due_at is not None and self.ended_at > self.due_at


@value
class Promise:
    """The due dates of a dossier, local time.

    ``first_due_at`` was printed first and never changes; ``lawful_due_at`` is moved by lawful pauses and alone decides
    early, on time or late; ``postponed_to`` stands in a letter of apology and decides nothing. None: no fixed limit, or
    the clock stands still; then ``stopped_due_at`` is the lawful date that it was stopped before. Where the law gives
    a second date after the financial obligation was met, ``stage`` counts on and ``stage_began_at`` starts its clock.
    ``provisional_years`` had no official calendar.
    """

    first_due_at: datetime | None
    lawful_due_at: datetime | None
    provisional_years: tuple[int, ...] = ()
    postponed_to: datetime | None = None
    stopped_due_at: datetime | None = None
    stage: int = 1
    stage_began_at: datetime | None = None
    stages_ended: tuple[StageEnded, ...] = ()

    @classmethod
    def first(cls, due: Due) -> "Promise":
        """The promise made at reception."""
        return cls(due.at, due.at, due.provisional_years)

    @property
    def told_due_at(self) -> datetime | None:
        """The date to tell a citizen now: the lawful one, or while the clock stands still the one promised first."""
        return self.lawful_due_at or self.stopped_due_at or self.first_due_at

    @property
    def between_stages(self) -> bool:
        """A stage is over and the next one has not begun: no date can be told until the obligation is met."""
        return len(self.stages_ended) == self.stage

    def has_passed(self, at: datetime) -> bool:
        """The lawful moment is over: nothing that begins now can move it any more."""
        return self.lawful_due_at is not None and at > self.lawful_due_at

    def stopped(self, at: datetime) -> "Promise":
        """The clock is stopped. After the due moment that moves nothing, or lateness could be washed away."""
        if self.lawful_due_at is None or self.has_passed(at):
            return self
        return replace(self, lawful_due_at=None, stopped_due_at=self.lawful_due_at)

    def going_on(self, counted: Due) -> "Promise":
        """The clock runs again towards the date counted anew.

        Never an earlier one than before: a calendar that changed meanwhile may not take days from what was promised.
        """
        if self.stopped_due_at is None or counted.at is None:
            return self
        years = tuple(sorted({*self.provisional_years, *counted.provisional_years}))
        at = max(counted.at, self.stopped_due_at)
        return replace(self, lawful_due_at=at, stopped_due_at=None, provisional_years=years)

    def stage_over(self, at: datetime) -> "Promise":
        """The present stage has ended, early or late, and that stays: the next one has a date of its own."""
        ended = StageEnded(self.lawful_due_at, at)
        return replace(self, lawful_due_at=None, stopped_due_at=None, stages_ended=(*self.stages_ended, ended))

    def next_stage(self, at: datetime, counted: Due) -> "Promise":
        """A new stage begins with its own limit."""
        years = tuple(sorted({*self.provisional_years, *counted.provisional_years}))
        return replace(self, lawful_due_at=counted.at, stage=self.stage + 1, stage_began_at=at, provisional_years=years)

    def corrected(self, counted: Due, *, late: bool, stands: bool = False) -> "Promise":
        """The dates after a correction of what they were counted from. A dossier that is late stays late.

        ``stands``: the clock stands still, and ``counted`` is the date that it was stopped before.
        """
        at = counted.at
        if stands:
            return replace(self, lawful_due_at=None, stopped_due_at=at, provisional_years=counted.provisional_years)
        if late and self.lawful_due_at is not None and (at is None or at > self.lawful_due_at):
            at = self.lawful_due_at
        return replace(self, lawful_due_at=at, stopped_due_at=None, provisional_years=counted.provisional_years)


@value
class Postponement:
    """A letter of apology named a new date ``instead_of`` the one told before; ``head`` confirmed a second letter."""

    at: datetime
    to: datetime
    instead_of: datetime | None
    reason: str
    agency: str = ""
    head: str = ""


@value
class SentUp:
    """A copy of the dossier went up, and the office above made a promise of its own."""

    to: str
    at: datetime
    due_at: datetime | None = None
    code: str = ""
