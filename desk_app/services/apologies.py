"""Letters of apology for a whole group: what each would say, each made for itself, and all of them as one document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.history import Entry
from desk_app.domain.life_cycle import Action, allowed
from desk_app.services.catalogue import Catalogue
from desk_app.services.lookup import find_dossier
from desk_app.services.papers.letters import about
from desk_app.services.papers.outlet import Outlet
from desk_app.services.papers.printed import Printed
from desk_app.services.papers.versions import number_of
from desk_app.services.paperwork import Paperwork
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record
from desk_app.services.processing import Processing

CLOSING = time(17, 0)
"""A new date means the end of that day."""

USUAL_DAYS = 2
"""Working days from today that a letter proposes while nobody says another."""

MOST_LETTERS = 300
"""In one document; who is sorry for more has another problem first."""


class Plight(StrEnum):
    """How a dossier stands towards its apology."""

    NEW = "new"
    AGAIN = "again"
    UNPRINTED = "unprinted"
    SAID = "said"
    NOT_NOW = "not_now"


@dataclass(frozen=True)
class Letter:
    """A letter that could be written. ``to`` is the new date proposed; ``wrong`` is what keeps it back.

    ``AGAIN``: an apology named a date already, the rule allows one, so the head must confirm this one. ``UNPRINTED``:
    the postponement stands in the record and only its paper is missing. ``SAID``: that date is still to come.
    """

    code: str
    plight: Plight
    dossier: Dossier | None = None
    to: datetime | None = None
    wrong: DeskError | None = None


@dataclass(frozen=True)
class Wish:
    """One letter as it was asked for: the new date, and the revision that the officer saw."""

    code: str
    to: datetime | None
    revision: int | None = None


@dataclass(frozen=True)
class Apologised:
    """What came of it: one document of all letters made (None when there is none), and who stays behind and why."""

    printed: Printed | None
    made: tuple[str, ...]
    stayed: tuple[Letter, ...]


class Apologies:
    """Sorry, in one go. A dossier that fails leaves the others untouched."""

    def __init__(
        self,
        record: Record,
        catalogue: Catalogue,
        processing: Processing,
        paperwork: Paperwork,
        clock: Clock,
        office: Office,
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._processing = processing
        self._paperwork = paperwork
        self._clock = clock
        self._office = office

    def propose(self, codes: Sequence[str], *, days: int = USUAL_DAYS) -> tuple[Letter, ...]:
        """Each dossier once, with the new date that is ``days`` working days from today, or what keeps it back."""
        now = self._clock.now()
        with self._record.reading() as shelves:
            calendar = self._catalogue.working_time(shelves).calendar
            return tuple(self._letter(shelves, code, calendar, days, now) for code in dict.fromkeys(codes))

    def heads(self) -> tuple[str, ...]:
        """Who may confirm a second postponement."""
        with self._record.reading() as shelves:
            return tuple(officer.name for officer in shelves.officers() if officer.active and officer.role == "head")

    def apologise(
        self,
        wishes: Sequence[Wish],
        officer: str,
        *,
        reason: str,
        head: str = "",
        to: Outlet | None = None,
        advance: Callable[[int, int], None] = lambda done, total: None,
    ) -> Apologised:
        """Postpones each dossier in a transaction of its own, then draws and enters all letters as one document.

        ``head`` confirms those that were postponed before. ``advance`` is called before each dossier and may raise:
        what was done so far stays, and the letters still unprinted are found again as such. ``to``: where they go.
        """
        if len(wishes) > MOST_LETTERS:
            raise RuleBroken("apology.too_many", count=len(wishes), most=MOST_LETTERS)
        ready: list[str] = []
        stayed: list[Letter] = []
        for place, wish in enumerate(wishes):
            advance(place, len(wishes))
            try:
                ready.append(self._postpone(wish, officer, reason, head))
            except DeskError as error:
                stayed.append(Letter(wish.code, Plight.NOT_NOW, to=wish.to, wrong=error))
        if not ready:
            return Apologised(None, (), tuple(stayed))
        paperwork = self._paperwork if to is None else self._paperwork.towards(to)
        return Apologised(paperwork.letters("apology", ready, officer), tuple(ready), tuple(stayed))

    # --- below

    def _postpone(self, wish: Wish, officer: str, reason: str, head: str) -> str:
        """The code of a dossier whose letter may be printed now; one whose letter only waits for paper is not moved."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, wish.code, self._office)
            plight = _plight(dossier, shelves.history(dossier.id), self._clock.now())
        if plight is Plight.UNPRINTED:
            return dossier.code
        if plight is Plight.SAID:
            raise _said(dossier)
        values = {"to": wish.to.isoformat(timespec="minutes") if wish.to else "", "reason": reason}
        if plight is Plight.AGAIN:
            values["head"] = head
        moved = self._processing.move(
            dossier.code, Action.POSTPONE, officer, values=values, read_revision=wish.revision
        )
        return moved.dossier.code

    def _letter(self, shelves: Reading, code: str, calendar: Calendar, days: int, now: datetime) -> Letter:
        try:
            dossier = find_dossier(shelves, code, self._office)
            allowed(dossier, Action.POSTPONE)
        except DeskError as error:
            return Letter(code, Plight.NOT_NOW, wrong=error)
        plight = _plight(dossier, shelves.history(dossier.id), now)
        wrong: DeskError | None = None
        to: datetime | None = new_date(dossier, calendar, days, now)
        if plight is Plight.AGAIN:
            first = f"{dossier.postponements[-1].to:%d/%m/%Y}"
            wrong = RuleBroken("move.postponed_twice", first=first, field="head")
        elif plight is Plight.SAID:
            to, wrong = dossier.promise.postponed_to, _said(dossier)
        elif plight is Plight.UNPRINTED:
            to = dossier.promise.postponed_to
        return Letter(dossier.code, plight, dossier, to, wrong)


def new_date(dossier: Dossier, calendar: Calendar, days: int, now: datetime) -> datetime:
    """So many working days from today, at closing; never before what was told already is over."""
    told = dossier.promise.postponed_to or dossier.promise.told_due_at or now
    day, last = working_days_on(calendar, now.date(), max(1, days)), told.date()
    if datetime.combine(day, CLOSING) <= told:
        day = working_days_on(calendar, last, 1)
    return datetime.combine(day, CLOSING)


def working_days_on(calendar: Calendar, day: date, count: int) -> date:
    """The ``count``-th working day after a day, or before it when negative."""
    step = timedelta(days=1 if count >= 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= calendar.is_working_day(day)
    return day


def _plight(dossier: Dossier, history: Sequence[Entry], now: datetime) -> Plight:
    told = dossier.promise.postponed_to
    if not dossier.postponements or told is None:
        return Plight.NEW
    _, prints = number_of(history, "apology", about("apology", dossier))
    if not prints and told > now:
        return Plight.UNPRINTED
    return Plight.SAID if told > now else Plight.AGAIN


def _said(dossier: Dossier) -> RuleBroken:
    told = dossier.promise.postponed_to
    return RuleBroken("apology.said", code=dossier.code, to=f"{told:%d/%m/%Y}" if told else "–")
