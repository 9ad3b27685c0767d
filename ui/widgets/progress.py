"""Slow work in sight: nothing under 0.3 s, then a bar of 3 px under the top bar, a sentence, a count and Esc."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.buttons import KeyButton
from ui.widgets.words import Words

PATIENCE_MS = 300


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        painter.fillRect(0, 0, round(self.width() * self.share), 3, theme.colour("accent"))


class ProgressStrip(QWidget):
    """One piece of long work at a time; :attr:`cancel_asked` on Esc's button."""

    cancel_asked = Signal()

    def __init__(self, cancel_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._bar = _Bar()
        row = QHBoxLayout()
        row.setContentsMargins(16, 2, 16, 2)
        self._sentence = Words("", tone="ink2")
        self._count = Words("", role="figure", tone="ink2")
        cancel = KeyButton(cancel_words, "Esc", small=True)
        cancel.clicked.connect(self.cancel_asked)
        row.addWidget(self._sentence)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(cancel)
        column.addWidget(self._bar)
        column.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Work began; it shows itself only when it is still going on after 0.3 s."""
        self._sentence.setText(sentence)
        self._count.setText("")
        self._bar.share = 0.0
        self._timer.start(PATIENCE_MS)

    def advance(self, done: int, total: int) -> None:
        """``37/148``."""
        self._bar.share = done / total if total else 0.0
        self._count.setText(f"{done}/{total}")
        self._bar.update()

    def end(self) -> None:
        """Work is over."""
        self._timer.stop()
        self.hide()
