"""Where a dossier's code stands: the receipt's band, a line with bars, bars above the foot."""

from collections.abc import Mapping

from desk_app.printing import barcodes
from desk_app.printing.blocks import field_line, lines_of
from desk_app.printing.flow import CLINGS, Piece
from desk_app.printing.fonts import Face, width
from desk_app.printing.forms import CodeLine, Codes, Part, QrBeside, TextLine
from desk_app.printing.pen import DOT, MM, Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.tags import Tag

_QR_SIDE = 41 * 6 * DOT
"""Side of a signed QR: version 6 (41 modules) of 6 dots each, 20.8 mm."""

_ALL_THE_REST = 10_000.0


def code_band(sheet: Sheet, words: Codes, *, code: str, check_code: str, qr_text: str) -> Piece:
    """The dossier's code, its bars and the check code at the left, the QR at the right.

    Bars that are too long to stand beside the QR at 0.30 mm stand below it; a code that fits nowhere is left to the QR.
    """
    size, symbol, line = sheet.sizes.code, barcodes.qr(qr_text), barcodes.bars(code)
    qr_module = symbol.module_for(_QR_SIDE)
    side, quiet = symbol.modules * qr_module, barcodes.QR_QUIET * qr_module
    beside = line.module_for(sheet.measure - side - quiet)
    below = line.module_within(sheet.measure)
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

    return Piece(high, draw, tag=Tag("P"), quiet=True)


def code_line(sheet: Sheet, words: CodeLine, values: Mapping[str, str]) -> list[Piece]:
    """Label and code at the left, bars at the right margin; bars that would be narrower there stand below."""
    code = values["code"]
    if not code:
        return field_line(sheet, TextLine((Part(label=words.label, value="code", empty=words.empty),)), values)
    body, size, line = sheet.sizes.body, sheet.sizes.code, barcodes.bars(code)
    wide = max(width(words.label, Face.REGULAR, body), width(code, Face.BOLD, size))
    module = line.module_within(sheet.measure)
    beside = module is not None and line.module_for(sheet.measure - wide) == module
    label = width(f"{words.label} ", Face.REGULAR, body)
    in_one = not beside and label + width(code, Face.BOLD, size) <= sheet.measure
    text_high = size * 1.15 if in_one else body * 1.25 + size * 1.15
    bars_top = 0.0 if beside else text_high + 1.2 * MM
    high = max(text_high, bars_top + sheet.bar_height + 2.0 if module else 0.0)
    lower = (high - text_high) / 2 if beside else 0.0

    def draw(pen: Pen, top: float, _room: float) -> None:
        code_line = top + lower + (0.0 if in_one else body * 1.25) + size * 0.85
        label_line = code_line if in_one else top + lower + body * 0.85
        pen.text(sheet.left, label_line, f"{words.label} ", Face.REGULAR, body)
        pen.text(sheet.left + (label if in_one else 0.0), code_line, code, Face.BOLD, size)
        if module:
            x = sheet.measure - line.modules * module if beside else 0.0
            line.draw(pen, sheet.left + x, top + bars_top, module=module, high=sheet.bar_height)

    return [Piece(high, draw, gap=2.0, tag=Tag("P"), quiet=True)]


def foot_code(sheet: Sheet, values: Mapping[str, str]) -> list[Piece]:
    """The code's bars at the foot of the last page, however much room is above them."""
    code = values["code"]
    if not code:
        return []
    size, line = sheet.sizes.foot + 1, barcodes.bars(code)
    module = line.module_within(sheet.measure)
    bars = sheet.bar_height if module else 0.0
    high = bars + size * 1.6

    def draw(pen: Pen, top: float, room: float) -> None:
        if module:
            line.draw(pen, sheet.left, top + room, module=module, high=bars)
        pen.text(sheet.left, top + room + bars + size * 1.1, code, Face.REGULAR, size)

    return [Piece(high, draw, gap=8.0, least_gap=4.0, stretch=_ALL_THE_REST, hold=CLINGS, tag=Tag("P"), quiet=True)]


def qr_beside(sheet: Sheet, words: QrBeside, values: Mapping[str, str]) -> Piece:
    """Lines at the left, the QR at the right margin."""
    size, leading, text = sheet.sizes.body, sheet.sizes.leading, values[words.value]
    symbol = barcodes.qr(text) if text else None
    module = symbol.module_for(0.0) if symbol else 0.0
    side = symbol.modules * module if symbol else 0.0
    room = sheet.measure - side - (2 * barcodes.QR_QUIET * module)
    said = lines_of(sheet, words.lines, values, room, size)
    gap = sheet.field_gap + 1.0
    text_high = sum(len(lines) * leading + gap for lines in said)
    quiet = barcodes.QR_QUIET * module
    high = max(text_high, side + 2 * quiet)

    def draw(pen: Pen, top: float, room: float) -> None:
        y = top + room + (high - text_high if words.low else 0.0)
        for lines in said:
            with pen.tagged(Tag("P")):
                for line in lines:
                    pen.line_of_text(sheet.left, y + leading * 0.78, line, size)
                    y += leading
            y += gap
        if symbol:
            x = sheet.left + sheet.measure - side
            symbol.draw(pen, x, top + room + (high - side - quiet if words.low else quiet), module=module)

    stretch = _ALL_THE_REST if words.low else 0.0
    return Piece(high, draw, gap=4.0, least_gap=1.0, stretch=stretch, hold=CLINGS, quiet=symbol is not None)
