"""Everything that may be done with a dossier now: each move with who makes it, what it does to the clock, its paper."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.life_cycle import Action, allowed
from ui.at_work import AtWork
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable


class AllMoves(Card):
    """A strip with one line a move; Enter makes it, Esc leaves. :attr:`chosen` with the move's name."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        self._leave = KeyButton(" ", "Esc", small=True)
        super().__init__(" ", icon="list-checks", helper=self._leave, flush=True, border="accent", parent=parent)
        self._at = at
        self.title.setText(self.tr("Everything that may be done now"))
        self.setAccessibleName(self.title.text())
        self._leave.say(self.tr("Leave it"))
        columns = (
            Column(self.tr("What"), is_move=True),
            Column(self.tr("Key")),
            Column(self.tr("Who")),
            Column(self.tr("Time limit")),
            Column(self.tr("Paper"), stretches=True),
        )
        self.table = ListTable(self.title.text(), columns, long=False)
        self.body.addWidget(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._leave.clicked.connect(self.close_list)
        self.table.move_asked.connect(self.chosen)
        self.hide()

    def open(self, dossier: Dossier, legal: Sequence[Action], keys: Mapping[Action, str]) -> None:
        """Show the legal moves with their keys; the list takes the keyboard."""
        self.table.show_lines([self._line(dossier, action, keys.get(action, "")) for action in legal])
        self.show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_list(self) -> None:
        """Nothing is done."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
            return
        super().keyPressEvent(event)

    def _line(self, dossier: Dossier, action: Action, key: str) -> Line:
        rule, word = allowed(dossier, action), self._at.word
        return Line(
            str(action),
            (
                Cell(word(f"action.{action}")),
                Cell(key, "ink2", "figure"),
                Cell(word(f"who.{rule.who}"), "ink2"),
                Cell(word(f"clock.{rule.clock}"), "ink2"),
                Cell(word(f"paper.{rule.paper}") if rule.paper is not None else "–", "ink2"),
            ),
        )
