"""The strip in which a move is made: what is asked, its fields, one verb; under the steps, closed with Esc."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.sizes import RADIUS_SHEET
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import Words


@dataclass(frozen=True)
class Ask:
    """One field. ``wide`` counts columns of four; ``choices`` are offered as buttons that fill it."""

    name: str
    label: str
    value: str = ""
    wide: int = 1
    figures: bool = False
    choices: tuple[str, ...] = ()


class MoveForm(QWidget):
    """:attr:`asked` carries the move's key and every field's value; :attr:`closed` when the officer gives it up."""

    asked = Signal(str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 9, 12, 11)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._inside: QWidget | None = None
        self._key = ""
        self.fields: dict[str, Field] = {}
        self.do: KeyButton | None = None
        self.hide()

    def key(self) -> str:
        """The move asked about now, ``""`` while the form is closed."""
        return "" if self.isHidden() else self._key

    def open(self, key: str, title: str, verb: str, asks: Sequence[Ask]) -> None:
        """Ask for one move; the first field takes the keyboard."""
        self._clear()
        self._key = key
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Words(title, role="strong", wrap=True), 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        row, place = 0, 0
        for ask in asks:
            if place + ask.wide > COLUMNS:
                row, place = row + 1, 0
            grid.addWidget(self._field(ask), row, place, 1, ask.wide)
            place += ask.wide
        for number in range(COLUMNS):
            grid.setColumnStretch(number, 1)
        self.do = KeyButton(verb, "F12", kind="chief", small=True)
        self.do.clicked.connect(self._ask)
        leave = KeyButton(self.tr("Leave it"), "Esc", small=True)
        leave.clicked.connect(self.close_form)
        head.addWidget(self.do)
        head.addWidget(leave)
        column.addLayout(head)
        column.addLayout(grid)
        self._column.addWidget(self._inside)
        self.show()
        first = next(iter(self.fields.values())).editor
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, LineEdit):
            first.selectAll()

    def close_form(self) -> None:
        """Nothing is done."""
        if not self.isHidden():
            self._clear()
            self.hide()
            self.closed.emit()

    def values(self) -> Mapping[str, str]:
        """What stands in the fields, tidied."""
        return {name: field.editor.value() for name, field in self.fields.items() if isinstance(field.editor, LineEdit)}

    def say_wrong(self, name: str, sentence: str) -> bool:
        """Say a sentence under the field concerned; False when no field has that name."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.say_wrong(sentence)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
            return
        edits = [field.editor for field in self.fields.values()]
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and edits and edits[-1].hasFocus() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._ask()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", border="accent", radius=RADIUS_SHEET)

    def _field(self, ask: Ask) -> QWidget:
        editor = CodeLineEdit(ask.value) if ask.figures else LineEdit(ask.value)
        field = Field(ask.label, editor)
        self.fields[ask.name] = field
        if not ask.choices:
            return field
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(6)
        for choice in ask.choices:
            button = KeyButton(choice, small=True)
            button.clicked.connect(self._filler(editor, choice))
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        return both

    def _filler(self, editor: LineEdit, words: str) -> Callable[[], None]:
        def fill() -> None:
            editor.setText(words)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

        return fill

    def _ask(self) -> None:
        for field in self.fields.values():
            field.say_wrong("")
        self.asked.emit(self._key, self.values())

    def _clear(self) -> None:
        self.fields = {}
        self.do = None
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None


COLUMNS = 4
