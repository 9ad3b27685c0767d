"""Form 01: the receipt with the appointment, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"."""

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
from desk_app.domain.papers.saying import Rows, Vocabulary, count, flag
from desk_app.domain.receipt_code import in_groups

BOTH_COPIES = ("Liên 1: giao người nộp hồ sơ", "Liên 2: lưu, kèm phiếu kiểm soát")
"""Form 01 is made out twice: one for the applicant, one that travels with the control slip."""


@dataclass(frozen=True)
class ReceiptPaper:
    """Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả".

    ``limit_words`` is the limit as text ("05 ngày làm việc"); ``due_at`` None means that the procedure has no fixed
    limit; ``due_notes`` stand under the date ("Ngày hẹn tính theo lịch nghỉ dự kiến năm 2027"). ``check_code`` has
    no blanks; empty in training. ``submitter`` acts for the owner by a mandate, as ``submitter_role`` says ("người được
    ủy quyền"); ``grantor`` is who gave it. ``bearer`` brings the papers without one: a relative, a messenger, the head
    of an organisation, for whom the law knows no mandate. ``book`` and ``line_no`` stay blank lines when empty, and so
    does the name of a signer.
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
    bearer: PaperPerson | None = None
    due_notes: tuple[str, ...] = ()
    book: str = ""
    line_no: str = ""
    fee: str = ""
    version: int = 1
    copies: tuple[str, ...] = BOTH_COPIES
    marks: Marks = field(default_factory=Marks)


RECEIPT = Vocabulary[ReceiptPaper](
    words={
        "code": lambda paper: paper.code,
        "qr_text": lambda paper: paper.qr_text,
        "check_code": lambda paper: in_groups(paper.check_code) if paper.check_code else "",
        "desk_name": lambda paper: paper.desk_name,
        "owner_name": lambda paper: paper.owner.name.upper(),
        "owner_number": lambda paper: paper.owner.number_in_words(),
        "owner_address": lambda paper: paper.owner.address,
        "phone": lambda paper: paper.owner.phone,
        "email": lambda paper: paper.owner.email,
        "submitter": lambda paper: paper.submitter.in_one_line() if paper.submitter else "",
        "submitter_role": lambda paper: paper.submitter_role,
        "grantor": lambda paper: paper.grantor.in_one_line() if paper.grantor else "",
        "bearer": lambda paper: paper.bearer.in_one_line() if paper.bearer else "",
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code, paper.request_detail),
        "sets": lambda paper: f"{paper.sets:02d} (bộ)",
        "limit": lambda paper: paper.limit_words,
        "received": lambda paper: dates.moment_in_words(paper.received_at),
        "due": lambda paper: "" if paper.due_at is None else due_in_words(paper.due_at),
        "return_place": lambda paper: paper.return_place,
        "book": lambda paper: paper.book,
        "line_no": lambda paper: paper.line_no,
        "fee": lambda paper: paper.fee,
        "submitter_name": lambda paper: paper.submitter_name,
        "officer_name": lambda paper: paper.officer_name,
    },
    lists={"due_notes": lambda paper: paper.due_notes},
    tables={
        "documents": Rows[ReceiptPaper, PaperDocument](
            lambda paper: paper.documents,
            {
                "name": lambda document: document.name,
                "originals": lambda document: count(document.originals),
                "certified": lambda document: count(document.certified),
                "copies": lambda document: count(document.copies),
                "present_only": lambda document: flag(document.present_only),
            },
        )
    },
)
