"""What the end of the day needs to know: the figures to be counted, what waits for the batch, what came back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from desk_app.domain.batches import Problem
from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.states import State
from desk_app.domain.till import PayWay
from desk_app.services.desk import Desk
from desk_app.services.dues import owed_of
from desk_app.services.papers.receipt import owes_no_receipt
from desk_app.services.ports.post import FrozenBatch, TakenReply, UpperCard

Row = Literal["received", "printed", "voided", "fees"]
ROWS: tuple[Row, ...] = ("received", "printed", "voided", "fees")
FARTHEST_DAYS = 20


@dataclass(frozen=True)
class DayLook:
    """One look at the record at the end of a day.

    ``recorded`` holds counts, and for ``fees`` whole đồng of cash: what the till took today less what it gave back,
    because that is what a drawer can be counted against. What a receipt names and nobody took is ``owed``.
    """

    day: date
    recorded: Mapping[Row, int]
    pending: Mapping[str, int]
    batches: tuple[FrozenBatch, ...]
    replies: tuple[TakenReply, ...]
    problems: tuple[Problem, ...]
    upper: UpperCard | None
    next_day: date
    carried: Mapping[str, int]
    at_once: int = 0

    @property
    def unanswered(self) -> tuple[FrozenBatch, ...]:
        """Batches that the office above has not acknowledged, newest first."""
        return tuple(batch for batch in self.batches if batch.acknowledged_at is None)


def look(desk: Desk) -> DayLook:
    """Reads only. What is counted by hand is what was registered on this date, whenever its papers came."""
    now = desk.clock.now()
    today = desk.lookup.worklist("today", 100_000)
    valid = [dossier for dossier in today if dossier.state is not State.VOIDED]
    opened = desk.lookup.worklist("open", 100_000)
    counts = desk.lookup.counts()
    following = next_working_day(now.date(), desk.catalogue.calendar())
    due_then = sum(
        1 for each in opened if each.promise.lawful_due_at and each.promise.lawful_due_at.date() == following
    )
    return DayLook(
        day=now.date(),
        recorded={
            "received": len(valid),
            "printed": sum(1 for dossier in valid if dossier.receipts_printed),
            "voided": len(today) - len(valid),
            "fees": sum(total.net for total in desk.till.of_day(now.date()).ways if total.way is PayWay.CASH),
        },
        pending=desk.day_end.pending(),
        batches=desk.day_end.batches(),
        replies=desk.day_end.replies(),
        problems=desk.day_end.problems(),
        upper=desk.day_end.upper(),
        next_day=following,
        carried={
            "due": due_then,
            "to_return": counts.to_return,
            "late": counts.late,
            "unprinted": counts.unprinted,
            "owed": sum(1 for dossier in {each.id: each for each in (*valid, *opened)}.values() if owes_a_fee(dossier)),
        },
        at_once=sum(map(owes_no_receipt, valid)),
    )


def owes_a_fee(dossier: Dossier) -> bool:
    """Its receipt names a fee, and the till has not taken all of it."""
    return owed_of(dossier) > 0


def next_working_day(day: date, calendar: Calendar) -> date:
    """The next day on which the office is open."""
    days = (day + timedelta(days=ahead) for ahead in range(1, FARTHEST_DAYS))
    return next((each for each in days if calendar.is_working_day(each)), day + timedelta(days=1))
