"""A field: its label above, the editor, and below it a sentence when something is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.line_edit import LineEdit, NoteEdit
from ui.widgets.words import Mark, Words


class Field(QWidget):
    """Label, editor, sentence. The label names the editor for screen readers, the sentence describes it."""

    def __init__(self, label: str, editor: QWidget, *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.label = Words(label, tone="ink2")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        column.addWidget(self.label)
        column.addWidget(editor)
        self._sentence = Mark("circle-alert", "", tone="late", role="medium")
        self._sentence.words.setWordWrap(True)
        self._sentence.hide()
        self._note = Words(note, tone="ink2", wrap=True)
        column.addWidget(self._sentence)
        column.addWidget(self._note)
        self._note.setVisible(bool(note))
        column.addStretch()
        layout = self._sentence.layout()
        assert layout is not None
        layout.setAlignment(self._sentence.glyph, Qt.AlignmentFlag.AlignTop)
        editor.setAccessibleDescription(note)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The editor takes the keyboard. No focus proxy: Tab would stop at field and editor, wherever each stands in
        the order, and where an editor was moved ahead of its field go round between the two for ever."""
        self.editor.setFocus(reason)

    def say_wrong(self, sentence: str) -> None:
        """Show what is wrong and what to do; other fields keep what they hold. ``""`` takes it away."""
        self._sentence.words.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._note.setVisible(bool(self._note.text()) and not sentence)
        self.editor.setAccessibleDescription(sentence or self._note.text())
        if isinstance(self.editor, (LineEdit, NoteEdit)):
            self.editor.set_wrong(bool(sentence))

    def say_note(self, note: str) -> None:
        """A quiet sentence under the field ("Hai mươi nghìn đồng")."""
        self._note.setText(note)
        self._note.setVisible(bool(note) and self._sentence.isHidden())
        if self._sentence.isHidden():
            self.editor.setAccessibleDescription(note)

    def wrong(self) -> str:
        """The sentence shown, or ``""``."""
        return "" if self._sentence.isHidden() else self._sentence.words.text()
