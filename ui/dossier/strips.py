"""The strips of the dossier page: what hurts about a dossier, and the paper that a move has just made due."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.life_cycle import Action
from desk_app.domain.papers.kinds import PaperKind
from ui.at_work import AtWork
from ui.dossier.hurts import hurt
from ui.dossier.seen import Seen
from ui.widgets.strip import Act, Notice

HURTS = "dossier.hurts"
PAPER = "dossier.paper"

translate = QCoreApplication.translate


def what_hurts(seen: Seen, at: AtWork, ask: Callable[[Action], None]) -> Notice | None:
    """With the move that helps, when it may be made now; None when nothing hurts."""
    found = hurt(seen, at.word)
    if found is None:
        return None
    acts: tuple[Act, ...] = ()
    if (helps := found.helps) is not None and helps in seen.folder.legal:
        acts = (Act(at.word(f"action.{helps}"), lambda: ask(helps)),)
    return Notice(found.kind, found.fact, found.sentence, acts, key=HURTS)


def paper_due(paper: PaperKind, at: AtWork, print_it: Callable[[], None]) -> Notice:
    """It can be printed at once."""
    fact = translate("DossierPage", "{paper}: ready to print.").format(paper=at.word(f"paper.{paper}"))
    act = Act(translate("DossierPage", "Print"), print_it)
    return Notice("info", fact, "", (act,), icon="printer", key=PAPER)
