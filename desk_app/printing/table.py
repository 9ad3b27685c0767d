"""Tables: a head that is repeated, rows that are not split, and facts beside what they are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Literal

from desk_app.printing.cells import HEAD_GREY, HIGHER, RULE, SIDE, grid, higher, in_cell, one_line, tick_box
from desk_app.printing.flow import CLINGS, FREE, STAYS, Piece
from desk_app.printing.fonts import Face
from desk_app.printing.form_reader import NUMBER
from desk_app.printing.forms import Column, Facts, Table
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import A5, Sheet
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, break_lines

_MOST_LINES = 12
"""A cell with more lines than this (some six hundred letters) is the one that is split: no page might hold it."""

_FACTS_GREY = 0.95


def table_pieces(sheet: Sheet, words: Table, rows: Sequence[Mapping[str, str]]) -> list[Piece]:
    """The head and one piece a row; the last two rows hold together, the head to the first one."""
    tag = Tag("Table")
    edges = _edges(sheet, words.columns)
    head = _head(sheet, words.columns, edges, tag)
    found: list[Piece] = []
    for number, row in enumerate(rows, start=1):
        pieces = _row(sheet, _cells(sheet, words, edges, number, row), head, tag, words.least)
        pieces[0] = replace(pieces[0], row=row)
        if number == 1:
            pieces[0] = replace(pieces[0], hold=STAYS)
        elif number == len(rows):
            pieces[0] = replace(pieces[0], hold=CLINGS)
        found += pieces
    return [head, *found]


def facts_pieces(sheet: Sheet, words: Facts, values: Mapping[str, str]) -> list[Piece]:
    """One row a fact: its name on grey, what is said about it beside. Unsaid facts have no row, or a word for it."""
    size, leading = sheet.sizes.table, sheet.sizes.table_leading
    first = (words.a5 if _is_small(sheet) else words.a4) * MM
    edges = [sheet.left, sheet.left + first, sheet.left + sheet.measure]
    tag = Tag("Table")
    pieces: list[Piece] = []
    for part in words.rows:
        if part.only_when and not values[part.only_when]:
            continue
        said = values[part.value] if part.value else ""
        face = Face.BOLD if part.bold else Face.REGULAR
        name = Face.BOLD if words.bold else Face.REGULAR
        label = break_lines([Run(part.label.format_map(values), name)], first - 2 * SIDE, size)
        text = break_lines([Run(said or part.empty, face)], edges[2] - edges[1] - 2 * SIDE, size)
        high = max(len(label), len(text), 1) * leading + higher(size) + 1.2
        row = Tag("TR", tag)

        def draw(
            pen: Pen,
            top: float,
            _room: float,
            label: list[Line] = label,
            text: list[Line] = text,
            high: float = high,
            row: Tag = row,
        ) -> None:
            pen.tint(edges[0], top, first, high, _FACTS_GREY)
            pen.rule(edges[0], top, edges[-1], top, RULE)  # the tint has covered the border of the row above
            grid(pen, edges, top, top + high)
            with pen.tagged(Tag("TH", row)):
                in_cell(pen, label, edges[0], edges[1], top, top + high, size, leading, "left")
            with pen.tagged(Tag("TD", row)):
                in_cell(pen, text, edges[1], edges[2], top, top + high, size, leading, "left")

        pieces.append(Piece(high, draw, hold=CLINGS if pieces else FREE))
    if pieces:
        pieces[0] = replace(pieces[0], gap=3.0, least_gap=1.5, hold=CLINGS)
    return pieces


@dataclass(frozen=True)
class _Cell:
    """A cell's lines between two edges; ``tick``: a box stands there, crossed when there is a line."""

    left: float
    right: float
    lines: tuple[Line, ...]
    align: Literal["left", "center", "right"]
    struck: bool = False
    tick: bool = False


def _is_small(sheet: Sheet) -> bool:
    return sheet.width <= A5.width


def _edges(sheet: Sheet, columns: Sequence[Column]) -> list[float]:
    given = [(column.a5 if _is_small(sheet) else column.a4) * MM for column in columns]
    rest = sheet.measure - sum(given)
    return list(accumulate((wide or rest for wide in given), initial=sheet.left))


def _head(sheet: Sheet, columns: Sequence[Column], edges: Sequence[float], table: Tag) -> Piece:
    size, leading = sheet.sizes.table, sheet.sizes.table_leading
    heads = [
        balanced_lines(column.head, Face.BOLD, edges[place + 1] - edges[place] - 4, size)
        for place, column in enumerate(columns)
    ]
    grouped = [bool(column.group) for column in columns]
    upper = leading + HIGHER if any(grouped) else 0.0
    alone = max((len(lines) for lines, group in zip(heads, grouped, strict=True) if not group), default=0)
    below = max((len(lines) for lines, group in zip(heads, grouped, strict=True) if group), default=0)
    high = max(alone * leading + HIGHER, upper + below * leading + (HIGHER if below else 0.0)) + (
        0.0 if any(grouped) else 1.2
    )

    def draw(pen: Pen, top: float, _room: float) -> None:
        row = Tag("TR", table)
        pen.tint(edges[0], top, edges[-1] - edges[0], high, HEAD_GREY)
        grid(pen, [edges[0], edges[-1]], top, top + high)
        pen.rule(edges[0], top, edges[-1], top, RULE)
        for one, following, edge in zip(columns, columns[1:], edges[1:-1], strict=False):
            together = one.group and one.group == following.group  # a group's inner borders begin below its name
            pen.rule(edge, top + upper if together else top, edge, top + high, RULE)
        place = 0
        for group, members in groupby(columns, key=lambda column: column.group):
            start, place = place, place + len(list(members))
            if group:
                pen.rule(edges[start], top + upper, edges[place], top + upper, RULE)
                with pen.tagged(Tag("TH", row)):
                    line = one_line(group, Face.BOLD, size)
                    in_cell(pen, [line], edges[start], edges[place], top, top + upper, size, leading)
            for number in range(start, place):
                with pen.tagged(Tag("TH", row)):
                    upper_edge = top + upper if group else top
                    left, right = edges[number], edges[number + 1]
                    in_cell(pen, heads[number], left, right, upper_edge, top + high, size, leading)

    return Piece(high, draw, gap=2.0, least_gap=1.5, hold=STAYS)


def _cells(sheet: Sheet, words: Table, edges: Sequence[float], number: int, row: Mapping[str, str]) -> Sequence[_Cell]:
    size, span = sheet.sizes.table, words.span
    spanned = span.columns if span and row[span.when] else ()
    cells: list[_Cell] = []
    for place, column in enumerate(words.columns):
        left, right = edges[place], edges[place + 1]
        if column.value in spanned:
            if span and column.value == spanned[0]:
                right = edges[place + len(spanned)]
                shown = break_lines([Run(span.words, Face.ITALIC)], right - left - 4, size)
                cells.append(_Cell(left, right, tuple(shown), "center"))
            continue
        text = str(number) if column.value == NUMBER else row[column.value] or column.empty
        pad = 2 * SIDE if column.align != "center" else 4.0
        bold = column.bold or any(when and row[when] for when in (words.bold_when, column.bold_when))
        face = Face.BOLD if bold else Face.REGULAR
        lines = [line for said in text.split("\n") for line in break_lines([Run(said, face)], right - left - pad, size)]
        struck = words.struck is not None and bool(row[words.struck.when]) and column.value in words.struck.columns
        cells.append(_Cell(left, right, tuple(lines), column.align, struck, column.tick))
    return cells


def _row(sheet: Sheet, cells: Sequence[_Cell], head: Piece, table: Tag, least: float) -> list[Piece]:
    size, leading = sheet.sizes.table, sheet.sizes.table_leading
    edges = [cells[0].left, *(cell.right for cell in cells)]
    most = max(len(cell.lines) for cell in cells) or 1
    tags = [Tag("TD", row) for row in [Tag("TR", table)] for _ in cells]
    pieces: list[Piece] = []
    for start in range(0, most, _MOST_LINES):
        shown = [cell.lines[start : start + _MOST_LINES] for cell in cells]
        high = max(min(most - start, _MOST_LINES) * leading + higher(size), 0.0 if start else least)

        def draw(pen: Pen, top: float, _room: float, shown: list[tuple[Line, ...]] = shown, high: float = high) -> None:
            grid(pen, edges, top, top + high)
            for cell, lines, tag in zip(cells, shown, tags, strict=True):
                if cell.tick:
                    tick_box(pen, (cell.left + cell.right) / 2, top + high / 2, size * 0.95, crossed=bool(cell.lines))
                    continue
                with pen.tagged(tag):
                    in_cell(
                        pen,
                        lines,
                        cell.left,
                        cell.right,
                        top,
                        top + high,
                        size,
                        leading,
                        cell.align,
                        struck=cell.struck,
                    )

        pieces.append(Piece(high, draw, hold=FREE, head=head))
    return pieces
