"""The status bar: the keys of this page at the left, saved, backup and scanner at the right, each glyph and word."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.values import value
from ui.look import theme
from ui.look.sizes import GAP_WIDE, STATUS_BAR_HEIGHT, Density
from ui.widgets import paint
from ui.widgets.key_cap import cap_size, paint_cap
from ui.widgets.words import Mark

BETWEEN = 18


@value
class KeyHint:
    """A key and what it does here: ``F9 đủ tất cả``."""

    key: str
    words: str


@value
class StateItem:
    """A glyph and a word; ``tone`` is ok, warn or late and colours the glyph, the word only when something is wrong."""

    key: str
    icon: str
    words: str
    tone: str = "ok"


class KeyHints(QWidget):
    """As many whole hints as there is room for; a screen reader hears all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """The most useful first."""
        self._hints = tuple(hints)
        self.setAccessibleName("; ".join(f"{hint.key}: {hint.words}" for hint in hints))
        self.update()

    def fitting(self) -> tuple[KeyHint, ...]:
        """Those that are drawn at the present width."""
        shown, left = [], 0
        for hint in self._hints:
            left += cap_size(hint.key).width() + 7 + paint.width(hint.words)
            if left > self.width():
                break
            shown.append(hint)
            left += BETWEEN
        return tuple(shown)

    def sizeHint(self) -> QSize:
        return QSize(200, paint.line() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for hint in self.fitting():
            size = cap_size(hint.key)
            paint_cap(painter, QRect(left, (self.height() - size.height()) // 2, size.width(), size.height()), hint.key)
            left += size.width() + 7
            paint.text(painter, QRect(left, 0, self.width(), self.height()), hint.words, tone="ink2")
            left += paint.width(hint.words) + BETWEEN


class StatusBar(QWidget):
    """Hints and states in one line on a quiet ground."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.hints = KeyHints()
        self._states: dict[str, StateItem] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP_WIDE, 1, GAP_WIDE, 0)
        self._row.setSpacing(BETWEEN)
        self._row.addWidget(self.hints, 1)
        self._marks: list[Mark] = []
        self._least = STATUS_BAR_HEIGHT
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(self._least, paint.line() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def take_density(self, density: Density) -> None:
        """32 px, four less in a low window."""
        self._least = density.status
        self.updateGeometry()

    def show_state(self, item: StateItem) -> None:
        """Show or replace the state with that key, in the order of first showing; empty words take it away."""
        if item.words:
            self._states[item.key] = item
        else:
            self._states.pop(item.key, None)
        for mark in self._marks:
            self._row.removeWidget(mark)
            mark.hide()
            mark.deleteLater()
        self._marks = [
            Mark(each.icon, each.words, tone="ink2" if each.tone == "ok" else each.tone, glyph_tone=each.tone)
            for each in self._states.values()
        ]
        for mark in self._marks:
            self._row.addWidget(mark)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("subtle"))
        paint.hairline(painter, 0, 0, self.width(), 0)
