"""The story of a dossier, newest on top: a glyph on a thread, the moment, what happened, who and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui import icons
from ui.widgets import paint
from ui.widgets.words import Words

DISC = 28
WHEN_WIDTH = 98


@dataclass(frozen=True)
class Moment:
    """One thing that happened. ``tone`` is accent, warn, late, ok or ink2 (an ordinary step)."""

    icon: str
    tone: str
    when: str
    what: str
    details: str


class _Entry(QWidget):
    def __init__(self, moment: Moment, *, first: bool, last: bool) -> None:
        super().__init__()
        self._moment, self._first, self._last = moment, first, last
        self.setAccessibleName(f"{moment.when}: {moment.what}. {moment.details}")
        grid = QGridLayout(self)
        grid.setContentsMargins(DISC + 10, 4, 0, 6)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, max(WHEN_WIDTH, paint.width(moment.when, "figure") + 12))
        grid.addWidget(Words(moment.when, role="figure", tone="ink2"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(moment.what, role="medium", wrap=True), 0, 1)
        grid.addWidget(Words(moment.details, tone="ink2", wrap=True), 1, 1)
        grid.setColumnStretch(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = DISC // 2
        if not self._first:
            paint.hairline(painter, middle, 0, middle, 2)
        if not self._last:
            paint.hairline(painter, middle, DISC, middle, self.height())
        tone = self._moment.tone
        soft = f"{tone}_soft" if tone in ("accent", "warn", "late", "ok") else "subtle"
        border = tone if tone in ("accent", "warn", "late", "ok") else "line"
        paint.sheet(painter, QRect(0, 1, DISC, DISC), fill=soft, border=border, radius=DISC / 2)
        icons.paint(painter, self._moment.icon, QRect(6, 7, 16, 16), tone)


class TimeLine(QScrollArea):
    """Scrolls by itself; Tab reaches it so that the arrows can."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("focusRing", True)
        self.viewport().setAutoFillBackground(False)
        self.show_moments(())

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these, already in order, newest first."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, moment in enumerate(moments):
            column.addWidget(_Entry(moment, first=place == 0, last=place == len(moments) - 1))
        column.addStretch()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # setWidget switches it on
