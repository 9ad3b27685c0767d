"""The hours of an office: the sessions of each weekday, in summer and winter, and which count towards a limit."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import MAXYEAR, date
from itertools import pairwise
from typing import Any, NamedTuple

from desk_app.domain.calendar import SATURDAY, Calendar, read_date
from desk_app.domain.errors import FileRefused
from desk_app.domain.limits import shown
from desk_app.domain.values import value

SUNDAY = 6
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEK_NAMES = (*WEEKDAYS, "saturday_counts")
HOURS_NAMES = (*WEEK_NAMES, "seasons", "later")

Session = tuple[int, int]
"""Opening and closing in minutes after midnight."""

MonthDay = tuple[int, int]
"""A day of every year, as month and day; never 29 February."""

_MORNING, _AFTERNOON = (7 * 60 + 30, 11 * 60 + 30), (13 * 60 + 30, 17 * 60)


@value
class OfficeHours:
    """When an office is open: the sessions of Monday to Sunday, each day's in order; an empty day is closed.

    A make-up day has Monday's sessions, so Monday is never closed. Saturdays with sessions receive, and count only with
    ``saturday_counts``; Sundays never count. ``seasons`` are weeks that begin on the same day each year (summer,
    winter), in the order of the year: each lasts until the next begins, the last one past New Year, so that they fill
    the year and the week beside them is never in force. ``later`` are hours, perhaps with seasons of their own, that
    take over from a date on (a new decision), in order.
    """

    sessions: tuple[tuple[Session, ...], ...] = ((_MORNING, _AFTERNOON),) * 5 + ((), ())
    saturday_counts: bool = False
    later: tuple[tuple[date, "OfficeHours"], ...] = ()
    seasons: tuple[tuple[MonthDay, "OfficeHours"], ...] = ()
    _hash: int = field(init=False, repr=False, compare=False)
    _begins: tuple[MonthDay, ...] = field(init=False, repr=False, compare=False)

    def __hash__(self) -> int:
        return self._hash

    def __post_init__(self) -> None:
        """Raises FileRefused ``hours.…`` for sessions that cannot be."""
        object.__setattr__(self, "_hash", hash((self.sessions, self.saturday_counts, self.later, self.seasons)))
        object.__setattr__(self, "_begins", tuple(begins for begins, _ in self.seasons))
        if len(self.sessions) != len(WEEKDAYS):
            raise FileRefused("hours.shape", place="week")
        for name, day in zip(WEEKDAYS, self.sessions, strict=True):
            edges = [minute for session in day for minute in session]
            if edges != sorted(edges) or any(opens >= closes for opens, closes in day):
                raise FileRefused("hours.order", day=name)
        if not self.sessions[0]:
            raise FileRefused("hours.monday_closed")
        _check_later(self.later)
        _check_seasons(self.seasons)

    @classmethod
    def default(cls) -> "OfficeHours":
        """Monday to Friday, 07:30 to 11:30 and 13:30 to 17:00."""
        return cls()

    @classmethod
    def from_document(cls, document: object) -> "OfficeHours":
        """Reads one office's hours: ``{"mon": [["07:30","11:30"],["13:30","17:00"]], …, "saturday_counts": false}``.

        A missing day is closed; a name nobody knows is refused, because a misspelt day would be closed in silence. Also
        read: ``"seasons": [{"from": "04-15", "mon": …}, {"from": "10-15", "mon": …}]``, where a season without any day
        has the week that stands beside the seasons, and ``"later": [{"from": "2026-04-15", "mon": …, "seasons": …}]``.
        Raises FileRefused ``hours.…``.
        """
        return _hours(document, HOURS_NAMES)

    def period_on(self, day: date) -> "Period":
        """The week in force on a day, and since when and in which season it is."""
        since, hours = None, self
        for start, following in self.later:
            if day < start:
                break
            since, hours = start, following
        if not hours.seasons:
            return Period(since, None, hours)
        # Place -1 is the last season: before the first one of a year the year before's still lasts.
        return Period(since, *hours.seasons[bisect_right(hours._begins, (day.month, day.day)) - 1])

    def on(self, day: date) -> "OfficeHours":
        """The week in force on a day."""
        return self.period_on(day).hours

    def periods(self) -> tuple["Period", ...]:
        """Every week that these hours know, in the order in which they come into force."""
        found = []
        for since, hours in ((None, self), *self.later):
            found += [Period(since, begins, week) for begins, week in hours.seasons] or [Period(since, None, hours)]
        return tuple(found)

    def next_period(self, day: date) -> date | None:
        """The first day after a day on which another period begins; None when this one is the last."""
        version = [self, *(hours for start, hours in self.later if day >= start)][-1]
        years = [year for year in (day.year, day.year + 1) if year <= MAXYEAR]
        begins = [date(year, *begin) for year in years for begin, _ in version.seasons]
        return min((start for start in (*begins, *(start for start, _ in self.later)) if start > day), default=None)

    def received(self, day: date, calendar: Calendar) -> tuple[Session, ...]:
        """The sessions in which the office is open on this day, whether they count or not."""
        week = self.on(day)
        if calendar.is_make_up(day):
            return week.sessions[0]
        return () if calendar.day_off(day) else week.sessions[day.weekday()]

    def counted(self, day: date, calendar: Calendar) -> tuple[Session, ...]:
        """The sessions that count towards a limit on this day; none on a day off, a Sunday, a receiving Saturday."""
        week = self.on(day)
        if calendar.is_make_up(day):
            return week.sessions[0]
        weekday = day.weekday()
        if calendar.day_off(day) or weekday == SUNDAY or (weekday == SATURDAY and not week.saturday_counts):
            return ()
        return week.sessions[weekday]

    def changed_from(self, day: date, hours: "OfficeHours") -> "OfficeHours":
        """These hours until a day, others from it on; what was decided for still later days stays."""
        return OfficeHours(
            self.sessions,
            self.saturday_counts,
            tuple(sorted([*(each for each in self.later if each[0] != day), (day, hours)], key=lambda each: each[0])),
            self.seasons,
        )


class Period(NamedTuple):
    """A week's hours: from a date on (None: from the beginning), each year from a day on (None: all year round)."""

    since: date | None
    season: MonthDay | None
    hours: OfficeHours


def _check_later(later: Sequence[tuple[date, OfficeHours]]) -> None:
    dates = [start for start, _ in later]
    if dates != sorted(set(dates)) or any(hours.later for _, hours in later):
        raise FileRefused("hours.later_order")


def _check_seasons(seasons: Sequence[tuple[MonthDay, OfficeHours]]) -> None:
    if any(week.later or week.seasons for _, week in seasons):
        raise FileRefused("hours.shape", place="seasons")
    if len(seasons) == 1:
        raise FileRefused("hours.one_season", day=month_day(seasons[0][0]))
    for (before, _), (begins, _) in pairwise(seasons):
        if begins <= before:
            raise FileRefused("hours.season_order", day=month_day(begins))


_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_MONTH_DAY = re.compile(r"([0-9]{2})-([0-9]{2})")
_ORDINARY_YEAR = 2001  # a season that began on 29 February would not begin every year


def month_day(day: MonthDay) -> str:
    """``04-15``, as an hours file writes it."""
    return f"{day[0]:02d}-{day[1]:02d}"


def time_of_day(minute: int) -> str:
    """``07:30``, as an hours file writes it."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _hours(document: object, names: Sequence[str]) -> OfficeHours:
    """An office's hours, or one later version of them."""
    named = _named(document, names)
    counts = _counts(named, otherwise=False)
    week = _week(named, otherwise=_CLOSED)
    seasons = tuple(_season(entry, week, counts) for entry in _list(named.get("seasons", []), "seasons"))
    if seasons and not any(week):
        week, counts = seasons[-1][1].sessions, seasons[-1][1].saturday_counts
    later = []
    for entry in _list(named.get("later", []), "later"):
        hours = _hours(entry, (*WEEK_NAMES, "seasons", "from"))
        later.append((read_date(entry.get("from")), hours))
    return OfficeHours(week, counts, tuple(later), seasons)


def _season(document: object, ordinary: tuple[tuple[Session, ...], ...], counts: bool) -> tuple[MonthDay, OfficeHours]:
    """A season; where it names no day it has the ordinary week, and unless it says so itself the same Saturday rule."""
    named = _named(document, (*WEEK_NAMES, "from"))
    begins = _month_day(named.get("from"))
    return begins, OfficeHours(_week(named, otherwise=ordinary), _counts(named, otherwise=counts))


def _named(document: object, names: Sequence[str]) -> Mapping[str, Any]:
    if not isinstance(document, Mapping):
        raise FileRefused("hours.shape", place="{}")
    for name in document:
        if name not in names:
            raise FileRefused("hours.unknown_name", name=shown(name))
    return document


def _counts(named: Mapping[str, Any], *, otherwise: bool) -> bool:
    counts = named.get("saturday_counts", otherwise)
    if not isinstance(counts, bool):
        raise FileRefused("hours.shape", place="saturday_counts")
    return counts


_CLOSED: tuple[tuple[Session, ...], ...] = ((),) * len(WEEKDAYS)


def _week(named: Mapping[str, Any], *, otherwise: tuple[tuple[Session, ...], ...]) -> tuple[tuple[Session, ...], ...]:
    if not any(name in named for name in WEEKDAYS):
        return otherwise
    return tuple(_sessions(named.get(name, []), name) for name in WEEKDAYS)


def _month_day(text: object) -> MonthDay:
    told = _MONTH_DAY.fullmatch(text) if isinstance(text, str) else None
    try:
        if told is None:
            raise ValueError
        day = date(_ORDINARY_YEAR, int(told[1]), int(told[2]))
    except ValueError:
        raise FileRefused("hours.season_day", day=shown(text)) from None
    return day.month, day.day


def _sessions(pairs: object, day: str) -> tuple[Session, ...]:
    return tuple(_session(pair, day) for pair in _list(pairs, day))


def _session(pair: object, day: str) -> Session:
    if not isinstance(pair, list) or len(pair) != 2:
        raise FileRefused("hours.shape", place=day)
    opens, closes = (_minute(text, day) for text in pair)
    return opens, closes


def _minute(text: object, day: str) -> int:
    told = _TIME.fullmatch(text) if isinstance(text, str) else None
    if told is None:
        raise FileRefused("hours.time", time=shown(text), day=day)
    return int(told[1]) * 60 + int(told[2])


def _list(value: object, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise FileRefused("hours.shape", place=place)
    return value
