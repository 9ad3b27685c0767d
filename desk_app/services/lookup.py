"""Finding dossiers again: by code, by words without marks, by what a scanner read; the day's lists and figures."""

from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.codes import DossierCode
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.finding import readings
from desk_app.domain.history import Entry
from desk_app.domain.life_cycle import Action, legal
from desk_app.domain.values import value
from desk_app.services.catalogue import Catalogue
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Counts, Reading, Record, Worklist

if TYPE_CHECKING:
    from desk_app.domain.batches import Outcome


@value
class Folder:
    """All that is known of one dossier: as it stands, what happened, what may be done, what the office above said."""

    dossier: Dossier
    history: tuple[Entry, ...]
    legal: tuple[Action, ...]
    outcomes: tuple["Outcome", ...]


class Lookup:
    """Reads only; changes nothing."""

    def __init__(self, record: Record, catalogue: Catalogue, clock: Clock, office: Office) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock
        self._office = office

    def folder(self, code: str) -> Folder:
        """One dossier by its full or short code; ``dossier.unknown`` when there is none."""
        with self._record.reading() as shelves:
            return self._folder(shelves, code)

    def _folder(self, shelves: Reading, code: str) -> Folder:
        dossier = find_dossier(shelves, code, self._office)
        return Folder(dossier, shelves.history(dossier.id), legal(dossier), shelves.post.outcomes(dossier.id))

    def together(self, code: str) -> tuple[Dossier, ...]:
        """The other dossiers of the same filing (liên thông), in the order of their numbers."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            found = shelves.bundle(dossier.bundle, dossier.id) if dossier.bundle else ()
        return tuple(each for each in found if each.id != dossier.id)

    def find(self, typed: str, limit: int = 50) -> tuple[Dossier, ...]:
        """Dossiers by beginnings of words in any order, initials, codes, phones or last digits, with or without marks.

        Those with names written with the same marks first, the newest first among them; see :mod:`domain.finding`.
        """
        with self._record.reading() as shelves:
            return shelves.find(readings(typed), limit)

    def worklist(self, which: Worklist, limit: int = 500) -> tuple[Dossier, ...]:
        """One of the day's lists."""
        with self._record.reading() as shelves:
            return shelves.worklist(which, self._clock.now(), limit)

    def counts(self) -> Counts:
        """The figures above the window."""
        with self._record.reading() as shelves:
            return shelves.counts(self._clock.now())

    def numbers_of(self, day: date) -> tuple[tuple[str, str], ...]:
        """Every number given for a date with its state, voided ones too."""
        with self._record.reading() as shelves:
            return tuple((code, str(state)) for code, state in shelves.codes_of_day(day))

    def explanation(self, code: str) -> Explanation:
        """Why the present stage of a dossier is due on that day, counted again with the calendar in force now."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            working = self._catalogue.working_time(shelves)
        hours = working.hours_of(dossier.procedure.agency)
        return explain(dossier.clock_from, dossier.limit, working.calendar, hours, dossier.pauses())


def find_dossier(shelves: Reading, code: str, office: Office) -> Dossier:
    """A dossier by its code as printed, by the short form of lists, or by the reference of the slip that it had before
    it was accepted."""
    text = code.strip()
    if "." not in text and text.count("-") == 1:
        text = f"{office.code}-{text}"
    wanted = DossierCode.parse(text)
    found = shelves.dossier(str(wanted))
    if found is None and wanted.slip:
        found = shelves.accepted_from(str(wanted), wanted.dated)
    if found is None:
        raise RuleBroken("dossier.unknown", code=text)
    return found
