"""The unit: what its papers call it. Code, desk digit and training are fixed once numbers were given."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from desk_app.domain.text import tidy
from desk_app.services.ports.press import Sheet
from ui.at_work import AtWork
from ui.settings.panel import Panel
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Words

SHEETS: dict[str, Sheet] = {"a5": "a5", "a4": "a4", "a5x2": "a5x2"}


class OfficePanel(Panel):
    """:attr:`office_changed` carries the office with its new words."""

    office_changed = Signal(object)

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        office = at.desk.office
        fixed = Card(self.tr("This desk"), icon="landmark", note=self.tr("fixed when the desk was made"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        kind = self.tr("Training") if office.training else self.tr("Real work")
        facts = (
            (self.tr("Unit"), office.name, False),
            (self.tr("Code"), office.code, True),
            (self.tr("Desk"), office.desk, True),
            (self.tr("Kind"), kind, False),
            (self.tr("Office above"), f"{office.upper_name} ({office.upper_code})", False),
        )
        for place, (label, value, figures) in enumerate(facts):
            grid.addWidget(Words(label, tone="ink2"), place, 0)
            grid.addWidget(Words(value, role="figure_strong" if figures else "strong"), place, 1)
        grid.setColumnStretch(1, 1)
        fixed.body.addLayout(grid)
        self.words = {
            "superior": LineEdit(office.superior),
            "agency": LineEdit(office.agency),
            "place": LineEdit(office.place),
            "sign": CodeLineEdit(office.sign),
        }
        labels = {
            "superior": self.tr("Line above the letterhead"),
            "agency": self.tr("Who issues the papers"),
            "place": self.tr("Place before the date"),
            "sign": self.tr("Sign in the number"),
        }
        papers = Card(self.tr("On the papers"), icon="file-text")
        fields = QGridLayout()
        fields.setHorizontalSpacing(14)
        fields.setVerticalSpacing(8)
        for number, (name, editor) in enumerate(self.words.items()):
            fields.addWidget(Field(labels[name], editor), number // 2, number % 2)
        papers.body.addLayout(fields)
        papers.body.addWidget(Words(self.tr("Receipt on"), tone="ink2"))
        choices = [("a5", "A5"), ("a4", "A4"), ("a5x2", self.tr("2 × A5 on A4"))]
        self.sheet = Segments(self.tr("Receipt on"), choices, office.sheet)
        row = QHBoxLayout()
        row.addWidget(self.sheet)
        row.addStretch()
        save = KeyButton(self.tr("Save"), "F12", kind="chief")
        save.clicked.connect(self.save)
        row.addWidget(save)
        papers.body.addLayout(row)
        self.body.addWidget(fixed)
        self.body.addWidget(papers)
        self.body.addStretch(1)

    def save(self) -> None:
        """Use these words from the next paper on; papers printed before stay as they are."""
        said = {name: tidy(editor.text()) for name, editor in self.words.items()}
        office = replace(
            self.at.desk.office,
            superior=said["superior"],
            agency=said["agency"],
            place=said["place"],
            sign=said["sign"],
            sheet=SHEETS[self.sheet.value()],
        )
        if office != self.at.desk.office:
            self.office_changed.emit(office)
        self.good_news.emit(self.tr("The words on the papers are saved"))
