"""Periods that offices look back on: a day, a week, a month, a quarter, a year, by the calendar or from 15th to 14th.

Reports of administrative procedures close on the 14th and begin on the 15th (NĐ 09/2019/NĐ-CP on the reporting of state
agencies): the first quarter of 2026 runs from 15/12/2025 to 14/03/2026. Desks look at calendar months too, so both are
here.
"""

from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain.reports import Period

REPORTS_BEGIN_ON = 15
QUARTER = 3
YEAR = 12


class Span(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: QUARTER, Span.YEAR: YEAR}


def period_of(span: Span, day: date, *, reporting: bool = False) -> Period:
    """The period around a day; weeks begin on Monday. ``reporting`` takes months from the 15th to the 14th.

    Days and weeks are the same in both.
    """
    if span is Span.DAY:
        return Period(day, day)
    if span is Span.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6))
    first = _month_of(day, reporting)
    length = _MONTHS[span]
    begin = first - first % length
    return Period(_first_day(begin, reporting), _first_day(begin + length, reporting) - timedelta(days=1))


def beside(span: Span, period: Period, steps: int, *, reporting: bool = False) -> Period:
    """The period so many steps later, or earlier when negative."""
    if span in (Span.DAY, Span.WEEK):
        days = timedelta(days=steps * (1 if span is Span.DAY else 7))
        return Period(period.first + days, period.last + days)
    month = _month_of(period.first, reporting) + steps * _MONTHS[span]
    return period_of(span, _first_day(month, reporting), reporting=reporting)


def named_month(period: Period, *, reporting: bool = False) -> tuple[int, int]:
    """Year and month that a period of months is named by, its first one: December's 15th begins January."""
    month = _month_of(period.first, reporting)
    return month // YEAR, month % YEAR + 1


def _month_of(day: date, reporting: bool) -> int:
    """Months since the year 0; from the 15th on a day belongs to the next month's report."""
    return day.year * YEAR + day.month - 1 + (reporting and day.day >= REPORTS_BEGIN_ON)


def _first_day(month: int, reporting: bool) -> date:
    if not reporting:
        return date(month // YEAR, month % YEAR + 1, 1)
    before = month - 1
    return date(before // YEAR, before % YEAR + 1, REPORTS_BEGIN_ON)
