"""The control slip's blocks: who gave to whom and when, with room for two signatures in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desk_app.printing.cells import HEAD_GREY, HIGHER, RULE, SIDE, grid, in_cell, one_line
from desk_app.printing.flow import CLINGS, FREE, STAYS, Piece
from desk_app.printing.fonts import Face, width
from desk_app.printing.forms import Handovers
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import A5, Sheet
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, break_lines

_TIME_HIGH, _SIGNING_HIGH = 21.0, 68.0
"""Points of a block for its time and for its signatures, on A4; two thirds of the latter on A5."""

_MOST_DOTS = 6
"""So often the sign for a blank is repeated, if there is room."""


def handover_pieces(sheet: Sheet, words: Handovers, rows: Sequence[Mapping[str, str]]) -> list[Piece]:
    """A head and a block each; blank blocks, to be filled in by hand, up to the least number."""
    tag = Tag("Table")
    edges = _edges(sheet, words)
    head = _head(sheet, words, edges, tag)
    blank = dict.fromkeys(("giver", "receiver", "at", "giver_name", "receiver_name", "result", "note"), "")
    least = words.least_a5 if sheet.width <= A5.width else words.least
    blocks = [*rows, *[blank] * (least - len(rows))]
    pieces = [_block(sheet, words, edges, number, row, head, tag) for number, row in enumerate(blocks)]
    pieces[0] = replace(pieces[0], hold=STAYS)
    return [head, *pieces]


def _edges(sheet: Sheet, words: Handovers) -> list[float]:
    """The units, the giver, the receiver, the result, the note."""
    unit, result, note = (wide * MM for wide in (words.a5 if sheet.width <= A5.width else words.a4))
    right = sheet.left + sheet.measure
    first, last = sheet.left + unit, right - note - result
    return [sheet.left, first, (first + last) / 2, last, right - note, right]


def _head(sheet: Sheet, words: Handovers, edges: Sequence[float], table: Tag) -> Piece:
    size, leading = sheet.sizes.table, sheet.sizes.table_leading
    outer = [edges[0], edges[1], edges[3], edges[4], edges[5]]
    heads = [
        balanced_lines(text, Face.BOLD, right - left - 4, size)
        for text, left, right in zip((words.unit, words.time, words.result, words.note), outer, outer[1:], strict=False)
    ]
    high = max(len(lines) for lines in heads) * leading + HIGHER + 1.2

    def draw(pen: Pen, top: float, _room: float) -> None:
        row = Tag("TR", table)
        pen.tint(edges[0], top, edges[-1] - edges[0], high, HEAD_GREY)
        pen.rule(edges[0], top, edges[-1], top, RULE)
        grid(pen, outer, top, top + high)
        for lines, left, right in zip(heads, outer, outer[1:], strict=False):
            with pen.tagged(Tag("TH", row)):
                in_cell(pen, lines, left, right, top, top + high, size, leading)

    return Piece(high, draw, gap=3.0, least_gap=1.5, hold=STAYS)


@dataclass(frozen=True)
class _Text:
    """What stands in a block, broken into lines."""

    units: list[Line]
    time: list[Line]
    names: tuple[list[Line], list[Line]]
    result: list[Line]
    note: list[Line]


def _block(
    sheet: Sheet,
    words: Handovers,
    edges: Sequence[float],
    number: int,
    row: Mapping[str, str],
    head: Piece,
    table: Tag,
) -> Piece:
    size, leading = sheet.sizes.table, sheet.sizes.table_leading
    text = _texts(words, edges, number, row, size)
    low_time = max(_TIME_HIGH * size / 11, len(text.time) * leading + HIGHER)
    signing = _SIGNING_HIGH * (1.0 if sheet.width > A5.width else 0.66)
    most_name = max(len(lines) for lines in text.names)
    signing = max(signing, leading * (1 + most_name) + sheet.least_signing * 0.9)
    high = max(low_time + signing, *(len(lines) * leading + HIGHER for lines in (text.units, text.result, text.note)))

    def draw(pen: Pen, top: float, _room: float) -> None:
        _draw(pen, top, high)

    def _draw(pen: Pen, top: float, high: float) -> None:
        tr = Tag("TR", table)
        below, bottom = top + low_time, top + high
        grid(pen, [edges[0], edges[1], edges[3], edges[4], edges[5]], top, bottom)
        pen.rule(edges[1], below, edges[3], below, RULE)
        pen.rule(edges[2], below, edges[2], bottom, RULE)
        with pen.tagged(Tag("TD", tr)):
            in_cell(pen, text.units, edges[0], edges[1], top, bottom, size, leading, "left")
        with pen.tagged(Tag("TD", tr)):
            in_cell(pen, text.time, edges[1], edges[3], top, below, size, leading)
            for place, (role, name) in enumerate(
                zip((words.giver_signs, words.receiver_signs), text.names, strict=True), start=1
            ):
                left, right = edges[place], edges[place + 1]
                role_line = one_line(role, Face.BOLD, size)
                in_cell(pen, [role_line], left, right, below + 1.5, below + 1.5 + leading, size, leading)
                lower = bottom - leading * 0.6
                in_cell(pen, name, left, right, lower - len(name) * leading, lower, size, leading)
        for lines, left, right in ((text.result, edges[3], edges[4]), (text.note, edges[4], edges[5])):
            with pen.tagged(Tag("TD", tr)):
                in_cell(pen, lines, left, right, top, bottom, size, leading)

    return Piece(high, draw, hold=CLINGS if number == 1 else FREE, head=head)


def _texts(words: Handovers, edges: Sequence[float], number: int, row: Mapping[str, str], size: float) -> _Text:
    unit_wide = edges[1] - edges[0] - 2 * SIDE
    units: list[Line] = []
    for step, label, unit in ((1, words.giver, row["giver"]), (2, words.receiver, row["receiver"])):
        told = f"{2 * number + step}. {label} "
        if not unit:
            room = unit_wide - width(told, Face.BOLD, size)
            unit = words.blank * max(1, min(_MOST_DOTS, int(room / width(words.blank, Face.REGULAR, size))))
        units += break_lines([Run(told, Face.BOLD), Run(unit)], unit_wide, size)
    time = break_lines([Run(row["at"] or words.blank_time)], edges[3] - edges[1] - 4, size)
    names = tuple(
        break_lines([Run(row[name])], edges[place + 1] - edges[place] - 4, size)
        for place, name in enumerate(("giver_name", "receiver_name"), start=1)
    )
    result = break_lines([Run(row["result"])], edges[4] - edges[3] - 2 * SIDE, size)
    note = break_lines([Run(row["note"])], edges[5] - edges[4] - 2 * SIDE, size)
    return _Text(units, time, (names[0], names[1]), result, note)
