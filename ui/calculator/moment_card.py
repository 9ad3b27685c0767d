"""The moment of reception asked about: a day and an hour, now unless something else is typed."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.dates import clock, short_day
from desk_app.domain.errors import RuleBroken
from desk_app.services.reckoning import read_moment
from ui.reception.row_sentence import RowField, RowSentence
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.words import Words

translate = QCoreApplication.translate


class MomentCard(Card):
    """:attr:`typing` while something is typed, :attr:`settled` when a field was left, :attr:`now_asked` for now."""

    typing = Signal()
    settled = Signal()
    now_asked = Signal()

    def __init__(self) -> None:
        self._now = KeyButton(translate("MomentCard", "Now"), icon="clock", small=True)
        super().__init__(translate("MomentCard", "Received"), helper=self._now)
        self.day, self.hour = CodeLineEdit(), CodeLineEdit()
        self.day.set_room("00/00/0000")
        self.hour.set_room("00:00")
        self._wrong = RowSentence()
        row = QHBoxLayout()
        row.setSpacing(12)
        for editor, label, share in ((self.day, self.tr("Day"), 3), (self.hour, self.tr("Hour"), 2)):
            field = RowField(editor, self._wrong)
            field.label.setText(label)
            editor.setAccessibleName(f"{self.title.text()}: {label}")
            editor.textEdited.connect(lambda _: self._typed())
            editor.editingFinished.connect(self._left)
            row.addWidget(field, share)
        self._weekday = Words(tone="ink2")
        self._weekday.setMinimumWidth(1)
        self.body.addLayout(row)
        self.body.addWidget(self._wrong)
        self.body.addWidget(self._weekday)
        self.body.setSpacing(4)
        self._now.clicked.connect(lambda _: self.now_asked.emit())

    def put(self, day: str, hour: str) -> None:
        """Show these without telling anybody."""
        self.day.setText(day)
        self.hour.setText(hour)
        self.clear_wrong()
        self._name_day()

    def put_now(self, moment: datetime) -> None:
        """Show a moment."""
        self.put(short_day(moment.date()), clock(moment))

    def typed(self) -> tuple[str, str]:
        """Day and hour as they stand."""
        return self.day.value(), self.hour.value()

    def say_wrong(self, words: str) -> QWidget:
        """Show a sentence below the row; answers where to type."""
        target = self.hour if self.day.value() and not self.hour.value() else self.day
        next(field for field in self._wrong.fields if field.editor is target).say_wrong(words)
        return target

    def clear_wrong(self) -> None:
        """Take the sentence away."""
        for field in self._wrong.fields:
            field.say_wrong("")

    def unfinished(self) -> bool:
        """One part stands, the other one is still to come and the keyboard is here."""
        here = self.day.hasFocus() or self.hour.hasFocus()
        return here and bool(self.day.value()) != bool(self.hour.value())

    def _typed(self) -> None:
        self._name_day()
        self.typing.emit()

    def _left(self) -> None:
        """Show what was typed as it is understood: ``18112026`` is 18/11/2026, ``1405`` is 14:05."""
        moment = self._moment()
        if moment is not None:
            self.put_now(moment)
        self.settled.emit()

    def _moment(self) -> datetime | None:
        try:
            return read_moment(" ".join(self.typed()))
        except RuleBroken:
            return None

    def _name_day(self) -> None:
        moment = self._moment()
        self._weekday.setText(spoken.weekday(moment.date()) if moment is not None else "")
