"""What is asked when a dossier ends: with a result, or without one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import short_moment
from desk_app.domain.money import grouped
from desk_app.domain.states import State
from ui.dossier.question import Ask, Question
from ui.dossier.seen import Seen
from ui.speech.counted import counted

translate = QCoreApplication.translate


def withdraw(seen: Seen, word: Callable[[str], str]) -> Question:
    """The clock runs on: only the stop notice ends it."""
    return Question(
        translate("Asks", "The applicant asks to withdraw it. Why?"),
        translate("Asks", "Withdrawal asked"),
        (Ask("reason", translate("Asks", "Reason as they gave it (may stay empty)"), wide=4),),
        note=translate("Asks", "Until the stop notice is out the time limit runs on."),
    )


def keep(seen: Seen, word: Callable[[str], str]) -> Question:
    """They changed their mind."""
    return Question(
        translate("Asks", "The applicant goes on with it after all."),
        translate("Asks", "Go on with it"),
        (Ask("reason", translate("Asks", "Note (may stay empty)"), wide=4),),
    )


def refuse(seen: Seen, word: Callable[[str], str]) -> Question:
    """In writing and with the ground."""
    new = seen.dossier.state is State.NEW
    title = translate("Asks", "Why is it not accepted?") if new else translate("Asks", "Why is it refused?")
    return Question(
        title,
        translate("Asks", "Refuse"),
        (
            Ask("reason", translate("Asks", "Reason, as it stands in the refusal"), wide=4),
            Ask("ground", translate("Asks", "Legal ground"), wide=4),
        ),
        note=_given_back(seen),
    )


def stop(seen: Seen, word: Callable[[str], str]) -> Question:
    """At the applicant's wish, or because the papers did not come; with what is given back."""
    dossier = seen.dossier
    wait, taken = dossier.open_wait, sum(fee.amount_vnd for fee in dossier.fees_taken)
    if dossier.withdrawal is not None:
        title = translate("Asks", "Stop it as the applicant asked?")
    elif wait is not None and wait.deadline is not None:
        told = translate("Asks", "The papers were to come by {moment} and have not. Stop it?")
        title = told.format(moment=short_moment(wait.deadline))
    else:
        title = translate("Asks", "The papers have not come. Stop it?")
    reason = dossier.withdrawal.reason if dossier.withdrawal is not None else ""
    fee = translate("Asks", "taken: {amount} đ").format(amount=grouped(taken)) if taken else ""
    return Question(
        title,
        translate("Asks", "Stop"),
        (
            Ask("reason", translate("Asks", "Reason, as it stands in the notice"), reason, wide=3),
            Ask("fee_back", translate("Asks", "Money given back (đồng)"), kind="figures", note=fee),
        ),
        note=_given_back(seen),
    )


def result(seen: Seen, word: Callable[[str], str]) -> Question:
    """What stands on the signed result, and where it lies. Only its place is really needed."""
    dossier = seen.dossier
    kinds = (("", translate("Asks", "Granted")), ("yes", translate("Asks", "Refused in writing")))
    return Question(
        translate("Asks", "The signed result is at the desk. Where is it kept?"),
        translate("Asks", "Take the result"),
        (
            Ask("place", translate("Asks", "Kept in (may stay empty)"), wide=2),
            Ask("refuses", translate("Asks", "The answer"), kind="segments", choices=kinds, wide=2),
            Ask("number", translate("Asks", "Number"), kind="figures"),
            Ask("signer", translate("Asks", "Signer"), dossier.places.signing),
            Ask("signed_on", translate("Asks", "Signed on"), kind="day"),
            Ask("electronic", translate("Asks", "Electronic result"), kind="tick"),
        ),
        note=translate("Asks", "Early or late is decided by the present moment, not by the day that stands on it."),
    )


def reopen(seen: Seen, word: Callable[[str], str]) -> Question:
    """The result is wrong; a reason is compulsory."""
    return Question(
        translate("Asks", "The result goes back to be done again. The time limit runs as if it had never come. Why?"),
        translate("Asks", "Send back"),
        (Ask("reason", translate("Asks", "Reason"), wide=4),),
    )


def void(seen: Seen, word: Callable[[str], str]) -> Question:
    """A number given in error."""
    title = translate("Asks", "Void the number {code}? It stays in the register with its reason.")
    return Question(
        title.format(code=seen.dossier.code),
        translate("Asks", "Void the number"),
        (Ask("reason", translate("Asks", "Reason"), wide=4),),
    )


def _given_back(seen: Seen) -> str:
    """What the applicant gets back with it."""
    kept = sum(not paper.present_only and paper.holder != "applicant" for paper in seen.dossier.papers)
    if not kept:
        return ""
    return counted.papers_given_back(kept)
