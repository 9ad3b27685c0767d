"""The overview of a period: PgUp and PgDn turn it, figures open lists, Ctrl+S saves II.06, Ctrl+P prints 07."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.dates import clock, day_and_month
from desk_app.domain.figures import Figures
from desk_app.domain.money import grouped
from desk_app.domain.periods import Span, beside, period_of
from desk_app.domain.reports import Period
from desk_app.services.whole_file import write_whole
from desk_app.services.worklists import ListName
from ui.at_work import AtWork
from ui.look import theme
from ui.look.sizes import Density
from ui.overview.doors import DOORS, Door, open_ones
from ui.overview.field_table import columns, field_at, lines
from ui.overview.figure_card import FigureCard
from ui.overview.four_figures import say_figures
from ui.overview.heading import PeriodHeading
from ui.overview.side import DaysCard, HeadCard, LateCard
from ui.overview.told import CALENDAR, REPORTS, reckoning_words, span_words, title
from ui.page import Page
from ui.preview.house import HousePrinting
from ui.tasks import PAPER, Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.list_table import ListTable
from ui.widgets.segments import Segments
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice
from ui.widgets.words import Mark

ONE_COLUMN_BELOW = 1030
SAVED = "overview.saved"
XLSX = ".xlsx"
LEAST_HEIGHT = 120


@dataclass(frozen=True)
class _Found:
    """One look at the record, with the question it answers."""

    span: Span
    figures: Figures
    working_days: int


class OverviewPage(Page):
    """Opens on the present month. Counting happens off the window's thread; what is shown stays until it came home."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._at = at
        self._span, self._reporting = Span.MONTH, False
        self._period: Period = period_of(Span.MONTH, at.desk.clock.now().date())
        self._ticket: Ticket | None = None
        self._found: _Found | None = None
        self._one = False
        self.ask_path: Callable[[str], str] = self._ask_path
        self.heading = PeriodHeading()
        self.spans = Segments(self.tr("Period"), span_words(), Span.MONTH)
        self.reckoning = Segments(self.tr("Months"), reckoning_words(), CALENDAR)
        self.cards = tuple(FigureCard() for _ in range(4))
        self.identity = Mark("check", "", tone="ok")
        self.table = ListTable(self.tr("By field"), columns())
        self._save = KeyButton(self.tr("Save as Excel"), "Ctrl+S", small=True)
        self._print = KeyButton(self.tr("Book"), "Ctrl+P", small=True)
        self._printing = HousePrinting(at, "overview", self)
        self.fields = Card(self.tr("By field"), helper=_beside(self.identity, self._print, self._save), flush=True)
        self.days, self.late, self.head = DaysCard(), LateCard(at), HeadCard()
        self._earlier = KeyButton(self.tr("Earlier"), icon="arrow-left", small=True)
        self._later = KeyButton(self.tr("Later"), icon="arrow-right", small=True)
        self._build()
        self._wire()
        self.retranslate()

    # --- among other pages

    def title(self) -> str:
        return self.tr("Overview")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("PgUp", self.tr("earlier")),
            KeyHint("PgDn", self.tr("later")),
            KeyHint("Enter", self.tr("see the list")),
            KeyHint("Ctrl+S", self.tr("save as Excel")),
            KeyHint("Ctrl+P", self.tr("print the register")),
        )

    def first_focus(self) -> QWidget | None:
        return self.table

    def on_shown(self, asked: object | None = None) -> None:
        self.reload()

    def on_left(self) -> None:
        self.notice_over.emit(SAVED)

    def period(self) -> Period:
        """What is shown, or about to be."""
        return self._period

    def reload(self) -> None:
        """Count again; what was asked before and has not come home is not wanted any more."""
        if self._ticket is not None:
            self._ticket.drop()
        span, period, desk = self._span, self._period, self._at.desk
        self._later.setEnabled(period.last < desk.clock.now().date())

        def count() -> _Found:
            return _Found(span, desk.overview.figures(span, period), desk.overview.working_days(period))

        self._ticket = self._at.tasks.run(count, self._show, owner=self)

    def save(self) -> None:
        """Ctrl+S: form II.06 of the period that is shown."""
        if self._found is None:
            return
        name, data = self._at.desk.overview.spreadsheet(self._found.figures)
        chosen = self.ask_path(name)
        if chosen:
            self._at.comfort.keep("export_folder", str(Path(chosen).parent))
            self._at.tasks.run(partial(write_whole, Path(chosen), data, XLSX), self._saved, owner=self, lane=PAPER)

    def print(self) -> None:
        """Ctrl+P: the register of the period that is shown, of the current field; from the line of the sum, of all."""
        self._printing.register(self._period.first, self._period.last, field_at(self.table.current_key()))

    def retranslate(self) -> None:
        self.spans.say(self.tr("Period"), [words for _, words in span_words()])
        self.reckoning.say(self.tr("Months"), [words for _, words in reckoning_words()])
        self.fields.title.setText(self.tr("By field"))
        self.late.retranslate()
        self.head.retranslate()
        self.days.retranslate()
        self.table.lines.say_columns(columns())
        self._save.say(self.tr("Save as Excel"))
        self._print.say(self.tr("Book"))
        self._earlier.say(self.tr("Earlier"))
        self._later.say(self.tr("Later"))
        self._say_heading()
        if self._found is not None:
            self._show(self._found)
        self.hints_changed.emit()

    # --- showing

    def _show(self, found: _Found) -> None:
        self._found = found
        figures, total = found.figures, found.figures.total
        say_figures(self.cards, total)
        sums = f"{grouped(total.received)} = {grouped(total.settled)} + {grouped(total.open)}"
        self.identity.say(*(("check", sums, "ok") if figures.adds_up else ("triangle-alert", sums, "late")))
        self.table.show_lines(lines(figures.lines))
        self.days.show_figures(found.span, figures)
        self.late.show_figures(figures)
        self.head.show_figures(figures.head)
        self._say_heading()

    def _say_heading(self) -> None:
        name = title(self._span, self._period, reporting=self._reporting)
        months = self._reporting and self._span not in (Span.DAY, Span.WEEK)
        first, last = day_and_month(self._period.first), day_and_month(self._period.last)
        now, found = self._at.desk.clock.now(), self._found
        counted = self.tr("as of {time}, {day}").format(time=clock(now), day=day_and_month(now))
        asof = counted if self._period.last >= now.date() else ""
        self.fields.say_note("" if self._one else asof)
        here = found is not None and found.figures.period == self._period and self._span is not Span.DAY
        worked = self.tr("%n working day(s)", "", found.working_days) if found and here else ""
        beside = " · ".join(filter(None, (asof if self._one else "", worked)))
        self.heading.say(name, f"{first} – {last}" if months else "", beside)

    # --- doing

    def _turn(self, steps: int) -> None:
        self._period = beside(self._span, self._period, steps, reporting=self._reporting)
        self._say_heading()
        self.reload()

    def _choose(self) -> None:
        """Another length of the period, or other months, around the day one was at."""
        today = self._at.desk.clock.now().date()
        at = min(self._period.last, today) if self._period.first <= today else self._period.first
        self._span, self._reporting = Span(self.spans.value()), self.reckoning.value() == REPORTS
        self._period = period_of(self._span, at, reporting=self._reporting)
        self._say_heading()
        self.reload()

    def _today(self) -> date:
        return self._at.desk.clock.now().date()

    def _open(self, door: Door) -> None:
        """The list behind a figure."""
        self.wants_place.emit("dossiers", door(self._period, self._today()))

    def _see(self, key: str) -> None:
        """Enter on a field: its open dossiers; on the sum: all open ones."""
        self.wants_place.emit("dossiers", open_ones(self._period, self._today(), field_at(key)))

    def _saved(self, path: Path) -> None:
        fact = self.tr("Saved as {name}.").format(name=path.name)
        self.notice.emit(Notice("info", fact, "", icon="file-spreadsheet", key=SAVED))

    def _ask_path(self, name: str) -> str:
        folder = self._at.comfort.text("export_folder")
        start = str(Path(folder) / name) if folder else name
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), start, "Excel (*.xlsx)")
        return chosen

    # --- building

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap)
            self._side.setSpacing(density.gap)
            self._row.setSpacing(density.gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._top, self._row = QGridLayout(), QGridLayout()
        self._top.setHorizontalSpacing(12)
        self._turning = _beside(self._earlier, self._later)
        self._choosing = _beside(self.reckoning, self.spans)
        self.fields.body.addWidget(self.table)
        self._columns, self._right = QGridLayout(), QWidget()
        self._side = QVBoxLayout(self._right)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self.days, 1)
        self._side.addWidget(self.late, 1)
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.body.addLayout(self._top)
        self.body.addLayout(self._row)
        self.body.addLayout(self._columns, 1)
        self._arrange()
        self.verbs.hide()  # the verbs stand where their figures are

    def _arrange(self) -> None:
        """Two columns, or one where they have no room; the figures stand four in a row, or two and two."""
        one = 0 < self.width() < ONE_COLUMN_BELOW * theme.worn().scale
        if one != self._one:
            self._one = one
            self._say_heading()
        for layout in (self._top, self._row, self._columns):
            while layout.takeAt(0) is not None:
                pass
        self._top.addWidget(self.heading, 0, 0)
        self._top.addWidget(self._turning, 0, 1, Qt.AlignmentFlag.AlignRight)
        self._top.addWidget(self._choosing, *((1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft) if one else (0, 2)))
        self._top.setColumnStretch(0, 1)
        for place, card in enumerate(self.cards):
            self._row.addWidget(card, place // 2 if one else 0, place % 2 if one else place)
        self._columns.addWidget(self.fields, 0, 0)
        self._columns.addWidget(self.head, 1, 0)
        self._columns.addWidget(self._right, *((2, 0) if one else (0, 1, 2, 1)))
        self._columns.setRowStretch(0, 1)
        self._columns.setColumnStretch(0, 19)
        self._columns.setColumnStretch(1, 0 if one else 10)

    def _wire(self) -> None:
        self.spans.chosen.connect(lambda _: self._choose())
        self.reckoning.chosen.connect(lambda _: self._choose())
        for button, key, steps in ((self._earlier, "PgUp", -1), (self._later, "PgDown", 1)):
            button.clicked.connect(lambda _=False, steps=steps: self._turn(steps))
            QShortcut(QKeySequence(key), self, button.click)
        self._save.clicked.connect(self.save)
        self._print.clicked.connect(self.print)
        self._printing.pages.connect(lambda asked: self.wants_place.emit("sheets", asked))
        self.table.move_asked.connect(self._see)
        self.late.opened.connect(lambda code: self.wants_place.emit("dossier", code))
        self.late.list.clicked.connect(lambda: self.wants_place.emit("dossiers", str(ListName.LATE)))
        self.head.asked.connect(lambda: self.wants_place.emit("dossiers", "head"))
        for card, door in zip(self.cards, DOORS, strict=True):
            card.clicked.connect(lambda _=False, door=door: self._open(door))


def _beside(*widgets: QWidget) -> QWidget:
    """Several things that stay side by side."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    both.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return both
