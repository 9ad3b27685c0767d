"""Form 01 of a dossier as it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from desk_app.domain.dates import moment_in_words
from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import ReturnAt
from desk_app.domain.history import Entry, Happened
from desk_app.domain.limits import Unit
from desk_app.domain.money import with_words
from desk_app.domain.papers.common import PaperDocument, Reprint
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.receipt_code import ReceiptClaim, check_code, message, qr_text, read_statement
from desk_app.domain.states import State
from desk_app.domain.wire import read_moment
from desk_app.services.papers.common import CENTRE, desk_name, letterhead, number_on_paper, on_paper, signer, unit
from desk_app.services.papers.versions import Versions
from desk_app.services.ports.office import Office
from desk_app.services.ports.seal import Seal


def claim_of(dossier: Dossier, version: int = 1) -> ReceiptClaim:
    """What a version of a dossier's receipt states and signs: the date that the paper tells."""
    return ReceiptClaim(
        dossier.code, dossier.received_at, dossier.promise.told_due_at, dossier.procedure.national_code, version
    )  # fmt: skip


def owes_no_receipt(dossier: Dossier) -> bool:
    """Handed back before a receipt was ever printed: what is settled on the spot needs none."""
    return dossier.state is State.RETURNED and not dossier.receipts_printed


def claims_made(dossier: Dossier, history: Sequence[Entry]) -> Iterator[ReceiptClaim]:
    """Everything that a receipt of this dossier may state: what printed ones did, the newest first, then whatever
    follows from the dossier as it stands and the dates that it ever told."""
    for entry in reversed(history):
        if entry.what is Happened.RECEIPT_PRINTED:
            stated = read_statement(str(entry.details.get("stated", "")))
            if stated is not None:
                yield stated
    for version in range(Versions(history).current, 0, -1):
        present = claim_of(dossier, version)
        yield from (replace(present, due_at=due) for due in told_dates(dossier, history))


def told_dates(dossier: Dossier, history: Sequence[Entry]) -> tuple[datetime | None, ...]:
    """Every date that a receipt of this dossier may have told, the present one first."""
    promise = dossier.promise
    dates = [promise.told_due_at, promise.first_due_at, promise.lawful_due_at, promise.stopped_due_at]
    dates += [stage.due_at for stage in promise.stages_ended]
    for entry in history:
        for name in ("due_at", "due_before"):
            said = entry.details.get(name)
            dates += [read_moment(said)] if isinstance(said, str) and said else []
    return tuple(dict.fromkeys(dates))


def receipt_paper(
    dossier: Dossier,
    history: Sequence[Entry],
    office: Office,
    seal: Seal,
    now: datetime,
    reason: str,
    number: int | None,
) -> ReceiptPaper:
    """The receipt of the present version; unsigned and without a check code in training."""
    versions = Versions(history)
    claim = claim_of(dossier, versions.current)
    training = dossier.training
    signature = None if training else seal.sign(message(claim))
    authorised = dossier.authorised or (dossier.submitter if dossier.mandate else None)
    bearer = dossier.submitter if dossier.submitter != authorised else None
    mandate = dossier.mandate.in_words() if dossier.mandate else ""
    return ReceiptPaper(
        letterhead=letterhead(
            office, dossier.registered_at.date(), number_on_paper(number), form_day=dossier.received_at.date()
        ),
        code=dossier.code,
        qr_text=qr_text(claim, signature),
        check_code="" if training else check_code(claim, seal.secret),
        desk_name=desk_name(office),
        owner=on_paper(dossier.owner),
        request=dossier.procedure.name,
        procedure_code=dossier.procedure.national_code or "",
        request_detail=dossier.request,
        documents=tuple(
            PaperDocument(paper.name, paper.originals, paper.certified, paper.copies, paper.present_only)
            for paper in dossier.papers
        ),
        sets=dossier.sets,
        limit_words=limit_in_words(dossier),
        received_at=dossier.received_at,
        due_at=dossier.promise.told_due_at,
        due_notes=due_notes(dossier),
        return_place=return_place(dossier, office),
        fee=_fee(dossier.fee_vnd),
        submitter=on_paper(authorised, mandate) if authorised else None,
        grantor=on_paper(dossier.owner) if authorised else None,
        bearer=on_paper(bearer) if bearer else None,
        submitter_name=signer(dossier.person_at_desk),
        officer_name=dossier.receiver,
        version=versions.current,
        marks=versions.marks(Reprint(versions.prints, now, reason), training=training),
    )


def limit_in_words(dossier: Dossier) -> str:
    """The limit with its case, and what the second stage adds to it."""
    procedure = dossier.procedure
    words = procedure.limit.words()
    if procedure.case:
        words = f"{words} (trường hợp: {procedure.case})"
    if procedure.second_limit is not None:
        words = f"{words}; {procedure.second_limit.words()} kể từ khi hoàn thành nghĩa vụ tài chính"
    return words


def due_notes(dossier: Dossier) -> tuple[str, ...]:
    """What stands below the date: why it is not sure, what it was before, the code that another system gave."""
    promise, notes = dossier.promise, []
    if promise.provisional_years:
        named = ", ".join(str(year) for year in promise.provisional_years)
        notes.append(f"Ngày hẹn tính theo lịch nghỉ dự kiến năm {named}, sẽ báo lại nếu lịch chính thức khác.")
    if dossier.procedure.limit.unit is Unit.NONE and dossier.procedure.limit_ground:
        notes.append(dossier.procedure.limit_ground)
    if promise.stopped_due_at is not None and dossier.open_wait is not None:
        since = moment_in_words(dossier.open_wait.start)
        notes.append(f"Thời hạn đang tạm dừng từ {since}; ngày hẹn mới được báo khi tiếp tục giải quyết.")
    if promise.first_due_at is not None and promise.told_due_at != promise.first_due_at:
        notes.append(f"Ngày hẹn lần đầu: {moment_in_words(promise.first_due_at)}.")
    if promise.stage > 1:
        notes.append("Ngày hẹn giai đoạn 2, tính từ khi hoàn thành nghĩa vụ tài chính.")
    elif dossier.procedure.second_limit is not None:
        notes.append("Ngày hẹn giai đoạn 1: thông báo nghĩa vụ tài chính.")
    if promise.postponed_to is not None:
        notes.append(f"Đã xin lỗi và hẹn lại: {moment_in_words(promise.postponed_to)}.")
    if dossier.official_code:
        notes.append(f"Mã trên hệ thống của tỉnh, bộ: {dossier.official_code}.")
    return tuple(notes)


def return_place(dossier: Dossier, office: Office) -> str:
    """Where the applicant gets the result."""
    if dossier.places.returning:
        return dossier.places.returning
    if dossier.return_at is ReturnAt.POST:
        return f"trả qua dịch vụ bưu chính công ích, {_postal_address(dossier)}"
    if dossier.return_at is ReturnAt.ELECTRONIC:
        email = dossier.owner.email
        return f"bản điện tử, {f'gửi đến {email}' if email else 'tài khoản trên Cổng Dịch vụ công quốc gia'}"
    return f"quầy số {int(office.desk):02d}, {CENTRE} {unit(office)}"


def _postal_address(dossier: Dossier) -> str:
    """Where the post goes: to the owner, else to who handed in, else a line to write on."""
    return dossier.owner.address or dossier.person_at_desk.address or "địa chỉ: ………………………………"


def _fee(fee_vnd: int | None) -> str:
    if fee_vnd is None:
        return ""
    return "không thu" if fee_vnd == 0 else with_words(fee_vnd)
