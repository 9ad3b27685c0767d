"""The settings: a list of panels at the left, the chosen one at the right."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.at_work import AtWork
from ui.look.sizes import Density
from ui.page import Page
from ui.parts import Parts, part
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
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.one_of import OneOf
from ui.widgets.status_bar import KeyHint

AnyPanel = TypeVar("AnyPanel", bound=Panel)


class SettingsPage(Page):
    """``on_shown`` may be asked with the key of a panel. ↑ ↓ in the list move between panels, Tab goes into one.

    A panel is made when it is first looked at: who comes for one of them does not wait for eleven.
    """

    office_changed = Signal(object)
    look_changed = Signal(bool)
    scanner_changed = Signal()

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self.panels = Parts[Panel](self)
        self.list = ListTable(self.tr("Settings"), (Column("", stretches=True),), long=False)
        self.list.header.hide()
        self.list.show_lines([Line(key, (Cell(words, icon=icon),)) for key, words, icon in self._places()])
        self.list.current_changed.connect(self._show)
        self.list.move_asked.connect(lambda _: self.focusNextChild())
        card = Card(flush=True)
        card.body.setContentsMargins(1, 6, 1, 6)
        card.body.addWidget(self.list)
        card.setFixedWidth(max(220, self.list.width_needed() + 2))
        self._stack = OneOf()
        self._row = QHBoxLayout()
        self._row.addWidget(card)
        self._row.addWidget(self._stack, 1)
        self.body.addLayout(self._row, 1)
        self.verbs.hide()
        self.take_density(self.density)

    # --- the panels, in the order of the list

    @part
    def office(self) -> OfficePanel:
        panel = self._placed(OfficePanel(self._at))
        panel.office_changed.connect(self.office_changed)
        return panel

    @part
    def officers(self) -> OfficersPanel:
        return self._placed(OfficersPanel(self._at))

    @part
    def catalogue(self) -> CataloguePanel:
        panel = self._placed(CataloguePanel(self._at))
        panel.printing.pages.connect(lambda asked: self.wants_place.emit("sheets", asked))
        return panel

    @part
    def calendars(self) -> CalendarsPanel:
        panel = self._placed(CalendarsPanel(self._at))
        panel.dossier_asked.connect(lambda code: self.wants_place.emit("dossier", code))
        return panel

    @part
    def hours(self) -> HoursPanel:
        return self._placed(HoursPanel(self._at))

    @part
    def money(self) -> MoneyPanel:
        panel = self._placed(MoneyPanel(self._at))
        panel.office_changed.connect(self.office_changed)
        return panel

    @part
    def printing(self) -> PrintingPanel:
        return self._placed(PrintingPanel(self._at))

    @part
    def scanner(self) -> ScannerPanel:
        panel = self._placed(ScannerPanel(self._at))
        panel.port_chosen.connect(self.scanner_changed)
        return panel

    @part
    def upper(self) -> UpperPanel:
        return self._placed(UpperPanel(self._at))

    @part
    def safekeeping(self) -> SafekeepingPanel:
        return self._placed(SafekeepingPanel(self._at))

    @part
    def display(self) -> DisplayPanel:
        panel = self._placed(DisplayPanel(self._at))
        panel.look_changed.connect(self.look_changed)
        return panel

    # --- a page

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
        if isinstance(asked, str) and asked in self.panels and asked != self.list.current_key():
            self.list.choose(asked)
        else:
            self._show(self.list.current_key())

    def takes(self, kind: str, value: object) -> bool:
        """While a scanner is tried, what it reads is looked at here and goes nowhere else."""
        panel = self._stack.currentWidget()
        if kind != "scan" or not isinstance(value, Arrived) or not isinstance(panel, ScannerPanel):
            return False
        return panel.isVisible() and panel.try_out(value)

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_row"):
            self._row.setSpacing(density.gap + 2)

    def _show(self, key: str) -> None:
        if key not in self.panels:
            return
        panel = self.panels[key]
        self._stack.setCurrentWidget(panel)
        if self.isVisible():
            panel.refresh()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _placed(self, panel: AnyPanel) -> AnyPanel:
        panel.notice.connect(self.notice)
        panel.good_news.connect(self.good_news)
        self._stack.addWidget(panel)
        self.join_part(panel)
        return panel

    def _places(self) -> Sequence[tuple[str, str, str]]:
        """Key, name and icon of each panel."""
        return (
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
