"""Results, their return, and the ends without a result: refused, withdrawn, stopped, voided."""

from dataclasses import replace

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected, Collector, Ending, EndKind, Result, Withdrawal
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import AT_DESK
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act, following, needed, target
from desk_app.domain.moves.custody import given_back, held_by, papers_lie_at
from desk_app.domain.moves.waiting import went_on
from desk_app.domain.promises import DueCount, Promise
from desk_app.domain.states import State
from desk_app.domain.waits import Wait


def result_arrived(
    dossier: Dossier, act: Act, *, result: Result | None = None, place: str = ""
) -> tuple[Dossier, Entry]:
    """The signed result is at the desk. The first completion time is kept for ever, and a later one is never before it:
    a result that was late stays late when it is taken back and the computer's clock is set back.
    """
    at = act.counted(dossier.promise.lawful_due_at)
    rule = allowed(dossier, Action.RESULT)
    found = result or Result()
    details = {
        "place": place,
        "number": found.number,
        "signer": found.signer,
        "signed_on": found.signed_on.isoformat() if found.signed_on else "",
        "electronic": found.electronic or None,
        "refuses": found.refuses or None,
        "withdrawal_asked": dossier.withdrawal is not None or None,
    }
    return following(
        dossier,
        act,
        Happened.RESULT_ARRIVED,
        details,
        state=target(rule, dossier.state),
        settled_at=dossier.settled_at or at,
        completed_at=max(at, dossier.settled_at or at),
        result=found,
        place=place,
        called_at=None,
        papers=held_by(dossier.papers, AT_DESK),
    )


def reopened(dossier: Dossier, act: Act, *, reason: str) -> tuple[Dossier, Entry]:
    """The result is wrong: who settles has the dossier again, and the clock runs as if the result had never come.

    The first completion stays known. The papers lie where the result brought them, until they are handed over.
    """
    rule = allowed(dossier, Action.REOPEN)
    why = needed(reason, "move.reason_missing", "note")
    back = dossier.places.settling or dossier.procedure.agency
    return following(
        dossier,
        act,
        Happened.REOPENED,
        {
            "reason": why,
            "number": dossier.result.number if dossier.result else "",
            "place": back,
            "papers": papers_lie_at(dossier),
        },
        state=target(rule, dossier.state),
        result=None,
        completed_at=None,
        place=back,
        handed_over_at=None,
        taken_over_at=None,
        taken_over_by="",
        transfer="",
    )


def called(dossier: Dossier, act: Act, *, note: str = "") -> tuple[Dossier, Entry]:
    """The applicant was told that the result is there."""
    allowed(dossier, Action.CALL)
    return following(dossier, act, Happened.CALLED, {"note": note.strip()}, called_at=act.at)


def result_returned(
    dossier: Dossier, act: Act, *, collector: Collector | None = None, to: str = ""
) -> tuple[Dossier, Entry]:
    """The applicant, or whoever has a mandate, or the post has the result."""
    rule = allowed(dossier, Action.RETURN_RESULT)
    who = collector or Collector(name=to.strip())
    if who.how is Collected.REPRESENTATIVE and not (who.name and who.mandate):
        raise RuleBroken("move.mandate_missing", field="mandate")
    details = {"to": who.name, "how": str(who.how), "mandate": who.mandate, "waybill": who.waybill}
    return following(
        dossier,
        act,
        Happened.RESULT_RETURNED,
        details,
        state=target(rule, dossier.state),
        returned_at=act.at,
        collector=who,
        place="",
    )


def withdrawn(dossier: Dossier, act: Act, *, reason: str = "") -> tuple[Dossier, Entry]:
    """The applicant asks to stop. The clock runs on until the stop notice is out: asking may not wash lateness away."""
    rule = allowed(dossier, Action.WITHDRAW)
    asked = Withdrawal(act.at, reason.strip(), str(dossier.state))
    return following(
        dossier,
        act,
        Happened.WITHDRAWN,
        {"reason": asked.reason, "from": asked.came_from},
        state=target(rule, dossier.state),
        withdrawal=asked,
    )


def kept(dossier: Dossier, act: Act, *, note: str = "") -> tuple[Dossier, Entry]:
    """The applicant goes on with it after all."""
    rule = allowed(dossier, Action.KEEP)
    back = dossier.withdrawal.came_from if dossier.withdrawal else State.IN_PROCESS
    return following(
        dossier, act, Happened.KEPT, {"note": note.strip()}, state=target(rule, back), withdrawal=None
    )  # fmt: skip


def refused(dossier: Dossier, act: Act, count: DueCount, *, reason: str, ground: str = "") -> tuple[Dossier, Entry]:
    """Not accepted, or not settled (form 03); in writing and with the ground."""
    rule = allowed(dossier, Action.REFUSE)
    why = needed(reason, "move.reason_missing", "note")
    kind = EndKind.REFUSED if dossier.numbered else EndKind.NOT_ACCEPTED
    return _ended(dossier, act, count, Happened.REFUSED, target(rule, dossier.state), Ending(kind, act.at, why, ground))


def stopped(
    dossier: Dossier, act: Act, count: DueCount, *, reason: str = "", fee_back_vnd: int | None = None
) -> tuple[Dossier, Entry]:
    """The stop notice: at the applicant's wish, or because the papers asked for did not come in time."""
    rule = allowed(dossier, Action.STOP)
    wait = dossier.open_wait
    if dossier.withdrawal is not None:
        kind, why = EndKind.WITHDRAWN, reason.strip() or dossier.withdrawal.reason
    else:
        if wait is not None and wait.deadline is not None and act.at <= wait.deadline:
            raise RuleBroken("move.deadline_not_over", deadline=wait.deadline.isoformat(), field="note")
        kind, why = EndKind.DEADLINE_MISSED, reason.strip() or (wait.reason if wait else "")
    if fee_back_vnd is not None and fee_back_vnd < 0:
        raise RuleBroken("move.amount_negative", field="fee_back")
    ending = Ending(kind, act.at, why, fee_back_vnd=fee_back_vnd)
    return _ended(dossier, act, count, Happened.STOPPED, target(rule, dossier.state), ending)


def voided(dossier: Dossier, act: Act, *, reason: str) -> tuple[Dossier, Entry]:
    """The number was given in error: it stays in the register with its reason and is never given again."""
    rule = allowed(dossier, Action.VOID)
    why = needed(reason, "move.reason_missing", "note")
    details = {"reason": why, "code": dossier.code}
    return following(
        dossier, act, Happened.NUMBER_VOIDED, details, state=target(rule, dossier.state), void_reason=why
    )  # fmt: skip


def _ended(
    dossier: Dossier, act: Act, count: DueCount, what: Happened, state: State, ending: Ending
) -> tuple[Dossier, Entry]:
    """Over, with the papers back in the applicant's hands; a wait that was open ends in the same moment."""
    waits: tuple[Wait, ...] = dossier.waits
    promise: Promise = dossier.promise
    if dossier.open_wait is not None:
        _, waits, promise = went_on(dossier, act, count)
    details = {
        "how": str(ending.kind),
        "reason": ending.reason,
        "ground": ending.ground,
        "fee_back_vnd": ending.fee_back_vnd,
    }
    at = act.counted(dossier.promise.lawful_due_at)
    settled = (dossier.settled_at or at) if dossier.numbered else None
    ending = replace(ending, at=max(at, settled or at))
    return following(
        dossier,
        act,
        what,
        details,
        state=state,
        waits=waits,
        promise=promise,
        ending=ending,
        settled_at=settled,
        papers=given_back(dossier.papers),
        place="",
    )
