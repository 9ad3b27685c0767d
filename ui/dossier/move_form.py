"""The strip in which a move is made: what is asked, its fields, one verb; under the steps, closed with Esc."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.calendar import Calendar
from desk_app.domain.errors import RuleBroken
from desk_app.services.wording import Language
from ui.dossier.ask_field import AskField, ProcedureEditor
from ui.dossier.question import COLUMNS, Question
from ui.dossier.ticking import Ticking
from ui.look.sizes import RADIUS_SHEET
from ui.reception.procedure_field import ProcedureField
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.line_edit import LineEdit
from ui.widgets.strip import Notice, Strip
from ui.widgets.words import Words


@dataclass(frozen=True)
class Tools:
    """What fields need beside themselves: the calendar of days, a field for procedures, the window's language."""

    calendar: Calendar | None = None
    procedure: ProcedureEditor | None = None
    language: Callable[[], Language] = lambda: "vi"


LEAST_FIELDS = 200
"""Pixels of height: three rows of fields; in a window that has less the page scrolls as well."""


class _Scroll(QScrollArea):
    """Takes the height of what it holds when there is room, and scrolls when there is not."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held = inside
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what it holds has grown, or shrunk
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self._held.minimumSizeHint().width(), self._held.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._held.minimumSizeHint().width(), min(LEAST_FIELDS, self.sizeHint().height()))


class MoveForm(QWidget):
    """:attr:`asked` carries the move's key and every field's value; :attr:`closed` when the officer gives it up."""

    asked = Signal(str, object)
    objected = Signal(object)  # RuleBroken: a field is wrong in itself, nothing was asked
    closed = Signal()
    laid = Signal()  # it needs more room, or less
    changed = Signal()  # another value stands in a field, as far as the promise may depend on it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 9, 12, 11)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside: QWidget | None = None
        self._key, self._question = "", Question("", "")
        self._above = QVBoxLayout()
        self._told: Strip | None = None
        self.fields: dict[str, AskField] = {}
        self.ticking: Ticking | None = None
        self.effect = Words("", tone="ink2", wrap=True)
        self.do: KeyButton | None = None
        self.hide()

    def key(self) -> str:
        """The move asked about now, ``""`` while the form is closed."""
        return "" if self.isHidden() else self._key

    def wants_page(self) -> bool:
        """Whether there is much to read or to fill in."""
        return self._question.tall or self._told is not None

    def question(self) -> Question:
        """What is asked now."""
        return self._question

    def open(self, key: str, question: Question, tools: Tools | None = None) -> None:
        """Ask for one move; the first field takes the keyboard."""
        tools = tools or Tools()
        self._clear()
        self._key, self._question = key, question
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head(question))
        self._above = QVBoxLayout()
        column.addLayout(self._above)
        fields = QWidget()
        below = QVBoxLayout(fields)
        below.setContentsMargins(0, 0, 2, 0)
        below.setSpacing(6)
        if question.to_tick is not None:
            self.ticking = Ticking(question.to_tick, tools.language)
            below.addWidget(self.ticking)
        below.addLayout(self._grid(question, tools))
        if question.asks or self.ticking is not None:
            column.addWidget(_Scroll(fields), 1)
        self.effect = Words("", role="medium", tone="ink2", wrap=True)
        self.effect.hide()
        column.addWidget(self.effect)
        self._column.addWidget(inside)
        self._follow()
        self.show()
        self.take_focus()

    def take_focus(self) -> None:
        """The first thing to fill in takes the keyboard."""
        first: QWidget | None = self.do
        if self.ticking is not None:
            first = self.ticking.first()
        elif self.fields:
            first = self.fields.get(self._question.begin, next(iter(self.fields.values()))).editor
        if first is not None:
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
        """What is said, tidied: every field that is asked for, and the papers that were marked."""
        said = {name: field.value() for name, field in self.fields.items() if not field.isHidden()}
        return said | dict(self.ticking.values() if self.ticking is not None else {})

    def adopt(self, question: Question) -> None:
        """The same question of a newer version: what was typed stays, what was not touched shows the newer value."""
        self._question = question
        for ask in question.asks:
            if ask.name in self.fields and ask.was is not None:
                self.fields[ask.name].adopt(ask)

    def say_wrong(self, name: str, sentence: str) -> bool:
        """Say a sentence under the field concerned; False when no field has that name."""
        if name in ("missing", "papers") and self.ticking is not None:
            self.ticking.say_wrong(sentence)
            return True
        field = self.fields.get(name)
        if field is None or field.isHidden():
            return False
        field.say_wrong(sentence)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def say_effect(self, words: str, *, grave: bool = False) -> None:
        """What the move will do to the dates, before it is made; ``""`` says nothing."""
        self.effect.set_tone("warn" if grave else "ink2")
        self.effect.setText(words)
        self.effect.setVisible(bool(words))

    def tell(self, notice: Notice | None) -> None:
        """A strip above the fields, which keep what was typed; F11 answers it. None takes it away."""
        if self._told is not None:
            self._above.removeWidget(self._told)
            self._told.hide()
            self._told.deleteLater()
            self._told = None
        if notice is not None and self._inside is not None:
            self._told = Strip(notice, stacked=True)
            self._above.addWidget(self._told)
            self._told.show()
        self.laid.emit()

    def told(self) -> Notice | None:
        """The strip above the fields."""
        return self._told.notice if self._told is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
            return
        edits = [field.editor for field in self.fields.values() if not field.isHidden()]
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and edits and edits[-1].hasFocus() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._ask()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that takes the keyboard comes into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            above = watched.parentWidget()
            while above is not None and above is not self:
                if isinstance(above, _Scroll):
                    above.ensureWidgetVisible(watched, 0, 40)
                above = above.parentWidget()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", border="accent", radius=RADIUS_SHEET)

    def _head(self, question: Question) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(question.title, role="strong", wrap=True))
        if question.note:
            words.addWidget(Words(question.note, tone="ink2", wrap=True))
        row.addLayout(words, 1)
        self.do = KeyButton(question.verb, "F12", kind="chief", small=True)
        self.do.clicked.connect(self._ask)
        if question.again:
            QShortcut(QKeySequence(question.again), head, self._ask, autoRepeat=False).setWhatsThis(question.verb)
        leave = KeyButton(self.tr("Leave it"), "Esc", small=True)
        leave.clicked.connect(self.close_form)
        row.addWidget(self.do, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _grid(self, question: Question, tools: Tools) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        row, place = 0, 0
        for ask in question.asks:
            if place + ask.wide > COLUMNS:
                row, place = row + 1, 0
            field = AskField(ask, tools.calendar, tools.procedure)
            field.changed.connect(self._field_changed)
            field.editor.installEventFilter(self)
            self.fields[ask.name] = field
            grid.addWidget(field, row, place, 1, ask.wide)
            place += ask.wide
        for number in range(COLUMNS):
            grid.setColumnStretch(number, 1)
        return grid

    def _field_changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Fields that belong to another one's choice; a procedure's own cases."""
        for field in self.fields.values():
            if field.ask.only_with is not None:
                name, values = field.ask.only_with
                field.setVisible(name in self.fields and self.fields[name].value() in values)
        procedure, case = self.fields.get("procedure"), self.fields.get("case")
        if procedure is not None and case is not None and isinstance(procedure.editor, ProcedureField):
            chosen = procedure.editor.chosen()
            if chosen is not None:
                own = [value for value, _ in case.ask.choices[1:]]
                case.say_cases(own if chosen.key == procedure.ask.value else chosen.cases)

    def _ask(self) -> None:
        wrong: RuleBroken | None = None
        for field in self.fields.values():
            field.say_wrong("")
            if wrong is None and not field.isHidden():
                wrong = field.objection()
        if self.ticking is not None:
            self.ticking.other.say_wrong("")
        if wrong is not None:
            self.objected.emit(wrong)
        else:
            self.asked.emit(self._key, self.values())

    def _clear(self) -> None:
        self.tell(None)
        self.fields = {}
        self.ticking = None
        self.do = None
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
