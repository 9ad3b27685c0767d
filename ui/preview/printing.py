"""Printing a receipt from first to last: entered in the history, then painted on the printer or kept as a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.domain.errors import Trouble
from desk_app.domain.values import value
from desk_app.services.papers.outlet import Outlet
from desk_app.services.ports.press import Sheet
from ui.at_work import AtWork
from ui.preview.kinds import RECEIPT, Wanted, usual_sheet
from ui.preview.kinds import printed as enter
from ui.preview.routes import Routes
from ui.tasks import PAPER
from ui.widgets.strip import Act

if TYPE_CHECKING:
    from desk_app.services.papers.printed import Printed
    from ui.preview.outlets import Stock

translate = QCoreApplication.translate

FOLDER = "receipts"

GONE = "printer.gone"

KEPT = Outlet()
"""Kept as a file."""


@value
class Out:
    """A paper that left the desk: on a printer, or as a file when ``path`` is set."""

    code: str
    outlet: Outlet
    path: Path | None

    @property
    def printer(self) -> str:
        """Where it was printed, for a sentence: the printer, its tray and the copies where there is more than one."""
        return where(self.outlet)


def where(outlet: Outlet) -> str:
    """An outlet in a few words."""
    said = [outlet.printer, outlet.tray]
    if outlet.copies > 1:
        said.append(translate("Printing", "{number} copies").format(number=outlet.copies))
    return ", ".join(part for part in said if part)


class Printing(QObject):
    """What it says, it says by :attr:`notice`; :attr:`printed` after each history entry, whatever the printer does."""

    notice = Signal(object)
    notice_over = Signal(str)  # the key of a notice whose pages came out after all
    printed = Signal(str)
    printer_asked = Signal()  # the officer wants to choose one

    def __init__(self, at: AtWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._entering = False

    def busy(self) -> bool:
        """Whether a print is being entered: a second press of the key must not ask for a reprint."""
        return self._entering

    def outlet(self, kind: str = RECEIPT, sheet: "Stock | None" = None) -> Outlet:
        """Where a paper of that kind is to go as chosen, whether its printer is there or not."""
        return Routes(self._at.comfort).of(kind, sheet or usual_sheet(self._at.desk, kind))

    def printer(self, kind: str = RECEIPT, sheet: "Stock | None" = None) -> str:
        """The printer chosen for such papers, ``""`` when none was chosen or it is not there any more."""
        name = self.outlet(kind, sheet).printer
        return name if name and _is_there(name) else ""

    def gone(self, kind: str = RECEIPT, sheet: "Stock | None" = None) -> Trouble | None:
        """What to say when a printer was chosen for such papers and is not there: nothing goes elsewhere unasked."""
        name = self.outlet(kind, sheet).printer
        return Trouble("printer.gone", printer=name) if name and not _is_there(name) else None

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
        wanted: Sheet = sheet or usual_sheet(desk, kind)
        outlet = KEPT if to_file else self.outlet(kind, wanted)
        gone = None if to_file else self.gone(kind, wanted)
        if gone is not None:
            failed(gone)
            return

        def refused(error: Exception) -> None:
            self._entering = False
            failed(error)

        def entered(printed: "Printed") -> None:
            self._entering = False
            self.printed.emit(code)
            self._let_out(printed, code, outlet, wanted, done)

        self._entering = True
        self._at.tasks.run(
            lambda: enter(desk, Wanted(kind, code, wanted), officer, reason, outlet), entered, refused, owner=self
        )

    def ask(self, gone: Trouble, to_file: Callable[[], None]) -> None:
        """Nothing was printed and nothing entered, for the chosen printer is not there: what shall be done instead?"""
        acts = (Act(self.tr("Keep as PDF"), to_file), Act(self.tr("Choose a printer"), self.printer_asked.emit))
        self.notice.emit(replace(self._at.notice_of(gone, *acts), kind="warn", key=GONE))

    def let_out(
        self, printed: "Printed", name: str, sheet: "Stock", done: Callable[[Out], None], outlet: Outlet | None = None
    ) -> None:
        """Let pages out whose entry is made: where such papers go, or as a file of that name."""
        self._let_out(printed, name, outlet or self.outlet("", sheet), sheet, done)

    def _let_out(
        self, printed: "Printed", code: str, outlet: Outlet, sheet: "Stock", done: Callable[[Out], None]
    ) -> None:
        desk = self._at.desk
        trouble = f"printing {code}"  # a key for each paper, so that none takes another's button away

        def work() -> Out:
            from ui.preview import outlets

            if not outlet.printer:
                return Out(code, outlet, outlets.save_pdf(printed.pdf, desk.folder / FOLDER, code))
            outlets.print_pages(desk.paperwork.pages(printed.pdf, outlets.PRINT_DPI), sheet, outlet)
            return Out(code, outlet, None)

        def stuck(error: Exception) -> None:
            if not isinstance(error, Trouble):
                self._at.notices.tell(error)
                return
            again = Act(self.tr("Print again"), lambda: self._let_out(printed, code, outlet, sheet, done))
            to_file = Act(self.tr("Keep as PDF"), lambda: self._let_out(printed, code, KEPT, sheet, done))
            self.notice.emit(replace(self._at.notice_of(error, again, to_file), key=trouble))

        def out(result: Out) -> None:
            self.notice_over.emit(trouble)
            done(result)

        self._at.tasks.run(work, out, stuck, owner=self, lane=PAPER)


def _is_there(printer: str) -> bool:
    from ui.preview import outlets  # brings Qt's printing in: a desk that keeps its papers as files needs none to start

    return printer in outlets.printers()
