"""Trying out a promise: a question goes in, the day and every reason come out, and nothing is registered or kept."""

import re
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.dates import clock, short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, shown
from desk_app.domain.text import tidy
from desk_app.services.catalogue import Catalogue
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Record


@dataclass(frozen=True)
class Question:
    """When would be promised what was ``received`` then; ``agency`` names the office whose hours count, if known."""

    received: datetime
    limit: TimeLimit
    pauses: tuple[Pause, ...] = ()
    agency: str = ""


@dataclass(frozen=True)
class Reckoned:
    """The answer, and the calendar that it was counted with."""

    question: Question
    explanation: Explanation
    calendar: Calendar

    def years(self, *standings: Standing) -> tuple[int, ...]:
        """The years of these standings from receipt to promise, or to where the clock stands; all without any."""
        first, last = self.explanation.lines[0].date.year, self.explanation.lines[-1].date.year
        wanted = standings or tuple(Standing)
        return tuple(year for year in range(first, last + 1) if self.calendar.standing(year) in wanted)


class Reckoning:
    """Counts with the calendar and the hours in force now."""

    def __init__(self, record: Record, catalogue: Catalogue, clock: Clock) -> None:
        self._record, self._catalogue, self._clock = record, catalogue, clock

    def now(self) -> datetime:
        """The present minute: what a question starts from."""
        return self._clock.now().replace(second=0, microsecond=0)

    def reckon(self, question: Question) -> Reckoned:
        """The promise and why; raises RuleBroken ``due.…`` for what cannot be counted."""
        with self._record.reading() as shelves:
            working = self._catalogue.working_time(shelves)
        hours = working.hours_of(question.agency)
        found = explain(question.received, question.limit, working.calendar, hours, question.pauses)
        return Reckoned(question, found, working.calendar)

    def explain(self, question: Question) -> Explanation:
        """The explanation alone."""
        return self.reckon(question).explanation


def question_of(dossier: Dossier) -> Question:
    """The present stage of a dossier as a question: from when it counts, its limit, the waits that move its date."""
    return Question(dossier.clock_from, dossier.limit, dossier.pauses(), dossier.procedure.agency)


def read_moment(text: str, field: str = "received") -> datetime:
    """A moment as people write it: ``06/03/2026 16:30``, ``6.3.2026 16h30``, ``06032026 1630``, ``16:30 06/03/2026``.

    Also ISO. Day and hour must both be there and the year has four digits: nothing is guessed. Raises
    ``reckoning.moment`` with the field.
    """
    plain = tidy(text)
    try:
        for pattern in _MOMENTS:
            if found := pattern.fullmatch(plain):
                year, month, day, hour, minute = (int(found[part]) for part in _PARTS)
                return datetime(year, month, day, hour, minute)
    except ValueError:
        pass  # the 31st of February, 25 o'clock
    raise RuleBroken("reckoning.moment", text=shown(plain), field=field)


def write_moment(moment: datetime) -> str:
    """``06/03/2026 16:30``: how :func:`read_moment` is shown what it understood."""
    return f"{short_day(moment.date())} {clock(moment)}"


def read_limit(value: str, unit: str) -> TimeLimit:
    """A limit as people type it (``3``, ``1,5``, ``1.5``) and a unit by its name; raises what ``TimeLimit.of`` does."""
    return TimeLimit.of(tidy(value).replace(",", ".") or None, unit)


def read_pause(start: str, end: str, policy: PausePolicy, *, lasting: bool = False, field: str = "pause") -> Pause:
    """A pause as typed; ``lasting`` is one that is not over, whatever stands in ``end``.

    Refused with ``field`` and its part (``pause.start``, ``pause.end``): ``reckoning.pause_begin_missing``,
    ``pause_end_missing``, ``reckoning.moment``, and ``due.pause_backwards``.
    """
    if not start.strip():
        raise RuleBroken("reckoning.pause_begin_missing", field=f"{field}.start")
    if not end.strip() and not lasting:
        raise RuleBroken("reckoning.pause_end_missing", field=f"{field}.end")
    begun = read_moment(start, f"{field}.start")
    over = None if lasting else read_moment(end, f"{field}.end")
    try:
        return Pause(begun, over, policy)
    except RuleBroken as error:
        raise RuleBroken(error.code, **(error.facts | {"field": f"{field}.end"})) from None


_PARTS = ("year", "month", "day", "hour", "minute")
_DAY = r"(?P<day>[0-9]{1,2})(?P<cut>[/.-])(?P<month>[0-9]{1,2})(?P=cut)(?P<year>[0-9]{4})"
_DIGITS = r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})"
_CLOCK = r"(?P<hour>[0-9]{1,2})(?:[:hg.]| giờ |)(?P<minute>[0-9]{2})(?: phút)?"
_ISO = (
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9]{2})?"
)
_MOMENTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        *(f"{day},? {_CLOCK}" for day in (_DAY, _DIGITS)),
        *(f"{_CLOCK},? (?:ngày )?{day}" for day in (_DAY, _DIGITS)),
        _ISO,
    )
)
