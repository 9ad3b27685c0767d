"""The card that sends each group of papers to a printer of its own, out of a tray, in a number of copies."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.services.papers.outlet import MOST_COPIES, Outlet
from ui.at_work import AtWork
from ui.preview import outlets, trays
from ui.preview.routes import AS_FILE, GROUPS, Group, Routes
from ui.tasks import PAPER
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.words import Words

translate = QCoreApplication.translate

NAMES: Mapping[Group, Callable[[], tuple[str, str]]] = {
    "receipt_a5": lambda: (
        translate("PaperGroups", "Receipt on A5"),
        translate("PaperGroups", "both copies, two sheets"),
    ),
    "receipt_a4": lambda: (
        translate("PaperGroups", "Receipt on A4"),
        translate("PaperGroups", "also two A5 on one A4"),
    ),
    "slips": lambda: (
        translate("PaperGroups", "Other papers on A5"),
        translate("PaperGroups", "for results, fees, explanations"),
    ),
    "letters": lambda: (
        translate("PaperGroups", "Letters on A4"),
        translate("PaperGroups", "requests, refusals, apologies…"),
    ),
    "piles": lambda: (
        translate("PaperGroups", "Papers of piles"),
        translate("PaperGroups", "transfer slips, minutes"),
    ),
    "lists": lambda: (translate("PaperGroups", "Lists"), translate("PaperGroups", "A4 across")),
    "labels": lambda: (
        translate("PaperGroups", "Labels for folders"),
        translate("PaperGroups", "eight on a sheet of A4"),
    ),
    "roll": lambda: (
        translate("PaperGroups", "Slips of the roll"),
        translate("PaperGroups", "80 mm, cut after each"),
    ),
}
"""What a group is called, and what is in it."""


class RouteRow:
    """The choices of one group."""

    def __init__(self, group: Group) -> None:
        self.group: Group = group
        self.name, self.note = NAMES[group]()
        self.printer, self.tray, self.copies = Combo(), Combo(), Combo()
        for number in range(1, MOST_COPIES + 1):
            self.copies.add(str(number), str(number))
        self.trial = KeyButton(translate("PaperGroups", "Try"), icon="printer", small=True)
        self.trial.setAccessibleDescription(self.name)

    def chosen(self) -> Outlet:
        """What stands in the row."""
        return Outlet(self.printer.value(), self.tray.value(), int(self.copies.value() or 1))


class PaperRoutes(Card):
    """:attr:`tried` names the group whose test page is wanted. What is chosen is kept at once."""

    tried = Signal(str)

    def __init__(self, at: AtWork) -> None:
        super().__init__(translate("PaperGroups", "Printer, tray and copies by paper"), icon="file-text")
        self._at, self._routes = at, Routes(at.comfort)
        self._trays: dict[str, Mapping[str, str]] = {}
        self.rows = [RouteRow(group) for group in GROUPS]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = (
            translate("PaperGroups", "Printer"),
            translate("PaperGroups", "Tray"),
            translate("PaperGroups", "Copies"),
        )
        for place, head in enumerate(heads):
            grid.addWidget(Words(head, tone="ink2"), 0, place + 1)
        for line, row in enumerate(self.rows, start=1):
            grid.addWidget(_named(row), line, 0)
            for place, (combo, head) in enumerate(zip((row.printer, row.tray, row.copies), heads, strict=True)):
                combo.setAccessibleName(head)
                combo.setAccessibleDescription(row.name)
                grid.addWidget(combo, line, place + 1)
            grid.addWidget(row.trial, line, 4, Qt.AlignmentFlag.AlignVCenter)
            row.printer.activated.connect(lambda _, row=row: self._keep(row, other_printer=True))
            row.tray.activated.connect(lambda _, row=row: self._keep(row))
            row.copies.activated.connect(lambda _, row=row: self._keep(row))
            row.trial.clicked.connect(lambda _, row=row: self.tried.emit(row.group))
        for place, share in enumerate((5, 4, 3, 0, 0)):
            grid.setColumnStretch(place, share)
        self.body.addLayout(grid)

    def refresh(self) -> None:
        """Show what is kept, then ask the printers in use for their trays."""
        there = outlets.printers()
        for row in self.rows:
            self._show(row, there)
        self._ask_for_trays()

    # --- below

    def _keep(self, row: RouteRow, *, other_printer: bool = False) -> None:
        if other_printer:
            row.tray.set_value("")
        self._routes.keep(row.group, row.chosen())
        self._show(row, outlets.printers())
        self._ask_for_trays()

    def _show(self, row: RouteRow, there: tuple[str, ...]) -> None:
        own = self._routes.own(row.group)
        row.printer.clear()
        if row.group != "roll":  # no roll lies in the printer above
            row.printer.add("", translate("PaperGroups", "The same as above"))
        row.printer.add(AS_FILE, translate("PaperGroups", "None: keep as PDF"))
        missing = {own.printer} - {"", AS_FILE, *there}
        for name in (*there, *missing):
            row.printer.add(name, _there(name, name not in missing))
        row.printer.set_value(own.printer)
        row.copies.set_value(str(own.copies))
        self._show_trays(row)
        has_printer = bool(self._routes.by(row.group).printer)
        row.trial.set_enabled_because(has_printer, translate("PaperGroups", "No printer is chosen yet."))

    def _show_trays(self, row: RouteRow) -> None:
        tray, printer = self._routes.own(row.group).tray, self._routes.by(row.group).printer
        known = self._trays.get(printer)
        row.tray.clear()
        row.tray.add("", translate("PaperGroups", "As the printer is set"))
        names = list(known or ())
        for name in names if not tray or tray in names else [*names, tray]:
            row.tray.add(name, _there(name, known is None or name in known))
        row.tray.set_value(tray)

    def _ask_for_trays(self) -> None:
        wanted = {self._routes.by(row.group).printer for row in self.rows} - {"", *self._trays}
        if not wanted:
            return

        def found(answer: dict[str, Mapping[str, str]]) -> None:
            self._trays |= answer
            for row in self.rows:
                self._show_trays(row)

        self._at.tasks.run(lambda: {name: trays.trays(name) for name in wanted}, found, owner=self, lane=PAPER)


def _there(name: str, there: bool) -> str:
    return name if there else translate("PaperGroups", "{name} (not there)").format(name=name)


def _named(row: RouteRow) -> QWidget:
    """The group's name above what is in it."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Words(row.name, role="strong"))
    column.addWidget(Words(row.note, tone="ink2", wrap=True))
    return whole
