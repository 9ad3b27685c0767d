"""Which papers a dossier can leave in somebody's hands now, and how the page asks for one of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import EndKind
from desk_app.domain.life_cycle import Action, Paper, allowed
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.states import State
from desk_app.domain.waits import WaitKind
from ui.at_work import AtWork
from ui.dossier.question import Ask, Question
from ui.preview.kinds import PRESSED, RECEIPT, usual_sheet
from ui.preview.routes import Routes

translate = QCoreApplication.translate

WHICH = "which_paper"
"""Choosing a paper is no move, but is asked for like one."""

KEY = "Ctrl+P"
"""Asks for the choice, and pressed once more takes what is chosen."""

SMALL = ("label", "slip")

_LEFT: dict[Paper, PaperKind] = {
    Paper.RECEIPT: "receipt",
    Paper.SUPPLEMENT: "supplement",
    Paper.REFUSAL: "refusal",
    Paper.APOLOGY: "apology",
    Paper.STOP: "stop",
    Paper.CONTROL: "control",
}


def papers_of(dossier: Dossier, *, paid: bool = False) -> tuple[str, ...]:
    """Every paper that can be printed of it, again and again; the newest business first. ``paid``: a fee was taken."""
    found: list[str] = []
    if dossier.state is State.VOIDED:
        return ()
    if dossier.ending is not None:
        refused = dossier.ending.kind in (EndKind.REFUSED, EndKind.NOT_ACCEPTED)
        found.append("refusal" if refused else "stop")
    if dossier.postponements:
        found.append("apology")
    if any(wait.kind is WaitKind.SUPPLEMENT for wait in dossier.waits):
        found.append("supplement")
    if dossier.numbered:
        found.append("receipt")
    if dossier.handed_over_at is not None:
        found.append("control")
    if paid:
        found.append("fee")
    return tuple(found)


def small_of(dossier: Dossier) -> tuple[str, ...]:
    """What an office prints for itself or on a roll; it takes no paper's place."""
    return SMALL if dossier.numbered and dossier.state is not State.VOIDED else ()


def left_by(before: Dossier, action: Action, after: Dossier) -> PaperKind | None:
    """The paper that a move has just made due; None when there is none, or nothing to print it from."""
    paper = allowed(before, action).paper
    kind = _LEFT.get(paper) if paper is not None else None
    return kind if kind in papers_of(after) else None


def at_once(at: AtWork, kind: str) -> bool:
    """Whether such a paper is printed without being looked at: a printer was chosen for it."""
    return bool(Routes(at.comfort).of(kind, usual_sheet(at.desk, kind)).printer)


def which(kinds: Sequence[str], word: Callable[[str], str], *, again: bool) -> Question:
    """Which of several papers. ``again``: the receipt was printed before, and another one is said its reason. None is
    filled in beforehand, for it stands on the paper and in the history: ↓ and Enter say the commonest."""
    choices = tuple((kind, word(f"paper.{PRESSED.get(kind, kind)}")) for kind in kinds)
    asks = (Ask("paper", translate("Asks", "Paper"), choices[0][0], kind="combo", choices=choices, wide=2),)
    if not again:
        title, verb = translate("Asks", "Which paper? It is shown before it is printed."), translate("Asks", "Show it")
        return Question(title, verb, asks, again=KEY)
    reasons = (translate("Asks", "printer trouble"), translate("Asks", "lost by the applicant"))
    label = translate("Asks", "Why the receipt is printed again")
    reason = Ask("reason", label, wide=2, offers=reasons, only_with=("paper", (RECEIPT,)))
    title = translate("Asks", "Which paper? The receipt was printed before: it is printed again at once.")
    return Question(title, translate("Asks", "Go on"), (*asks, reason), again=KEY, begin=reason.name)
