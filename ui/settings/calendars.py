"""The calendars: each year with its standing, and the days off and make-up days of the chosen year."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.codes import DossierCode
from desk_app.domain.dates import short_day, short_moment
from desk_app.services.moved_dates import MovedDate
from ui.at_work import AtWork
from ui.settings import files
from ui.settings.panel import Panel
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.words import RunningText

LOOKS = {
    Standing.OFFICIAL: ("check", "ok"),
    Standing.PROVISIONAL: ("clock", "warn"),
    Standing.MISSING: ("triangle-alert", "late"),
}


class CalendarsPanel(Panel):
    """A provisional year warns on every promise that reaches into it, until the official notice is taken."""

    dossier_asked = Signal(str)

    def __init__(self, at: AtWork) -> None:
        super().__init__(at, scrolls=False)
        self._calendar = Calendar()
        self.years = ListTable(self.tr("Years"), (Column(self.tr("Year")), Column(self.tr("Standing"), stretches=True)))
        self.years.current_changed.connect(self._show_year)
        columns = (Column(self.tr("Day")), Column(self.tr("Weekday")), Column(self.tr("What"), stretches=True))
        self.days = ListTable(self.tr("Days off"), columns)
        take = KeyButton(self.tr("Take a calendar…"), icon="upload", small=True)
        take.clicked.connect(self._choose)
        left = Card(self.tr("Years"), icon="calendar-days", flush=True)
        left.body.addWidget(self.years)
        self._right = Card(self.tr("Days off and make-up days"), flush=True)
        self._right.body.addWidget(self.days)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(left, 3)
        row.addWidget(self._right, 6)
        self.body.addLayout(row, 3)
        told = (Column(self.tr("Code")), Column(self.tr("Promised")), Column(self.tr("By this calendar")))
        self.moved = ListTable(self.tr("Dates that moved"), (*told, Column(self.tr("Owner"), stretches=True)))
        self.moved.move_asked.connect(self.dossier_asked)
        self.moved.open_asked.connect(self.dossier_asked)
        self._moved = Card(self.tr("Open dossiers whose date would be another"), icon="triangle-alert", flush=True)
        self._moved.body.addWidget(self.moved)
        self.body.addWidget(self._moved, 2)
        self._moved.hide()
        sentence = self.tr("Weekends are off by themselves. A year without its official notice counts as provisional.")
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(RunningText("", sentence, tone="ink2"), 1)
        below.addWidget(take)
        self.body.addLayout(below)

    def refresh(self) -> None:
        self.at.tasks.run(self.at.desk.catalogue.calendar, self._show, self.failed, owner=self)
        self.at.tasks.run(self.at.desk.moved_dates.lines, self._show_moved, self.failed, owner=self)

    def take(self, path: Path) -> None:
        """Take an official calendar for the years it names; promises that were printed stay."""
        officer, catalogue = self.at.officer(), self.at.desk.catalogue

        def done(_: object) -> None:
            self.good_news.emit(self.tr("The calendar is in force"))
            self.refresh()

        self.at.tasks.run(
            lambda: catalogue.take_calendar(files.read_text(path), officer), done, self.failed, owner=self
        )

    def _show(self, calendar: Calendar) -> None:
        self._calendar = calendar
        lines = []
        for year in calendar.years:
            icon, tone = LOOKS[year.standing]
            words = self.at.word(f"calendar_standing.{year.standing}")
            lines.append(Line(str(year.year), (Cell(str(year.year), role="figure"), Cell(words, tone, icon=icon))))
        self.years.show_lines(lines)
        self.years.setMinimumWidth(self.years.width_needed())
        if not self.years.hasFocus():
            self.years.choose(str(self.at.desk.clock.now().year))
        self._show_year(self.years.current_key())

    def _show_moved(self, moved: Sequence[MovedDate]) -> None:
        """Old and new side by side; what was printed stands, whatever the calendar says now."""
        self._moved.setVisible(bool(moved))
        self._moved.say_note(self.tr("%n dossier(s); the printed dates stay", "", len(moved)))
        self.moved.show_lines(
            [
                Line(
                    line.dossier.code,
                    (
                        Cell(DossierCode.parse(line.dossier.code).short, role="figure"),
                        Cell(short_moment(line.lawful), role="figure"),
                        Cell(short_moment(line.counted), "warn", "figure", icon="calendar-days"),
                        Cell(line.dossier.owner.name),
                    ),
                )
                for line in moved
            ]
        )

    def _show_year(self, key: str) -> None:
        year = self._calendar.year(int(key)) if key else None
        if year is None:
            return
        days = [(day.date, spoken.day_off(day.what), False) for day in year.days_off]
        days += [(day.date, spoken.day_off(day.what) or self.tr("worked in exchange"), True) for day in year.make_up]
        self._right.say_note(key)
        self.days.show_lines(
            [
                Line(
                    day.isoformat(),
                    (
                        Cell(short_day(day), role="figure"),
                        Cell(spoken.weekday(day), "ink2"),
                        Cell(what, "warn" if worked else "ink", icon="calendar-check" if worked else "", note=True),
                    ),
                )
                for day, what, worked in sorted(days)
            ]
        )

    def _choose(self) -> None:
        path = files.choose_file(self, self.tr("Take a calendar"), "JSON (*.json)")
        if path is not None:
            self.take(path)
