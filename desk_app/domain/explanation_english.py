"""The English words of an explanation, for a window whose language is English; papers stay Vietnamese."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from desk_app.domain.dates import clock, day_and_month, short_day
from desk_app.domain.due import Stretch
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.promise_sentence import Break

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CIVIL_CODE = "Civil Code 2015, article 148"

_UNITS = {
    Unit.WORKING_DAYS: "working day",
    Unit.CALENDAR_DAYS: "day",
    Unit.WORKING_HOURS: "working hour",
    Unit.MONTHS: "month",
}

_DAYS_OFF = {
    "Tết Dương lịch": "New Year's Day",
    "Tết Nguyên đán": "Tết, the lunar New Year",
    "Giỗ Tổ Hùng Vương": "Hùng Kings' Day",
    "Ngày Chiến thắng": "Victory Day",
    "Ngày Quốc tế Lao động": "Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
    "nghỉ lễ": "public holiday",
}
"""The days off of the shipped calendars; a name that an office announced itself stays as it was announced."""

_INSTEAD = " (nghỉ bù)"
_SWAPPED = "Nghỉ hoán đổi"
_WORKED_FOR = "làm bù cho ngày nghỉ "


def day_off_in_english(what: str) -> str:
    """ "Quốc khánh (nghỉ bù)" as "National Day (day off instead)"; an unknown name stays Vietnamese."""
    if what.startswith(_SWAPPED):
        return f"swapped day off{what.removeprefix(_SWAPPED)}".replace("(làm bù ", "(worked on ")
    if what.startswith(_WORKED_FOR):
        return f"worked instead of {what.removeprefix(_WORKED_FOR)}"
    name = what.removesuffix(_INSTEAD)
    instead = " (day off instead)" if name != what else ""
    return _DAYS_OFF.get(name, name) + instead


def limit_in_english(limit: TimeLimit) -> str:
    """ "3 working days", "1.5 working days", "within the working day"."""
    if limit.value is None:
        return "within the working day" if limit.unit is Unit.SAME_DAY else "no fixed limit"
    plural = "" if 0 < limit.value <= Decimal(1) else "s"
    number = int(limit.value) if limit.value % 1 == 0 else limit.value
    return f"{number} {_UNITS[limit.unit]}{plural}"


class EnglishWords:
    """The parts of ``promise_sentence`` in English; dates stay day/month, as everywhere in the program."""

    def __init__(self, *, with_year: bool) -> None:
        self._day = short_day if with_year else day_and_month

    def no_date(self) -> str:
        """A procedure without a limit."""
        return "The procedure has no fixed limit: no day is promised for its result."

    def counted(self, limit: TimeLimit, first: Stretch) -> str:
        """The limit, and the rule that it is counted by."""
        words = limit_in_english(limit)
        match limit.unit:
            case Unit.WORKING_DAYS if limit.halves == 1:
                return f"{words} is 4 working hours, counted from the moment of receipt."
            case Unit.WORKING_DAYS:
                half = "; half a day is 4 working hours" if limit.halves % 2 else ""
                return f"{words}, counted from the day after receipt{half}."
            case Unit.CALENDAR_DAYS:
                return f"{words} in a row, days off included, counted from the day after receipt."
            case Unit.WORKING_HOURS:
                return f"{words}, counted from the moment of receipt."
            case Unit.MONTHS:
                return f"{words}, up to the same day of the last month ({_CIVIL_CODE})."
            case _ if first.at.date() == first.start.date():
                return "Received by 15:00: the result is returned within the working day."
            case _:
                return "Received after 15:00: the result is returned on the next working day."

    def began_later(self, received: datetime, start: datetime) -> str:
        """Handed in outside office hours."""
        return (
            f"Received at {clock(received)} on {self._day(received)}, outside office hours: counts as received at "
            f"{clock(start)} on {self._named(start)}."
        )

    def left_out(self, weekends: int, breaks: Sequence[Break]) -> str:
        """``Left out: two weekends and 24/11 (Vietnam Culture Day).``"""
        small = _SMALL[weekends] if weekends < len(_SMALL) else weekends
        named = [f"{small} weekend{'' if weekends == 1 else 's'}"] if weekends else []
        for off in breaks:
            dates = self._day(off.first) if off.first == off.last else f"{self._day(off.first)}–{self._day(off.last)}"
            named.append(f"{dates} ({day_off_in_english(off.what)})")
        return f"Left out: {' and '.join(part for part in (', '.join(named[:-1]), named[-1]) if part)}."

    def made_up(self, worked: date) -> str:
        """A Saturday that counted."""
        return f"{self._named(worked)} is worked in exchange for a day off, so it counts."

    def moved_on(self, ended: date, to: date) -> str:
        """The period ended on a day of rest."""
        return (
            f"The last day, {self._named(ended)}, is not a working day, so the promise moves on to {self._named(to)} "
            f"({_CIVIL_CODE}, clause 5)."
        )

    def waits(self, since: datetime) -> str:
        """The clock stands still now."""
        return f"Paused since {clock(since)} on {self._day(since)}: no day can be promised yet."

    def waited(self, since: datetime, until: datetime, *, anew: bool) -> str:
        """The clock stood still for a while."""
        then = "then counted again from the start" if anew else "then the rest was counted"
        return f"Paused from {clock(since)} on {self._day(since)} to {clock(until)} on {self._day(until)}, {then}."

    def unsure(self, years: Sequence[int]) -> str:
        """Years that nobody has announced yet."""
        named = ", ".join(str(year) for year in years)
        return f"There is no official calendar of days off for {named} yet: the day is provisional."

    def _named(self, day: date) -> str:
        """``Monday 09/03``."""
        return f"{_WEEKDAYS[day.weekday()]} {self._day(day)}"
