"""What goes up and what comes back: the desk's stream, its batches, the replies, and the room that carries them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desk_app.domain.values import value

if TYPE_CHECKING:
    from desk_app.domain.batches import BatchHead, OpenedBatch, SealedBatch
    from desk_app.domain.editions import EditionKind, EditionNumber
    from desk_app.services.ports.office import Office


@value
class UpperCard:
    """The office above as its card made it known."""

    unit: str
    name: str
    key: str
    fingerprint: str


@value
class Stream:
    """Where the desk's own stream of batches stands."""

    epoch: str
    batch_no: int
    batch_head: str
    event_head: str
    seq: int


@value
class FrozenBatch:
    """A batch that was frozen once; ``acknowledged_at`` is when the office above said that it holds it."""

    epoch: str
    number: int
    name: str
    digest: str
    frozen_at: datetime
    officer: str
    records: int
    acknowledged_at: datetime | None


@value
class TakenReply:
    """A reply that was taken; ``editions`` are the catalogue and the calendar that came with it and were new here."""

    epoch: str
    number: int
    digest: str
    taken_at: datetime
    accepted: int
    problems: int
    editions: Mapping[EditionKind, EditionNumber] = field(default_factory=dict)


class PostRoom(Protocol):
    """Seals and opens batch files and cards; puts files where they can be carried away."""

    def seal(self, head: BatchHead, records: Sequence[bytes]) -> SealedBatch: ...
    def open(self, path: Path) -> OpenedBatch: ...
    def enrol_card(self, office: Office, epoch: str) -> tuple[str, bytes]: ...
    def read_upper_card(self, path: Path) -> tuple[UpperCard, bool]: ...
    def publish(self, folder: Path, name: str, data: bytes) -> Path: ...
