"""The page of piles as it is kept: what lies on its three panels, and what of it the record has since."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.services.desk import Desk
from desk_app.services.drafts import KeptDraft
from ui.dossiers.standing import short_code
from ui.handover.asked import PaperAsked, PrintPaper
from ui.handover.giving import GivingPanel
from ui.handover.piles import Pile, Piles, document_of, piles_of
from ui.handover.results import ResultsPanel
from ui.handover.taking import TakingPanel
from ui.keeping.drafts import Left
from ui.widgets.strip import Act, Notice

PAGE = "handover"
NAMED = 3
"""So many codes a strip names."""


class PilesSheet:
    """The three panels as one sheet; ``put_back`` hears of what came, to bring it to the front."""

    page = PAGE

    def __init__(
        self,
        desk: Desk,
        giving: GivingPanel,
        taking: TakingPanel,
        results: ResultsPanel,
        print_paper: PrintPaper,
        put_back: Callable[[Piles], None],
    ) -> None:
        self._desk, self._print, self._put_back = desk, print_paper, put_back
        self._giving, self._taking, self._results = giving, taking, results

    def draft(self) -> Piles | None:
        giving, results = self._giving, self._results
        now = Piles(
            Pile(giving.codes, giving.place.value()), self._taking.kept(), Pile(results.codes, results.place.value())
        )
        return None if now.is_empty() else now

    def document(self, draft: Piles) -> Mapping[str, Any]:
        return document_of(draft)

    def left(self, kept: KeptDraft) -> Left:
        """With the dossiers that went, arrived or came back after they were scanned: those lie there no more."""
        piles = piles_of(kept.document)
        saved = [
            line.dossier
            for line in self._desk.handing_over.check(piles.codes())
            if line.dossier is not None
            and (
                (line.code in piles.giving.codes and _since(kept.at, line.dossier.handed_over_at))
                or (line.code in piles.taking.codes() and _since(kept.at, line.dossier.taken_over_at))
                or (line.code in piles.results.codes and _since(kept.at, line.dossier.completed_at))
            )
        ]
        return Left(piles, kept.at, tuple(saved))

    def rest(self, left: Left) -> Piles | None:
        piles: Piles = left.draft
        rest = piles.without({dossier.code for dossier in left.saved})
        return None if rest.is_empty() else rest

    def put(self, draft: Piles) -> None:
        self._giving.put(draft.giving.codes, draft.giving.place)
        self._taking.put(draft.taking)
        self._results.put(draft.results.codes, draft.results.place)
        self._put_back(draft)

    def clear(self) -> None:
        self._giving.put((), "")
        self._taking.clear()
        self._results.put((), "")

    def recorded(self, left: Left) -> Notice:
        slips = tuple(dict.fromkeys(each.transfer for each in left.saved if each.transfer and each.not_taken_over))
        if not slips:
            return recorded(left.saved, PAGE)
        asked = PaperAsked("transfer", slips)
        return recorded(
            left.saved,
            PAGE,
            Act(QCoreApplication.translate("HandoverPage", "Print the slip"), lambda: self._print(asked, lambda: None)),
        )


def recorded(saved: tuple[Dossier, ...], page: str, *acts: Act) -> Notice:
    """What is told of scans that the record took just before the interruption."""
    codes = ", ".join(short_code(each.code) for each in saved[:NAMED]) + (" …" if len(saved) > NAMED else "")
    fact = QCoreApplication.translate("HandoverPage", "Recorded before the interruption: {codes}.").format(codes=codes)
    told = QCoreApplication.translate("HandoverPage", "Nothing was lost, and nothing was recorded twice.")
    return Notice("ok", fact, told, acts, key=f"{page}.recorded")


def _since(kept: datetime, done: datetime | None) -> bool:
    return done is not None and done >= kept
