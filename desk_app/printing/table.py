"""The checklist's table: a head that is repeated, rows that are not split, counts beside names."""

from collections.abc import Sequence
from dataclasses import replace

from desk_app.domain.papers.common import PaperDocument
from desk_app.printing.flow import CLINGS, FREE, STAYS, Piece
from desk_app.printing.fonts import Face
from desk_app.printing.forms import Checklist
from desk_app.printing.pen import Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.text import Line, Run, balanced_lines, break_lines

_RULE = 0.4
_HEAD_GREY = 0.93
_SIDE = 3.2
_MOST_LINES = 12
"""A name with more lines than this (some six hundred letters) is the one row that is split: no page might hold it."""


def table_pieces(sheet: Sheet, words: Checklist, documents: Sequence[PaperDocument]) -> list[Piece]:
    """The head and one piece a row; the last two rows hold together."""
    head = _head(sheet, words)
    rows: list[Piece] = []
    for number, document in enumerate(documents, start=1):
        pieces = _row(sheet, words, number, document, head)
        if number == 1:
            pieces[0] = replace(pieces[0], hold=STAYS)
        elif number == len(documents):
            pieces[0] = replace(pieces[0], hold=CLINGS)
        rows += pieces
    return [head, *rows]


def _edges(sheet: Sheet) -> list[float]:
    edges = [sheet.left]
    for column in sheet.columns:
        edges.append(edges[-1] + column)
    return edges


def _head(sheet: Sheet, words: Checklist) -> Piece:
    size, leading, edges = sheet.sizes.table, sheet.sizes.table_leading, _edges(sheet)
    counts = [
        balanced_lines(word, Face.BOLD, column - 4, size)
        for word, column in zip(words.counts, sheet.columns[2:], strict=True)
    ]
    upper = leading + 2.8
    high = upper + max(len(lines) for lines in counts) * leading + 2.8

    def draw(pen: Pen, top: float, _room: float) -> None:
        pen.tint(edges[0], top, edges[-1] - edges[0], high, _HEAD_GREY)
        _grid(pen, edges, top, top + high)
        pen.rule(edges[0], top, edges[-1], top, _RULE)
        # the group's cell covers three columns: its inner borders begin below it
        pen.tint(edges[2] + _RULE, top + _RULE, edges[5] - edges[2] - 2 * _RULE, upper - _RULE, _HEAD_GREY)
        pen.rule(edges[2], top + upper, edges[5], top + upper, _RULE)
        _in_cell(pen, [_line(words.number, Face.BOLD, size)], edges[0], edges[1], top, top + high, size, leading)
        _in_cell(pen, [_line(words.name, Face.BOLD, size)], edges[1], edges[2], top, top + high, size, leading)
        _in_cell(pen, [_line(words.group, Face.BOLD, size)], edges[2], edges[5], top, top + upper, size, leading)
        for column, lines in enumerate(counts, start=2):
            _in_cell(pen, lines, edges[column], edges[column + 1], top + upper, top + high, size, leading)

    return Piece(high, draw, gap=2.0, least_gap=1.5, hold=STAYS)


def _row(sheet: Sheet, words: Checklist, number: int, document: PaperDocument, head: Piece) -> list[Piece]:
    size, leading, edges = sheet.sizes.table, sheet.sizes.table_leading, _edges(sheet)
    lines = break_lines([Run(document.name)], sheet.columns[1] - 2 * _SIDE, size) or [_line(" ", Face.REGULAR, size)]
    counts = [
        str(count) if count else words.none for count in (document.originals, document.certified, document.copies)
    ]
    pieces: list[Piece] = []
    for start in range(0, len(lines), _MOST_LINES):
        chunk, first = lines[start : start + _MOST_LINES], start == 0
        high = len(chunk) * leading + 2.8

        def draw(
            pen: Pen, top: float, _room: float, chunk: list[Line] = chunk, first: bool = first, high: float = high
        ) -> None:
            spans = [edges[0], edges[1], edges[2], edges[5]] if document.present_only else edges
            _grid(pen, spans, top, top + high)
            y = top + 1.0 + _rise(size, leading)
            if first:
                _in_cell(
                    pen, [_line(str(number), Face.REGULAR, size)], edges[0], edges[1], top, top + high, size, leading
                )
            for place, line in enumerate(chunk):
                pen.line_of_text(edges[1] + _SIDE, y + place * leading, line, size)
            if first and document.present_only:
                shown = break_lines([Run(words.present_only, Face.ITALIC)], edges[5] - edges[2] - 4, size)
                _in_cell(pen, shown, edges[2], edges[5], top, top + high, size, leading)
            elif first:
                for column, count in enumerate(counts, start=2):
                    cell = [_line(count, Face.REGULAR, size)]
                    _in_cell(pen, cell, edges[column], edges[column + 1], top, top + high, size, leading)

        pieces.append(Piece(high, draw, hold=FREE, head=head))
    return pieces


def _line(text: str, face: Face, size: float) -> Line:
    return (break_lines([Run(text, face)], 10_000, size) or [Line((), 0.0)])[0]


def _rise(size: float, leading: float) -> float:
    """From a line's upper edge to its baseline: the letters with their marks in the middle of the leading."""
    return (leading - size) / 2 + size * 0.84


def _in_cell(
    pen: Pen, lines: Sequence[Line], left: float, right: float, top: float, bottom: float, size: float, leading: float
) -> None:
    """Lines in the middle of a cell."""
    y = (top + bottom - len(lines) * leading) / 2 - 0.4 + _rise(size, leading)
    for place, line in enumerate(lines):
        pen.line_of_text((left + right - line.width) / 2, y + place * leading, line, size)


def _grid(pen: Pen, edges: Sequence[float], top: float, bottom: float) -> None:
    """The upright borders and the lower one; the upper one is the lower one of the row above."""
    for edge in edges:
        pen.rule(edge, top - _RULE / 2, edge, bottom + _RULE / 2, _RULE)
    pen.rule(edges[0], bottom, edges[-1], bottom, _RULE)
