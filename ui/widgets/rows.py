"""The ground of every table: whole rows, one selected with an accent bar, a border that says the keyboard is here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desk_app.domain.values import value
from ui.look import theme
from ui.look.sizes import HEADER_HEIGHT
from ui.widgets import paint
from ui.widgets.line_edit import belongs_to_page
from ui.widgets.lines import Index

if TYPE_CHECKING:  # brings all options of styles along, and no start paints a line
    from PySide6.QtWidgets import QStyleOptionViewItem

SIDE = 8
EDGE = 14  # the first and the last column keep the padding of a card
BAR = 3


@value
class Room:
    """What a list leaves free: the key beside its moves, pixels right of cells and of the last one, some to spare."""

    keys: bool
    right: int
    last: int
    spare: int


SPARE = Room(keys=True, right=SIDE, last=EDGE, spare=2)
TIGHT = Room(keys=False, right=0, last=EDGE, spare=2)
TIGHTEST = Room(keys=False, right=0, last=SIDE - 4, spare=0)
"""The left side of the next cell always stays: two columns never touch. A list that is still too wide scrolls."""

LEAST_ROWS = 3

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Header(QHeaderView):
    """Column titles, quiet, 500 weight, above one hairline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.right_aligned: set[int] = set()
        self.centred: set[int] = set()
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(HEADER_HEIGHT, paint.line("medium") + 10))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's name
        painter.fillRect(rect, theme.colour("subtle"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        paint.hairline(painter, rect.left(), rect.top(), rect.right(), rect.top())
        title = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        align = paint.LEFT
        if logicalIndex in self.right_aligned:
            align = paint.RIGHT
        elif logicalIndex in self.centred:
            align = paint.CENTRE
        paint.text(
            painter, padded(rect, logicalIndex, self.count()), title or "", role="medium", tone="ink2", align=align
        )


class RowTable(QTableView):
    """One current row. Enter asks for its next move (:attr:`acted`), Ctrl+O opens it (:attr:`opened`)."""

    acted = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.header = Header(self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.doubleClicked.connect(lambda index: self.acted.emit(index.row()))

    def minimumSizeHint(self) -> QSize:
        """High enough for three rows; where a window has less, the page scrolls."""
        least = super().minimumSizeHint()
        head = 0 if self.header.isHidden() else self.header.sizeHint().height()
        return QSize(least.width(), max(least.height(), head + LEAST_ROWS * (paint.line() + 10) + 2))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed into a list do nothing: a scan must not jump about."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in ENTER_KEYS and plain and row >= 0:
            self.acted.emit(row)
        elif event.key() == Qt.Key.Key_O and event.modifiers() == Qt.KeyboardModifier.ControlModifier and row >= 0:
            self.opened.emit(row)
        elif belongs_to_page(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def choose_first(self, begin: int = 0) -> None:
        """Make the first line that can be chosen the current one, from a row on; after the last, the nearest above."""
        model = self.model()
        count = model.rowCount()
        for row in (*range(begin, count), *reversed(range(min(begin, count)))):
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() or previous.isValid():
            self.viewport().update()

    def paint_rows(self, event: QPaintEvent) -> None:
        """What stands in the rows; the current one is marked afterwards."""
        super().paintEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_rows(event)
        current = self.currentIndex()
        if not current.isValid():
            if self.hasFocus():  # an empty table has no row to show it at
                whole = self.viewport().rect()
                paint.sheet(QPainter(self.viewport()), whole, fill=None, border="focus", width=2, radius=0)
            return
        top = self.rowViewportPosition(current.row())
        box = QRect(0, top, self.viewport().width(), self.rowHeight(current.row()))
        painter = QPainter(self.viewport())
        if self.hasFocus():
            paint.sheet(painter, box.adjusted(0, 0, 0, -1), fill=None, border="focus", width=2, radius=0)
        else:
            painter.fillRect(QRect(0, top, BAR, box.height() - 1), theme.colour("accent"))


def paint_ground(painter: QPainter, option: "QStyleOptionViewItem", view: QWidget | None) -> None:
    """Selection or hover behind a cell, and the hairline below its row."""
    box: QRect = option.rect
    from PySide6.QtWidgets import QStyle

    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, theme.colour("sel"))
    paint.hairline(painter, box.left(), box.bottom(), box.right(), box.bottom())


def padded(box: QRect, column: int, columns: int) -> QRect:
    """The room inside a cell: 8 px at its sides, 14 px at the edges of the sheet."""
    left = EDGE if column == 0 else SIDE
    right = EDGE if column == columns - 1 else SIDE
    return box.adjusted(left, 0, -right, 0)
