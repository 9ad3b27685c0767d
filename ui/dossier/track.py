"""The four steps of a dossier, and what they become when it ends without a result."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import day_and_month
from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected
from desk_app.domain.states import UNSETTLED, State
from ui.dossier import when
from ui.widgets.steps import Standing, Step

translate = QCoreApplication.translate
Word = Callable[[str], str]

SHORT_PLACE = 26
"""Letters of a place's name that a step has room for; the papers below name it whole."""


def steps(dossier: Dossier, word: Word) -> tuple[Step, ...]:
    """Received, in work, result here, handed back; an end without a result has two steps only."""
    if dossier.state is State.VOIDED:
        return (Step(word(f"state.{State.VOIDED}"), dossier.void_reason, "done"),)
    if dossier.ending is not None:
        end = word(f"ending.{dossier.ending.kind}")
        return (_came(dossier, word), Step(end, when.moment(dossier.ending.at), "done"))
    present = _place(dossier)
    titles = [word(f"state.{state}") for state in (State.ACCEPTED, State.IN_PROCESS, State.DONE, State.RETURNED)]
    if dossier.state in UNSETTLED and dossier.state is not State.ACCEPTED:
        titles[1] = word(f"state.{dossier.state}")
    notes = (
        _came(dossier, word).note,
        _work_note(dossier, present),
        _result_note(dossier),
        _return_note(dossier, word),
    )
    standings: list[Standing] = ["done" if number < present else "todo" for number in range(4)]
    standings[present] = "done" if present == 3 or dossier.state is State.ACCEPTED else "now"
    if not dossier.numbered:
        titles[0] = word(f"state.{dossier.state}")
        standings[0] = "now"
    return tuple(Step(*each) for each in zip(titles, notes, standings, strict=True))


def _place(dossier: Dossier) -> int:
    if not dossier.numbered or dossier.state is State.ACCEPTED:
        return 0
    return {State.DONE: 2, State.RETURNED: 3}.get(dossier.state, 1)


def _came(dossier: Dossier, word: Word) -> Step:
    how = word(f"channel.{dossier.channel}").lower()
    return Step(word(f"state.{State.ACCEPTED}"), f"{when.moment(dossier.received_at)} · {how}", "done")


def _work_note(dossier: Dossier, present: int) -> str:
    wait = dossier.open_wait
    if present == 1:
        if wait is not None and wait.deadline is not None:
            return translate("Telling", "until {day}").format(day=day_and_month(wait.deadline))
        if wait is not None and wait.of_whom:
            return _short(wait.of_whom)
        return _short(dossier.place) or translate("Telling", "at the desk")
    return translate("Telling", "over") if present > 1 else translate("Telling", "not handed over yet")


def _result_note(dossier: Dossier) -> str:
    if dossier.state in (State.DONE, State.RETURNED) and dossier.completed_at is not None:
        return when.moment(dossier.completed_at)
    if dossier.promise.lawful_due_at is None and dossier.promise.stopped_due_at is not None:
        return translate("Telling", "the clock stands still")
    due = dossier.promise.lawful_due_at
    return (
        translate("Telling", "promised {day}").format(day=day_and_month(due))
        if due
        else translate("Telling", "no date")
    )


def _return_note(dossier: Dossier, word: Word) -> str:
    if dossier.returned_at is not None:
        how = dossier.collector.how if dossier.collector is not None else Collected.OWNER
        return f"{when.moment(dossier.returned_at)} · {word(f'collected.{how}')}"
    return word(f"return_at.{dossier.return_at}").lower()


def _short(place: str) -> str:
    return place if len(place) <= SHORT_PLACE else f"{place[: SHORT_PLACE - 1].rstrip()}…"
