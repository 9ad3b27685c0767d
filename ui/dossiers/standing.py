"""A dossier as one line of a list: how it stands against its promise, where it is, what comes next."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.codes import DossierCode
from desk_app.domain.dates import clock, day_and_month
from desk_app.domain.dossiers import Dossier, State
from desk_app.domain.life_cycle import chief
from desk_app.domain.text import masked
from ui.at_work import AtWork
from ui.widgets.lines import Cell, Column, Line


def columns() -> tuple[Column, ...]:
    """Due state first, next move last."""
    return (
        Column(QCoreApplication.translate("Standing", "Due")),
        Column(QCoreApplication.translate("Standing", "Code")),
        Column(QCoreApplication.translate("Standing", "Owner"), stretches=True),
        Column(QCoreApplication.translate("Standing", "ID")),
        Column(QCoreApplication.translate("Standing", "Procedure"), stretches=True),
        Column(QCoreApplication.translate("Standing", "Is at")),
        Column(QCoreApplication.translate("Standing", "Next"), is_move=True),
    )


def line(dossier: Dossier, at: AtWork, short_names: Mapping[str, str], now: datetime) -> Line:
    """The line of a dossier; names are whole, numbers masked, because the public may see the list."""
    name = short_names.get(dossier.procedure.key, dossier.procedure.name)
    return Line(
        dossier.code,
        (
            due_state(dossier, now),
            Cell(short_code(dossier.code), role="figure"),
            Cell(dossier.owner.name),
            Cell(masked(dossier.owner.number) if dossier.owner.number else "–", "ink2", "figure"),
            Cell(name, note=len(name) > LONGEST_NAME),
            Cell(place(dossier), "ink2"),
            Cell(next_move(dossier, at)),
        ),
    )


LONGEST_NAME = 34
"""A procedure has a short name of at most 30 letters; only a longer one, from an office's own list, may be elided."""


def short_code(code: str) -> str:
    """``261116-1009``: lists leave the office's code out."""
    return DossierCode.parse(code).short


def due_state(dossier: Dossier, now: datetime) -> Cell:
    """A glyph and words: late, due today, waiting, or simply the day."""
    due = dossier.promise.lawful_due_at
    if dossier.state is State.VOIDED:
        return Cell(QCoreApplication.translate("Standing", "Number voided"), "ink2", icon="ban")
    if dossier.state is State.RETURNED:
        day = day_and_month(dossier.returned_at or now)
        return Cell(QCoreApplication.translate("Standing", "Handed back {day}").format(day=day), "ok", icon="check")
    if dossier.state is State.DONE:
        days = (now.date() - (dossier.settled_at or now).date()).days
        if not days:
            return Cell(QCoreApplication.translate("Standing", "Waiting from today"), "ink2", icon="hourglass")
        words = QCoreApplication.translate("Standing", "Waiting {count} day(s)").format(count=days)
        return Cell(words, "ink2", icon="hourglass")
    if due is None:
        return Cell(QCoreApplication.translate("Standing", "No date"), "ink2", icon="minus")
    if now > due:
        return Cell(late_words(due, now), "late", "strong", "triangle-alert")
    if due.date() == now.date():
        words = QCoreApplication.translate("Standing", "Today {time}").format(time=clock(due))
        return Cell(words, "warn", "strong", "clock")
    day = day_and_month(due) if due.year == now.year else f"{due:%d/%m/%Y}"
    return Cell(QCoreApplication.translate("Standing", "Due {day}").format(day=day), "ink2", icon="calendar-days")


def late_words(due: datetime, now: datetime) -> str:
    """``Late 2 days``; on the day itself, since when."""
    days = (now.date() - due.date()).days
    if not days:
        return QCoreApplication.translate("Standing", "Late since {time}").format(time=clock(due))
    return QCoreApplication.translate("Standing", "Late {count} day(s)").format(count=days)


def place(dossier: Dossier) -> str:
    """Where the papers, or the result, are now."""
    if dossier.state in (State.RETURNED, State.VOIDED):
        return "–"
    return dossier.place or QCoreApplication.translate("Standing", "Desk {number}").format(number=dossier.desk)


def next_move(dossier: Dossier, at: AtWork) -> str:
    """The verb that is most likely next."""
    if dossier.state is State.ACCEPTED and not dossier.receipts_printed:
        return QCoreApplication.translate("Standing", "Print the receipt")
    action = chief(dossier)
    return at.word(f"action.{action}") if action else QCoreApplication.translate("Standing", "Look at it")
