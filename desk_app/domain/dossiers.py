"""The dossier: everything that the desk owns of it, at one revision."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.domain.people import Person
from desk_app.domain.promises import Promise
from desk_app.domain.waits import Wait


class State(StrEnum):
    """Where a dossier stands at the desk."""

    NEW = "new"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    IN_PROCESS = "in_process"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    PAYMENT_REQUIRED = "payment_required"
    VERIFYING = "verifying"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    STOPPED = "stopped"
    DONE = "done"
    RETURNED = "returned"
    VOIDED = "voided"


NATIONAL_STATUS = {
    State.NEW: 1,
    State.ACCEPTED: 2,
    State.NOT_ACCEPTED: 3,
    State.IN_PROCESS: 4,
    State.SUPPLEMENT_REQUESTED: 5,
    State.PAYMENT_REQUIRED: 6,
    State.VERIFYING: 4,
    State.WITHDRAWAL_REQUESTED: 7,
    State.STOPPED: 8,
    State.DONE: 9,
    State.RETURNED: 10,
    State.VOIDED: 8,
}
"""The national portal's status list (1-10). It has no word for an inquiry elsewhere, which is settling; a voided number
tells the office above that nothing more will come."""

UNSETTLED = (
    State.ACCEPTED,
    State.IN_PROCESS,
    State.SUPPLEMENT_REQUESTED,
    State.PAYMENT_REQUIRED,
    State.VERIFYING,
    State.WITHDRAWAL_REQUESTED,
)
"""Accepted and without an end: what the office owes an answer to."""


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


AT_DESK = "desk"
WITH_APPLICANT = "applicant"


@dataclass(frozen=True)
class FiledPaper:
    """One paper of the dossier as it was taken in.

    ``holder`` has it now: ``desk``, ``applicant``, or the name of an office. A ``present_only`` paper was shown and
    given back: whatever is said, the applicant has it.
    """

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    present_only: bool = False
    holder: str = AT_DESK

    def __post_init__(self) -> None:
        if self.present_only:
            object.__setattr__(self, "holder", WITH_APPLICANT)

    @property
    def sheets(self) -> int:
        """How many pieces of it somebody must be able to show."""
        return self.originals + self.certified + self.copies


@dataclass(frozen=True)
class ProcedureAtReception:
    """The procedure as it stood when the dossier came; a later catalogue changes nothing here.

    ``case`` is the variant with a limit of its own, empty for the ordinary one. ``second_limit`` counts from the day
    on which the financial obligation was met. ``agency`` settles it.
    """

    key: str
    national_code: str | None
    name: str
    field: str
    limit: TimeLimit
    limit_ground: str
    pause_policy: PausePolicy
    catalogue_version: int
    case: str = ""
    second_limit: TimeLimit | None = None
    agency: str = ""


@dataclass(frozen=True)
class Mandate:
    """The paper by which somebody acts for the owner: what it is, its number, its date; all as written on it."""

    paper: str
    number: str = ""
    dated: date | None = None

    def in_words(self) -> str:
        """ "Giấy ủy quyền số 12/UQ, ngày 05/03/2026"."""
        number = f" số {self.number}" if self.number else ""
        return f"{self.paper}{number}{f', ngày {self.dated:%d/%m/%Y}' if self.dated else ''}"


@dataclass(frozen=True)
class Places:
    """Who settles, who signs and where the result is fetched, where that is not simply this commune (phi địa giới)."""

    settling: str = ""
    signing: str = ""
    returning: str = ""


HERE = Places()
"""All of it at this commune."""


@dataclass(frozen=True)
class Result:
    """The signed result. ``refuses``: the answer is no, in writing. ``signed_on`` is what stands on it: information,
    never the moment that decides early or late."""

    number: str = ""
    signer: str = ""
    signed_on: date | None = None
    electronic: bool = False
    refuses: bool = False
    note: str = ""


class Collected(StrEnum):
    """Who took the result."""

    OWNER = "owner"
    REPRESENTATIVE = "representative"
    POST = "post"
    ELECTRONIC = "electronic"


@dataclass(frozen=True)
class Collector:
    """Who took the result: a representative with the mandate's words, the post with its waybill."""

    how: Collected = Collected.OWNER
    name: str = ""
    mandate: str = ""
    waybill: str = ""


class EndKind(StrEnum):
    """How a dossier ended without a result."""

    NOT_ACCEPTED = "not_accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DEADLINE_MISSED = "deadline_missed"


@dataclass(frozen=True)
class Ending:
    """An end without a result: why, on which ground, and what was given back."""

    kind: EndKind
    at: datetime
    reason: str
    ground: str = ""
    fee_back_vnd: int | None = None


@dataclass(frozen=True)
class Withdrawal:
    """The applicant asks to stop."""

    at: datetime
    reason: str
    came_from: str


@dataclass(frozen=True)
class Postponement:
    """A letter of apology named a new date ``instead_of`` the one told before; ``head`` confirmed a second letter."""

    at: datetime
    to: datetime
    instead_of: datetime | None
    reason: str
    agency: str = ""
    head: str = ""


@dataclass(frozen=True)
class SentUp:
    """A copy of the dossier went up, and the office above made a promise of its own."""

    to: str
    at: datetime
    due_at: datetime | None = None
    code: str = ""


@dataclass(frozen=True)
class Scan:
    """A scanned paper: whose file lies under ``digest`` (SHA-256) in the data folder."""

    paper: str
    digest: str
    pages: int
    kind: str


@dataclass(frozen=True)
class FeeExemption:
    """Why less is paid than the tariff says, in the tariff's words of that day, and how much less where it is known."""

    words: str
    code: str = ""
    ground: str = ""
    amount_vnd: int = 0


@dataclass(frozen=True)
class FeeTaken:
    """Money taken for the dossier; negative when it was given back. The till keeps the rest."""

    payment: str
    at: datetime
    amount_vnd: int
    way: str
    exemption: FeeExemption | None = None


@dataclass(frozen=True)
class Dossier:
    """A dossier at one revision. ``received_at`` starts the clock, ``registered_at`` is when it was typed.

    ``settled_at`` is the first completion and never changes, ``completed_at`` the present one: a wrong result may have
    been taken back. ``filed_at`` is when an online dossier was sent, which starts nothing. ``bundle`` joins dossiers of
    one filing (liên thông). ``follows`` is the code of an ended dossier that this one takes up again. ``exemption`` is
    why ``fee_vnd`` is less than the tariff says, as it was told at reception.
    """

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
    authorised: Person | None = None
    mandate: Mandate | None = None
    assisted: bool = False
    filed_at: datetime | None = None
    bundle: str = ""
    follows: str = ""
    places: Places = HERE
    official_code: str = ""
    handed_over_at: datetime | None = None
    taken_over_at: datetime | None = None
    taken_over_by: str = ""
    transfer: str = ""
    waits: tuple[Wait, ...] = ()
    withdrawal: Withdrawal | None = None
    postponements: tuple[Postponement, ...] = ()
    result: Result | None = None
    completed_at: datetime | None = None
    called_at: datetime | None = None
    collector: Collector | None = None
    ending: Ending | None = None
    sent_up: SentUp | None = None
    fees_taken: tuple[FeeTaken, ...] = ()
    scans: tuple[Scan, ...] = ()
    exemption: FeeExemption | None = None

    @property
    def person_at_desk(self) -> Person:
        """Who stood at the counter."""
        return self.submitter or self.authorised or self.owner

    @property
    def numbered(self) -> bool:
        """It was accepted once, so its code is a dossier code; before that it is the reference of a slip."""
        return self.state not in (State.NEW, State.NOT_ACCEPTED) and "-P" not in self.code

    @property
    def open_wait(self) -> Wait | None:
        """What it waits for now."""
        return next((wait for wait in reversed(self.waits) if wait.open), None)

    @property
    def not_taken_over(self) -> bool:
        """It was handed over and nobody on the other side has said that it arrived."""
        return self.state is State.IN_PROCESS and self.handed_over_at is not None and self.taken_over_at is None

    def pauses(self) -> tuple[Pause, ...]:
        """The pauses that move the lawful date of the present stage."""
        return tuple(wait.pause() for wait in self.waits if wait.moves and wait.stage == self.promise.stage)

    @property
    def exemptions(self) -> tuple[FeeExemption, ...]:
        """Why less was to be paid or was taken, each reason once: told at reception, then at the till."""
        told = [self.exemption, *(fee.exemption for fee in self.fees_taken)]
        return tuple({each.words: each for each in told if each is not None}.values())

    @property
    def clock_from(self) -> datetime:
        """From when the present stage is counted."""
        return self.promise.stage_began_at or self.received_at

    @property
    def limit(self) -> TimeLimit:
        """The limit of the present stage."""
        if self.promise.stage > 1 and self.procedure.second_limit is not None:
            return self.procedure.second_limit
        return self.procedure.limit

    @property
    def ended_at(self) -> datetime | None:
        """When it was settled, by its present result or by its end without one."""
        if self.ending is not None:
            return self.ending.at
        if self.state in (State.DONE, State.RETURNED):
            return self.completed_at or self.settled_at
        return None

    def standing(self, now: datetime) -> "Standing":
        """Early, on time or late once settled, else in time or overdue; decided by ``lawful_due_at`` alone.

        A stage that ended late makes the whole late.
        """
        if self.state in (State.VOIDED, State.NEW, State.NOT_ACCEPTED):
            return Standing.NO_DATE
        due, ended = self.promise.lawful_due_at, self.ended_at
        if ended is not None:
            if any(stage.late for stage in self.promise.stages_ended):
                return Standing.LATE
            if due is None:
                return Standing.NO_DATE
            if ended > due:
                return Standing.LATE
            return Standing.ON_TIME if ended.date() == due.date() else Standing.EARLY
        if due is None:
            return Standing.WAITING if self.open_wait is not None else Standing.NO_DATE
        return Standing.OVERDUE if now > due else Standing.IN_TIME


class Standing(StrEnum):
    """A dossier against its promise: a property, never a state."""

    NO_DATE = "no_date"
    IN_TIME = "in_time"
    WAITING = "waiting"
    OVERDUE = "overdue"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
