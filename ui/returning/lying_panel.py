"""What lies in the cupboard: results that nobody fetched, by age; and those that came early, to be told."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.services.returning import Unclaimed
from ui.returning.telling import unclaimed_columns, unclaimed_line, unclaimed_lines
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_table import ListTable


class LyingPanel(Card):
    """Enter opens the dossier, where the whole phone number stands."""

    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.table = ListTable(self.tr("Results at the desk"), unclaimed_columns())
        self.table.move_asked.connect(self.open_asked)
        self.table.open_asked.connect(self.open_asked)
        self._nothing = EmptyState("check", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._stack)

    def show_unclaimed(self, found: Sequence[Unclaimed], short_names: Mapping[str, str]) -> None:
        """Everything that lies here; what lies too long stands first under its reason."""
        self.table.show_lines(unclaimed_lines(found, short_names))
        self._show(self.tr("Every result was fetched."))

    def show_early(self, found: Sequence[Unclaimed], short_names: Mapping[str, str]) -> None:
        """Whom to call."""
        self.table.show_lines([unclaimed_line(each, short_names) for each in found])
        self._show(self.tr("Nobody needs a call: every early result was told or fetched."))

    def current(self) -> str:
        """The code of the chosen line, ``""`` without one."""
        return self.table.current_key()

    def _show(self, nothing: str) -> None:
        self._nothing.say(nothing)
        self._stack.setCurrentWidget(self.table if self.table.lines.lines() else self._nothing)
