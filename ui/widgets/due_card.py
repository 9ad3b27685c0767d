"""The due-date card: the promised day in words, its hour, the calendar that leads to it, and why."""

from collections.abc import Sequence
from dataclasses import field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.values import value
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.day_cells import CalendarDay, DueCalendar
from ui.widgets.strip import Notice, Strip
from ui.widgets.words import RunningText, Words


@value
class Promise:
    """What the card shows, all in words ready to read.

    ``provisional`` is the sentence for a year without an official calendar; it comes as a warning strip.
    """

    day: str  # "Thứ Tư, 02/12/2026"
    hour: str = ""  # "17:00"
    weeks: tuple[tuple[CalendarDay, ...], ...] = ()
    why_title: str = ""  # "Vì sao hẹn ngày này?"
    why: str = ""
    provisional_fact: str = ""
    provisional: str = ""
    fold: str = ""
    fold_after: int = field(default=1)


class DueCard(Card):
    """Shows one promise; :meth:`show_nothing` before there is one."""

    def __init__(
        self,
        title: str,
        *,
        number: int | None = None,
        explain: KeyButton | None = None,
        headings: Sequence[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, number=number, helper=explain, parent=parent)
        self._explain = explain
        row = QHBoxLayout()
        row.setSpacing(10)
        self.day = Words("", role="promised")
        self.hour = Words("", role="strong", tone="ink2")
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.hour, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch()
        self.calendar = DueCalendar(headings)
        self.why = RunningText("", "", tone="ink2")
        self._doubt = QVBoxLayout()
        self._strip: Strip | None = None
        self.body.addLayout(row)
        self.body.addWidget(self.calendar)
        self.body.addWidget(self.why)
        self.body.addLayout(self._doubt)
        self.body.addStretch()
        self.body.setSpacing(4)

    def show_promise(self, promise: Promise) -> None:
        """Show day, calendar and reason."""
        self.day.setText(promise.day)
        self.day.set_tone("ink")
        self.day.set_role("promised")
        self.hour.setText(promise.hour)
        self.hour.setVisible(bool(promise.hour))
        self.calendar.setVisible(bool(promise.weeks))
        spoken = f"{promise.day} {promise.hour}. {promise.why}"
        self.calendar.show_weeks(promise.weeks, fold=promise.fold, fold_after=promise.fold_after, spoken=spoken)
        self.why.say(promise.why_title, promise.why)
        self._warn(promise)
        if self._explain is not None:
            self._explain.setEnabled(True)

    def show_nothing(self, sentence: str) -> None:
        """No promise yet: a quiet sentence says what is awaited ("Chọn thủ tục để tính ngày hẹn.")."""
        self.show_promise(Promise(day=""))
        self.day.setText(sentence)
        self.day.set_role("body")
        self.day.set_tone("ink2")
        if self._explain is not None:
            self._explain.setEnabled(False)

    def _warn(self, promise: Promise) -> None:
        if self._strip is not None:
            self._doubt.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if promise.provisional or promise.provisional_fact:
            notice = Notice("warn", promise.provisional_fact, promise.provisional)
            self._strip = Strip(notice, answers=False)
            self._doubt.addWidget(self._strip)
