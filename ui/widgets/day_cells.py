"""Days drawn as cells: the calendar of whole weeks on the due-date card, and the band of days on a dossier."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.domain.values import value
from ui.look.faces import Role
from ui.look.sizes import ROOMY, Density
from ui.widgets import paint

DayKind = Literal[
    "outside", "received", "counted", "weekend", "holiday", "make_up", "paused", "promised", "today", "ahead"
]

_LOOK: dict[DayKind, tuple[str | None, str | None, str, str]] = {
    # kind: fill, border, colour of the date, colour of the word below
    "outside": (None, None, "ink2", "ink2"),
    "weekend": (None, None, "ink2", "ink2"),
    "received": ("surface", "accent", "accent", "accent"),
    "counted": ("accent_soft", None, "accent", "accent"),
    "make_up": ("accent_soft", "accent", "accent", "accent"),
    "holiday": ("late_soft", "late", "late", "late"),
    "paused": ("warn_soft", None, "warn", "warn"),
    "promised": ("accent", None, "on_accent", "on_accent"),
    "today": ("surface", "accent", "accent", "accent"),
    "ahead": ("subtle", "line", "ink2", "ink2"),
}
_BOLD = ("received", "counted", "make_up", "holiday", "paused", "promised", "today", "ahead")


@value
class CalendarDay:
    """One cell: the date as written (``20`` or ``1/12``), a word or a count below it, and what the day is."""

    date: date
    label_top: str
    label_bottom: str
    kind: DayKind


class DueCalendar(QWidget):
    """Whole weeks from the day received to the day promised, Monday first.

    ``fold`` is a line shown between the first week and the next when fully counted weeks were left out.
    """

    def __init__(self, headings: Sequence[str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings) if headings else ()
        self._weeks: tuple[tuple[CalendarDay, ...], ...] = ()
        self._fold, self._fold_after = "", 0
        self._cell = ROOMY.calendar_cell
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def headings(self) -> tuple[str, ...]:
        """The short names of the weekdays, Monday first."""
        return self._headings or (
            self.tr("Mo"),
            self.tr("Tu"),
            self.tr("We"),
            self.tr("Th"),
            self.tr("Fr"),
            self.tr("Sa"),
            self.tr("Su"),
        )

    def show_weeks(
        self, weeks: Sequence[Sequence[CalendarDay]], *, fold: str = "", fold_after: int = 1, spoken: str = ""
    ) -> None:
        """Show these weeks; ``spoken`` is what a screen reader says instead of the cells."""
        self._weeks = tuple(tuple(week) for week in weeks)
        self._fold, self._fold_after = fold, fold_after
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def take_density(self, density: Density) -> None:
        """Cells of 44 px, 40 in a compact window, more when the text is large."""
        self._cell = density.calendar_cell
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = self._head() + len(self._weeks) * (self._pitch() + 2) + (paint.line() + 4 if self._fold else 0)
        return QSize(7 * (self._least() + 3), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        step = (self.width() + 3) / 7
        boxes = [(round(step * place), round(step * (place + 1)) - 3 - round(step * place)) for place in range(7)]
        for (left, width), name in zip(boxes, self.headings(), strict=True):
            paint.text(painter, QRect(left, 0, width, self._head() - 4), name, tone="ink2", align=paint.CENTRE)
        top = self._head()
        for number, week in enumerate(self._weeks):
            if self._fold and number == self._fold_after:
                paint.text(painter, QRect(0, top, self.width(), paint.line()), self._fold, tone="ink2")
                top += paint.line() + 4
            for day in week:
                left, width = boxes[day.date.weekday()]
                paint_day(painter, QRect(left, top, width, self._pitch()), day)
            top += self._pitch() + 2

    def _head(self) -> int:
        return paint.line() + 4

    def _pitch(self) -> int:
        return max(self._cell, 2 * paint.line() - 2)

    def _least(self) -> int:
        days = [day for week in self._weeks for day in week]
        return max((cell_width(day) for day in days), default=40)


class DayBand(QWidget):
    """The days of one dossier in one row, from the day after reception to the promised day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[CalendarDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[CalendarDay], *, spoken: str = "") -> None:
        """Show these days; as many from the end as there is room for whole cells."""
        self._days = tuple(days)
        self.setAccessibleName(spoken)
        self.update()

    def days(self) -> tuple[CalendarDay, ...]:
        """What it shows, as far as there is room."""
        return self._days

    def sizeHint(self) -> QSize:
        return QSize(min(12, len(self._days)) * 52, max(ROOMY.calendar_cell, 2 * paint.line() - 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        least = max(cell_width(day) for day in self._days) + 4
        shown = self._days[-max(1, (self.width() + 4) // least) :]
        step = (self.width() + 4) / len(shown)
        for place, day in enumerate(shown):
            left = round(step * place)
            paint_day(painter, QRect(left, 0, round(step * (place + 1)) - 4 - left, self.height()), day)


def cell_width(day: CalendarDay) -> int:
    """Pixels a cell needs so that neither line is cropped."""
    return max(paint.width(day.label_top, "figure_strong"), paint.width(day.label_bottom)) + 6


def paint_day(painter: QPainter, box: QRect, day: CalendarDay) -> None:
    """One cell; a holiday is dashed, so that colour is not its only sign."""
    fill, border, above, below = _LOOK[day.kind]
    if fill or border:
        dashed = day.kind in ("holiday", "make_up")
        width = 2 if day.kind in ("received", "today") else 1
        paint.sheet(painter, box, fill=fill, border=border, radius=4, width=width, dashed=dashed)
    half = paint.line() - 2
    top = box.top() + (box.height() - 2 * half) // 2
    role: Role = "figure_strong" if day.kind in _BOLD else "figure"
    paint.text(
        painter, QRect(box.left(), top, box.width(), half), day.label_top, role=role, tone=above, align=paint.CENTRE
    )
    if day.label_bottom:
        face: Role = "figure" if day.label_bottom.isdigit() else "body"
        room = QRect(box.left(), top + half, box.width(), half)
        paint.text(painter, room, day.label_bottom, role=face, tone=below, align=paint.CENTRE)
