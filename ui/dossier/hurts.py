"""What hurts about a dossier: the one strip above its page, the gravest thing first, with what helps."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.batches import OutcomeState
from desk_app.domain.life_cycle import Action
from desk_app.domain.states import Standing, State
from ui.dossier import when
from ui.dossier.custody import left_behind
from ui.dossier.seen import Seen
from ui.dossiers.standing import late_words
from ui.speech.counted import counted
from ui.widgets.strip import Kind

translate = QCoreApplication.translate
GRAVE = (OutcomeState.MORE_PAPERS, OutcomeState.EXTENDED, OutcomeState.REFUSED)


@dataclass(frozen=True)
class Hurt:
    """A fact, a sentence, and the move that helps; None where only looking helps."""

    kind: Kind
    fact: str
    sentence: str
    helps: Action | None = None


def hurt(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    """The gravest thing; None when nothing hurts."""
    for find in (_late, _past_deadline, _told_from_above, _not_taken, _left_behind, _asked_to_withdraw):
        found = find(seen, word)
        if found is not None:
            return found
    return None


def _late(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    dossier, due = seen.dossier, seen.dossier.promise.lawful_due_at
    if dossier.standing(seen.now) is not Standing.OVERDUE or due is None or dossier.postponements:
        return None
    sentence = translate("Hurts", "No apology was written yet.")
    return Hurt("late", f"{late_words(due, seen.now)}.", sentence, Action.POSTPONE)


def _past_deadline(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    wait = seen.dossier.open_wait
    if wait is None or wait.deadline is None or seen.now <= wait.deadline:
        return None
    fact = translate("Hurts", "Past the deadline.")
    sentence = translate("Hurts", "It was to come by {moment}.").format(moment=when.due(wait.deadline))
    stops = seen.dossier.state is State.SUPPLEMENT_REQUESTED
    return Hurt("warn", fact, sentence, Action.STOP if stops else None)


def _told_from_above(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    newest = seen.folder.outcomes[-1] if seen.folder.outcomes else None
    if newest is None or newest.state not in GRAVE or seen.dossier.settled_at is not None:
        return None
    return Hurt("warn", f"{word(f'outcome.{newest.state}')}.", newest.note)


def _not_taken(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    dossier = seen.dossier
    if not dossier.not_taken_over or dossier.handed_over_at is None:
        return None
    if dossier.handed_over_at.date() == seen.now.date():
        return None  # on its way today: nothing hurts yet
    fact = translate("Hurts", "Handed over, nobody has taken it.")
    words = translate("Hurts", "Given to {place} {moment}; ask there, or write down that it has arrived.")
    sentence = words.format(place=dossier.place, moment=when.moment(dossier.handed_over_at))
    return Hurt("warn", fact, sentence, Action.TAKE_OVER)


def _left_behind(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    papers = left_behind(seen.dossier)
    if not papers:
        return None
    fact = counted.papers_left(len(papers))
    words = translate("Hurts", "Not given to {place}: {papers}.")
    names = ", ".join(paper.name for paper in papers)
    return Hurt("warn", fact, words.format(place=seen.dossier.place, papers=names), Action.HAND_OVER)


def _asked_to_withdraw(seen: Seen, word: Callable[[str], str]) -> Hurt | None:
    dossier = seen.dossier
    if dossier.state is not State.WITHDRAWAL_REQUESTED or dossier.withdrawal is None:
        return None
    fact = translate("Hurts", "The applicant asked to withdraw it.")
    sentence = translate("Hurts", "The time limit runs on until the stop notice is out.")
    return Hurt("warn", fact, sentence, Action.STOP)
