"""The parts of an explanation around its months: fields, folded months, the steps, the promise, the row at the foot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from desk_app.domain import dates
from desk_app.domain.papers import explanation as said
from desk_app.domain.papers.common import due_in_words
from desk_app.domain.papers.explanation import ExplanationPaper
from desk_app.domain.papers.explanation_steps import Step
from desk_app.printing import barcodes
from desk_app.printing.cells import HEAD_GREY, RULE, SIDE, grid, in_cell
from desk_app.printing.flow import CLINGS, FREE, STAYS, Piece, held
from desk_app.printing.fonts import Face
from desk_app.printing.papers.explanation_words import ExplanationWords
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, break_lines

BAR_HEIGHT = 9 * MM
_LEAST_BESIDE = 40 * MM
"""So much room words need beside the bars; where there is less, they stand below them."""

Align = Literal["left", "center", "right"]

_ROW_HIGHER = 2.4
_NUMBER, _WHEN = 0.088, 0.245


def office_line(pen: Pen, size: Sheet, text: str) -> float:
    """The office in one line, two when it must be, over a rule; returns where the rule is."""
    country = size.sizes.country
    baseline = size.top + country * 0.95
    with pen.tagged(Tag("P")):
        for place, line in enumerate(break_lines([Run(text)], size.measure, country)):
            baseline += country * 1.2 if place else 0.0
            pen.line_of_text(size.left, baseline, line, country)
    below = baseline + country * 0.45
    pen.rule(size.left, below, size.left + size.measure, below, 0.6)
    return below


def fields(size: Sheet, words: ExplanationWords, paper: ExplanationPaper, *, short: bool) -> list[Piece]:
    """What is explained, and the sentence."""
    label = words.label
    if paper.code:
        told = [[Run(f"{label['code']} "), Run(paper.code, Face.BOLD)]]
    else:
        told = [[Run(label["trial"], Face.ITALIC)]]
    if paper.procedure:
        told.append([Run(f"{label['procedure']} {said.procedure_in_words(paper)}")])
    if paper.request:
        told.append([Run(f"{label['request']} {paper.request}")])
    told.append([Run(f"{label['limit']} "), Run(said.limit_in_words(paper), Face.BOLD)])
    told.append([Run(f"{label['received']} {due_in_words(paper.explanation.received)}")])
    body, leading = size.sizes.body, size.sizes.leading
    pieces = [piece for runs in told for piece in _paragraph(size, runs, body, leading, gap=size.field_gap)]
    sentence = said.sentence_in_words(paper, short=short)
    return [*pieces, *_paragraph(size, [Run(sentence, Face.ITALIC)], body, leading, gap=2.0)]


def fold_box(size: Sheet, words: str) -> Piece:
    """Months that are not drawn, in a frame of their own."""
    small = size.sizes.table
    lines = break_lines([Run(words)], size.measure - 4 * MM, small)
    leading = small * 1.2
    high = len(lines) * leading + 4.0

    def draw(pen: Pen, top: float, _room: float) -> None:
        pen.frame(size.left, top, size.measure, high, RULE)
        with pen.tagged(Tag("P")):
            for place, line in enumerate(lines):
                pen.line_of_text(size.left + 2 * MM, top + 2.0 + leading * (place + 0.78), line, small)

    return Piece(high, draw, gap=5.0, least_gap=3.0)


def step_table(size: Sheet, words: ExplanationWords, rows: Sequence[tuple[int, Step]]) -> list[Piece]:
    """The steps with their numbers; the head is repeated where the table goes on."""
    if not rows:
        return []
    table, named = Tag("Table"), words.steps
    head = _row(size, (named["number"], named["when"], named["what"]), table, head=True)
    pieces = [replace(_row(size, (str(number), step.when, step.what), table), head=head) for number, step in rows]
    if len(pieces) > 1:
        pieces[-1] = pieces[-1].holding(CLINGS)
    pieces[0] = pieces[0].holding(STAYS)
    return [replace(head, gap=5.0, least_gap=3.0), *pieces]


def ending(size: Sheet, words: ExplanationWords, paper: ExplanationPaper) -> list[Piece]:
    """The promise in large type, what must be known beside it, and who stands behind the calendar."""
    label, sizes, small = words.label, size.sizes, size.sizes.table
    promised = said.promise_in_words(paper)
    if promised:
        text = f"{label['promised'] if paper.code else label['promised_trial']} {promised}"
    else:
        text = label["paused"] if paper.explanation.due.paused_since else label["no_date"]
    large = sizes.due + 1
    lines = balanced_lines(text, Face.BOLD, size.measure, large)
    pieces = _lines(size, lines, large, large * 1.25, gap=7.0, least_gap=4.0)
    for remark in said.remarks(paper):
        pieces += _paragraph(size, [Run(remark)], sizes.body, sizes.leading, gap=1.0)
    sources = said.calendar_sources(paper)
    behind = "" if said.days_off_met(paper) else label["no_days_off"]
    if sources:
        behind = f"{label['sources']} {'; '.join(sources)}."
    standing = f"{said.calendar_standing(paper)} {behind}".strip()
    return held([*pieces, *_paragraph(size, [Run(standing)], small, small * 1.2, gap=4.0)], CLINGS)


def foot_row(size: Sheet, words: ExplanationWords, paper: ExplanationPaper) -> Piece:
    """The code's bars, and beside them (on A5 below them) code, officer and time of printing in words."""
    small, code, label = size.sizes.table, paper.code, words.label
    symbol = barcodes.bars(code) if code else None
    module = symbol.module_within(size.measure) if symbol else None
    beside = symbol is not None and symbol.module_for(size.measure - _LEAST_BESIDE) == module
    x = (symbol.modules + barcodes.BAR_QUIET) * module if symbol and module and beside else 0.0
    officer = label["officer"].format(name=paper.officer_name)
    printed = label["printed"].format(at=dates.short_moment(paper.printed_at))
    told = [[Run(code, Face.BOLD)]] if code else []
    told += [[Run(officer)], [Run(printed)]]
    if module and not beside:
        told = [[*told[0], Run(f" · {officer} · {printed}")]]
    lines = [line for runs in told for line in break_lines(runs, size.measure - x, small)]
    words_top = BAR_HEIGHT + 1.0 if module and not beside else 0.0
    high = max(BAR_HEIGHT if module else 0.0, words_top + len(lines) * small * 1.15) + 1.5 * MM

    def draw(pen: Pen, top: float, _room: float) -> None:
        if symbol and module:
            symbol.draw(pen, size.left, top, module=module, high=BAR_HEIGHT)
        with pen.tagged(Tag("P")):
            for place, line in enumerate(lines):
                pen.line_of_text(size.left + x, top + words_top + small * (0.85 + place * 1.15), line, small)

    return Piece(high, draw)


def _paragraph(size: Sheet, runs: Sequence[Run], type_size: float, leading: float, *, gap: float) -> list[Piece]:
    return _lines(size, break_lines(runs, size.measure, type_size), type_size, leading, gap=gap)


def _lines(
    size: Sheet, lines: Sequence[Line], type_size: float, leading: float, *, gap: float, least_gap: float = 0.0
) -> list[Piece]:
    """One piece a line; the second line and the last one cling to the line above."""
    tag, pieces = Tag("P"), list[Piece]()
    for place, line in enumerate(lines):

        def draw(pen: Pen, top: float, _room: float, line: Line = line) -> None:
            pen.line_of_text(size.left, top + leading * 0.78, line, type_size)

        clings = place and place in (1, len(lines) - 1)
        if place:
            pieces.append(Piece(leading, draw, hold=CLINGS if clings else FREE, tag=tag))
        else:
            pieces.append(Piece(leading, draw, gap=gap, least_gap=least_gap, tag=tag))
    return pieces


def _row(size: Sheet, texts: tuple[str, str, str], table: Tag, *, head: bool = False) -> Piece:
    type_size, leading, face = size.sizes.table, size.sizes.table_leading, Face.BOLD if head else Face.REGULAR
    widths = (size.measure * _NUMBER, size.measure * _WHEN, size.measure * (1 - _NUMBER - _WHEN))
    edges = [size.left, size.left + widths[0], size.left + widths[0] + widths[1], size.left + size.measure]
    cells = [
        [line for part in text.split("\n") for line in break_lines([Run(part, face)], wide - 2 * SIDE, type_size)]
        for text, wide in zip(texts, widths, strict=True)
    ]
    high = max(len(lines) for lines in cells) * leading + _ROW_HIGHER
    aligns: tuple[Align, ...] = ("center", "center", "center" if head else "left")
    tag = Tag("TR", table)
    tags = [Tag("TH" if head else "TD", tag) for _ in cells]

    def draw(pen: Pen, top: float, _room: float) -> None:
        if head:
            pen.tint(edges[0], top, size.measure, high, HEAD_GREY)
            pen.rule(edges[0], top, edges[-1], top, RULE)
        grid(pen, edges, top, top + high)
        for place, lines in enumerate(cells):
            with pen.tagged(tags[place]):
                in_cell(pen, lines, edges[place], edges[place + 1], top, top + high, type_size, leading, aligns[place])

    return Piece(high, draw)
