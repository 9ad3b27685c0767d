"""Whose hours count: those of the desk, and those of the offices that settle some of its procedures."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from desk_app.domain.errors import FileRefused
from desk_app.domain.hours import WEEKDAYS, OfficeHours, month_day, time_of_day
from desk_app.domain.limits import shown
from desk_app.domain.text import fold, tidy
from desk_app.domain.values import value

LONGEST_NAME = 120


@value
class HoursBook:
    """The desk's hours, and by name those of offices that keep others.

    A dossier is counted by one clock, that of the office which settles it: from the moment of receipt, which is moved
    into its sessions, to the promise, which is its closing time. An office that is not named keeps the desk's hours.
    """

    desk: OfficeHours = field(default_factory=OfficeHours.default)
    offices: Mapping[str, OfficeHours] = field(default_factory=dict)
    _folded: Mapping[str, OfficeHours] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raises FileRefused ``hours.office_name`` and, for names alike but for marks, ``hours.office_twice``."""
        folded: dict[str, OfficeHours] = {}
        for name, hours in self.offices.items():
            key = fold(name)
            if not key or len(name) > LONGEST_NAME:
                raise FileRefused("hours.office_name", name=shown(name), most=LONGEST_NAME)
            if key in folded:
                raise FileRefused("hours.office_twice", name=shown(name))
            folded[key] = hours
        object.__setattr__(self, "_folded", folded)

    @classmethod
    def from_document(cls, document: object) -> "HoursBook":
        """Reads an hours file: the desk's hours, and beside them ``"offices": {"Phòng Kinh tế": {"mon": …}}``.

        Raises FileRefused ``hours.…``.
        """
        if not isinstance(document, Mapping):
            raise FileRefused("hours.shape", place="{}")
        offices = document.get("offices", {})
        if not isinstance(offices, Mapping):
            raise FileRefused("hours.shape", place="offices")
        desk = OfficeHours.from_document({name: part for name, part in document.items() if name != "offices"})
        named: dict[str, OfficeHours] = {}
        for name, hours in offices.items():
            if tidy(name) in named:
                raise FileRefused("hours.office_twice", name=shown(name))
            named[tidy(name)] = OfficeHours.from_document(hours)
        return cls(desk, named)

    def document(self) -> dict[str, Any]:
        """What :meth:`from_document` reads as these same hours."""
        offices = {name: _document(hours) for name, hours in self.offices.items()}
        return _document(self.desk) | ({"offices": offices} if offices else {})

    def of(self, office: str) -> OfficeHours:
        """The hours of an office, whatever the marks and capitals of its name; the desk's where it has none."""
        return self._folded.get(fold(office), self.desk)

    def has(self, office: str) -> bool:
        """Whether an office has hours of its own."""
        return fold(office) in self._folded

    def changed_from(self, day: date, hours: OfficeHours, office: str = "") -> "HoursBook":
        """The book with other hours from a day on; an office that it did not name kept the desk's until then."""
        if not office:
            return HoursBook(self.desk.changed_from(day, hours), self.offices)
        name = next((name for name in self.offices if fold(name) == fold(office)), tidy(office))
        return HoursBook(self.desk, {**self.offices, name: self.of(name).changed_from(day, hours)})


def _document(hours: OfficeHours) -> dict[str, Any]:
    """One office; a week beside seasons is left out where reading would take the same one from the last season."""
    document = _week(hours)
    if hours.seasons:
        if document == _week(hours.seasons[-1][1]):
            document = {}
        document["seasons"] = [{"from": month_day(begins), **_week(week)} for begins, week in hours.seasons]
    if hours.later:
        document["later"] = [{"from": start.isoformat(), **_document(following)} for start, following in hours.later]
    return document


def _week(hours: OfficeHours) -> dict[str, Any]:
    """A closed day is left out, as an office would write it."""
    open_days = zip(WEEKDAYS, hours.sessions, strict=True)
    days = {name: [[time_of_day(edge) for edge in session] for session in day] for name, day in open_days if day}
    return {**days, "saturday_counts": hours.saturday_counts}
