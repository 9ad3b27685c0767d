"""A week's hours as people read them: equal days in one line, sessions as times, and what a weekend day is for."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desk_app.domain.calendar import SATURDAY
from desk_app.domain.dates import weekday
from desk_app.domain.hours import SUNDAY, WEEKDAYS, OfficeHours, Session, time_of_day

A_MONDAY = date(2001, 1, 1).toordinal()


class Service(StrEnum):
    """What an office does on a weekday, as far as its hours say."""

    CLOSED = "closed"
    RECEIVES = "receives"  # dossiers are taken, limits do not run
    COUNTS = "counts"


class DayRun(NamedTuple):
    """Weekdays in a row (0 is Monday, both ends included) that are alike."""

    first: int
    last: int
    sessions: tuple[Session, ...]
    service: Service


def day_runs(week: OfficeHours) -> tuple[DayRun, ...]:
    """The seven days of a week, equal ones together; an open Saturday stands alone, for its rule."""
    runs: list[DayRun] = []
    for day, sessions in enumerate(week.sessions):
        service = service_on(week, day)
        alike = runs and (runs[-1].sessions, runs[-1].service) == (sessions, service)
        if alike and (day != SATURDAY or service is Service.CLOSED):
            runs[-1] = runs[-1]._replace(last=day)
        else:
            runs.append(DayRun(day, day, sessions, service))
    return tuple(runs)


def service_on(week: OfficeHours, day: int) -> Service:
    """What the office does on a weekday, 0 is Monday."""
    if not week.sessions[day]:
        return Service.CLOSED
    counts = day < SATURDAY or (day != SUNDAY and week.saturday_counts)
    return Service.COUNTS if counts else Service.RECEIVES


def run_words(run: DayRun, *, vietnamese: bool = True) -> str:
    """``Thứ Hai – Thứ Sáu``; in English ``Mon – Fri``."""
    first, last = (
        weekday(date.fromordinal(A_MONDAY + day)) if vietnamese else WEEKDAYS[day].capitalize()
        for day in (run.first, run.last)
    )
    return first if run.first == run.last else f"{first} – {last}"


def session_words(sessions: Sequence[Session]) -> str:
    """``07:30–11:30, 13:30–17:00``; nothing for a closed day."""
    return ", ".join(f"{time_of_day(opens)}–{time_of_day(closes)}" for opens, closes in sessions)
