"""Closing a shift: the drawer counted by a total or by its notes, and a difference with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import clock
from desk_app.domain.errors import RuleBroken
from desk_app.domain.money import grouped
from desk_app.domain.shift import NOTES, ShiftClose
from ui.amounts import typed_amount, typed_number
from ui.till.kept import TypedCount
from ui.till.money_card import group
from ui.till.words import kind_words, way_words
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import RunningText, Words

TOTAL, BY_NOTES = "total", "notes"


class CloseCard(Card):
    """Counted blind: what the entries say is told only once the count was given. :attr:`counted_anew` while typing."""

    counted_anew = Signal()
    touched = Signal()

    def __init__(self) -> None:
        super().__init__(" ", icon="list-checks")
        self.way = Segments("", [(TOTAL, ""), (BY_NOTES, "")])
        self.change, self.counted, self.reason = CodeLineEdit(), CodeLineEdit(), LineEdit()
        self._change, self._counted = Field("", self.change), Field("", self.counted)
        self._reason = Field("", self.reason)
        self.notes: dict[int, CodeLineEdit] = {}
        self._notes = QWidget()
        self._sum = Words(role="count")
        self._closings = QVBoxLayout()
        self._closings.setSpacing(4)
        self._change_before = ""  # of the shift that was closed: nobody has typed it for this one
        self._build()
        for edit in (self.change, self.counted):
            edit.editingFinished.connect(lambda edit=edit: group(edit))
        self.way.chosen.connect(lambda _: self._show_way())
        for edit in (self.counted, *self.notes.values()):
            edit.textEdited.connect(lambda _: self._typed())
        for each in (self.change, self.counted, self.reason, *self.notes.values()):
            each.textChanged.connect(self.touched)
        self.way.chosen.connect(self.touched)
        self.say_words()
        self._show_way()
        self._reason.hide()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Count the drawer"))
        self.way.say(self.tr("How it is counted"), (self.tr("One total"), self.tr("Note by note")))
        for field, label in (
            (self._change, self.tr("Change of the morning (đ)")),
            (self._counted, self.tr("Counted in the drawer (đ)")),
            (self._reason, self.tr("Why it differs")),
            (self._sum_field, self.tr("Sum")),
        ):
            field.label.setText(label)
            field.editor.setAccessibleName(label)

    def typed(self) -> tuple[int | None, dict[int, int] | None, int, str]:
        """Total, notes, change and reason; raises ``RuleBroken`` for what is no number."""
        change = typed_amount(self.change.value(), "change") or 0
        if self.way.value() == BY_NOTES:
            return None, self._pieces(), change, self.reason.value()
        return typed_amount(self.counted.value(), "counted"), None, change, self.reason.value()

    def kept(self) -> TypedCount | None:
        """The count as it stands; None before anything was typed for this shift."""
        notes = {note: edit.value() for note, edit in self.notes.items() if edit.value()}
        now = TypedCount(self.way.value(), self.change.value(), self.counted.value(), notes, self.reason.value())
        begun = now.counted or now.notes or now.reason or now.change != self._change_before
        return now if begun else None

    def put(self, count: TypedCount | None) -> None:
        """A count as it was left; None: nobody's."""
        typed = count or TypedCount()
        self._change_before = ""
        self.way.set_value(typed.way or TOTAL)
        for edit, text in ((self.change, typed.change), (self.counted, typed.counted), (self.reason, typed.reason)):
            edit.setText(text)
        for note, edit in self.notes.items():
            edit.setText(typed.notes.get(note, ""))
        self._reason.setVisible(bool(typed.reason))
        self.clear_wrong()
        self._show_way()
        self._typed()

    def say_wrong(self, field: str, words: str) -> QWidget:
        """Show a sentence; answers where to type. A difference asks for its reason."""
        if field == "reason":
            self._reason.show()
            self._reason.say_wrong(words)
            return self.reason
        if field == "change":
            self._change.say_wrong(words)
            return self.change
        if self.way.value() == BY_NOTES:
            self._sum_field.say_wrong(words)
            return next(iter(self.notes.values()))
        self._counted.say_wrong(words)
        return self.counted

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for field in (self._change, self._counted, self._reason, self._sum_field):
            field.say_wrong("")

    def clear(self) -> None:
        """A new shift has begun."""
        self._change_before = self.change.value()
        for edit in (self.counted, self.reason, *self.notes.values()):
            edit.clear()
        self._reason.hide()
        self.clear_wrong()
        self._typed()

    def show_closings(self, closings: Sequence[ShiftClose]) -> None:
        """The shifts closed today, newest first."""
        while (item := self._closings.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for closed in reversed(closings):
            self._closings.addWidget(RunningText(*_told(closed)))

    def _pieces(self) -> dict[int, int]:
        found = {note: typed_number(edit.value(), "notes") for note, edit in self.notes.items()}
        return {note: many for note, many in found.items() if many}

    def _typed(self) -> None:
        try:
            total = sum(note * many for note, many in self._pieces().items())
            self._sum.setText(f"{grouped(total)} đ")
        except RuleBroken:
            self._sum.setText("–")
        self.counted_anew.emit()

    def _show_way(self) -> None:
        by_notes = self.way.value() == BY_NOTES
        self._notes.setVisible(by_notes)
        self._counted.setVisible(not by_notes)

    def _build(self) -> None:
        notes = QGridLayout(self._notes)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setHorizontalSpacing(10)
        notes.setVerticalSpacing(4)
        half = len(NOTES) // 2
        for place, note in enumerate(NOTES):
            edit = CodeLineEdit()
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setAccessibleName(grouped(note))
            edit.setMaximumWidth(90)
            self.notes[note] = edit
            label = Words(f"{grouped(note)} ×", role="figure")
            notes.addWidget(label, place % half, 2 * (place // half), Qt.AlignmentFlag.AlignRight)
            notes.addWidget(edit, place % half, 2 * (place // half) + 1)
        self._sum_field = Field("", self._sum)
        notes.addWidget(self._sum_field, half, 0, 1, 4)
        self.body.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._change, 0, 0)
        grid.addWidget(self._counted, 0, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._notes)
        self.body.addWidget(self._reason)
        self.body.addLayout(self._closings)
        self.body.addStretch(1)


def _told(closed: ShiftClose) -> tuple[str, str]:
    """A closed shift in a fact and a sentence."""
    translate = QCoreApplication.translate
    fact = translate("CloseCard", "Shift {number}, {hour}, {officer}:").format(
        number=closed.number, hour=clock(closed.at), officer=closed.officer
    )
    counted = closed.counted - closed.change
    agrees = (
        translate("CloseCard", "agrees")
        if not closed.difference
        else translate("CloseCard", "off by {amount} đ").format(amount=grouped(closed.difference))
    )
    cash = translate("CloseCard", "cash {expected} đ, counted {counted} đ, {verdict}").format(
        expected=grouped(closed.expected), counted=grouped(counted), verdict=agrees
    )
    ways = [f"{way_words(total.way)} {grouped(total.net)} đ" for total in closed.ways[1:] if total.net]
    kinds = [f"{kind_words(kind)} {grouped(amount)} đ" for kind, amount in closed.kinds.items() if amount]
    reason = [f"“{closed.reason}”"] if closed.reason else []
    return fact, " · ".join([cash, *ways, *kinds, *reason])
