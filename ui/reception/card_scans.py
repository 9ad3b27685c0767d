"""A citizen card from a slow scanner, typed into a field: taken out of it and read as a card.

Fast ones never come so far (``ui.scanner.watch``); a scanner that was told to wait between keys looks like fingers.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.reception.procedure_field import ProcedureField

CARD_BARS = 6
"""The QR of a card has at least seven fields between bars; no name, address or number holds as many bars."""


class CardScans(QObject):
    """Watches line edits. The scanner's closing Enter never reaches the field, and the field gets its old text back."""

    scanned = Signal(str, bool)
    """The text, and whether an input method or a keyboard hook was at work on it."""

    def __init__(self, edits: Iterable[QLineEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._edits = tuple(edits)
        self._before: dict[int, str] = {}
        self._touched: set[int] = set()
        for edit in self._edits:
            edit.installEventFilter(self)

    def remember(self) -> None:
        """The fields hold something else now; nobody of before may come back after a scan."""
        self._before = {id(edit): edit.text() for edit in self._edits}
        self._touched.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._before[id(watched)] = watched.text()
            self._touched.discard(id(watched))
        elif event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            if event.commitString() or event.preeditString():
                self._touched.add(id(watched))
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Backspace and "|" in watched.text():
                self._touched.add(id(watched))  # a hook that mends letters
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and watched.text().count("|") >= CARD_BARS:
                old, text = self._before.get(id(watched), ""), watched.text()
                touched = id(watched) in self._touched
                self._touched.discard(id(watched))
                watched.setText(old)
                if isinstance(watched, ProcedureField):
                    watched.begin_again()
                self.scanned.emit(text.removeprefix(old), touched)
                return True
        return False
