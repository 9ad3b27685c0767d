"""The dossier: everything that the desk owns of it, at one revision."""

from datetime import datetime

from desk_app.domain.endings import Collector, Ending, Result, Withdrawal
from desk_app.domain.filed import (
    HERE,
    Channel,
    FeeExemption,
    FiledPaper,
    Mandate,
    Places,
    ProcedureAtReception,
    ReturnAt,
)
from desk_app.domain.limits import Pause, TimeLimit
from desk_app.domain.people import Person
from desk_app.domain.promises import Postponement, Promise, SentUp
from desk_app.domain.states import Standing, State
from desk_app.domain.values import value
from desk_app.domain.waits import Wait


@value
class Scan:
    """A scanned paper: whose file lies under ``digest`` (SHA-256) in the data folder."""

    paper: str
    digest: str
    pages: int
    kind: str


@value
class FeeTaken:
    """Money taken for the dossier; negative when it was given back. The till keeps the rest."""

    payment: str
    at: datetime
    amount_vnd: int
    way: str
    exemption: FeeExemption | None = None


@value
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

    def standing(self, now: datetime) -> Standing:
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
