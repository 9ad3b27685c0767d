"""Handed over and never taken: each slip with what of it is missing, the oldest first."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.services.handing_over import OnItsWay
from ui.handover.telling import waiting_columns, waiting_lines
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_table import ListTable


class WaitingPanel(Card):
    """Enter (:attr:`take_asked`) goes to the slip of that dossier, to say what arrived."""

    take_asked = Signal(str)
    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.table = ListTable(self.tr("Handed over, not taken"), waiting_columns())
        self.table.move_asked.connect(self.take_asked)
        self.table.open_asked.connect(self.open_asked)
        self._nothing = EmptyState("check", self.tr("Everything that was handed over has arrived."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._stack)

    def retranslate(self) -> None:
        """In another language; its lines are shown again by the page."""
        self.table.setAccessibleName(self.tr("Handed over, not taken"))
        self.table.say_columns(waiting_columns())
        self._nothing.say(self.tr("Everything that was handed over has arrived."))

    def show_waiting(self, found: Sequence[OnItsWay], short_names: Mapping[str, str], now: datetime) -> None:
        """What is on its way."""
        self.table.show_lines(waiting_lines(found, short_names, now))
        self._stack.setCurrentWidget(self.table if found else self._nothing)
