"""How a dossier comes in: filed, registered, accepted; and the papers printed for it."""

from collections.abc import Mapping
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act, following, target
from desk_app.domain.promises import Promise


def filed(dossier: Dossier, act: Act) -> Entry:
    """The first entry of a dossier that is not accepted yet: it came online, or is not complete."""
    return Entry(act.id, Happened.FILED, act.at, act.officer, dossier.id, dossier.revision, dict(act.details))


def registered(dossier: Dossier, act: Act) -> Entry:
    """The first entry of a dossier that is accepted at once."""
    return Entry(act.id, Happened.REGISTERED, act.at, act.officer, dossier.id, dossier.revision, dict(act.details))


def accepted(dossier: Dossier, act: Act, *, code: str, promise: Promise) -> tuple[Dossier, Entry]:
    """Checked and complete: it gets its number, and the clock starts now, whenever it was filed."""
    rule = allowed(dossier, Action.ACCEPT)
    return following(
        dossier,
        act,
        Happened.ACCEPTED,
        {"code": code, "slip": dossier.code},
        state=target(rule, dossier.state),
        code=code,
        promise=promise,
        filed_at=dossier.filed_at or dossier.received_at,
        received_at=act.at,
        receiver=act.officer,
    )


def receipt_printed(dossier: Dossier, act: Act, *, sheet: str, reason: str = "") -> tuple[Dossier, Entry]:
    """A receipt leaves the printer. The second and later ones are reprints and need a reason."""
    if dossier.receipts_printed and not reason.strip():
        raise RuleBroken("print.reason_missing", code=dossier.code, field="reason")
    count = dossier.receipts_printed + 1
    details: dict[str, Any] = {"copy": count, "sheet": sheet}
    if dossier.receipts_printed:
        details["reason"] = reason.strip()
    return following(dossier, act, Happened.RECEIPT_PRINTED, details, receipts_printed=count)


def paper_printed(dossier: Dossier, act: Act, said: Mapping[str, Any]) -> tuple[Dossier, Entry]:
    """Another paper leaves the printer: which ``paper``, ``about`` which event of its kind, ``number`` and ``copy``."""
    return following(dossier, act, Happened.PAPER_PRINTED, said)
