"""Which place has the dossier and each of its papers: handing over, taking over, sending a copy up."""

from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import AT_DESK, WITH_APPLICANT, FiledPaper
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.moves.act import Act, following, needed, target, told
from desk_app.domain.promises import SentUp


def handed_over(dossier: Dossier, act: Act, *, to: str, transfer: str = "") -> tuple[Dossier, Entry]:
    """The dossier and the papers that the desk holds go to another office, by a slip when they go in a pile.

    The other side has it only when it says so (:func:`taken_over`).
    """
    rule = allowed(dossier, Action.HAND_OVER)
    place = needed(to, "move.to_missing", "to")
    return following(
        dossier,
        act,
        Happened.HANDED_OVER,
        {"from": leaves_from(dossier), "to": place, "transfer": transfer},
        state=target(rule, dossier.state),
        place=place,
        papers=held_by(dossier.papers, place),
        handed_over_at=act.at,
        taken_over_at=None,
        taken_over_by="",
        transfer=transfer,
    )


def taken_over(dossier: Dossier, act: Act, *, by: str = "") -> tuple[Dossier, Entry]:
    """The other side says that the dossier has arrived."""
    allowed(dossier, Action.TAKE_OVER)
    details = {"at": dossier.place, "by": by, "transfer": dossier.transfer}
    return following(dossier, act, Happened.TAKEN_OVER, details, taken_over_at=act.at, taken_over_by=by or act.officer)


def sent_up(
    dossier: Dossier, act: Act, *, to: str, due_at: datetime | None = None, code: str = ""
) -> tuple[Dossier, Entry]:
    """A copy goes to an office above, which promises a date of its own; ours stays what it is."""
    allowed(dossier, Action.SEND_UP)
    up = SentUp(needed(to, "move.to_missing", "to"), act.at, due_at, code.strip())
    if due_at is not None and due_at < act.at:
        raise RuleBroken("move.due_in_the_past", field="due_at")
    details = {"to": up.to, "due_at": told(due_at), "code": up.code}
    return following(dossier, act, Happened.SENT_UP, details, sent_up=up)


def leaves_from(dossier: Dossier) -> str:
    """The place that hands it over next: the desk, too, for papers that came in while the dossier is elsewhere."""
    return AT_DESK if papers_at_desk(dossier) else dossier.place or AT_DESK


def papers_at_desk(dossier: Dossier) -> bool:
    """Whether the desk holds papers of it."""
    return any(paper.holder == AT_DESK for paper in dossier.papers)


def papers_lie_at(dossier: Dossier) -> str:
    """Where its papers are, as its history says it: one place, or several; empty when the applicant has them all."""
    kept = (paper.holder for paper in dossier.papers if paper.holder != WITH_APPLICANT)
    return ", ".join(dict.fromkeys(kept))


def held_by(papers: tuple[FiledPaper, ...], place: str) -> tuple[FiledPaper, ...]:
    """The papers with a new holder; what is with the applicant stays there."""
    return tuple(paper if paper.holder == WITH_APPLICANT else replace(paper, holder=place) for paper in papers)


def given_back(papers: tuple[FiledPaper, ...]) -> tuple[FiledPaper, ...]:
    """The papers after all that the office held went back to the applicant."""
    return tuple(replace(paper, holder=WITH_APPLICANT) for paper in papers)
