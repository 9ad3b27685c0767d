"""What is asked when a dossier is accepted, and for the code that another system gave it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.dossier.question import Ask, Question
from ui.dossier.seen import Seen

translate = QCoreApplication.translate


def accept(seen: Seen, word: Callable[[str], str]) -> Question:
    """Checked and complete: it gets its number and its date. Papers and people are completed at reception."""
    return Question(
        translate("Asks", "Complete and valid? It gets its number now, and the time limit starts now."),
        translate("Asks", "Accept"),
        note=translate("Asks", "To add papers or change what was typed, open it at reception instead."),
    )


def official_code(seen: Seen, word: Callable[[str], str]) -> Question:
    """Once; later only by correction."""
    return Question(
        translate("Asks", "By which code does the provincial or the ministry's system know it? Type it or scan it."),
        translate("Asks", "Keep the code"),
        (Ask("code", translate("Asks", "Official code"), wide=2, kind="figures"),),
    )
