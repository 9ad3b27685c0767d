"""The days of a promise one by one, as a list: date, weekday, its number, why."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.dates import day_and_month, short_day
from desk_app.domain.day_lines import DayKind, DayLine
from desk_app.domain.explanation import Explanation
from desk_app.services.wording import Language
from ui.promise import told
from ui.promise.calendar import weekday_names
from ui.widgets import paint
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.rows import EDGE, SIDE

WHY = 3  # the column
PAGE = 200  # lines

TONES = {
    DayKind.ARRIVED: "accent",
    DayKind.RECEIVED: "accent",
    DayKind.RESUMED: "accent",
    DayKind.WEEKEND: "ink2",
    DayKind.CLOSED: "ink2",
    DayKind.HOLIDAY: "late",
    DayKind.ROLLED: "late",
    DayKind.PAUSED: "warn",
}


class DayList(ListTable):
    """One line a day; ``current_changed`` carries its ISO date. :attr:`laid` when the columns have other widths."""

    laid = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "",
            (
                Column(self.tr("Day")),
                Column(self.tr("On")),
                Column(self.tr("Count"), figures=True),
                Column(self.tr("Why"), stretches=True),
            ),
            parent=parent,
        )
        self.setAccessibleName(self.tr("Day by day"))
        self._days: tuple[DayLine, ...] = ()
        self._language: Language = "vi"
        self.lines.wants_more.connect(self._more)

    def show_days(self, found: Explanation | None, language: Language = "vi") -> None:
        """The days of a promise from the first on; those of a hundred years come page by page."""
        self._days = found.lines if found is not None else ()
        self._language = language
        self.show_lines(self._page(0), more=len(self._days) > PAGE)

    def choose(self, key: str) -> None:
        """Make a day the current one, also one that was not needed so far."""
        while self.lines.row_of(key) < 0 and self.lines.rowCount() < len(self._days):
            self._more()
        super().choose(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.laid.emit()

    def sizeHint(self) -> QSize:
        return QSize(320, self.header.sizeHint().height() + 3 * self.verticalHeader().defaultSectionSize())

    def _more(self) -> None:
        there = self.lines.rowCount()
        self.lines.add_lines(self._page(there), more=len(self._days) > there + PAGE)

    def _page(self, first: int) -> list[Line]:
        """The year is written once a count leaves it."""
        years = bool(self._days) and self._days[0].date.year != self._days[-1].date.year
        return [_line(line, self._language, years=years) for line in self._days[first : first + PAGE]]

    def cut_words(self) -> str:
        """Why the chosen day counts or not, where its column is too narrow to say it; ``""`` where it is not."""
        line = self.lines.line_at(self.currentIndex().row())
        if not isinstance(line, Line):
            return ""
        said = line.cells[WHY]
        return said.words if paint.width(said.words, said.role) > self.columnWidth(WHY) - SIDE - EDGE else ""

    def day(self) -> date | None:
        """The chosen day."""
        key = self.current_key()
        return date.fromisoformat(key) if key else None


def _line(line: DayLine, language: Language, *, years: bool) -> Line:
    tone = TONES.get(line.kind, "ink")
    due = line.kind is DayKind.DUE
    day = short_day(line.date) if years else day_and_month(line.date)
    return Line(
        line.date.isoformat(),
        (
            Cell(day, tone, "figure_strong" if due else "figure"),
            Cell(weekday_names()[line.date.weekday()], tone),
            Cell(told.count(line), tone, "figure_strong" if due else "figure"),
            Cell(told.why(line, language), tone, "strong" if due else "body", note=True),
        ),
    )
