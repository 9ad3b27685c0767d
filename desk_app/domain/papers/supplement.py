"""Form 02: what is missing and until when, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desk_app.domain import dates
from desk_app.domain.papers.common import Letterhead, Marks, PaperPerson, request_in_words
from desk_app.domain.papers.saying import Rows, Vocabulary, count, flag

FOR_THE_APPLICANT = ("Bản giao người nộp hồ sơ",)


class ClockOnPaper(StrEnum):
    """What happens to the limit while papers are awaited; the form's file has the sentence for each."""

    NOT_STARTED = "not_started"
    RESTARTS = "restarts"
    RESUMES = "resumes"


@dataclass(frozen=True)
class MissingPaper:
    """One thing to bring or to mend, with its own reason where one was given ("chưa ghi đủ nội dung theo mẫu")."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    reason: str = ""


@dataclass(frozen=True)
class SupplementPaper:
    """Form 02.

    ``code`` is empty when nothing was received yet. ``reason`` is the common reason; those of single papers follow
    it with the paper's number. ``stage`` says when the gap was found ("khi kiểm tra tại quầy"), ``legal_ground`` on
    which rule the request rests. ``receiver`` is who takes the papers in ("Trung tâm"), ``portal`` an address where
    they may be sent. ``contact_title`` stands before the contact's name ("bà").
    """

    letterhead: Letterhead
    code: str
    owner: PaperPerson
    request: str
    missing: tuple[MissingPaper, ...]
    reason: str
    clock: ClockOnPaper
    contact_name: str
    contact_phone: str
    officer_name: str
    procedure_code: str = ""
    request_detail: str = ""
    reply_by: datetime | None = None
    stage: str = ""
    legal_ground: str = ""
    receiver: str = "Trung tâm"
    contact_title: str = ""
    portal: str = ""
    version: int = 1
    copies: tuple[str, ...] = FOR_THE_APPLICANT
    marks: Marks = field(default_factory=Marks)

    def reasons(self) -> str:
        """The common reason and those of single papers: "hồ sơ chưa đủ; mục 2: văn bản ủy quyền đã hết hạn"."""
        single = [f"mục {place}: {paper.reason}" for place, paper in enumerate(self.missing, start=1) if paper.reason]
        return "; ".join([*([self.reason] if self.reason else []), *single])


SUPPLEMENT = Vocabulary[SupplementPaper](
    words={
        "code": lambda paper: paper.code,
        "owner_name": lambda paper: paper.owner.name.upper(),
        "owner_number": lambda paper: paper.owner.number_in_words(),
        "owner_address": lambda paper: paper.owner.address,
        "phone": lambda paper: paper.owner.phone,
        "email": lambda paper: paper.owner.email,
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code, paper.request_detail),
        "reason": lambda paper: paper.reasons(),
        "stage": lambda paper: paper.stage,
        "legal_ground": lambda paper: paper.legal_ground,
        "receiver": lambda paper: paper.receiver,
        "clock_not_started": lambda paper: flag(paper.clock is ClockOnPaper.NOT_STARTED),
        "clock_restarts": lambda paper: flag(paper.clock is ClockOnPaper.RESTARTS),
        "clock_resumes": lambda paper: flag(paper.clock is ClockOnPaper.RESUMES),
        "reply_by": lambda paper: dates.moment_in_words(paper.reply_by) if paper.reply_by else "",
        "contact": lambda paper: f"{paper.contact_title} {paper.contact_name}".strip(),
        "contact_phone": lambda paper: paper.contact_phone,
        "portal": lambda paper: paper.portal,
        "officer_name": lambda paper: paper.officer_name,
    },
    tables={
        "missing": Rows[SupplementPaper, MissingPaper](
            lambda paper: paper.missing,
            {
                "name": lambda missing: missing.name,
                "originals": lambda missing: count(missing.originals),
                "certified": lambda missing: count(missing.certified),
                "copies": lambda missing: count(missing.copies),
                "reason": lambda missing: missing.reason,
            },
        )
    },
)
