"""Each day's work as pairs of bars: what came is filled, what was settled is outlined; the figures are read out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import theme
from ui.widgets import paint

STEPS = (1, 2, 5)
LINES = 4
BAR, PAIR_GAP = 11, 2
LEAST_HEIGHT = 116


@dataclass(frozen=True)
class Pair:
    """Two bars above a word."""

    words: str
    filled: int
    outlined: int


class Chart(QWidget):
    """Drawn by hand: two kinds of bars, a few lines behind them, and words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pairs(self, pairs: Sequence[Pair], spoken: str) -> None:
        """Draw these; ``spoken`` is what a screen reader says instead of the picture."""
        self._pairs = tuple(pairs)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(380, LEAST_HEIGHT + 50)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._pairs:
            return
        painter = QPainter(self)
        most = max(max(pair.filled, pair.outlined) for pair in self._pairs)
        step = _step(most)
        top_value = max(step, -(-most // step) * step)
        left = paint.width(str(top_value), "figure") + 10
        room = QRect(left, 8, self.width() - left, self.height() - 8 - paint.line("figure") - 4)
        for value in range(0, top_value + 1, step):
            y = _height(room, value, top_value)
            paint.hairline(painter, room.left(), y, room.right(), y)
            label = QRect(0, y - 10, left - 10, 20)
            paint.text(painter, label, str(value), role="figure", tone="ink2", align=paint.RIGHT)
        self._bars(painter, room, top_value)

    def _bars(self, painter: QPainter, room: QRect, top_value: int) -> None:
        share = room.width() / len(self._pairs)
        bar = max(2, min(BAR, int((share - PAIR_GAP) * 0.42)))
        widest = max(paint.width(pair.words, "figure") for pair in self._pairs) + 6
        every = max(1, -(-widest // max(1, int(share))))
        for place, pair in enumerate(self._pairs):
            middle = room.left() + int(share * (place + 0.5))
            for value, x, is_filled in (
                (pair.filled, middle - bar - PAIR_GAP // 2, True),
                (pair.outlined, middle + PAIR_GAP // 2, False),
            ):
                top = _height(room, value, top_value)
                box = QRect(x, top, bar, room.bottom() - top + 1)
                if value and is_filled:
                    painter.fillRect(box, theme.colour("accent"))
                elif value:
                    painter.fillRect(box, theme.colour("surface"))
                    painter.setPen(theme.colour("accent"))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(box.adjusted(0, 0, -1, -1))
            if (len(self._pairs) - 1 - place) % every == 0:
                words = QRect(middle - 30, room.bottom() + 4, 60, paint.line("figure"))
                paint.text(painter, words, pair.words, role="figure", tone="ink2", align=paint.CENTRE)


class Legend(QWidget):
    """What the two kinds of bars mean."""

    def __init__(self, filled: str, outlined: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(filled, outlined)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, filled: str, outlined: str) -> None:
        """Other words, as after a change of language."""
        self._words = (filled, outlined)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(paint.width(words) + 17 for words in self._words) + 16, paint.line())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, middle = 0, self.height() // 2
        for words, is_filled in zip(self._words, (True, False), strict=True):
            box = QRect(left, middle - 5, 10, 10)
            paint.sheet(painter, box, fill="accent" if is_filled else "surface", border="accent", radius=2)
            room = QRect(left + 17, 0, paint.width(words), self.height())
            paint.text(painter, room, words, tone="ink2")
            left += room.width() + 17 + 16


def _step(most: int) -> int:
    """1, 2, 5, 10, 20, 50 …: so that hardly more than four lines are drawn."""
    tens = 1
    while True:
        for step in STEPS:
            if step * tens * LINES >= most:
                return step * tens
        tens *= 10


def _height(room: QRect, value: int, top_value: int) -> int:
    return room.bottom() - round((room.height() - 1) * value / top_value)
