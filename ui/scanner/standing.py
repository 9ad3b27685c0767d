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


def standing(widget: QObject, begun: str = "") -> PutBack:
    """How to put a field back as it is now: text, cursor and selection. What could be undone is forgotten with it,
    for a card's text may not come back by Ctrl+Z.

    ``begun``: letters at the cursor that an input method shows and has not given yet; afterwards they are text.
    """
    if isinstance(widget, QLineEdit):
        return _line(widget, begun)
    if isinstance(widget, QPlainTextEdit):
        return _note(widget, begun)
    return lambda: None


def _line(edit: QLineEdit, begun: str) -> PutBack:
    text, cursor, modified = edit.text(), edit.cursorPosition(), edit.isModified()
    start, length = edit.selectionStart(), len(edit.selectedText())
    if begun:
        text, cursor, modified, length = _with(text, cursor, begun), cursor + _units(begun), True, 0

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


def _note(edit: QPlainTextEdit, begun: str) -> PutBack:
    text, mark, modified = edit.toPlainText(), edit.textCursor(), edit.document().isModified()
    anchor, position = mark.anchor(), mark.position()
    if begun:
        text, modified = _with(text, position, begun), True
        anchor = position = position + _units(begun)
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


def _with(text: str, at: int, begun: str) -> str:
    """``at`` counts as Qt does."""
    units = text.encode("utf-16-le")
    return (units[: 2 * at] + begun.encode("utf-16-le") + units[2 * at :]).decode("utf-16-le")


def _units(text: str) -> int:
    """How long Qt finds a text: a letter beyond the common plane counts twice."""
    return len(text.encode("utf-16-le")) // 2
