"""Keys that were typed before there was a field for them: kept in their order and typed again when there is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

MOST_KEYS = 500
"""A card's code has some 150 letters; more than a few of them were not typed by anybody."""


class TypedAhead:
    """Letters, digits, Enter, Tab and the like; shortcuts are for a window that is there."""

    def __init__(self) -> None:
        self._keys: list[tuple[int, Qt.KeyboardModifier, str]] = []

    def keep(self, event: QKeyEvent) -> None:
        """One more key."""
        from PySide6.QtCore import Qt  # not before somebody types, see the curtain

        if event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keys = [*self._keys, (event.key(), event.modifiers(), event.text())][-MOST_KEYS:]

    def drop(self) -> None:
        """Something else is asked first: they were not meant for that."""
        self._keys = []

    def type_into(self, window: QWidget) -> None:
        """Type them into whatever has the keyboard of that window, which each of them may move on."""
        keys, self._keys = self._keys, []
        for key, modifiers, text in keys:
            focused: QWidget | None = window.focusWidget()
            aim = window if focused is None else focused
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(aim, QKeyEvent(kind, key, modifiers, text))
