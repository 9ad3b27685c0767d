"""A toast: good news that is already in the history, bottom right for four seconds; it never takes the focus."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.sizes import BUTTON_HEIGHT, RADIUS_SHEET, STATUS_BAR_HEIGHT
from ui.widgets import paint
from ui.widgets.words import Glyph, Words

SHOWN_FOR_MS = 4000
MARGIN = 16
ABOVE = STATUS_BAR_HEIGHT + BUTTON_HEIGHT + MARGIN
"""Clear of the action bar as well: a toast never covers the next verb."""


class Toast(QWidget):
    """Lives over a window, above its action bar and status bar."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 14, 8)
        row.setSpacing(8)
        self._glyph = Glyph("circle-check", tone="ok", size=18)
        self._words = Words("", role="medium")
        row.addWidget(self._glyph)
        row.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def say(self, words: str, icon: str = "circle-check") -> None:
        """Show a sentence; a new one takes the place of the old."""
        self._glyph.show_icon(icon, "ok")
        self._words.setText(words)
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_FOR_MS)

    def text(self) -> str:
        """What is shown now, ``""`` when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", border="edge", radius=RADIUS_SHEET)

    def _place(self) -> None:
        over, size = self._over, self.sizeHint()
        width = min(size.width(), over.width() - 2 * MARGIN)
        self.resize(width, size.height())
        self.move(over.width() - width - MARGIN, over.height() - size.height() - ABOVE - MARGIN)
