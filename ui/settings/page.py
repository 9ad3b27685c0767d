"""The settings: a list of panels at the left, the chosen one at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.at_work import AtWork
from ui.page import Page
from ui.scanner.arrived import Arrived
from ui.settings.calendars import CalendarsPanel
from ui.settings.catalogue import CataloguePanel
from ui.settings.display import DisplayPanel
from ui.settings.hours import HoursPanel
from ui.settings.money import MoneyPanel
from ui.settings.office import OfficePanel
from ui.settings.officers import OfficersPanel
from ui.settings.panel import Panel
from ui.settings.printing import PrintingPanel
from ui.settings.safekeeping import SafekeepingPanel
from ui.settings.scanner import ScannerPanel
from ui.settings.upper import UpperPanel
from ui.sizes import Density
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.status_bar import KeyHint


class SettingsPage(Page):
    """``on_shown`` may be asked with the key of a panel. ↑ ↓ in the list move between panels, Tab goes into one."""

    office_changed = Signal(object)
    look_changed = Signal(bool)
    scanner_changed = Signal()

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._stack = QStackedWidget()
        office, calendars, display = OfficePanel(at), CalendarsPanel(at), DisplayPanel(at)
        catalogue, money, self.scanner = CataloguePanel(at), MoneyPanel(at), ScannerPanel(at)
        self.scanner.port_chosen.connect(self.scanner_changed)
        for each in (office, money):
            each.office_changed.connect(self.office_changed)
        display.look_changed.connect(self.look_changed)
        self.panels: dict[str, Panel] = {
            "office": office,
            "officers": OfficersPanel(at),
            "catalogue": catalogue,
            "calendars": calendars,
            "hours": HoursPanel(at),
            "money": money,
            "printing": PrintingPanel(at),
            "scanner": self.scanner,
            "upper": UpperPanel(at),
            "safekeeping": SafekeepingPanel(at),
            "display": display,
        }
        places = (
            ("office", self.tr("Unit and papers"), "landmark"),
            ("officers", self.tr("Officers"), "users"),
            ("catalogue", self.tr("Procedures"), "file-text"),
            ("calendars", self.tr("Days off"), "calendar-days"),
            ("hours", self.tr("Working hours"), "clock"),
            ("money", self.tr("Account and fees"), "banknote"),
            ("printing", self.tr("Printer"), "printer"),
            ("scanner", self.tr("Scanner"), "scan-line"),
            ("upper", self.tr("Office above"), "building-2"),
            ("safekeeping", self.tr("Safe copies"), "shield-check"),
            ("display", self.tr("Display"), "monitor"),
        )
        self.list = ListTable(self.tr("Settings"), (Column("", stretches=True),), long=False)
        self.list.header.hide()
        self.list.show_lines([Line(key, (Cell(words, icon=icon),)) for key, words, icon in places])
        self.list.current_changed.connect(self._show)
        self.list.move_asked.connect(lambda _: self.focusNextChild())
        calendars.dossier_asked.connect(lambda code: self.wants_place.emit("dossier", code))
        catalogue.printing.pages.connect(lambda asked: self.wants_place.emit("sheets", asked))
        for panel in self.panels.values():
            self._stack.addWidget(panel)
            panel.notice.connect(self.notice)
            panel.good_news.connect(self.good_news)
        card = Card(flush=True)
        card.body.setContentsMargins(1, 6, 1, 6)
        card.body.addWidget(self.list)
        card.setFixedWidth(220)
        self._row = QHBoxLayout()
        self._row.addWidget(card)
        self._row.addWidget(self._stack, 1)
        self.body.addLayout(self._row, 1)
        self.verbs.hide()
        self.take_density(self.density)

    def title(self) -> str:
        return self.tr("Settings")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Tab", self.tr("into the panel")),
        )

    def first_focus(self) -> QWidget | None:
        return self.list

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, str) and asked in self.panels:
            self.list.choose(asked)
        self._show(self.list.current_key())

    def takes(self, kind: str, value: object) -> bool:
        """While a scanner is tried, what it reads is looked at here and goes nowhere else."""
        return (
            kind == "scan" and isinstance(value, Arrived) and self.scanner.isVisible() and self.scanner.try_out(value)
        )

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_row"):
            self._row.setSpacing(density.gap + 2)

    def _show(self, key: str) -> None:
        panel = self.panels.get(key)
        if panel is None:
            return
        self._stack.setCurrentWidget(panel)
        if self.isVisible():
            panel.refresh()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
