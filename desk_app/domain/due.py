"""The day and minute a result is promised."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import MAXYEAR, date, datetime
from typing import NamedTuple

from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.dates import short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit
from desk_app.domain.values import value
from desk_app.domain.working_time import CountedTime, counted_time, minute_of, moment_on

HALF_DAY = 4 * 60
"""Minutes of half a working day, whatever the desk's hours are."""

CUT_OFF = 15 * 60
"""What is received after 15:00 may be returned on the next working day (NĐ 23/2015 and the civil-status rules)."""


@value
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
    return _normalised(received, counted_time(calendar, hours))


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
    times = counted_time(calendar, hours)
    try:
        return _run(received, limit, times, waits)
    except (OverflowError, ValueError) as error:
        raise RuleBroken("due.beyond_calendar", year=MAXYEAR, field="limit") from error


def _run(received: datetime, limit: TimeLimit, times: CountedTime, waits: Sequence[Pause]) -> tuple[Stretch, ...]:
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


def _promised(start: datetime, limit: TimeLimit, times: CountedTime) -> datetime:
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


def _resumed(start: datetime, limit: TimeLimit, times: CountedTime, old: datetime, stopped: datetime) -> datetime:
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
            "due.pause_before_receipt",
            start=short_moment(ordered[0].start),
            received=short_moment(received),
            field="pause",
        )
    joined = ordered[:1]
    for pause in ordered[1:]:
        before = joined[-1]
        if before.end is None or pause.start < before.end:
            raise RuleBroken("due.pauses_overlap", start=short_moment(pause.start), field="pause")
        if pause.start == before.end:
            restarts = PausePolicy.RESTART in (before.policy, pause.policy)
            joined[-1] = Pause(before.start, pause.end, PausePolicy.RESTART if restarts else PausePolicy.RESUME)
        else:
            joined.append(pause)
    return tuple(joined)


def _normalised(received: datetime, times: CountedTime) -> datetime:
    day, minute = received.toordinal(), minute_of(received)
    past = bool(received.second or received.microsecond)
    for opens, closes in times.sessions(day):
        if minute < opens:
            return moment_on(day, opens)
        if minute < closes or (minute == closes and not past):
            return received
    following = times.nth_after(day, 1)
    return moment_on(following, times.sessions(following)[0][0])


def _unsure(calendar: Calendar, first: int, last: int) -> tuple[int, ...]:
    return tuple([year for year in range(first, last + 1) if calendar.standing(year) is not Standing.OFFICIAL])
