"""The officers of the desk, and a line to add one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import person_key
from desk_app.services.ports.office import Officer
from desk_app.services.staff import ROLES
from ui.at_work import AtWork
from ui.settings.panel import Panel
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable


class OfficersPanel(Panel):
    """Who may stand in the history. Passwords and rights come later."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at, scrolls=False)
        columns = (Column(self.tr("Officer"), stretches=True), Column(self.tr("Work")), Column(self.tr("Now")))
        self.table = ListTable(self.tr("Officers"), columns, long=False)
        card = Card(
            self.tr("Officers of this desk"), icon="users", note=self.tr("Ctrl+L changes who is here"), flush=True
        )
        card.body.addWidget(self.table)
        self.name = LineEdit()
        self.name.returnPressed.connect(self.add)
        self._field = Field(self.tr("Another officer"), self.name)
        self.role = Combo()
        for role in ROLES:
            self.role.add(role, at.word(f"role.{role}"))
        button = KeyButton(self.tr("Add"), "F12", kind="chief")
        button.clicked.connect(self.add)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._field, 3)
        row.addWidget(Field(self.tr("Work"), self.role), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(card, 1)
        self.body.addLayout(row)

    def refresh(self) -> None:
        self.at.tasks.run(self.at.desk.staff.officers, self._show, self.failed, owner=self)

    def add(self) -> None:
        """Add the officer whose name was typed."""
        self._field.say_wrong("")
        name, role, staff = self.name.value(), self.role.value(), self.at.desk.staff
        self.at.tasks.run(lambda: staff.add(name, role), self._added, self._refused, owner=self)

    def _show(self, officers: tuple[Officer, ...]) -> None:
        present = self.at.officer()
        lines = []
        for each in sorted(officers, key=lambda officer: person_key(officer.name)):
            here = each.name == present
            now = Cell(self.tr("at the desk"), "ok", icon="check") if here else Cell("")
            lines.append(
                Line(each.name, (Cell(each.name, role="medium"), Cell(self.at.word(f"role.{each.role}"), "ink2"), now))
            )
        self.table.show_lines(lines)

    def _added(self, officer: Officer) -> None:
        self.name.clear()
        self.good_news.emit(self.tr("Added: {name}").format(name=officer.name))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, RuleBroken):
            self._field.say_wrong(self.at.sentence_of(error))
        else:
            self.failed(error)
