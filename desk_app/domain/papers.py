"""What each printed paper says, as plain text and numbers; where it stands on the sheet is the print shop's business.

Empty text means "not said". The labels around these values and their order come from the form's file
(``resources/forms``), because an office may change those and not these. ``*_words`` functions return values by the
names that a form refers to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desk_app.domain import dates
from desk_app.domain.receipt_code import in_groups


@dataclass(frozen=True)
class Letterhead:
    """Who issues a paper, where and when. ``number`` follows "Số:", as ``1001/TTPVHCC``; empty: written by hand."""

    superior: str
    agency: str
    place: str
    day: date
    number: str = ""


@dataclass(frozen=True)
class PaperPerson:
    """A person or organisation on a paper; ``paper`` is the deed that gives or proves an authorisation.

    ``number_kind`` names a number that is not the personal one ("hộ chiếu", "mã số thuế").
    """

    name: str
    number: str = ""
    number_kind: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    paper: str = ""

    def in_one_line(self) -> str:
        """The name and what else is known, with the words of the forms between semicolons."""
        said = (
            (f"{self.number_kind or 'số định danh cá nhân'}: ", self.number),
            ("địa chỉ: ", self.address),
            ("số điện thoại: ", self.phone),
            ("email: ", self.email),
            ("giấy ủy quyền: ", self.paper),
        )
        return "; ".join([self.name, *(label + value for label, value in said if value)])

    def number_in_words(self) -> str:
        """ "C9876543 (hộ chiếu)": behind a label that speaks of personal numbers, any other one says what it is."""
        return f"{self.number} ({self.number_kind})" if self.number and self.number_kind else self.number


@dataclass(frozen=True)
class PaperDocument:
    """One line of a checklist. ``present_only``: shown and given back, so there is nothing to count."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    present_only: bool = False


@dataclass(frozen=True)
class Reprint:
    """The same version printed again: ``count`` 1 is the first time after the first print."""

    count: int
    at: datetime
    reason: str


@dataclass(frozen=True)
class Correction:
    """A version that replaces an earlier one."""

    replaced_version: int
    replaced_printed_at: datetime
    reason: str


@dataclass(frozen=True)
class Marks:
    """What sets a print apart from a first, real one. A first print has none."""

    correction: Correction | None = None
    reprint: Reprint | None = None
    training: bool = False

    def strips(self) -> tuple[tuple[str, str], ...]:
        """The lines of the framed strip under the letterhead: what is printed bold, and the rest of the line."""
        lines: list[tuple[str, str]] = []
        if self.training:
            lines.append(("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ", ""))
        if self.correction:
            replaced, at = self.correction.replaced_version, self.correction.replaced_printed_at
            lines.append(
                (
                    f"BẢN ĐIỀU CHỈNH, thay bản {replaced}",
                    f" in lúc {dates.moment_on_a_strip(at)}: {self.correction.reason}",
                )
            )
        if self.reprint:
            at = self.reprint.at
            lines.append(
                (f"IN LẠI LẦN {self.reprint.count}", f" lúc {dates.moment_on_a_strip(at)}: {self.reprint.reason}")
            )
        return tuple(lines)


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


def request_in_words(request: str, procedure_code: str = "", detail: str = "") -> str:
    """ "Cấp giấy phép xây dựng (mã thủ tục 1.013225): nhà ở riêng lẻ 02 tầng"."""
    code = f" (mã thủ tục {procedure_code})" if procedure_code else ""
    return f"{request}{code}{f': {detail}' if detail else ''}"


def due_in_words(due_at: datetime) -> str:
    """ "17 giờ 00 phút, ngày 13 tháng 3 năm 2026 (thứ Sáu)"."""
    return f"{dates.moment_in_words(due_at)} ({dates.weekday_in_a_sentence(due_at)})"
