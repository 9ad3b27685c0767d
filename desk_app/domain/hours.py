"""The hours of the desk: its sessions of every weekday, and which of them count towards a limit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desk_app.domain.calendar import SATURDAY, Calendar, read_date
from desk_app.domain.errors import FileRefused
from desk_app.domain.limits import shown

SUNDAY = 6
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Session = tuple[int, int]
"""Opening and closing in minutes after midnight."""

_MORNING, _AFTERNOON = (7 * 60 + 30, 11 * 60 + 30), (13 * 60 + 30, 17 * 60)


@dataclass(frozen=True)
class OfficeHours:
    """When the desk is open: the sessions of Monday to Sunday, each day's in order; an empty day is closed.

    A make-up day has Monday's sessions, so Monday is never closed. Saturdays with sessions receive, and count only with
    ``saturday_counts``; Sundays never count. ``later`` are hours that take over from a date on (summer, winter, a new
    decision), in order.
    """

    sessions: tuple[tuple[Session, ...], ...] = ((_MORNING, _AFTERNOON),) * 5 + ((), ())
    saturday_counts: bool = False
    later: tuple[tuple[date, "OfficeHours"], ...] = ()
    _hash: int = field(init=False, repr=False, compare=False)

    def __hash__(self) -> int:
        return self._hash

    def __post_init__(self) -> None:
        """Raises FileRefused ``hours.…`` for sessions that cannot be."""
        object.__setattr__(self, "_hash", hash((self.sessions, self.saturday_counts, self.later)))
        if len(self.sessions) != len(WEEKDAYS):
            raise FileRefused("hours.shape", place="week")
        for name, day in zip(WEEKDAYS, self.sessions, strict=True):
            edges = [minute for session in day for minute in session]
            if edges != sorted(edges) or any(opens >= closes for opens, closes in day):
                raise FileRefused("hours.order", day=name)
        if not self.sessions[0]:
            raise FileRefused("hours.monday_closed")
        dates = [start for start, _ in self.later]
        if dates != sorted(set(dates)) or any(hours.later for _, hours in self.later):
            raise FileRefused("hours.later_order")

    @classmethod
    def default(cls) -> "OfficeHours":
        """Monday to Friday, 07:30 to 11:30 and 13:30 to 17:00."""
        return cls()

    @classmethod
    def from_document(cls, document: object) -> "OfficeHours":
        """Reads an hours file: ``{"mon": [["07:30","11:30"],["13:30","17:00"]], …, "saturday_counts": false}``.

        A missing day is closed; a name nobody knows is refused, because a misspelt day would be closed in silence. Also
        read: ``"later": [{"from": "2026-04-15", "mon": …}]``. Raises FileRefused ``hours.…``.
        """
        return _hours(document, (*WEEKDAYS, "saturday_counts", "later"))

    def on(self, day: date) -> "OfficeHours":
        """The hours in force on a day."""
        current = self
        for start, hours in self.later:
            if day >= start:
                current = hours
        return current

    def counted(self, day: date, calendar: Calendar) -> tuple[Session, ...]:
        """The sessions that count towards a limit on this day; none on a day off, a Sunday, a receiving Saturday."""
        hours = self.on(day)
        if calendar.is_make_up(day):
            return hours.sessions[0]
        weekday = day.weekday()
        if calendar.day_off(day) or weekday == SUNDAY or (weekday == SATURDAY and not hours.saturday_counts):
            return ()
        return hours.sessions[weekday]


_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def _hours(document: object, names: tuple[str, ...]) -> OfficeHours:
    if not isinstance(document, Mapping):
        raise FileRefused("hours.shape", place="{}")
    for name in document:
        if name not in names:
            raise FileRefused("hours.unknown_name", name=shown(name))
    counts = document.get("saturday_counts", False)
    if not isinstance(counts, bool):
        raise FileRefused("hours.shape", place="saturday_counts")
    later = []
    for entry in _list(document.get("later", []), "later"):
        hours = _hours(entry, (*WEEKDAYS, "saturday_counts", "from"))
        later.append((read_date(entry.get("from")), hours))
    return OfficeHours(tuple(_sessions(document.get(name, []), name) for name in WEEKDAYS), counts, tuple(later))


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
