"""Form 04: sorry, and the new day, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"."""

from dataclasses import dataclass, field
from datetime import datetime

from desk_app.domain import dates
from desk_app.domain.papers.common import Letterhead, Marks, PaperPerson, due_in_words, request_in_words
from desk_app.domain.papers.saying import Vocabulary


@dataclass(frozen=True)
class ApologyPaper:
    """Form 04: a letter of the agency that is late, not of the desk; letterhead, number and signature are its own.

    ``agency`` is its name in a sentence ("Phòng Kinh tế xã Tân Hòa"), ``desk_name`` the desk that gets a copy.
    ``salutation`` is "Ông", "Bà", "Ông (Bà)" or "Quý Công ty". ``promised_at`` is the promise that is broken,
    ``new_at`` the new one: the date may be moved once. ``signer_over`` stands above the role of who signs for
    somebody else ("KT. TRƯỞNG PHÒNG").
    """

    letterhead: Letterhead
    code: str
    agency: str
    desk_name: str
    owner: PaperPerson
    request: str
    received_at: datetime
    promised_at: datetime
    new_at: datetime
    reason: str
    signer_name: str = ""
    signer_role: str = "Thủ trưởng cơ quan, đơn vị"
    signer_over: str = ""
    salutation: str = "Ông (Bà)"
    procedure_code: str = ""
    request_detail: str = ""
    version: int = 1
    copies: tuple[str, ...] = ("",)
    marks: Marks = field(default_factory=Marks)


def salutation_inside(salutation: str) -> str:
    """The salutation inside a sentence, before a name: "bà", "ông (bà)", "Quý Công ty"."""
    return salutation if salutation.startswith("Quý") else salutation.lower()


APOLOGY = Vocabulary[ApologyPaper](
    words={
        "code": lambda paper: paper.code,
        "agency": lambda paper: paper.agency,
        "desk_name": lambda paper: paper.desk_name,
        "salutation": lambda paper: paper.salutation,
        "salutation_inside": lambda paper: salutation_inside(paper.salutation),
        "owner": lambda paper: paper.owner.name,
        "owner_number": lambda paper: paper.owner.number_in_words(),
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code, paper.request_detail),
        "procedure": lambda paper: paper.request,
        "received_day_opening": lambda paper: dates.day_in_words(paper.received_at).capitalize(),
        "received": lambda paper: dates.moment_in_words(paper.received_at),
        "promised": lambda paper: dates.moment_in_words(paper.promised_at),
        "new_due": lambda paper: due_in_words(paper.new_at),
        "reason": lambda paper: paper.reason,
        "signer_over": lambda paper: paper.signer_over.upper(),
        "signer_role": lambda paper: paper.signer_role.upper(),
        "signer_name": lambda paper: paper.signer_name,
    },
)
