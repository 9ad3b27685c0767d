"""The days of a count, one line each: what a day is, and what it is in the count."""

from dataclasses import replace
from datetime import date
from enum import StrEnum

from desk_app.domain.day_notes import Note
from desk_app.domain.values import value


class Nature(StrEnum):
    """What a day is by calendar and hours, whatever the count makes of it."""

    WORKING = "working"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"


class DayKind(StrEnum):
    """What a day is in this count."""

    ARRIVED = "arrived"  # handed in outside counted time; the clock starts later
    RECEIVED = "received"  # the clock starts: day 0
    COUNTED = "counted"
    MAKE_UP = "make_up"  # a counted make-up Saturday
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"  # a weekday on which this desk has no hours
    PAUSED = "paused"
    RESUMED = "resumed"  # the clock goes on, or starts again
    ROLLED = "rolled"  # the period has ended on a day of rest and moves on (lùi)
    DUE = "due"


@value
class DayLine:
    """One day of the count. ``number`` is its place (0 on receipt, the limit's number on the last counted day).

    ``minutes`` are the working minutes taken from it where hours are counted. ``note`` is Vietnamese, may be empty;
    ``note_en`` is its English twin.
    """

    date: date
    kind: DayKind
    number: int | None
    note: str
    nature: Nature
    minutes: int | None = None
    note_en: str = ""

    def remarked(self, note: Note) -> "DayLine":
        """The same line with a further remark."""
        both = Note(self.note, self.note_en).then(note)
        return replace(self, note=both.vi, note_en=both.en)
