"""Which place has each paper of a dossier, in words: its form, its holder, since when."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import day_and_month
from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import AT_DESK, WITH_APPLICANT, FiledPaper
from desk_app.domain.states import State
from ui.dossier.papers import PaperLine
from ui.speech.counted import counted

translate = QCoreApplication.translate


def paper_lines(dossier: Dossier) -> tuple[PaperLine, ...]:
    """The papers in the order in which they were taken in."""
    return tuple(_line(paper, dossier) for paper in dossier.papers)


def custody_note(dossier: Dossier, many: Callable[[int], str]) -> str:
    """``4 papers · slip BG-…-003``; ``many`` says the number of papers."""
    slip = translate("Telling", "transfer slip {number}").format(number=dossier.transfer) if dossier.transfer else ""
    held = slip if dossier.state is State.IN_PROCESS else ""
    return " · ".join(part for part in (many(len(dossier.papers)), held) if part)


def paper_form(paper: FiledPaper) -> str:
    """``1 original, 2 copies``."""
    if paper.present_only:
        return translate("Telling", "shown only")
    said = []
    if paper.originals:
        said.append(counted.originals(paper.originals))
    if paper.certified:
        said.append(translate("Telling", "{count} certified").format(count=paper.certified))
    if paper.copies:
        said.append(counted.copies(paper.copies))
    return ", ".join(said) or "–"


def left_behind(dossier: Dossier) -> tuple[FiledPaper, ...]:
    """Papers that are still at the desk although the dossier is elsewhere."""
    if dossier.state is not State.IN_PROCESS or dossier.place in ("", AT_DESK):
        return ()
    return tuple(paper for paper in dossier.papers if paper.holder == AT_DESK and not paper.present_only)


def _line(paper: FiledPaper, dossier: Dossier) -> PaperLine:
    icon, where, tone, since = _place(paper, dossier)
    return PaperLine(paper.name, paper_form(paper), where, icon, tone, day_and_month(since) if since else "")


def _place(paper: FiledPaper, dossier: Dossier) -> tuple[str, str, str, datetime | None]:
    if paper.present_only:
        return "undo-2", translate("Telling", "given back at once"), "ink2", dossier.received_at
    if paper.holder == WITH_APPLICANT:
        ended = dossier.ending.at if dossier.ending is not None else None
        return "undo-2", translate("Telling", "given back"), "ok", ended
    if paper.holder == AT_DESK:
        where = translate("Telling", "Desk {number}").format(number=dossier.desk)
        icon, tone = ("triangle-alert", "warn") if left_behind(dossier) else ("archive", "ink")
        return icon, where, tone, dossier.completed_at or dossier.received_at
    if dossier.not_taken_over:
        where = translate("Telling", "{place}, not taken over yet").format(place=paper.holder)
        return "hourglass", where, "warn", dossier.handed_over_at
    return "arrow-left-right", paper.holder, "accent", dossier.taken_over_at or dossier.handed_over_at
