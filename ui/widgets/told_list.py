"""A list to be read, not to be worked in: each row as high as its words need, and only those in sight are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.speech.plain_words import plain
from ui.widgets.lines import Index

AT_ONCE = 50
"""Rows that are laid out in one turn; a dossier with a longer history gets the others while it is being read."""


class ToldList(QListView):
    """Scrolls by itself; Tab reaches it so that the arrows can. A screen reader finds each row as a sentence."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = QStringListModel(self)
        self.setModel(self._told)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(AT_ONCE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def told(self) -> tuple[str, ...]:
        """The rows as they are read out, from top to bottom."""
        return tuple(self._told.stringList())

    def tell(self, rows: Sequence[str]) -> None:
        """Show these rows, each as a sentence; what is drawn for it is :meth:`paint_row`'s."""
        self._told.setStringList([plain(row) for row in rows])
        self.scrollToTop()

    def row_height(self, row: int, width: int) -> int:
        """Pixels that a row needs."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, row: int, box: QRect) -> None:
        """Draw one row."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys scroll: there is nothing to choose."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: bar.SliderAction.SliderSingleStepSub,
            Qt.Key.Key_Down: bar.SliderAction.SliderSingleStepAdd,
            Qt.Key.Key_PageUp: bar.SliderAction.SliderPageStepSub,
            Qt.Key.Key_PageDown: bar.SliderAction.SliderPageStepAdd,
        }
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and Qt.Key(event.key()) in steps:
            bar.triggerAction(steps[Qt.Key(event.key())])
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verticalScrollBar().setSingleStep(20)


class _Rows(QStyledItemDelegate):
    """Asks its list."""

    def __init__(self, rows: ToldList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._rows.viewport().width()
        return QSize(1, self._rows.row_height(index.row(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        self._rows.paint_row(painter, index.row(), QRect(0, box.top(), self._rows.viewport().width(), box.height()))
