"""The printers of this desk: one for everything, others for some papers, and a page to try each."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desk_app.domain.dates import short_moment
from desk_app.services.papers.outlet import Outlet
from ui.at_work import AtWork
from ui.preview.outlets import Stock, printers
from ui.preview.printing import where
from ui.preview.routes import SHEETS, Group, Routes
from ui.settings.panel import Panel
from ui.settings.paper_routes import NAMES, PaperRoutes
from ui.settings.trial_page import print_trial
from ui.tasks import PAPER
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.words import RunningText


class PrintingPanel(Panel):
    """With a printer chosen, receipts are printed without a question; without one they are kept as PDF and shown."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        self._routes = Routes(at.comfort)
        self.printer = Combo()
        self.printer.activated.connect(lambda _: self._keep())
        self._try = KeyButton(self.tr("Try it"), icon="printer")
        self._try.clicked.connect(lambda _: self._print_trial(Outlet(self.printer.value()), "a5"))
        card = Card(self.tr("Printer for all papers"), icon="printer")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Printer"), self.printer), 1)
        row.addWidget(self._try, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        sentence = self.tr("With a printer, each receipt is printed at once. Without one it is kept as PDF and shown.")
        card.body.addWidget(RunningText("", sentence, tone="ink2"))
        self.papers = PaperRoutes(at)
        self.papers.tried.connect(self._try_group)
        self.body.addWidget(card)
        self.body.addWidget(self.papers)
        self.body.addStretch(1)

    def refresh(self) -> None:
        there, chosen = printers(), self._routes.common
        self.printer.clear()
        self.printer.add("", self.tr("None: keep as PDF"))
        for name in there:
            self.printer.add(name, name)
        if chosen and chosen not in there:
            self.printer.add(chosen, self.tr("{printer} (not there)").format(printer=chosen))
        self.printer.set_value(chosen)
        self._say_try()
        self.papers.refresh()

    def _keep(self) -> None:
        self._routes.common = self.printer.value()
        self._say_try()
        self.papers.refresh()

    def _say_try(self) -> None:
        self._try.set_enabled_because(bool(self.printer.value()), self.tr("No printer is chosen yet."))

    def _try_group(self, name: str) -> None:
        group = cast("Group", name)
        self._print_trial(self._routes.by(group), SHEETS[group], NAMES[group]()[0])

    def _print_trial(self, outlet: Outlet, sheet: Stock, papers: str = "") -> None:
        office, now = self.at.desk.office.name, short_moment(self.at.desk.clock.now())
        where_to = where(Outlet(outlet.printer, outlet.tray))
        lines = [each for each in (office, self.tr("Printer test"), papers, where_to, now) if each]

        def tried(_: None) -> None:
            self.good_news.emit(self.tr("The test page was sent to {printer}").format(printer=where_to))

        work = Outlet(outlet.printer, outlet.tray)
        self.at.tasks.run(lambda: print_trial(work, sheet, lines), tried, self.failed, owner=self, lane=PAPER)
