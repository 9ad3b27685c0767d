"""The settlement report: what came, what was settled early, on time or late, and what is still open, by field.

The columns are those of form II.06 (VPCP/KSTT, TT 01/2020/TT-VPCP); whether it was replaced for 2026 is not settled, so
the numbers are computed here and their layout is the printer's business.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel
from desk_app.domain.states import Standing, State

UNCOUNTED = (State.NEW, State.NOT_ACCEPTED, State.VOIDED)
"""Refused at the counter or never a dossier: no settlement, good or bad."""


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise RuleBroken("report.period_backwards", first=f"{self.first:%d/%m/%Y}", last=f"{self.last:%d/%m/%Y}")

    @property
    def begins(self) -> datetime:
        """Its first moment."""
        return datetime.combine(self.first, time())

    @property
    def ends(self) -> datetime:
        """Its last second."""
        return datetime.combine(self.last + timedelta(days=1), time()) - timedelta(seconds=1)


@dataclass(frozen=True)
class Settlement:
    """One line of the report. ``without_date`` were settled and had no date to be measured by."""

    online: int = 0
    other: int = 0
    carried: int = 0
    early: int = 0
    on_time: int = 0
    late: int = 0
    without_date: int = 0
    open_in_time: int = 0
    open_late: int = 0

    @property
    def received(self) -> int:
        """Column 3: all that was there to be settled."""
        return self.online + self.other + self.carried

    @property
    def settled(self) -> int:
        """Column 7."""
        return self.early + self.on_time + self.late + self.without_date

    @property
    def open(self) -> int:
        """Column 11."""
        return self.open_in_time + self.open_late

    @property
    def on_time_tenths(self) -> int | None:
        """The share settled in time in tenths of a percent; None where nothing was settled: no data is not 100 %."""
        if not self.settled:
            return None
        good = self.settled - self.late
        return (good * 2000 + self.settled) // (2 * self.settled)

    def __add__(self, other: "Settlement") -> "Settlement":
        return Settlement(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})


def settlement(dossiers: Iterable[Dossier], period: Period, now: datetime) -> dict[str, Settlement]:
    """The lines by field, fields in order of their names; for each one what came equals what was settled and is open.

    Early, on time and late by ``lawful_due_at`` alone. Stopped and refused ones count as settled when they ended. In a
    period that is not over yet, open ones are late only when they are late ``now``.
    """
    found: dict[str, Settlement] = {}
    for dossier in dossiers:
        line = _line(dossier, period, min(now, period.ends))
        if line is not None:
            found[dossier.procedure.field] = found.get(dossier.procedure.field, Settlement()) + line
    return dict(sorted(found.items()))


def _line(dossier: Dossier, period: Period, seen_at: datetime) -> Settlement | None:
    ended = dossier.ended_at
    if dossier.state in UNCOUNTED or not dossier.numbered or dossier.received_at > period.ends:
        return None
    if ended is not None and ended < period.begins:
        return None
    if dossier.received_at < period.begins:
        came = Settlement(carried=1)
    else:
        came = Settlement(online=1) if dossier.channel is Channel.ONLINE else Settlement(other=1)
    if ended is None or ended > period.ends:
        due = dossier.promise.lawful_due_at
        late = due is not None and due < seen_at
        return came + (Settlement(open_late=1) if late else Settlement(open_in_time=1))
    how = {
        Standing.EARLY: Settlement(early=1),
        Standing.ON_TIME: Settlement(on_time=1),
        Standing.LATE: Settlement(late=1),
    }
    return came + how.get(dossier.standing(ended), Settlement(without_date=1))
