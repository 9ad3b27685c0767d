"""The day and minute a result is promised."""

from array import array
from bisect import bisect_left
from calendar import isleap, monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from desk_app.domain.calendar import Calendar, OfficeHours, Session, Standing
from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit, told

HALF_DAY = 4 * 60
"""Minutes of half a working day, whatever the desk's hours are."""

CUT_OFF = 15 * 60
"""What is received after 15:00 may be returned on the next working day (NĐ 23/2015 and the civil-status rules)."""


@dataclass(frozen=True)
class Due:
    """A promise: ``at`` is None without a limit and while the clock stands still (then since ``paused_since``).

    ``provisional_years`` are the years between receipt and promise that have no official calendar.
    """

    at: datetime | None
    paused_since: datetime | None = None
    provisional_years: tuple[int, ...] = ()


class Stretch(NamedTuple):
    """One run of the clock: from ``start`` (normalised) towards ``at``, cut off by ``pause`` or not.

    ``resumed`` says that only the rest of an earlier stretch is counted.
    """

    received: datetime
    start: datetime
    at: datetime
    resumed: bool = False
    pause: Pause | None = None


def due(
    received: datetime, limit: TimeLimit, calendar: Calendar, hours: OfficeHours, pauses: Sequence[Pause] = ()
) -> Due:
    """When the result is promised: Civil Code 2015, articles 147 and 148, to the minute by the product's own rules.

    Pauses may come in any order; touching ones are joined. Raises RuleBroken ``due.…``: overlapping pauses, a pause
    before the receipt, a moment with a zone, a date beyond the year 9999.
    """
    ran = stretches(received, limit, calendar, hours, pauses)
    if not ran:
        return Due(None)
    last = ran[-1]
    if last.pause is None:
        return Due(last.at, None, _unsure(calendar, received.year, last.at.year))
    since = last.pause.start
    return Due(None, since, _unsure(calendar, received.year, since.year))


def normalise(received: datetime, calendar: Calendar, hours: OfficeHours) -> datetime:
    """The moment from which the clock runs: the receipt itself within a session, else the start of the next session.

    The end of a session still belongs to it: 11:30:00 is morning, 11:30:01 is 13:30.
    """
    return _normalised(received, _times(calendar, hours))


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day (Civil Code article 148(3)); OverflowError past 9999."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def stretches(
    received: datetime, limit: TimeLimit, calendar: Calendar, hours: OfficeHours, pauses: Sequence[Pause] = ()
) -> tuple[Stretch, ...]:
    """How the clock ran, one stretch after each pause that moved it; empty without a limit.

    The last stretch ends at the promise, or has an open pause.
    """
    if received.tzinfo is not None:
        raise RuleBroken("due.moment_zone", text=received.isoformat(), field="received")
    waits = _joined(received, pauses) if pauses else ()
    if limit.unit is Unit.NONE:
        return ()
    times = _times(calendar, hours)
    try:
        return _run(received, limit, times, waits)
    except (OverflowError, ValueError) as error:
        raise RuleBroken("due.beyond_calendar", year=MAXYEAR, field="limit") from error


def minute_of(moment: datetime) -> int:
    """Minutes after midnight. A deadline is exact to the minute: counted from the minute of receipt, as printed."""
    return moment.hour * 60 + moment.minute


def _run(received: datetime, limit: TimeLimit, times: "_Times", waits: Sequence[Pause]) -> tuple[Stretch, ...]:
    start = _normalised(received, times)
    now = Stretch(received, start, _promised(start, limit, times))
    if not waits:
        return (now,)
    ran: list[Stretch] = []
    for wait in waits:
        if wait.start > now.at:
            break  # The moment had passed: a wait that begins later washes no lateness away.
        ran.append(now._replace(pause=wait))
        if wait.end is None:
            return tuple(ran)
        start = _normalised(wait.end, times)
        resumes = wait.policy is PausePolicy.RESUME and limit.unit is not Unit.SAME_DAY
        at = _resumed(start, limit, times, now.at, wait.start) if resumes else _promised(start, limit, times)
        now = Stretch(wait.end, start, at, resumes)
    return (*ran, now)


def _promised(start: datetime, limit: TimeLimit, times: "_Times") -> datetime:
    """The full limit from a normalised moment."""
    day = start.toordinal()
    match limit.unit:
        case Unit.WORKING_DAYS:
            whole, half = divmod(limit.halves, 2)
            if not half:
                return times.closing(times.nth_after(day, whole))
            if whole == 0:
                end = times.plus(day, minute_of(start), HALF_DAY)
            else:
                following = times.nth_after(day, whole + 1)
                end = times.plus(following, times.sessions(following)[0][0], HALF_DAY)
            # Where days are shorter than four hours, half a day is at most the whole day.
            return min(end, times.closing(times.nth_after(day, whole + 1)))
        case Unit.CALENDAR_DAYS:
            return times.rolled(day + limit.halves // 2)
        case Unit.WORKING_HOURS:
            return times.plus(day, minute_of(start), limit.halves * 30)
        case Unit.MONTHS:
            return times.rolled(months_after(start.date(), limit.halves // 2).toordinal())
        case _:
            past = (minute_of(start), start.second, start.microsecond) > (CUT_OFF, 0, 0)
            return times.closing(times.nth_after(day, 1 if past else 0))


def _resumed(start: datetime, limit: TimeLimit, times: "_Times", old: datetime, stopped: datetime) -> datetime:
    """What was left of the limit when the clock stopped, from the normalised moment of going on."""
    day = start.toordinal()
    if limit.unit is Unit.WORKING_HOURS or limit.halves % 2:
        return times.plus(day, minute_of(start), times.minutes_between(stopped, old))
    if limit.unit is Unit.WORKING_DAYS:
        return times.closing(times.nth_after(day, times.days_between(stopped.toordinal(), old.toordinal())))
    # Months too: Civil Code article 148 knows no broken month, so the rest is counted in days.
    return times.rolled(day + old.toordinal() - stopped.toordinal())


def _joined(received: datetime, pauses: Sequence[Pause]) -> tuple[Pause, ...]:
    """Pauses in order, touching ones as one. Of two policies restart wins: that is what one by one would give."""
    ordered = sorted(pauses, key=lambda pause: (pause.start, pause.end is None, pause.end or pause.start))
    if ordered[0].start < received:
        raise RuleBroken(
            "due.pause_before_receipt", start=told(ordered[0].start), received=told(received), field="pause"
        )
    joined = ordered[:1]
    for pause in ordered[1:]:
        before = joined[-1]
        if before.end is None or pause.start < before.end:
            raise RuleBroken("due.pauses_overlap", start=told(pause.start), field="pause")
        if pause.start == before.end:
            restarts = PausePolicy.RESTART in (before.policy, pause.policy)
            joined[-1] = Pause(before.start, pause.end, PausePolicy.RESTART if restarts else PausePolicy.RESUME)
        else:
            joined.append(pause)
    return tuple(joined)


def _normalised(received: datetime, times: "_Times") -> datetime:
    day, minute = received.toordinal(), minute_of(received)
    past = bool(received.second or received.microsecond)
    for opens, closes in times.sessions(day):
        if minute < opens:
            return _moment(day, opens)
        if minute < closes or (minute == closes and not past):
            return received
    following = times.nth_after(day, 1)
    return _moment(following, times.sessions(following)[0][0])


def _unsure(calendar: Calendar, first: int, last: int) -> tuple[int, ...]:
    return tuple([year for year in range(first, last + 1) if calendar.standing(year) is not Standing.OFFICIAL])


def _moment(day: int, minute: int) -> datetime:
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


class _Times:
    """The working time of one calendar and one set of hours, counted once a year and looked up afterwards.

    Days are ordinals of the proleptic calendar. Years without announcements share fourteen tables.
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
        return _moment(day, self.sessions(day)[-1][1])

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
            return _moment(day, minute)
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
                return _moment(first + found, opens + rest)
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


@lru_cache(maxsize=8)
def _times(calendar: Calendar, hours: OfficeHours) -> _Times:
    return _Times(calendar, hours)
