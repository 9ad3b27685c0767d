"""What the overview of a period shows: the settlement report, each day's work, what is late, what the head must see."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desk_app.domain.dossiers import Dossier
from desk_app.domain.periods import YEAR, Span, named_month, period_of
from desk_app.domain.reports import UNCOUNTED, Period, Settlement, settlement
from desk_app.domain.states import Standing


@dataclass(frozen=True)
class Stretch:
    """A bar of the chart: a day, or a week or a month of a longer period, with what came and what was settled in it."""

    first: date
    last: date
    received: int
    settled: int


@dataclass(frozen=True)
class ForTheHead:
    """What can hide or explain lateness, counted over the period, closed dossiers included."""

    resets: int
    second_postponements: int
    late_without_apology: int


@dataclass(frozen=True)
class Figures:
    """The overview of one period. ``late`` are open ones, the longest overdue first."""

    period: Period
    lines: dict[str, Settlement]
    stretches: tuple[Stretch, ...]
    late: tuple[Dossier, ...]
    head: ForTheHead

    @property
    def total(self) -> Settlement:
        """All fields together."""
        return sum(self.lines.values(), Settlement())

    @property
    def adds_up(self) -> bool:
        """What was there to be settled is what was settled and what is open; anything else is a mistake of ours."""
        return self.total.received == self.total.settled + self.total.open


def figures(dossiers: Iterable[Dossier], span: Span, period: Period, now: datetime) -> Figures:
    """Count the dossiers of a period, each once. Days later than ``now`` have no bar."""
    counted = [dossier for dossier in dossiers if dossier.state not in UNCOUNTED and dossier.numbered]
    late = [dossier for dossier in counted if dossier.standing(now) is Standing.OVERDUE]
    return Figures(
        period=period,
        lines=settlement(counted, period, now),
        stretches=_stretches(counted, span, period, now.date()),
        late=tuple(sorted(late, key=lambda dossier: (dossier.promise.lawful_due_at or now, dossier.code))),
        head=ForTheHead(
            resets=sum(
                any(_within(wait.start, period) and wait.set_back_near_due for wait in each.waits) for each in counted
            ),
            second_postponements=sum(any(_within(it.at, period) for it in each.postponements[1:]) for each in counted),
            late_without_apology=sum(1 for dossier in late if not dossier.postponements),
        ),
    )


def _stretches(dossiers: Iterable[Dossier], span: Span, period: Period, today: date) -> tuple[Stretch, ...]:
    received, settled = Counter[date](), Counter[date]()
    for dossier in dossiers:
        received[dossier.received_at.date()] += 1
        if dossier.ended_at is not None:
            settled[dossier.ended_at.date()] += 1
    return tuple(
        Stretch(first, last, _sum(received, first, last), _sum(settled, first, last))
        for first, last in _parts(span, period)
        if first <= today
    )


def _parts(span: Span, period: Period) -> list[tuple[date, date]]:
    """Days; a quarter has weeks and a year has months, for more bars could not be told apart."""
    parts: list[tuple[date, date]] = []
    first = period.first
    reporting = span is Span.YEAR and named_month(period)[1] == YEAR  # it begins in December
    while first <= period.last:
        if span is Span.YEAR:
            last = period_of(Span.MONTH, first, reporting=reporting).last
        else:
            last = period_of(Span.WEEK, first).last if span is Span.QUARTER else first
        parts.append((first, min(last, period.last)))
        first = last + timedelta(days=1)
    return parts


def _sum(counts: Counter[date], first: date, last: date) -> int:
    return sum(counts[first + timedelta(days=each)] for each in range((last - first).days + 1))


def _within(moment: datetime, period: Period) -> bool:
    return period.begins <= moment <= period.ends
