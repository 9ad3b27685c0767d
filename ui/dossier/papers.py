"""The papers of a dossier: name, form, and where each one is. Long names wrap; nothing is cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets import paint
from ui.widgets.words import Mark, Words

MOST_PLACE = 180
"""Pixels: a holder's longer name takes a second line, as the paper's name does."""


@dataclass(frozen=True)
class PaperLine:
    """One paper in words ready to read; ``icon`` and ``tone`` belong to where it is, and it came there ``since``."""

    name: str
    form: str
    where: str
    icon: str
    tone: str
    since: str = ""


class PapersList(QScrollArea):
    """Four columns under quiet titles; scrolls by itself."""

    def __init__(self, name: str, titles: tuple[str, str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("focusRing", True)
        self.viewport().setAutoFillBackground(False)
        self.lines: tuple[PaperLine, ...] = ()
        self.show_papers(())

    def show_papers(self, papers: Sequence[PaperLine]) -> None:
        """Show these, in the order in which they were taken in."""
        self.lines = tuple(papers)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        where = max((paint.width(paper.where, "medium") for paper in papers), default=0)
        widths = (
            max(paint.width(text) for text in (self._titles[1], *(paper.form for paper in papers))) + 12,
            max(paint.width(self._titles[2], "medium"), min(where, MOST_PLACE)) + 30,
            max(paint.width(text, "figure") for text in (self._titles[3], *(paper.since for paper in papers))) + 4,
        )
        head = _Row(widths, ground="subtle")
        head.put(*(Words(title, role="medium", tone="ink2") for title in self._titles))
        column.addWidget(head)
        for paper in papers:
            row = _Row(widths)
            mark = Mark(paper.icon, paper.where, tone=paper.tone, role="body" if paper.tone == "ink2" else "medium")
            mark.words.setWordWrap(True)
            row.put(
                Words(paper.name, wrap=True),
                Words(paper.form, tone="ink2"),
                mark,
                Words(paper.since, role="figure", tone="ink2"),
            )
            row.setAccessibleName(f"{paper.name}: {paper.form}, {paper.where} {paper.since}".rstrip())
            column.addWidget(row)
        column.addStretch()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)


class _Row(QWidget):
    def __init__(self, widths: tuple[int, int, int], ground: str = "") -> None:
        super().__init__()
        self._ground = ground
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 4, 14, 5)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        for column, width in enumerate(widths, start=1):
            self._grid.setColumnMinimumWidth(column, width)

    def put(self, *cells: QWidget) -> None:
        """From left to right; the last one stands at the right."""
        for column, cell in enumerate(cells):
            side = Qt.AlignmentFlag.AlignRight if column == len(cells) - 1 else Qt.AlignmentFlag(0)
            self._grid.addWidget(cell, 0, column, Qt.AlignmentFlag.AlignVCenter | side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._ground:
            paint.sheet(painter, self.rect(), fill=self._ground, border=None, radius=0)
            paint.hairline(painter, 0, 0, self.width(), 0)
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
