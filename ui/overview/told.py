"""How periods and shares are written on the overview."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import day_and_month, short_day
from desk_app.domain.figures import Stretch
from desk_app.domain.periods import QUARTER, Span, named_month
from desk_app.domain.reports import Period, Settlement
from ui.speech import spoken

translate = QCoreApplication.translate
NO_DATA = "—"
CALENDAR, REPORTS = "calendar", "reports"
"""Months as in the calendar, or as reports count them, from the 15th to the 14th."""


def title(span: Span, period: Period, *, reporting: bool) -> str:
    """The name of a period: its day, its week, its month."""
    year, month = named_month(period, reporting=reporting)
    match span:
        case Span.DAY:
            return translate("Overview", "Day {day}").format(day=short_day(period.first))
        case Span.WEEK:
            first, last = day_and_month(period.first), short_day(period.last)
            return translate("Overview", "Week {first} – {last}").format(first=first, last=last)
        case Span.MONTH:
            return translate("Overview", "Month {month}/{year}").format(month=month, year=year)
        case Span.QUARTER:
            return translate("Overview", "Quarter {quarter}/{year}").format(
                quarter=(month - 1) // QUARTER + 1, year=year
            )
        case Span.YEAR:
            return translate("Overview", "Year {year}").format(year=year)


def share(line: Settlement) -> str:
    """The share settled in time, one decimal after the language's mark; without data a dash and never 100%."""
    tenths, mark = line.on_time_tenths, "," if spoken.vietnamese() else "."
    return NO_DATA if tenths is None else f"{tenths // 10}{mark}{tenths % 10}%"


def below(span: Span, stretch: Stretch) -> str:
    """What stands below a bar: the day, the first day of a week, the month."""
    if span is Span.YEAR:
        return str(_middle(stretch).month)
    return day_and_month(stretch.first) if span is Span.QUARTER else str(stretch.first.day)


def span_words() -> tuple[tuple[str, str], ...]:
    """How long a period can be."""
    return (
        (Span.DAY, translate("OverviewPage", "Today")),
        (Span.WEEK, translate("OverviewPage", "Week")),
        (Span.MONTH, translate("OverviewPage", "Month")),
        (Span.QUARTER, translate("OverviewPage", "Quarter")),
        (Span.YEAR, translate("OverviewPage", "Year")),
    )


def reckoning_words() -> tuple[tuple[str, str], ...]:
    """Which months it is made of."""
    return (CALENDAR, translate("OverviewPage", "calendar")), (REPORTS, translate("OverviewPage", "15th–14th"))


def _middle(stretch: Stretch) -> date:
    """A month of reports, from the 15th to the 14th, is called by the month in which it ends."""
    return stretch.last
