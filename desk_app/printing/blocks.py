"""The blocks of a form as pieces for a page: the code band, field lines, the framed promise, signatures."""

from collections.abc import Mapping, Sequence

from desk_app.printing import barcodes
from desk_app.printing.flow import CLINGS, FREE, Piece
from desk_app.printing.fonts import Face
from desk_app.printing.forms import Codes, Due, Part, Signatures, TextLine
from desk_app.printing.pen import DOT, MM, Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.text import Line, Run, balanced_lines, bound, break_lines

_QR_SIDE = 41 * 6 * DOT
"""Side of a signed QR: version 6 (41 modules) of 6 dots each, 20.8 mm."""

_LEAST_TAB_GAP = 4 * MM


def code_band(sheet: Sheet, words: Codes, *, code: str, check_code: str, qr_text: str) -> Piece:
    """The dossier's code, its bars and the check code at the left, the QR at the right.

    Bars that are too long to stand beside the QR at 0.30 mm stand below it; a code that fits nowhere is left to the QR.
    """
    size, symbol, line = sheet.sizes.code, barcodes.qr(qr_text), barcodes.bars(code)
    qr_module = symbol.module_for(_QR_SIDE)
    side, quiet = symbol.modules * qr_module, barcodes.QR_QUIET * qr_module
    beside = line.module_for(sheet.measure - side - quiet)
    below = barcodes.NARROW_MODULE if line.modules * barcodes.NARROW_MODULE <= sheet.measure else None
    bar_module = beside or below
    bars_top = size * 1.3 if beside else side + quiet
    bars_bottom = bars_top + sheet.bar_height if bar_module else size * 1.3
    check_line = (bars_bottom if beside else size * 1.3) + sheet.sizes.check * 1.2
    high = max(side + quiet - 2.5, check_line + sheet.sizes.check * 0.3, bars_bottom + 2 * MM if bar_module else 0.0)

    def draw(pen: Pen, top: float, _room: float) -> None:
        label = f"{words.label} "
        wide = pen.text(sheet.left, top + size * 0.8, label, Face.REGULAR, sheet.sizes.body)
        pen.text(sheet.left + wide, top + size * 0.8, code, Face.BOLD, size)
        if bar_module:
            line.draw(pen, sheet.left, top + bars_top, module=bar_module, high=sheet.bar_height)
        label = f"{words.check_label} "
        wide = pen.text(sheet.left, top + check_line, label, Face.REGULAR, sheet.sizes.check)
        checked = check_code or words.unchecked
        pen.text(sheet.left + wide, top + check_line, checked, Face.BOLD, sheet.sizes.check)
        symbol.draw(pen, sheet.left + sheet.measure - side, top, module=qr_module)

    return Piece(high, draw)


def field_line(sheet: Sheet, words: TextLine, values: Mapping[str, str]) -> list[Piece]:
    """Labels and values; a paragraph of several lines may break across pages, never leaving one line alone."""
    stops: list[tuple[float, list[Run]]] = []
    for part in words.parts:
        if part.only_when and not values[part.only_when]:
            continue
        if stops and not part.tab:
            stops[-1][1].extend(_runs(part, values))
        else:
            stops.append((part.tab, _runs(part, values)))
    if not stops:
        return []
    beside = _beside(sheet, stops)
    lines = (
        [beside]
        if beside
        else [line for _, runs in stops for line in break_lines(runs, sheet.measure, sheet.sizes.body)]
    )
    return paragraph(sheet, lines)


def paragraph(sheet: Sheet, lines: Sequence[Line]) -> list[Piece]:
    """One piece a line; the second line and the last one cling to the line above."""
    pieces: list[Piece] = []
    for place, line in enumerate(lines):

        def draw(pen: Pen, top: float, _room: float, line: Line = line) -> None:
            pen.line_of_text(sheet.left, top + sheet.sizes.leading * 0.78, line, sheet.sizes.body)

        pieces.append(
            Piece(
                sheet.sizes.leading,
                draw,
                gap=0.0 if place else sheet.field_gap,
                hold=CLINGS if place == 1 or (place and place == len(lines) - 1) else FREE,
            )
        )
    return pieces


def due_box(sheet: Sheet, words: Due, values: Mapping[str, str], notes: Sequence[str]) -> Piece:
    """The framed promise: two points larger than the text, and what must be known about it below."""
    body, large, pad = sheet.sizes.body, sheet.sizes.due, 2 * MM
    inner = sheet.measure - 2 * pad
    promised = balanced_lines(bound(values[words.value] or words.empty), Face.BOLD, inner, large)
    note_size = max(9.0, body - 1)
    noted = [line for note in notes for line in break_lines([Run(note, Face.ITALIC)], inner, note_size)]
    high = pad + body + len(promised) * large * 1.22 + len(noted) * note_size * 1.2 + pad * 0.4

    def draw(pen: Pen, top: float, _room: float) -> None:
        pen.frame(sheet.left, top, sheet.measure, high, 0.6)
        y = top + pad * 0.6 + body * 0.85
        pen.text(sheet.left + pad, y, words.label, Face.REGULAR, body)
        for line in promised:
            y += large * 1.22
            pen.line_of_text(sheet.left + (sheet.measure - line.width) / 2, y, line, large)
        for line in noted:
            y += note_size * 1.2
            pen.line_of_text(sheet.left + (sheet.measure - line.width) / 2, y, line, note_size)

    return Piece(high, draw, gap=4.0, least_gap=2.0)


def signatures(sheet: Sheet, words: Signatures, values: Mapping[str, str]) -> Piece:
    """Who signs, side by side, with room for the hand between the role and the name."""
    size, hint, column = sheet.sizes.sign, sheet.sizes.hint, sheet.measure / len(words.sides)
    names = [balanced_lines(values[name], Face.BOLD, column - 6 * MM, size) for _, name in words.sides]
    head = size + hint * 1.35
    tail = max(len(lines) for lines in names) * size * 1.2 + 2.5

    def draw(pen: Pen, top: float, room: float) -> None:
        for place, ((role, _), lines) in enumerate(zip(words.sides, names, strict=True)):
            middle = sheet.left + (place + 0.5) * column
            pen.centred(middle, top + size * 0.85, role, Face.BOLD, size)
            pen.centred(middle, top + size * 0.85 + hint * 1.35, words.hint, Face.ITALIC, hint)
            for number, line in enumerate(lines):
                y = top + head + sheet.least_signing + room + size * (0.9 + number * 1.2)
                pen.line_of_text(middle - line.width / 2, y, line, size)

    stretch = sheet.most_signing - sheet.least_signing
    return Piece(head + sheet.least_signing + tail, draw, gap=7.0, least_gap=3.0, stretch=stretch)


def _runs(part: Part, values: Mapping[str, str]) -> list[Run]:
    label = part.label.format_map(values)
    value = values[part.value] if part.value else ""
    runs = [Run(f"{label} " if label and part.value else label)]
    if value:
        runs.append(Run(value, Face.BOLD if part.bold else Face.REGULAR))
    elif part.value:
        runs.append(Run(part.empty))
    return runs


def _beside(sheet: Sheet, stops: Sequence[tuple[float, list[Run]]]) -> Line | None:
    """All parts on one line, each at its tab, or as far left of it as it must; None when they do not fit."""
    size = sheet.sizes.body
    if len(stops) < 2:
        return None
    parts = [break_lines(runs, 10_000, size) for _, runs in stops]
    if any(len(lines) != 1 for lines in parts):
        return None
    lines = [lines[0] for lines in parts]
    ends = [sheet.measure]  # where each part must have ended, from the last to the first
    for line in reversed(lines[1:]):
        ends.insert(0, ends[0] - line.width - _LEAST_TAB_GAP)
    placed, x = [], 0.0
    for (tab, _), line, end in zip(stops, lines, ends, strict=True):
        x = max(x, min(tab * sheet.measure, end - line.width))
        if x + line.width > end + 0.01:
            return None
        placed += [type(part)(x + part.x, part.text, part.face) for part in line.parts]
        x += line.width + _LEAST_TAB_GAP
    return Line(tuple(placed), x - _LEAST_TAB_GAP)
