"""Saying sorry and naming a new date, which decides nothing."""

from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act, following, needed, told
from desk_app.domain.promises import Postponement


def postponed(
    dossier: Dossier, act: Act, *, to: datetime, reason: str, agency: str = "", head: str = ""
) -> tuple[Dossier, Entry]:
    """A letter of apology (form 04) names a new date. Once only; a second time the head must confirm it.

    The lawful date stays where it is and goes on deciding.
    """
    allowed(dossier, Action.POSTPONE)
    why = needed(reason, "move.reason_missing", "note")
    before = dossier.promise.postponed_to or dossier.promise.told_due_at
    if to <= act.at or (before is not None and to <= before):
        raise RuleBroken("move.postponed_backwards", before=told(before), field="to")
    if dossier.postponements and not head.strip():
        raise RuleBroken("move.postponed_twice", first=dossier.postponements[-1].to.isoformat(), field="head")
    done = Postponement(act.at, to, dossier.promise.told_due_at, why, agency.strip(), head.strip())
    details = {"to": told(to), "reason": why, "agency": done.agency, "head": done.head}
    return following(
        dossier,
        act,
        Happened.POSTPONED,
        details,
        promise=replace(dossier.promise, postponed_to=to),
        postponements=(*dossier.postponements, done),
    )
