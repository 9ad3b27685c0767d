"""Asked before a dossier is not accepted: until when the missing papers, or why it is refused; on which ground."""

from datetime import datetime, time
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.dates import short_day
from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import tidy
from ui.reception.typed import TypedTurning, typed_day
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit

Mode = Literal["", "ask", "refuse"]
"""What F12 does: accept, ask for the missing papers (form 02), refuse (form 03)."""

CLOSING = time(17, 0)


class TurningAway(QWidget):
    """A row below the papers, only there when something failed or a refusal is being written."""

    mode_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asking = self._refusing = False
        self.deadline_edit, self.reason_edit, self.ground_edit = CodeLineEdit(), LineEdit(), LineEdit()
        self.deadline_edit.set_room("00/00/0000")
        self._deadline = Field("", self.deadline_edit)
        self._reason, self._ground = Field("", self.reason_edit), Field("", self.ground_edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 8)
        row.setSpacing(12)
        row.addWidget(self._deadline, 2)
        row.addWidget(self._reason, 5)
        row.addWidget(self._ground, 5)
        self.deadline_edit.editingFinished.connect(self._left)
        self.hide()
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        for field, label in (
            (self._deadline, self.tr("Bring them by")),
            (self._reason, self.tr("Why it is refused")),
            (self._ground, self.tr("Legal ground")),
        ):
            field.label.setText(label)
            field.editor.setAccessibleName(label)

    def mode(self) -> Mode:
        """What F12 does now."""
        return "refuse" if self._refusing else "ask" if self._asking else ""

    def set_asking(self, asking: bool) -> None:
        """Some paper failed the check, or none does any more."""
        self._change(asking=asking)

    def set_refusing(self, refusing: bool) -> None:
        """A refusal is being written; the keyboard goes to its reason."""
        self._change(refusing=refusing)
        if refusing:
            self.reason_edit.setFocus()

    def clear(self) -> None:
        """Nothing is being written."""
        for field, edit in (
            (self._deadline, self.deadline_edit),
            (self._reason, self.reason_edit),
            (self._ground, self.ground_edit),
        ):
            edit.clear()
            field.say_wrong("")
        self._change(asking=False, refusing=False)

    def typed(self) -> TypedTurning:
        """What is being written, as it stands."""
        edits = (self.deadline_edit, self.reason_edit, self.ground_edit)
        return TypedTurning(self._refusing, *(edit.value() for edit in edits))

    def put(self, typed: TypedTurning) -> None:
        """Show what was being written; the keyboard stays where it is."""
        self.deadline_edit.setText(typed.deadline)
        self.reason_edit.setText(typed.reason)
        self.ground_edit.setText(typed.ground)
        self._change(refusing=typed.refusing)

    def deadline(self) -> datetime | None:
        """The end of the day until which the papers are to be brought, None when no day was typed."""
        day = typed_day(self.deadline_edit.value(), "deadline")
        return datetime.combine(day, CLOSING) if day else None

    def reason(self) -> str:
        """Why it is refused; raises ``move.reason_missing`` with its field."""
        said = tidy(self.reason_edit.value())
        if not said:
            raise RuleBroken("move.reason_missing", field="refusal")
        return said

    def ground(self) -> str:
        """The legal ground, perhaps empty."""
        return tidy(self.ground_edit.value())

    def say_wrong(self, place: str, words: str) -> QWidget:
        """Show a sentence at the deadline or the reason; answers where to type."""
        field = self._deadline if place == "deadline" else self._reason
        field.say_wrong(words)
        return field.editor

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        self._deadline.say_wrong("")
        self._reason.say_wrong("")

    def tab_stops(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (self.deadline_edit, self.reason_edit, self.ground_edit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._refusing:
            self.set_refusing(False)
            return
        super().keyPressEvent(event)

    def _change(self, *, asking: bool | None = None, refusing: bool | None = None) -> None:
        before = self.mode()
        self._asking = self._asking if asking is None else asking
        self._refusing = self._refusing if refusing is None else refusing
        mode = self.mode()
        self._deadline.setVisible(mode == "ask")
        self._reason.setVisible(mode == "refuse")
        self.setVisible(bool(mode))
        if mode != before:
            self.mode_changed.emit()

    def _left(self) -> None:
        """``18112026`` is shown as 18/11/2026."""
        try:
            day = typed_day(self.deadline_edit.value(), "deadline")
        except RuleBroken:
            return
        if day is not None:
            self.deadline_edit.setText(short_day(day))
