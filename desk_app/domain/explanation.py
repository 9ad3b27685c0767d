"""Why a result is promised for that day: every day from receipt to promise, counted or not, and one sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from desk_app.domain import day_notes
from desk_app.domain.calendar import SATURDAY, Calendar
from desk_app.domain.day_lines import DayKind, DayLine, Nature
from desk_app.domain.day_notes import Note
from desk_app.domain.due import Due, Stretch, due, months_after, normalise, stretches
from desk_app.domain.explanation_english import EnglishWords
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, TimeLimit, Unit
from desk_app.domain.promise_sentence import Break, Met, VietnameseWords, promise_sentence
from desk_app.domain.values import value
from desk_app.domain.working_time import minute_of


@value
class Explanation:
    """A promise with all its days in order, none left out, and one sentence for the officer, in both languages.

    ``ran`` are the runs of the clock with the pauses that moved it (touching ones joined); empty without a limit.
    """

    received: datetime
    normalised: datetime
    limit: TimeLimit
    due: Due
    lines: tuple[DayLine, ...]
    sentence_vi: str
    sentence_en: str
    ran: tuple[Stretch, ...]


def explain(
    received: datetime, limit: TimeLimit, calendar: Calendar, hours: OfficeHours, pauses: Sequence[Pause] = ()
) -> Explanation:
    """The promise of :func:`due` recounted by walking the days; raises what :func:`due` raises.

    After a resumed pause the numbers end at the limit again: the rest is measured up to the old date, as the rule says.
    """
    promise = due(received, limit, calendar, hours, pauses)
    begun = normalise(received, calendar, hours)
    ran = stretches(received, limit, calendar, hours, pauses)
    walk = _Walk(limit, calendar, hours)
    for stretch in ran:
        walk.go(stretch)
    if not ran:
        walk.put(received.date(), DayKind.RECEIVED, 0, day_notes.DAY_OF_RECEIPT)
    lines = tuple(walk.lines[day] for day in sorted(walk.lines))
    met = _met(limit, promise, ran, lines)
    vietnamese, english = VietnameseWords(with_year=met.several_years), EnglishWords(with_year=met.several_years)
    sentence_vi = promise_sentence(vietnamese, received, limit, promise, ran, met)
    sentence_en = promise_sentence(english, received, limit, promise, ran, met)
    return Explanation(received, begun, limit, promise, lines, sentence_vi, sentence_en, ran)


class _Walk:
    """Lays the lines day by day; where two stretches meet on one day they share its line."""

    def __init__(self, limit: TimeLimit, calendar: Calendar, hours: OfficeHours) -> None:
        self.limit = limit
        self.whole, self.half = divmod(limit.halves, 2)
        self.calendar = calendar
        self.hours = hours
        self.lines: dict[date, DayLine] = {}
        self.old: Stretch | None = None
        self.received = False
        self.anew = False
        self.number = 0
        self.goal = 0

    def go(self, stretch: Stretch) -> None:
        """One stretch: the wait before its start, its first day, its count, its end."""
        last = stretch.pause.start.date() if stretch.pause else stretch.at.date()
        for day in _days(stretch.received.date(), min(last, stretch.start.date() - timedelta(days=1))):
            if self.old is None and day == stretch.received.date():
                self.put(day, DayKind.ARRIVED, note=day_notes.outside_hours(stretch.received))
            elif day not in self.lines:
                self.put(day, self.resting(day))
        self.aim(stretch)
        self.anew = self.anew or not stretch.resumed
        if stretch.start.date() <= last:
            self.first(stretch)
        for day in _days(stretch.start.date() + timedelta(days=1), last):
            self.count(stretch, day)
        if stretch.pause:
            self.stop(stretch.pause)
        else:
            self.end(stretch)
        self.old = stretch

    def aim(self, stretch: Stretch) -> None:
        """Which number comes next and which is the last: a resumed count goes on, or counts the rest from 1.

        It counts the rest where going on would not end at the limit: after months, and when the old date had rolled.
        """
        if not stretch.resumed:
            self.number, self.goal = 0, self.whole
            return
        rest = self.rest()
        goes_on = self.limit.unit is not Unit.MONTHS and self.number + rest == self.whole
        self.number, self.goal = (self.number, self.whole) if goes_on else (0, rest)

    def rest(self) -> int:
        """Days that were left when the clock stopped, up to the old date."""
        if self.old is None or self.old.pause is None:
            return 0
        left = list(_days(self.old.pause.start.date() + timedelta(days=1), self.old.at.date()))
        return len([day for day in left if self.works(day)]) if self.limit.unit is Unit.WORKING_DAYS else len(left)

    def first(self, stretch: Stretch) -> None:
        """Day 0. A count that is resumed on the day it stopped shares that day's line.

        A stretch stopped before its first day leaves its beginning, receipt or restart, to the one that follows.
        """
        day = stretch.start.date()
        by_minutes = self.by_minutes(stretch)
        minutes = self.minutes(stretch, day) if by_minutes else None
        goes_on = day_notes.goes_on(None if by_minutes else self.goal - self.number)
        before = self.lines.get(day)
        if self.anew:
            kind = DayKind.RESUMED if self.received else DayKind.RECEIVED
            note = day_notes.COUNTED_ANEW if self.received else day_notes.DAY_OF_RECEIPT
            self.put(day, kind, 0, note.then(goes_on) if stretch.resumed else note, minutes)
        elif before and before.kind is not DayKind.PAUSED:
            shared = None if minutes is None else minutes + (before.minutes or 0)
            self.lines[day] = replace(before, minutes=shared).remarked(goes_on)
        else:
            self.put(day, DayKind.RESUMED, None, goes_on, minutes)
        self.received, self.anew = True, False

    def count(self, stretch: Stretch, day: date) -> None:
        """One day after the first, up to the promise or the pause."""
        counted = DayKind.MAKE_UP if self.calendar.is_make_up(day) else DayKind.COUNTED
        if self.limit.unit in (Unit.CALENDAR_DAYS, Unit.MONTHS):
            self.count_through(stretch, day)
        elif self.limit.unit is Unit.SAME_DAY or not self.works(day):
            self.put(day, self.resting(day))
        elif self.by_minutes(stretch) or self.number == self.goal:
            self.put(day, counted, minutes=self.minutes(stretch, day))
        else:
            self.number += 1
            self.put(day, counted, self.number)

    def count_through(self, stretch: Stretch, day: date) -> None:
        """Days of rest count too; after the last one the date rolls. A month has a number on the day it is full."""
        if self.limit.unit is Unit.MONTHS and not stretch.resumed:
            begun = stretch.start.date()
            months = 12 * (day.year - begun.year) + day.month - begun.month
            full = months if months and day == months_after(begun, months) else None
            if day <= months_after(begun, self.whole):
                self.put(day, DayKind.COUNTED, full, day_notes.months_full(full) if full else day_notes.NOTHING)
                return
        elif self.number < self.goal:
            self.number += 1
            self.put(day, DayKind.COUNTED, self.number)
            return
        self.put(day, DayKind.ROLLED, note=day_notes.MOVED_ON)

    def stop(self, pause: Pause) -> None:
        """The day on which the clock stops, and the days on which it stands."""
        day = pause.start.date()
        self.lines[day] = self.lines[day].remarked(day_notes.stopped(pause.start))
        if pause.end:
            for waiting in _days(day + timedelta(days=1), pause.end.date()):
                self.put(waiting, DayKind.PAUSED, note=day_notes.PAUSED)

    def end(self, stretch: Stretch) -> None:
        """The promised day keeps its number."""
        line = self.lines[stretch.at.date()]
        self.lines[line.date] = replace(line, kind=DayKind.DUE).remarked(day_notes.result(stretch.at))

    def works(self, day: date) -> bool:
        """The day counts for this desk."""
        return bool(self.hours.counted(day, self.calendar))

    def by_minutes(self, stretch: Stretch) -> bool:
        """Minutes are counted from the first day on: hours, half a day, and what was left of days and a half."""
        return self.limit.unit is Unit.WORKING_HOURS or bool(self.half and (stretch.resumed or not self.whole))

    def minutes(self, stretch: Stretch, day: date) -> int:
        """Working minutes of this stretch on a day."""
        until = stretch.pause.start if stretch.pause else stretch.at
        begins = minute_of(stretch.start) if day == stretch.start.date() else 0
        ends = minute_of(until) if day == until.date() else 24 * 60
        sessions = self.hours.counted(day, self.calendar)
        return sum(max(0, min(ends, closes) - max(begins, opens)) for opens, closes in sessions)

    def resting(self, day: date) -> DayKind:
        """The kind of a day that does not count; a working day left out stands still too."""
        kinds = {Nature.WEEKEND: DayKind.WEEKEND, Nature.HOLIDAY: DayKind.HOLIDAY, Nature.CLOSED: DayKind.CLOSED}
        return kinds.get(self.nature(day), DayKind.PAUSED)

    def nature(self, day: date) -> Nature:
        """What the day is."""
        if self.calendar.is_make_up(day):
            return Nature.MAKE_UP
        if self.calendar.day_off(day):
            return Nature.HOLIDAY
        if self.works(day):
            return Nature.WORKING
        return Nature.WEEKEND if day.weekday() >= SATURDAY else Nature.CLOSED

    def put(
        self,
        day: date,
        kind: DayKind,
        number: int | None = None,
        note: Note = day_notes.NOTHING,
        minutes: int | None = None,
    ) -> None:
        """Lays one line; what the day is called stands before what happened on it."""
        off = self.calendar.day_off(day)
        if off:
            note = day_notes.day_off(off.what).then(note)
        elif self.calendar.is_make_up(day):
            note = day_notes.MADE_UP.then(note)
        self.lines[day] = DayLine(day, kind, number, note.vi, self.nature(day), minutes, note.en)


def _days(first: date, last: date) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _met(limit: TimeLimit, promise: Due, ran: Sequence[Stretch], lines: Sequence[DayLine]) -> Met:
    """What the sentence tells of the lines; days of rest only where they were left out of the count."""
    several_years = lines[0].date.year != lines[-1].date.year
    if not ran:
        return Met(several_years)
    if limit.unit in (Unit.CALENDAR_DAYS, Unit.MONTHS):
        rolled = promise.at and lines[-1].number is None and lines[-1].date > ran[-1].start.date()
        return Met(several_years, ended=max(line.date for line in lines if line.number is not None) if rolled else None)
    counted = [line for line in lines if line.date > ran[0].start.date()]
    worked = [line for line in counted if line.nature is Nature.MAKE_UP]
    return Met(
        several_years,
        weekends=len({(line.date.toordinal() - 1) // 7 for line in counted if line.kind is DayKind.WEEKEND}),
        breaks=_breaks(counted),
        made_up=tuple(line.date for line in worked if line.kind in (DayKind.MAKE_UP, DayKind.DUE)),
    )


def _breaks(lines: Sequence[DayLine]) -> tuple[Break, ...]:
    """Holidays of one name are one break, a weekend between them or not."""
    breaks: list[Break] = []
    for line in lines:
        if line.kind is DayKind.HOLIDAY:
            what = line.note.partition(" (")[0].partition("; ")[0]  # what else happened that day stands behind
            same = breaks and breaks[-1].what == what and (line.date - breaks[-1].last).days <= 3
            first = breaks.pop().first if same else line.date
            breaks.append(Break(what, first, line.date))
    return tuple(breaks)
