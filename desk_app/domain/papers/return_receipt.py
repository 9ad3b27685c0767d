"""The receipt for a result, "Giấy biên nhận trả kết quả": what was handed out, to whom, and whether in time.

The name was seen in practice, no rule gives a form; the layout is ours. The date promised first stands beside the real
one, whatever happened in between.
"""

from dataclasses import dataclass, field
from datetime import datetime

from desk_app.domain import dates
from desk_app.domain.papers.common import Letterhead, Marks, PaperPerson, request_in_words
from desk_app.domain.papers.saying import Rows, Vocabulary, count

KEPT_HERE = ("Bản lưu tại Trung tâm",)


@dataclass(frozen=True)
class HandedOut:
    """A result, or a paper that goes back to the applicant; ``number`` is its number and sign."""

    name: str
    number: str = ""
    originals: int = 0
    copies: int = 0


@dataclass(frozen=True)
class ReturnReceiptPaper:
    """Who got what. ``returned_at`` None: the result lies ready, and the time is written by hand.

    ``due_at`` is the date promised first, ``lawful_due_at`` the one that was in force in the end, said only when it
    differs. ``standing`` is "trước hạn", "đúng hạn", "quá hạn" or empty, ``by_days`` how many working days early or
    late. ``proof`` is what the collector showed ("thẻ căn cước", "hộ chiếu", a waybill) with ``proof_number``.
    """

    letterhead: Letterhead
    code: str
    owner: PaperPerson
    request: str
    results: tuple[HandedOut, ...]
    officer_name: str
    procedure_code: str = ""
    collector: str = ""
    collector_role: str = ""
    proof: str = ""
    proof_number: str = ""
    mandate: str = ""
    due_at: datetime | None = None
    lawful_due_at: datetime | None = None
    returned_at: datetime | None = None
    ready_at: datetime | None = None
    standing: str = ""
    by_days: int = 0
    fee: str = ""
    version: int = 1
    copies: tuple[str, ...] = KEPT_HERE
    marks: Marks = field(default_factory=Marks)

    def collected_by(self) -> str:
        """ "Lương Thị Ngọc Ẩn (chủ hồ sơ)"."""
        if not self.collector:
            return ""
        return f"{self.collector} ({self.collector_role})" if self.collector_role else self.collector


def _days(paper: ReturnReceiptPaper) -> str:
    return f"{paper.by_days:02d} ngày làm việc" if paper.by_days else ""


def _moment(at: datetime | None) -> str:
    return dates.moment_in_words(at) if at else ""


RETURN_RECEIPT = Vocabulary[ReturnReceiptPaper](
    words={
        "code": lambda paper: paper.code,
        "owner_name": lambda paper: paper.owner.name.upper(),
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code),
        "collector": lambda paper: paper.collected_by(),
        "collector_name": lambda paper: paper.collector,
        "proof": lambda paper: paper.proof,
        "proof_number": lambda paper: paper.proof_number,
        "mandate": lambda paper: paper.mandate,
        "due": lambda paper: _moment(paper.due_at),
        "lawful_due": lambda paper: _moment(paper.lawful_due_at if paper.lawful_due_at != paper.due_at else None),
        "ready": lambda paper: _moment(paper.ready_at),
        "returned": lambda paper: _moment(paper.returned_at),
        "standing": lambda paper: paper.standing,
        "by_days": _days,
        "fee": lambda paper: paper.fee,
        "officer_name": lambda paper: paper.officer_name,
    },
    tables={
        "results": Rows[ReturnReceiptPaper, HandedOut](
            lambda paper: paper.results,
            {
                "name": lambda result: result.name,
                "number_and_sign": lambda result: result.number,
                "originals": lambda result: count(result.originals),
                "copies": lambda result: count(result.copies),
            },
        )
    },
)
