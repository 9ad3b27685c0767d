"""What a period has to answer for, closed dossiers included: lateness and its length, clocks set back, fees let off."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import FeeExemption
from desk_app.domain.reports import UNCOUNTED, Period
from desk_app.domain.states import Standing
from desk_app.domain.waits import Wait


@dataclass(frozen=True)
class Overrun:
    """By how much working time a date was missed: whole counted days after the day of the date, and minutes in all."""

    days: int
    minutes: int

    def words(self) -> str:
        """ "3 ngày làm việc", within the day "2 giờ 15 phút"; "ngoài giờ" when no working time passed at all."""
        if self.days:
            return f"{self.days} ngày làm việc"
        hours, minutes = divmod(self.minutes, 60)
        said = [f"{hours} giờ"] * bool(hours) + [f"{minutes} phút"] * bool(minutes)
        return " ".join(said) or "ngoài giờ"


OverrunCount = Callable[[Dossier, datetime, datetime], Overrun]
"""Counts by the hours of who settles: a dossier, its date, and the later moment."""


@dataclass(frozen=True)
class LateLine:
    """A dossier that missed ``due_at``; ``ended_at`` None: it was still open at the end of the period, or is now.

    Where a first stage was late and the second was not, the date and the end are those of the first.
    """

    dossier: Dossier
    due_at: datetime
    ended_at: datetime | None
    overrun: Overrun


@dataclass(frozen=True)
class ResetLine:
    """A clock that was set back to its start when hardly a day of it was left, and what became of the dossier."""

    dossier: Dossier
    wait: Wait

    @property
    def asked_by(self) -> str:
        """Whose decision it was, where that was said."""
        return self.wait.approved_by


@dataclass(frozen=True)
class ExemptLine:
    """A dossier for which less was paid than the tariff says, and why; ``taken_vnd`` was taken in all."""

    dossier: Dossier
    exemption: FeeExemption

    @property
    def taken_vnd(self) -> int:
        """What the till holds of it."""
        return sum(fee.amount_vnd for fee in self.dossier.fees_taken)


def exempt_of(dossiers: Iterable[Dossier], period: Period) -> tuple[ExemptLine, ...]:
    """Who of those received in the period paid less, and why; in the order of reception."""
    lines = [
        ExemptLine(dossier, exemption)
        for dossier in dossiers
        if dossier.state not in UNCOUNTED and period.begins <= dossier.received_at <= period.ends
        for exemption in dossier.exemptions
    ]
    return tuple(sorted(lines, key=lambda line: (line.dossier.received_at, line.dossier.code)))


def late_of(dossiers: Iterable[Dossier], period: Period, now: datetime, count: OverrunCount) -> tuple[LateLine, ...]:
    """What was settled late in the period, or was open and late at its end: as many as the settlement report counts.

    The longest overrun first.
    """
    found = (_late(dossier, period, min(now, period.ends), count) for dossier in dossiers if _counts(dossier, period))
    lines = [line for line in found if line is not None]
    return tuple(sorted(lines, key=lambda line: (-line.overrun.minutes, line.due_at, line.dossier.code)))


def resets_of(dossiers: Iterable[Dossier], period: Period) -> tuple[ResetLine, ...]:
    """Every clock set back near its end by a request made in the period, in the order of the requests."""
    lines = [
        ResetLine(dossier, wait)
        for dossier in dossiers
        if dossier.state not in UNCOUNTED
        for wait in dossier.waits
        if wait.set_back_near_due and period.begins <= wait.start <= period.ends
    ]
    return tuple(sorted(lines, key=lambda line: (line.wait.start, line.dossier.code)))


def _counts(dossier: Dossier, period: Period) -> bool:
    ended = dossier.ended_at
    there = dossier.state not in UNCOUNTED and dossier.numbered and dossier.received_at <= period.ends
    return there and (ended is None or ended >= period.begins)


def _late(dossier: Dossier, period: Period, seen_at: datetime, count: OverrunCount) -> LateLine | None:
    due, ended = dossier.promise.lawful_due_at, dossier.ended_at
    if ended is None or ended > period.ends:
        if due is None or due >= seen_at:
            return None
        return LateLine(dossier, due, None, count(dossier, due, seen_at))
    if dossier.standing(ended) is not Standing.LATE:
        return None
    missed = [(stage.due_at, stage.ended_at) for stage in dossier.promise.stages_ended if stage.late]
    missed += [(due, ended)] if due is not None and ended > due else []
    lines = [LateLine(dossier, day, end, count(dossier, day, end)) for day, end in missed if day is not None]
    return max(lines, key=lambda line: line.overrun.minutes)
