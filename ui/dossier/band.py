"""The days of a dossier in one row of cells: counted, waited, resting and promised; long stretches are folded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desk_app.domain.day_lines import DayKind as Counted
from desk_app.domain.day_lines import DayLine
from desk_app.domain.explanation import Explanation
from ui.widgets.day_cells import CalendarDay, DayKind

translate = QCoreApplication.translate

MOST_CELLS = 11
"""More days than these fold, the longest stretch of one kind first."""

_LEFT_OUT = (Counted.ARRIVED, Counted.WEEKEND, Counted.CLOSED)


def band(explanation: Explanation, now: datetime) -> tuple[CalendarDay, ...]:
    """The days that count, holidays and waits, and the promised day; plain weekends are left out."""
    days: list[CalendarDay] = []
    for line in explanation.lines:
        if line.kind in _LEFT_OUT:
            continue
        kind, below = _look(line, line.date < now.date())
        if line.date == now.date() and kind in ("ahead", "counted"):
            kind = "today"
        named = not days or days[-1].date.month != line.date.month
        top = f"{line.date.day}/{line.date.month}" if named else str(line.date.day)
        days.append(CalendarDay(line.date, top, below, kind))
    since = explanation.due.paused_since
    if since is not None and now.date() > since.date():
        days += _still_waiting(since.date(), now.date())
    return _folded(days)


def _still_waiting(since: date, today: date) -> list[CalendarDay]:
    """The clock stands still since a day: one cell for all days until now."""
    first = since + timedelta(days=1)
    top = str(first.day) if first == today else f"{first.day}–{today.day}"
    return [CalendarDay(first, top, translate("Telling", "wait"), "paused")]


def _folded(days: list[CalendarDay]) -> tuple[CalendarDay, ...]:
    """Stretches of one kind as one cell each, ``13–18 wait``, until the row is short enough."""
    runs = [list(run) for _, run in groupby(days, key=lambda day: day.kind)]
    while sum(len(run) for run in runs) > MOST_CELLS and max(len(run) for run in runs) > 2:
        longest = max(runs, key=len)
        runs[runs.index(longest)] = [_together(longest)]
    return tuple(day for run in runs for day in run)


def _together(run: Sequence[CalendarDay]) -> CalendarDay:
    first, last = run[0], run[-1]
    below = first.label_bottom
    if first.label_bottom.isdigit() and last.label_bottom.isdigit():
        below = f"{first.label_bottom}–{last.label_bottom}"
    return replace(first, label_top=f"{first.label_top}–{last.label_top}", label_bottom=below)


def _look(line: DayLine, past: bool) -> tuple[DayKind, str]:
    count = str(line.number) if line.number else ""
    match line.kind:
        case Counted.RECEIVED:
            return "received", translate("Telling", "in")
        case Counted.RESUMED:
            return "received", translate("Telling", "on")
        case Counted.HOLIDAY | Counted.ROLLED:
            return "holiday", translate("Telling", "Off")
        case Counted.PAUSED:
            return "paused", translate("Telling", "wait")
        case Counted.DUE:
            return "promised", count or translate("Telling", "due")
        case Counted.MAKE_UP:
            return "make_up", count
    return ("counted" if past else "ahead"), count
