"""Form 05: settling ends without a result, "Thông báo dừng giải quyết hồ sơ"."""

from dataclasses import dataclass, field
from datetime import datetime

from desk_app.domain import dates
from desk_app.domain.papers.apology import salutation_inside
from desk_app.domain.papers.common import Letterhead, Marks, PaperPerson, request_in_words
from desk_app.domain.papers.saying import Rows, Vocabulary, count


@dataclass(frozen=True)
class HandedBack:
    """A paper or a sum that goes back to the applicant; ``note`` says how ("trả tiền mặt")."""

    name: str
    originals: int = 0
    copies: int = 0
    note: str = ""


@dataclass(frozen=True)
class StopPaper:
    """Form 05. The legal list of its fields was not seen: order and wording are ours, and the foot says so.

    ``asked_at`` and ``asked_how`` ("bằng đơn nộp trực tiếp") tell of the applicant's request; without it the notice
    says that papers did not come until ``reply_by``. ``promised_note`` follows the promised time ("tạm dừng chờ bổ
    sung từ ngày 06 tháng 3 năm 2026").
    """

    letterhead: Letterhead
    code: str
    desk_name: str
    owner: PaperPerson
    request: str
    received_at: datetime
    stops_at: datetime
    reason: str
    submitter_name: str
    officer_name: str
    promised_at: datetime | None = None
    promised_note: str = ""
    asked_at: datetime | None = None
    asked_how: str = ""
    reply_by: datetime | None = None
    handed_back: tuple[HandedBack, ...] = ()
    salutation: str = "Ông (Bà)"
    procedure_code: str = ""
    request_detail: str = ""
    version: int = 1
    copies: tuple[str, ...] = ("",)
    marks: Marks = field(default_factory=Marks)

    def promised(self) -> str:
        """The promised time and what became of it."""
        time = dates.moment_in_words(self.promised_at) if self.promised_at else ""
        return "; ".join(part for part in (time, self.promised_note) if part)

    def asked(self) -> str:
        """When and how the applicant asked; empty when nobody did."""
        time = dates.moment_in_words(self.asked_at) if self.asked_at else ""
        return ", ".join(part for part in (time, self.asked_how) if part)


STOP = Vocabulary[StopPaper](
    words={
        "code": lambda paper: paper.code,
        "desk_name": lambda paper: paper.desk_name,
        "salutation": lambda paper: paper.salutation,
        "salutation_inside": lambda paper: salutation_inside(paper.salutation),
        "owner": lambda paper: paper.owner.name,
        "owner_number": lambda paper: paper.owner.number_in_words(),
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code, paper.request_detail),
        "received": lambda paper: dates.moment_in_words(paper.received_at),
        "promised": lambda paper: paper.promised(),
        "asked": lambda paper: paper.asked(),
        "reply_by": lambda paper: "" if paper.asked() or not paper.reply_by else dates.moment_in_words(paper.reply_by),
        "reason": lambda paper: paper.reason,
        "stops": lambda paper: dates.moment_in_words(paper.stops_at),
        "submitter_name": lambda paper: paper.submitter_name,
        "officer_name": lambda paper: paper.officer_name,
    },
    tables={
        "handed_back": Rows[StopPaper, HandedBack](
            lambda paper: paper.handed_back,
            {
                "name": lambda back: back.name,
                "originals": lambda back: count(back.originals),
                "copies": lambda back: count(back.copies),
                "note": lambda back: back.note,
            },
        )
    },
)
