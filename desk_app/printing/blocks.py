"""The text of a form as pieces for a page: field lines, paragraphs, lists, the framed value."""

from collections.abc import Mapping, Sequence

from desk_app.printing.flow import CLINGS, FREE, STAYS, Piece
from desk_app.printing.fonts import Face, width
from desk_app.printing.forms import Align, Box, Cover, Listed, Paragraph, Part, TextLine
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, bound, break_lines, justified

_LEAST_TAB_GAP = 4 * MM


def field_line(sheet: Sheet, words: TextLine, values: Mapping[str, str]) -> list[Piece]:
    """Labels and values; a paragraph of several lines may break across pages, never leaving one line alone."""
    stops: list[tuple[float, list[Run]]] = []
    for part in _wanted(words.parts, values):
        if stops and not part.tab:
            stops[-1][1].extend(_runs(part, values))
        else:
            stops.append((part.tab, _runs(part, values)))
    if not stops:
        return []
    beside = _beside(sheet, stops)
    if beside:
        return paragraph(sheet, [beside])
    return paragraph(sheet, [line for _, runs in stops for line in break_lines(runs, sheet.measure, sheet.sizes.body)])


def flowing(sheet: Sheet, words: Paragraph, values: Mapping[str, str]) -> list[Piece]:
    """Parts that follow each other like a sentence."""
    runs = [run for part in _wanted(words.parts, values) for run in _runs(part, values)]
    return _set(sheet, runs, words.align, indent=words.indent)


def listed(sheet: Sheet, words: Listed, items: Sequence[str]) -> list[Piece]:
    """One paragraph an item, numbered when there are several."""
    said = list(items) or ([words.empty] if words.empty else [])
    numbered = words.numbered and len(said) > 1
    pieces: list[Piece] = []
    inward = width("0. ", Face.REGULAR, sheet.sizes.body) if words.hanging else 0.0
    for number, item in enumerate(said, start=1):
        runs = [Run(f"{number}. {item}" if numbered else item)]
        if words.hanging:
            lines = break_lines(runs, sheet.measure - inward, sheet.sizes.body, indent=-inward)
            pieces += paragraph(sheet, lines, indent=-inward, left=inward)
        else:
            pieces += _set(sheet, runs, words.align, indent=words.indent)
    return pieces


def paragraph(
    sheet: Sheet,
    lines: Sequence[Line],
    *,
    indent: float = 0.0,
    align: Align = "left",
    gap: float | None = None,
    left: float = 0.0,
) -> list[Piece]:
    """One piece a line; the second line and the last one cling to the line above. ``left`` moves all of them."""
    pieces: list[Piece] = []
    tag = Tag("P")
    for place, line in enumerate(lines):
        start = left if place else left + indent
        if align == "justify" and place < len(lines) - 1:
            line = justified(line, sheet.measure - start, sheet.sizes.body)
        if align == "center":
            start = (sheet.measure - line.width) / 2

        def draw(pen: Pen, top: float, _room: float, line: Line = line, start: float = start) -> None:
            pen.line_of_text(sheet.left + start, top + sheet.sizes.leading * 0.78, line, sheet.sizes.body)

        above = sheet.field_gap if gap is None else gap
        pieces.append(
            Piece(
                sheet.sizes.leading,
                draw,
                gap=0.0 if place else above,
                least_gap=0.0 if place else min(sheet.least_gap, above),
                hold=CLINGS if place == 1 or (place and place == len(lines) - 1) else FREE,
                tag=tag,
            )
        )
    return pieces


def box(sheet: Sheet, words: Box, values: Mapping[str, str], notes: Sequence[str]) -> Piece:
    """The framed value: two points larger than the text, and what must be known about it below."""
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

    return Piece(high, draw, gap=4.0, least_gap=2.0, tag=Tag("P"))


def lines_of(
    sheet: Sheet, lines: Sequence[Sequence[Part]], values: Mapping[str, str], measure: float, size: float
) -> list[list[Line]]:
    """Parts set as short paragraphs one below the other; one without anything to say is left out."""
    said = [[run for part in _wanted(parts, values) for run in _runs(part, values)] for parts in lines]
    return [broken for runs in said if (broken := break_lines(runs, measure, size))]


def cover(sheet: Sheet, words: Cover, title: str, values: Mapping[str, str]) -> Piece:
    """A page of its own: the title large in the middle, what the book holds below it."""
    large, size = sheet.sizes.title * 2, sheet.sizes.title * 1.15
    head = [line for part in title.split("\n") for line in balanced_lines(part, Face.BOLD, sheet.measure, large)]
    below = lines_of(sheet, words.lines, values, sheet.measure * 0.8, size)
    blank = sheet.height * 0.16
    high = blank + len(head) * large * 1.25 + sum(len(lines) * size * 1.3 + size * 0.6 for lines in below) + size

    def draw(pen: Pen, top: float, _room: float) -> None:
        y = top + blank
        with pen.tagged(Tag("H1")):
            for line in head:
                pen.line_of_text(sheet.left + (sheet.measure - line.width) / 2, y, line, large)
                y += large * 1.25
        y += size
        for lines in below:
            with pen.tagged(Tag("P")):
                for line in lines:
                    pen.line_of_text(sheet.left + (sheet.measure - line.width) / 2, y, line, size)
                    y += size * 1.3
            y += size * 0.6

    return Piece(high, draw)


def before_a_signature(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the last text so held that at least two of its lines go with the signature."""
    last = pieces[-1] if pieces else None
    if last is None or last.hold >= STAYS:
        return list(pieces)
    return [*pieces[:-1], last.holding(CLINGS)]


def _set(sheet: Sheet, runs: Sequence[Run], align: Align, *, indent: bool) -> list[Piece]:
    inward = sheet.indent if indent and align != "center" else 0.0
    if align == "center":
        text = "".join(run.text for run in runs)
        lines = balanced_lines(text, runs[0].face, sheet.measure, sheet.sizes.body) if text.strip() else []
    else:
        lines = break_lines(runs, sheet.measure, sheet.sizes.body, indent=inward)
    return paragraph(sheet, lines, indent=inward, align=align)


def _wanted(parts: Sequence[Part], values: Mapping[str, str]) -> list[Part]:
    return [part for part in parts if not part.only_when or values[part.only_when]]


def _runs(part: Part, values: Mapping[str, str]) -> list[Run]:
    label = part.label.format_map(values)
    value = values[part.value] if part.value else ""
    plain = Face.ITALIC if part.italic else _PLAIN
    bold = Face.BOLD_ITALIC if part.italic else Face.BOLD
    runs = [Run(f"{label} " if label and part.value else label, bold if part.bold and not part.value else plain)]
    if value:
        runs.append(Run(value, bold if part.bold else plain))
    elif part.value:
        runs.append(Run(part.empty))
    return runs


_PLAIN = Face.REGULAR


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
