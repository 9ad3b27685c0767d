"""Open dossiers whose date would be another today: what a changed calendar or other hours did to what was promised."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.due import due
from desk_app.services.catalogue import Catalogue, WorkingTime
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Record


@dataclass(frozen=True)
class MovedDate:
    """A promise and what the calendar in force would make of it. The promise stands: it was printed.

    ``counted`` earlier than ``lawful``: the result could be asked for sooner. Later: the office promised a day that is
    no working day any more, and has to keep it all the same or apologise.
    """

    dossier: Dossier
    lawful: datetime
    counted: datetime
    provisional_years: tuple[int, ...]


class MovedDates:
    """Reads only: no promise is ever rewritten because a calendar changed."""

    def __init__(self, record: Record, catalogue: Catalogue, clock: Clock) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock

    def lines(self) -> tuple[MovedDate, ...]:
        """The old and the new date side by side, the nearest promise first; empty when nothing moved."""
        with self._record.reading() as shelves:
            working = self._catalogue.working_time(shelves)
            opened = shelves.worklist("open", self._clock.now(), MOST)
        found = [line for dossier in opened if (line := _moved(dossier, working)) is not None]
        return tuple(sorted(found, key=lambda line: (line.lawful, line.dossier.code)))


MOST = 20_000
"""More open dossiers than any commune has."""


def _moved(dossier: Dossier, working: WorkingTime) -> MovedDate | None:
    lawful = dossier.promise.lawful_due_at
    if lawful is None:
        return None
    hours = working.hours_of(dossier.procedure.agency)
    counted = due(dossier.clock_from, dossier.limit, working.calendar, hours, dossier.pauses())
    if counted.at is None or counted.at == lawful:
        return None
    return MovedDate(dossier, lawful, counted.at, counted.provisional_years)
