"""The line edits of the program: they leave the page's keys to the page, and codes are safe from input methods."""

import unicodedata
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.look import icons, theme
from ui.look.faces import Role
from ui.widgets import paint

PAGE_KEYS = (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_U)
"""With Ctrl, Qt's line edits claim these for editing under X11; here they belong to the page."""


class LineEdit(QLineEdit):
    """One line of text. What is read from it is NFC without blanks at the ends.

    A glyph at the right (:meth:`show_glyph`) says how the text stands, beside a sentence that says it in words.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph: tuple[str, str] | None = None
        self._room = ""
        self.setText(text)

    def value(self) -> str:
        """The text as the domain wants it: NFC, no blanks around."""
        return unicodedata.normalize("NFC", self.text()).strip()

    def show_glyph(self, icon: str, tone: str) -> None:
        """Show an icon at the right end; ``""`` takes it away."""
        self._glyph = (icon, tone) if icon else None
        self.setTextMargins(0, 0, 24 if icon else 0, 0)
        self.update()

    def set_room(self, sample: str) -> None:
        """Never be narrower than this sample of what is typed here (``"000 000 000 000"``)."""
        self._room = sample
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        role: Role = "figure" if isinstance(self, CodeLineEdit) else "strong" if self.property("strong") else "body"
        margins = self.textMargins()
        wide = paint.width(self._room or "000", role) + 24 + margins.left() + margins.right()
        return QSize(wide, super().minimumSizeHint().height())

    def set_wrong(self, wrong: bool) -> None:
        """A thick brick border, until told otherwise; the sentence stands in the field below."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            theme.restyle(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            nothing_to_undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            nothing_to_copy = event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText()
            if belongs_to_page(event) or nothing_to_undo or nothing_to_copy:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if belongs_to_page(event):
            event.ignore()  # nobody listens on this page; still not an editing key
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._glyph:
            box = QRect(self.width() - 27, (self.height() - 18) // 2, 18, 18)
            icons.paint(QPainter(self), self._glyph[0], box, self._glyph[1])


class CodeLineEdit(LineEdit):
    """For codes, identity numbers, phones, money: the figure face, and no input method.

    With a Vietnamese input method on, key events of a scanner would be swallowed; the attribute
    ``WA_InputMethodEnabled`` does not help, answering ``ImEnabled`` with False does (measured with ibus-unikey).
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *rest: Any) -> Any:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *rest)


class NoteEdit(QPlainTextEdit):
    """Several lines of free text; Tab leaves it, and the page's keys are the page's."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlainText(text)

    def value(self) -> str:
        """The text as the domain wants it: NFC, no blanks around."""
        return unicodedata.normalize("NFC", self.toPlainText()).strip()

    def set_wrong(self, wrong: bool) -> None:
        """As in :class:`LineEdit`."""
        self.setProperty("wrong", wrong)
        theme.restyle(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and belongs_to_page(event):
            event.ignore()
            return False
        return super().event(event)


def belongs_to_page(event: QKeyEvent) -> bool:
    """Whether a key press is one that Qt's editors would take although the page uses it."""
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in PAGE_KEYS
