"""The drawn months of an explanation and their legend: two months side by side, or one with the legend at its right."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain.day_lines import DayKind
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.papers.explanation_days import PASSING, Cell, DrawnMonth, Edge, Ground, hours_figure
from desk_app.printing import month_grid
from desk_app.printing.cells import RULE
from desk_app.printing.flow import STAYS, Piece
from desk_app.printing.fonts import Face, width
from desk_app.printing.month_grid import A4_GRID, A5_GRID
from desk_app.printing.papers.explanation_words import ExplanationWords
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import A4, Sheet
from desk_app.printing.tags import Tag

_BETWEEN = 3.2 * MM
_BESIDE = 7 * MM


@dataclass(frozen=True)
class _Sample:
    """One entry of the legend: a box as it is drawn, or a word or sign that stands in one."""

    words: str
    ground: Ground | None = None
    edge: Edge = Edge.THIN
    text: str = ""
    stops: bool = False


def months_drawn(
    size: Sheet, words: ExplanationWords, months: Sequence[DrawnMonth], limit: TimeLimit, *, trimmed: bool
) -> list[Piece]:
    """One or two months and the legend of what occurs in them; trimmed months show only weeks that are counted."""
    grid, small = A4_GRID if size is A4 else A5_GRID, size.sizes.table
    weeks = [month_grid.weeks(month, trimmed=trimmed) for month in months]
    samples = _samples(words, [cell for rows in weeks for week in rows for cell in week], limit)
    apart = size.measure - grid.measure

    def draw(pen: Pen, top: float, _room: float) -> None:
        for place, (month, rows) in enumerate(zip(months, weeks, strict=True)):
            month_grid.draw_month(
                pen,
                grid,
                rows,
                x=size.left + place * apart,
                top=top,
                title=words.month.format(month=month.month[1], year=month.month[0]),
                weekdays=words.weekdays,
                make_up=words.make_up,
            )
        if len(months) == 1:
            with pen.tagged(Tag("P")):
                for place, sample in enumerate(samples):
                    left = size.left + grid.measure + _BESIDE
                    _draw_sample(pen, sample, left, top + grid.head + place * small * 1.75, small)

    high = grid.head + max(len(rows) for rows in weeks) * grid.high
    if len(months) == 1:
        high = max(high, grid.head + len(samples) * small * 1.75)
    drawn = Piece(high, draw, gap=5.0, least_gap=3.0)
    return [drawn] if len(months) == 1 else [drawn, _legend(size, samples)]


def _legend(size: Sheet, samples: Sequence[_Sample]) -> Piece:
    """The samples beside each other, in as many lines as they need."""
    small = size.sizes.table
    placed: list[tuple[float, int, _Sample]] = []
    x, line = 0.0, 0
    for sample in samples:
        wide = _box_width(sample, small) + width(sample.words, Face.REGULAR, small)
        if placed and x + wide > size.measure:
            x, line = 0.0, line + 1
        placed.append((x, line, sample))
        x += wide + _BETWEEN

    def draw(pen: Pen, top: float, _room: float) -> None:
        with pen.tagged(Tag("P")):
            for x, line, sample in placed:
                _draw_sample(pen, sample, size.left + x, top + line * small * 1.4, small)

    return Piece((line + 1) * small * 1.4, draw, gap=4.0, least_gap=3.0, hold=STAYS)


def _samples(words: ExplanationWords, cells: Sequence[Cell], limit: TimeLimit) -> list[_Sample]:
    """What occurs in these cells, each once."""
    say = words.legend
    kinds = {cell.kind for cell in cells}
    grounds = {cell.ground for cell in cells}
    minutes = max((cell.minutes or 0 for cell in cells), default=0)
    numbered = [cell for cell in cells if cell.figure.isdigit() and cell.kind is not DayKind.RECEIVED]
    begins = "resumed" if DayKind.RESUMED in kinds else "received"
    counted = "months" if limit.unit is Unit.MONTHS else "counted"
    found = (
        (DayKind.ARRIVED in kinds, _Sample(say["filed"], text="nộp")),
        (any(cell.edge is Edge.BEGINS for cell in cells), _Sample(say[begins], Ground.PLAIN, Edge.BEGINS)),
        (any(cell.figure != "0" for cell in numbered), _Sample(say[counted], Ground.PLAIN, text="1")),
        (minutes > 0, _Sample(say["hours"], text=hours_figure(minutes))),
        (any(cell.figure == PASSING for cell in cells), _Sample(say["passing"], text=PASSING)),
        (DayKind.DUE in kinds, _Sample(say["due"], Ground.PLAIN, Edge.DUE)),
        (DayKind.ROLLED in kinds, _Sample(say["rolled"], text="lùi")),
        (any(cell.stops for cell in cells), _Sample(say["stops"], stops=True)),
        (DayKind.PAUSED in kinds, _Sample(say["waits"], text="chờ")),
        (Ground.REST in grounds, _Sample(say["rest"], Ground.REST)),
        (Ground.HOLIDAY in grounds, _Sample(say["holiday"], Ground.HOLIDAY)),
        (any(cell.make_up for cell in cells), _Sample(say["make_up"], text=words.make_up)),
    )
    return [sample for occurs, sample in found if occurs]


def _box_width(sample: _Sample, size: float) -> float:
    text = width(sample.text, Face.BOLD_ITALIC, size) if sample.text else 0.0
    return max(size * 1.15, text) + 3.0


def _draw_sample(pen: Pen, sample: _Sample, x: float, top: float, size: float) -> None:
    box, baseline = size * 1.15, top + size * 0.92
    if sample.ground:
        month_grid.draw_ground(pen, sample.ground, x, top, box, box)
        if sample.edge is Edge.THIN:
            pen.frame(x, top, box, box, RULE)
        month_grid.draw_edge(pen, sample.edge, x, top, box, box)
        if sample.text:
            pen.centred(x + box / 2, baseline, sample.text, Face.BOLD, size)
    elif sample.stops:
        month_grid.draw_stop(pen, x + box * 0.8, top + size * 0.25, size * 0.7)
    else:
        pen.text(x, baseline, f"{sample.text} ", Face.BOLD, size)
    pen.text(x + _box_width(sample, size), baseline, f"{sample.words} ", Face.REGULAR, size)
