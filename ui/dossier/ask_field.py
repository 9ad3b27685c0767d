"""One field of a move's strip: label, editor, the day's own words, and what stood there before."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import short_day
from desk_app.domain.errors import RuleBroken
from ui.dossier.question import Ask
from ui.reception.procedure_field import ProcedureField
from ui.reception.typed import typed_day
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.choices import Combo, Tick
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.segments import Segments

ProcedureEditor = Callable[[], ProcedureField]


class AskField(Field):
    """:attr:`changed` when another value stands in it, after the field was left or a choice was made."""

    changed = Signal()

    def __init__(self, ask: Ask, calendar: Calendar | None = None, look_up: ProcedureEditor | None = None) -> None:
        self.ask = ask
        self._calendar = calendar
        super().__init__(ask.label, _editor(ask, look_up), note=ask.note)
        if ask.kind == "tick":
            self.label.setText(" ")  # the box says it itself; the editors of a row stay in line
        if ask.offers:
            self._add_offers()
        self._listen()
        self._left()

    def value(self) -> str:
        """What stands in it, tidied; a tick is ``yes`` or ``""``."""
        editor = self.editor
        if isinstance(editor, ProcedureField):
            chosen = editor.chosen()
            return chosen.key if chosen is not None else self.ask.value
        if isinstance(editor, Tick):
            return "yes" if editor.isChecked() else ""
        if isinstance(editor, (LineEdit, Segments, Combo)):
            return editor.value()
        return ""

    def put(self, value: str) -> None:
        """Show another value."""
        editor = self.editor
        if isinstance(editor, LineEdit):
            editor.setText(value)
        elif isinstance(editor, (Segments, Combo)):
            editor.set_value(value)
        self._left()

    def adopt(self, ask: Ask) -> None:
        """The record holds another value now; what the officer typed stays."""
        touched = self.edited()
        self.ask = ask
        if not touched:
            self.put(ask.value)
        self._left()

    def edited(self) -> bool:
        """Of a correction: another value than the record's."""
        return self.ask.was is not None and self.value() != self.ask.was

    def objection(self) -> RuleBroken | None:
        """What is wrong with it as far as the field alone can know: a day that is none, or one of rest."""
        if self.ask.kind != "day":
            return None
        try:
            day = typed_day(self.value(), self.ask.name)
        except RuleBroken as error:
            return error
        closed = day is not None and self._calendar is not None and not self._calendar.is_working_day(day)
        if day is not None and closed and self.ask.open_day:
            return RuleBroken("move.day_of_rest", day=f"{spoken.weekday(day)} {short_day(day)}", field=self.ask.name)
        return None

    def say_cases(self, cases: Sequence[str]) -> None:
        """Another procedure has other cases; the ordinary one stands first."""
        editor = self.editor
        if not isinstance(editor, Combo):
            return
        wanted = (self.ask.choices[0], *((case, case) for case in cases))
        if [editor.itemData(row) for row in range(editor.count())] == [value for value, _ in wanted]:
            return
        kept = editor.value()
        editor.blockSignals(True)
        editor.clear()
        for value, words in wanted:
            editor.add(value, words)
        editor.set_value(kept)
        editor.blockSignals(False)
        editor.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ takes the first offer, then the next."""
        down = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if not (down and watched is self.editor and self.ask.offers):
            return super().eventFilter(watched, event)
        values = [value for value, _ in self.ask.choices] or list(self.ask.offers)
        present = values.index(self.value()) if self.value() in values else -1
        self.put(values[(present + 1) % len(values)])
        return True

    def _listen(self) -> None:
        editor = self.editor
        if isinstance(editor, ProcedureField):
            editor.taken.connect(self._left)
        elif isinstance(editor, LineEdit):
            editor.editingFinished.connect(self._left)
        elif isinstance(editor, Segments):
            editor.chosen.connect(self._left)
        elif isinstance(editor, Combo):
            editor.currentIndexChanged.connect(self._left)
        elif isinstance(editor, Tick):
            editor.toggled.connect(self._left)

    def _left(self, *_: object) -> None:
        """``18112026`` is shown as 18/11/2026, with its weekday; of a correction, what stood there."""
        notes = [self.ask.note] if self.ask.note else []
        if self.ask.kind == "day":
            notes += self._day_words()
        if self.edited():
            notes.append(self.tr("Before: {value}").format(value=self._words_of(self.ask.was or "") or "–"))
        self.say_note(" · ".join(notes))
        self.changed.emit()

    def _day_words(self) -> list[str]:
        try:
            day = typed_day(self.value(), self.ask.name)
        except RuleBroken:
            return []
        if day is None or not isinstance(self.editor, LineEdit):
            return []
        self.editor.setText(short_day(day))
        resting = self._calendar is not None and not self._calendar.is_working_day(day)
        named = spoken.weekday(day)
        return [self.tr("{weekday}, day of rest").format(weekday=named) if resting else named]

    def _words_of(self, value: str) -> str:
        return dict(self.ask.choices).get(value, value)

    def _add_offers(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        if self.ask.kind == "day":  # a day is short: its buttons stand beside it
            column.removeWidget(self.editor)
            row.addWidget(self.editor, 1)
        else:
            row.setContentsMargins(0, 6, 0, 0)
        named = self.ask.choices or tuple((offer, offer) for offer in self.ask.offers)
        for value, words in named:
            button = KeyButton(words, small=True)
            button.clicked.connect(self._filler(value))
            row.addWidget(button)
        if self.ask.kind != "day":
            row.addStretch()
        self.editor.installEventFilter(self)
        column.insertLayout(1 if self.ask.kind == "day" else 2, row)

    def _filler(self, value: str) -> Callable[[], None]:
        def fill() -> None:
            self.put(value)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

        return fill


def _editor(ask: Ask, look_up: ProcedureEditor | None) -> QWidget:
    if ask.kind == "procedure" and look_up is not None:
        return look_up()
    if ask.kind == "segments":
        return Segments(ask.label, ask.choices, ask.value)
    if ask.kind == "combo":
        combo = Combo()
        for value, words in ask.choices:
            combo.add(value, words)
        combo.set_value(ask.value)
        return combo
    if ask.kind == "tick":
        tick = Tick(ask.label)
        tick.setChecked(ask.value == "yes")
        return tick
    if ask.kind in ("figures", "day"):
        code = CodeLineEdit(ask.value)
        code.set_room("00/00/0000" if ask.kind == "day" else "000")
        return code
    return LineEdit(ask.value)
