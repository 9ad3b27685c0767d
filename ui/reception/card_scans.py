"""A citizen card from a slow scanner, typed into a field: taken out of it and read as a card.

Fast ones never come so far (``ui.scanner.watch``); a scanner that was told to wait between keys looks like fingers.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.reception.procedure_field import ProcedureField

CARD_BARS = 6
"""The QR of a card has at least seven fields between bars; no name, address or number holds as many bars."""


class CardScans(QObject):
    """Watches line edits. The scanner's closing Enter never reaches the field, and the field gets its old text back."""

    scanned = Signal(str)

    def __init__(self, edits: Iterable[QLineEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._edits = tuple(edits)
        self._before: dict[int, str] = {}
        for edit in self._edits:
            edit.installEventFilter(self)

    def remember(self) -> None:
        """The fields hold something else now; nobody of before may come back after a scan."""
        self._before = {id(edit): edit.text() for edit in self._edits}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._before[id(watched)] = watched.text()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and watched.text().count("|") >= CARD_BARS:
                old, text = self._before.get(id(watched), ""), watched.text()
                watched.setText(old)
                if isinstance(watched, ProcedureField):
                    watched.begin_again()
                self.scanned.emit(text.removeprefix(old))
                return True
        return False
