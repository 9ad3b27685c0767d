"""Handing over by the pile: one slip for many dossiers, all of them or none; and what of it has arrived."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.filed import AT_DESK
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.custody import handed_over, leaves_from, papers_at_desk, taken_over
from desk_app.domain.text import fold, tidy
from desk_app.domain.transfers import TakenOver, Transfer, TransferNumber, looks_like_a_number
from desk_app.services.catalogue import Catalogue
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record, Writing

PILES = "transfer"
"""The series in which a day's slips are numbered."""

MOST = 300
"""Dossiers on one slip; a longer list than that was surely not counted by anybody."""

REMEMBERED = 60
"""So many of the last slips tell which offices are chosen most."""


@dataclass(frozen=True)
class PileLine:
    """One code of a pile: its dossier, or why it cannot go along."""

    code: str
    dossier: Dossier | None = None
    wrong: DeskError | None = None


@dataclass(frozen=True)
class Arrival:
    """What came of taking a pile over: the pile as it stands now, what was taken just now, what is still missing, and
    what was scanned but belongs to no slip that is on its way here."""

    transfer: Transfer | None
    taken: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[PileLine, ...]


@dataclass(frozen=True)
class OnItsWay:
    """A dossier that was handed over and that nobody has said to hold. ``transfer`` is empty where it went alone."""

    dossier: Dossier
    transfer: str
    to: str
    since: datetime
    days: int


class HandingOver:
    """The desk's side of the custody of papers."""

    def __init__(
        self, record: Record, catalogue: Catalogue, clock: Clock, office: Office, new_id: Callable[[], str]
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock
        self._office = office
        self._new_id = new_id

    def places(self) -> tuple[str, ...]:
        """The offices that a pile may go to: those of the last slips, most used first, then those that settle."""
        with self._record.reading() as shelves:
            used = Counter(pile.to_place for pile in shelves.transfers.newest(REMEMBERED) if pile.to_place)
            settling = {row.agency for row in self._catalogue.procedures() if row.agency}
            places = {found.place for found in shelves.worklist("open", self._clock.now(), MOST) if found.place}
        known = [place for place, _ in used.most_common()]
        return tuple(dict.fromkeys([*known, *sorted(places, key=fold), *sorted(settling, key=fold)]))

    def check(self, codes: Sequence[str], to: str = "") -> tuple[PileLine, ...]:
        """Every code once, with what would keep it back; nothing is changed. ``to`` may still be open."""
        with self._record.reading() as shelves:
            return self._checked(shelves, codes, tidy(to))

    def hand_over_pile(self, codes: Sequence[str], to: str, officer: str) -> Transfer:
        """Hands a pile over on one new slip; when one of it cannot go, nothing goes (``transfer.refused``)."""
        place = tidy(to)
        if not place:
            raise RuleBroken("move.to_missing", field="to")
        with self._record.writing() as desk:
            lines = self._checked(desk, codes, place)
            if not lines:
                raise RuleBroken("transfer.empty", field="codes")
            if len(lines) > MOST:
                raise RuleBroken("transfer.too_many", count=len(lines), most=MOST)
            kept = [line.code for line in lines if line.wrong is not None]
            if kept:
                raise RuleBroken("transfer.refused", codes=kept, count=len(kept))
            dossiers = [line.dossier for line in lines if line.dossier is not None]
            now = self._clock.now()
            serial = desk.next_serial(now.date(), PILES)
            number = str(TransferNumber.issue(self._office.code, self._office.desk, now.date(), serial))
            for dossier in dossiers:
                later, entry = handed_over(dossier, Act(self._new_id(), officer, now), to=place, transfer=number)
                desk.replace(later, entry, read_revision=dossier.revision)
            codes = tuple(dossier.code for dossier in dossiers)
            pile = Transfer(self._new_id(), number, now, officer, _start(dossiers[0]), place, codes)
            desk.transfers.enter(pile)
        return pile

    def find(self, number: str) -> Transfer:
        """A pile by its number, as it stands now; ``transfer.unknown`` when this desk never wrote that slip."""
        with self._record.reading() as shelves:
            return self._found(shelves, number)

    def contents(self, number: str) -> tuple[Transfer, tuple[Dossier, ...]]:
        """A pile with its dossiers as they stand now, in the order of the slip."""
        with self._record.reading() as shelves:
            pile = self._found(shelves, number)
            return pile, tuple(find_dossier(shelves, code, self._office) for code in pile.codes)

    def newest(self, limit: int = 50) -> tuple[Transfer, ...]:
        """The last slips as they stand now, the newest first."""
        with self._record.reading() as shelves:
            return tuple(_as_it_stands(shelves, pile) for pile in shelves.transfers.newest(limit))

    def look(self, code: str, number: str = "") -> PileLine:
        """One scanned dossier on the taking side: what keeps it from being taken over, from that slip when named."""
        with self._record.reading() as shelves:
            return self._arriving(shelves, code, self._found(shelves, number) if number else None)

    def take_over_pile(self, number: str, officer: str, *, by: str = "", codes: Sequence[str] | None = None) -> Arrival:
        """The other side says what it holds: all of a slip, or the ``codes`` that were really there.

        Without a number each dossier is taken from the slip that it went on. What does not belong is told, not refused;
        ``by`` is who took it over there.
        """
        who = tidy(by)
        with self._record.writing() as desk:
            pile = self._found(desk, number) if number else None
            wanted = pile.missing if pile is not None and codes is None else tuple(codes or ())
            lines = [self._arriving(desk, code, pile) for code in dict.fromkeys(wanted)]
            there = _once([line.dossier for line in lines if line.dossier is not None and line.wrong is None])
            now = self._clock.now()
            for dossier in there:
                later, entry = taken_over(dossier, Act(self._new_id(), officer, now), by=who)
                desk.replace(later, entry, read_revision=dossier.revision)
            for each in {dossier.transfer for dossier in there if dossier.transfer}:
                desk.transfers.replace(self._found(desk, each))
            taken = tuple(dossier.code for dossier in there)
            after = self._found(desk, number) if number else None
        extra = tuple(line for line in lines if line.wrong is not None)
        return Arrival(after, taken, after.missing if after else (), extra)

    def waiting(self) -> tuple[OnItsWay, ...]:
        """Handed over and never taken, the longest waiting first; those of one slip stand together."""
        now = self._clock.now()
        with self._record.reading() as shelves:
            opened = shelves.worklist("open", now, 20_000)
        found = [
            OnItsWay(
                each, each.transfer, each.place, each.handed_over_at, (now.date() - each.handed_over_at.date()).days
            )
            for each in opened
            if each.not_taken_over and each.handed_over_at is not None
        ]
        return tuple(sorted(found, key=lambda line: (line.since, not line.transfer, line.transfer, line.dossier.code)))

    # --- below

    def _found(self, shelves: Reading | Writing, number: str) -> Transfer:
        wanted = str(TransferNumber.parse(number))
        pile = shelves.transfers.find(wanted)
        if pile is None:
            raise RuleBroken("transfer.unknown", number=wanted, field="number")
        return _as_it_stands(shelves, pile)

    def _checked(self, shelves: Reading, codes: Sequence[str], to: str) -> tuple[PileLine, ...]:
        lines: list[PileLine] = []
        start: str | None = None
        for code in codes:
            line = self._leaving(shelves, code, to, start)
            if any(line.code == known.code for known in lines):
                continue  # a code scanned twice is one dossier
            if start is None and line.wrong is None and line.dossier is not None:
                start = _start(line.dossier)
            lines.append(line)
        return tuple(lines)

    def _leaving(self, shelves: Reading, code: str, to: str, start: str | None) -> PileLine:
        try:
            dossier = self._dossier(shelves, code)
        except RuleBroken as error:
            return PileLine(tidy(code), wrong=error)
        wrong: DeskError | None = None
        if dossier.not_taken_over:
            wrong = RuleBroken(
                "transfer.on_its_way", code=dossier.code, to=dossier.place, number=dossier.transfer or "–"
            )
        elif to and fold(dossier.place) == fold(to) and not papers_at_desk(dossier):
            wrong = RuleBroken("transfer.already_there", code=dossier.code, to=dossier.place)
        elif start is not None and _start(dossier) != start:
            wrong = RuleBroken("transfer.other_place", code=dossier.code, place=self._named(_start(dossier)))
        else:
            try:
                allowed(dossier, Action.HAND_OVER)
            except RuleBroken as error:
                wrong = error
        return PileLine(dossier.code, dossier, wrong)

    def _arriving(self, shelves: Reading, code: str, pile: Transfer | None) -> PileLine:
        try:
            dossier = self._dossier(shelves, code)
        except RuleBroken as error:
            return PileLine(tidy(code), wrong=error)
        wrong: DeskError | None = None
        if pile is not None and dossier.code not in pile.codes:
            wrong = RuleBroken(
                "transfer.not_on_slip", code=dossier.code, number=pile.number, other=dossier.transfer or "–"
            )
        elif dossier.taken_over_at is not None and (pile is None or dossier.transfer == pile.number):
            wrong = RuleBroken("transfer.taken_before", code=dossier.code, by=dossier.taken_over_by)
        elif not dossier.not_taken_over or (pile is not None and dossier.transfer != pile.number):
            wrong = RuleBroken("transfer.not_on_its_way", code=dossier.code)
        return PileLine(dossier.code, dossier, wrong)

    def _dossier(self, shelves: Reading, code: str) -> Dossier:
        if looks_like_a_number(code):
            raise RuleBroken("transfer.slip_in_pile", number=code.strip()[:40])
        return find_dossier(shelves, code, self._office)

    def _named(self, place: str) -> str:
        return place if place not in ("", AT_DESK) else self._office.name


def _start(dossier: Dossier) -> str:
    """Where it leaves from; empty is the desk."""
    place = leaves_from(dossier)
    return "" if place == AT_DESK else place


def _as_it_stands(shelves: Reading, pile: Transfer) -> Transfer:
    """The pile with what was taken over one by one, or went on untaken, since its row was written."""
    gone: list[str] = []
    singly: list[TakenOver] = []
    for code in pile.missing:
        dossier = shelves.dossier(code)
        if dossier is None or dossier.transfer != pile.number:
            gone.append(code)
        elif dossier.taken_over_at is not None:
            singly.append(TakenOver(code, dossier.taken_over_at, dossier.taken_over_by))
        elif not dossier.not_taken_over:
            gone.append(code)
    for each in singly:
        pile = pile.take([each.code], each.at, each.by)
    return pile.left_behind(gone)


def _once(dossiers: Sequence[Dossier]) -> tuple[Dossier, ...]:
    """Each dossier one time, whatever its code was typed like."""
    return tuple({dossier.id: dossier for dossier in dossiers}.values())
