"""What the work floor needs from other rooms, as small protocols: record, clock, seal, press and post."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from desk_app.domain.narrowing import EVERYTHING, Narrowed

if TYPE_CHECKING:  # whatever needs a port needs not all that goes through it
    from desk_app.domain.batches import (
        Acknowledged,
        BatchHead,
        OpenedBatch,
        Outcome,
        Problem,
        SealedBatch,
    )
    from desk_app.domain.books import Book, BookLine
    from desk_app.domain.dossiers import Dossier, State
    from desk_app.domain.editions import Edition, EditionKind, EditionNumber
    from desk_app.domain.errors import RuleBroken
    from desk_app.domain.finding import Asked
    from desk_app.domain.history import Entry
    from desk_app.domain.papers.explanation import ExplanationPaper
    from desk_app.domain.papers.kinds import PaperKind
    from desk_app.domain.papers.receipt import ReceiptPaper
    from desk_app.domain.papers.saying import Paper
    from desk_app.domain.papers.small import LabelPaper, SlipPaper
    from desk_app.domain.scans import ScanKind, ScanLine
    from desk_app.domain.shift import TillEntry
    from desk_app.domain.till import OfficialReceipt
    from desk_app.domain.transfers import Transfer
    from desk_app.domain.vietqr import Account

Sheet = Literal["a4", "a5", "a5x2"]


@dataclass(frozen=True)
class Office:
    """The installation: which desk of which office this is, and what its papers call it."""

    code: str
    name: str
    desk: str
    upper_code: str
    upper_name: str
    training: bool
    superior: str
    agency: str
    place: str
    sign: str
    sheet: Sheet = "a5x2"
    numbering: Literal["running", "blank"] = "running"
    account_bin: str = ""
    account_number: str = ""
    account_holder: str = ""

    @property
    def account(self) -> Account | None:
        """Where transfers go, when the office named an account."""
        if not self.account_number:
            return None
        from desk_app.domain.vietqr import Account

        return Account(self.account_bin, self.account_number, self.account_holder)


@dataclass(frozen=True)
class Officer:
    """A person of the desk's staff."""

    name: str
    role: str
    active: bool = True


@dataclass(frozen=True)
class Published:
    """A catalogue or calendar as it was taken at this desk; versions count from 1."""

    version: int
    text: str
    at: datetime
    officer: str


@dataclass(frozen=True)
class UpperCard:
    """The office above as its card made it known."""

    unit: str
    name: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class Stream:
    """Where the desk's own stream of batches stands."""

    epoch: str
    batch_no: int
    batch_head: str
    event_head: str
    seq: int


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class TakenReply:
    """A reply that was taken; ``editions`` are the catalogue and the calendar that came with it and were new here."""

    epoch: str
    number: int
    digest: str
    taken_at: datetime
    accepted: int
    problems: int
    editions: Mapping[EditionKind, EditionNumber] = field(default_factory=dict)


@dataclass(frozen=True)
class Counts:
    """The figures of the day: received, due, late, results waiting, and dossiers not sent or not printed."""

    received: int
    due_today: int
    late: int
    to_return: int
    unsent: int
    unprinted: int


PublishedKind = Literal["catalogue", "calendar", "hours", "fees"]


class Publications(NamedTuple):
    """How many of each kind were taken at this desk: what was read from them holds while the figures stay."""

    catalogue: int = 0
    calendar: int = 0
    hours: int = 0
    fees: int = 0


Worklist = Literal["today", "late", "due_today", "to_return", "open", "unprinted", "new", "all"]


class Reading(Protocol):
    """One consistent look at the record."""

    def dossier(self, code: str) -> Dossier | None: ...
    def dossier_by_id(self, dossier_id: str) -> Dossier | None: ...
    def born_in(self, dossier_id: str) -> str: ...
    def history(self, dossier_id: str) -> tuple[Entry, ...]: ...
    def entries_since(self, moment: datetime) -> tuple[Entry, ...]: ...
    def bundle(self, bundle: str, dossier_id: str) -> tuple[Dossier, ...]: ...
    def find(self, ways: Sequence[Asked], limit: int) -> tuple[Dossier, ...]: ...
    def worklist(
        self, which: Worklist, now: datetime, limit: int, *, offset: int = 0, only: Narrowed = EVERYTHING
    ) -> tuple[Dossier, ...]: ...
    def between(self, first: datetime, last: datetime) -> Iterable[Dossier]: ...
    def counts(self, now: datetime) -> Counts: ...
    def open_of_person(self, person_key: str, procedure_key: str) -> tuple[Dossier, ...]: ...
    def last_of_person(self, person_key: str) -> Dossier | None: ...
    def codes_of_day(self, day: date) -> tuple[tuple[str, State], ...]: ...
    def officers(self) -> tuple[Officer, ...]: ...
    def published(self, kind: PublishedKind) -> tuple[Published, ...]: ...
    def publications(self) -> Publications: ...
    def stream(self) -> Stream: ...
    def pending_lines(self) -> tuple[bytes, ...]: ...
    def batches(self) -> tuple[FrozenBatch, ...]: ...
    def batch_data(self, epoch: str, number: int) -> bytes | None: ...
    def upper_card(self) -> UpperCard | None: ...
    def replies(self) -> tuple[TakenReply, ...]: ...
    def outcomes(self, dossier_id: str) -> tuple[Outcome, ...]: ...
    def problems(self) -> tuple[Problem, ...]: ...
    def favourite_procedures(self, since: date, limit: int) -> tuple[str, ...]: ...
    @property
    def till(self) -> TillReading: ...
    @property
    def books(self) -> BooksReading: ...
    @property
    def scans(self) -> ScansReading: ...
    @property
    def transfers(self) -> TransfersReading: ...


class Writing(Reading, Protocol):
    """The writer's transaction: all that is done in it is committed together, or not at all."""

    @property
    def till(self) -> TillWriting: ...
    @property
    def books(self) -> BooksWriting: ...
    @property
    def scans(self) -> ScansWriting: ...
    @property
    def transfers(self) -> TransfersWriting: ...
    def next_serial(self, day: date, series: str = "") -> int: ...
    def next_number(self, year: int, series: str) -> int: ...
    def add(self, dossier: Dossier, entry: Entry) -> None: ...
    def replace(self, dossier: Dossier, entry: Entry, *, read_revision: int) -> None: ...
    def add_officer(self, officer: Officer, at: datetime) -> None: ...
    def publish(self, kind: PublishedKind, text: str, at: datetime, officer: str) -> Published: ...
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


class ScanStore(Protocol):
    """Where scanned files lie, each under its digest."""

    def lay(self, data: bytes, digest: str, kind: ScanKind) -> bool: ...
    def read(self, digest: str, kind: ScanKind) -> bytes: ...
    def drop(self, digest: str, kind: ScanKind) -> None: ...
    def digests(self) -> frozenset[str]: ...


class DraftStore(Protocol):
    """Where what is being typed is kept, for one owner each."""

    def keep(self, owner: str, text: str) -> None: ...
    def read(self, owner: str) -> str | None: ...
    def drop(self, owner: str) -> None: ...
    def sweep(self) -> None: ...


class PageCounter(Protocol):
    """Reads a scanned file through; refuses a damaged one."""

    def pages(self, data: bytes, kind: ScanKind, name: str) -> int: ...


class Record(Protocol):
    """The desk's record."""

    def reading(self) -> AbstractContextManager[Reading]: ...
    def writing(self) -> AbstractContextManager[Writing]: ...


class Clock(Protocol):
    """The local time of Vietnam, whatever the computer's zone."""

    def now(self) -> datetime: ...


class Seal(Protocol):
    """The desk's signing key and its secret for check codes."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def secret(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...
    def signed_here(self, signature: bytes, message: bytes) -> bool: ...


class PageImage(Protocol):
    """A page as grey pixels, for a preview or a printer."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def grey(self) -> bytes: ...


class Tabular(Protocol):
    """A table to be written: rows of texts, whole numbers and moments."""

    @property
    def title(self) -> str: ...
    @property
    def about(self) -> tuple[str, ...]: ...
    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def rows(self) -> tuple[tuple[str | int | datetime | None, ...], ...]: ...
    @property
    def totals(self) -> tuple[str | int | datetime | None, ...]: ...


class Squares(NamedTuple):
    """A square code: runs of black modules ``(row, first, how many)``, ``side`` modules wide, without quiet zone."""

    runs: tuple[tuple[int, int, int], ...]
    side: int


class CodeDrawer(Protocol):
    """Draws a text as a square code for the screen."""

    def qr(self, text: str) -> Squares: ...


class Press(Protocol):
    """Draws papers as PDF."""

    def spreadsheet(self, table: Tabular) -> bytes: ...
    def listing(self, table: Tabular, training: bool) -> bytes: ...

    def receipts(self, papers: Sequence[ReceiptPaper], sheet: Sheet) -> bytes: ...
    def paper(self, kind: PaperKind, papers: Sequence[Paper], sheet: Sheet | None = None) -> bytes: ...
    def usual_sheet(self, kind: PaperKind, on: date) -> Sheet: ...
    def notices(self) -> Sequence[RuleBroken]: ...
    def missing(self, kind: PaperKind, papers: Sequence[Paper]) -> str: ...
    def explanations(self, papers: Sequence[ExplanationPaper], sheet: Sheet) -> bytes: ...
    def missing_in_explanations(self, papers: Sequence[ExplanationPaper]) -> str: ...
    def missing_letters(self, papers: Sequence[ReceiptPaper]) -> str: ...
    def labels(self, papers: Sequence[LabelPaper]) -> bytes: ...
    def slips(self, papers: Sequence[SlipPaper]) -> bytes: ...
    def missing_in(self, texts: Sequence[str]) -> str: ...
    def images(self, pdf: bytes, dpi: int) -> Sequence[PageImage]: ...


class PostRoom(Protocol):
    """Seals and opens batch files and cards; puts files where they can be carried away."""

    def seal(self, head: BatchHead, records: Sequence[bytes]) -> SealedBatch: ...
    def open(self, path: Path) -> OpenedBatch: ...
    def enrol_card(self, office: Office, epoch: str) -> tuple[str, bytes]: ...
    def read_upper_card(self, path: Path) -> tuple[UpperCard, bool]: ...
    def publish(self, folder: Path, name: str, data: bytes) -> Path: ...
