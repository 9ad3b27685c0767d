"""A dossier as one line of a list: how it stands against its promise, where it is, what comes next."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.codes import DossierCode
from desk_app.domain.dates import clock, day_and_month
from desk_app.domain.dossiers import Dossier
from desk_app.domain.life_cycle import Action, chief, legal
from desk_app.domain.states import Standing, State
from desk_app.domain.text import masked
from ui.at_work import AtWork
from ui.speech.counted import counted
from ui.widgets.lines import Cell, Column, Line

translate = QCoreApplication.translate


def columns() -> tuple[Column, ...]:
    """Due state first, next move last."""
    return (
        Column(translate("Standing", "Due"), key="due"),
        Column(translate("Standing", "Code"), key="code", spare=3),
        Column(translate("Standing", "Owner"), stretches=True, key="owner"),
        Column(translate("Standing", "ID"), key="id", spare=1),
        Column(translate("Standing", "Procedure"), stretches=True, key="procedure", shortens=True),
        Column(translate("Standing", "Is at"), key="place", spare=2),
        Column(translate("Standing", "Next"), is_move=True, key="next"),
    )


def line(dossier: Dossier, at: AtWork, short_names: Mapping[str, str], now: datetime, *, key: str = "") -> Line:
    """The line of a dossier; names are whole, numbers masked, because the public may see the list."""
    name = short_names.get(dossier.procedure.key, dossier.procedure.name)
    where = place(dossier)
    return Line(
        key or dossier.code,
        (
            due_state(dossier, now),
            Cell(short_code(dossier.code), role="figure"),
            Cell(dossier.owner.name),
            Cell(masked(dossier.owner.number) if dossier.owner.number else "–", "ink2", "figure"),
            Cell(name, note=len(name) > LONGEST_NAME),
            Cell(where, "ink2", note=len(where) > LONGEST_PLACE),
            Cell(next_move(dossier, at, now)),
        ),
    )


LONGEST_NAME = 34
"""A procedure has a short name of at most 30 letters; only a longer one, from an office's own list, may be elided."""

LONGEST_PLACE = 20
"""An agency's whole name stands on the dossier's own page."""


def short_code(code: str) -> str:
    """``261116-1009``: lists leave the office's code out."""
    return DossierCode.parse(code).short


def due_state(dossier: Dossier, now: datetime) -> Cell:
    """A glyph and words for every state: ended, waiting for somebody, late, due today, or simply the day."""
    return _ended(dossier, now) or _waiting(dossier, now) or _running(dossier, now)


def _ended(dossier: Dossier, now: datetime) -> Cell | None:
    match dossier.state:
        case State.VOIDED:
            return Cell(translate("Standing", "Number voided"), "ink2", icon="ban")
        case State.NOT_ACCEPTED:
            return Cell(translate("Standing", "Not accepted"), "ink2", icon="x")
        case State.STOPPED:
            day = day_and_month(dossier.ending.at if dossier.ending is not None else now)
            return Cell(translate("Standing", "Stopped {day}").format(day=day), "ink2", icon="ban")
        case State.RETURNED:
            day = day_and_month(dossier.returned_at or now)
            return Cell(translate("Standing", "Handed back {day}").format(day=day), "ok", icon="check")
        case State.DONE:
            days = (now.date() - (dossier.completed_at or dossier.settled_at or now).date()).days
            if not days:
                return Cell(translate("Standing", "Waiting from today"), "ink2", icon="hourglass")
            return Cell(counted.waiting_days(days), "ink2", icon="hourglass")
    return None


def _waiting(dossier: Dossier, now: datetime) -> Cell | None:
    """Its clock stands still, or has not begun; past the applicant's deadline it is no longer patient."""
    wait = dossier.open_wait
    if wait is None:
        return Cell(translate("Standing", "To be checked"), "ink2", icon="inbox") if not dossier.numbered else None
    standing = dossier.standing(now)
    if dossier.numbered and standing is not Standing.WAITING:
        return None  # a wait that moves nothing: the due date says more
    if wait.deadline is not None and now > wait.deadline:
        words = translate("Standing", "Past deadline {day}").format(day=_day(wait.deadline.date(), now))
        return Cell(words, "warn", "strong", "triangle-alert")
    if wait.deadline is not None:
        words = translate("Standing", "Waits until {day}").format(day=_day(wait.deadline.date(), now))
        return Cell(words, "warn", icon="hourglass")
    words = translate("Standing", "Waits since {day}").format(day=_day(wait.start.date(), now))
    return Cell(words, "warn", icon="hourglass")


def _running(dossier: Dossier, now: datetime) -> Cell:
    due = dossier.promise.lawful_due_at
    if due is None:
        return Cell(translate("Standing", "No date"), "ink2", icon="minus")
    if now > due:
        return Cell(late_words(due, now), "late", "strong", "triangle-alert")
    if due.date() == now.date():
        words = translate("Standing", "Today {time}").format(time=clock(due))
        return Cell(words, "warn", "strong", "clock")
    words = translate("Standing", "Due {day}").format(day=_day(due.date(), now))
    return Cell(words, "ink2", icon="calendar-days")


def _day(day: date, now: datetime) -> str:
    return day_and_month(day) if day.year == now.year else f"{day:%d/%m/%Y}"


def late_words(due: datetime, now: datetime) -> str:
    """``Late 2 days``; on the day itself, since when."""
    days = (now.date() - due.date()).days
    if not days:
        return translate("Standing", "Late since {time}").format(time=clock(due))
    return counted.late_days(days)


def place(dossier: Dossier) -> str:
    """Where the papers, or the result, are now."""
    if dossier.state in (State.RETURNED, State.VOIDED, State.STOPPED, State.NOT_ACCEPTED):
        return "–"
    return dossier.place or translate("Standing", "Desk {number}").format(number=dossier.desk)


def next_action(dossier: Dossier, now: datetime) -> Action | None:
    """What helps most now: sorry for what is late, an end to what nobody brings, a word to whom it was given."""
    wait = dossier.open_wait
    overdue = dossier.standing(now) is Standing.OVERDUE and not dossier.postponements
    expired = wait is not None and wait.deadline is not None and now > wait.deadline
    moves = legal(dossier) if overdue or expired else ()
    if overdue and Action.POSTPONE in moves:
        return Action.POSTPONE
    if expired and Action.STOP in moves:
        return Action.STOP
    return Action.TAKE_OVER if dossier.not_taken_over else chief(dossier)


def next_move(dossier: Dossier, at: AtWork, now: datetime) -> str:
    """The same as a verb; a receipt that was never printed comes first."""
    if to_be_printed(dossier):
        return translate("Standing", "Print the receipt")
    action = next_action(dossier, now)
    return at.word(f"action.{action}") if action else translate("Standing", "Look at it")


def to_be_printed(dossier: Dossier) -> bool:
    """Its receipt has never left the printer."""
    return dossier.state is State.ACCEPTED and not dossier.receipts_printed
