"""The drawn months of an explanation: what each day's cell shows, and which months of a long count are drawn."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain.calendar import SATURDAY, Calendar
from desk_app.domain.day_lines import DayKind, DayLine, Nature
from desk_app.domain.explanation import Explanation
from desk_app.domain.limits import Unit

ALWAYS_DRAWN = 4
"""A count of so many months is drawn whole; two months stand on a page."""

MOST_DRAWN = 8
"""However many pauses there were, no more months than these are drawn."""

PASSING = "·"
"""The figure of a day within a limit of months, which numbers no days."""

Month = tuple[int, int]
"""Year and month."""


class Ground(StrEnum):
    """What a day is by calendar and hours."""

    PLAIN = "plain"
    REST = "rest"  # weekend, or a weekday without hours
    HOLIDAY = "holiday"


class Edge(StrEnum):
    """How a cell is framed."""

    THIN = "thin"
    BEGINS = "begins"
    DUE = "due"


@dataclass(frozen=True)
class Cell:
    """One day as it is drawn. ``figure`` is a number, a span of hours or a word; ``stops``: the clock stopped here."""

    day: date
    ground: Ground
    edge: Edge = Edge.THIN
    figure: str = ""
    make_up: bool = False
    stops: bool = False
    kind: DayKind | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class DrawnMonth:
    """All days of one month; ``begins_on`` is the weekday of the first (Monday is 0)."""

    month: Month
    begins_on: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Drawn:
    """Which months are drawn, in order, and the runs of months between them that are folded (first and last month)."""

    shown: tuple[Month, ...]
    folded: tuple[tuple[Month, Month], ...] = ()
    _hidden: frozenset[Month] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        hidden = [month for first, last in self.folded for month in months_between(first, last)]
        object.__setattr__(self, "_hidden", frozenset(hidden))

    def shows(self, day: date) -> bool:
        """Whether the day's month is drawn."""
        return (day.year, day.month) not in self._hidden


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """Every month from the first to the last."""
    begin, end = 12 * first[0] + first[1] - 1, 12 * last[0] + last[1] - 1
    return tuple((place // 12, place % 12 + 1) for place in range(begin, end + 1))


def drawn_months(why: Explanation) -> Drawn:
    """All months of a short count. Of a long one first and last and those in which something happens to the clock.

    Months that count from end to end fold first, then those with days off, in the end the middle whatever it holds.
    """
    by_month: dict[Month, list[DayLine]] = {}
    stops = days_stopped(why)
    happens = {(day.year, day.month) for day in stops}
    for line in why.lines:
        by_month.setdefault((line.date.year, line.date.month), []).append(line)
    months = list(by_month)
    shown = months
    for folds in (_is_even, _is_quiet):
        if len(shown) > ALWAYS_DRAWN:
            shown = [month for month in months if month in happens or not folds(by_month[month])]
    if len(shown) > MOST_DRAWN:
        shown = [*shown[: MOST_DRAWN // 2], *shown[-MOST_DRAWN // 2 :]]
    kept, runs = {*shown}, list[tuple[Month, Month]]()
    for place, month in enumerate(months):
        if month not in kept:
            if runs and months[place - 1] == runs[-1][1]:
                runs[-1] = (runs[-1][0], month)
            else:
                runs.append((month, month))
    return Drawn(tuple(shown), tuple(runs))


def drawn_month(month: Month, why: Explanation, calendar: Calendar) -> DrawnMonth:
    """The cells of a month; days outside the count are drawn too, empty."""
    begins_on, length = monthrange(*month)
    first = date(*month, 1)
    at = (first - why.lines[0].date).days
    stops = days_stopped(why)
    saturdays = any(line.date.weekday() == SATURDAY and line.nature is Nature.WORKING for line in why.lines)
    cells = []
    for place in range(length):
        line = why.lines[at + place] if 0 <= at + place < len(why.lines) else None
        day = first + timedelta(days=place)
        if line:
            cells.append(_cell(line, stops=day in stops, in_months=why.limit.unit is Unit.MONTHS))
        else:
            cells.append(Cell(day, _ground_outside(day, calendar, saturdays), make_up=calendar.is_make_up(day)))
    return DrawnMonth(month, begins_on, tuple(cells))


def days_stopped(why: Explanation) -> frozenset[date]:
    """The days on which the clock was stopped."""
    return frozenset(stretch.pause.start.date() for stretch in why.ran if stretch.pause)


def hours_figure(minutes: int) -> str:
    """ "3h30", "7h", "45'": minutes of a day as they fit into a cell."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}'"
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"


_GROUNDS = {Nature.WEEKEND: Ground.REST, Nature.CLOSED: Ground.REST, Nature.HOLIDAY: Ground.HOLIDAY}

_WORDS = {DayKind.ARRIVED: "nộp", DayKind.PAUSED: "chờ", DayKind.ROLLED: "lùi", DayKind.DUE: "trả"}


def _cell(line: DayLine, *, stops: bool, in_months: bool) -> Cell:
    ground = _GROUNDS.get(line.nature, Ground.PLAIN)
    edge = {DayKind.RECEIVED: Edge.BEGINS, DayKind.RESUMED: Edge.BEGINS, DayKind.DUE: Edge.DUE}.get(
        line.kind, Edge.THIN
    )
    made_up = line.nature is Nature.MAKE_UP
    figure = _figure(line) or (PASSING if in_months and line.kind is DayKind.COUNTED else "")
    return Cell(line.date, ground, edge, figure, made_up, stops, line.kind, line.minutes)


def _figure(line: DayLine) -> str:
    if line.minutes:
        return hours_figure(line.minutes)
    if line.number is not None and (line.number or line.kind is not DayKind.DUE):
        return str(line.number)
    if line.kind is DayKind.RESUMED:
        return "tiếp"
    return _WORDS.get(line.kind, "")


def _ground_outside(day: date, calendar: Calendar, saturdays: bool) -> Ground:
    if calendar.day_off(day):
        return Ground.HOLIDAY
    rests = day.weekday() > SATURDAY or (day.weekday() == SATURDAY and not saturdays)
    return Ground.REST if rests and not calendar.is_make_up(day) else Ground.PLAIN


def _is_even(lines: Sequence[DayLine]) -> bool:
    """A month in which nothing but working days and weekends passes."""
    plain = all(line.nature in (Nature.WORKING, Nature.WEEKEND) for line in lines)
    return plain and _is_quiet(lines)


def _is_quiet(lines: Sequence[DayLine]) -> bool:
    """A month in which the clock neither starts nor stops."""
    kinds = {line.kind for line in lines}
    passing = {DayKind.COUNTED, DayKind.MAKE_UP, DayKind.WEEKEND, DayKind.HOLIDAY, DayKind.CLOSED}
    return kinds <= passing or kinds == {DayKind.PAUSED}
