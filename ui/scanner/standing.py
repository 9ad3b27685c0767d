"""What stands in a field before a scan goes through it, and how exactly that is put back."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

PutBack = Callable[[], None]


def writes(widget: QObject) -> bool:
    """Whether letters become text in this widget, so that the first one is let through at once."""
    return isinstance(widget, (QLineEdit, QPlainTextEdit)) and not widget.isReadOnly()


def standing(widget: QObject) -> PutBack:
    """How to put a field back as it is now: text, cursor and selection. What could be undone is forgotten with it,
    for a card's text may not come back by Ctrl+Z."""
    if isinstance(widget, QLineEdit):
        return _line(widget)
    if isinstance(widget, QPlainTextEdit):
        return _note(widget)
    return lambda: None


def _line(edit: QLineEdit) -> PutBack:
    text, cursor, modified = edit.text(), edit.cursorPosition(), edit.isModified()
    start, length = edit.selectionStart(), len(edit.selectedText())

    def put_back() -> None:
        if not shiboken6.isValid(edit):
            return
        own = getattr(edit, "put_back", None)
        if own is not None:
            own(text, modified)  # a field that offers answers takes those back too
        if edit.text() != text or own is None:
            edit.setText(text)
        edit.setModified(modified)
        if not length:
            edit.setCursorPosition(cursor)
        elif cursor == start:
            edit.setSelection(start + length, -length)
        else:
            edit.setSelection(start, length)

    return put_back


def _note(edit: QPlainTextEdit) -> PutBack:
    text, cursor, modified = edit.toPlainText(), edit.textCursor(), edit.document().isModified()
    anchor, position = cursor.anchor(), cursor.position()
    scrolled = edit.verticalScrollBar().value()

    def put_back() -> None:
        if not shiboken6.isValid(edit):
            return
        edit.setPlainText(text)
        edit.document().setModified(modified)
        mark = edit.textCursor()
        mark.setPosition(anchor)
        mark.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(mark)
        edit.verticalScrollBar().setValue(scrolled)

    return put_back
