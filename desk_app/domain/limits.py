"""How long an office may take, and when that clock stands still."""

import re
from dataclasses import field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache

from desk_app.domain.dates import short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.values import value


class Unit(StrEnum):
    """What a limit counts in; the names are those of the command line and of the batch."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WORKING_HOURS = "working_hours"
    SAME_DAY = "same_day"
    MONTHS = "months"
    NONE = "none"


class PausePolicy(StrEnum):
    """What happens to the clock when a pause ends: the full limit anew, or what was left of it."""

    RESTART = "restart"
    RESUME = "resume"


UNCOUNTED = (Unit.SAME_DAY, Unit.NONE)
"""Units that carry no number; a number given with them is ignored."""

MOST = {
    Unit.WORKING_DAYS: 36_525,
    Unit.CALENDAR_DAYS: 36_525,
    Unit.WORKING_HOURS: 292_200,
    Unit.MONTHS: 1_200,
}
"""A hundred years: no procedure runs so long, a slip of the finger does."""

UNIT_WORDS = {
    Unit.WORKING_DAYS: "ngày làm việc",
    Unit.CALENDAR_DAYS: "ngày",
    Unit.WORKING_HOURS: "giờ làm việc",
    Unit.SAME_DAY: "trong ngày làm việc",
    Unit.MONTHS: "tháng",
    Unit.NONE: "không có thời hạn cố định",
}

_HUGE = 10**12
"""Beyond any limit; larger whole numbers are read as this one, because writing out a million digits takes minutes."""

_HALF = Decimal("0.5")
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?")


@value
class TimeLimit:
    """A limit that can be counted: whole numbers, and halves of working days (half a day is four working hours).

    ``value`` is None exactly for ``same_day`` and ``none``. Half an hour, half a calendar day or half a month are
    refused: no rule says when they end. Zero is allowed and ends with the (normalised) day or minute of receipt.
    """

    value: Decimal | None
    unit: Unit
    halves: int = field(init=False, repr=False, compare=False)
    """The number in half units, so that arithmetic stays whole: 1.5 days are 3."""

    def __post_init__(self) -> None:
        """Refuses: ``due.value_missing``, ``not_a_number``, ``negative_limit``, ``limit_too_long``, ``not_halves``."""
        if self.unit in UNCOUNTED:
            object.__setattr__(self, "value", None)
            object.__setattr__(self, "halves", 0)
            return
        value = self.value
        if value is None:
            raise RuleBroken("due.value_missing", unit=self.unit.value, field="limit")
        if not value.is_finite():
            raise RuleBroken("due.not_a_number", value=str(value), field="limit")
        if value < 0:
            raise RuleBroken("due.negative_limit", value=shown(value), field="limit")
        if value > MOST[self.unit]:
            raise RuleBroken(
                "due.limit_too_long", value=shown(value), unit=self.unit.value, most=MOST[self.unit], field="limit"
            )
        # One spelling for one limit: 3, 3.0 and 3.00 are the same record. Compared, not computed: no rounding.
        exact = Decimal(int(value))
        if value != exact and self.unit is Unit.WORKING_DAYS:
            exact += _HALF
        if value != exact:
            raise RuleBroken("due.not_halves", value=shown(value), unit=self.unit.value, field="limit")
        object.__setattr__(self, "value", exact)
        object.__setattr__(self, "halves", int(exact * 2))

    @classmethod
    def of(cls, value: object, unit: object) -> "TimeLimit":
        """Reads input from outside: int, float, Decimal or a text such as ``1.5``; the unit by its name.

        Raises RuleBroken ``due.unknown_unit`` and what the limit itself refuses. True is not a number here.
        """
        if not isinstance(unit, str) or unit not in _UNITS:
            raise RuleBroken("due.unknown_unit", unit=shown(unit), field="unit")
        known = _UNITS[unit]
        if type(value) is int and 0 <= value <= _OFTEN:
            return _often(value, known)
        return cls(None if known in UNCOUNTED else _number(value, known), known)

    def words(self, *, padded: bool = True) -> str:
        """As offices write it: ``03 ngày làm việc``, ``1,5 ngày làm việc``; without padding ``3 ngày làm việc``."""
        if self.value is None:
            return UNIT_WORDS[self.unit]
        number = (
            f"{int(self.value):0{2 if padded else 1}d}" if self.value % 1 == 0 else str(self.value).replace(".", ",")
        )
        return f"{number} {UNIT_WORDS[self.unit]}"


_OFTEN = 100


@cache
def _often(value: int, unit: Unit) -> TimeLimit:
    # Made once and shared: nearly every limit of a long file is one of these.
    return TimeLimit(Decimal(value), unit)


_UNITS = {unit.value: unit for unit in Unit}


@value
class Pause:
    """A stretch in which the office waits for somebody else; ``end`` is None while it still waits.

    Refused: ``due.pause_backwards`` when it ends before it begins, ``due.moment_zone`` for a moment with a zone.
    """

    start: datetime
    end: datetime | None
    policy: PausePolicy

    def __post_init__(self) -> None:
        for moment in (self.start, self.end):
            if moment is not None and moment.tzinfo is not None:
                raise RuleBroken("due.moment_zone", text=moment.isoformat(), field="pause")
        if self.end is not None and self.end < self.start:
            raise RuleBroken(
                "due.pause_backwards", start=short_moment(self.start), end=short_moment(self.end), field="pause"
            )


def shown(value: object, room: int = 40) -> str:
    """A foreign value made safe for a sentence: one line, printable, at most ``room`` characters."""
    if isinstance(value, str):
        text = value
    elif value is None or isinstance(value, bool):
        text = {None: "null", True: "true", False: "false"}[value]
    elif isinstance(value, int):
        text = str(max(min(value, _HUGE), -_HUGE))
    elif isinstance(value, (float, Decimal)):
        text = f"{value:.12g}"
    else:
        text = "{…}" if hasattr(value, "keys") else "[…]"
    clean = "".join(letter if letter.isprintable() else "?" for letter in text[: room + 1])
    return clean if len(clean) <= room else clean[: room - 1] + "…"


def _number(value: object, unit: Unit) -> Decimal:
    if value is None:
        raise RuleBroken("due.value_missing", unit=unit.value, field="limit")
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(max(min(value, _HUGE), -_HUGE))
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return Decimal(value)
    raise RuleBroken("due.not_a_number", value=shown(value), field="limit")
