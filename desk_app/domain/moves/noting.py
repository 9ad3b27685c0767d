"""What is put right or added in the open: corrections, the official code, scans, money taken."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desk_app.domain.dossiers import Dossier, FeeTaken, Scan
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act, following, needed, told
from desk_app.domain.promises import DueCount, Promise
from desk_app.domain.states import Standing
from desk_app.domain.text import tidy

CORRECTABLE = (
    "owner", "submitter", "authorised", "mandate", "request", "papers", "sets", "return_at", "note", "fee_vnd",
    "exemption", "channel", "assisted", "places", "procedure", "received_at", "official_code", "filed_at",
)  # fmt: skip
"""What a correction may touch. The number, what happened when, and the first completion are not among them."""

COUNTED_FROM = ("procedure", "received_at")
"""What the lawful date is counted from: when one of these was wrong, the date was wrong too."""


def corrected(
    dossier: Dossier, act: Act, *, reason: str, changes: Mapping[str, Any], count: DueCount | None = None
) -> tuple[Dossier, Entry]:
    """A mistake put right in the open: old and new values stand in the history, the number never changes.

    The date printed first stays what it was; the lawful one is counted anew, and never later for what is late already.
    """
    allowed(dossier, Action.CORRECT)
    why = needed(reason, "move.reason_missing", "note")
    unknown = [name for name in changes if name not in CORRECTABLE]
    if unknown:
        raise RuleBroken("move.not_correctable", names=unknown)
    real = {name: value for name, value in changes.items() if getattr(dossier, name) != value}
    if not real:
        raise RuleBroken("move.nothing_changed")
    if "received_at" in real and real["received_at"] > act.at:
        raise RuleBroken("dossier.received_later_than_now", field="received_at")
    details: dict[str, Any] = {"reason": why, "fields": sorted(real)}
    if count is not None and dossier.numbered and any(name in real for name in COUNTED_FROM):
        stage = dossier.promise.stage
        if not dossier.promise.between_stages and (stage == 1 or "procedure" in real):
            at = act.counted(dossier.promise.lawful_due_at)
            late = dossier.standing(max(at, dossier.settled_at or at)) in (Standing.LATE, Standing.OVERDUE)
            real["promise"] = _recounted(replace(dossier, **real), count, late=late)
            before, after = dossier.promise.lawful_due_at, real["promise"].lawful_due_at
            details |= {"due_before": told(before), "due_at": told(after)}
    return following(dossier, act, Happened.CORRECTED, details, **real)


def _recounted(dossier: Dossier, count: DueCount, *, late: bool) -> Promise:
    """The dates of a dossier that was corrected; while the clock stands still, the date that it was stopped before."""
    pauses = dossier.pauses()
    counted = count(dossier.clock_from, dossier.limit, pauses)
    if counted.paused_since is None or late:
        return dossier.promise.corrected(counted, late=late)
    over = [pause for pause in pauses if pause.end is not None]
    return dossier.promise.corrected(count(dossier.clock_from, dossier.limit, over), late=late, stands=True)


def official_code_named(dossier: Dossier, act: Act, *, code: str, source: str = "") -> tuple[Dossier, Entry]:
    """The code by which the provincial or the ministry's system knows the dossier; once, later only by correction."""
    told = tidy(code)
    if dossier.official_code and dossier.official_code != told:
        raise RuleBroken("move.official_code_known", code=dossier.official_code, field="code")
    allowed(dossier, Action.OFFICIAL_CODE)
    named = needed(told, "move.code_missing", "code")
    return following(dossier, act, Happened.OFFICIAL_CODE_NAMED, {"code": named, "source": source}, official_code=named)


def digitised(dossier: Dossier, act: Act, *, scans: Sequence[Scan]) -> tuple[Dossier, Entry]:
    """Scans of papers are in the data folder. What was only shown, an identity card above all, is never scanned."""
    from desk_app.domain.scans import must_be_scannable

    allowed(dossier, Action.DIGITISE)
    for scan in scans:
        must_be_scannable(dossier, scan.paper)
    known = {scan.digest for scan in dossier.scans}
    fresh = tuple(scan for scan in scans if scan.digest not in known)
    if not fresh:
        raise RuleBroken("move.nothing_changed")
    details = {"files": [{"paper": scan.paper, "digest": scan.digest, "pages": scan.pages} for scan in fresh]}
    return following(dossier, act, Happened.FILE_ATTACHED, details, scans=(*dossier.scans, *fresh))


def scan_taken_back(dossier: Dossier, act: Act, *, digest: str, reason: str) -> tuple[Dossier, Entry]:
    """A scan that should not be there (another person's paper, an identity card) goes; that it was there stays.

    Asks no state: what must not be kept may be removed from any dossier.
    """
    why = needed(reason, "move.reason_missing", "note")
    gone = next((scan for scan in dossier.scans if scan.digest == digest), None)
    if gone is None:
        raise RuleBroken("digitise.no_such_scan", digest=digest[:12], field="digest")
    details = {"paper": gone.paper, "digest": digest, "reason": why}
    left = tuple(scan for scan in dossier.scans if scan is not gone)
    return following(dossier, act, Happened.FILE_TAKEN_BACK, details, scans=left)


def fee_taken(dossier: Dossier, act: Act, *, fee: FeeTaken) -> tuple[Dossier, Entry]:
    """Money was taken, or given back (a negative amount)."""
    what = Happened.FEE_TAKEN if fee.amount_vnd >= 0 else Happened.FEE_GIVEN_BACK
    details: dict[str, Any] = {"payment": fee.payment, "amount_vnd": abs(fee.amount_vnd), "way": fee.way}
    if fee.exemption is not None:
        details["exemption"] = fee.exemption.code or None
        details["exempted_for"] = fee.exemption.words
        details["exempted_vnd"] = fee.exemption.amount_vnd or None
    return following(dossier, act, what, details, fees_taken=(*dossier.fees_taken, fee))
