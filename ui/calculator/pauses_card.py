"""The pauses of a trial count: any number of them, each with its beginning, its end and what follows it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import PausePolicy
from desk_app.services.reckoning import read_moment, write_moment
from ui.calculator.typed import TypedPause
from ui.reception.row_sentence import RowField, RowSentence
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Tick
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Words

translate = QCoreApplication.translate

ROOM = "00/00/0000 00:00"


class _Remove(KeyButton):
    """Pressed with Space or the mouse. Enter moves on, as everywhere on the form: nobody removes a pause with it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


class PauseRow(QWidget):
    """One pause. :attr:`typing`, :attr:`settled` as everywhere on this page; :attr:`removed` when it is to go."""

    typing = Signal()
    settled = Signal()
    removed = Signal()

    def __init__(self, typed: TypedPause) -> None:
        super().__init__()
        self.start, self.end = CodeLineEdit(typed.start), CodeLineEdit(typed.end)
        self.lasting = Tick(self.tr("not over yet"))
        self.lasting.setChecked(typed.lasting)
        policies = (
            (str(PausePolicy.RESTART), self.tr("count anew")),
            (str(PausePolicy.RESUME), self.tr("count on")),
        )
        self.policy = Segments(self.tr("After the pause"), policies, typed.policy)
        self.remove = _Remove(self.tr("Remove"), small=True)
        self._wrong = RowSentence()
        self._labels: list[str] = []
        self._build()
        self._arrange()

    def typed(self) -> TypedPause:
        """As it stands."""
        end = "" if self.lasting.isChecked() else self.end.value()
        return TypedPause(self.start.value(), end, self.lasting.isChecked(), self.policy.value())

    def name(self, number: int) -> None:
        """Say to a screen reader which pause this is."""
        said = self.tr("Pause {number}").format(number=number)
        self.setAccessibleName(said)
        for field, label in zip(self._wrong.fields, self._labels, strict=True):
            field.editor.setAccessibleName(f"{said}: {label}")

    def say_wrong(self, part: str, words: str) -> QWidget:
        """Show a sentence below the row; answers where to type."""
        target = self.end if part == "end" and not self.lasting.isChecked() else self.start
        next(field for field in self._wrong.fields if field.editor is target).say_wrong(words)
        return target

    def clear_wrong(self) -> None:
        """Take the sentence away."""
        for field in self._wrong.fields:
            field.say_wrong("")

    def unfinished(self) -> bool:
        """Something is still to come and the keyboard is here."""
        typed = self.typed()
        here = any(part.hasFocus() for part in (self.start, self.end, self.lasting, self.remove))
        return here and (not typed.start or (not typed.end and not typed.lasting))

    def _build(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(2)
        for place, (editor, label) in enumerate(((self.start, self.tr("From")), (self.end, self.tr("To")))):
            editor.set_room(ROOM)
            field = RowField(editor, self._wrong)
            field.label.hide()  # it stands on a line of its own, with the button
            words = Words(label, tone="ink2")
            words.setBuddy(editor)
            self._labels.append(label)
            editor.textEdited.connect(lambda _: self.typing.emit())
            editor.editingFinished.connect(self._left)
            fields.addWidget(words, 0, place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            fields.addWidget(field, 1, place)
            fields.setColumnStretch(place, 1)
        fields.addWidget(self.remove, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.lasting)
        below.addStretch()
        below.addWidget(self.policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(fields)
        column.addWidget(self._wrong)
        column.addLayout(below)
        stops = (self.start, self.end, self.lasting, *self.policy.findChildren(QRadioButton), self.remove)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
        self.lasting.toggled.connect(self._toggled)
        self.policy.chosen.connect(lambda _: self.settled.emit())
        self.remove.clicked.connect(lambda _: self.removed.emit())

    def _toggled(self) -> None:
        self._arrange()
        self.settled.emit()

    def _arrange(self) -> None:
        self.end.setEnabled(not self.lasting.isChecked())

    def _left(self) -> None:
        for editor in (self.start, self.end):
            try:
                editor.setText(write_moment(read_moment(editor.value())))
            except RuleBroken:
                continue
        self.settled.emit()


class PausesCard(Card):
    """F9 adds a pause. :attr:`settled` also when one was added or removed."""

    typing = Signal()
    settled = Signal()

    def __init__(self) -> None:
        self.add = KeyButton(translate("PausesCard", "Add"), "F9", icon="plus", small=True)
        super().__init__(translate("PausesCard", "Pauses"), helper=self.add)
        self.rows: list[PauseRow] = []
        self._policy = PausePolicy.RESTART
        self._none = Words(self.tr("None: the clock runs without a stop."), tone="ink2", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addWidget(self._none)
        self.body.addLayout(self._column)
        self.add.clicked.connect(lambda _: self.add_row())

    def follow(self, policy: PausePolicy) -> None:
        """What the next pause added is followed by: the chosen procedure's own rule."""
        self._policy = policy

    def add_row(self) -> None:
        """One more pause, empty, with the keyboard in it."""
        policy = self.rows[-1].policy.value() if self.rows else str(self._policy)
        row = self._make(TypedPause(policy=policy))
        row.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settled.emit()

    def put(self, pauses: Sequence[TypedPause]) -> None:
        """Show these instead, without telling anybody."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for typed in pauses:
            self._make(typed)
        self._arrange()

    def typed(self) -> tuple[TypedPause, ...]:
        """All of them as they stand."""
        return tuple(row.typed() for row in self.rows)

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for row in self.rows:
            row.clear_wrong()

    def _make(self, typed: TypedPause) -> PauseRow:
        row = PauseRow(typed)
        row.typing.connect(self.typing)
        row.settled.connect(self.settled)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()  # at once: the very next key is for it
        self._arrange()
        return row

    def _remove(self, row: PauseRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._arrange()
        after = self.rows[min(place, len(self.rows) - 1)].start if self.rows else self.add
        after.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settled.emit()

    def _arrange(self) -> None:
        self._none.setVisible(not self.rows)
        for number, row in enumerate(self.rows, 1):
            row.name(number)
