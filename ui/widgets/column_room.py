"""How the columns of a list share its width: first the air goes, then whole columns, then the ends of long words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ui.widgets.lines import Column
from ui.widgets.rows import SPARE, TIGHT, TIGHTEST, Room

LEAST_WORDS = 90
"""Pixels below which a column is not shortened: three letters of a procedure tell nothing."""


@dataclass(frozen=True)
class Share:
    """Pixels of every column, and which of them are left out or shortened."""

    widths: tuple[int, ...]
    left_out: frozenset[int] = frozenset()
    shortened: frozenset[int] = frozenset()


def share(columns: Sequence[Column], wanted: Mapping[Room, Sequence[int]], places: Sequence[int], whole: int) -> Share:
    """Room for the columns at ``places`` within ``whole`` pixels, from what each of them wants.

    Columns leave in the order of their :attr:`~ui.widgets.lines.Column.spare`, never a name, a date or an amount.
    """
    spare = sorted((place for place in places if columns[place].spare), key=lambda place: columns[place].spare)
    for gone in range(len(spare) + 1):
        left_out = frozenset(spare[:gone])
        for room in (SPARE, TIGHT, TIGHTEST):
            if sum(wanted[room][place] for place in places if place not in left_out) <= whole:
                return Share(tuple(wanted[room]), left_out)
    return _shortened(columns, wanted[TIGHTEST], places, whole, frozenset(spare))


def _shortened(
    columns: Sequence[Column], wanted: Sequence[int], places: Sequence[int], whole: int, left_out: frozenset[int]
) -> Share:
    widths, shortened = list(wanted), set[int]()
    over = sum(widths[place] for place in places if place not in left_out) - whole
    for place in sorted((each for each in places if columns[each].shortens), key=lambda each: -widths[each]):
        cut = min(over, widths[place] - LEAST_WORDS)
        if cut > 0:
            widths[place] -= cut
            over -= cut
            shortened.add(place)
    return Share(tuple(widths), left_out, frozenset(shortened))
