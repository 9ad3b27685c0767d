"""The catalogue, the calendars and the office hours that this desk works with, each with its version."""

import json
from collections.abc import Sequence
from datetime import date, datetime

import resources
from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import short_day
from desk_app.domain.due import Due, due
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.hours import OfficeHours
from desk_app.domain.hours_book import HoursBook
from desk_app.domain.limits import Pause, TimeLimit
from desk_app.domain.procedures import Procedure, read_catalogue, write_catalogue
from desk_app.domain.promises import DueCount
from desk_app.domain.text import fold, search_words
from desk_app.domain.values import value
from desk_app.services.hours_text import hours_text, read_hours, sample_of
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.publications import Published
from desk_app.services.ports.record import Reading, Record
from desk_app.services.strict_json import strict_loads

MOST_CALENDAR_LETTERS = 1_000_000
"""A calendar of a century has a tenth of this."""


def shipped_calendar() -> Calendar:
    """The official years and, for later years, the provisional ones that came with the program."""
    provisional = Calendar.from_document(json.loads(resources.read_text("calendars/vn_provisional.json")))
    official = Calendar.from_document(json.loads(resources.read_text("calendars/vn_official.json")))
    return provisional.replaced_by(official)


@value
class WorkingTime:
    """The calendar and the hours that due dates are computed with."""

    calendar: Calendar
    book: HoursBook

    @property
    def hours(self) -> OfficeHours:
        """The desk's own hours."""
        return self.book.desk

    def hours_of(self, agency: str) -> OfficeHours:
        """The hours by which a dossier that this agency settles is counted, from receipt to promise."""
        return self.book.of(agency)

    def due_count(self, agency: str) -> DueCount:
        """Counts the due dates of what this agency settles."""
        hours = self.hours_of(agency)

        def count(received: datetime, limit: TimeLimit, pauses: Sequence[Pause]) -> Due:
            return due(received, limit, self.calendar, hours, pauses)

        return count


class Catalogue:
    """What can be registered, and the calendar it is promised by; read again when something was published."""

    def __init__(self, record: Record, clock: Clock) -> None:
        self._record = record
        self._clock = clock
        self._shipped: Calendar | None = None
        self._procedures: tuple[int, dict[str, Procedure]] | None = None
        self._working_time: tuple[tuple[int, int], WorkingTime] | None = None

    def procedures(self) -> tuple[Procedure, ...]:
        """Every procedure in force."""
        with self._record.reading() as shelves:
            return tuple(self._in_force(shelves)[1].values())

    def procedures_in(self, shelves: Reading) -> tuple[Procedure, ...]:
        """The same in a look or a transaction of others."""
        return tuple(self._in_force(shelves)[1].values())

    def procedure(self, key: str, shelves: Reading) -> tuple[Procedure, int]:
        """A procedure by its code, with the version of the catalogue; an unknown one is refused with its code."""
        version, known = self._in_force(shelves)
        found = known.get(key.strip())
        if found is None:
            raise RuleBroken("dossier.unknown_procedure", procedure=key[:40], field="procedure")
        return found, version

    def find(self, typed: str, limit: int = 20) -> tuple[Procedure, ...]:
        """Procedures by code, by a few letters without marks, or by their words' initials ("dktt")."""
        words = search_words(typed)
        found = [(_rank(procedure, fold(typed), words), procedure) for procedure in self.procedures()]
        ranked = sorted((pair for pair in found if pair[0] is not None), key=lambda pair: (pair[0], pair[1].name))
        return tuple(procedure for _, procedure in ranked[:limit])

    def working_time(self, shelves: Reading) -> WorkingTime:
        """The calendar with every published change, and the hours that were taken last."""
        told = shelves.publications()
        taken = told.calendar, told.hours
        if self._working_time is None or self._working_time[0] != taken:
            calendar = self._shipped = self._shipped or shipped_calendar()
            for each in shelves.published("calendar"):
                calendar = calendar.replaced_by(Calendar.from_document(json.loads(each.text)))
            self._working_time = (taken, WorkingTime(calendar, _book(shelves)))
        return self._working_time[1]

    def calendar(self) -> Calendar:
        """The calendar in force."""
        with self._record.reading() as shelves:
            return self.working_time(shelves).calendar

    def take_catalogue(self, text: str, officer: str) -> Published:
        """A new catalogue takes the old one's place; dossiers keep the version they were registered with."""
        read_catalogue(text)
        with self._record.writing() as desk:
            return desk.publish("catalogue", text, self._clock.now(), officer)

    def take_calendar(self, text: str, officer: str, *, file: str = "") -> Published:
        """An official calendar for the years that it names; printed promises are not rewritten."""
        try:
            if len(text) > MOST_CALENDAR_LETTERS:
                raise ValueError(len(text))
            Calendar.from_document(strict_loads(text))
        except (ValueError, RecursionError) as error:
            raise FileRefused("calendar.unreadable", file=file, most=MOST_CALENDAR_LETTERS) from error
        with self._record.writing() as desk:
            return desk.publish("calendar", text, self._clock.now(), officer)

    def hours(self) -> HoursBook:
        """The hours in force, the desk's and those of other offices."""
        with self._record.reading() as shelves:
            return self.working_time(shelves).book

    def take_hours(self, text: str, officer: str, *, file: str = "") -> Published:
        """An hours file takes the place of all hours before; printed promises are not rewritten."""
        read_hours(text, file)
        with self._record.writing() as desk:
            return desk.publish("hours", text, self._clock.now(), officer)

    def change_hours(self, hours: OfficeHours, since: date, officer: str, *, office: str = "") -> Published:
        """Other hours of the desk, or of an office, from a day on; refused for a day that is over.

        What was decided for still later days stays; printed promises are not rewritten.
        """
        with self._record.writing() as desk:
            now = self._clock.now()
            if since < now.date():
                raise RuleBroken("hours.from_past", day=short_day(since), field="since")
            book = self.working_time(desk).book.changed_from(since, hours, office)
            return desk.publish("hours", hours_text(book), now, officer)

    def hours_as_text(self) -> str:
        """The hours file in force, as it was taken."""
        with self._record.reading() as shelves:
            taken = shelves.published("hours")
        return taken[-1].text if taken else hours_text(HoursBook())

    def sample_hours(self) -> str:
        """The hours in force as a file with all its parts, to go on with."""
        return hours_text(sample_of(self.hours()))

    def as_text(self) -> str:
        """The catalogue in force as CSV."""
        return write_catalogue(self.procedures())

    def of_this_week(self, today: date, limit: int = 6) -> tuple[Procedure, ...]:
        """What this desk registered most in the last seven days, today among them; the most frequent first."""
        since = date.fromordinal(today.toordinal() - WEEK_DAYS + 1)
        with self._record.reading() as shelves:
            known = self._in_force(shelves)[1]
            keys = shelves.favourite_procedures(since, limit)
        return tuple(known[key] for key in keys if key in known)

    def favourites(self, today: date, limit: int = 6) -> tuple[Procedure, ...]:
        """The week's own favourites, filled up with what communes register most."""
        own = self.of_this_week(today, limit)
        return (*own, *(procedure for procedure in self.most_asked() if procedure not in own))[:limit]

    def most_asked(self) -> tuple[Procedure, ...]:
        """What communes register most, for a desk that has no week behind it."""
        known = {procedure.key: procedure for procedure in self.procedures()}
        return tuple(known[key] for key in MOST_ASKED if key in known)

    def _in_force(self, shelves: Reading) -> tuple[int, dict[str, Procedure]]:
        version = shelves.publications().catalogue
        if self._procedures is None or self._procedures[0] != version:
            published = shelves.published("catalogue")
            text = published[-1].text if published else resources.read_text("catalogue/procedures.csv")
            self._procedures = (version, {procedure.key: procedure for procedure in read_catalogue(text)})
        return self._procedures


WEEK_DAYS = 7
MOST_ASKED = ("2.000815", "2.000884", "1.001193", "1.004873", "2.000635", "1.004222", "1.004194", "1.000656")


def _book(shelves: Reading) -> HoursBook:
    taken = shelves.published("hours")
    return read_hours(taken[-1].text) if taken else HoursBook()


def _rank(procedure: Procedure, typed: str, words: tuple[str, ...]) -> int | None:
    if not typed:
        return 3
    if procedure.key.startswith(typed) or procedure.key == typed.upper():
        return 0
    names = [search_words(procedure.name), search_words(procedure.short_name)]
    if any("".join(word[0] for word in name).startswith(typed.replace(" ", "")) for name in names):
        return 1
    if words and any(all(any(part.startswith(word) for part in name) for word in words) for name in names):
        return 2
    return None
