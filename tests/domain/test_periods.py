"""Periods that offices look back on: by the calendar, and from the 15th to the 14th as reports are made."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.periods import Span, beside, named_month, period_of
from desk_app.domain.reports import Period

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
SPANS = st.sampled_from(Span)


@pytest.mark.parametrize(
    ("span", "day", "first", "last"),
    [
        (Span.MONTH, date(2026, 11, 20), date(2026, 11, 15), date(2026, 12, 14)),
        (Span.MONTH, date(2026, 11, 14), date(2026, 10, 15), date(2026, 11, 14)),
        (Span.QUARTER, date(2026, 3, 14), date(2025, 12, 15), date(2026, 3, 14)),
        (Span.QUARTER, date(2026, 3, 15), date(2026, 3, 15), date(2026, 6, 14)),
        (Span.YEAR, date(2026, 12, 14), date(2025, 12, 15), date(2026, 12, 14)),
        (Span.YEAR, date(2026, 12, 15), date(2026, 12, 15), date(2027, 12, 14)),
    ],
)
def test_reports_run_from_the_fifteenth_to_the_fourteenth(span: Span, day: date, first: date, last: date) -> None:
    assert period_of(span, day, reporting=True) == Period(first, last)


def test_a_month_of_reports_is_called_by_the_month_in_which_it_ends() -> None:
    assert named_month(period_of(Span.MONTH, date(2025, 12, 20), reporting=True), reporting=True) == (2026, 1)


def test_a_week_begins_on_monday() -> None:
    assert period_of(Span.WEEK, date(2026, 11, 22)) == Period(date(2026, 11, 16), date(2026, 11, 22))


@given(SPANS, DAYS, st.booleans())
def test_a_day_lies_in_its_period(span: Span, day: date, reporting: bool) -> None:
    period = period_of(span, day, reporting=reporting)
    assert period.first <= day <= period.last


@given(SPANS, DAYS, st.booleans())
def test_periods_follow_one_another_without_a_gap_or_a_day_twice(span: Span, day: date, reporting: bool) -> None:
    period = period_of(span, day, reporting=reporting)
    later = beside(span, period, 1, reporting=reporting)
    assert later.first == period.last + timedelta(days=1)
    assert beside(span, later, -1, reporting=reporting) == period
