"""A pen on one box of a page: points from the box's upper left corner, y downwards, as a reader goes."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Self

from desk_app.printing.fonts import LOST_WIDTH, Face, Kind, printable, stretches, width
from desk_app.printing.tags import Tag, TagTree
from desk_app.printing.text import Line

MM = 72 / 25.4
DOT = 72 / 300
"""A dot of a 300-dpi printer: codes stand on whole dots, so that every bar comes out equally wide."""


class Pen:
    """Draws on a reportlab canvas. ``left`` and ``page_height`` say where the box lies on the page.

    With ``tags``, what is drawn inside :meth:`tagged` is known to readers as that part of a ``copy`` of a paper.
    """

    def __init__(
        self, canvas: Any, *, left: float, page_height: float, tags: TagTree | None = None, copy: object = None
    ) -> None:
        self._canvas = canvas
        self._left = left
        self._height = page_height
        self._tags = tags
        self._copy = copy

    @classmethod
    def blind(cls) -> Self:
        """A pen that leaves no ink: what is drawn with it is only measured."""
        return cls(_NoCanvas(), left=0.0, page_height=0.0)

    def tagged(self, tag: Tag | None) -> AbstractContextManager[None]:
        """What is drawn inside is read aloud as this; nothing in it may be tagged again."""
        if self._tags is None or tag is None:
            return nullcontext()
        return self._tags.marked(tag, self._copy)

    def text(self, x: float, baseline: float, text: str, face: Face, size: float, *, blank: float = 0.0) -> float:
        """Draw a text, its blanks wider by ``blank``; return its width. A letter that no face has: a framed "?"."""
        at = x
        for stretch in stretches(printable(text), face):
            if stretch.kind is Kind.LOST:
                self.frame(at + 0.04 * size, baseline - 0.7 * size, (LOST_WIDTH - 0.08) * size, 0.8 * size, 0.04 * size)
                self._letters(at + (LOST_WIDTH - width("?", face, 1)) / 2 * size, baseline, "?", face, size)
            else:
                self._letters(
                    at + stretch.shift * size, baseline - stretch.rise * size, stretch.text, face, size, blank
                )
            at += stretch.advance * size + (stretch.text.count(" ") * blank if blank else 0.0)
        return at - x

    def centred(self, middle: float, baseline: float, text: str, face: Face, size: float) -> None:
        """Draw a text around ``middle``."""
        text = printable(text)
        self.text(middle - width(text, face, size) / 2, baseline, f"{text} ", face, size)

    def line_of_text(self, x: float, baseline: float, line: Line, size: float) -> None:
        """Draw a broken line of text from its left edge, with a blank at its end: for the next one's first word."""
        last = len(line.parts) - 1
        for place, part in enumerate(line.parts):
            text = part.text if place < last else f"{part.text} "
            self.text(x + part.x, baseline, text, part.face, size, blank=line.blank)

    def rule(self, x: float, y: float, to_x: float, to_y: float, thickness: float) -> None:
        """A straight black line."""
        self._canvas.setLineWidth(thickness)
        self._canvas.line(self._left + x, self._height - y, self._left + to_x, self._height - to_y)

    def dashes(self, x: float, y: float, to_y: float) -> None:
        """A dashed line downwards: where scissors go."""
        self._canvas.saveState()
        self._canvas.setDash(3, 3)
        self.rule(x, y, x, to_y, 0.5)
        self._canvas.restoreState()

    def frame(self, x: float, y: float, wide: float, high: float, thickness: float) -> None:
        """An empty rectangle; ``y`` is its upper edge."""
        self._canvas.setLineWidth(thickness)
        self._canvas.rect(self._left + x, self._height - y - high, wide, high, stroke=1, fill=0)

    def tint(self, x: float, y: float, wide: float, high: float, grey: float) -> None:
        """A grey area without an edge; 1.0 is white."""
        self._canvas.saveState()
        self._canvas.setFillGray(grey)
        self._canvas.rect(self._left + x, self._height - y - high, wide, high, stroke=0, fill=1)
        self._canvas.restoreState()

    def on_dots(self, x: float, y: float) -> tuple[float, float]:
        """The nearest point of the box that lies on whole dots of the page."""
        right, up = round((self._left + x) / DOT) * DOT, round((self._height - y) / DOT) * DOT
        return right - self._left, self._height - up

    def fill(self, boxes: Iterable[tuple[float, float, float, float]]) -> None:
        """Black rectangles ``(x, upper y, width, height)`` as one path with one fill: no hairlines between them."""
        left, top = self._left, self._height
        # written by hand: a QR has hundreds, and reportlab's own way of writing numbers takes most of a page's time
        path = [f"{left + x:.3f} {top - y - high:.3f} {wide:.3f} {high:.3f} re" for x, y, wide, high in boxes]
        if path:
            self._canvas._code.append(f"n {' '.join(path)} f")

    def outline(
        self, moves: Iterable[list[Any]], *, x: float, y: float, scale: float, angle: float, grey: float
    ) -> None:
        """Stroke a hollow shape, its origin at ``(x, y)``, turned anticlockwise by degrees."""
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(self._left + x, self._height - y)
        canvas.rotate(angle)
        canvas.setStrokeGray(grey)
        canvas.setLineWidth(0.7)
        path = canvas.beginPath()
        for act, *points in moves:
            {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}[act](
                *(value * scale for value in points)
            )
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    def _letters(self, x: float, baseline: float, text: str, face: Face, size: float, blank: float = 0.0) -> None:
        self._canvas.setFont(face, size)
        self._canvas.drawString(self._left + x, self._height - baseline, text, wordSpace=blank or None)


class _NoCanvas:
    """Takes every stroke and keeps none."""

    @property
    def _code(self) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Any:
        return lambda *_points, **_styles: self
