"""Words at the left and buttons at the right of one row; where the words have no room there, they stand above."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.widgets import paint
from ui.widgets.words import RunningText

MOST_LINES = 2
BESIDE, ABOVE = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class StackingRow(QObject):
    """Lays out a widget. Put what stands before the words into :attr:`lead`, the buttons into :attr:`verbs`."""

    def __init__(self, over: QWidget, words: RunningText, spacing: int) -> None:
        super().__init__(over)
        self._over, self._words, self._spacing = over, words, spacing
        self._row = QBoxLayout(BESIDE, over)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.lead, self.verbs = QHBoxLayout(), QHBoxLayout()
        for part in (self._row, self.lead, self.verbs):
            part.setSpacing(spacing)
        self.lead.addWidget(words, 1)
        self.verbs.addStretch(1)
        self._row.addLayout(self.lead, 1)
        self._row.addLayout(self.verbs)
        over.installEventFilter(self)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Room around, in device-independent pixels."""
        self._row.setContentsMargins(left, top, right, bottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.fit()
        return False

    def fit(self) -> None:
        """Beside each other while the words take two lines at most."""
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right() + self.verbs.sizeHint().width() + self._spacing
        before = self.lead.sizeHint().width() - self._words.sizeHint().width()
        room = self._over.width() - taken - before
        high = self._words.heightForWidth(max(1, room)) if self._words.text() else 0
        direction = ABOVE if high > MOST_LINES * paint.line() + 4 else BESIDE
        if direction != self._row.direction():
            self._row.setDirection(direction)
