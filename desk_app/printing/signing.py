"""Who signs, with room for the hand, and who else gets the paper."""

from collections.abc import Mapping, Sequence

from desk_app.printing.flow import STAYS, Piece
from desk_app.printing.fonts import Face
from desk_app.printing.forms import Signatures
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, break_lines


def signatures(sheet: Sheet, words: Signatures, values: Mapping[str, str]) -> Piece:
    """Roles side by side, names below them; a single signature stands in the right half (NĐ 30/2020, Annex I)."""
    size, hint = sheet.sizes.sign, sheet.sizes.hint
    columns = max(2, len(words.sides))
    column = sheet.measure / columns
    room_for_text = column - 2 * MM
    roles = [_roles(side.role.format_map(values), room_for_text, size) for side in words.sides]
    names = [balanced_lines(values[side.value], Face.BOLD, room_for_text - 4 * MM, size) for side in words.sides]
    head = max(len(lines) for lines in roles) * size * 1.2 - size * 0.2 + hint * 1.35
    tail = max(len(lines) for lines in names) * size * 1.2 + 2.5
    copies = _receivers(sheet, words, values, column - 6 * MM) if len(words.sides) == 1 else []
    copies_high = sum(leading for _, _, leading in copies)
    high = max(head + sheet.least_signing + tail, copies_high)
    first = columns - len(words.sides)

    def draw(pen: Pen, top: float, room: float) -> None:
        y = top
        with pen.tagged(Tag("P") if copies else None):
            for line, line_size, leading in copies:
                pen.line_of_text(sheet.left, y + line_size * 0.85, line, line_size)
                y += leading
        for place, (role, name) in enumerate(zip(roles, names, strict=True), start=first):
            middle = sheet.left + (place + 0.5) * column
            with pen.tagged(Tag("P")):
                side(pen, middle, top, top + head + sheet.least_signing + room, role, name)

    def side(pen: Pen, middle: float, top: float, below: float, role: Sequence[Line], name: Sequence[Line]) -> None:
        y = top + size * 0.85
        for number, line in enumerate(role):
            pen.line_of_text(middle - line.width / 2, y + number * size * 1.2, line, size)
        y += (len(role) - 1) * size * 1.2 + hint * 1.35
        pen.centred(middle, y, words.hint, Face.ITALIC, hint)
        for number, line in enumerate(name):
            pen.line_of_text(middle - line.width / 2, below + size * (0.9 + number * 1.2), line, size)

    stretch = sheet.most_signing - sheet.least_signing
    return Piece(high, draw, gap=sheet.signing_gap, least_gap=3.0, stretch=stretch, hold=STAYS)


def _roles(text: str, measure: float, size: float) -> list[Line]:
    said = [part.strip() for part in text.split("\n") if part.strip()]
    return [line for part in said for line in balanced_lines(part, Face.BOLD, measure, size)]


def _receivers(
    sheet: Sheet, words: Signatures, values: Mapping[str, str], measure: float
) -> Sequence[tuple[Line, float, float]]:
    """Lines with their size and leading."""
    if not words.receivers:
        return []
    head, small = sheet.sizes.hint, max(9.0, sheet.sizes.hint - 1.5)
    found = [
        (line, head, head * 1.3) for line in break_lines([Run(words.receivers_label, Face.BOLD_ITALIC)], measure, head)
    ]
    for receiver in words.receivers:
        text = f"- {receiver.format_map(values)}"
        found += [(line, small, small * 1.2) for line in break_lines([Run(text)], measure, small)]
    return found
