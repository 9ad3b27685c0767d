"""The pages of a desk, each brought in and made when somebody first goes there: a start waits for reception only."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ui.at_work import AtWork
from ui.main_window import MainWindow
from ui.page import Page
from ui.quiet import Quiet

if TYPE_CHECKING:
    from ui.calculator.page import CalculatorPage
    from ui.calculator.preview import ExplanationPreview
    from ui.day_end.page import DayEndPage
    from ui.digitise.page import DigitisePage
    from ui.dossier.page import DossierPage
    from ui.dossiers.page import DossiersPage
    from ui.dossiers.sheets import SheetsPage
    from ui.handover.page import HandoverPage
    from ui.handover.printing import PilePrinting
    from ui.overview.page import OverviewPage
    from ui.preview.page import PreviewPage
    from ui.preview.printing import Printing
    from ui.returning.page import ReturningPage
    from ui.settings.page import SettingsPage
    from ui.spot.page import SpotPage
    from ui.till.page import TillPage

PAGES = (
    "dossiers",
    "dossier",
    "preview",
    "returning",
    "handover",
    "spot",
    "till",
    "day_end",
    "overview",
    "settings",
    "calculator",
    "explanation",
    "sheets",
    "digitise",
)
"""The pages besides reception, those that are soon wanted first."""

BEGIN_MS, NEXT_PAGE_MS = 1500, 200
"""The first moments belong to who has just sat down."""

QUIET_MS = 1000
"""So long nobody has touched anything before a page is made: it holds the window up for a moment."""

MODULES = "modules"  # a lane of its own: nobody's dossier waits for it

Made = TypeVar("Made", bound=Page)


class DeskPages(QObject):
    """The keys of the window's places are the names of the pages here. :attr:`made` tells of each, once.

    :attr:`brought`: all modules and services are there, behind the start.
    """

    made = Signal(str)
    brought = Signal()
    at: AtWork
    window: MainWindow
    printing: "Printing"
    pile_printing: "PilePrinting"

    @cached_property
    def dossiers(self) -> "DossiersPage":
        from ui.dossiers.page import DossiersPage

        return self._placed("dossiers", DossiersPage(self.at))

    @cached_property
    def dossier(self) -> "DossierPage":
        from ui.dossier.page import DossierPage

        return self._placed("dossier", DossierPage(self.at))

    @cached_property
    def preview(self) -> "PreviewPage":
        from ui.preview.page import PreviewPage

        return self._placed("preview", PreviewPage(self.at, self.printing))

    @cached_property
    def digitise(self) -> "DigitisePage":
        from ui.digitise.page import DigitisePage

        return self._placed("digitise", DigitisePage(self.at))

    @cached_property
    def handover(self) -> "HandoverPage":
        from ui.handover.page import HandoverPage

        return self._placed("handover", HandoverPage(self.at, self.pile_printing.paper))

    @cached_property
    def returning(self) -> "ReturningPage":
        from ui.returning.page import ReturningPage

        return self._placed("returning", ReturningPage(self.at, self.pile_printing.paper))

    @cached_property
    def day_end(self) -> "DayEndPage":
        from ui.day_end.page import DayEndPage

        return self._placed("day_end", DayEndPage(self.at))

    @cached_property
    def settings(self) -> "SettingsPage":
        from ui.settings.page import SettingsPage

        return self._placed("settings", SettingsPage(self.at))

    @cached_property
    def calculator(self) -> "CalculatorPage":
        from ui.calculator.page import CalculatorPage

        return self._placed("calculator", CalculatorPage(self.at))

    @cached_property
    def explanation(self) -> "ExplanationPreview":
        from ui.calculator.preview import ExplanationPreview

        return self._placed("explanation", ExplanationPreview(self.at, self.printing))

    @cached_property
    def sheets(self) -> "SheetsPage":
        from ui.dossiers.sheets import SheetsPage

        return self._placed("sheets", SheetsPage(self.at, self.printing))

    @cached_property
    def overview(self) -> "OverviewPage":
        from ui.overview.page import OverviewPage

        return self._placed("overview", OverviewPage(self.at))

    @cached_property
    def spot(self) -> "SpotPage":
        from ui.spot.page import SpotPage

        return self._placed("spot", SpotPage(self.at))

    @cached_property
    def till(self) -> "TillPage":
        from ui.till.page import TillPage

        return self._placed("till", TillPage(self.at))

    def bring_in(self) -> None:
        """Once the window is there: the other pages too, one after the other, so that the first visit need not wait.

        The modules come in behind the window; pages are made in its own thread, while nobody types.
        """
        self._quiet = Quiet(self.window)
        self._quiet.ms()
        QTimer.singleShot(BEGIN_MS, self, self._bring_modules)

    def _bring_modules(self) -> None:
        desk = self.at.desk

        def work() -> None:
            _import_pages()
            desk.bring_in()

        def done(_: None) -> None:
            self.brought.emit()
            self._make_next()

        self.at.tasks.run(work, done, owner=self, lane=MODULES)

    def _make_next(self) -> None:
        key = next((key for key in PAGES if key not in self.__dict__), None)
        wait = QUIET_MS - self._quiet.ms()
        if key is not None and wait > 0:
            QTimer.singleShot(wait, self, self._make_next)
        elif key is not None:
            getattr(self, key)
            QTimer.singleShot(NEXT_PAGE_MS, self, self._make_next)

    def _placed(self, key: str, page: Made) -> Made:
        self.window.join_page(key, page)
        self.__dict__[key] = page  # whoever hears of it may ask for it at once
        self.made.emit(key)
        return page


def _import_pages() -> None:
    import ui.calculator.page
    import ui.calculator.preview
    import ui.day_end.page
    import ui.digitise.page
    import ui.dossier.page
    import ui.dossiers.page
    import ui.dossiers.sheets
    import ui.handover.page
    import ui.help.panel
    import ui.overview.page
    import ui.preview.page
    import ui.returning.page
    import ui.settings.page
    import ui.spot.page
    import ui.till.page  # noqa: F401
