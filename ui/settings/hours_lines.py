"""What the hours panel lists: every week that holds today or will hold, with what an office does on each day."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import short_day
from desk_app.domain.hours import MonthDay, OfficeHours, Period
from desk_app.domain.week_words import Service, day_runs, run_words, session_words
from ui.speech import spoken
from ui.widgets.lines import Cell, Group, Line

LEAP_YEAR = 2000
LOOKS = {
    Service.COUNTS: ("check", "ink"),
    Service.RECEIVES: ("inbox", "warn"),
    Service.CLOSED: ("minus", "ink2"),
}


def hours_lines(hours: OfficeHours, today: date, word: Callable[[str], str], *, vietnamese: bool) -> list[Line | Group]:
    """A group a period, a line for equal weekdays; decisions that others took the place of are left out.

    ``word`` gives the word for a code of ``resources/wording``.
    """
    found: list[Line | Group] = []
    present = hours.period_on(today)
    for place, period in enumerate(_standing(hours, today)):
        found.append(_group(hours, period, period == present))
        for run in day_runs(period.hours):
            icon, tone = LOOKS[run.service]
            cells = (
                Cell(run_words(run, vietnamese=vietnamese), role="medium"),
                Cell(session_words(run.sessions) or "–", role="figure"),
                Cell(word(f"service.{run.service}"), tone, icon=icon, note=True),
            )
            found.append(Line(f"{place}.{run.first}", cells))
    return found


def key_of(hours: OfficeHours, today: date) -> str:
    """The key of today's line."""
    present = hours.period_on(today)
    first = next(run.first for run in day_runs(present.hours) if run.first <= today.weekday() <= run.last)
    return f"{_standing(hours, today).index(present)}.{first}"


def today_words(hours: OfficeHours, calendar: Calendar, today: date, word: Callable[[str], str]) -> str:
    """What holds today: ``07:30–11:30, 13:30–17:00``, or why the office is closed."""
    sessions = hours.received(today, calendar)
    off = calendar.day_off(today)
    if not sessions:
        return spoken.day_off(off.what) if off and not calendar.is_make_up(today) else word("service.closed")
    service = Service.COUNTS if hours.counted(today, calendar) else Service.RECEIVES
    return f"{session_words(sessions)}, {word(f'service.{service}')}"


def _standing(hours: OfficeHours, today: date) -> tuple[Period, ...]:
    since = hours.period_on(today).since or date.min
    return tuple(period for period in hours.periods() if (period.since or date.min) >= since)


def _group(hours: OfficeHours, period: Period, present: bool) -> Group:
    words = []
    if period.since:
        words.append(QCoreApplication.translate("Hours", "From {day}").format(day=short_day(period.since)))
    if period.season:
        each_year = QCoreApplication.translate("Hours", "Each year {first} – {last}")
        words.append(each_year.format(first=_day_of_year(period.season), last=_last_day(hours, period)))
    ends = next((start for start, _ in hours.later if start > (period.since or date.min)), None)
    notes = [QCoreApplication.translate("Hours", "in force today")] if present else []
    if ends:
        last = short_day(ends - timedelta(days=1))
        notes.append(QCoreApplication.translate("Hours", "until {day}").format(day=last))
    title = " · ".join(words) or QCoreApplication.translate("Hours", "All year round")
    look = ("check", "ok") if present else ("clock", "ink2")
    return Group(title, ", ".join(notes), *look)


def _last_day(hours: OfficeHours, period: Period) -> str:
    """The day before the season that follows; February has its 29th, which is the longest that it can last."""
    begins = sorted(each.season for each in hours.periods() if each.since == period.since and each.season)
    following = begins[(begins.index(period.season) + 1) % len(begins)] if period.season else begins[0]
    last = date(LEAP_YEAR, *following) - timedelta(days=1)
    return _day_of_year((last.month, last.day))


def _day_of_year(day: MonthDay) -> str:
    return f"{day[1]:02d}/{day[0]:02d}"
