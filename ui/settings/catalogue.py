"""The catalogue: every procedure with limit and fee, and, honestly, where each row comes from and how sure it is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.domain.money import grouped
from desk_app.domain.procedures import Confidence, Procedure
from ui.at_work import AtWork
from ui.look import theme
from ui.preview.house import HousePrinting
from ui.settings import files
from ui.settings.panel import Panel
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.words import RunningText, Words

LOOKS = {
    Confidence.HIGH: ("check", "ok"),
    Confidence.MEDIUM: ("minus", "ink2"),
    Confidence.LOW: ("triangle-alert", "warn"),
}
CSV = "CSV (*.csv)"
ROOM_FOR_ALL, LESS_NEEDED = 680, (3, 4)
"""In a narrow window fee and confidence give way; both stand below the list."""


class CataloguePanel(Panel):
    """Type to narrow the list; the present row's law and source stand below it."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at, scrolls=False)
        self._procedures: dict[str, Procedure] = {}
        columns = (
            Column(self.tr("Code")),
            Column(self.tr("Procedure"), stretches=True, shortens=True),
            Column(self.tr("Limit")),
            Column(self.tr("Fee"), figures=True, spare=2),
            Column(self.tr("Confidence"), spare=1),
        )
        self.table = ListTable(self.tr("Procedures"), columns)
        self.table.current_changed.connect(self._say)
        self.filter = LineEdit()
        self.filter.setPlaceholderText(self.tr("Code, name without marks, or initials"))
        self.filter.setAccessibleName(self.tr("Find procedures"))
        self.filter.textChanged.connect(lambda _: self.refresh())
        take = KeyButton(self.tr("Take a list…"), icon="upload", small=True)
        take.clicked.connect(self._choose)
        give = KeyButton(self.tr("Save as CSV…"), icon="download", small=True)
        give.clicked.connect(self._save)
        self._card = Card(self.tr("Procedures"), icon="file-text", flush=True)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 10)
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        head.addWidget(take)
        head.addWidget(give)
        self._card.body.setSpacing(0)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self.table, 1)
        self._name, self._law, self._source = Words("", role="strong", wrap=True), RunningText(), RunningText()
        about = Card()
        column = QVBoxLayout()
        column.setSpacing(4)
        self.printing = HousePrinting(at, "settings", self)
        self.print = KeyButton(self.tr("Notice for the wall"), "Ctrl+P", icon="printer", small=True)
        self.print.clicked.connect(lambda _=False: self._print(large=False))
        self.large = KeyButton(self.tr("In large type"), small=True)
        self.large.clicked.connect(lambda _=False: self._print(large=True))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        for button in (self.large, self.print):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        for part in (self._law, self._source):
            column.addWidget(part)
        about.body.addLayout(column)
        self.body.addWidget(self._card, 1)
        self.body.addWidget(about)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.table.give_way(LESS_NEEDED if self.width() < ROOM_FOR_ALL * theme.worn().scale else ())
        super().resizeEvent(event)

    def refresh(self) -> None:
        typed, desk = self.filter.value(), self.at.desk
        self.at.tasks.run(lambda: desk.catalogue.find(typed, 1000), self._show, self.failed, owner=self)

    def take(self, path: Path) -> None:
        """Take an office's own list in the old one's place; dossiers keep the version they were registered with."""
        officer, catalogue = self.at.officer(), self.at.desk.catalogue

        def done(version: int) -> None:
            self.good_news.emit(self.tr("The list is in force, version {number}").format(number=version))
            self.refresh()

        self.at.tasks.run(
            lambda: catalogue.take_catalogue(files.read_text(path), officer).version, done, self.failed, owner=self
        )

    def save(self, path: Path) -> None:
        """The list in force, to be worked on in a spreadsheet."""
        catalogue = self.at.desk.catalogue

        def done(_: None) -> None:
            self.good_news.emit(self.tr("Saved: {name}").format(name=path.name))

        self.at.tasks.run(lambda: files.write_text(path, catalogue.as_text()), done, self.failed, owner=self)

    def _print(self, *, large: bool) -> None:
        """The present row as it is put up for everybody to read; it is looked at before it is printed."""
        if key := self.table.current_key():
            self.printing.for_the_wall(key, large=large)

    def _show(self, procedures: Sequence[Procedure]) -> None:
        self._procedures = {procedure.key: procedure for procedure in procedures}
        self._card.say_note(self.tr("%n row(s)", "", len(procedures)))
        self.table.show_lines([self._line(procedure) for procedure in procedures])
        self._say(self.table.current_key())

    def _line(self, procedure: Procedure) -> Line:
        icon, tone = LOOKS[procedure.confidence]
        limit = spoken.limit(procedure.limit, padded=True) if procedure.limit else self.tr("typed each time")
        fee = "–" if procedure.fee_vnd is None else grouped(procedure.fee_vnd)
        return Line(
            procedure.key,
            (
                Cell(procedure.national_code or "–", role="figure"),
                Cell(procedure.short_name, note=len(procedure.short_name) > 34),
                Cell(limit, "ink2"),
                Cell(fee, role="figure"),
                Cell(self.at.word(f"confidence.{procedure.confidence}"), tone, icon=icon),
            ),
        )

    def _say(self, key: str) -> None:
        procedure = self._procedures.get(key)
        if procedure is None:
            return
        self._name.setText(procedure.name)
        self._law.say(self.tr("Law:"), procedure.legal_basis or "–")
        sure = self.at.word(f"confidence.{procedure.confidence}")
        fee = "" if procedure.fee_vnd is None else f"{grouped(procedure.fee_vnd)} đ"
        told = " · ".join(filter(None, (procedure.source or "–", sure, fee)))
        self._source.say(self.tr("Source of this row:"), told)

    def _choose(self) -> None:
        path = files.choose_file(self, self.tr("Take a list of procedures"), CSV)
        if path is not None:
            self.take(path)

    def _save(self) -> None:
        path = files.choose_target(self, self.tr("Save the list"), "thu-tuc.csv", CSV)
        if path is not None:
            self.save(path)
