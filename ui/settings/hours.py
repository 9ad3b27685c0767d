"""The hours: of the desk and of offices that keep others, season by season, taken from a file or typed."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import short_day
from desk_app.domain.errors import RuleBroken
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import shown
from desk_app.services.catalogue import WorkingTime
from ui.at_work import AtWork
from ui.settings import files
from ui.settings.hours_form import HoursForm, can_be_typed
from ui.settings.hours_lines import hours_lines, key_of, today_words
from ui.settings.panel import Panel
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.one_of import OneOf
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import RunningText

JSON = "JSON (*.json)"
DESK = "desk"


class HoursPanel(Panel):
    """At the left whose hours, at the right their weeks; "Change the hours" puts a form in the weeks' place."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at, scrolls=False)
        self._working: WorkingTime | None = None
        self.offices = ListTable(self.tr("Whose hours"), (Column("", stretches=True),), long=False)
        self.offices.header.hide()
        self.offices.current_changed.connect(lambda _: self._show_office())
        columns = (
            Column(self.tr("Days")),
            Column(self.tr("Hours")),
            Column(self.tr("Dossiers"), stretches=True, shortens=True),
        )
        self.weeks = ListTable(self.tr("Working hours"), columns)
        left = Card(self.tr("Whose hours"), icon="landmark", flush=True)
        left.body.addWidget(self.offices)
        self.change = KeyButton(self.tr("Change the hours…"), icon="pen-line", small=True)
        self.change.clicked.connect(self.open_form)
        self._card = Card(self.tr("Working hours"), icon="clock", helper=self.change, flush=True)
        self._today = RunningText()
        self._card.body.setSpacing(0)
        about = QVBoxLayout()
        about.setContentsMargins(14, 0, 14, 10)
        about.addWidget(self._today)
        self._card.body.addLayout(about)
        self._card.body.addWidget(self.weeks, 1)
        self.form = HoursForm(vietnamese=at.language() == "vi")
        self.form.asked.connect(self.save)
        self.form.given_up.connect(self.close_form)
        self._typed = Card(self.tr("Change the hours"), icon="pen-line")
        self._typed.body.addWidget(self.form)
        self._right = OneOf()
        self._right.addWidget(self._card)
        self._right.addWidget(self._typed)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(14)
        row.addWidget(left, 2)
        row.addWidget(self._right, 6)
        self.body.addLayout(row, 1)
        SideBySide(self, row)
        whose = self.tr("A dossier is counted by the hours of the office that settles it, if it is listed here.")
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(RunningText("", whose, tone="ink2"), 1)
        below.addWidget(self._verbs())
        self.body.addLayout(below)

    def refresh(self) -> None:
        self.at.tasks.run(self.at.desk.reception.working_time, self._show, self.failed, owner=self)

    def take(self, path: Path) -> None:
        """Take an hours file in place of all hours before; promises that were printed stay."""
        officer, catalogue = self.at.officer(), self.at.desk.catalogue

        def done(_: object) -> None:
            self.good_news.emit(self.tr("The hours are in force"))
            self.refresh()

        self.at.tasks.run(
            lambda: catalogue.take_hours(files.read_text(path), officer, file=path.name), done, self.failed, owner=self
        )

    def give(self, path: Path) -> None:
        """Write the hours in force with all parts that a file may have, to be worked on."""
        catalogue = self.at.desk.catalogue

        def done(_: None) -> None:
            self.good_news.emit(self.tr("Saved: {name}").format(name=path.name))

        self.at.tasks.run(lambda: files.write_text(path, catalogue.sample_hours()), done, self.failed, owner=self)

    def open_form(self) -> None:
        """Type the hours of the chosen office, beginning with those in force; usually a week begins on Monday."""
        if self._working is None:
            return
        today, hours = self._day(), self._hours(self._working)
        self._typed.say_note(shown(self._office() or self.tr("This desk")))
        self._right.setCurrentWidget(self._typed)
        self.offices.setEnabled(False)
        monday = today + timedelta(days=7 - today.weekday())
        period = hours.period_on(monday)
        self.form.show_week(period.hours, monday, ends_seasons=period.season is not None)

    def close_form(self) -> None:
        """Back to the weeks; what was typed is left."""
        self._right.setCurrentWidget(self._card)
        self.offices.setEnabled(True)
        self.change.setFocus()

    def save(self, week: OfficeHours, since: date) -> None:
        """Keep the typed week from a day on."""
        officer, catalogue, office = self.at.officer(), self.at.desk.catalogue, self._office()

        def done(_: object) -> None:
            self.good_news.emit(self.tr("The new hours hold from {day}").format(day=short_day(since)))
            self.close_form()
            self.refresh()

        def refused(error: Exception) -> None:
            if isinstance(error, RuleBroken) and error.facts.get("field") == "since":
                self.form.say_wrong_day(self.at.sentence_of(error))
            else:
                self.failed(error)

        self.at.tasks.run(
            lambda: catalogue.change_hours(week, since, officer, office=office), done, refused, owner=self
        )

    def _verbs(self) -> QWidget:
        take = KeyButton(self.tr("Take a file…"), icon="upload", small=True)
        take.clicked.connect(self._choose)
        give = KeyButton(self.tr("Save a sample…"), icon="download", small=True)
        give.clicked.connect(self._choose_target)
        verbs = QWidget()
        row = QHBoxLayout(verbs)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (take, give):
            row.addWidget(button)
        return verbs

    def _show(self, working: WorkingTime) -> None:
        self._working = working
        names = [(DESK, self.tr("This desk")), *((f"={name}", name) for name in working.book.offices)]
        self.offices.show_lines([Line(key, (Cell(words, note=True),)) for key, words in names])
        self._show_office()

    def _show_office(self) -> None:
        working = self._working
        if working is None:
            return
        hours, today, vietnamese = self._hours(working), self._day(), self.at.language() == "vi"
        lines = hours_lines(hours, today, self.at.word, vietnamese=vietnamese)
        self.weeks.show_lines(lines)
        self.weeks.setMinimumWidth(self.weeks.width_needed())
        self.weeks.choose(key_of(hours, today))
        fact = self.tr("Today, {day}:").format(day=f"{spoken.weekday(today)} {short_day(today)}")
        self._today.say(fact, today_words(hours, working.calendar, today, self.at.word))
        room = can_be_typed(hours.on(today))
        self.change.set_enabled_because(room, "" if room else self.tr("A day has more than two sessions: use a file."))

    def _hours(self, working: WorkingTime) -> OfficeHours:
        return working.hours_of(self._office())

    def _office(self) -> str:
        key = self.offices.current_key()
        return key[1:] if key.startswith("=") else ""

    def _day(self) -> date:
        return self.at.desk.clock.now().date()

    def _choose(self) -> None:
        path = files.choose_file(self, self.tr("Take an hours file"), JSON)
        if path is not None:
            self.take(path)

    def _choose_target(self) -> None:
        path = files.choose_target(self, self.tr("Save a sample"), "gio-lam-viec.json", JSON)
        if path is not None:
            self.give(path)
