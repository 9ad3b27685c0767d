"""Papers of a dossier: made from the stored record, entered in its history, then handed out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desk_app.domain.dossiers import Dossier, ReturnAt
from desk_app.domain.history import Entry, Happened
from desk_app.domain.limits import Unit
from desk_app.domain.money import with_words
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import receipt_printed
from desk_app.domain.papers.common import Correction, Letterhead, Marks, PaperDocument, PaperPerson, Reprint
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.people import IdKind, Person, PersonKind
from desk_app.domain.receipt_code import ReceiptClaim, check_code, message, qr_text
from desk_app.domain.text import tidy
from desk_app.services.lookup import find_dossier
from desk_app.services.phones import grouped
from desk_app.services.ports import Clock, Office, PageImage, Press, Record, Seal, Sheet

CENTRE = "Trung tâm Phục vụ hành chính công"

NUMBER_KINDS = {IdKind.OLD: "chứng minh nhân dân", IdKind.PASSPORT: "hộ chiếu", IdKind.TAX: "mã số thuế"}
"""What a number is called on paper when it is not the personal number."""


@dataclass(frozen=True)
class Printed:
    """Pages ready for a printer or a file; ``missing_letters`` could not be drawn and must be told to the officer."""

    pdf: bytes
    codes: tuple[str, ...]
    missing_letters: str = ""


class Paperwork:
    """Receipts, and later every other paper."""

    def __init__(
        self, record: Record, press: Press, seal: Seal, clock: Clock, office: Office, new_id: Callable[[], str]
    ) -> None:
        self._record = record
        self._press = press
        self._seal = seal
        self._clock = clock
        self._office = office
        self._new_id = new_id

    def receipts(self, codes: Sequence[str], officer: str, *, sheet: Sheet | None = None, reason: str = "") -> Printed:
        """Prints form 01 of each dossier. A reprint needs a reason, is numbered, and says so on the paper.

        The pages are drawn first and handed out only when their history entries are committed.
        """
        wanted, reason = sheet or self._office.sheet, tidy(reason)
        with self._record.writing() as desk:
            papers = []
            for code in codes:
                dossier = find_dossier(desk, code, self._office)
                history = desk.history(dossier.id)
                why = reason or _correction_reason(history)
                act = Act(self._new_id(), officer, self._clock.now())
                later, entry = receipt_printed(dossier, act, sheet=wanted, reason=why)
                papers.append(self._paper(dossier, history, why))
                desk.replace(later, entry, read_revision=dossier.revision)
            pdf = self._press.receipts(papers, wanted)
        return Printed(pdf, tuple(paper.code for paper in papers), self._press.missing_letters(papers))

    def preview(self, code: str, sheet: Sheet | None = None) -> bytes:
        """The pages as they would be printed now; nothing is entered in the history."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            history = shelves.history(dossier.id)
        return self._press.receipts([self._paper(dossier, history, "xem trước")], sheet or self._office.sheet)

    def pages(self, pdf: bytes, dpi: int) -> Sequence[PageImage]:
        """A PDF as grey pictures, for the preview and for printing without a dialogue."""
        return self._press.images(pdf, dpi)

    def claim(self, dossier: Dossier) -> ReceiptClaim:
        """What a dossier's receipt states and signs: the first promise, for that is what the paper says."""
        return ReceiptClaim(
            dossier.code, dossier.received_at, dossier.promise.first_due_at, dossier.procedure.national_code
        )

    def genuine(self, claim: ReceiptClaim, signature: bytes | None) -> bool | None:
        """Whether this desk signed a scanned claim; None for an unsigned one."""
        return None if signature is None else self._seal.signed_here(signature, message(claim))

    def _paper(self, dossier: Dossier, history: Sequence[Entry], reason: str) -> ReceiptPaper:
        claim = self.claim(dossier)
        training = dossier.training
        signature = None if training else self._seal.sign(message(claim))
        owner, submitter = dossier.owner, dossier.submitter
        versions = _Versions(history)
        return ReceiptPaper(
            letterhead=Letterhead(
                self._office.superior,
                self._office.agency,
                self._office.place,
                dossier.registered_at.date(),
                number=f"………/{self._office.sign}",
            ),
            code=dossier.code,
            qr_text=qr_text(claim, signature),
            check_code="" if training else check_code(claim, self._seal.secret),
            desk_name=f"{CENTRE} {_unit(self._office)}",
            owner=_on_paper(owner),
            request=dossier.procedure.name,
            procedure_code=dossier.procedure.national_code or "",
            request_detail=dossier.request,
            documents=tuple(
                PaperDocument(paper.name, paper.originals, paper.certified, paper.copies, paper.present_only)
                for paper in dossier.papers
            ),
            sets=dossier.sets,
            limit_words=dossier.procedure.limit.words(),
            received_at=dossier.received_at,
            due_at=dossier.promise.first_due_at,
            due_notes=_due_notes(dossier),
            return_place=self._return_place(dossier),
            fee=_fee(dossier.fee_vnd),
            submitter=_on_paper(submitter) if submitter else None,
            grantor=_on_paper(owner) if submitter else None,
            submitter_name=_signer(dossier.person_at_desk),
            officer_name=dossier.receiver,
            version=versions.current,
            marks=versions.marks(Reprint(versions.prints, self._clock.now(), reason), training=training),
        )

    def _return_place(self, dossier: Dossier) -> str:
        if dossier.return_at is ReturnAt.POST:
            return f"trả qua dịch vụ bưu chính công ích, {_postal_address(dossier)}"
        if dossier.return_at is ReturnAt.ELECTRONIC:
            email = dossier.owner.email
            return f"bản điện tử, {f'gửi đến {email}' if email else 'tài khoản trên Cổng Dịch vụ công quốc gia'}"
        return f"quầy số {int(self._office.desk):02d}, {CENTRE} {_unit(self._office)}"


class _Versions:
    """How often a receipt was printed, and which version of the dossier the last print showed."""

    def __init__(self, history: Sequence[Entry]) -> None:
        self.current = 1
        self.prints = 0
        self._last: tuple[int, Entry] | None = None
        self._replaced: tuple[int, Entry] | None = None
        self._corrections: list[str] = []
        for entry in history:
            if entry.what is Happened.CORRECTED:
                if self.prints:
                    self._replaced = self._last
                    self._corrections = []
                self.current += 1
                self.prints = 0
                self._corrections.append(str(entry.details.get("reason", "")))
            elif entry.what is Happened.RECEIPT_PRINTED:
                self.prints += 1
                self._last = (self.current, entry)

    def marks(self, reprint: Reprint, *, training: bool) -> Marks:
        """A print after a correction replaces the version printed before it, and its reprints say so too.

        Several corrections between two prints are one replacement, with every reason.
        """
        correction = None
        if self._replaced is not None:
            version, printed = self._replaced
            correction = Correction(version, printed.at, "; ".join(dict.fromkeys(self._corrections)))
        return Marks(correction=correction, reprint=reprint if self.prints else None, training=training)


def _correction_reason(history: Sequence[Entry]) -> str:
    """A paper that was corrected since its last print may be printed without a further reason."""
    for entry in reversed(history):
        if entry.what is Happened.RECEIPT_PRINTED:
            return ""
        if entry.what is Happened.CORRECTED:
            return str(entry.details.get("reason", ""))
    return ""


def _on_paper(person: Person) -> PaperPerson:
    return PaperPerson(
        person.name,
        number=person.number,
        number_kind=NUMBER_KINDS.get(person.id_kind, ""),
        address=person.address,
        phone=grouped(person.phone),
        email=person.email,
    )


def _signer(person: Person) -> str:
    """The name below a signature; blank for an organisation, whose representative writes their own."""
    return "" if person.kind is PersonKind.ORGANISATION else person.name


def _postal_address(dossier: Dossier) -> str:
    """Where the post goes: to the owner, else to who handed in, else a line to write on."""
    return dossier.owner.address or dossier.person_at_desk.address or "địa chỉ: ………………………………"


def _unit(office: Office) -> str:
    return office.name[4:].strip() if office.name.upper().startswith("UBND") else office.name


def _due_notes(dossier: Dossier) -> tuple[str, ...]:
    notes = []
    years = dossier.promise.provisional_years
    if years:
        named = ", ".join(str(year) for year in years)
        notes.append(f"Ngày hẹn tính theo lịch nghỉ dự kiến năm {named}, sẽ báo lại nếu lịch chính thức khác.")
    if dossier.procedure.limit.unit is Unit.NONE and dossier.procedure.limit_ground:
        notes.append(dossier.procedure.limit_ground)
    return tuple(notes)


def _fee(fee_vnd: int | None) -> str:
    if fee_vnd is None:
        return ""
    return "không thu" if fee_vnd == 0 else with_words(fee_vnd)
