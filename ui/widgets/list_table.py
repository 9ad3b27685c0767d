"""The table of lists: due state first, next move last, groups between, one line one key away from its next move."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons, theme
from ui.sizes import GROUP_ROW_HEIGHT, ICON_TEXT, ROOMY, Density
from ui.widgets import paint
from ui.widgets.arrangement import Arrangement
from ui.widgets.copying import as_text
from ui.widgets.key_cap import cap_size, paint_cap
from ui.widgets.lines import CELL_ROLE, LINE_ROLE, Cell, Column, Group, Index, Line, LinesModel
from ui.widgets.rows import EDGE, SIDE, SPARE, TIGHT, TIGHTEST, Room, RowTable, padded, paint_ground

GLYPH_ROOM = ICON_TEXT + 5
MOVE_KEY = "Enter"
MEASURED_LINES = 400


class LineDelegate(QStyledItemDelegate):
    """Draws cells of a list; groups are drawn over the whole width by their first cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        line = index.data(LINE_ROLE)
        model = index.model()
        if isinstance(line, Group):
            painter.fillRect(box, theme.colour("subtle"))
            paint.hairline(painter, box.left(), box.bottom(), box.right(), box.bottom())
            _paint_group(painter, box.adjusted(EDGE, 0, 0, 0), line)
            return
        paint_ground(painter, option, None)
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell) or not isinstance(model, LinesModel):
            return
        column = model.columns[index.column()]
        room = padded(box, index.column(), len(model.columns))
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if column.is_move and chosen and cell.words:
            cell = Cell(cell.words, "accent", "strong", cell.icon)
            size = cap_size(MOVE_KEY)
            left = room.left() + cell_width(cell) + 6
            cap = QRect(left, room.center().y() - size.height() // 2, size.width(), size.height())
            if cap.right() <= box.right():
                paint_cap(painter, cap, MOVE_KEY)
        paint_cell(painter, room, cell, right=column.figures, chosen=chosen)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, paint.line() + 12)


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
        self._settling = False
        if several:
            self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self._density = ROOMY
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.header.right_aligned = {place for place, column in enumerate(columns) if column.figures}
        self.header.setSectionResizeMode(self.header.ResizeMode.Fixed)
        self.acted.connect(lambda row: self._tell(self.move_asked, row))
        self.opened.connect(lambda row: self._tell(self.open_asked, row))
        self.header.sectionResized.connect(self._dragged)
        self.lines.modelReset.connect(self._settle)
        self.lines.rowsInserted.connect(self._settle_new)

    def show_lines(self, lines: Sequence[Line | Group], *, more: bool = False) -> None:
        """Show these; the line that was current stays current when it is still there, else the first is."""
        before = self.current_key()
        self.lines.set_lines(lines, more=more)
        row = self.lines.row_of(before) if before else -1
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, 0))
        else:
            self.choose_first()

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

    def _hide(self) -> None:
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

    def _settle(self) -> None:
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._heights(0, self.lines.rowCount() - 1)
        self._widths()

    def _settle_new(self, _parent: QModelIndex, first: int, last: int) -> None:
        """A further page: only its own lines are looked at, so the thousandth page costs what the first one did."""
        self._heights(first, last)
        if first < MEASURED_LINES:
            self._widths()

    def _row_height(self) -> int:
        return max(self._density.long_row if self._long else self._density.row, paint.line() + 10)

    def _heights(self, first: int, last: int) -> None:
        row_height = self._row_height()
        for row in range(first, last + 1):
            if isinstance(self.lines.line_at(row), Group):
                self.setSpan(row, 0, 1, max(2, len(self.lines.columns)))
                self.setRowHeight(row, max(GROUP_ROW_HEIGHT, paint.line() + 10))
            elif self.rowHeight(row) != row_height:
                self.setRowHeight(row, row_height)

    def _widths(self) -> None:
        columns = self.lines.columns
        shown = [place for place in range(len(columns)) if not self.isColumnHidden(place)]
        for room in (SPARE, TIGHT, TIGHTEST):
            widths = self._wanted(room)
            if sum(widths[place] for place in shown) <= self.viewport().width():
                break
        own = {
            place: self.arrangement.widths[column.key]
            for place, column in enumerate(columns)
            if column.key in self.arrangement.widths
        }
        for place, width in own.items():
            widths[place] = max(widths[place], width)  # a name is never cut off, whatever was dragged
        slack = max(0, self.viewport().width() - sum(widths[place] for place in shown))
        free = [place for place in shown if place not in own] or shown
        takers = [place for place in free if columns[place].stretches] or free
        for turn, place in enumerate(takers):
            share = slack // (len(takers) - turn)
            widths[place] += share
            slack -= share
        self._settling = True
        try:
            for place, width in enumerate(widths):
                if not self.isColumnHidden(place):
                    self.setColumnWidth(place, width)
        finally:
            self._settling = False

    def _wanted(self, room: Room) -> list[int]:
        """What each column needs; where a list is too wide, the key beside the next move gives way, then the right
        sides of the cells, and never a name."""
        columns = self.lines.columns
        wanted = [paint.width(column.title, "medium") for column in columns]
        for row in range(min(MEASURED_LINES, self.lines.rowCount())):
            line = self.lines.line_at(row)
            if isinstance(line, Line):
                for place, cell in enumerate(line.cells):
                    if not cell.note:
                        has_key = room.keys and columns[place].is_move and bool(cell.words)
                        extra = cap_size(MOVE_KEY).width() + 10 if has_key else 0
                        wanted[place] = max(wanted[place], cell_width(cell, widest=columns[place].is_move) + extra)
        sides = [
            (EDGE if place == 0 else SIDE) + (room.last if place == len(columns) - 1 else room.right)
            for place in range(len(columns))
        ]
        return [width + side + room.spare for width, side in zip(wanted, sides, strict=True)]


def cell_width(cell: Cell, *, widest: bool = False) -> int:
    """Pixels a cell's contents need; ``widest`` measures the bold form it has when chosen."""
    return (GLYPH_ROOM if cell.icon else 0) + paint.width(cell.words, "strong" if widest else cell.role)


def paint_cell(painter: QPainter, room: QRect, cell: Cell, *, right: bool = False, chosen: bool = False) -> None:
    """Icon and words in a room; only notes are elided. ``ink3`` may not stand on a chosen row."""
    tone = "ink2" if chosen and cell.tone == "ink3" else cell.tone
    left = room.left()
    words = cell.words
    if right:
        left = max(left, room.right() - cell_width(cell) + 1)
    if cell.icon:
        icons.paint(painter, cell.icon, QRect(left, room.center().y() - ICON_TEXT // 2, ICON_TEXT, ICON_TEXT), tone)
        left += GLYPH_ROOM
    if cell.note:
        metrics = QFontMetrics(theme.font(cell.role))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.right() - left)
    paint.text(
        painter, QRect(left, room.top(), room.right() - left + 1, room.height() - 1), words, role=cell.role, tone=tone
    )


def _paint_group(painter: QPainter, room: QRect, group: Group) -> None:
    left = room.left()
    if group.icon:
        icons.paint(
            painter, group.icon, QRect(left, room.center().y() - ICON_TEXT // 2, ICON_TEXT, ICON_TEXT), group.tone
        )
        left += GLYPH_ROOM
    paint.text(painter, QRect(left, room.top(), 800, room.height()), group.title, role="strong", tone=group.tone)
    left += paint.width(group.title, "strong") + 11
    paint.text(painter, QRect(left, room.top(), 1200, room.height()), group.note, tone="ink2")
