"""The sums of an open shift by ways of paying, large above its payments; the cash is hidden while it is counted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.money import grouped
from desk_app.domain.shift import WayTotal
from desk_app.domain.till import PayWay
from ui.till.words import way_words
from ui.widgets.words import Words

HIDDEN = "•••"


class Totals(QWidget):
    """While the drawer is counted, nobody is told what should lie in it."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = {way: Words(role="count") for way in PayWay}
        self._labels = {way: Words(tone="ink2") for way in PayWay}
        self._ways: Sequence[WayTotal] = ()
        self._blind = False
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(28)
        for way in PayWay:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(self.figures[way])
            column.addWidget(self._labels[way])
            row.addLayout(column)
        row.addStretch()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        for way, label in self._labels.items():
            label.setText(way_words(way))

    def show_ways(self, ways: Sequence[WayTotal]) -> None:
        """Another shift, or the same after a change."""
        self._ways = ways
        self._say()

    def hide_cash(self, blind: bool) -> None:
        """Whether the drawer is being counted."""
        self._blind = blind
        self._say()

    def _say(self) -> None:
        for total in self._ways:
            hidden = self._blind and total.way is PayWay.CASH
            self.figures[total.way].setText(HIDDEN if hidden else f"{grouped(total.net)} đ")
