"""Papers of the desk itself: labels, slips of the roll, the register, the sheet of the day, notices for the wall."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from desk_app.domain.dates import short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import ReturnAt
from desk_app.domain.history import Entry, Happened
from desk_app.domain.money import in_digits
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import paper_printed
from desk_app.domain.papers.common import Marks, PaperDocument
from desk_app.domain.papers.day_end import DayEndPaper
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.procedure_sheet import ProcedureSheetPaper
from desk_app.domain.papers.register import RegisterPaper
from desk_app.domain.papers.small import LabelPaper, SlipPaper, shortened_name
from desk_app.domain.procedures import Procedure
from desk_app.domain.slip_code import slip_digits
from desk_app.domain.text import fold, tidy
from desk_app.domain.week_words import day_runs, run_words, session_words
from desk_app.services.catalogue import Catalogue
from desk_app.services.lookup import find_dossier
from desk_app.services.papers.book_lines import register_lines
from desk_app.services.papers.common import letterhead, number_on_paper, unit
from desk_app.services.papers.day_figures import batch_of_day, dossier_rows, issued_rows, till_rows
from desk_app.services.papers.outlet import Outlet
from desk_app.services.papers.printed import Printed
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.press import Press, Sheet
from desk_app.services.ports.record import Reading, Record

PORTAL = "https://dichvucong.gov.vn"
"""The one place where citizens file online (NĐ 118/2025/NĐ-CP)."""

STEPS = (
    "Lấy số thứ tự, nộp giấy tờ tại quầy. Cán bộ kiểm tra và ghi Giấy tiếp nhận hồ sơ, hẹn ngày trả.",
    "Nếu thiếu giấy tờ, Ông (Bà) nhận Phiếu yêu cầu bổ sung ghi rõ những gì còn thiếu, một lần.",
    "Đến ngày hẹn, mang Giấy tiếp nhận và thẻ căn cước để nhận kết quả.",
)

WAYS = "Trực tiếp tại quầy; trực tuyến trên Cổng Dịch vụ công quốc gia; qua bưu chính công ích."
_CHANNELS = {"in_person": "trực tiếp", "online": "trực tuyến", "public_post": "qua bưu chính"}


class HousePapers:
    """Papers that promise nothing new; only the slip, which a citizen takes along, is entered in a history."""

    def __init__(
        self,
        record: Record,
        catalogue: Catalogue,
        press: Press,
        clock: Clock,
        office: Office,
        new_id: Callable[[], str],
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._press = press
        self._clock = clock
        self._office = office
        self._new_id = new_id

    def labels(self, codes: Sequence[str]) -> Printed:
        """A label for each folder, eight on a sheet."""
        with self._record.reading() as shelves:
            papers = [self._label(self._numbered(shelves, code, "label")) for code in codes]
        texts = [f"{paper.owner}{paper.procedure}{paper.to}{paper.office}" for paper in papers]
        return Printed(self._press.labels(papers), tuple(paper.code for paper in papers), self._press.missing_in(texts))

    def slips(self, codes: Sequence[str], officer: str, outlet: Outlet | None = None) -> Printed:
        """The slip of an 80 mm roll for each dossier; a second one says that it is one, its entry where it went."""
        went = outlet.said() if outlet is not None else {}
        with self._record.writing() as desk:
            papers = []
            for code in codes:
                dossier = self._numbered(desk, code, "slip")
                again = _slips_printed(desk.history(dossier.id))
                papers.append(self._slip(dossier, again))
                act = Act(self._new_id(), officer, self._clock.now())
                said = {"paper": "slip", "sheet": "roll80", "copy": again + 1} | went
                later, entry = paper_printed(dossier, act, said)
                desk.replace(later, entry, read_revision=dossier.revision)
            pdf = self._press.slips(papers)
        texts = [f"{paper.owner}{paper.procedure}{paper.place}{paper.superior}" for paper in papers]
        return Printed(pdf, tuple(paper.code for paper in papers), self._press.missing_in(texts))

    def register(self, first: date, last: date, field: str = "") -> Printed:
        """Form 07 of each field, or of one: what was received from one day to another, both included."""
        if first > last:
            raise RuleBroken("print.days_backwards", first=short_day(first), last=short_day(last), field="to")
        with self._record.reading() as shelves:
            begins = datetime.combine(date(first.year, 1, 1), time())
            ends = datetime.combine(last + timedelta(days=1), time()) - timedelta(seconds=1)
            year = [each for each in shelves.between(begins, ends) if each.received_at >= begins]
            found = register_lines(year, first, last, self._office)
            known = sorted({*found, *(row.field for row in self._catalogue.procedures_in(shelves))})
        if tidy(field):
            named = next((name for name in known if fold(name) == fold(field)), None)
            if named is None:
                raise RuleBroken("print.unknown_field", field_name=tidy(field)[:60], known=known, field="field")
            found = {named: found.get(named, ())}
        if not found:
            raise RuleBroken("print.empty_register", first=short_day(first), last=short_day(last))
        head = letterhead(self._office, last)
        marks = Marks(training=self._office.training)
        papers = [
            RegisterPaper(head, self._office.name, name, first, last, lines, marks=marks)
            for name, lines in found.items()
        ]
        codes = tuple(line.code for paper in papers for line in paper.lines)
        return Printed(self._press.paper("register", papers, "a4"), codes, self._press.missing("register", papers))

    def day_end(self, officer: str, *, sheet: Sheet | None = None) -> Printed:
        """The sheet of today, as the record stands now."""
        now = self._clock.now()
        number: int | None = None
        if self._office.numbering == "running":
            with self._record.writing() as desk:
                number = desk.next_number(now.year, "paper day_end")
        with self._record.reading() as shelves:
            paper = DayEndPaper(
                letterhead=letterhead(self._office, now.date(), number_on_paper(number)),
                closed_at=now,
                desk=f"quầy số {int(self._office.desk):02d}",
                dossiers=dossier_rows(shelves, now),
                till=till_rows(shelves.till.of_day(now.date())),
                issued=issued_rows(shelves, now),
                pending=len(shelves.post.pending_lines()),
                officer_name=officer,
                batch=batch_of_day(shelves, now),
                marks=Marks(training=self._office.training),
            )
        return Printed(self._press.paper("day_end", [paper], sheet), (), self._press.missing("day_end", [paper]))

    def procedure(self, key: str, *, sheet: Sheet | None = None, large: bool = False) -> Printed:
        """One procedure of the catalogue for the wall; ``large``: in 16 points."""
        with self._record.reading() as shelves:
            procedure, version = self._catalogue.procedure(key, shelves)
            hours = self._catalogue.working_time(shelves).hours_of(procedure.agency)
        now = self._clock.now()
        week = day_runs(hours.on(now.date()))
        opened = tuple(f"{run_words(run)}: {session_words(run.sessions)}" for run in week if run.sessions)
        paper = ProcedureSheetPaper(
            letterhead=letterhead(self._office, now.date()),
            name=procedure.name,
            field=procedure.field,
            settled_by=procedure.agency or f"Ủy ban nhân dân {unit(self._office)}",
            limits=tuple(_limits(procedure)),
            fee=_fee(procedure),
            result=procedure.result_document,
            documents=tuple(
                PaperDocument(
                    f"{item.name} (nếu có)" if item.conditional else item.name,
                    originals=item.originals,
                    copies=item.copies,
                    present_only=item.present_only,
                )
                for item in procedure.checklist
            ),
            legal_basis=procedure.legal_basis,
            steps=STEPS,
            procedure_code=procedure.national_code or "",
            limit_note=procedure.limit_note,
            fee_note=procedure.fee_note,
            ways=WAYS,
            hours=opened,
            portal=PORTAL,
            version=max(1, version),
            marks=Marks(training=self._office.training),
        )
        kind: PaperKind = "procedure_poster" if large else "procedure_sheet"
        return Printed(self._press.paper(kind, [paper], sheet), (), self._press.missing(kind, [paper]))

    def _numbered(self, shelves: Reading, code: str, form: str) -> Dossier:
        dossier = find_dossier(shelves, code, self._office)
        if not dossier.numbered:
            raise RuleBroken("print.nothing_to_print", form=form, code=dossier.code)
        return dossier

    def _label(self, dossier: Dossier) -> LabelPaper:
        sheets = sum(paper.sheets for paper in dossier.papers if not paper.present_only)
        return LabelPaper(
            office=f"{self._office.name} – Một cửa",
            code=dossier.code,
            owner=dossier.owner.name,
            procedure=dossier.procedure.name,
            due_at=dossier.promise.told_due_at,
            received_at=dossier.received_at,
            corner=f"{sheets:02d} tờ" if sheets else "",
            to=dossier.place or dossier.places.settling or dossier.procedure.agency,
            training=dossier.training,
        )

    def _slip(self, dossier: Dossier, again: int) -> SlipPaper:
        return SlipPaper(
            superior=self._office.name.upper(),
            agency=self._office.agency,
            code=dossier.code,
            digits=slip_digits(dossier.code),
            owner=shortened_name(dossier.owner.name),
            procedure=dossier.procedure.name,
            due_at=dossier.promise.told_due_at,
            received_at=dossier.received_at,
            place=self._place(dossier),
            papers=len(dossier.papers),
            fee=_fee_on_slip(dossier),
            again=again,
            training=dossier.training,
        )

    def _place(self, dossier: Dossier) -> str:
        """Where the result is fetched, without an address: slips get lost."""
        if dossier.places.returning:
            return dossier.places.returning
        elsewhere = {ReturnAt.POST: "qua bưu chính công ích", ReturnAt.ELECTRONIC: "bản điện tử"}
        return elsewhere.get(dossier.return_at, f"quầy số {int(self._office.desk):02d}")


def _slips_printed(history: Sequence[Entry]) -> int:
    return sum(entry.what is Happened.PAPER_PRINTED and entry.details.get("paper") == "slip" for entry in history)


def _fee_on_slip(dossier: Dossier) -> str:
    """ "8.000 đ (đã thu)"; nothing where no fee was said."""
    taken = sum(fee.amount_vnd for fee in dossier.fees_taken)
    if taken > 0:
        return f"{in_digits(taken).removesuffix('ồng')} (đã thu)"
    if dossier.fee_vnd is None:
        return ""
    return "không thu" if dossier.fee_vnd == 0 else in_digits(dossier.fee_vnd).removesuffix("ồng")


def _limits(procedure: Procedure) -> list[str]:
    """The ordinary limit, then those of single channels and cases, then the one after a financial obligation."""
    said = [procedure.limit.words()] if procedure.limit is not None else []
    for variant in procedure.variants:
        about = ", ".join(part for part in (_CHANNELS.get(variant.channel, ""), variant.case) if part)
        said.append(f"{about}: {variant.limit.words()}")
    if procedure.second_limit is not None:
        said.append(f"sau khi hoàn thành nghĩa vụ tài chính: {procedure.second_limit.words()}")
    return said


def _fee(procedure: Procedure) -> str:
    if procedure.fee_vnd is None:
        return ""
    return "không thu" if procedure.fee_vnd == 0 else in_digits(procedure.fee_vnd)
