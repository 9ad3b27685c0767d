"""What the page of piles says: a dossier that leaves, one that arrives, one that nobody has taken; each as a line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import clock, day_and_month
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.transfers import Transfer, TransferNumber
from desk_app.services.handing_over import OnItsWay, PileLine
from ui.dossiers.standing import short_code
from ui.returning.telling import in_short
from ui.speech.counted import counted
from ui.widgets.lines import Cell, Column, Group, Line

NOTHING = "–"
GIVING_SPARE, TAKING_SPARE = (5, 4), (4,)
"""Columns that give way in a narrow window: how many sheets, when due."""
LONGEST_NAME = 34
"""As in the lists of dossiers: short names have at most 30 letters, only longer ones may be elided."""


class Arriving(StrEnum):
    """How a dossier stands on the taking side."""

    AWAITED = "awaited"
    THERE = "there"
    TAKEN = "taken"
    GONE = "gone"
    EXTRA = "extra"


def giving_columns() -> tuple[Column, ...]:
    """As the dossiers were scanned."""
    return (
        Column(QCoreApplication.translate("PileTelling", "No."), spare=1),
        Column(QCoreApplication.translate("PileTelling", "Code"), spare=2),
        Column(QCoreApplication.translate("PileTelling", "Owner")),
        Column(QCoreApplication.translate("PileTelling", "Procedure"), stretches=True),
        Column(QCoreApplication.translate("PileTelling", "Due")),
        Column(QCoreApplication.translate("PileTelling", "Sheets"), figures=True),
        Column(QCoreApplication.translate("PileTelling", "Check")),
    )


def giving_line(number: int, line: PileLine, short_names: Mapping[str, str], now: datetime) -> Line:
    """A dossier that is to leave."""
    dossier = line.dossier
    if line.wrong is not None:
        state = Cell(why_not(line.wrong), "late", "strong", "x")
    else:
        state = Cell(QCoreApplication.translate("PileTelling", "Goes along"), "ok", "strong", "check")
    return Line(
        line.code,
        (
            Cell(str(number), "ink2", "figure"),
            Cell(in_short(line.code), role="figure"),
            Cell(dossier.owner.name if dossier else NOTHING),
            replace(procedure(dossier, short_names), note=True),
            due(dossier, now),
            Cell(str(sheets([dossier])) if dossier else NOTHING, role="figure"),
            state,
        ),
    )


def taking_columns() -> tuple[Column, ...]:
    """As they stand on the slip; what is too much comes first."""
    return (
        Column(QCoreApplication.translate("PileTelling", "No."), spare=1),
        Column(QCoreApplication.translate("PileTelling", "Code"), spare=2),
        Column(QCoreApplication.translate("PileTelling", "Owner")),
        Column(QCoreApplication.translate("PileTelling", "Procedure"), stretches=True),
        Column(QCoreApplication.translate("PileTelling", "Sheets"), figures=True),
        Column(QCoreApplication.translate("PileTelling", "Check")),
    )


def taking_line(number: str, code: str, dossier: Dossier | None, state: Cell, short_names: Mapping[str, str]) -> Line:
    """A dossier of a slip, or one beside it."""
    return Line(
        code,
        (
            Cell(number, "ink2", "figure"),
            Cell(in_short(code), role="figure"),
            Cell(dossier.owner.name if dossier else NOTHING),
            replace(procedure(dossier, short_names), note=True),
            Cell(str(sheets([dossier])) if dossier else NOTHING, role="figure"),
            state,
        ),
    )


def arriving(state: Arriving, wrong: DeskError | None = None, at: datetime | None = None) -> Cell:
    """How a dossier stands on the taking side, as a cell."""
    match state:
        case Arriving.THERE:
            return Cell(QCoreApplication.translate("PileTelling", "Is there"), "ok", "strong", "check")
        case Arriving.TAKEN:
            words = QCoreApplication.translate("PileTelling", "Taken {moment}")
            moment = f"{day_and_month(at)} {clock(at)}" if at else ""
            return Cell(words.format(moment=moment).strip(), "ink2", "body", "check")
        case Arriving.GONE:
            return Cell(QCoreApplication.translate("PileTelling", "Went on without"), "ink2", "body", "arrow-right")
        case Arriving.EXTRA:
            return Cell(why_not(wrong) if wrong else NOTHING, "late", "strong", "x")
    return Cell(QCoreApplication.translate("PileTelling", "Not scanned yet"), "warn", "body", "circle")


def taken_words(pile: Transfer) -> tuple[str, str]:
    """Of a slip of which nothing is on its way any more: who took what of it, and when; the last one last."""
    who: dict[tuple[str, str], int] = {}
    for each in pile.taken:
        moment = f"{day_and_month(each.at)} {clock(each.at)}"
        who[each.by, moment] = who.get((each.by, moment), 0) + 1
    words = QCoreApplication.translate("PileTelling", "{by}, {moment} ({count}/{all})")
    said = [words.format(by=by, moment=at, count=count, all=len(pile.codes)) for (by, at), count in who.items()]
    if not said:
        gone = QCoreApplication.translate("PileTelling", "All of it went on without being taken over from this slip.")
        return QCoreApplication.translate("PileTelling", "Nothing of this slip is on its way any more."), gone
    return QCoreApplication.translate("PileTelling", "This slip was taken over already."), f"{'; '.join(said)}."


def waiting_columns() -> tuple[Column, ...]:
    """By age."""
    return (
        Column(QCoreApplication.translate("PileTelling", "On its way")),
        Column(QCoreApplication.translate("PileTelling", "Code"), spare=1),
        Column(QCoreApplication.translate("PileTelling", "Owner"), stretches=True),
        Column(QCoreApplication.translate("PileTelling", "Procedure"), stretches=True, shortens=True),
        Column(QCoreApplication.translate("PileTelling", "Due")),
        Column(QCoreApplication.translate("PileTelling", "Next"), is_move=True),
    )


def waiting_lines(found: Sequence[OnItsWay], short_names: Mapping[str, str], now: datetime) -> list[Line | Group]:
    """Handed over and never taken: each slip with what of it is missing, the oldest slip first."""
    lines: list[Line | Group] = []
    groups: dict[tuple[str, str], list[OnItsWay]] = {}
    for each in found:
        groups.setdefault((each.transfer, each.to), []).append(each)
    for (transfer, to), together in groups.items():
        lines.append(_slip(transfer, to, together))
        lines.extend(_on_its_way(each, short_names, now) for each in together)
    return lines


def procedure(dossier: Dossier | None, short_names: Mapping[str, str]) -> Cell:
    """The procedure's short name."""
    if dossier is None:
        return Cell(NOTHING)
    name = short_names.get(dossier.procedure.key, dossier.procedure.name)
    return Cell(name, note=len(name) > LONGEST_NAME)


def due(dossier: Dossier | None, now: datetime) -> Cell:
    """When it is due: late and today say so with a glyph."""
    at = dossier.promise.lawful_due_at if dossier else None
    if at is None:
        return Cell(NOTHING, "ink2")
    if now > at:
        return Cell(day_and_month(at), "late", "figure", "triangle-alert")
    if at.date() == now.date():
        return Cell(QCoreApplication.translate("PileTelling", "Today {time}").format(time=clock(at)), "warn", "strong")
    return Cell(day_and_month(at) if at.year == now.year else f"{at:%d/%m/%Y}", "ink2", "figure")


def sheets(dossiers: Sequence[Dossier]) -> int:
    """Papers that go along: what was only shown, or lies with the applicant, is not among them."""
    return sum(
        paper.sheets
        for dossier in dossiers
        for paper in dossier.papers
        if not paper.present_only and paper.holder != "applicant"
    )


def short_number(number: str) -> str:
    """``BG-261122-003``."""
    return TransferNumber.parse(number).short if number else ""


def why_not(wrong: DeskError) -> str:
    """What keeps a dossier back, in two or three words; the whole sentence stands in the strip."""
    words = {
        "transfer.on_its_way": QCoreApplication.translate("PileTelling", "On its way already"),
        "transfer.already_there": QCoreApplication.translate("PileTelling", "Is there already"),
        "transfer.other_place": QCoreApplication.translate("PileTelling", "Lies elsewhere"),
        "transfer.not_on_slip": QCoreApplication.translate("PileTelling", "Not on this slip"),
        "transfer.taken_before": QCoreApplication.translate("PileTelling", "Taken before"),
        "transfer.not_on_its_way": QCoreApplication.translate("PileTelling", "Not on its way"),
        "move.not_legal": QCoreApplication.translate("PileTelling", "May not go now"),
    }
    return words.get(wrong.code, QCoreApplication.translate("PileTelling", "Not of this desk"))


def _slip(transfer: str, to: str, together: Sequence[OnItsWay]) -> Group:
    days = max(each.days for each in together)
    tone = "late" if days > 1 else "warn"
    title = QCoreApplication.translate("PileTelling", "{to} · {count}").format(to=to, count=len(together))
    since = together[0].since
    when = f"{day_and_month(since)} {clock(since)}"
    if not transfer:
        return Group(title, QCoreApplication.translate("PileTelling", "without a slip"), "arrow-left-right", tone)
    words = QCoreApplication.translate("PileTelling", "slip {number}, handed over {when}")
    return Group(title, words.format(number=short_number(transfer), when=when), "arrow-left-right", tone)


def _on_its_way(each: OnItsWay, short_names: Mapping[str, str], now: datetime) -> Line:
    if each.days:
        words = counted.days(each.days)
    else:
        words = QCoreApplication.translate("PileTelling", "Since {time}").format(time=clock(each.since))
    tone = "late" if each.days > 1 else "warn" if each.days else "ink2"
    return Line(
        each.dossier.code,
        (
            Cell(words, tone, "strong" if each.days else "body", "hourglass"),
            Cell(short_code(each.dossier.code), role="figure"),
            Cell(each.dossier.owner.name),
            procedure(each.dossier, short_names),
            due(each.dossier, now),
            Cell(QCoreApplication.translate("PileTelling", "Take over")),
        ),
    )
