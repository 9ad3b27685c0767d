"""Working days and days off, year by year, as announced or only expected."""

import re
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from desk_app.domain.errors import FileRefused
from desk_app.domain.limits import shown
from desk_app.domain.text import tidy
from desk_app.domain.values import value

SATURDAY = 5


class Standing(StrEnum):
    """How sure a day off, or a whole year, is. A year nobody described is missing: only its weekends are known."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"
    MISSING = "missing"


@value
class DayOff:
    """A day on which the office rests, though it may be a weekday; ``what`` in Vietnamese, as announced."""

    date: date
    what: str
    source: str
    standing: Standing


@value
class MakeUpDay:
    """A Saturday worked in exchange for a day off (hoán đổi ngày làm việc)."""

    date: date
    what: str
    source: str


@value
class Year:
    """One year's announcement: its days off and make-up days in order, as sure as its weakest day."""

    year: int
    standing: Standing
    days_off: tuple[DayOff, ...]
    make_up: tuple[MakeUpDay, ...]
    remark: str = ""


@value
class Calendar:
    """All years known to an office. Never changes; another announcement makes another calendar."""

    years: tuple[Year, ...] = ()
    _years: Mapping[int, Year] = field(init=False, repr=False, compare=False)
    _days_off: Mapping[date, DayOff] = field(init=False, repr=False, compare=False)
    _make_up: frozenset[date] = field(init=False, repr=False, compare=False)
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.years, key=lambda year: year.year))
        object.__setattr__(self, "years", ordered)
        object.__setattr__(self, "_years", {year.year: year for year in ordered})
        object.__setattr__(self, "_days_off", {day.date: day for year in ordered for day in year.days_off})
        object.__setattr__(self, "_make_up", frozenset(day.date for year in ordered for day in year.make_up))
        object.__setattr__(self, "_hash", hash((len(self._days_off), self._make_up, frozenset(self._days_off))))

    def __hash__(self) -> int:
        # Kept: a calendar is the key of the tables of working time, looked up for every due date.
        return self._hash

    @classmethod
    def from_document(cls, document: object) -> "Calendar":
        """Reads a calendar file: the shipped resources, or what an officer was given (``docs/cli.md``, ``--calendar``).

        Shape: ``{"holidays": {"2026": [{"date", "what", "source"?, "status"?}]}, "make_up_working_saturdays": [date |
        {"date", "what"?, "source"?}], "source"?, "sources"?: {key: words}, "remarks"?: {year: words}}``. ``status`` is
        ``confirmed`` (when absent) or ``known``, both official, or ``computed`` or ``proposed``, which are provisional.
        Raises FileRefused ``calendar.…``. A year without a single day off is refused: it would be silently wrong.
        """
        return cls(_years(document))

    def day_off(self, day: date) -> DayOff | None:
        """The announcement that closes this day; None on plain weekends too."""
        return self._days_off.get(day)

    def is_make_up(self, day: date) -> bool:
        """A Saturday that is worked in exchange."""
        return day in self._make_up

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday unless off, and every make-up Saturday; what the desk's hours add is theirs to say."""
        return day in self._make_up or (day.weekday() < SATURDAY and day not in self._days_off)

    def year(self, year: int) -> Year | None:
        """What was announced for a year, None when nothing was."""
        return self._years.get(year)

    def standing(self, year: int) -> Standing:
        """How sure a year is."""
        known = self._years.get(year)
        return known.standing if known else Standing.MISSING

    def replaced_by(self, other: "Calendar") -> "Calendar":
        """The other calendar for the years that it names, and official for them; this one for all others."""
        mine = (year for year in self.years if year.year not in other._years)
        return Calendar((*mine, *(_official(year) for year in other.years)))


_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_date(value: object) -> date:
    """A day of a calendar or hours file, ``2026-03-02``; anything else is refused as ``calendar.date``."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise FileRefused("calendar.date", date=shown(value))


def _official(year: Year) -> Year:
    days = tuple(replace(day, standing=Standing.OFFICIAL) for day in year.days_off)
    return replace(year, standing=Standing.OFFICIAL, days_off=days)


STATUS = {
    "confirmed": Standing.OFFICIAL,
    "known": Standing.OFFICIAL,
    "computed": Standing.PROVISIONAL,
    "proposed": Standing.PROVISIONAL,
}


def _years(document: object) -> tuple[Year, ...]:
    if not isinstance(document, Mapping):
        raise FileRefused("calendar.shape", place="{}")
    holidays = document.get("holidays")
    if not isinstance(holidays, Mapping) or not holidays:
        raise FileRefused("calendar.no_years")
    words = _Words(document)
    make_up: dict[int, list[MakeUpDay]] = {}
    for entry in _rows(document.get("make_up_working_saturdays", []), "make_up_working_saturdays"):
        row = entry if isinstance(entry, Mapping) else {"date": entry}
        day = read_date(row.get("date"))
        if day.weekday() != SATURDAY:
            raise FileRefused("calendar.make_up_not_saturday", date=day.isoformat())
        make_up.setdefault(day.year, []).append(MakeUpDay(day, words.what(row, "làm bù"), words.source(row)))
    named = {_year(key): rows for key, rows in holidays.items()}
    for year in make_up:
        if year not in named:
            raise FileRefused("calendar.make_up_year_unnamed", year=year)
    return tuple(_one_year(year, rows, make_up.get(year, []), words) for year, rows in named.items())


def _one_year(year: int, rows: object, make_up: list[MakeUpDay], words: "_Words") -> Year:
    days: dict[date, DayOff] = {}
    for row in _rows(rows, str(year)):
        if not isinstance(row, Mapping):
            raise FileRefused("calendar.shape", place=str(year))
        day = read_date(row.get("date"))
        if day.year != year:
            raise FileRefused("calendar.other_year", date=day.isoformat(), year=year)
        if day in days:
            raise FileRefused("calendar.day_twice", date=day.isoformat())
        days[day] = DayOff(day, words.what(row, "nghỉ lễ"), words.source(row), words.standing(row))
    if not days:
        raise FileRefused("calendar.empty_year", year=year)
    worked = {day.date: day for day in make_up}
    for date_ in worked:
        if date_ in days or len(worked) != len(make_up):
            raise FileRefused("calendar.day_twice", date=date_.isoformat())
    standings = {day.standing for day in days.values()}
    standing = Standing.PROVISIONAL if Standing.PROVISIONAL in standings else Standing.OFFICIAL
    off = tuple(days[day] for day in sorted(days))
    return Year(year, standing, off, tuple(worked[day] for day in sorted(worked)), words.remark(year))


class _Words:
    """The words of a calendar file: what a day is called, who says so, how sure it is."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.file = document
        sources, remarks = document.get("sources", {}), document.get("remarks", {})
        self.sources: Mapping[str, Any] = sources if isinstance(sources, Mapping) else {}
        self.remarks: Mapping[str, Any] = remarks if isinstance(remarks, Mapping) else {}

    def what(self, row: Mapping[str, Any], otherwise: str) -> str:
        return _text(row.get("what")) or otherwise

    def source(self, row: Mapping[str, Any]) -> str:
        key = _text(row.get("source")) or _text(self.file.get("source"))
        return _text(self.sources.get(key)) or key

    def standing(self, row: Mapping[str, Any]) -> Standing:
        status = row.get("status", "confirmed")
        if not isinstance(status, str) or status not in STATUS:
            raise FileRefused("calendar.status", status=shown(status))
        return STATUS[status]

    def remark(self, year: int) -> str:
        return _text(self.remarks.get(str(year)))


def _rows(rows: object, place: str) -> list[Any]:
    if not isinstance(rows, list):
        raise FileRefused("calendar.shape", place=shown(place))
    return rows


def _text(value: object) -> str:
    return shown(tidy(value), 300) if isinstance(value, str) else ""


def _year(key: object) -> int:
    if isinstance(key, str) and re.fullmatch(r"[0-9]{4}", key) and key != "0000":
        return int(key)
    raise FileRefused("calendar.year", year=shown(key))
