"""Who is at the desk: a list that Enter answers, and a line for somebody who is not on it yet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.text import person_key
from desk_app.services.ports.office import Officer
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable

WIDTH = 640


class OfficerChoice(QWidget):
    """:attr:`chosen` carries the officer's name; a new name is added to the staff by whoever listens."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QCoreApplication.translate("OfficerChoice", "Officer")
        work = QCoreApplication.translate("OfficerChoice", "Work")
        self.table = ListTable(name, (Column(name, stretches=True), Column(work)), long=False)
        self.table.move_asked.connect(self.chosen)
        self.table.open_asked.connect(self.chosen)
        self.table.setMinimumHeight(200)
        self._other = LineEdit()
        self._other.returnPressed.connect(self._take_other)
        self.other = Field(self.tr("Somebody else"), self._other)
        add = KeyButton(self.tr("Add and begin"))
        add.clicked.connect(self._take_other)
        begin = KeyButton(self.tr("Begin"), "F12", kind="chief")
        begin.clicked.connect(lambda: self.chosen.emit(self.table.current_key()))
        card = Card(
            self.tr("Who is at the desk?"), icon="users", note=self.tr("Enter takes the chosen one"), flush=True
        )
        card.body.addWidget(self.table, 1)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        card.setMaximumHeight(420)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.other, 1)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(begin, 0, Qt.AlignmentFlag.AlignBottom)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 8)
        middle.addSpacing(12)
        middle.addLayout(row)
        middle.addStretch(2)
        column = QWidget()
        column.setLayout(middle)
        column.setFixedWidth(WIDTH)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addWidget(column)
        across.addStretch(1)

    def show_officers(self, officers: Sequence[Officer], last: str) -> None:
        """Sorted by given name, as every list of people."""
        words = {
            "reception": QCoreApplication.translate("OfficerChoice", "Reception"),
            "head": QCoreApplication.translate("OfficerChoice", "Head"),
            "cashier": QCoreApplication.translate("OfficerChoice", "Cashier"),
        }
        ordered = sorted(officers, key=lambda officer: person_key(officer.name))
        self.table.show_lines(
            [
                Line(each.name, (Cell(each.name, role="medium", icon="user"), Cell(words.get(each.role, ""), "ink2")))
                for each in ordered
            ]
        )
        self.table.choose(last)
        self._other.clear()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_other(self) -> None:
        if self._other.value():
            self.chosen.emit(self._other.value())
        else:
            self._other.setFocus(Qt.FocusReason.OtherFocusReason)
