"""The papers of a dossier: name, form, and where each one is. Long names wrap; nothing is cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.look import icons, theme
from ui.look.faces import Role
from ui.look.sizes import ICON_TEXT
from ui.widgets import paint
from ui.widgets.told_list import ToldList

MOST_PLACE = 180
"""Pixels: a holder's longer name takes a second line, as the paper's name does."""

SIDE, ABOVE, BELOW, BETWEEN = 14, 5, 7, 12
GLYPH = ICON_TEXT + 6


@dataclass(frozen=True)
class PaperLine:
    """One paper in words ready to read; ``icon`` and ``tone`` belong to where it is, and it came there ``since``."""

    name: str
    form: str
    where: str
    icon: str
    tone: str
    since: str = ""


class PapersList(ToldList):
    """Four columns under quiet titles; scrolls by itself."""

    def __init__(self, name: str, titles: tuple[str, str, str, str], parent: QWidget | None = None) -> None:
        self._titles = titles
        self.lines: tuple[PaperLine, ...] = ()
        super().__init__(name, parent)
        self.show_papers(())

    def show_papers(self, papers: Sequence[PaperLine]) -> None:
        """Show these, in the order in which they were taken in."""
        self.lines = tuple(papers)
        rows = (f"{each.name}: {each.form}, {each.where} {each.since}".rstrip() for each in papers)
        self.tell([", ".join(self._titles), *rows])

    def row_height(self, row: int, width: int) -> int:
        most = 1
        if row:
            paper, (name, form, where, _) = self.lines[row - 1], self._columns(width)
            words = ((paper.name, name, "body"), (paper.form, form, "body"), (paper.where, where - GLYPH, _role(paper)))
            most = max(len(paint.lines(said, room, role)) for said, room, role in words)  # type: ignore[arg-type]
        return ABOVE + most * paint.line() + BELOW

    def paint_row(self, painter: QPainter, row: int, box: QRect) -> None:
        boxes = self._boxes(box)
        if not row:
            painter.fillRect(box, theme.colour("subtle"))
            paint.hairline(painter, box.left(), box.top(), box.right(), box.top())
            for title, room in zip(self._titles, boxes, strict=True):
                _say(painter, room, title, "medium", "ink2", right=room is boxes[-1])
        else:
            paper, (name, form, where, since) = self.lines[row - 1], boxes
            _say(painter, name, paper.name)
            _say(painter, form, paper.form, tone="ink2")
            glyph = QRect(where.left(), where.center().y() - ICON_TEXT // 2, ICON_TEXT, ICON_TEXT)
            icons.paint(painter, paper.icon, glyph, paper.tone)
            _say(painter, where.adjusted(GLYPH, 0, 0, 0), paper.where, _role(paper), paper.tone)
            _say(painter, since, paper.since, "figure", "ink2", right=True)
        paint.hairline(painter, box.left(), box.bottom(), box.right(), box.bottom())

    def _columns(self, width: int) -> tuple[int, int, int, int]:
        """Pixels of the four columns; what the others leave belongs to the name."""
        where = max((paint.width(paper.where, "medium") for paper in self.lines), default=0)
        others = (
            max(paint.width(text) for text in (self._titles[1], *(paper.form for paper in self.lines))) + 12,
            max(paint.width(self._titles[2], "medium"), min(where, MOST_PLACE)) + 30,
            max(paint.width(text, "figure") for text in (self._titles[3], *(paper.since for paper in self.lines))) + 4,
        )
        return (max(40, width - 2 * SIDE - 3 * BETWEEN - sum(others)), *others)

    def _boxes(self, row: QRect) -> list[QRect]:
        left, found = row.left() + SIDE, []
        for width in self._columns(row.width()):
            found.append(QRect(left, row.top() + ABOVE, width, row.height() - ABOVE - BELOW))
            left += width + BETWEEN
        return found


def _role(paper: PaperLine) -> Role:
    return "body" if paper.tone == "ink2" else "medium"


def _say(
    painter: QPainter, room: QRect, words: str, role: Role = "body", tone: str = "ink", *, right: bool = False
) -> None:
    """As many lines as they need, in the middle of the row."""
    lines, pitch = paint.lines(words, room.width(), role), paint.line()
    top = room.top() + (room.height() - len(lines) * pitch) // 2
    for place, line in enumerate(lines):
        box = QRect(room.left(), top + place * pitch, room.width(), pitch)
        paint.text(painter, box, line, role=role, tone=tone, align=paint.RIGHT if right else paint.LEFT)
