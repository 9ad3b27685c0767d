"""Working time, counted once a year and looked up: the n-th working day after a day, minutes between two moments."""

from array import array
from bisect import bisect_left
from calendar import isleap
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from desk_app.domain.calendar import Calendar
from desk_app.domain.hours import OfficeHours, Session


@lru_cache(maxsize=32)
def counted_time(calendar: Calendar, hours: OfficeHours) -> "CountedTime":
    """The counted time of a calendar and hours, kept from call to call, because counting a year anew is slow.

    As many as a commune has offices with hours of their own, several times over.
    """
    return CountedTime(calendar, hours)


def minute_of(moment: datetime) -> int:
    """Minutes after midnight. A deadline is exact to the minute: counted from the minute of receipt, as printed."""
    return moment.hour * 60 + moment.minute


def moment_on(day: int, minute: int) -> datetime:
    """A minute of a day, the day as an ordinal."""
    return datetime.fromordinal(day) + timedelta(minutes=minute)


class _Year(NamedTuple):
    """The counted days of one year, by their place in it (1 January is 0)."""

    days: "array[int]"  # not subscriptable before Python 3.12
    """Places of the counted days, in order."""
    upto: "array[int]"
    """For each place the number of counted days up to and including it."""
    sessions: tuple[tuple[Session, ...], ...]
    """For each place its counted sessions."""
    minutes: "array[int]"
    """Working minutes before each counted day, and at the end those of the year."""


class CountedTime:
    """The working time of one calendar and one set of hours, counted once a year and looked up afterwards.

    Days are ordinals of the proleptic calendar. Years without announcements share fourteen tables: seasons begin on the
    same day each year, so only a change from a date on gives a year a table of its own.
    """

    def __init__(self, calendar: Calendar, hours: OfficeHours) -> None:
        self._calendar = calendar
        self._hours = hours
        self._changes = tuple(start for start, _ in hours.later)
        self._tables: dict[object, _Year] = {}
        self._starts: dict[int, tuple[int, _Year]] = {}

    def sessions(self, day: int) -> tuple[Session, ...]:
        """The counted sessions of a day."""
        first, table = self._year(date.fromordinal(day).year)
        return table.sessions[day - first]

    def closing(self, day: int) -> datetime:
        """The end of the day's last session."""
        return moment_on(day, self.sessions(day)[-1][1])

    def nth_after(self, day: int, count: int) -> int:
        """The ``count``-th counted day after a day; 0 is the day itself."""
        if count == 0:
            return day
        year = date.fromordinal(day).year
        first, table = self._year(year)
        place = table.upto[day - first] + count
        while place > len(table.days):
            place -= len(table.days)
            year += 1
            first, table = self._year(year)
        return first + table.days[place - 1]

    def rolled(self, day: int) -> datetime:
        """Closing time of the day, or of the first counted day after it (Civil Code article 148(5))."""
        return self.closing(day if self.sessions(day) else self.nth_after(day, 1))

    def days_between(self, after: int, through: int) -> int:
        """Counted days after one day up to and including another, later one."""
        begun, ended = date.fromordinal(after).year, date.fromordinal(through).year
        whole = sum(len(self._year(year)[1].days) for year in range(begun, ended))
        return whole + self._days_upto(through) - self._days_upto(after)

    def plus(self, day: int, minute: int, minutes: int) -> datetime:
        """So many working minutes after a moment within a session; an end that is a session's end stays there."""
        if minutes == 0:
            return moment_on(day, minute)
        year = date.fromordinal(day).year
        first, table = self._year(year)
        place = table.upto[day - first] - 1
        wanted = table.minutes[place] + _worked(table.sessions[day - first], minute) + minutes
        while wanted > table.minutes[-1]:
            wanted -= table.minutes[-1]
            year += 1
            first, table = self._year(year)
        place = bisect_left(table.minutes, wanted) - 1
        rest = wanted - table.minutes[place]
        found = table.days[place]
        for opens, closes in table.sessions[found]:
            if rest <= closes - opens:
                return moment_on(first + found, opens + rest)
            rest -= closes - opens
        raise AssertionError("a year's minutes and its sessions disagree")

    def minutes_between(self, start: datetime, end: datetime) -> int:
        """Working minutes from one moment to a later one."""
        whole = sum(self._year(year)[1].minutes[-1] for year in range(start.year, end.year))
        return whole + self._minutes_upto(end) - self._minutes_upto(start)

    def _days_upto(self, day: int) -> int:
        first, table = self._year(date.fromordinal(day).year)
        return table.upto[day - first]

    def _minutes_upto(self, moment: datetime) -> int:
        first, table = self._year(moment.year)
        place = moment.toordinal() - first
        sessions = table.sessions[place]
        return table.minutes[table.upto[place] - bool(sessions)] + _worked(sessions, minute_of(moment))

    def _year(self, year: int) -> tuple[int, _Year]:
        """The ordinal of 1 January and the year's table."""
        known = self._starts.get(year)
        if known is None:
            first = date(year, 1, 1)
            known = self._starts[year] = (first.toordinal(), self._table(first))
        return known

    def _table(self, first: date) -> _Year:
        days = 366 if isleap(first.year) else 365
        changes = any(start.year == first.year for start in self._changes)
        plain = not changes and self._calendar.year(first.year) is None
        key = (first.weekday(), days, bisect_left(self._changes, first)) if plain else first.year
        table = self._tables.get(key)
        if table is None:
            table = self._tables[key] = self._counted(first, days)
        return table

    def _counted(self, first: date, days: int) -> _Year:
        every = tuple(self._hours.counted(first + timedelta(days=place), self._calendar) for place in range(days))
        counted = array("H", (place for place, sessions in enumerate(every) if sessions))
        upto = array("H", accumulate(1 if sessions else 0 for sessions in every))
        minutes = array("L", accumulate((_worked(every[place], 24 * 60) for place in counted), initial=0))
        return _Year(counted, upto, every, minutes)


def _worked(sessions: Sequence[Session], minute: int) -> int:
    """Minutes of these sessions before that minute of the day."""
    return sum(min(minute, closes) - opens for opens, closes in sessions if minute > opens)
