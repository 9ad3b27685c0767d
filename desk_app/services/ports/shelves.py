"""The shelves of the record beside its dossiers: post, till, certification books, piles and scans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desk_app.domain.batches import Acknowledged, OpenedBatch, Outcome, Problem, SealedBatch
    from desk_app.domain.books import Book, BookLine
    from desk_app.domain.editions import Edition
    from desk_app.domain.scans import ScanLine
    from desk_app.domain.shift import TillEntry
    from desk_app.domain.till import OfficialReceipt
    from desk_app.domain.transfers import Transfer
    from desk_app.services.ports.post import FrozenBatch, TakenReply, UpperCard


class PostReading(Protocol):
    """What goes up and what came back."""

    def pending_lines(self) -> tuple[bytes, ...]: ...
    def batches(self) -> tuple[FrozenBatch, ...]: ...
    def batch_data(self, epoch: str, number: int) -> bytes | None: ...
    def upper_card(self) -> UpperCard | None: ...
    def replies(self) -> tuple[TakenReply, ...]: ...
    def outcomes(self, dossier_id: str) -> tuple[Outcome, ...]: ...
    def problems(self) -> tuple[Problem, ...]: ...


class PostWriting(PostReading, Protocol):
    """The same in the writer's transaction."""

    def freeze(self, sealed: SealedBatch, at: datetime, officer: str) -> None: ...
    def take_upper_card(self, card: UpperCard, at: datetime) -> None: ...
    def take_reply(
        self,
        opened: OpenedBatch,
        acknowledged: Iterable[Acknowledged],
        problems: Iterable[Problem],
        outcomes: Mapping[str, Outcome],
        at: datetime,
        officer: str,
        editions: Iterable[Edition] = (),
    ) -> None: ...


class TillReading(Protocol):
    """The entries of the till, oldest first."""

    def since_close(self, officer: str) -> tuple[TillEntry, ...]: ...
    def of_dossier(self, dossier_id: str) -> tuple[TillEntry, ...]: ...
    def of_payment(self, payment_id: str) -> tuple[TillEntry, ...]: ...
    def with_receipt(self, receipt: OfficialReceipt) -> tuple[TillEntry, ...]: ...
    def of_day(self, day: date) -> tuple[TillEntry, ...]: ...


class TillWriting(TillReading, Protocol):
    """The same in the writer's transaction."""

    def enter(self, entry: TillEntry) -> None: ...


class BooksReading(Protocol):
    """The lines of the certification books, by number."""

    def last(self, which: Book, year: int) -> BookLine | None: ...
    def line(self, which: Book, year: int, no: int) -> BookLine | None: ...
    def lines(self, which: Book, first: date, last: date) -> tuple[BookLine, ...]: ...
    def of_dossier(self, dossier_id: str) -> tuple[BookLine, ...]: ...


class BooksWriting(BooksReading, Protocol):
    """The same in the writer's transaction."""

    def enter(self, line: BookLine) -> None: ...
    def strike_out(self, line: BookLine) -> None: ...


class TransfersReading(Protocol):
    """The piles that were handed over."""

    def find(self, number: str) -> Transfer | None: ...
    def waiting(self) -> tuple[Transfer, ...]: ...
    def newest(self, limit: int) -> tuple[Transfer, ...]: ...


class TransfersWriting(TransfersReading, Protocol):
    """The same in the writer's transaction."""

    def enter(self, pile: Transfer) -> None: ...
    def replace(self, pile: Transfer) -> None: ...


class ScansReading(Protocol):
    """What the desk remembers of scanned files."""

    def of_dossier(self, dossier_id: str) -> tuple[ScanLine, ...]: ...
    def kept(self) -> tuple[ScanLine, ...]: ...
    def is_kept(self, digest: str) -> bool: ...


class ScansWriting(ScansReading, Protocol):
    """The same in the writer's transaction."""

    def enter(self, line: ScanLine) -> None: ...
    def take_back(self, line: ScanLine) -> None: ...
