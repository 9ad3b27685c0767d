"""Letters typed while a dossier is being written: the next citizen's, they stand where they belong afterwards."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent

from ui.page import Page

MOST_LETTERS = 200
NOT_LETTERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
STEPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Saves(Protocol):
    """Whether a save is under way; :attr:`turned` when one has ended."""

    turned: SignalInstance

    def busy(self) -> bool: ...


class TypedMeanwhile(QObject):
    """The page has the keyboard while the record is written, so that nothing on the sheet changes.

    The letters go to the entry field, unless the page has a better place and says it by ``give``.
    """

    def __init__(self, page: Page, saving: Saves, give: Callable[[str], None] | None = None) -> None:
        super().__init__(page)
        self._page, self._busy, self._letters = page, saving.busy, ""
        self._give = give or page.wants_entry.emit
        page.installEventFilter(self)
        saving.turned.connect(self.give)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._letters:
            QTimer.singleShot(0, self, self.give)  # the window empties the entry field when it has changed places
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._busy():
            return False
        if event.key() == Qt.Key.Key_Backspace:
            self._letters = self._letters[:-1]
        elif event.text().isprintable() and event.text() and not event.modifiers() & NOT_LETTERS:
            self._letters = (self._letters + event.text())[:MOST_LETTERS]
        else:
            return event.key() in STEPS  # no step into a field that is being written
        return True

    def give(self) -> None:
        """To their place, once the page is in front and the record has its dossier, or has refused it."""
        if self._letters and self._page.isVisible() and not self._busy():
            letters, self._letters = self._letters, ""
            self._give(letters)

    def forget(self) -> None:
        """Somebody else sits at the desk."""
        self._letters = ""
