"""What the page of lists asks the record for: one tab's lists, or what words find, and the length of every list."""

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.domain.life_cycle import chief
from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName, WorkLine
from ui.dossiers.lists import COUNTED, HEAD, SINGLE, WORK, Part, how_many, in_a_row, names_of, parts_of

MOST_FOUND = 1000


@dataclass(frozen=True)
class Answer:
    """What a look at the record gave: the lists asked for, each tab's count, the procedures' short names.

    ``whole`` False: the record may hold more of the list than was read.
    """

    parts: tuple[Part, ...]
    counts: Mapping[str, int]
    short_names: Mapping[str, str]
    whole: bool


def look(desk: Desk, tab: str, words: str | None, most: int) -> Answer:
    """A tab's lists, or what ``words`` find; of the list of everything the ``most`` newest."""
    parts = parts_found(desk, tab, words, most)
    found = desk.worklists.several(COUNTED)
    return Answer(
        parts=parts,
        counts={each: how_many(each, found) for each in (WORK, HEAD, *SINGLE)},
        short_names={procedure.key: procedure.short_name for procedure in desk.catalogue.procedures()},
        whole=words is not None or tab != ListName.ALL or len(in_a_row(parts)) < most,
    )


def parts_found(desk: Desk, tab: str, words: str | None, most: int | None) -> tuple[Part, ...]:
    """Only the list of everything is read page by page, for it may hold a million dossiers; ``most`` None: all."""
    if words is not None:
        found = desk.lookup.find(words, MOST_FOUND) if words else ()
        return (Part(None, tuple(WorkLine(each, each.promise.told_due_at, chief(each)) for each in found)),)
    if tab == ListName.ALL and most is not None:
        return (Part(ListName.ALL, desk.worklists.lines(ListName.ALL, limit=most)),)
    return parts_of(tab, desk.worklists.several(names_of(tab)))
