"""The receipt for a result: what was handed out, by whom it was fetched, and how the promise was kept."""

from collections.abc import Sequence
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected
from desk_app.domain.filed import WITH_APPLICANT
from desk_app.domain.money import with_words
from desk_app.domain.papers.common import Letterhead, Marks
from desk_app.domain.papers.return_receipt import HandedOut, ReturnReceiptPaper
from desk_app.domain.people import IdKind, Person
from desk_app.domain.states import Standing
from desk_app.domain.till import PaymentStory
from desk_app.domain.working_time import counted_time
from desk_app.services.catalogue import WorkingTime
from desk_app.services.papers.common import on_paper

STANDING_WORDS = {Standing.EARLY: "trước hạn", Standing.ON_TIME: "đúng hạn", Standing.LATE: "quá hạn"}
_ROLES = {
    Collected.OWNER: "chủ hồ sơ",
    Collected.REPRESENTATIVE: "người được ủy quyền",
    Collected.POST: "bưu chính công ích",
    Collected.ELECTRONIC: "bản điện tử",
}
_PROOFS = {IdKind.PERSONAL: "thẻ căn cước", IdKind.OLD: "chứng minh nhân dân", IdKind.PASSPORT: "hộ chiếu"}


def return_receipt(
    dossier: Dossier,
    head: Letterhead,
    officer: str,
    marks: Marks,
    *,
    now: datetime,
    result_name: str,
    paid: Sequence[PaymentStory],
    working: WorkingTime | None,
) -> ReturnReceiptPaper:
    """The paper of a result that lies ready or was handed out; ``result_name`` is the catalogue's name for it."""
    taker = dossier.collector
    person = _taker(dossier)
    how = taker.how if taker is not None else Collected.OWNER
    name = (taker.name if taker is not None else "") or (person.name if person else "")
    waybill = taker.waybill if taker is not None else ""
    standing = dossier.standing(now)
    return ReturnReceiptPaper(
        letterhead=head,
        code=dossier.code,
        owner=on_paper(dossier.owner),
        request=dossier.procedure.name,
        procedure_code=dossier.procedure.national_code or "",
        results=tuple(_results(dossier, result_name)),
        officer_name=officer,
        collector=name,
        collector_role=_ROLES[how] if taker is not None or name == dossier.owner.name else "",
        proof="phiếu gửi" if waybill else _PROOFS.get(person.id_kind, "") if person and person.number else "",
        proof_number=waybill or (person.number if person else ""),
        mandate=taker.mandate if taker is not None else "",
        due_at=dossier.promise.first_due_at,
        lawful_due_at=dossier.promise.lawful_due_at,
        returned_at=dossier.returned_at,
        ready_at=dossier.ended_at,
        standing=STANDING_WORDS.get(standing, ""),
        by_days=_days(dossier, working) if standing in (Standing.EARLY, Standing.LATE) else 0,
        fee=_fee(dossier, paid),
        marks=marks,
    )


def _taker(dossier: Dossier) -> Person | None:
    """Whose number is known: the owner's, or that of who handed in when the same person fetches."""
    taker = dossier.collector
    if taker is None or taker.how is Collected.OWNER:
        return dossier.owner
    known = [person for person in (dossier.authorised, dossier.submitter) if person is not None]
    return next((person for person in known if person.name == taker.name), None)


def _results(dossier: Dossier, name: str) -> list[HandedOut]:
    result = dossier.result
    said = name or "Kết quả giải quyết thủ tục hành chính"
    if result is not None and result.refuses:
        said = "Văn bản trả lời không giải quyết"
    electronic = result is not None and result.electronic
    found = [
        HandedOut(
            f"{said} (bản điện tử)" if electronic else said,
            number=result.number if result is not None else "",
            originals=0 if electronic else 1,
        )
    ]
    for paper in dossier.papers:
        if paper.holder == WITH_APPLICANT and not paper.present_only:
            found.append(HandedOut(f"Trả lại: {paper.name}", "", paper.originals + paper.certified, paper.copies))
    return found


def _days(dossier: Dossier, working: WorkingTime | None) -> int:
    """Working days between the lawful day and the real one."""
    due, ended = dossier.promise.lawful_due_at, dossier.ended_at
    if working is None or due is None or ended is None:
        return 0
    first, last = sorted((due.date(), ended.date()))
    times = counted_time(working.calendar, working.hours_of(dossier.procedure.agency))
    return times.days_between(first.toordinal(), last.toordinal())


def _fee(dossier: Dossier, paid: Sequence[PaymentStory]) -> str:
    """What was taken when the result was handed out, with the official receipts that it stands on."""
    ready = dossier.ended_at
    late = [story for story in paid if ready is not None and story.payment.at >= ready and not story.void]
    amount = sum(story.left for story in late)
    if amount <= 0:
        return ""
    receipts = ", ".join(story.receipt.serial for story in late if story.receipt is not None)
    return f"{with_words(amount)}{f', biên lai số {receipts}' if receipts else ''}"
