"""What the panels of piles have in common: the scanned lines on a sheet, a strip below them, a card at the right."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.look.sizes import ROOMY, Density
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice, Strip

RIGHT_WIDTH = 330


class PileSheet(QWidget):
    """The table, or what to do while it is empty."""

    def __init__(self, table: ScanTable, empty: EmptyState, card: QWidget) -> None:
        super().__init__()
        self._table, self._empty = table, empty
        self._density = ROOMY
        self._strip: Strip | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(empty)
        sheet = Card(flush=True)
        sheet.body.addWidget(self._stack)
        self._left, self._strip_place = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(sheet, 1)
        self._left.addLayout(self._strip_place)
        card.setFixedWidth(RIGHT_WIDTH)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(card)

    def show_table(self, shown: bool) -> None:
        """The table where there are lines; else the words that ask for the first scan."""
        self._stack.setCurrentWidget(self._table if shown else self._empty)

    def show_notice(self, notice: Notice | None) -> None:
        """The strip below the lines instead of the one before; none for None."""
        if self._strip is not None:
            self._strip_place.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if notice is not None:
            self._strip = Strip(notice, answers=False)
            self._strip.take_density(self._density)
            self._strip_place.addWidget(self._strip)

    def notice(self) -> Notice | None:
        """What the strip says now."""
        return self._strip.notice if self._strip is not None else None

    def take_density(self, density: Density) -> None:
        """Gaps between the cards."""
        self._density = density
        self._columns.setSpacing(density.gap + 2)
        self._left.setSpacing(density.gap)
