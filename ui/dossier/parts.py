"""The cards of the dossier page: its head with masked numbers, and the band of days."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import short_day, weekday
from desk_app.domain.dossiers import Dossier, Standing, State
from desk_app.domain.explanation import Explanation
from desk_app.domain.text import masked
from desk_app.services.phones import grouped, masked_phone
from ui.dossier.telling import band, days_left, moment
from ui.dossiers.standing import late_words
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.day_cells import DayBand
from ui.widgets.words import RunningText, Words

SHOWN_FOR_S = 20


class Head(QWidget):
    """Procedure, code, owner, numbers; the numbers masked unless the officer asks for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.procedure = Words("", role="title", wrap=True)
        self.code = Words("", role="figure_strong")
        self.owner = Words("")
        self.numbers = Words("", role="figure", tone="ink2")
        self.reveal = KeyButton(self.tr("Show numbers"), "Ctrl+H", icon="eye")
        self.print = KeyButton(self.tr("Print the receipt"), "Ctrl+P", icon="printer")
        below = QHBoxLayout()
        below.setSpacing(10)
        for part in (self.code, Words("·", tone="ink2"), self.owner, Words("·", tone="ink2"), self.numbers):
            below.addWidget(part)
        below.addStretch()
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.procedure)
        left.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addWidget(self.reveal)
        row.addWidget(self.print)

    def show_dossier(self, dossier: Dossier, *, numbers: bool) -> None:
        """``numbers`` True writes them out."""
        self.procedure.setText(dossier.procedure.name)
        self.code.setText(dossier.code)
        self.owner.setText(dossier.owner.name)
        number, phone = dossier.owner.number, dossier.owner.phone
        shown = [number if numbers else masked(number)] if number else []
        if phone:
            shown.append(grouped(phone) if numbers else masked_phone(phone))
        self.numbers.setText("  ·  ".join(shown) or self.tr("no number"))
        self.reveal.setVisible(bool(number or phone))
        self.print.say(
            self.tr("Print again") if dossier.receipts_printed else self.tr("Print the receipt"),
        )
        self.print.setVisible(dossier.state is not State.VOIDED)


class ClockCard(Card):
    """The promise, what is left of it, and the days between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ClockCard", "Time limit"), icon="clock", parent=parent)
        self._promised, self._left, self._received = (
            Words("", role="title"),
            Words("", role="title"),
            Words("", role="strong"),
        )
        row = QHBoxLayout()
        row.setSpacing(28)
        for label, value in (
            (self.tr("Promised"), self._promised),
            (self.tr("Left"), self._left),
            (self.tr("Received"), self._received),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Words(label, tone="ink2"))
            column.addWidget(value, 1, Qt.AlignmentFlag.AlignVCenter)
            row.addLayout(column)
        row.addStretch()
        self.band = DayBand()
        self.why = RunningText("", "", tone="ink2")
        self.body.addLayout(row)
        self.body.addWidget(self.band)
        self.body.addWidget(self.why)
        self.body.addStretch(1)

    def show_clock(self, dossier: Dossier, explanation: Explanation, calendar: Calendar, now: datetime) -> None:
        """``explanation`` is counted with the calendar in force now; the promise is the one printed."""
        due = dossier.promise.lawful_due_at
        reference = dossier.settled_at or now
        self._received.setText(moment(dossier.received_at))
        if due is None:
            self._promised.setText(self.tr("No date was promised"))
            self._left.setText("–")
        else:
            self._promised.setText(f"{weekday(due)}, {short_day(due)}")
            self._say_left(dossier, due, calendar, now)
        days = band(explanation, reference)
        self.band.setVisible(due is not None and len(days) > 1)
        self.band.show_days(days, spoken=explanation.sentence_vi)
        changed = due is not None and explanation.due.at != due
        fact = self.tr("The calendar was changed after the promise; the printed date stays.") if changed else ""
        self.why.say(fact, explanation.sentence_vi)

    def _say_left(self, dossier: Dossier, due: datetime, calendar: Calendar, now: datetime) -> None:
        standing = dossier.standing(now)
        words, tone = {
            Standing.OVERDUE: (late_words(due, now), "late"),
            Standing.EARLY: (self.tr("Settled early"), "ok"),
            Standing.ON_TIME: (self.tr("Settled on time"), "ok"),
            Standing.LATE: (self.tr("Settled late"), "late"),
            Standing.NO_DATE: ("–", "ink2"),
        }.get(standing, ("", "ink"))
        if standing is Standing.IN_TIME:
            left = days_left(now, due, calendar)
            words = self.tr("%n working day(s)", "", left) if left else self.tr("today")
            tone = "ink" if left else "warn"
        self._left.setText(words)
        self._left.set_tone(tone)
