"""Papers of piles: drawn and entered by the services, then let out on the chosen printer or kept as a file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk_app.services.papers.outlet import Outlet
from desk_app.services.ports.press import Sheet
from ui.at_work import AtWork
from ui.handover.asked import PaperAsked
from ui.preview.printing import KEPT, Out, Printing

if TYPE_CHECKING:
    from desk_app.services.papers.printed import Printed


class PilePrinting(QObject):
    """What it says, it says by :attr:`good_news`; what fails goes to the notices."""

    good_news = Signal(str)
    printed = Signal()

    def __init__(self, at: AtWork, printing: Printing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at, self._printing = at, printing

    def paper(self, asked: PaperAsked, done: Callable[[], None], *, kept: bool = False) -> None:
        """Print a paper of a pile; ``done`` is called when it is in the history, whatever the printer does.

        ``kept``: as a file, whatever printer was chosen.
        """
        officer, sheet = self._at.officer(), SHEETS[asked.kind]
        gone = None if kept else self._printing.gone(asked.kind, sheet)
        if gone is not None:
            self._printing.ask(gone, lambda: self.paper(asked, done, kept=True))
            return
        outlet = KEPT if kept else self._printing.outlet(asked.kind, sheet)

        def entered(printed: "Printed") -> None:
            done()
            self.printed.emit()
            self._printing.let_out(printed, f"{asked.kind}-{asked.names[0]}", sheet, self._out, outlet)

        self._at.tasks.run(lambda: self._drawn(asked, officer, outlet), entered, self._at.notices.tell, owner=self)

    def _drawn(self, asked: PaperAsked, officer: str, outlet: Outlet) -> "Printed":
        """The one place that asks the services for a pile's paper; a reprint says why."""
        paperwork, again = self._at.desk.paperwork.towards(outlet), self.tr("printed again at the desk")
        match asked.kind:
            case "transfer" | "minutes":
                return paperwork.transfer(asked.names, officer, kind=asked.kind, reason=again)
            case "return":
                return paperwork.returned(asked.names, officer, reason=again)
        return paperwork.letters("apology", asked.names, officer, reason=again)

    def _out(self, out: Out) -> None:
        if out.path is not None:
            self.good_news.emit(self.tr("Kept as PDF: {name}").format(name=out.path.name))


SHEETS: dict[str, Sheet] = {"apology": "a4", "transfer": "a4", "minutes": "a4", "return": "a5"}
"""The sheet that a printer is told, by the kind of paper."""
