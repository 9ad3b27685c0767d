"""The card that sends each group of papers to a printer of its own, out of a tray, in a number of copies."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.services.papers.outlet import MOST_COPIES, Outlet
from ui.at_work import AtWork
from ui.look.sizes import GAP_TINY
from ui.preview import outlets, trays
from ui.preview.routes import AS_FILE, GROUPS, Group, Routes
from ui.tasks import PAPER
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.words import Words

translate = QCoreApplication.translate

WIDE_GAP, ICON = 12, 26

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
        self._grid = grid = QGridLayout()
        self._narrow: bool | None = None
        grid.setHorizontalSpacing(WIDE_GAP)
        grid.setVerticalSpacing(6)
        heads = (
            translate("PaperGroups", "Printer"),
            translate("PaperGroups", "Tray"),
            translate("PaperGroups", "Copies"),
        )
        for place, head in enumerate(heads):
            grid.addWidget(Words(head, tone="ink2"), 0, place + 1)
        self._names = [_named(row) for row in self.rows]
        for row in self.rows:
            for combo, head in zip((row.printer, row.tray, row.copies), heads, strict=True):
                combo.setAccessibleName(head)
                combo.setAccessibleDescription(row.name)
            row.printer.activated.connect(lambda _, row=row: self._keep(row, other_printer=True))
            row.tray.activated.connect(lambda _, row=row: self._keep(row))
            row.copies.activated.connect(lambda _, row=row: self._keep(row))
            row.trial.clicked.connect(lambda _, row=row: self.tried.emit(row.group))
        self.body.addLayout(grid)
        self._lay(narrow=False)

    def refresh(self) -> None:
        """Show what is kept, then ask the printers in use for their trays."""
        there = outlets.printers()
        for row in self.rows:
            self._show(row, there)
        self._ask_for_trays()

    # --- below

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be made: with the names above their choices."""
        least = super().minimumSizeHint()
        return QSize(least.width() - (0 if self._narrow else self._saved()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = super().minimumSizeHint().width() + (self._saved() if self._narrow else 0)
        self._lay(narrow=self.width() < whole)

    def _saved(self) -> int:
        """Pixels of width that standing in two lines saves: the names, the icons of the last column, narrower gaps."""
        return max(name.minimumSizeHint().width() for name in self._names) + WIDE_GAP + ICON + 3 * (WIDE_GAP - GAP_TINY)

    def _lay(self, *, narrow: bool) -> None:
        """A group's name at the left of its choices, or in a line of its own above them."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for number, (row, name) in enumerate(zip(self.rows, self._names, strict=True)):
            line = 2 * number + 1
            below = line + 1 if narrow else line
            self._grid.addWidget(name, line, 1 if narrow else 0, 1, 4 if narrow else 1)
            for place, each in enumerate((row.printer, row.tray, row.copies, row.trial), start=1):
                self._grid.addWidget(each, below, place, Qt.AlignmentFlag.AlignVCenter)
        for place, part in enumerate((0 if narrow else 5, 4, 3, 0, 0)):
            self._grid.setColumnStretch(place, part)
            row.trial.say(translate("PaperGroups", "Try"), "" if narrow else "printer")
        self._grid.setHorizontalSpacing(GAP_TINY if narrow else WIDE_GAP)

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
