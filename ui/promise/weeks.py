"""A promise as a calendar: whole weeks with long stretches folded, or month after month with every day."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import get_args

from PySide6.QtCore import QCoreApplication, QLocale

from desk_app.domain.day_lines import DayKind, DayLine
from desk_app.domain.explanation import Explanation
from desk_app.domain.values import value
from ui.speech.counted import counted
from ui.widgets import day_cells
from ui.widgets.day_cells import CalendarDay

translate = QCoreApplication.translate

MOST_WEEKS = 3
"""More weeks than these fold, so that the card keeps its height."""

WORKDAYS = 5
LONG_NUMBER = 2  # digits; the sentence says it too, and a cell is 46 px wide

_LOOK: Mapping[DayKind, day_cells.DayKind] = {
    DayKind.ARRIVED: "received",
    DayKind.RECEIVED: "received",
    DayKind.COUNTED: "counted",
    DayKind.MAKE_UP: "make_up",
    DayKind.WEEKEND: "weekend",
    DayKind.HOLIDAY: "holiday",
    DayKind.CLOSED: "weekend",
    DayKind.PAUSED: "paused",
    DayKind.RESUMED: "received",
    DayKind.ROLLED: "holiday",
    DayKind.DUE: "promised",
}
assert set(_LOOK.values()) <= set(get_args(day_cells.DayKind))


Week = tuple[CalendarDay, ...]


@value
class Month:
    """One month of a calendar, the weeks cut at its ends; ``title`` as ``Tháng 3/2026``."""

    title: str
    weeks: tuple[Week, ...]


@value
class Weeks:
    """What the calendar shows: weeks from Monday to Sunday, and the line that stands for those left out."""

    shown: tuple[Week, ...]
    fold: str = ""
    fold_after: int = 1


def weeks_of(explanation: Explanation) -> Weeks:
    """The calendar of a promise; empty where no day is promised."""
    if explanation.due.at is None or not explanation.lines:
        return Weeks(())
    lines = {line.date: line for line in explanation.lines}
    whole = _whole_weeks(explanation.lines)
    first, last = _left_out(whole, lines)
    kept = whole[:first] + whole[last:]
    month = explanation.lines[0].date.month
    shown = tuple(tuple(_cell(day, lines.get(day), named=day.month != month) for day in week) for week in kept)
    return Weeks(shown, _fold_words(whole[first:last], lines), first)


def months_of(explanation: Explanation) -> tuple[Month, ...]:
    """Every week from receipt to promise (or to where the clock stands), month by month; nothing is folded."""
    lines = {line.date: line for line in explanation.lines}
    months: dict[tuple[int, int], list[Week]] = {}
    for week in _whole_weeks(explanation.lines):
        for month, days in groupby(week, lambda day: (day.year, day.month)):
            part = tuple(_cell(day, lines.get(day), named=False) for day in days)
            if any(cell.date in lines for cell in part):
                months.setdefault(month, []).append(part)
    title = translate("DueCalendarWords", "Month {month}/{year}")
    return tuple(Month(title.format(month=month, year=year), tuple(weeks)) for (year, month), weeks in months.items())


def _whole_weeks(lines: Sequence[DayLine]) -> list[list[date]]:
    """From the Monday before the first day to the Sunday after the last; there is no day after 31/12/9999."""
    first, last = lines[0].date.toordinal(), lines[-1].date.toordinal()
    mondays = range(first - lines[0].date.weekday(), last + 1, 7)
    return [[date.fromordinal(day) for day in range(each, min(each + 7, date.max.toordinal() + 1))] for each in mondays]


def _left_out(whole: Sequence[Sequence[date]], lines: Mapping[date, DayLine]) -> tuple[int, int]:
    """The weeks to fold, as a range: the longest run of fully counted ones, or all between the first and the last."""
    if len(whole) <= MOST_WEEKS:
        return 1, 1
    best, start = (1, 1), 1
    for place in range(1, len(whole)):
        counted = place < len(whole) - 1 and _is_full(whole[place], lines)
        if not counted:
            best = max(best, (start, place), key=lambda run: run[1] - run[0])
            start = place + 1
    return best if len(whole) - (best[1] - best[0]) <= MOST_WEEKS else (1, len(whole) - 1)


def _is_full(week: Sequence[date], lines: Mapping[date, DayLine]) -> bool:
    kinds = [lines[day].kind for day in week if day in lines]
    return sum(kind is DayKind.COUNTED for kind in kinds) >= WORKDAYS and DayKind.HOLIDAY not in kinds


def _fold_words(folded: Sequence[Sequence[date]], lines: Mapping[date, DayLine]) -> str:
    if not folded:
        return ""
    found = [lines[day] for week in folded for day in week if day in lines]
    numbers = [line.number for line in found if line.number is not None]
    holidays = sum(line.kind is DayKind.HOLIDAY for line in found)
    words = f"⋮ {counted.more_weeks(len(folded))}"
    if numbers:
        words += translate("DueCalendarWords", ": days {first} to {last}").format(first=numbers[0], last=numbers[-1])
    return words + (f", {counted.days_off(holidays)}" if holidays else "")


def hours_words(minutes: int) -> str:
    """``3,5 giờ``: working minutes of a day, with the decimal sign of the window's language."""
    number = QLocale().toString(minutes / 60, "g", 3)
    return translate("DueCalendarWords", "{hours} h").format(hours=number)


def _cell(day: date, line: DayLine | None, *, named: bool) -> CalendarDay:
    """``named`` writes the month beside the day, where no title says it."""
    top = f"{day.day}/{day.month}" if named else str(day.day)
    if line is None:
        return CalendarDay(day, top, "", "outside")
    return CalendarDay(day, top, _below(line), _look(line))


def _look(line: DayLine) -> day_cells.DayKind:
    if line.kind is DayKind.ROLLED and line.note in ("", "lùi"):
        return "weekend"
    return _LOOK[line.kind]


def _below(line: DayLine) -> str:
    number = str(line.number) if line.number else ""
    if line.kind is DayKind.DUE:
        return (
            translate("DueCalendarWords", "{number} due")
            .format(number=number if len(number) < LONG_NUMBER else "")
            .strip()
        )
    if line.kind is DayKind.MAKE_UP:
        return translate("DueCalendarWords", "{number} swap").format(number=number).strip()
    if line.kind is DayKind.COUNTED:
        return number or (hours_words(line.minutes) if line.minutes else "")
    said = {
        DayKind.ARRIVED: translate("DueCalendarWords", "filed"),
        DayKind.RECEIVED: translate("DueCalendarWords", "in"),
        DayKind.RESUMED: translate("DueCalendarWords", "again")
        if line.number is None
        else translate("DueCalendarWords", "anew"),
        DayKind.WEEKEND: translate("DueCalendarWords", "off"),
        DayKind.CLOSED: translate("DueCalendarWords", "off"),
        DayKind.HOLIDAY: translate("DueCalendarWords", "Hol."),
        DayKind.PAUSED: translate("DueCalendarWords", "wait"),
        DayKind.ROLLED: translate("DueCalendarWords", "moved"),
    }
    return said[line.kind]
