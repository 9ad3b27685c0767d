"""Papers of piles: drawn and entered by the services, then let out on the chosen printer or kept as a file."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.services.paperwork import Printed
from desk_app.services.ports import Sheet
from ui.at_work import AtWork
from ui.handover.asked import PaperAsked
from ui.preview.printing import Out, Printing


class PilePrinting(QObject):
    """What it says, it says by :attr:`good_news`; what fails goes to the notices."""

    good_news = Signal(str)
    printed = Signal()

    def __init__(self, at: AtWork, printing: Printing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at, self._printing = at, printing

    def paper(self, asked: PaperAsked, done: Callable[[], None]) -> None:
        """Print a paper of a pile; ``done`` is called when it is in the history, whatever the printer does."""
        officer = self._at.officer()

        def entered(printed: Printed) -> None:
            done()
            self.printed.emit()
            self._printing.let_out(printed, f"{asked.kind}-{asked.names[0]}", SHEETS[asked.kind], self._out)

        self._at.tasks.run(lambda: self._drawn(asked, officer), entered, self._at.notices.tell, owner=self)

    def _drawn(self, asked: PaperAsked, officer: str) -> Printed:
        """The one place that asks the services for a pile's paper; a reprint says why."""
        paperwork, again = self._at.desk.paperwork, self.tr("printed again at the desk")
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
