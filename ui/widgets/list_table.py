"""The table of lists: due state first, next move last, groups between, one line one key away from its next move."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons, theme
from ui.sizes import GROUP_ROW_HEIGHT, ICON_TEXT, ROOMY, Density
from ui.widgets import paint
from ui.widgets.key_cap import cap_size, paint_cap
from ui.widgets.lines import CELL_ROLE, LINE_ROLE, Cell, Column, Group, Index, Line, LinesModel
from ui.widgets.rows import EDGE, SIDE, RowTable, padded, paint_ground

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
    """A list of :class:`Line` and :class:`Group`. Signals carry the key of the line."""

    move_asked = Signal(str)
    open_asked = Signal(str)
    current_changed = Signal(str)

    def __init__(
        self, name: str, columns: Sequence[Column], *, long: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.lines = LinesModel(columns)
        self._long = long
        self._density = ROOMY
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.header.right_aligned = {place for place, column in enumerate(columns) if column.figures}
        self.header.setSectionResizeMode(self.header.ResizeMode.Fixed)
        self.acted.connect(lambda row: self._tell(self.move_asked, row))
        self.opened.connect(lambda row: self._tell(self.open_asked, row))
        self.lines.modelReset.connect(self._settle)
        self.lines.rowsInserted.connect(self._settle)

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

    def take_density(self, density: Density) -> None:
        """Rows of 33 px in long lists, two less in a compact window."""
        self._density = density
        self._settle()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_key())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths()

    def _tell(self, signal: object, row: int) -> None:
        line = self.lines.line_at(row)
        if isinstance(line, Line):
            signal.emit(line.key)  # type: ignore[attr-defined]

    def _settle(self) -> None:
        self.clearSpans()
        row_height = max(self._density.long_row if self._long else self._density.row, paint.line() + 10)
        self.verticalHeader().setDefaultSectionSize(row_height)
        for row, line in enumerate(self.lines.lines()):
            if isinstance(line, Group):
                self.setSpan(row, 0, 1, max(2, len(self.lines.columns)))
                self.setRowHeight(row, max(GROUP_ROW_HEIGHT, paint.line() + 10))
            elif self.rowHeight(row) != row_height:
                self.setRowHeight(row, row_height)
        self._widths()

    def _widths(self) -> None:
        columns = self.lines.columns
        shown = [place for place in range(len(columns)) if not self.isColumnHidden(place)]
        widths = self._wanted(keys=True)
        if sum(widths[place] for place in shown) > self.viewport().width():
            widths = self._wanted(keys=False)
        slack = max(0, self.viewport().width() - sum(widths[place] for place in shown))
        takers = [place for place in shown if columns[place].stretches] or shown
        for turn, place in enumerate(takers):
            share = slack // (len(takers) - turn)
            widths[place] += share
            slack -= share
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)

    def _wanted(self, *, keys: bool) -> list[int]:
        """What each column needs; where a list is too wide, the key beside the next move gives way, then the right
        sides of the cells, and never a name."""
        columns = self.lines.columns
        wanted = [paint.width(column.title, "medium") for column in columns]
        for line in self.lines.lines()[:MEASURED_LINES]:
            if isinstance(line, Line):
                for place, cell in enumerate(line.cells):
                    if not cell.note:
                        has_key = keys and columns[place].is_move and bool(cell.words)
                        extra = cap_size(MOVE_KEY).width() + 10 if has_key else 0
                        wanted[place] = max(wanted[place], cell_width(cell, widest=columns[place].is_move) + extra)
        sides = [
            (EDGE if place == 0 else SIDE) + (EDGE if place == len(columns) - 1 else SIDE if keys else 0)
            for place in range(len(columns))
        ]
        return [width + side + 2 for width, side in zip(wanted, sides, strict=True)]


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
