"""The answer of the calculator: the day in large words, the reason, how sure it is, its calendar and its days."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.services.reckoning import Reckoned
from desk_app.services.wording import Language
from ui.look.sizes import Density
from ui.promise import told
from ui.promise.calendar import MonthsCalendar
from ui.promise.days import DayList
from ui.promise.weeks import Month, months_of
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.segments import Segments
from ui.widgets.strip import Strip
from ui.widgets.words import RunningText, Words

CALENDAR, DAYS = 340, 400  # the two pictures share the width like this
CALENDAR_SHOWN, DAYS_SHOWN = "calendar", "days"
LONG_LINE = "T6 Đếm Ngày Văn hóa Việt Nam"
BESIDE_A_LINE = 134
"""Pixels beside such a line with its date and the calendar: margins of columns and cards, gap, scroll bar."""

LEAST = 300  # pixels of height of the pictures where the page scrolls


@dataclass(frozen=True)
class Drawn:
    """An answer with its calendar; made in any thread, because a hundred years take a while."""

    reckoned: Reckoned
    language: Language
    months: tuple[Month, ...]

    @classmethod
    def of(cls, found: Reckoned, language: Language) -> "Drawn":
        """Every month laid out."""
        return cls(found, language, months_of(found.explanation))


class Answer(QWidget):
    """Shows one answer; :meth:`show_nothing` while there is none, with the sentence that says what is awaited."""

    def __init__(self) -> None:
        super().__init__()
        self._reckoned: Reckoned | None = None
        self._below, self._whole = QWidget(), RunningText("", "", tone="ink2")
        self._language: Language = "vi"
        self._close = False
        self.day, self.hour = Words("", role="promised"), Words("", role="strong", tone="ink2")
        self.why = RunningText("", "", tone="ink2")
        self._strip: Strip | None = None
        self.calendar = MonthsCalendar()
        self.days = DayList()
        shown = ((CALENDAR_SHOWN, self.tr("Calendar")), (DAYS_SHOWN, self.tr("Day by day")))
        self.shown = Segments(self.tr("What is shown"), shown)
        self.copy = KeyButton(self.tr("Copy"), "Ctrl+C", icon="copy", small=True)
        self._build()
        self.calendar.day_pressed.connect(self._pressed)
        self.days.current_changed.connect(lambda _: self._chosen())
        self.days.laid.connect(self._tell_whole)
        self.shown.chosen.connect(lambda _: self._arrange())
        self.copy.clicked.connect(lambda _: self._copy())
        self.show_nothing("")

    def reckoned(self) -> Reckoned | None:
        """What is shown."""
        return self._reckoned

    def headline(self) -> str:
        """The promise in one line, or what is awaited."""
        return " ".join(part for part in (self.day.text(), self.hour.text()) if part)

    def show_answer(self, drawn: Drawn) -> None:
        """Show day, reason, calendar and days."""
        found, language = drawn.reckoned, drawn.language
        self._reckoned, self._language = found, language
        day, hour = told.headline(found.explanation)
        sentence = told.sentence_with_standing(found, language)
        self.day.setText(day)
        self.day.set_role("promised")
        self.day.set_tone("ink")
        self.hour.setText(hour)
        self.why.say("", told.in_short(sentence))
        self._warn(found)
        self.calendar.show_months(drawn.months, spoken=f"{day} {hour}. {sentence}")
        self.days.show_days(found.explanation, language)
        self._fit()
        self._arrange()

    def show_nothing(self, sentence: str) -> None:
        """No answer: nothing old may stand beside a question that is being changed."""
        self._reckoned = None
        self.day.setText(sentence)
        self.day.set_role("body")
        self.day.set_tone("ink2")
        self.hour.setText("")
        self.why.say("", "")
        self._warn(None)
        self.calendar.show_months(())
        self.days.show_days(None)
        self._arrange()

    def set_scrolled(self, scrolled: bool) -> None:
        """Whether the page scrolls as a whole, so that the pictures need a height of their own."""
        self._pictures.setMinimumHeight(LEAST if scrolled else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def take_density(self, density: Density) -> None:
        """Gaps between the cards."""
        self._column.setSpacing(density.gap)
        self._across.setSpacing(density.gap)

    def _build(self) -> None:
        first = Card()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.hour, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch()
        row.addWidget(self.shown)
        self._doubt = QVBoxLayout()
        first.body.addLayout(row)
        first.body.addWidget(self.why)
        first.body.addLayout(self._doubt)
        first.setAccessibleName(self.tr("Result promised"))
        self._first = Card(self.tr("Calendar"), icon="calendar-days")
        self._first.body.addWidget(self.calendar, 1)
        self._second = Card(self.tr("Day by day"), icon="list-checks", helper=self.copy, flush=True)
        self._second.body.addWidget(self.days, 1)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(14, 6, 14, 8)
        below.addWidget(self._whole)
        self._second.body.addWidget(self._below)
        self._pictures = QWidget()
        self._across = QHBoxLayout(self._pictures)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._first, CALENDAR)
        self._across.addWidget(self._second, DAYS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(first)
        self._column.addWidget(self._pictures, 1)
        self._column.addStretch(0)

    def _arrange(self) -> None:
        there = self._reckoned is not None
        self.hour.setVisible(bool(self.hour.text()))
        self.why.setVisible(there)
        self._pictures.setVisible(there)
        self._column.setStretch(self._column.count() - 1, 0 if there else 1)
        self.shown.setVisible(there and self._close)
        self._first.setVisible(not self._close or self.shown.value() == CALENDAR_SHOWN)
        self._second.setVisible(not self._close or self.shown.value() == DAYS_SHOWN)
        self.copy.setEnabled(there)

    def _fit(self) -> None:
        """Calendar and list beside each other where both have room, else one of them, as chosen."""
        lines = self._reckoned.explanation.lines if self._reckoned else ()
        date_ = "20/11/2026" if lines and lines[0].date.year != lines[-1].date.year else "20/11"
        needed = paint.width(date_, "figure") + paint.width(LONG_LINE) + BESIDE_A_LINE
        close = self.width() < self.calendar.minimumSizeHint().width() + needed
        if close != self._close:
            self._close = close
            self._arrange()

    def _warn(self, found: Reckoned | None) -> None:
        if self._strip is not None:
            self._doubt.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        doubt = told.doubt(found) if found is not None else None
        if doubt is not None:
            self._strip = Strip(doubt, answers=False)
            self._doubt.addWidget(self._strip)
            self._strip.show()

    def _pressed(self, day: date) -> None:
        self.days.choose(day.isoformat())
        self.calendar.mark(self.days.day())

    def _chosen(self) -> None:
        self.calendar.mark(self.days.day() if self.days.hasFocus() else None)
        self._tell_whole()

    def _tell_whole(self) -> None:
        """What the list had to cut stands below it: nobody needs a mouse to read it."""
        words = self.days.cut_words()
        self._whole.say("", words)
        self._below.setVisible(bool(words))

    def _copy(self) -> None:
        if self._reckoned is not None:
            QGuiApplication.clipboard().setText(told.as_text(self._reckoned, self._language))
