"""The row in which an officer arranges a list: Space hides or shows a column, ← → make it narrower or wider."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.arrangement import Arrangement
from ui.widgets.buttons import KeyButton
from ui.widgets.choices import Tick
from ui.widgets.list_table import ListTable
from ui.widgets.words import Words

STEP = 16
"""Pixels by which a key makes a column wider."""

ALWAYS = ("code", "next")
"""Without the code nobody knows which dossier a line is, without the move nobody knows why."""

translate = QCoreApplication.translate


class ColumnsRow(QWidget):
    """Works on the table itself; what it does is kept by whoever listens to the table's ``arranged``."""

    closed = Signal()

    def __init__(self, table: ListTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._ticks: dict[str, Tick] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._told = Words("", tone="ink2")
        self._usual = KeyButton("", small=True)
        self._usual.clicked.connect(self._back_to_usual)
        self._row.addWidget(self._told)
        self._row.addStretch()
        self._row.addWidget(self._usual)
        self.hide()

    def begin(self) -> None:
        """Show the columns as they are; the keyboard comes to the first."""
        self._fill()
        self.show()
        next(iter(self._ticks.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """In another language."""
        if not self.isHidden():
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, Tick):
            step = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}.get(Qt.Key(event.key()), 0)
            if step:
                self._widen(next(key for key, tick in self._ticks.items() if tick is watched), step)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        focused = next((key for key, tick in self._ticks.items() if tick.hasFocus()), "")
        for old in self._ticks.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ticks = {}
        self._told.setText(translate("Columns", "Columns: Space hides, ← → narrower or wider"))
        self._usual.say(translate("Columns", "As usual"))
        for column in self._table.lines.columns:
            if column.key and column.key not in ALWAYS:
                tick = Tick(column.title)
                tick.setChecked(column.key not in self._table.arrangement.hidden)
                tick.toggled.connect(lambda shown, key=column.key: self._show_column(key, shown))
                tick.installEventFilter(self)
                self._ticks[column.key] = tick
                self._row.insertWidget(self._row.count() - 2, tick)
        if focused:
            self._ticks[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_column(self, key: str, shown: bool) -> None:
        self._arrange(self._table.arrangement.shown(key, shown))

    def _widen(self, key: str, step: int) -> None:
        place = next(place for place, column in enumerate(self._table.lines.columns) if column.key == key)
        self._arrange(self._table.arrangement.wide(key, max(STEP, self._table.columnWidth(place) + step)))

    def _back_to_usual(self) -> None:
        self._arrange(Arrangement())
        self._fill()

    def _arrange(self, arrangement: Arrangement) -> None:
        self._table.arrange(arrangement)
        self._table.arranged.emit()
