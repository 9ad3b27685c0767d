"""Batches as the desk and the office above speak of them: heads, acknowledgements, outcomes."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desk_app.domain.editions import NO_EDITION, EditionNumber
from desk_app.domain.records import NOTHING_BEFORE


class BatchKind(StrEnum):
    """Up from a desk, or back from the office above."""

    UP = "up"
    RETURN = "return"


@dataclass(frozen=True)
class Address:
    """Where a batch comes from: office, desk (empty for an office above) and epoch."""

    unit: str
    desk: str
    epoch: str

    def __str__(self) -> str:
        return "/".join(part for part in (self.unit, self.desk, self.epoch) if part)


@dataclass(frozen=True)
class Heard:
    """The newest batch taken from the other side."""

    epoch: str
    through: int
    digest: str


@dataclass(frozen=True)
class BatchHead:
    """What a batch says of itself before its records: the part of the manifest that people and services need.

    ``previous`` is the digest of the stream's last batch (64 zeros for the first), ``first_seq`` and ``last_seq`` count
    the records of this epoch (both 0 when there are none), ``to_key`` is the addressee's fingerprint or None, and
    ``catalogue`` and ``holidays`` are the newest editions of the office above that a desk holds.
    """

    kind: BatchKind
    sender: Address
    number: int
    previous: str
    to_unit: str
    to_key: str | None
    training: bool
    at: datetime
    program_version: str
    to_desk: str = ""
    heard: Heard | None = None
    first_seq: int = 0
    last_seq: int = 0
    record_count: int = 0
    audit_head: str = NOTHING_BEFORE
    catalogue: EditionNumber = NO_EDITION
    holidays: EditionNumber = NO_EDITION
    summary: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class SealedBatch:
    """A batch ready to travel: its file name, its bytes, and their SHA-256."""

    head: BatchHead
    name: str
    data: bytes
    digest: str


@dataclass(frozen=True)
class OpenedBatch:
    """A batch whose seal and structure were found right. Who may sign is for the reader's policy to say."""

    head: BatchHead
    records: tuple[bytes, ...]
    digest: str
    key: str
    size: int


class BatchFate(StrEnum):
    """What became of a batch at the receiver."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    HELD = "held"
    FORKED = "forked"
    REFUSED = "refused"


@dataclass(frozen=True)
class Acknowledged:
    """How far the office above holds a stream of this desk, by its own statement."""

    epoch: str
    through: int
    digest: str
    events: int
    missing: tuple[int, ...] = ()
    held: tuple[int, ...] = ()


@dataclass(frozen=True)
class Problem:
    """One record that the office above keeps but could not apply, or that contradicts another."""

    record_id: str
    code: str
    dossier_code: str
    message: str


class OutcomeState(StrEnum):
    """What the office above says of a dossier; the fact is its own and never the desk's."""

    RECEIVED = "received"
    IN_PROCESS = "in_process"
    MORE_PAPERS = "more_papers_needed"
    EXTENDED = "deadline_extended"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """A status given by the office above, with the moment it was given."""

    dossier_id: str
    dossier_code: str
    state: OutcomeState
    at: datetime
    note: str = ""
    official_code: str = ""
