"""Form 01: the receipt with the appointment, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desk_app.domain import dates
from desk_app.domain.papers.common import (
    Letterhead,
    Marks,
    PaperDocument,
    PaperPerson,
    due_in_words,
    request_in_words,
)
from desk_app.domain.receipt_code import in_groups

BOTH_COPIES = ("Liên 1: giao người nộp hồ sơ", "Liên 2: lưu, kèm phiếu kiểm soát")
"""Form 01 is made out twice: one for the applicant, one that travels with the control slip."""


@dataclass(frozen=True)
class ReceiptPaper:
    """Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả".

    ``limit_words`` is the limit as text ("05 ngày làm việc"); ``due_at`` None means that the procedure has no fixed
    limit; ``due_notes`` stand under the date ("Ngày hẹn tính theo lịch nghỉ dự kiến năm 2027"). ``check_code`` has
    no blanks; empty in training. ``submitter`` is set when somebody else than the owner hands in, with
    ``submitter_role`` ("người được ủy quyền"); ``grantor`` is the person who authorised. ``book`` and ``line_no``
    stay blank lines when empty, and so does the name of a signer.
    """

    letterhead: Letterhead
    code: str
    qr_text: str
    check_code: str
    desk_name: str
    owner: PaperPerson
    request: str
    documents: tuple[PaperDocument, ...]
    limit_words: str
    received_at: datetime
    due_at: datetime | None
    return_place: str
    submitter_name: str
    officer_name: str
    sets: int = 1
    procedure_code: str = ""
    request_detail: str = ""
    submitter: PaperPerson | None = None
    submitter_role: str = "người được ủy quyền"
    grantor: PaperPerson | None = None
    due_notes: tuple[str, ...] = ()
    book: str = ""
    line_no: str = ""
    fee: str = ""
    version: int = 1
    copies: tuple[str, ...] = BOTH_COPIES
    marks: Marks = field(default_factory=Marks)


def receipt_words(paper: ReceiptPaper) -> Mapping[str, str]:
    """Every value that form 01 may refer to, by name; empty text where nothing is said."""
    owner, submitter, grantor = paper.owner, paper.submitter, paper.grantor
    return {
        "code": paper.code,
        "check_code": in_groups(paper.check_code) if paper.check_code else "",
        "desk_name": paper.desk_name,
        "owner_name": owner.name.upper(),
        "owner_number": owner.number_in_words(),
        "owner_address": owner.address,
        "phone": owner.phone,
        "email": owner.email,
        "submitter": submitter.in_one_line() if submitter else "",
        "submitter_role": paper.submitter_role,
        "grantor": grantor.in_one_line() if grantor else "",
        "request": request_in_words(paper.request, paper.procedure_code, paper.request_detail),
        "sets": f"{paper.sets:02d} (bộ)",
        "limit": paper.limit_words,
        "received": dates.moment_in_words(paper.received_at),
        "due": "" if paper.due_at is None else due_in_words(paper.due_at),
        "return_place": paper.return_place,
        "book": paper.book,
        "line_no": paper.line_no,
        "fee": paper.fee,
        "submitter_name": paper.submitter_name,
        "officer_name": paper.officer_name,
    }
