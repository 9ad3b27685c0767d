"""Cells of tables: rules, padding, text in the middle."""

from collections.abc import Sequence
from typing import Literal

from desk_app.printing.fonts import Face
from desk_app.printing.pen import Pen
from desk_app.printing.text import Line, Run, break_lines

RULE = 0.4
HEAD_GREY = 0.93
SIDE = 3.2
"""Blank left and right of a cell's text, in points."""

HIGHER = 2.8
"""A row is so much higher than its lines."""


def higher(size: float) -> float:
    """:data:`HIGHER`, and more in the large type of posters: two marks over a capital must keep clear of the rule."""
    return HIGHER + max(0.0, size - 12) * 0.5


def one_line(text: str, face: Face, size: float) -> Line:
    """A text that is known to fit, unbroken."""
    return (break_lines([Run(text, face)], 10_000, size) or [Line((), 0.0)])[0]


def in_cell(
    pen: Pen,
    lines: Sequence[Line],
    left: float,
    right: float,
    top: float,
    bottom: float,
    size: float,
    leading: float,
    align: Literal["left", "center", "right"] = "center",
    *,
    struck: bool = False,
) -> None:
    """Lines in the middle of a cell's height; ``struck`` ones have a line through them."""
    y = (top + bottom - len(lines) * leading) / 2 - 0.4 + (leading - size) / 2 + size * 0.84
    for place, line in enumerate(lines):
        x = (left + right - line.width) / 2
        if align != "center":
            x = left + SIDE if align == "left" else right - SIDE - line.width
        pen.line_of_text(x, y + place * leading, line, size)
        if struck:
            through = y + place * leading - size * 0.26
            pen.rule(x, through, x + line.width, through, 0.6)


def tick_box(pen: Pen, middle: float, centre: float, side: float, *, crossed: bool) -> None:
    """A box to tick by hand; the paper faces have none."""
    left, top = middle - side / 2, centre - side / 2
    pen.frame(left, top, side, side, 0.6)
    if crossed:
        pen.rule(left, top, left + side, top + side, 0.6)
        pen.rule(left, top + side, left + side, top, 0.6)


def grid(pen: Pen, edges: Sequence[float], top: float, bottom: float) -> None:
    """The upright borders and the lower one; the upper one is the lower one of the row above."""
    for edge in edges:
        pen.rule(edge, top - RULE / 2, edge, bottom + RULE / 2, RULE)
    pen.rule(edges[0], bottom, edges[-1], bottom, RULE)
