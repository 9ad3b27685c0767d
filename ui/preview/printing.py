"""Printing a receipt from first to last: entered in the history, then painted on the printer or kept as a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.domain.errors import Trouble
from desk_app.services.paperwork import Printed
from desk_app.services.ports import Sheet
from ui.at_work import AtWork
from ui.preview import outlets
from ui.preview.kinds import RECEIPT, Wanted, usual_sheet
from ui.preview.kinds import printed as enter
from ui.tasks import PAPER
from ui.widgets.strip import Act

FOLDER = "receipts"


@dataclass(frozen=True)
class Out:
    """A receipt that left the desk: on a printer, or as a file when ``path`` is set."""

    code: str
    printer: str
    path: Path | None


class Printing(QObject):
    """What it says, it says by :attr:`notice`; :attr:`printed` after each history entry, whatever the printer does."""

    notice = Signal(object)
    notice_over = Signal(str)  # the key of a notice whose pages came out after all
    printed = Signal(str)

    def __init__(self, at: AtWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._entering = False

    def busy(self) -> bool:
        """Whether a print is being entered: a second press of the key must not ask for a reprint."""
        return self._entering

    def printer(self) -> str:
        """The chosen printer, ``""`` when none was chosen or it is not there any more."""
        name = self._at.comfort.text("printer")
        return name if name and name in outlets.printers() else ""

    def receipt(
        self,
        code: str,
        done: Callable[[Out], None],
        failed: Callable[[Exception], None],
        *,
        reason: str = "",
        sheet: Sheet | None = None,
        to_file: bool = False,
        kind: str = RECEIPT,
    ) -> None:
        """Enter the print in the history, then let it out. ``failed`` hears what was refused before any entry.

        What goes wrong after the entry is told as a strip whose button prints the same pages again: no second entry.
        """
        desk, officer = self._at.desk, self._at.officer()
        printer = "" if to_file else self.printer()
        wanted: Sheet = sheet or usual_sheet(desk, kind)

        def refused(error: Exception) -> None:
            self._entering = False
            failed(error)

        def entered(printed: Printed) -> None:
            self._entering = False
            self.printed.emit(code)
            self._let_out(printed, code, printer, wanted, done)

        self._entering = True
        self._at.tasks.run(
            lambda: enter(desk, Wanted(kind, code, wanted), officer, reason), entered, refused, owner=self
        )

    def let_out(self, printed: Printed, name: str, sheet: Sheet, done: Callable[[Out], None]) -> None:
        """Let pages out whose entry is made: on the chosen printer, or as a file of that name."""
        self._let_out(printed, name, self.printer(), sheet, done)

    def _let_out(self, printed: Printed, code: str, printer: str, sheet: Sheet, done: Callable[[Out], None]) -> None:
        desk = self._at.desk
        trouble = f"printing {code}"  # a key for each paper, so that none takes another's button away

        def work() -> Out:
            if not printer:
                return Out(code, "", outlets.save_pdf(printed.pdf, desk.folder / FOLDER, code))
            outlets.print_pages(desk.paperwork.pages(printed.pdf, outlets.PRINT_DPI), sheet, printer)
            return Out(code, printer, None)

        def stuck(error: Exception) -> None:
            if not isinstance(error, Trouble):
                self._at.notices.tell(error)
                return
            again = Act(self.tr("Print again"), lambda: self._let_out(printed, code, printer, sheet, done))
            to_file = Act(self.tr("Keep as PDF"), lambda: self._let_out(printed, code, "", sheet, done))
            self.notice.emit(replace(self._at.notice_of(error, again, to_file), key=trouble))

        def out(result: Out) -> None:
            self.notice_over.emit(trouble)
            done(result)

        self._at.tasks.run(work, out, stuck, owner=self, lane=PAPER)
