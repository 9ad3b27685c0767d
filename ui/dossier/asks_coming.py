"""What is asked for the code that another system gave a dossier. Accepting is done at reception, not in a strip."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.dossier.question import Ask, Question
from ui.dossier.seen import Seen

translate = QCoreApplication.translate


def official_code(seen: Seen, word: Callable[[str], str]) -> Question:
    """Once; later only by correction."""
    return Question(
        translate("Asks", "By which code does the provincial or the ministry's system know it? Type it or scan it."),
        translate("Asks", "Keep the code"),
        (Ask("code", translate("Asks", "Official code"), wide=2, kind="figures"),),
    )
