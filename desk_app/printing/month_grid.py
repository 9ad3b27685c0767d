"""Months drawn as grids: days of rest grey, holidays hatched, the first day dashed, the promised day framed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from desk_app.domain.papers.explanation_days import Cell, DrawnMonth, Edge, Ground
from desk_app.printing.fonts import Face, width
from desk_app.printing.pen import MM, Pen
from desk_app.printing.tags import Tag

_THIN, _DASHED, _DUE = 0.4, 1.3, 1.7
_GREY, _HOLIDAY_GREY = 0.89, 0.93
_HATCH_PITCH, _HATCH = 4.0, 0.3
_DASH, _GAP = 2.6, 1.7
_INSET = 2.2


@dataclass(frozen=True)
class GridSizes:
    """Cells and type of a grid in points."""

    wide: float
    high: float
    title: float
    weekday: float
    day: float
    figure: float
    word: float

    @property
    def measure(self) -> float:
        """Width of seven days."""
        return 7 * self.wide

    @property
    def head(self) -> float:
        """Height of the month's name and of the weekdays."""
        return self.title * 1.35 + self.weekday * 1.4


A5_GRID = GridSizes(8.6 * MM, 10.8 * MM, title=11, weekday=9, day=9, figure=15, word=10)
A4_GRID = GridSizes(10.9 * MM, 13.6 * MM, title=13, weekday=11, day=11, figure=19, word=12.5)


def weeks(month: DrawnMonth, *, trimmed: bool) -> list[list[Cell]]:
    """The month's weeks; trimmed, without those at its ends in which nothing is counted."""
    placed = enumerate(month.cells, start=month.begins_on)
    rows = [[cell for _, cell in week] for _, week in groupby(placed, key=lambda place: place[0] // 7)]
    while trimmed and len(rows) > 1 and all(cell.kind is None for cell in rows[0]):
        rows.pop(0)
    while trimmed and len(rows) > 1 and all(cell.kind is None for cell in rows[-1]):
        rows.pop()
    return rows


def draw_month(
    pen: Pen,
    sizes: GridSizes,
    rows: Sequence[Sequence[Cell]],
    *,
    x: float,
    top: float,
    title: str,
    weekdays: Sequence[str],
    make_up: str,
) -> None:
    """One month, its upper left corner at ``(x, top)``: name, weekdays, then day after day."""
    with pen.tagged(Tag("H2")):
        pen.centred(x + sizes.measure / 2, top + sizes.title * 0.9, title, Face.BOLD, sizes.title)
    table = Tag("Table")
    heads, head = top + sizes.title * 1.35 + sizes.weekday * 0.95, Tag("TR", table)
    for place, name in enumerate(weekdays):
        with pen.tagged(Tag("TH", head)):
            pen.centred(x + (place + 0.5) * sizes.wide, heads, name, Face.BOLD, sizes.weekday)
    grid = top + sizes.head
    placed = [
        (cell, x + cell.day.weekday() * sizes.wide, grid + row * sizes.high)
        for row, week in enumerate(rows)
        for cell in week
    ]
    for cell, left, upper in placed:
        draw_ground(pen, cell.ground, left, upper, sizes.wide, sizes.high)
    for _, left, upper in placed:
        pen.frame(left, upper, sizes.wide, sizes.high, _THIN)
    weeks_of_table = [Tag("TR", table) for _ in rows]
    for place, (cell, left, upper) in enumerate(placed):
        with pen.tagged(Tag("TD", weeks_of_table[(place + placed[0][0].day.weekday()) // 7])):
            _day(pen, sizes, cell, left, upper, make_up)
    for cell, left, upper in placed:
        draw_edge(pen, cell.edge, left, upper, sizes.wide, sizes.high)


def draw_ground(pen: Pen, ground: Ground, x: float, y: float, wide: float, high: float) -> None:
    """The cell's ground: grey for rest, hatched on lighter grey for a holiday."""
    if ground is Ground.REST:
        pen.tint(x, y, wide, high, _GREY)
    elif ground is Ground.HOLIDAY:
        pen.tint(x, y, wide, high, _HOLIDAY_GREY)
        for number in range(1, int((wide + high) / _HATCH_PITCH) + 1):
            along = number * _HATCH_PITCH  # a line from the left or lower edge up to the upper or right one
            pen.rule(
                x + max(0.0, along - high),
                y + min(along, high),
                x + min(along, wide),
                y + max(0.0, along - wide),
                _HATCH,
            )


def draw_edge(pen: Pen, edge: Edge, x: float, y: float, wide: float, high: float) -> None:
    """A dashed frame for the day on which the clock starts, a heavy one for the promised day."""
    if edge is Edge.DUE:
        pen.frame(x, y, wide, high, _DUE)
    elif edge is Edge.BEGINS:
        inset = _DASHED / 2
        left, right, upper, lower = x + inset, x + wide - inset, y + inset, y + high - inset
        for begin, end in _dashes(left, right):
            pen.rule(begin, upper, end, upper, _DASHED)
            pen.rule(begin, lower, end, lower, _DASHED)
        for begin, end in _dashes(upper, lower):
            pen.rule(left, begin, left, end, _DASHED)
            pen.rule(right, begin, right, end, _DASHED)


def draw_stop(pen: Pen, right: float, top: float, high: float) -> None:
    """The two bars of a pause, below and left of a corner."""
    bar = high * 0.24
    pen.fill([(right - 3 * bar, top, bar, high), (right - bar, top, bar, high)])


def fitted(text: str, face: Face, size: float, room: float) -> float:
    """The size, or as much less as the text needs to keep to its room."""
    return min(size, room / max(width(text, face, 1.0), 0.01))


def _day(pen: Pen, sizes: GridSizes, cell: Cell, x: float, y: float, make_up: str) -> None:
    number = str(cell.day.day)
    wide = width(number, Face.REGULAR, sizes.day)
    left, baseline = x + _INSET, y + sizes.day * 0.72 + _INSET
    if cell.ground is Ground.HOLIDAY:
        pen.tint(x + _THIN / 2, y + _THIN / 2, wide + 2 * _INSET, sizes.day * 0.72 + 2 * _INSET - 0.6, 1.0)
    pen.text(left, baseline, f"{number} ", Face.REGULAR, sizes.day)
    if cell.make_up:
        pen.text(left + wide + 1.8, baseline, f"{make_up} ", Face.BOLD_ITALIC, sizes.day)
    if cell.stops:
        draw_stop(pen, x + sizes.wide - 2.0, y + 2.2, sizes.day * 0.62)
    if cell.figure:
        size = sizes.word if cell.figure[-1].isalpha() or len(cell.figure) > 3 else sizes.figure
        size = fitted(cell.figure, Face.BOLD, size, sizes.wide - 4.0)
        baseline = y + sizes.high - sizes.high * 0.14
        if cell.ground is Ground.HOLIDAY:
            behind = width(cell.figure, Face.BOLD, size) + 2.4
            pen.tint(x + (sizes.wide - behind) / 2, baseline - size * 0.74, behind, size * 0.86, 1.0)
        pen.centred(x + sizes.wide / 2, baseline, cell.figure, Face.BOLD, size)


def _dashes(begin: float, end: float) -> Iterable[tuple[float, float]]:
    """Dashes that begin and end in the corners."""
    gaps = max(1, round((end - begin - _DASH) / (_DASH + _GAP)))
    pitch = (end - begin - _DASH) / gaps
    return [(begin + place * pitch, begin + place * pitch + _DASH) for place in range(gaps + 1)]
