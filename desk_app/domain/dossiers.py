"""The dossier and its legal moves. Each move returns the next dossier together with its history entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from desk_app.domain.due import Due
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.limits import PausePolicy, TimeLimit
from desk_app.domain.people import Person


class State(StrEnum):
    """Where a dossier stands at the desk."""

    ACCEPTED = "accepted"
    IN_PROCESS = "in_process"
    DONE = "done"
    RETURNED = "returned"
    VOIDED = "voided"


NATIONAL_STATUS = {State.ACCEPTED: 2, State.IN_PROCESS: 4, State.DONE: 9, State.RETURNED: 10, State.VOIDED: 8}
"""The national portal's status list (1-10). A voided number tells the office above that nothing more will come."""


class Channel(StrEnum):
    """How the dossier came."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    PUBLIC_POST = "public_post"


class ReturnAt(StrEnum):
    """Where the applicant wants the result."""

    DESK = "desk"
    POST = "post"
    ELECTRONIC = "electronic"


class Action(StrEnum):
    """What an officer can do to a dossier after it was registered."""

    HAND_OVER = "hand_over"
    RESULT = "result"
    RETURN_RESULT = "return_result"
    CORRECT = "correct"
    VOID = "void"


@dataclass(frozen=True)
class FiledPaper:
    """One paper of the dossier as it was taken in. ``present_only`` papers were shown and given back."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    present_only: bool = False


@dataclass(frozen=True)
class ProcedureAtReception:
    """The procedure as it stood when the dossier came; a later catalogue changes nothing here."""

    key: str
    national_code: str | None
    name: str
    field: str
    limit: TimeLimit
    limit_ground: str
    pause_policy: PausePolicy
    catalogue_version: int


@dataclass(frozen=True)
class Promise:
    """The due dates of a dossier, local time.

    ``first_due_at`` was printed first and never changes; ``lawful_due_at`` is moved by lawful pauses and alone decides
    early, on time or late. None: the procedure has no fixed limit. ``provisional_years`` had no official calendar.
    """

    first_due_at: datetime | None
    lawful_due_at: datetime | None
    provisional_years: tuple[int, ...] = ()

    @classmethod
    def first(cls, due: Due) -> "Promise":
        """The promise made at reception."""
        return cls(due.at, due.at, due.provisional_years)


@dataclass(frozen=True)
class Dossier:
    """A dossier at one revision. ``received_at`` starts the clock, ``registered_at`` is when it was typed."""

    id: str
    code: str
    desk: str
    training: bool
    revision: int
    state: State
    procedure: ProcedureAtReception
    channel: Channel
    owner: Person
    submitter: Person | None
    request: str
    papers: tuple[FiledPaper, ...]
    sets: int
    return_at: ReturnAt
    received_at: datetime
    registered_at: datetime
    promise: Promise
    receiver: str
    fee_vnd: int | None = None
    note: str = ""
    receipts_printed: int = 0
    settled_at: datetime | None = None
    returned_at: datetime | None = None
    void_reason: str = ""
    place: str = ""

    @property
    def person_at_desk(self) -> Person:
        """Who stood at the counter."""
        return self.submitter or self.owner

    def standing(self, now: datetime) -> "Standing":
        """Early, on time or late once settled, else in time or overdue; decided by ``lawful_due_at`` alone."""
        due = self.promise.lawful_due_at
        if self.state is State.VOIDED or due is None:
            return Standing.NO_DATE
        if self.settled_at is not None:
            if self.settled_at > due:
                return Standing.LATE
            return Standing.ON_TIME if self.settled_at.date() == due.date() else Standing.EARLY
        return Standing.OVERDUE if now > due else Standing.IN_TIME


class Standing(StrEnum):
    """A dossier against its promise: a property, never a state."""

    NO_DATE = "no_date"
    IN_TIME = "in_time"
    OVERDUE = "overdue"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


LEGAL: Mapping[State, tuple[Action, ...]] = {
    State.ACCEPTED: (Action.HAND_OVER, Action.RESULT, Action.CORRECT, Action.VOID),
    State.IN_PROCESS: (Action.RESULT, Action.CORRECT),
    State.DONE: (Action.RETURN_RESULT, Action.CORRECT),
    State.RETURNED: (Action.CORRECT,),
    State.VOIDED: (),
}


@dataclass(frozen=True)
class Act:
    """Who does something, when, and the id that its history entry will carry."""

    id: str
    officer: str
    at: datetime
    details: Mapping[str, Any] = field(default_factory=dict)


def registered(dossier: Dossier, act: Act) -> Entry:
    """The first entry of a dossier."""
    return Entry(act.id, Happened.REGISTERED, act.at, act.officer, dossier.id, dossier.revision, dict(act.details))


def receipt_printed(dossier: Dossier, act: Act, *, sheet: str, reason: str = "") -> tuple[Dossier, Entry]:
    """A receipt leaves the printer. The second and later ones are reprints and need a reason."""
    if dossier.receipts_printed and not reason.strip():
        raise RuleBroken("print.reason_missing", code=dossier.code, field="reason")
    count = dossier.receipts_printed + 1
    details: dict[str, Any] = {"copy": count, "sheet": sheet}
    if dossier.receipts_printed:
        details["reason"] = reason.strip()
    return _next(dossier, act, Happened.RECEIPT_PRINTED, details, receipts_printed=count)


def handed_over(dossier: Dossier, act: Act, *, to: str) -> tuple[Dossier, Entry]:
    """The dossier goes to the office that settles it."""
    _allow(dossier, Action.HAND_OVER)
    if not to.strip():
        raise RuleBroken("move.to_missing", field="to")
    return _next(dossier, act, Happened.HANDED_OVER, {"to": to.strip()}, state=State.IN_PROCESS, place=to.strip())


def result_arrived(dossier: Dossier, act: Act, *, place: str = "") -> tuple[Dossier, Entry]:
    """The signed result is at the desk. The first completion time is kept for ever."""
    _allow(dossier, Action.RESULT)
    settled = dossier.settled_at or act.at
    return _next(
        dossier, act, Happened.RESULT_ARRIVED, {"place": place}, state=State.DONE, settled_at=settled, place=place
    )


def result_returned(dossier: Dossier, act: Act, *, to: str = "") -> tuple[Dossier, Entry]:
    """The applicant, or the person with a mandate, has the result."""
    _allow(dossier, Action.RETURN_RESULT)
    return _next(dossier, act, Happened.RESULT_RETURNED, {"to": to}, state=State.RETURNED, returned_at=act.at, place="")


CORRECTABLE = ("owner", "submitter", "request", "papers", "sets", "return_at", "note", "fee_vnd", "channel")
"""What a correction may touch. Number, procedure, reception and promise are not among them."""


def corrected(dossier: Dossier, act: Act, *, reason: str, changes: Mapping[str, Any]) -> tuple[Dossier, Entry]:
    """A mistake put right in the open: old and new values stand in the history, the number never changes."""
    _allow(dossier, Action.CORRECT)
    if not reason.strip():
        raise RuleBroken("move.reason_missing", field="note")
    unknown = [name for name in changes if name not in CORRECTABLE]
    if unknown:
        raise RuleBroken("move.not_correctable", names=unknown)
    real = {name: value for name, value in changes.items() if getattr(dossier, name) != value}
    if not real:
        raise RuleBroken("move.nothing_changed")
    return _next(dossier, act, Happened.CORRECTED, {"reason": reason.strip(), "fields": sorted(real)}, **real)


def voided(dossier: Dossier, act: Act, *, reason: str) -> tuple[Dossier, Entry]:
    """The number was given in error: it stays in the register with its reason and is never given again."""
    _allow(dossier, Action.VOID)
    if not reason.strip():
        raise RuleBroken("move.reason_missing", field="note")
    details = {"reason": reason.strip(), "code": dossier.code}
    return _next(dossier, act, Happened.NUMBER_VOIDED, details, state=State.VOIDED, void_reason=reason.strip())


def _allow(dossier: Dossier, action: Action) -> None:
    if action not in LEGAL[dossier.state]:
        raise RuleBroken(
            "move.not_legal",
            action=str(action),
            state=str(dossier.state),
            legal=[str(each) for each in LEGAL[dossier.state]],
        )


def _next(dossier: Dossier, act: Act, what: Happened, details: dict[str, Any], **changes: Any) -> tuple[Dossier, Entry]:
    later = replace(dossier, revision=dossier.revision + 1, **changes)
    return later, Entry(act.id, what, act.at, act.officer, dossier.id, later.revision, details | dict(act.details))
