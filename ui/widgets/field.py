"""A field: its label above, the editor, and below it a sentence when something is wrong."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.line_edit import LineEdit, NoteEdit
from ui.widgets.words import Mark, Words


class Field(QWidget):
    """Label, editor, sentence. The label names the editor for screen readers, the sentence describes it.

    Sentence and note are made when there is first something to say: a page has dozens of fields, few are ever wrong.
    """

    def __init__(self, label: str, editor: QWidget, *, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._wrong = self._noted = ""
        column, self._below = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.label = Words(label, tone="ink2")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addLayout(self._below)
        column.addStretch()
        if note:
            self._say(wrong="", note=note)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The editor takes the keyboard. No focus proxy: Tab would stop at field and editor, wherever each stands in
        the order, and where an editor was moved ahead of its field go round between the two for ever."""
        self.editor.setFocus(reason)

    def say_wrong(self, sentence: str) -> None:
        """Show what is wrong and what to do; other fields keep what they hold. ``""`` takes it away."""
        self._say(wrong=sentence, note=self._noted)
        if isinstance(self.editor, (LineEdit, NoteEdit)):
            self.editor.set_wrong(bool(sentence))

    def say_note(self, note: str) -> None:
        """A quiet sentence under the field ("Hai mươi nghìn đồng")."""
        self._say(wrong=self._wrong, note=note)

    def wrong(self) -> str:
        """The sentence shown, or ``""``."""
        return self._wrong

    def _say(self, *, wrong: str, note: str) -> None:
        """What is wrong comes before the note; what is said describes the editor."""
        before, self._wrong, self._noted = (self._wrong, self._noted), wrong, note
        self.editor.setAccessibleDescription(wrong or note)
        self._show_said(*before)

    def _show_said(self, wrong_before: str, noted_before: str) -> None:
        if self._wrong or wrong_before:
            self._sentence.words.setText(self._wrong)
            self._sentence.setVisible(bool(self._wrong))
        if self._noted or noted_before:
            self._note.setText(self._noted)
            self._note.setVisible(bool(self._noted) and not self._wrong)

    @cached_property
    def _sentence(self) -> Mark:
        sentence = Mark("circle-alert", "", tone="late", role="medium")
        sentence.words.setWordWrap(True)
        sentence.hide()
        layout = sentence.layout()
        assert layout is not None
        layout.setAlignment(sentence.glyph, Qt.AlignmentFlag.AlignTop)
        self._below.insertWidget(0, sentence)
        return sentence

    @cached_property
    def _note(self) -> Words:
        note = Words("", tone="ink2", wrap=True)
        note.hide()
        self._below.addWidget(note)
        return note
