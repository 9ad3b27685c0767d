"""The pile of receipts as it is kept: who takes each result, whether sorry was said, and which were given since."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain.endings import Collected, Collector
from desk_app.services.drafts import KeptDraft
from desk_app.services.returning import ReturnLine
from ui.at_work import AtWork
from ui.handover.asked import PaperAsked, PrintPaper
from ui.handover.kept import recorded
from ui.keeping.drafts import Left
from ui.page import Page
from ui.returning.pile_panel import PilePanel
from ui.widgets.strip import Act, Notice

PAGE = "returning"


@dataclass(frozen=True)
class KeptReceipt:
    """One scan, and what the officer answered for it."""

    code: str
    collector: Collector
    settled: bool = False


Kept = tuple[KeptReceipt, ...]
"""In the order of the scans."""


class ReceiptsSheet:
    """The pile as a sheet; ``put_back`` brings it to the front."""

    page = PAGE

    def __init__(
        self, at: AtWork, page: Page, panel: PilePanel, print_paper: PrintPaper, put_back: Callable[[], None]
    ) -> None:
        self._at, self._page, self._panel = at, page, panel
        self._print, self._put_back = print_paper, put_back
        self._coming: Kept = ()

    def draft(self) -> Kept | None:
        lines = sorted(self._panel.pile.lines(), key=lambda each: each.number)
        now = tuple(KeptReceipt(each.line.code, each.collector, each.settled) for each in lines)
        return self._coming or now or None

    def document(self, draft: Kept) -> Mapping[str, Any]:
        return {"receipts": [asdict(each) for each in draft]}

    def left(self, kept: KeptDraft) -> Left:
        pile = tuple(_receipt(each) for each in kept.document["receipts"])
        found = self._at.desk.returning.lines([each.code for each in pile])
        given = [each.dossier for each in found if each.dossier is not None and each.dossier.returned_at is not None]
        return Left(pile, kept.at, tuple(each for each in given if each.returned_at and each.returned_at >= kept.at))

    def rest(self, left: Left) -> Kept | None:
        pile: Kept = left.draft
        given = {dossier.code for dossier in left.saved}
        return tuple(each for each in pile if each.code not in given) or None

    def put(self, draft: Kept) -> None:
        """Every receipt is looked at anew; what was scanned meanwhile comes on top."""
        self._coming = draft
        returning, codes = self._at.desk.returning, [each.code for each in draft]

        def found(lines: tuple[ReturnLine, ...]) -> None:
            if self._coming is not draft:
                return  # somebody else sat down, or it was thrown away
            self._coming = ()
            self._panel.lay_back(lines, {each.code: (each.collector, each.settled) for each in draft})
            self._put_back()

        self._at.tasks.run(lambda: returning.lines(codes), found, owner=self._page)

    def clear(self) -> None:
        self._coming = ()
        self._panel.clear()

    def recorded(self, left: Left) -> Notice:
        """Given back just before the interruption; their slips can be printed."""
        asked = PaperAsked("return", tuple(dossier.code for dossier in left.saved))
        words = QCoreApplication.translate("ReturningPage", "Print the return slips")
        return recorded(left.saved, PAGE, Act(words, lambda: self._print(asked, lambda: None)))


def _receipt(document: Mapping[str, Any]) -> KeptReceipt:
    who = document["collector"]
    collector = Collector(Collected(who["how"]), str(who["name"]), str(who["mandate"]), str(who["waybill"]))
    return KeptReceipt(str(document["code"]), collector, bool(document["settled"]))
