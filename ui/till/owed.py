"""Fees that a receipt names and nobody took: one line a dossier, Enter brings it to the fee that is being taken."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desk_app.domain.dates import clock, short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.money import grouped
from desk_app.services.dues import owed_of
from ui.at_work import AtWork
from ui.dossiers.standing import short_code
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.one_of import OneOf

translate = QCoreApplication.translate


class OwedCard(Card):
    """:attr:`named` with a dossier's code, :attr:`opened` with the one to look at; :attr:`counted` after each look."""

    named = Signal(str)
    opened = Signal(str)
    counted = Signal()

    def __init__(self, at: AtWork) -> None:
        super().__init__(" ", icon="banknote", flush=True)
        self._at = at
        self.table = ListTable("", owed_columns())
        self.table.move_asked.connect(self.named)
        self.table.open_asked.connect(self.opened)
        self._nothing = EmptyState("check", "")
        self._stack = OneOf()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._stack, 1)
        self._owed: Sequence[Dossier] = ()
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Not taken yet"))
        self.setAccessibleName(self.title.text())
        self.table.setAccessibleName(self.title.text())
        self.table.say_columns(owed_columns())
        self._nothing.say(self.tr("Every fee that a receipt names was taken."))
        self._say_sum()

    def reload(self) -> None:
        """Look at the record again."""
        dues = self._at.desk.dues
        self._at.tasks.run(dues.owed, self._show, owner=self)

    def count(self) -> int:
        """How many dossiers owe a fee, as far as was looked."""
        return len(self._owed)

    def take_focus(self) -> None:
        """The keyboard comes to the lines, where there are any in sight."""
        if self._owed and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, owed: Sequence[Dossier]) -> None:
        self._owed = owed
        now = self._at.desk.clock.now()
        self.table.show_lines([owed_line(each, now) for each in owed])
        self._stack.setCurrentWidget(self.table if owed else self._nothing)
        self._say_sum()
        self.counted.emit()

    def _say_sum(self) -> None:
        total = sum(owed_of(each) for each in self._owed)
        self.say_note(self.tr("{amount} đ").format(amount=grouped(total)) if total else "")


def owed_columns() -> tuple[Column, ...]:
    """Whose fee, of what, how much."""
    return (
        Column(translate("Owed", "Received"), spare=1),
        Column(translate("Owed", "Payer"), stretches=True),
        Column(translate("Owed", "Dossier"), spare=2),
        Column(translate("Owed", "Amount"), figures=True),
        Column(translate("Owed", "Next"), is_move=True),
    )


def owed_line(dossier: Dossier, now: datetime) -> Line:
    """One dossier that owes."""
    at = dossier.received_at
    return Line(
        dossier.code,
        (
            Cell(clock(at) if at.date() == now.date() else short_day(at.date()), "ink2", "figure"),
            Cell(dossier.person_at_desk.name),
            Cell(short_code(dossier.code), role="figure"),
            Cell(grouped(owed_of(dossier)), role="figure_strong"),
            Cell(translate("Owed", "Take the fee")),
        ),
    )
