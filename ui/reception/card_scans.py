"""A citizen card from a slow scanner, typed into a field: taken out of it and read as a card.

Fast ones never come so far (``ui.scanner.watch``); a scanner that was told to wait between keys looks like fingers,
and where a screen reader listens under Linux, Qt hands keys on without the time that tells the two apart.
"""

import re
from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.reception.procedure_field import ProcedureField

PAUSE_MS = 400
"""After so long a silence something else is typed than before: a hand lays a card under a scanner."""

CARD_BARS = 6
"""The QR of a card has at least seven fields between bars; no name, address or number holds as many bars."""


_BEGINS = re.compile(r"\d{12}\||\d{9}\|")


class CardScans(QObject):
    """Watches line edits. The scanner's closing Enter never reaches the field, and the field gets its old text back."""

    scanned = Signal(str, bool)
    """The text, and whether an input method or a keyboard hook was at work on it."""

    def __init__(self, edits: Iterable[QLineEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._edits = tuple(edits)
        self._before: dict[int, str] = {}
        self._touched: set[int] = set()
        self._begun = ""
        self._quiet = QElapsedTimer()
        for edit in self._edits:
            edit.installEventFilter(self)

    def remember(self) -> None:
        """The fields hold something else now; nobody of before may come back after a scan."""
        self._before = {id(edit): edit.text() for edit in self._edits}
        self._touched.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit):
            return False
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.InputMethod):
            self._look(watched)
        if event.type() == QEvent.Type.FocusIn:
            self._before[id(watched)], self._begun = watched.text(), ""
            self._touched.discard(id(watched))
        elif event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._begun = event.preeditString()
            if event.commitString() or event.preeditString():
                self._touched.add(id(watched))
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Backspace and "|" in watched.text():
                self._touched.add(id(watched))  # a hook that mends letters
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and watched.text().count("|") >= CARD_BARS:
                text = watched.text()
                old = _typed_before(text, self._before.get(id(watched), ""))
                touched = id(watched) in self._touched
                self._touched.discard(id(watched))
                watched.setText(old)
                if isinstance(watched, ProcedureField):
                    watched.begin_again()
                self.scanned.emit(text.removeprefix(old), touched)
                return True
        return False

    def _look(self, edit: QLineEdit) -> None:
        """What stands there when somebody begins after a pause, with the letters an input method still holds."""
        text, at = edit.text(), edit.cursorPosition()
        paused = not self._quiet.isValid() or self._quiet.elapsed() > PAUSE_MS
        if paused and "|" not in text:  # a busy window pauses in the middle of a card
            self._before[id(edit)] = text[:at] + self._begun + text[at:]
        self._quiet.start()


def _typed_before(text: str, before: str) -> str:
    """What stood there: as it was remembered, and what was typed behind it up to the number that a card begins with."""
    begins = _BEGINS.search(text)
    typed = text[: begins.start()] if begins else ""
    return typed if typed.startswith(before) else before
