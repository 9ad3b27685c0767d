"""Papers of a dossier: made from the stored record, entered in its history, then handed out."""

import copy
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Literal

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import explain
from desk_app.domain.history import Entry
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import paper_printed, receipt_printed
from desk_app.domain.papers.common import Marks, Reprint
from desk_app.domain.papers.explanation import ExplanationPaper
from desk_app.domain.papers.fee_note import FeeNotePaper, receipt_number
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.papers.saying import Paper
from desk_app.domain.papers.transfer import EACH_KEEPS_ONE, TransferPaper
from desk_app.domain.receipt_code import ReceiptClaim, message, statement
from desk_app.domain.text import tidy
from desk_app.domain.till import stories
from desk_app.domain.transfers import Transfer, TransferNumber
from desk_app.services.catalogue import Catalogue
from desk_app.services.handing_over import PILES
from desk_app.services.lookup import find_dossier
from desk_app.services.papers.common import desk_name, letterhead, number_on_paper
from desk_app.services.papers.explained import explained, explained_dossier
from desk_app.services.papers.letters import LETTERS, Asked, about
from desk_app.services.papers.outlet import Outlet
from desk_app.services.papers.piles import Pile, pile_paper, piles
from desk_app.services.papers.printed import Printed
from desk_app.services.papers.receipt import claim_of, receipt_paper
from desk_app.services.papers.versions import Versions, number_of, number_of_receipt
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.press import PageImage, Press, Sheet
from desk_app.services.ports.record import Reading, Record, Writing
from desk_app.services.ports.seal import Seal
from desk_app.services.reckoning import Question
from desk_app.services.till import Till

PileKind = Literal["transfer", "minutes"]

PREVIEW = "xem trước"
"""The reason that a preview of a reprint names."""


class Paperwork:
    """Every paper that the desk prints. Drawn first, entered in the history, and only then handed out."""

    def __init__(
        self,
        record: Record,
        catalogue: Catalogue,
        till: Till,
        press: Press,
        seal: Seal,
        clock: Clock,
        office: Office,
        new_id: Callable[[], str],
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._till = till
        self._press = press
        self._seal = seal
        self._clock = clock
        self._office = office
        self._new_id = new_id
        self._went: dict[str, Any] = {}

    def towards(self, outlet: Outlet) -> "Paperwork":
        """The same, for prints whose history entries say that they went there."""
        going = copy.copy(self)
        going._went = outlet.said()
        return going

    def receipts(self, codes: Sequence[str], officer: str, *, sheet: Sheet | None = None, reason: str = "") -> Printed:
        """Prints form 01 of each dossier. A reprint needs a reason, is numbered, and says so on the paper."""
        wanted, reason = sheet or self._office.sheet, tidy(reason)
        with self._record.writing() as desk:
            papers = []
            for code in codes:
                dossier = find_dossier(desk, code, self._office)
                if not dossier.numbered:
                    raise RuleBroken("print.nothing_to_print", form="receipt", code=dossier.code)
                history = desk.history(dossier.id)
                versions = Versions(history)
                why = reason or versions.reason
                number = number_of_receipt(history) or self._number(desk, "receipt", dossier.registered_at.date())
                stated = {"stated": statement(claim_of(dossier, versions.current))}
                said: dict[str, Any] = stated | ({"number": number} if number else {}) | self._went
                act = Act(self._new_id(), officer, self._clock.now(), said)
                later, entry = receipt_printed(dossier, act, sheet=wanted, reason=why)
                papers.append(self._receipt(dossier, history, why, number))
                desk.replace(later, entry, read_revision=dossier.revision)
            pdf = self._press.receipts(papers, wanted)
        return Printed(pdf, tuple(paper.code for paper in papers), self._press.missing_letters(papers))

    def letters(
        self, kind: PaperKind, codes: Sequence[str], officer: str, *, sheet: Sheet | None = None, reason: str = ""
    ) -> Printed:
        """Prints forms 02 to 06 of dossiers in one go. Each keeps the number that its first print was given."""
        reason = tidy(reason)
        with self._record.writing() as desk:
            papers = []
            for code in codes:
                dossier = find_dossier(desk, code, self._office)
                history = desk.history(dossier.id)
                place = about(kind, dossier)
                number, prints = number_of(history, kind, place)
                if prints and not reason:
                    raise RuleBroken("print.reason_missing", code=dossier.code, field="reason")
                number = number or self._number(desk, kind, self._clock.now().date())
                papers.append(self._letter(desk, kind, dossier, history, officer, number, prints, reason))
                act = Act(self._new_id(), officer, self._clock.now(), {"reason": reason} if prints else {})
                said = {"paper": str(kind), "sheet": sheet or "", "number": number, "about": place, "copy": prints + 1}
                later, entry = paper_printed(dossier, act, said | self._went)
                desk.replace(later, entry, read_revision=dossier.revision)
            pdf = self._press.paper(kind, papers, sheet)
        return Printed(pdf, tuple(codes), self._press.missing(kind, papers))

    def preview(self, code: str, sheet: Sheet | None = None, kind: PaperKind = "receipt", officer: str = "") -> bytes:
        """The pages as they would be printed now; nothing is entered in the history."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            history = shelves.history(dossier.id)
            if kind == "receipt":
                return self._press.receipts(
                    [self._receipt(dossier, history, PREVIEW, number_of_receipt(history))], sheet or self._office.sheet
                )
            number, prints = number_of(history, kind, about(kind, dossier))
            paper = self._letter(shelves, kind, dossier, history, officer or dossier.receiver, number, prints, PREVIEW)
        return self._press.paper(kind, [paper], sheet)

    def usual_sheet(self, kind: PaperKind) -> Sheet:
        """The sheet that a form of this kind is made for."""
        return self._press.usual_sheet(kind, self._clock.now().date())

    def returned(self, codes: Sequence[str], officer: str, *, sheet: Sheet | None = None, reason: str = "") -> Printed:
        """The receipts for results that lie ready or were handed out."""
        return self.letters("return_receipt", codes, officer, sheet=sheet, reason=reason)

    def transfer(
        self,
        wanted: Sequence[str] | str,
        officer: str,
        *,
        kind: PileKind = "transfer",
        sheet: Sheet | None = None,
        reason: str = "",
    ) -> Printed:
        """The slip (or the minutes) of piles, named by their numbers or by dossiers' codes: a paper a pile.

        Dossiers that nobody has put on a slip get one here, with a number of its own; it moves none of them.
        """
        reason = tidy(reason)
        with self._record.writing() as desk:
            papers = []
            for pile in piles(desk, [wanted] if isinstance(wanted, str) else wanted, self._office):
                papers.append(self._pile(desk, pile, officer, kind, sheet, reason))
            pdf = self._press.paper(kind, papers, sheet)
        codes = tuple(line.code for paper in papers for line in paper.lines)
        return Printed(pdf, codes, self._press.missing(kind, papers))

    def _pile(
        self, desk: Writing, pile: Pile, officer: str, kind: PileKind, sheet: Sheet | None, reason: str
    ) -> TransferPaper:
        """One pile's paper, entered in the history of each of its dossiers."""
        now, place = self._clock.now(), pile.about
        prints, number = pile.printed(kind)
        if prints and not reason:
            raise RuleBroken("print.reason_missing", code=pile.dossiers[0].code, field="reason")
        running = number or self._number(desk, kind, now.date())
        own = pile.number or self._pile_number(desk, pile, officer, now)
        marks = Marks(reprint=Reprint(prints, now, reason) if prints else None, training=self._office.training)
        day = pile.given_at.date() if pile.given_at else now.date()
        head = letterhead(self._office, day, number_on_paper(running))
        for dossier in pile.dossiers:
            act = Act(self._new_id(), officer, now, {"reason": reason} if prints else {})
            said = {"paper": str(kind), "sheet": sheet or "", "number": running, "about": place}
            later, entry = paper_printed(dossier, act, said | {"copy": prints + 1, "pile": own} | self._went)
            desk.replace(later, entry, read_revision=dossier.revision)
        return pile_paper(pile, own, head, self._office, officer, marks, copies=EACH_KEEPS_ONE)

    def _pile_number(self, desk: Writing, pile: Pile, officer: str, now: datetime) -> str:
        """A number for a slip that was only printed: it is known here, but nothing is on its way by it."""
        day, codes = now.date(), tuple(dossier.code for dossier in pile.dossiers)
        number = str(TransferNumber.issue(self._office.code, self._office.desk, day, desk.next_serial(day, PILES)))
        written = Transfer(self._new_id(), number, now, officer, "", pile.to, codes, gone=codes)
        desk.transfers.enter(written)
        return number

    def explanation(self, code: str, officer: str, *, sheet: Sheet = "a5") -> Printed:
        """Why a dossier is due on that day, with all three dates. It promises nothing new, so nothing is entered."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            working = self._catalogue.working_time(shelves)
        hours = working.hours_of(dossier.procedure.agency)
        why = explain(dossier.clock_from, dossier.limit, working.calendar, hours, dossier.pauses())
        paper = explained_dossier(dossier, why, working, self._office, officer, self._clock.now())
        return self._explained(paper, sheet, (dossier.code,))

    def trial_count(self, question: Question, officer: str, *, procedure: str = "", sheet: Sheet = "a5") -> Printed:
        """The explanation of a promise that nobody has made."""
        with self._record.reading() as shelves:
            working = self._catalogue.working_time(shelves)
        hours = working.hours_of(question.agency)
        why = explain(question.received, question.limit, working.calendar, hours, question.pauses)
        paper = explained(why, working, self._office, officer, self._clock.now(), procedure)
        return self._explained(paper, sheet, ())

    def fee_notes(self, codes: Sequence[str], *, sheet: Sheet | None = None) -> Printed:
        """What was taken for dossiers, as an insert for the official receipt book; no serial is ever invented."""
        papers = []
        for code in codes:
            with self._record.reading() as shelves:
                dossier = find_dossier(shelves, code, self._office)
            stories = [story for story in self._till.payments_of(dossier.code) if not story.void]
            if not stories:
                raise RuleBroken("print.nothing_to_print", form="fee", code=dossier.code)
            for story in stories:
                head = letterhead(self._office, story.payment.at.date(), receipt_number(story.receipt))
                papers.append(
                    FeeNotePaper(
                        head,
                        desk_name(self._office),
                        story.payment,
                        request=dossier.procedure.name,
                        procedure_code=dossier.procedure.national_code or "",
                        marks=Marks(training=dossier.training),
                    )
                )
        return Printed(
            self._press.paper("fee_note", papers, sheet), tuple(codes), self._press.missing("fee_note", papers)
        )

    def broken_forms(self) -> Sequence[RuleBroken]:
        """What is wrong with the office's own form files, with file and line; the shipped forms are used instead."""
        return self._press.notices()

    def pages(self, pdf: bytes, dpi: int) -> Sequence[PageImage]:
        """A PDF as grey pictures, for the preview and for printing without a dialogue."""
        return self._press.images(pdf, dpi)

    def claim(self, dossier: Dossier) -> ReceiptClaim:
        """What a dossier's receipt states and signs."""
        return claim_of(dossier)

    def genuine(self, claim: ReceiptClaim, signature: bytes | None) -> bool | None:
        """Whether this desk signed a scanned claim; None for an unsigned one."""
        return None if signature is None else self._seal.signed_here(signature, message(claim))

    def _explained(self, paper: ExplanationPaper, sheet: Sheet, codes: tuple[str, ...]) -> Printed:
        chosen: Sheet = "a4" if sheet == "a4" else "a5"
        return Printed(self._press.explanations([paper], chosen), codes, self._press.missing_in_explanations([paper]))

    def _receipt(self, dossier: Dossier, history: Sequence[Entry], reason: str, number: int | None) -> ReceiptPaper:
        return receipt_paper(dossier, history, self._office, self._seal, self._clock.now(), reason, number)

    def _letter(
        self,
        shelves: Reading,
        kind: PaperKind,
        dossier: Dossier,
        history: Sequence[Entry],
        officer: str,
        number: int | None,
        prints: int,
        reason: str,
    ) -> Paper:
        now = self._clock.now()
        marks = Marks(reprint=Reprint(prints, now, reason) if prints else None, training=dossier.training)
        asked = Asked(dossier, history, self._office, officer, now, marks, number_on_paper(number))
        if kind == "return_receipt":
            asked = replace(
                asked,
                result_name=self._result_name(dossier.procedure.key, shelves),
                paid=stories(shelves.till.of_dossier(dossier.id)),
                working=self._catalogue.working_time(shelves),
            )
        return LETTERS[kind](asked)

    def _result_name(self, key: str, shelves: Reading) -> str:
        """What the catalogue calls the result; nothing for a procedure that it does not have any more."""
        known = {procedure.key: procedure.result_document for procedure in self._catalogue.procedures_in(shelves)}
        return known.get(key, "")

    def _number(self, desk: Writing, kind: PaperKind, day: date) -> int | None:
        """The next number of a form kind in a year, for an office that lets the program number its papers."""
        return desk.next_number(day.year, f"paper {kind}") if self._office.numbering == "running" else None
