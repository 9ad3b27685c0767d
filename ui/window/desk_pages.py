"""The pages of a desk, each brought in and made when somebody first goes there: a start waits for reception only."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.services.wording import sentences
from ui.at_work import AtWork
from ui.page import Page
from ui.window.main_window import MainWindow
from ui.window.place import place
from ui.window.quiet import Quiet

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


class DeskPages(QObject):
    """The keys of the window's places are the names of the pages here. :attr:`made` tells of each, once.

    Who goes to a page makes it, and of its parts the one that is looked at. What nobody has asked for comes in while
    nobody works, one thing a turn (:meth:`make_one`), and no turn is so long that somebody would notice.

    :attr:`brought`: all modules and services are there, behind the start; :attr:`whole`: all pages with their parts.
    """

    made = Signal(str)
    brought = Signal()
    whole = Signal()
    at: AtWork
    window: MainWindow
    printing: "Printing"
    pile_printing: "PilePrinting"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.beside: dict[str, Page] = {}

    @place
    def dossiers(self) -> "DossiersPage":
        from ui.dossiers.page import DossiersPage

        return DossiersPage(self.at)

    @place
    def dossier(self) -> "DossierPage":
        from ui.dossier.page import DossierPage

        return DossierPage(self.at)

    @place
    def preview(self) -> "PreviewPage":
        from ui.preview.page import PreviewPage

        return PreviewPage(self.at, self.printing)

    @place
    def digitise(self) -> "DigitisePage":
        from ui.digitise.page import DigitisePage

        return DigitisePage(self.at)

    @place
    def handover(self) -> "HandoverPage":
        from ui.handover.page import HandoverPage

        return HandoverPage(self.at, self.pile_printing.paper)

    @place
    def returning(self) -> "ReturningPage":
        from ui.returning.page import ReturningPage

        return ReturningPage(self.at, self.pile_printing.paper)

    @place
    def day_end(self) -> "DayEndPage":
        from ui.day_end.page import DayEndPage

        return DayEndPage(self.at)

    @place
    def settings(self) -> "SettingsPage":
        from ui.settings.page import SettingsPage

        return SettingsPage(self.at)

    @place
    def calculator(self) -> "CalculatorPage":
        from ui.calculator.page import CalculatorPage

        return CalculatorPage(self.at)

    @place
    def explanation(self) -> "ExplanationPreview":
        from ui.calculator.preview import ExplanationPreview

        return ExplanationPreview(self.at, self.printing)

    @place
    def sheets(self) -> "SheetsPage":
        from ui.dossiers.sheets import SheetsPage

        return SheetsPage(self.at, self.printing)

    @place
    def overview(self) -> "OverviewPage":
        from ui.overview.page import OverviewPage

        return OverviewPage(self.at)

    @place
    def spot(self) -> "SpotPage":
        from ui.spot.page import SpotPage

        return SpotPage(self.at)

    @place
    def till(self) -> "TillPage":
        from ui.till.page import TillPage

        return TillPage(self.at)

    def bring_in(self) -> None:
        """Once the window is there: the other pages too, one after the other, so that the first visit need not wait.

        The modules and the words come in behind the window; pages are made in its own thread, while nobody types.
        """
        self._quiet = Quiet(self.window)
        self._quiet.ms()
        QTimer.singleShot(BEGIN_MS, self, self._bring_modules)

    def _bring_modules(self) -> None:
        desk = self.at.desk

        def work() -> None:
            _import_pages()
            sentences()
            desk.bring_in()

        def done(_: None) -> None:
            gc.freeze()  # modules come to stay: to look for rubbish among them holds the window up for 100 ms
            self.brought.emit()
            self._make_next()

        self.at.tasks.run(work, done, owner=self, lane=MODULES)

    def _make_next(self) -> None:
        wait = QUIET_MS - self._quiet.ms()
        if wait > 0:
            QTimer.singleShot(wait, self, self._make_next)
        elif self.make_one():
            QTimer.singleShot(NEXT_PAGE_MS, self, self._make_next)
        else:
            self.whole.emit()

    def make_one(self) -> bool:
        """The next page is built, or what was built joins the window, or one more part of a page comes in.

        False when everything is there.
        """
        if self.beside:
            self.all_made()
            return True
        key = next((key for key in PAGES if key not in vars(self)), None)
        if key is not None:
            getattr(type(self), key).build(self)
            return True
        return any(self.window.page_of(key).make_part() for key in PAGES)

    def all_made(self) -> tuple[Page, ...]:
        """Every page that is there; what was built beside the window has joined it."""
        for key in tuple(self.beside):
            getattr(self, key)
        return self.window.pages()

    def join(self, key: str, page: Page) -> None:
        """A page that was built takes its place in the window."""
        self.window.join_page(key, page)
        self.made.emit(key)


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
