"""The story of a dossier, newest on top: a glyph on a thread, the moment, what happened, who and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.look import icons
from ui.widgets import paint
from ui.widgets.told_list import ToldList

DISC = 28
WHEN_WIDTH = 98
LEFT, ABOVE, BETWEEN, BELOW = DISC + 10, 6, 3, 7


@dataclass(frozen=True)
class Moment:
    """One thing that happened. ``tone`` is accent, warn, late, ok or ink2 (an ordinary step)."""

    icon: str
    tone: str
    when: str
    what: str
    details: str


class TimeLine(ToldList):
    """However long the story is, only what is in sight of it is drawn."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._moments: tuple[Moment, ...] = ()
        super().__init__(name, parent)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these, already in order, newest first."""
        self._moments = tuple(moments)
        self.tell([f"{each.when}: {each.what}. {each.details}" for each in moments])

    def row_height(self, row: int, width: int) -> int:
        moment = self._moments[row]
        room = width - LEFT - _when_width(moment)
        lines = len(paint.lines(moment.what, room, "medium")) + len(paint.lines(moment.details, room))
        return ABOVE + lines * paint.line() + BETWEEN + BELOW

    def paint_row(self, painter: QPainter, row: int, box: QRect) -> None:
        moment = self._moments[row]
        self._paint_thread(painter, row, box)
        wide, top = _when_width(moment), box.top() + ABOVE
        paint.text(painter, QRect(LEFT, top, wide, paint.line()), moment.when, role="figure", tone="ink2")
        room = QRect(LEFT + wide, top, box.width() - LEFT - wide, paint.line())
        for words in paint.lines(moment.what, room.width(), "medium"):
            paint.text(painter, room, words, role="medium")
            room.translate(0, paint.line())
        room.translate(0, BETWEEN)
        for words in paint.lines(moment.details, room.width()):
            paint.text(painter, room, words, tone="ink2")
            room.translate(0, paint.line())

    def _paint_thread(self, painter: QPainter, row: int, box: QRect) -> None:
        moment, middle = self._moments[row], DISC // 2
        if row > 0:
            paint.hairline(painter, middle, box.top(), middle, box.top() + 2)
        if row < len(self._moments) - 1:
            paint.hairline(painter, middle, box.top() + DISC, middle, box.bottom() + 1)
        toned = moment.tone in ("accent", "warn", "late", "ok")
        soft, border = (f"{moment.tone}_soft", moment.tone) if toned else ("subtle", "line")
        paint.sheet(painter, QRect(0, box.top() + 1, DISC, DISC), fill=soft, border=border, radius=DISC / 2)
        icons.paint(painter, moment.icon, QRect(6, box.top() + 7, 16, 16), moment.tone)


def _when_width(moment: Moment) -> int:
    return max(WHEN_WIDTH, paint.width(moment.when, "figure") + 12)
