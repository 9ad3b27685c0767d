"""The sheet at the day's end, "Bảng kê cuối ngày": what the program counted, beside it blanks for what hands counted.

The columns "Kiểm đếm" stay empty: printed figures there would only be copied. The batch's digest is written in groups
that two people can compare on the telephone; the QR holds the batch's number and the first half of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desk_app.domain import dates
from desk_app.domain.money import grouped, in_words
from desk_app.domain.papers.common import Letterhead, Marks
from desk_app.domain.papers.saying import Rows, Vocabulary, flag

GROUP = 8
"""Characters in a group of the digest; SHA-256 has eight groups in hex."""


@dataclass(frozen=True)
class DayRow:
    """Figures by channel; ``bold`` for sums. A figure is a text, for some rows tell two of them ("1 / 3")."""

    name: str
    in_person: str
    online: str
    post: str
    total: str
    bold: bool = False


@dataclass(frozen=True)
class TillRow:
    """What one officer took: receipts from–to, how many (and how many spoiled), cash and transfers in đồng."""

    officer: str
    receipts: str
    many: str
    cash: int
    transfer: int
    bold: bool = False
    to_count: bool = False


@dataclass(frozen=True)
class IssuedRow:
    """One kind of paper: its numbers of the day, first prints, reprints, voided numbers, and what is not printed."""

    name: str
    numbers: str
    printed: int
    again: int
    void: int
    waiting: int


@dataclass(frozen=True)
class DayBatch:
    """The batch of the day: its file, its number, how many records, its SHA-256 in hex."""

    file: str
    number: int
    records: int
    digest: str

    def groups(self) -> tuple[str, ...]:
        """The digest in groups of eight characters."""
        return tuple(self.digest[start : start + GROUP] for start in range(0, len(self.digest), GROUP))

    def qr_text(self) -> str:
        """ "57 3424b468 74bda5cb 431a993a ccbd31d3": number and first half, to be compared with what a sheet says."""
        groups = self.groups()
        return " ".join([str(self.number), *groups[: len(groups) // 2]])


@dataclass(frozen=True)
class DayEndPaper:
    """A day in figures. ``pending`` are records that no batch holds yet; ``batch`` None: none was made today."""

    letterhead: Letterhead
    closed_at: datetime
    desk: str
    dossiers: tuple[DayRow, ...]
    till: tuple[TillRow, ...]
    issued: tuple[IssuedRow, ...]
    pending: int
    officer_name: str
    batch: DayBatch | None = None
    head_role: str = "GIÁM ĐỐC TRUNG TÂM"
    head_name: str = ""
    version: int = 1
    copies: tuple[str, ...] = ("",)
    marks: Marks = field(default_factory=Marks)
    code: str = ""

    @property
    def takings(self) -> int:
        """All money of the day; below zero when more was given back."""
        return sum(row.cash + row.transfer for row in self.till)

    def till_rows(self) -> Sequence[TillRow]:
        """The officers, their sum, and a row for the hand that counts the drawer."""
        cash, transfer = sum(row.cash for row in self.till), sum(row.transfer for row in self.till)
        return [
            *self.till,
            TillRow("Cộng", "", "", cash, transfer, bold=True),
            TillRow("Kiểm đếm két", "", "", 0, 0, to_count=True),
        ]


def _takings_in_words(paper: DayEndPaper) -> str:
    return in_words(paper.takings) if paper.takings >= 0 else f"Âm {in_words(-paper.takings).lower()}"


def _amount(row: TillRow, amount: int) -> str:
    return "" if row.to_count else grouped(amount)


DAY_END = Vocabulary[DayEndPaper](
    words={
        "day": lambda paper: f"{dates.weekday(paper.closed_at)}, {dates.day_in_words(paper.closed_at)}",
        "closed": lambda paper: dates.clock_in_words(paper.closed_at),
        "desk": lambda paper: paper.desk,
        "takings_words": _takings_in_words,
        "file": lambda paper: paper.batch.file if paper.batch else "",
        "batch": lambda paper: f"{paper.batch.number}" if paper.batch else "",
        "records": lambda paper: grouped(paper.batch.records) if paper.batch else "",
        "no_batch": lambda paper: flag(paper.batch is None),
        "pending": lambda paper: grouped(paper.pending) if paper.pending else "",
        "digest_first": lambda paper: " ".join(paper.batch.groups()[:4]) if paper.batch else "",
        "digest_second": lambda paper: " ".join(paper.batch.groups()[4:]) if paper.batch else "",
        "qr_text": lambda paper: paper.batch.qr_text() if paper.batch else "",
        "officer_name": lambda paper: paper.officer_name,
        "head_role": lambda paper: paper.head_role,
        "head_name": lambda paper: paper.head_name,
        "nobody": lambda _paper: "",
    },
    tables={
        "dossiers": Rows[DayEndPaper, DayRow](
            lambda paper: paper.dossiers,
            {
                "name": lambda row: row.name,
                "in_person": lambda row: row.in_person,
                "online": lambda row: row.online,
                "post": lambda row: row.post,
                "total": lambda row: row.total,
                "counted": lambda _row: "",
                "bold": lambda row: flag(row.bold),
            },
        ),
        "till": Rows[DayEndPaper, TillRow](
            lambda paper: paper.till_rows(),
            {
                "officer": lambda row: row.officer,
                "receipts": lambda row: row.receipts,
                "many": lambda row: row.many,
                "cash": lambda row: _amount(row, row.cash),
                "transfer": lambda row: _amount(row, row.transfer),
                "total": lambda row: _amount(row, row.cash + row.transfer),
                "bold": lambda row: flag(row.bold),
            },
        ),
        "issued": Rows[DayEndPaper, IssuedRow](
            lambda paper: paper.issued,
            {
                "name": lambda row: row.name,
                "numbers": lambda row: row.numbers,
                "printed": lambda row: str(row.printed),
                "again": lambda row: str(row.again),
                "void": lambda row: str(row.void),
                "waiting": lambda row: str(row.waiting),
            },
        ),
    },
)
