"""The particulars of a move as officers give them, in words, read into the move itself; one reader a move."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected, Collector, Result
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, ProcedureAtReception
from desk_app.domain.history import Entry
from desk_app.domain.life_cycle import Action
from desk_app.domain.moves import custody, ending, lateness, noting, waiting
from desk_app.domain.moves.act import Act
from desk_app.domain.promises import DueCount
from desk_app.services.corrections import correction
from desk_app.services.paper_values import read_missing, read_papers
from desk_app.services.typed_values import typed_choice, typed_day, typed_moment, typed_whole, typed_yes


@dataclass(frozen=True)
class Asked:
    """A move as it was asked for: the note, the named particulars, and what the move needs to know beside them.

    ``count`` counts a due date by calendar and hours in force; ``procedure`` looks up another procedure (its code, the
    channel, the case) as it would stand in the dossier; ``head`` proves that a name is a head's.
    """

    note: str
    values: Mapping[str, str]
    count: DueCount
    procedure: Callable[[str, Channel, str], ProcedureAtReception]
    head: Callable[[str], str]

    def only(self, *names: str) -> Mapping[str, str]:
        """The particulars, when none has another name (``move.unknown_value``)."""
        strange = [name for name in self.values if name not in names]
        if strange:
            raise RuleBroken("move.unknown_value", names=strange, known=list(names))
        return self.values

    def said(self, name: str) -> str:
        """The particular of that name, or the note."""
        return self.values.get(name, "") or self.note


Move = Callable[[Dossier, Act, Asked], tuple[Dossier, Entry]]


def _hand_over(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("to", "transfer")
    to = asked.said("to") or dossier.places.settling or dossier.procedure.agency
    return custody.handed_over(dossier, act, to=to, transfer=values.get("transfer", ""))


def _take_over(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only("by")
    return custody.taken_over(dossier, act, by=asked.said("by"))


def _request_supplement(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("missing", "reason", "step", "ground", "deadline", "approved_by")
    return waiting.supplement_requested(
        dossier,
        act,
        missing=read_missing(values.get("missing", "")),
        reason=asked.said("reason"),
        step=values.get("step", ""),
        ground=values.get("ground", ""),
        deadline=typed_moment(values, "deadline"),
        approved_by=asked.head(values["approved_by"]) if values.get("approved_by") else "",
    )


def _supplement(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("papers")
    papers = read_papers(values["papers"]) if values.get("papers") else ()
    return waiting.supplemented(dossier, act, asked.count, papers=papers, note=asked.note)


def _request_payment(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("amount", "reason", "deadline")
    return waiting.payment_requested(
        dossier,
        act,
        amount_vnd=typed_whole(values["amount"]) if values.get("amount") else None,
        reason=asked.said("reason"),
        deadline=typed_moment(values, "deadline"),
    )


def _pay(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only()
    return waiting.paid(dossier, act, asked.count, note=asked.note)


def _request_verification(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("to", "reason")
    reason = values.get("reason", "") or (asked.note if values.get("to") else "")
    return waiting.verification_requested(dossier, act, of_whom=asked.said("to"), reason=reason)


def _verified(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only()
    return waiting.verified(dossier, act, asked.count, note=asked.note)


def _postpone(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("to", "reason", "agency", "head")
    to = typed_moment(values, "to")
    if to is None:
        raise RuleBroken("move.new_date_missing", field="to")
    return lateness.postponed(
        dossier,
        act,
        to=to,
        reason=asked.said("reason"),
        agency=values.get("agency", "") or dossier.places.settling or dossier.procedure.agency,
        head=asked.head(values["head"]) if values.get("head") else "",
    )


def _withdraw(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only("reason")
    return ending.withdrawn(dossier, act, reason=asked.said("reason"))


def _keep(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only()
    return ending.kept(dossier, act, note=asked.note)


def _refuse(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("reason", "ground")
    return ending.refused(dossier, act, asked.count, reason=asked.said("reason"), ground=values.get("ground", ""))


def _stop(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("reason", "fee_back")
    fee = typed_whole(values["fee_back"]) if values.get("fee_back") else None
    return ending.stopped(dossier, act, asked.count, reason=asked.said("reason"), fee_back_vnd=fee)


def _result(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("place", "number", "signer", "signed_on", "electronic", "refuses", "note")
    result = Result(
        number=values.get("number", ""),
        signer=values.get("signer", ""),
        signed_on=typed_day(values["signed_on"]) if values.get("signed_on") else None,
        electronic=typed_yes(values.get("electronic", "")),
        refuses=typed_yes(values.get("refuses", "")),
        note=values.get("note", ""),
    )
    return ending.result_arrived(dossier, act, result=result, place=asked.said("place"))


def _reopen(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only("reason")
    return ending.reopened(dossier, act, reason=asked.said("reason"))


def _call(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    asked.only()
    return ending.called(dossier, act, note=asked.note)


def _return(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("to", "how", "mandate", "waybill")
    how = typed_choice(Collected, values["how"], "how") if values.get("how") else Collected.OWNER
    collector = Collector(how, asked.said("to"), values.get("mandate", ""), values.get("waybill", ""))
    return ending.result_returned(dossier, act, collector=collector)


def _official_code(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("code", "source")
    return noting.official_code_named(dossier, act, code=asked.said("code"), source=values.get("source", "typed"))


def _send_up(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("to", "due_at", "code")
    return custody.sent_up(
        dossier, act, to=asked.said("to"), due_at=typed_moment(values, "due_at"), code=values.get("code", "")
    )


def _void(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    values = asked.only("reason")
    return ending.voided(dossier, act, reason=asked.note or values.get("reason", ""))


def _correct(dossier: Dossier, act: Act, asked: Asked) -> tuple[Dossier, Entry]:
    given = dict(asked.values)
    said = given.pop("reason", "")
    reason = asked.note or said
    changes = correction(dossier, given, asked.procedure)
    return noting.corrected(dossier, act, reason=reason, changes=changes, count=asked.count)


MOVES: Mapping[Action, Move] = {
    Action.HAND_OVER: _hand_over,
    Action.TAKE_OVER: _take_over,
    Action.REQUEST_SUPPLEMENT: _request_supplement,
    Action.SUPPLEMENT: _supplement,
    Action.REQUEST_PAYMENT: _request_payment,
    Action.PAY: _pay,
    Action.REQUEST_VERIFICATION: _request_verification,
    Action.VERIFIED: _verified,
    Action.POSTPONE: _postpone,
    Action.WITHDRAW: _withdraw,
    Action.KEEP: _keep,
    Action.REFUSE: _refuse,
    Action.STOP: _stop,
    Action.RESULT: _result,
    Action.REOPEN: _reopen,
    Action.CALL: _call,
    Action.RETURN_RESULT: _return,
    Action.OFFICIAL_CODE: _official_code,
    Action.SEND_UP: _send_up,
    Action.CORRECT: _correct,
    Action.VOID: _void,
}
"""Accepting gives a number and digitising takes files: those two are services of their own."""
