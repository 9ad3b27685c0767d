"""The time limit: three dates by their names, what is left, the days between, and why."""

from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.states import Standing
from desk_app.domain.waits import WaitKind
from desk_app.services.wording import Language
from ui.dossier import when
from ui.dossier.band import band
from ui.dossier.seen import Seen
from ui.dossiers.standing import late_words
from ui.promise.told import sentence
from ui.promise.weeks import weeks_of
from ui.speech.counted import counted
from ui.speech.plain_words import tip
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.day_cells import DayBand, DueCalendar
from ui.widgets.words import Mark, RunningText, Words

translate = QCoreApplication.translate
Room = Literal["band", "weeks"]


class _Date(QWidget):
    """A quiet label above a date."""

    def __init__(self, label: str, *, chief: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.value = Words("", role="title" if chief else "strong")
        self.label = Words(label, tone="ink2")
        column.addWidget(self.label)
        column.addWidget(self.value, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(label)

    def say(self, words: str, tone: str = "ink") -> None:
        """Another date; ``""`` takes the place away."""
        self.value.setText(words)
        self.value.set_tone(tone)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))


class ClockCard(Card):
    """``lawful`` decides early and late; ``first`` was printed first, ``postponed`` stands in an apology."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.explain = KeyButton(translate("ClockCard", "Explain"), small=True, icon="calendar-days")
        super().__init__(translate("ClockCard", "Time limit"), icon="clock", helper=self.explain, parent=parent)
        self.explain.setToolTip("Ctrl+I")
        self.lawful = _Date(self.tr("Due by law"), chief=True)
        self.left = _Date(self.tr("Left"), chief=True)
        self.first = _Date(self.tr("First promised"))
        self.postponed = _Date(self.tr("Apologised until"))
        dates = QHBoxLayout()
        dates.setSpacing(24)
        for each in (self.lawful, self.left, self.first, self.postponed):
            dates.addWidget(each)
        dates.addStretch()
        self.standing = Mark("hourglass", "", tone="warn", role="medium")
        self.standing.words.setWordWrap(True)
        self.band, self.calendar = DayBand(), DueCalendar()
        self.why = RunningText("", "", tone="ink2")
        self.body.addLayout(dates)
        for part in (self.standing, self.band, self.calendar, self.why):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.setSpacing(6)
        self._room: Room = "band"
        self._short = self._has_band = self._has_weeks = False
        self._said = ("", "")

    def set_room(self, room: Room, *, short: bool) -> None:
        """A high window shows whole weeks, a lower one the days in one row; ``short``: with one sentence only."""
        if (room, short) != (self._room, self._short):
            self._room, self._short = room, short
            self._show_one()

    def show_clock(self, seen: Seen, language: Language) -> None:
        """The explanation is counted with the calendar in force now; the promise is the one that was made."""
        dossier, found, now = seen.dossier, seen.explanation, seen.now
        promise = dossier.promise
        self._say_dates(dossier, seen.calendar, now)
        words = _standing(dossier)
        self.standing.setVisible(bool(words))
        self.standing.say("hourglass" if dossier.open_wait is not None else "info", words, "warn")
        said = sentence(found, language)
        days = band(found, dossier.ended_at or now) if dossier.numbered else ()
        self.band.show_days(days, spoken=said)
        weeks = weeks_of(found)
        self.calendar.show_weeks(weeks.shown, fold=weeks.fold, fold_after=weeks.fold_after, spoken=said)
        self._has_band, self._has_weeks = len(days) > 1, bool(weeks.shown) and dossier.numbered
        lawful = promise.lawful_due_at
        moved = lawful is not None and found.due.at is not None and found.due.at != lawful
        fact = self.tr("The calendar was changed after the promise; the promised date stays.") if moved else ""
        self._said = (fact, said if dossier.numbered else self.tr("No time limit runs before it is accepted."))
        self._show_one()
        self.explain.setVisible(dossier.numbered)

    def _show_one(self) -> None:
        weeks = self._room == "weeks" and self._has_weeks
        self.calendar.setVisible(weeks)
        self.band.setVisible(self._has_band and not weeks)
        fact, said = self._said
        if self._short and self.standing.words.text():
            said = ""  # the line above says what matters; Ctrl+I the rest
        elif self._short:
            said = said.partition(". ")[0].rstrip(".") + "."
        self.why.say(fact, said)
        self.why.setToolTip(tip(self._said[1]))
        self.why.setVisible(bool(fact or said))

    def _say_dates(self, dossier: Dossier, calendar: Calendar, now: datetime) -> None:
        promise = dossier.promise
        if promise.lawful_due_at is not None:
            self.lawful.say(when.due_day(promise.lawful_due_at))
        elif promise.stopped_due_at is not None:
            self.lawful.say(self.tr("The clock stands still"), "warn")
        elif not dossier.numbered:
            self.lawful.say(self.tr("Not accepted yet"), "ink2")
        else:
            self.lawful.say(self.tr("No date was promised"), "ink2")
        words, tone = left_words(dossier, calendar, now)
        self.left.label.setText(self.tr("Settled") if dossier.ended_at is not None else self.tr("Left"))
        self.left.say(words, tone)
        self.first.say(when.due(promise.first_due_at) if promise.first_due_at is not None else "")
        self.postponed.say(when.due(promise.postponed_to) if promise.postponed_to is not None else "", "late")


def left_words(dossier: Dossier, calendar: Calendar, now: datetime) -> tuple[str, str]:
    """What is left of the limit, or how it ended, with its tone; ``""`` where nothing can be said."""
    due, standing = dossier.promise.lawful_due_at, dossier.standing(now)
    match standing:
        case Standing.EARLY:
            return translate("ClockCard", "Early"), "ok"
        case Standing.ON_TIME:
            return translate("ClockCard", "On time"), "ok"
        case Standing.LATE:
            return translate("ClockCard", "Late"), "late"
        case Standing.OVERDUE if due is not None:
            return late_words(due, now), "late"
        case Standing.IN_TIME if due is not None:
            left = days_left(now, due, calendar)
            return (counted.working_days(left), "ink") if left else (translate("ClockCard", "today"), "warn")
    return "", "ink2"


def days_left(now: datetime, due: datetime, calendar: Calendar) -> int:
    """Working days from tomorrow up to the promised day; 0 on the day itself. The due moment must not have passed."""
    days = (due.date() - now.date()).days
    return sum(calendar.is_working_day(now.date() + timedelta(days=each)) for each in range(1, days + 1))


def _standing(dossier: Dossier) -> str:
    """What the clock does when it does not simply run: since when it stands still, and which stage it counts."""
    promise, wait, said = dossier.promise, dossier.open_wait, []
    if wait is not None and promise.stopped_due_at is not None:
        words = translate("ClockCard", "The clock has stood still since {moment}; before that due {date}.")
        said.append(words.format(moment=when.moment(wait.start), date=when.due(promise.stopped_due_at)))
    elif wait is not None and promise.between_stages:
        words = translate("ClockCard", "Between two stages since {moment}: the next date is counted from the payment.")
        said.append(words.format(moment=when.moment(wait.start)))
    elif wait is not None and not wait.moves and dossier.numbered:
        said.append(translate("ClockCard", "It waits, but the clock had run out before: the date does not move."))
    if wait is not None and wait.deadline is not None:
        by = translate("ClockCard", "To be paid by {moment}.")
        if wait.kind is WaitKind.SUPPLEMENT:
            by = translate("ClockCard", "Papers are to come by {moment}.")
        said.append(by.format(moment=when.due(wait.deadline)))
    for number, stage in enumerate(promise.stages_ended, start=1):
        how = translate("ClockCard", "late") if stage.late else translate("ClockCard", "in time")
        words = translate("ClockCard", "Stage {number} ended {moment}, {how}.")
        said.append(words.format(number=number, moment=when.moment(stage.ended_at), how=how))
    if promise.stage > 1:
        said.append(translate("ClockCard", "Stage {number} is counted now.").format(number=promise.stage))
    return " ".join(said)
