"""Labels for folders, 105 × 74 mm, eight on a sheet of A4: the date so large that it is read from across the room."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain import dates
from desk_app.domain.papers.small import LabelPaper
from desk_app.printing import barcodes
from desk_app.printing.document import Document
from desk_app.printing.fonts import Face, width
from desk_app.printing.pen import DOT, MM, Pen
from desk_app.printing.small_words import small_words
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, break_lines

WIDE, HIGH = 105 * MM, 74 * MM
EIGHT = 8
_SIDE, _TOP, _BOTTOM = 6 * MM, 4.2 * MM, 3.6 * MM
_ROOM = WIDE - 2 * _SIDE
_SMALL, _CODE, _DATE = 9.5, 12.5, 36.0
_BOX = 44.0
_MOST_GAP = 6.0
"""What is left over of a label's height goes between its parts, up to this."""


@dataclass(frozen=True)
class _Fit:
    """Type sizes of name and procedure, and how high the bars are; what gives way when a name is long."""

    name: float
    procedure: float
    bars: float


_FITS = (
    _Fit(17, 12, 14.5 * MM),
    _Fit(15, 11, 13 * MM),
    _Fit(13, 10, 11 * MM),
    _Fit(11, 9, 9 * MM),
    _Fit(9, 9, 9 * MM),
)


def label_pdf(papers: Sequence[LabelPaper]) -> bytes:
    """Sheets of labels, from the upper left one row by row. The same papers give the same bytes."""
    document = Document(title=small_words("label")["title"], width=210 * MM, height=297 * MM)
    for start in range(0, len(papers), EIGHT):
        here = papers[start : start + EIGHT]
        if len(papers) > EIGHT:
            document.bookmark(f"labels{start}", " – ".join(dict.fromkeys((here[0].code, here[-1].code))))
        for place, paper in enumerate(here):
            row, column = divmod(place, 2)
            pen = document.pen(left=column * WIDE, copy=start + place)
            draw_label(pen, paper, top=row * HIGH)
        document.end_page()
    return document.finish()


def draw_label(pen: Pen, paper: LabelPaper, *, top: float) -> None:
    """One label, its upper edge at ``top``."""
    words = small_words("label")
    fit, names, procedure, spare = _fitted(paper)
    gap = min(spare / 4, _MOST_GAP)
    y = top + _TOP + _SMALL
    with pen.tagged(Tag("P")):
        corner = words["training"] if paper.training else paper.corner
        corner_wide = width(corner, Face.BOLD, _SMALL)
        office = _shortened(paper.office, Face.REGULAR, _SMALL, _ROOM - corner_wide - 4 * MM)
        pen.text(_SIDE, y, f"{office} ", Face.REGULAR, _SMALL)
        pen.text(_SIDE + _ROOM - corner_wide, y, corner, Face.BOLD, _SMALL)
    y += 4.0
    pen.rule(_SIDE, y, _SIDE + _ROOM, y, 0.5)
    with pen.tagged(Tag("H1")):
        for line in names:
            y += fit.name * 1.2
            pen.line_of_text(_SIDE, y, line, fit.name)
    y += fit.name * 0.15 + gap * 0.4
    with pen.tagged(Tag("P")):
        for line in procedure:
            y += fit.procedure * 1.2
            pen.line_of_text(_SIDE, y, line, fit.procedure)
    y += 5.0 + gap
    _date(pen, paper, y)
    y += _BOX + _SMALL + 5.0 + gap
    with pen.tagged(Tag("P")):
        received = f"{words['received']} {dates.short_day(paper.received_at)} {dates.clock(paper.received_at)}"
        wide = width(received, Face.REGULAR, _SMALL)
        if paper.to:
            to = _shortened(f"{words['to']} {paper.to}", Face.REGULAR, _SMALL, _ROOM - wide - 4 * MM)
            pen.text(_SIDE, y, f"{to} ", Face.REGULAR, _SMALL)
        pen.text(_SIDE + _ROOM - wide, y, received, Face.REGULAR, _SMALL)
    _bars(pen, paper.code, below=y + 5.0 + gap, bottom=top + HIGH - _BOTTOM, high=fit.bars)


def _date(pen: Pen, paper: LabelPaper, top: float) -> None:
    words = small_words("label")
    pen.frame(_SIDE, top, _ROOM, _BOX, 1.3)
    with pen.tagged(Tag("P")):
        if paper.due_at is None:
            pen.centred(_SIDE + _ROOM / 2, top + _BOX / 2 + 7.0, words["no_due"], Face.BOLD, 20)
            return
        pen.text(_SIDE + 7, top + 17, f"{words['due']} ", Face.BOLD, 11.5)
        at = f"{dates.clock(paper.due_at)}, {dates.weekday_in_a_sentence(paper.due_at)} "
        pen.text(_SIDE + 7, top + 33, at, Face.REGULAR, 11.5)
        day = dates.short_day(paper.due_at)
        pen.text(_SIDE + _ROOM - 7 - width(day, Face.BOLD, _DATE), top + 34, day, Face.BOLD, _DATE)


_LEAST_SQUARE = 5 * DOT


def _bars(pen: Pen, code: str, *, below: float, bottom: float, high: float) -> None:
    """The code's bars with the code below; a square code for a long one, whose bars a cheap scanner would not read."""
    line = barcodes.bars(code)
    module = line.module_for(WIDE - barcodes.BAR_QUIET * barcodes.WIDE_MODULE)
    middle = _SIDE + _ROOM / 2
    baseline = bottom - 2.5
    tall = min(high, baseline - _CODE - below)
    square = barcodes.qr(code)
    square_module = min(7, int((tall - 2.0) / DOT / square.modules)) * DOT
    if (module is None or module < barcodes.USUAL_MODULE) and square_module >= _LEAST_SQUARE:
        square.draw(pen, middle - square.modules * square_module / 2, below + 1.0, module=square_module)
    elif module:
        line.draw(pen, middle - line.modules * module / 2, below, module=module, high=tall)
        baseline = below + tall + _CODE
    with pen.tagged(Tag("P")):
        pen.centred(middle, baseline, code, Face.BOLD, _CODE)


def _fitted(paper: LabelPaper) -> tuple[_Fit, list[Line], list[Line], float]:
    """The largest type with which everything stands, and the height left over.

    A procedure's name that even the smallest cannot hold ends in dots: the receipt and the program say all of it.
    """
    fixed = _TOP + _SMALL + 4.0 + 5.0 + _BOX + _SMALL + 5.0 + 5.0 + _CODE + 2.5 + _BOTTOM
    for fit in _FITS:
        names = break_lines([Run(paper.owner.upper(), Face.BOLD)], _ROOM, fit.name)
        procedure = break_lines([Run(paper.procedure)], _ROOM, fit.procedure)
        room = HIGH - fixed - fit.bars - len(names) * fit.name * 1.2 - fit.name * 0.15
        spare = room - len(procedure) * fit.procedure * 1.2
        if spare >= 0 and len(names) < 3:
            return fit, names, procedure, spare
    names = names[:4]
    most = max(1, int((HIGH - fixed - fit.bars - len(names) * fit.name * 1.2) / (fit.procedure * 1.2)))
    if most < len(procedure):
        said = " ".join(part.text.strip() for line in procedure[:most] for part in line.parts)
        while len(procedure) > most:
            said = said[: -max(1, len(said) // 40)]
            procedure = break_lines([Run(f"{said.rstrip()}…")], _ROOM, fit.procedure)
    return fit, names, procedure, 0.0


def _shortened(text: str, face: Face, size: float, room: float) -> str:
    """The text, or as much of it as stands in ``room`` with an ellipsis: an office knows its own name."""
    if width(text, face, size) <= room:
        return text
    while text and width(f"{text}…", face, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
