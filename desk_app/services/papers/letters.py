"""Forms 02 to 06 of a dossier: what is missing, why it is refused, sorry, stopped, and the way it went."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import EndKind
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import AT_DESK
from desk_app.domain.history import Entry, Happened
from desk_app.domain.limits import PausePolicy
from desk_app.domain.money import in_digits
from desk_app.domain.papers.apology import ApologyPaper
from desk_app.domain.papers.common import Letterhead, Marks
from desk_app.domain.papers.control import ControlPaper, Handover
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.refusal import RefusalPaper
from desk_app.domain.papers.return_receipt import ReturnReceiptPaper
from desk_app.domain.papers.saying import Paper
from desk_app.domain.papers.stop import HandedBack, StopPaper
from desk_app.domain.papers.supplement import ClockOnPaper, SupplementPaper
from desk_app.domain.papers.supplement import MissingPaper as Wanted
from desk_app.domain.states import State
from desk_app.domain.till import PaymentStory
from desk_app.domain.waits import Wait, WaitKind
from desk_app.services.catalogue import WorkingTime
from desk_app.services.papers.common import code_on_paper, desk_name, letterhead, on_paper, salutation, signer, unit
from desk_app.services.papers.returned import STANDING_WORDS, return_receipt
from desk_app.services.ports.office import Office

STEPS = {"reception": "khi kiểm tra hồ sơ tại quầy", "settling": "trong quá trình giải quyết"}
"""The words for the steps at which papers are asked for; any other step is printed as it was typed."""


@dataclass(frozen=True)
class Asked:
    """For which paper of a dossier: the dossier with its history, who prints, when, and how often it was printed.

    Only the receipt for a result needs the catalogue's name for it, the money taken and the calendar.
    """

    dossier: Dossier
    history: Sequence[Entry]
    office: Office
    officer: str
    now: datetime
    marks: Marks
    number: str
    result_name: str = ""
    paid: Sequence[PaymentStory] = ()
    working: WorkingTime | None = None

    def head(self, day: datetime) -> Letterhead:
        """The letterhead of a paper that belongs to a day."""
        return letterhead(self.office, day.date(), self.number, form_day=self.dossier.received_at.date())


def about(kind: PaperKind, dossier: Dossier) -> int:
    """Which paper of its kind a dossier has now, counted from 1; ``print.nothing_to_print`` when it has none."""
    found = {
        "supplement": sum(wait.kind is WaitKind.SUPPLEMENT for wait in dossier.waits),
        "refusal": int(dossier.ending is not None and dossier.ending.kind in _REFUSED),
        "apology": len(dossier.postponements),
        "stop": int(dossier.ending is not None and dossier.ending.kind not in _REFUSED),
        "control": 1,
        "return_receipt": int(dossier.state in (State.DONE, State.RETURNED)),
    }.get(kind, 0)
    if not found:
        raise RuleBroken("print.nothing_to_print", form=kind, code=dossier.code)
    return found


_REFUSED = (EndKind.REFUSED, EndKind.NOT_ACCEPTED)


def _supplement(asked: Asked) -> SupplementPaper:
    dossier = asked.dossier
    wait = [each for each in dossier.waits if each.kind is WaitKind.SUPPLEMENT][-1]
    known = {paper.name: paper for paper in dossier.papers}
    return SupplementPaper(
        letterhead=asked.head(wait.start),
        code=code_on_paper(dossier),
        owner=on_paper(dossier.owner),
        request=dossier.procedure.name,
        procedure_code=dossier.procedure.national_code or "",
        request_detail=dossier.request,
        missing=tuple(
            Wanted(
                missing.name,
                originals=known[missing.name].originals if missing.name in known else 1,
                copies=known[missing.name].copies if missing.name in known else 0,
                reason=missing.reason,
            )
            for missing in wait.missing
        ),
        reason=wait.reason,
        clock=_clock(wait),
        contact_name=asked.officer,
        contact_phone="",
        officer_name=asked.officer,
        reply_by=wait.deadline,
        stage=STEPS.get(wait.step, wait.step),
        legal_ground=wait.ground,
        marks=asked.marks,
    )


def _clock(wait: Wait) -> ClockOnPaper:
    if not wait.moves:
        return ClockOnPaper.NOT_STARTED
    return ClockOnPaper.RESTARTS if wait.policy is PausePolicy.RESTART else ClockOnPaper.RESUMES


def _refusal(asked: Asked) -> RefusalPaper:
    dossier, ending = asked.dossier, asked.dossier.ending
    assert ending is not None
    return RefusalPaper(
        letterhead=asked.head(ending.at),
        desk_name=desk_name(asked.office),
        owner=on_paper(dossier.owner),
        request=dossier.procedure.name,
        procedure_code=dossier.procedure.national_code or "",
        request_detail=dossier.request,
        reasons=(ending.reason,),
        legal_ground=ending.ground,
        submitter_name=signer(dossier.person_at_desk),
        officer_name=asked.officer,
        code=code_on_paper(dossier),
        nothing_charged=not dossier.fees_taken,
        marks=asked.marks,
    )


def _apology(asked: Asked) -> ApologyPaper:
    dossier, done = asked.dossier, asked.dossier.postponements[-1]
    agency = done.agency or f"Ủy ban nhân dân {unit(asked.office)}"
    return ApologyPaper(
        letterhead=asked.head(done.at),
        code=dossier.code,
        agency=agency,
        desk_name=desk_name(asked.office),
        owner=on_paper(dossier.owner),
        request=dossier.procedure.name,
        procedure_code=dossier.procedure.national_code or "",
        request_detail=dossier.request,
        received_at=dossier.received_at,
        promised_at=done.instead_of or dossier.received_at,
        new_at=done.to,
        reason=done.reason,
        salutation=salutation(dossier.owner),
        marks=asked.marks,
    )


def _stop(asked: Asked) -> StopPaper:
    dossier, ending = asked.dossier, asked.dossier.ending
    assert ending is not None
    wait = next((each for each in reversed(dossier.waits) if each.kind is WaitKind.SUPPLEMENT), None)
    missed = ending.kind is EndKind.DEADLINE_MISSED
    back = tuple(
        HandedBack(paper.name, paper.originals + paper.certified, paper.copies)
        for paper in dossier.papers
        if not paper.present_only
    )
    if ending.fee_back_vnd:
        back = (*back, HandedBack("Phí, lệ phí đã nộp", note=in_digits(ending.fee_back_vnd)))
    return StopPaper(
        letterhead=asked.head(ending.at),
        code=dossier.code,
        desk_name=desk_name(asked.office),
        owner=on_paper(dossier.owner),
        request=dossier.procedure.name,
        procedure_code=dossier.procedure.national_code or "",
        request_detail=dossier.request,
        received_at=dossier.received_at,
        stops_at=ending.at,
        reason=ending.reason,
        submitter_name=signer(dossier.person_at_desk),
        officer_name=asked.officer,
        promised_at=dossier.promise.told_due_at,
        asked_at=dossier.withdrawal.at if dossier.withdrawal else None,
        asked_how="đề nghị tại quầy" if dossier.withdrawal else "",
        reply_by=wait.deadline if missed and wait is not None else None,
        handed_back=back,
        salutation=salutation(dossier.owner),
        marks=asked.marks,
    )


def _control(asked: Asked) -> ControlPaper:
    dossier = asked.dossier
    return ControlPaper(
        letterhead=asked.head(dossier.received_at),
        code=dossier.code,
        agency=dossier.places.settling or dossier.procedure.agency or f"Ủy ban nhân dân {unit(asked.office)}",
        received_at=dossier.received_at,
        due_at=dossier.promise.told_due_at,
        handovers=tuple(_handovers(asked)),
        marks=asked.marks,
    )


def _handovers(asked: Asked) -> list[Handover]:
    """Hand by hand, from the history; the receiving side's result is filled in where the dossier came back settled."""
    found: list[Handover] = []
    for entry in asked.history:
        if entry.what is Happened.HANDED_OVER:
            giver = str(entry.details.get("from", ""))
            found.append(
                Handover(
                    desk_name(asked.office) if giver in ("", AT_DESK) else giver,
                    str(entry.details.get("to", "")),
                    entry.at,
                    giver_name=entry.officer,
                )
            )
        elif entry.what is Happened.TAKEN_OVER and found:
            last = found.pop()
            by = str(entry.details.get("by", "")) or entry.officer
            found.append(Handover(last.giver, last.receiver, last.at, last.giver_name, by))
        elif entry.what is Happened.RESULT_ARRIVED:
            giver = found[-1].receiver if found else asked.dossier.procedure.agency or unit(asked.office)
            found.append(
                Handover(giver, desk_name(asked.office), entry.at, receiver_name=entry.officer, result=_result(asked))
            )
    return found


def _result(asked: Asked) -> str:
    return STANDING_WORDS.get(asked.dossier.standing(asked.now), "")


def _returned(asked: Asked) -> ReturnReceiptPaper:
    return return_receipt(
        asked.dossier,
        asked.head(asked.dossier.returned_at or asked.now),
        asked.officer,
        asked.marks,
        now=asked.now,
        result_name=asked.result_name,
        paid=asked.paid,
        working=asked.working,
    )


LETTERS: Mapping[PaperKind, Callable[[Asked], Paper]] = {
    "supplement": _supplement,
    "refusal": _refusal,
    "apology": _apology,
    "stop": _stop,
    "control": _control,
    "return_receipt": _returned,
}
