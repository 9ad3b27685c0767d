"""The calendar of a promise, month after month with nothing folded; it scrolls by itself, its weekdays stay on top."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from ui.look import theme
from ui.look.sizes import ROOMY, Density
from ui.promise.weeks import Month, Week
from ui.widgets import paint
from ui.widgets.day_cells import CalendarDay, cell_width, paint_day

translate = QCoreApplication.translate

GAP = 3  # between two cells
CLOSE = 4  # a cell's words may come so much nearer to its sides than they like
BETWEEN = 8  # above a month's title


@dataclass(frozen=True)
class _Row:
    """A month's title or a week, and where it stands in the whole picture."""

    top: int
    height: int
    title: str = ""
    week: Week = ()


class MonthsCalendar(QAbstractScrollArea):
    """Every day from receipt to promise. It takes no keyboard: the list of days beside it says the same in words.

    :attr:`day_pressed` with the date of a cell that was clicked. It takes what height it gets and scrolls the rest;
    :meth:`whole_height` shows everything.
    """

    day_pressed = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self._months: tuple[Month, ...] = ()
        self._written: dict[tuple[int, str], CalendarDay] = {}  # cells of every width, once
        self._rows: list[_Row] = []
        self._tops: list[int] = []
        self._marked: date | None = None
        self._cell = ROOMY.calendar_cell

    def show_months(self, months: Sequence[Month], *, spoken: str = "") -> None:
        """Show these; ``spoken`` is what a screen reader says instead of the cells."""
        self._months = tuple(months)
        self._marked = None
        self._written = {_shape(cell): cell for month in months for week in month.weeks for cell in week}
        self.setAccessibleName(spoken)
        self._lay()
        self.verticalScrollBar().setValue(0)

    def months(self) -> tuple[Month, ...]:
        """What is shown."""
        return self._months

    def mark(self, day: date | None) -> None:
        """Draw a ring around a day and bring it into sight."""
        if day == self._marked:
            return
        self._marked = day
        row = next((each for each in self._rows if any(cell.date == day for cell in each.week)), None)
        if row is not None:
            bar, room = self.verticalScrollBar(), self.viewport().height() - self._head()
            if row.top < bar.value() or row.top + row.height > bar.value() + room:
                bar.setValue(row.top - max(0, (room - row.height) // 2))
        self.viewport().update()

    def take_density(self, density: Density) -> None:
        """Cells of 44 px, 40 in a compact window, more when the text is large."""
        self._cell = density.calendar_cell
        self._lay()

    def whole_height(self) -> int:
        """Pixels in which nothing has to scroll."""
        return self._head() + (self._rows[-1].top + self._rows[-1].height if self._rows else 0)

    def sizeHint(self) -> QSize:
        # A title and two weeks: its place in the layout must not depend on how long a limit is.
        least = self._head() + self._title() + 2 * (self._pitch() + 2)
        return QSize(7 * (self._least() + GAP) - GAP + self.verticalScrollBar().sizeHint().width(), least)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        boxes = self._boxes()
        head, offset = self._head(), self.verticalScrollBar().value()
        painter.setClipRect(QRect(0, head, self.viewport().width(), self.viewport().height() - head))
        for row in self._rows[max(0, bisect_left(self._tops, offset) - 1) :]:
            top = head + row.top - offset
            if top > self.viewport().height():
                break
            if row.title:
                box = QRect(0, top, self.viewport().width(), row.height)
                paint.text(painter, box, row.title, role="strong")
            for cell in row.week:
                left, width = boxes[cell.date.weekday()]
                box = QRect(left, top, width, self._pitch())
                paint_day(painter, box, cell)
                if cell.date == self._marked:
                    paint.sheet(painter, box, fill=None, border="ink", radius=4, width=2)
        painter.setClipping(False)
        painter.fillRect(QRect(0, 0, self.viewport().width(), head - 2), theme.colour("surface"))
        for (left, width), name in zip(boxes, weekday_names(), strict=True):
            paint.text(painter, QRect(left, 0, width, head - 4), name, tone="ink2", align=paint.CENTRE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        if cell is not None:
            self.day_pressed.emit(cell.date)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _lay(self) -> None:
        self._rows = []
        top, title, height = 0, self._title(), self._pitch() + 2
        for month in self._months:
            top += BETWEEN if top else 0
            self._rows.append(_Row(top, title, title=month.title))
            top += title
            for week in month.weeks:
                self._rows.append(_Row(top, height, week=week))
                top += height
        self._tops = [row.top for row in self._rows]
        self.updateGeometry()
        self._bar()
        self.viewport().update()

    def _bar(self) -> None:
        bar, room = self.verticalScrollBar(), max(1, self.viewport().height() - self._head())
        bar.setRange(0, max(0, self.whole_height() - self._head() - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._pitch() + 2)

    def _boxes(self) -> list[tuple[int, int]]:
        step = (self.viewport().width() - (GAP if self.verticalScrollBar().isVisible() else 0) + GAP) / 7
        return [(round(step * place), round(step * (place + 1)) - GAP - round(step * place)) for place in range(7)]

    def _cell_at(self, point: QPoint) -> CalendarDay | None:
        depth = point.y() - self._head() + self.verticalScrollBar().value()
        for row in self._rows:
            if row.week and row.top <= depth < row.top + row.height and point.y() >= self._head():
                boxes = self._boxes()
                for cell in row.week:
                    left, width = boxes[cell.date.weekday()]
                    if left <= point.x() < left + width:
                        return cell
        return None

    def _head(self) -> int:
        return paint.line() + 4

    def _title(self) -> int:
        return paint.line("strong") + 6

    def _pitch(self) -> int:
        return max(self._cell, 2 * paint.line() + 2)

    def _least(self) -> int:
        return max((cell_width(cell) - CLOSE for cell in self._written.values()), default=44)


def _shape(cell: CalendarDay) -> tuple[int, str]:
    """Cells of one shape are equally wide: figures are, whatever they say."""
    below = "0" * len(cell.label_bottom) if cell.label_bottom.isdigit() else cell.label_bottom
    return len(cell.label_top), below


def weekday_names() -> tuple[str, ...]:
    """The short names of the weekdays, Monday first; the words are those of the other calendar."""
    return (
        translate("DueCalendar", "Mo"),
        translate("DueCalendar", "Tu"),
        translate("DueCalendar", "We"),
        translate("DueCalendar", "Th"),
        translate("DueCalendar", "Fr"),
        translate("DueCalendar", "Sa"),
        translate("DueCalendar", "Su"),
    )
