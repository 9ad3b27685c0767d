"""The table of lists: due state first, next move last, groups between, one line one key away from its next move."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.look import theme
from ui.look.sizes import GROUP_ROW_HEIGHT, ROOMY, Density
from ui.widgets import paint
from ui.widgets.arrangement import Arrangement
from ui.widgets.cells import key_room, paint_group, paint_line, widest
from ui.widgets.column_room import Share, share
from ui.widgets.copying import as_text
from ui.widgets.lines import Column, Group, Index, Line, LinesModel
from ui.widgets.rows import EDGE, SIDE, SPARE, TIGHT, TIGHTEST, Room, RowTable

MEASURED_LINES = 400


class ListTable(RowTable):
    """A list of :class:`Line` and :class:`Group`. Signals carry the key of the line.

    Ctrl+C copies the chosen lines as they are seen; ``several`` lets Shift and the arrows choose more than one.
    """

    move_asked = Signal(str)
    open_asked = Signal(str)
    current_changed = Signal(str)
    arranged = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        long: bool = True,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.lines = LinesModel(columns)
        self.arrangement = Arrangement()
        self._long = long
        self._gave_way: frozenset[int] = frozenset()
        self._left_out: frozenset[int] = frozenset()
        self._settling = False
        if several:
            self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self._density = ROOMY
        self._needed: tuple[int, ...] = (0,) * len(columns)
        self._needed_at = 0.0
        self._raised: set[int] = set()
        self.setModel(self.lines)
        self.header.right_aligned = {place for place, column in enumerate(columns) if column.figures}
        self.header.setSectionResizeMode(self.header.ResizeMode.Fixed)
        self.acted.connect(lambda row: self._tell(self.move_asked, row))
        self.opened.connect(lambda row: self._tell(self.open_asked, row))
        self.header.sectionResized.connect(self._dragged)
        self.lines.modelReset.connect(self._begin)
        self.lines.rowsInserted.connect(self._settle_new)
        self.lines.dataChanged.connect(lambda first, last: self._measure(first.row(), last.row()))

    def show_lines(self, lines: Sequence[Line | Group], *, more: bool = False, stay: bool = False) -> None:
        """Show these; the line that was current stays current when it is still there.

        Else the first is, or with ``stay`` the one that moved up to its place: what was just done left a list, and
        the next one is wanted.
        """
        before, place = self.current_key(), self.currentIndex().row()
        self.lines.set_lines(lines, more=more)
        row = self.lines.row_of(before) if before else -1
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, 0))
        else:
            self.choose_first(max(place, 0) if stay else 0)

    def current_key(self) -> str:
        """The key of the current line, ``""`` when there is none."""
        line = self.lines.line_at(self.currentIndex().row())
        return line.key if isinstance(line, Line) else ""

    def choose(self, key: str) -> None:
        """Make a line the current one."""
        row = self.lines.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, 0))

    def chosen_lines(self) -> tuple[Line, ...]:
        """What is chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.lines.line_at(row) for row in rows)
        return tuple(line for line in found if isinstance(line, Line))

    def copy(self) -> None:
        """Ctrl+C: the chosen lines, only what is seen of them."""
        places = [place for place in range(len(self.lines.columns)) if not self.isColumnHidden(place)]
        heads = [self.lines.columns[place].title for place in places]
        chosen = [
            [line.cells[place].words for place in places if place < len(line.cells)] for line in self.chosen_lines()
        ]
        if chosen:
            QGuiApplication.clipboard().setText(as_text(heads, chosen))

    def say_columns(self, columns: Sequence[Column]) -> None:
        """The same columns in another language."""
        self.lines.say_columns(columns)
        self._widths()

    def width_needed(self) -> int:
        """Pixels that all its columns need, with a scroll bar beside them."""
        return sum(self._wanted(TIGHT)) + self.verticalScrollBar().sizeHint().width()

    def arrange(self, arrangement: Arrangement) -> None:
        """Columns as their officer wants them; from then on their edges can be dragged."""
        self.arrangement = arrangement
        self.header.setSectionResizeMode(self.header.ResizeMode.Interactive)
        self._hide()

    def give_way(self, places: Sequence[int]) -> None:
        """These columns are left out where the window is too narrow for them."""
        if self._gave_way != frozenset(places):
            self._gave_way = frozenset(places)
            self._hide()

    def take_density(self, density: Density) -> None:
        """Rows of 33 px in long lists, two less in a compact window."""
        self._density = density
        self._settle()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths()

    def paint_rows(self, event: QPaintEvent) -> None:
        """Whole lines, and only those in sight. A delegate is asked cell by cell: four times the work."""
        self.executeDelayedItemsLayout()
        painter, lines, sight = QPainter(self.viewport()), self.lines, event.rect()
        shown = [place for place in range(len(lines.columns)) if not self.isColumnHidden(place)]
        places = [(place, self.columnViewportPosition(place), self.columnWidth(place)) for place in shown]
        right = max((left + wide for _, left, wide in places), default=0)
        ranges = self.selectionModel().selection().toList()
        chosen = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        row = self.rowAt(max(0, sight.top()))
        while 0 <= row < lines.rowCount() and (top := self.rowViewportPosition(row)) <= sight.bottom():
            line, height = lines.line_at(row), self.rowHeight(row)
            whole = QRect(0, top, right, height)
            if isinstance(line, Line):
                if row in chosen:
                    painter.fillRect(whole, theme.colour("sel"))
                boxes = [(place, QRect(left, top, wide, height)) for place, left, wide in places]
                paint_line(painter, boxes, line, lines, chosen=row in chosen)
            elif line is not None:
                painter.fillRect(whole, theme.colour("subtle"))
                paint_group(painter, whole.adjusted(EDGE, 0, 0, 0), line)
            paint.hairline(painter, 0, top + height - 1, right - 1, top + height - 1)
            row += 1

    def _hide(self) -> None:
        self._left_out = frozenset()
        self._settling = True  # what Qt resizes here nobody has dragged
        try:
            for place, column in enumerate(self.lines.columns):
                self.setColumnHidden(place, place in self._gave_way or column.key in self.arrangement.hidden)
        finally:
            self._settling = False
        self._widths()

    def _dragged(self, place: int, _before: int, width: int) -> None:
        key = self.lines.columns[place].key
        if self._settling or not key or not width:
            return
        self.arrangement = self.arrangement.wide(key, width)
        self.arranged.emit()

    def _tell(self, signal: object, row: int) -> None:
        line = self.lines.line_at(row)
        if isinstance(line, Line):
            signal.emit(line.key)  # type: ignore[attr-defined]

    def _begin(self) -> None:
        self._needed_at = 0.0
        self._settle()

    def _settle(self) -> None:
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for row in self._raised:  # Qt keeps the height of a row whatever stands in it now
            if row < self.lines.rowCount():
                self.setRowHeight(row, self._row_height())
        self._raised.clear()
        self._raise_groups(0, self.lines.rowCount() - 1)
        self._widths()

    def _settle_new(self, _parent: QModelIndex, first: int, last: int) -> None:
        """A further page: only its own lines are looked at, so the thousandth page costs what the first one did."""
        self._raise_groups(first, last)
        if first < MEASURED_LINES:
            self._measure(first, last)
            self._widths()

    def _row_height(self) -> int:
        return max(self._density.long_row if self._long else self._density.row, paint.line() + 10)

    def _raise_groups(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            if isinstance(self.lines.line_at(row), Group):
                self.setSpan(row, 0, 1, max(2, len(self.lines.columns)))
                self.setRowHeight(row, max(GROUP_ROW_HEIGHT, paint.line() + 10))
                self._raised.add(row)

    def _measure(self, first: int, last: int) -> None:
        """Words are measured once, when they come, not at each change of the window's size."""
        scale = theme.worn().scale
        if self._needed_at != scale:
            self._needed, self._needed_at = (0,) * len(self.lines.columns), scale
            first, last = 0, self.lines.rowCount() - 1
        found = widest(self.lines.columns, self.lines.between(first, min(last, MEASURED_LINES - 1)))
        self._needed = tuple(map(max, self._needed, found))

    def _widths(self) -> None:
        columns, left_out = self.lines.columns, self._left_out
        shown = [place for place in range(len(columns)) if not self.isColumnHidden(place) or place in left_out]
        whole = self.viewport().width()
        found = share(columns, {room: self._wanted(room) for room in (SPARE, TIGHT, TIGHTEST)}, shown, whole)
        self._leave(found)
        shown = [place for place in shown if place not in found.left_out]
        widths = list(found.widths)
        slack = max(0, whole - sum(widths[place] for place in shown))
        own = [place for place in shown if columns[place].key in self.arrangement.widths]
        for place in own:  # a name is never cut off, whatever was dragged, nor does the list become too wide by it
            more = max(0, min(slack, self.arrangement.widths[columns[place].key] - widths[place]))
            widths[place] += more
            slack -= more
        free = [place for place in shown if place not in own] or shown
        takers = [place for place in free if columns[place].stretches] or free
        for turn, place in enumerate(takers):
            more = slack // (len(takers) - turn)
            widths[place] += more
            slack -= more
        self._settling = True
        try:
            for place, width in enumerate(widths):
                if not self.isColumnHidden(place):
                    self.setColumnWidth(place, width)
        finally:
            self._settling = False

    def _leave(self, found: Share) -> None:
        """Hide the columns that have no room, and bring back those that have it again."""
        self.lines.leave(found.left_out, found.shortened)
        if found.left_out == self._left_out:
            return
        before, self._left_out = self._left_out, found.left_out
        self._settling = True
        try:
            for place in before | found.left_out:
                self.setColumnHidden(place, place in found.left_out)
        finally:
            self._settling = False

    def _wanted(self, room: Room) -> list[int]:
        """What each column needs; where a list is too wide, the key beside the next move gives way, then the right
        sides of the cells, and never a name."""
        columns = self.lines.columns
        if self._needed_at != theme.worn().scale:
            self._measure(0, -1)
        key = key_room() if room.keys else 0
        wanted = [
            max(paint.width(column.title, "medium"), needed + (key if column.is_move and needed else 0))
            for column, needed in zip(columns, self._needed, strict=True)
        ]
        sides = [
            (EDGE if place == 0 else SIDE) + (room.last if place == len(columns) - 1 else room.right)
            for place in range(len(columns))
        ]
        return [width + side + room.spare for width, side in zip(wanted, sides, strict=True)]
