"""What a move will do to the dates, said before it is made; and what the head will hear of."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.domain.life_cycle import Action
from ui.dossier import when

translate = QCoreApplication.translate

FORESEEN = (
    Action.CORRECT,
    Action.REQUEST_SUPPLEMENT,
    Action.SUPPLEMENT,
    Action.REQUEST_PAYMENT,
    Action.PAY,
    Action.REQUEST_VERIFICATION,
    Action.VERIFIED,
    Action.POSTPONE,
    Action.REOPEN,
)
"""The moves whose dates are worth looking at before they are made."""


def effect_words(before: Dossier, after: Dossier) -> str:
    """One sentence: the first date stays, the lawful one was and will be; ``""`` where there is no date at all."""
    old, new = before.promise, after.promise
    if old.told_due_at is None and new.told_due_at is None:
        return ""
    said = []
    if new.first_due_at is not None:
        said.append(translate("Effect", "First promised {date}: stays.").format(date=when.due(new.first_due_at)))
    if new.lawful_due_at is None:
        if new.stopped_due_at is not None:
            words = translate("Effect", "Due by law: the clock stands still; before that it was {date}.")
            said.append(words.format(date=when.due(new.stopped_due_at)))
        elif new.between_stages:
            said.append(translate("Effect", "Due by law: this stage ends; the next date is counted from the payment."))
    elif new.lawful_due_at == old.lawful_due_at:
        said.append(translate("Effect", "Due by law {date}: stays.").format(date=when.due(new.lawful_due_at)))
    else:
        was = old.lawful_due_at or old.stopped_due_at
        words = translate("Effect", "Due by law: {before} → {after}.")
        said.append(words.format(before=when.due(was) if was else "–", after=when.due(new.lawful_due_at)))
    if new.postponed_to is not None and new.postponed_to != old.postponed_to:
        said.append(translate("Effect", "The letter names {date}.").format(date=when.due(new.postponed_to)))
    return " ".join(said)
