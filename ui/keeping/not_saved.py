"""A save that failed, told so that nobody overlooks it: what is safe, and the key that saves again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.errors import RecordChanged, RuleBroken, Trouble
from ui.at_work import AtWork
from ui.widgets.strip import Act, Notice

COMMIT_UNKNOWN = "storage.commit_unknown"


def not_saved(at: AtWork, error: Exception, fact: str, again: Callable[[], None], key: str) -> Notice:
    """``fact`` says what was not saved. What the record refuses, or what somebody else changed, is a warning in its own
    words; everything else shouts. A defect of ours gets its report."""
    told = at.notice_of(error)
    if isinstance(error, (RuleBroken, RecordChanged)):
        return Notice("late", told.fact, told.sentence, key=key)
    if isinstance(error, Trouble) and error.code != COMMIT_UNKNOWN:
        safe = QCoreApplication.translate("NotSaved", "Nothing was recorded, and everything is still here.")
        safe += " " + QCoreApplication.translate("NotSaved", "Do not hand out any paper.")
    else:
        safe = QCoreApplication.translate("NotSaved", "Everything is still here. Saving again records nothing twice.")
    act = Act(QCoreApplication.translate("NotSaved", "Save again"), again)
    return Notice("late", fact, f"{safe} {told.fact} {told.sentence}".strip(), (act,), key=key, shouts=True)
