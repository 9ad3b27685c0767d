"""The day's counts at the top: a figure above a word, each a door to its list. Zero has no colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desk_app.domain.values import value
from ui.look import icons
from ui.widgets import paint

SIDE = 14
GLYPH = 17


@value
class Count:
    """One figure. ``tone`` and ``icon`` show only when it is above zero."""

    key: str
    number: int
    words: str
    tone: str = "ink"
    icon: str = ""


class CountButton(QPushButton):
    """One count; pressing it opens its list."""

    def __init__(self, count: Count, *, worded: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = count
        self._worded = worded
        self.setAccessibleName(f"{count.number} {count.words}")
        self.setToolTip("" if worded else count.words)
        self.setProperty("focusRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFlat(True)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        glyph = GLYPH + 5 if self._lively() and self.count.icon else 0
        figure = glyph + paint.width(str(self.count.number), "count")
        wide = max(figure, paint.width(self.count.words) if self._worded else 0)
        return QSize(wide + 2 * SIDE, paint.line("count") - 4 + (paint.line() if self._worded else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = self.count.tone if self._lively() else "ink"
        above, below = paint.line("count") - 4, paint.line() if self._worded else 0
        top = (self.height() - above - below) // 2
        left = SIDE
        if self._lively() and self.count.icon:
            icons.paint(painter, self.count.icon, QRect(left, top + (above - GLYPH) // 2, GLYPH, GLYPH), tone)
            left += GLYPH + 5
        room = QRect(left, top, self.width() - left, above)
        paint.text(painter, room, str(self.count.number), role="count", tone=tone)
        if self._worded:
            words = QRect(SIDE, top + above, self.width() - SIDE, below)
            paint.text(painter, words, self.count.words, tone="ink" if self.underMouse() else "ink2")

    def _lively(self) -> bool:
        return self.count.number > 0


class CountsBar(QWidget):
    """All counts, with hairlines between; :attr:`asked` carries the key of the one pressed."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._counts: tuple[Count, ...] = ()
        self._worded = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 8, 0, 8)
        self._row.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show these, from left to right."""
        focused = next((each.count.key for each in self._buttons() if each.hasFocus()), None)
        self._counts = tuple(counts)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for count in self._counts:
            button = CountButton(count, worded=self._worded)
            button.clicked.connect(lambda _=False, key=count.key: self.asked.emit(key))
            self._row.addWidget(button)
            if count.key == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_worded(self, worded: bool) -> None:
        """Without words in a small window; they stay as tool tip and accessible name."""
        if worded != self._worded:
            self._worded = worded
            self.show_counts(self._counts)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for button in self._buttons()[1:]:
            paint.hairline(painter, button.x() - 1, 9, button.x() - 1, self.height() - 10)

    def _buttons(self) -> list[CountButton]:
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, CountButton)]
