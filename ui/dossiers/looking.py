"""What the page of lists asks the record for: one tab's lists, or what words find, and the length of every list."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desk_app.domain.life_cycle import chief
from desk_app.domain.narrowing import EVERYTHING, Narrowed
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName, WorkLine
from ui.dossiers.lists import COUNTED, HEAD, SINGLE, WORK, Part, how_many, in_a_row, names_of, parts_of

MOST_FOUND = 1000
OFFERED = 12
"""Procedures that the filter offers by name; every other one is found by its words or through its field."""


@dataclass(frozen=True)
class Wanted:
    """A tab, and what it is narrowed to. ``typed`` are the words as they were typed, marks and all."""

    tab: str
    typed: str = ""
    only: Narrowed = EVERYTHING

    @property
    def everywhere(self) -> bool:
        """Words alone, among all dossiers: that is finding, and the best hits come first."""
        return self.tab == ListName.ALL and bool(self.typed) and not replace(self.only, words=())

    @property
    def paged(self) -> bool:
        """Whether the record is asked for one page after the other: the list may hold a million dossiers."""
        return self.tab == ListName.ALL and not self.everywhere


@dataclass(frozen=True)
class Answer:
    """What a look at the record gave: the lists asked for, each tab's count, the procedures in force.

    ``whole`` False: the record may hold more of the list than was read.
    """

    parts: tuple[Part, ...]
    counts: Mapping[str, int]
    short_names: Mapping[str, str]
    whole: bool
    procedures: tuple[Procedure, ...] = ()
    favourites: tuple[Procedure, ...] = ()


def known(desk: Desk) -> tuple[tuple[Procedure, ...], tuple[Procedure, ...]]:
    """The procedures that can be narrowed to, and those that are offered by name."""
    return desk.catalogue.procedures(), desk.catalogue.favourites(desk.clock.now().date(), OFFERED)


def look(desk: Desk, wanted: Wanted, most: int) -> Answer:
    """A tab's lists, or what words find; of the list of everything the ``most`` newest."""
    found = desk.worklists.several(COUNTED, only=wanted.only)
    names = names_of(wanted.tab)
    parts = parts_of(wanted.tab, found) if set(names) <= set(found) else parts_found(desk, wanted, most)
    procedures = desk.catalogue.procedures()
    return Answer(
        parts=parts,
        counts={each: how_many(each, found) for each in (WORK, HEAD, *SINGLE)},
        short_names={procedure.key: procedure.short_name for procedure in procedures},
        whole=not wanted.paged or len(in_a_row(parts)) < most,
        procedures=procedures,
        favourites=desk.catalogue.favourites(desk.clock.now().date(), OFFERED),
    )


def look_further(desk: Desk, wanted: Wanted, offset: int, most: int) -> tuple[WorkLine, ...]:
    """The next page of the list of everything."""
    return desk.worklists.lines(ListName.ALL, limit=most, offset=offset, only=wanted.only)


def parts_found(desk: Desk, wanted: Wanted, most: int | None) -> tuple[Part, ...]:
    """The lists alone; ``most`` None: all of them, as a file wants it."""
    if wanted.everywhere:
        found = desk.lookup.find(wanted.typed, MOST_FOUND)
        return (Part(None, tuple(WorkLine(each, each.promise.told_due_at, chief(each)) for each in found)),)
    if wanted.paged and most is not None:
        return (Part(ListName.ALL, desk.worklists.lines(ListName.ALL, limit=most, only=wanted.only)),)
    return parts_of(wanted.tab, desk.worklists.several(names_of(wanted.tab), only=wanted.only))
