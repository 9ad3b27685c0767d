"""A citizen card scanned into whichever field has the keyboard: taken out of the field and read as a card."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

CARD_BARS = 6
"""The QR of a card has at least seven fields between bars; no name, address or number holds as many bars."""


class CardScans(QObject):
    """Watches line edits. The scanner's closing Enter never reaches the field, and the field gets its old text back."""

    scanned = Signal(str)

    def __init__(self, edits: Iterable[QLineEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._before: dict[int, tuple[str, bool]] = {}
        for edit in edits:
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._before[id(watched)] = (watched.text(), watched.isModified())
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and watched.text().count("|") >= CARD_BARS:
                text = watched.text()
                old, modified = self._before.get(id(watched), ("", False))
                watched.setText(old)
                watched.setModified(modified)
                self.scanned.emit(text.removeprefix(old))
                return True
        return False
