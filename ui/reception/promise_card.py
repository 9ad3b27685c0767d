"""Card 4, when the result is promised: the calendar that leads to the day, and an earlier moment of reception."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.dates import clock, short_day
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation
from desk_app.domain.procedures import Procedure
from ui.promise.weeks import weeks_of
from ui.reception.typed import typed_moment
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.due_card import DueCard, Promise
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit


class PromiseCard(DueCard):
    """:attr:`moment_typed` when another moment of reception was typed or taken back, :attr:`told` with each promise."""

    moment_typed = Signal()
    told = Signal()

    def __init__(self) -> None:
        self.other_moment = KeyButton(" ", small=True)
        self._promised: Promise | None = None
        super().__init__(" ", number=4)
        head = self._head.layout()
        assert isinstance(head, QHBoxLayout)
        head.addWidget(self.other_moment)
        self.day_typed, self.hour_typed = CodeLineEdit(), CodeLineEdit()
        self.day_typed.set_room("00/00/0000")
        self.hour_typed.set_room("00:00")
        self._day, self._hour = Field("", self.day_typed), Field("", self.hour_typed)
        self._moment = QWidget()
        row = QHBoxLayout(self._moment)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._day, 3)
        row.addWidget(self._hour, 2)
        self.body.insertWidget(0, self._moment)
        self._moment.hide()
        self._explanation: Explanation | None = None
        self._procedure: Procedure | None = None
        self.other_moment.clicked.connect(self._toggle)
        self.day_typed.editingFinished.connect(self._left)
        self.hour_typed.editingFinished.connect(self._left)
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Result promised"))
        self.setAccessibleName(self.title.text())
        shown = not self._moment.isHidden()
        self.other_moment.say(self.tr("Received now") if shown else self.tr("Received earlier"))
        for field, label in ((self._day, self.tr("Received on")), (self._hour, self.tr("At"))):
            field.label.setText(label)
            field.editor.setAccessibleName(label)
        self._tell()

    def show_explanation(self, procedure: Procedure | None, explanation: Explanation | None) -> None:
        """The promise of a procedure; without an explanation the card says what it waits for."""
        self._procedure, self._explanation = procedure, explanation
        self._tell()

    def explanation(self) -> Explanation | None:
        """The promise that is shown."""
        return self._explanation

    def promised(self) -> Promise | None:
        """The promise in words, None while the card says what it waits for."""
        return self._promised

    def moment(self) -> tuple[str, str]:
        """Day and hour of an earlier reception as typed; both empty for now."""
        if self._moment.isHidden():
            return "", ""
        return self.day_typed.value(), self.hour_typed.value()

    def put_moment(self, day: str, hour: str) -> None:
        """Show an earlier moment, or none."""
        self.day_typed.setText(day)
        self.hour_typed.setText(hour)
        self._moment.setVisible(bool(day or hour))
        self._day.say_wrong("")
        self.say_words()

    def say_wrong(self, words: str) -> QWidget:
        """Show a sentence at the moment of reception; answers where to type."""
        self._moment.show()
        self._day.say_wrong(words)
        return self.day_typed

    def clear_wrong(self) -> None:
        """Take the sentence away."""
        self._day.say_wrong("")

    def _toggle(self) -> None:
        if self._moment.isHidden():
            self._moment.show()
            self.day_typed.setFocus()
            self.day_typed.selectAll()
        else:
            self.put_moment("", "")
            self.moment_typed.emit()
        self.say_words()

    def _left(self) -> None:
        """Show what was typed as it is understood: ``18112026`` is 18/11/2026, ``1405`` is 14:05."""
        day, hour = self.moment()
        try:
            moment = typed_moment(day, hour)
        except RuleBroken:
            moment = None
        if moment is not None:
            self.day_typed.setText(short_day(moment.date()))
            self.hour_typed.setText(clock(moment))
        if bool(day) == bool(hour):
            self.moment_typed.emit()

    def _tell(self) -> None:
        found = self._explanation
        self._promised = None if self._procedure is None or found is None else self._in_words(found)
        if self._promised is not None:
            self.show_promise(self._promised)
        elif self._procedure is None:
            self.show_nothing(self.tr("The day is counted when a procedure is chosen."))
        else:
            self.show_nothing(self.tr("Type limit and ground to count the day."))
        self.told.emit()

    def _in_words(self, found: Explanation) -> Promise:
        if found.due.at is None:
            return Promise(day=self.tr("No date promised"), why=spoken.sentence(found))
        return self._promise(found)

    def _promise(self, found: Explanation) -> Promise:
        assert found.due.at is not None
        weeks = weeks_of(found)
        years = found.due.provisional_years
        sure = "" if years else self.tr("The calendar of {year} is confirmed.").format(year=found.due.at.year)
        named = ", ".join(str(year) for year in years)
        return Promise(
            day=f"{spoken.weekday(found.due.at.date())}, {short_day(found.due.at.date())}",
            hour=clock(found.due.at),
            weeks=weeks.shown,
            why_title=self.tr("Why this day?"),
            why=f"{spoken.sentence(found)} {sure}".strip(),
            provisional_fact=self.tr("Provisional.") if years else "",
            provisional=self.tr("No official calendar of {years} yet.").format(years=named) if years else "",
            fold=weeks.fold,
            fold_after=weeks.fold_after,
        )
