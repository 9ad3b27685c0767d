"""Asking the applicant or another office for something, and getting it: what stops the clock and lets it go on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import AT_DESK, FiledPaper
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.limits import PausePolicy
from desk_app.domain.moves.act import Act, following, needed, target, told
from desk_app.domain.promises import DueCount, Promise
from desk_app.domain.states import State
from desk_app.domain.waits import MissingPaper, Wait, WaitKind


def supplement_requested(
    dossier: Dossier,
    act: Act,
    *,
    missing: Sequence[MissingPaper] = (),
    reason: str = "",
    step: str = "",
    ground: str = "",
    deadline: datetime | None = None,
    approved_by: str = "",
) -> tuple[Dossier, Entry]:
    """The applicant is asked, once and in writing, for everything that is missing (form 02).

    Before acceptance no clock runs; afterwards it stops by the procedure's own policy.
    """
    rule = allowed(dossier, Action.REQUEST_SUPPLEMENT)
    if not missing and not reason.strip():
        raise RuleBroken("move.missing_not_said", field="missing")
    if deadline is not None and deadline <= act.at:
        raise RuleBroken("move.deadline_in_the_past", field="deadline")
    wait = _begun(
        dossier,
        act,
        WaitKind.SUPPLEMENT,
        dossier.procedure.pause_policy,
        missing=tuple(missing),
        reason=reason.strip(),
        step=step.strip() or ("reception" if dossier.state is State.NEW else "settling"),
        ground=ground.strip(),
        deadline=deadline,
        approved_by=approved_by.strip(),
    )
    details = {
        "missing": [{"name": paper.name, "reason": paper.reason} for paper in missing] or None,
        "reason": wait.reason,
        "step": wait.step,
        "ground": wait.ground,
        "deadline": told(deadline),
        "approved_by": wait.approved_by,
    }
    return following(
        dossier,
        act,
        Happened.SUPPLEMENT_REQUESTED,
        details,
        state=target(rule, dossier.state),
        waits=(*dossier.waits, wait),
        promise=dossier.promise.stopped(wait.start) if wait.moves else dossier.promise,
    )


def supplemented(
    dossier: Dossier, act: Act, count: DueCount, *, papers: Sequence[FiledPaper] = (), note: str = ""
) -> tuple[Dossier, Entry]:
    """What was asked for has come, and the clock goes on towards its new date.

    The papers lie at the desk, wherever the dossier is, until they are handed over.
    """
    rule = allowed(dossier, Action.SUPPLEMENT)
    wait, waits, promise = went_on(dossier, act, count)
    taken = tuple(replace(paper, holder=AT_DESK) for paper in papers)
    names = [paper.name for paper in taken] or None
    details = {"papers": names, "note": note.strip(), "due_at": told(promise.lawful_due_at)}
    return following(
        dossier,
        act,
        Happened.SUPPLEMENTED,
        details,
        state=target(rule, wait.came_from),
        waits=waits,
        promise=promise,
        papers=(*dossier.papers, *taken),
    )


def payment_requested(
    dossier: Dossier, act: Act, *, amount_vnd: int | None = None, reason: str = "", deadline: datetime | None = None
) -> tuple[Dossier, Entry]:
    """The notice of the financial obligation is out.

    Where the procedure has a second limit the first stage ends here, early or late; elsewhere the clock only stops.
    """
    rule = allowed(dossier, Action.REQUEST_PAYMENT)
    if amount_vnd is not None and amount_vnd < 0:
        raise RuleBroken("move.amount_negative", field="amount")
    wait = _begun(
        dossier, act, WaitKind.PAYMENT, PausePolicy.RESUME, reason=reason.strip(), amount_vnd=amount_vnd,
        deadline=deadline,
    )  # fmt: skip
    if second_stage_follows(dossier):
        wait = replace(wait, moves=False)
        promise = dossier.promise.stage_over(wait.start)
    else:
        promise = dossier.promise.stopped(wait.start)
    details = {"amount_vnd": amount_vnd, "reason": wait.reason, "deadline": told(deadline)}
    return following(
        dossier,
        act,
        Happened.PAYMENT_REQUESTED,
        details,
        state=target(rule, dossier.state),
        waits=(*dossier.waits, wait),
        promise=promise,
    )


def paid(dossier: Dossier, act: Act, count: DueCount, *, note: str = "") -> tuple[Dossier, Entry]:
    """The obligation is met: the clock goes on, or the second stage begins with its own date."""
    rule = allowed(dossier, Action.PAY)
    wait, waits, promise = went_on(dossier, act, count)
    if promise.between_stages:
        limit = dossier.procedure.second_limit or dossier.procedure.limit
        promise = promise.next_stage(wait.end or act.at, count(wait.end or act.at, limit, ()))
    details = {"note": note.strip(), "due_at": told(promise.lawful_due_at)}
    return following(
        dossier, act, Happened.PAID, details, state=target(rule, wait.came_from), waits=waits, promise=promise
    )


def verification_requested(dossier: Dossier, act: Act, *, of_whom: str, reason: str = "") -> tuple[Dossier, Entry]:
    """Another place is asked; its time is not counted in the limit."""
    rule = allowed(dossier, Action.REQUEST_VERIFICATION)
    asked = needed(of_whom, "move.to_missing", "to")
    wait = _begun(
        dossier, act, WaitKind.VERIFICATION, PausePolicy.RESUME, reason=reason.strip(), of_whom=asked
    )  # fmt: skip
    return following(
        dossier,
        act,
        Happened.VERIFICATION_REQUESTED,
        {"to": asked, "reason": wait.reason},
        state=target(rule, dossier.state),
        waits=(*dossier.waits, wait),
        promise=dossier.promise.stopped(wait.start),
    )


def verified(dossier: Dossier, act: Act, count: DueCount, *, note: str = "") -> tuple[Dossier, Entry]:
    """The answer is there."""
    rule = allowed(dossier, Action.VERIFIED)
    wait, waits, promise = went_on(dossier, act, count)
    details = {"note": note.strip(), "due_at": told(promise.lawful_due_at)}
    return following(
        dossier, act, Happened.VERIFIED, details, state=target(rule, wait.came_from), waits=waits, promise=promise
    )


def second_stage_follows(dossier: Dossier) -> bool:
    """A second promise is made once the financial obligation is met."""
    return dossier.procedure.second_limit is not None and dossier.promise.stage == 1


def went_on(dossier: Dossier, act: Act, count: DueCount) -> tuple[Wait, tuple[Wait, ...], Promise]:
    """The open wait ended, all waits, and the promise with the date counted to its new end."""
    wait = dossier.open_wait
    if wait is None:
        raise RuleBroken("move.nothing_waited_for")
    ended = replace(wait, end=max(act.at, wait.start))
    waits = tuple(ended if each is wait else each for each in dossier.waits)
    later = replace(dossier, waits=waits)
    promise = dossier.promise
    if ended.moves and promise.stopped_due_at is not None:
        promise = promise.going_on(count(later.clock_from, later.limit, later.pauses()))
    return ended, waits, promise


def asked_before(dossier: Dossier, step: str, ground: str) -> bool:
    """The applicant was asked at this step and on this ground already: lawful once, so it needs a good reason."""
    return any(wait.same_request(step, ground) for wait in dossier.waits)


def _begun(dossier: Dossier, act: Act, kind: WaitKind, policy: PausePolicy, **facts: object) -> Wait:
    """A wait that begins now, or when the last one ended: a clock that was set back may not make two overlap.

    Nor can it begin before a result that was taken back, or it would move the date that this result had missed.
    """
    ends = [wait.end for wait in dossier.waits if wait.end is not None]
    at = act.counted(dossier.promise.lawful_due_at)
    start = max([at, dossier.received_at, dossier.settled_at or at, *ends])
    moves = dossier.state is not State.NEW and not dossier.promise.has_passed(start)
    return Wait(
        kind=kind, start=start, policy=policy, came_from=str(dossier.state), moves=moves, stage=dossier.promise.stage,
        due_before=dossier.promise.lawful_due_at,
        **facts,  # type: ignore[arg-type]
    )  # fmt: skip
