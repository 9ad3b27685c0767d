"""Pieces of a paper set one below the other and broken into pages; no piece is torn, ``hold`` says where to break."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desk_app.printing.pen import Pen
from desk_app.printing.tags import Tag

Drawn = Callable[[Pen, float, float], None]
"""Draws a piece: the pen, the piece's upper edge, the further height that it was given."""

FREE, CLINGS, STAYS = 0, 1, 2
"""How a piece hangs on the one above: it may start a page, had better not, or stays unless no page could hold both."""


@dataclass(frozen=True)
class Piece:
    """Something of a fixed height in points.

    ``gap`` is the blank wished above, which shrinks to ``least_gap`` before a new page is begun; ``stretch`` is
    further height that the piece takes when there is room; ``head`` is repeated above the piece when it starts a
    page. ``tag`` says what the piece is to a reader; pieces with the same one are read as one. No
    grey may come near a ``quiet`` piece: it is a code. ``opens_page``: it stands at the head of a page of its own.
    ``row``: it is this row of a table.
    """

    height: float
    draw: Drawn
    gap: float = 0.0
    least_gap: float = 0.0
    stretch: float = 0.0
    hold: int = FREE
    head: "Piece | None" = field(default=None, repr=False)
    tag: Tag | None = field(default=None, repr=False)
    quiet: bool = False
    opens_page: bool = False
    row: Mapping[str, str] | None = field(default=None, repr=False)

    def holding(self, hold: int) -> "Piece":
        """The same piece, holding at least so strongly to the one above."""
        return replace(self, hold=max(self.hold, hold))


@dataclass(frozen=True)
class Standing:
    """A piece with its place on the page: its upper edge and the further height it was given."""

    piece: Piece
    top: float
    room: float


Page = tuple[Standing, ...]


def paginate(pieces: Sequence[Piece], *, top: float, later_top: float, bottom: float) -> list[Page]:
    """Break pieces into pages that reach from ``top`` (``later_top`` from the second page on) to ``bottom``.

    What gives way, in this order: stretch, gaps, the next page. A page ends before the last piece that is free to
    start the next one; where none is, before the one that clings least.
    """
    pages: list[Page] = []
    for part in _chapters(pieces):
        rest = part
        while rest:
            upper = later_top if pages else top
            here = _beginning(rest, first=not pages)
            if _least(here) <= bottom - upper:
                pages.append(_stand(here, upper, bottom - upper))
                break
            cut = _cut(rest, bottom - upper, first=not pages)
            pages.append(_stand(_beginning(rest[:cut], first=not pages), upper, bottom - upper, last=False))
            rest = rest[cut:]
    return pages


def _chapters(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces up to each one that stands at the head of a page."""
    starts = [0, *(place for place, piece in enumerate(pieces) if piece.opens_page and place), len(pieces)]
    return [list(pieces[start:end]) for start, end in pairwise(starts)]


def held(pieces: Sequence[Piece], hold: int) -> list[Piece]:
    """The same pieces, each holding at least so strongly to the one above."""
    return [piece.holding(hold) for piece in pieces]


def _beginning(pieces: Sequence[Piece], *, first: bool) -> list[Piece]:
    """The pieces of a page: what starts it brings its head along and needs no blank above."""
    lead = pieces[0]
    if first:
        return list(pieces)
    lead = replace(lead, gap=0.0, least_gap=0.0)
    return [lead.head, lead, *pieces[1:]] if lead.head else [lead, *pieces[1:]]


def _least(pieces: Sequence[Piece]) -> float:
    return sum(piece.least_gap + piece.height for piece in pieces)


def _wished(pieces: Sequence[Piece]) -> float:
    return sum(piece.gap + piece.height for piece in pieces)


def _cut(rest: Sequence[Piece], room: float, *, first: bool) -> int:
    """How many pieces this page takes, at least one."""
    fits = 1
    while fits < len(rest) and _wished(_beginning(rest[: fits + 1], first=first)) <= room:
        fits += 1
    places = range(1, min(fits, len(rest) - 1) + 1)
    return min(places, key=lambda place: (rest[place].hold, -place))


def _stand(pieces: Sequence[Piece], top: float, room: float, *, last: bool = True) -> Page:
    wished, least = _wished(pieces), _least(pieces)
    shrunk = 1.0 if wished <= room or wished == least else max(0.0, (room - least) / (wished - least))
    spare = max(0.0, room - wished) if last else 0.0
    placed: list[Standing] = []
    for piece in pieces:
        given = min(piece.stretch, spare)
        spare -= given
        top += piece.least_gap + (piece.gap - piece.least_gap) * shrunk
        placed.append(Standing(piece, top, given))
        top += piece.height + given
    return tuple(placed)
