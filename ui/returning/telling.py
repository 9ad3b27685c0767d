"""What the returning page says: a scanned receipt as a line, what lies unclaimed, and the sentences beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import clock, day_and_month
from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected, Collector
from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import masked
from desk_app.services.returning import ReturnState, Unclaimed
from ui.dossiers.standing import short_code
from ui.returning.pile import Check, Scanned
from ui.speech.counted import counted
from ui.widgets.lines import Cell, Column, Group, Line

NOTHING = "–"
PILE_SPARE = (5, 4)
"""Who takes it and where it lies give way in a narrow window: both stand in the card beside the table."""


def pile_columns() -> tuple[Column, ...]:
    """As the receipts lie: number of the scan first, the check last."""
    return (
        Column(QCoreApplication.translate("ReturnTelling", "No."), spare=1),
        Column(QCoreApplication.translate("ReturnTelling", "Code"), spare=2),
        Column(QCoreApplication.translate("ReturnTelling", "Owner")),
        Column(QCoreApplication.translate("ReturnTelling", "Procedure"), stretches=True),
        Column(QCoreApplication.translate("ReturnTelling", "Kept in")),
        Column(QCoreApplication.translate("ReturnTelling", "Given to")),
        Column(QCoreApplication.translate("ReturnTelling", "Check")),
    )


def pile_line(scanned: Scanned, short_names: Mapping[str, str]) -> Line:
    """One receipt of the pile."""
    dossier = scanned.line.dossier
    gives = scanned.line.state in (ReturnState.READY, ReturnState.LATE)
    return Line(
        scanned.line.code,
        (
            Cell(str(scanned.number), "ink2", "figure"),
            Cell(in_short(scanned.line.code), role="figure"),
            Cell(dossier.owner.name if dossier else NOTHING),
            replace(_procedure(dossier, short_names), note=True),
            Cell(short_place(dossier.place) if dossier and gives and dossier.place else NOTHING, role="figure"),
            Cell(who(scanned.collector) if gives else NOTHING, "ink2"),
            check(scanned),
        ),
    )


def check(scanned: Scanned) -> Cell:
    """A glyph and words: ready, late, no result."""
    match scanned.check:
        case Check.READY:
            return Cell(QCoreApplication.translate("ReturnTelling", "Ready"), "ok", "strong", "check")
        case Check.SETTLED:
            return Cell(QCoreApplication.translate("ReturnTelling", "Sorry was said"), "ok", "strong", "check")
        case Check.LATE:
            return Cell(lateness(scanned), "late", "strong", "triangle-alert")
        case Check.UNNAMED:
            return Cell(QCoreApplication.translate("ReturnTelling", "Mandate missing"), "warn", "strong", "pen-line")
    words = {
        ReturnState.NO_RESULT: QCoreApplication.translate("ReturnTelling", "No result yet"),
        ReturnState.RETURNED: QCoreApplication.translate("ReturnTelling", "Handed back before"),
        ReturnState.ENDED: QCoreApplication.translate("ReturnTelling", "Ended without result"),
    }.get(scanned.line.state, QCoreApplication.translate("ReturnTelling", "Not of this desk"))
    icon = {ReturnState.NO_RESULT: "hourglass", ReturnState.RETURNED: "undo-2"}.get(scanned.line.state, "x")
    return Cell(words, "warn", "strong", icon)


def lateness(scanned: Scanned) -> str:
    """``Late 2 days``; on the day itself, simply late."""
    days = scanned.line.days_late
    if not days:
        return QCoreApplication.translate("ReturnTelling", "Late by hours")
    return counted.late_days(days)


def who(collector: Collector) -> str:
    """Who takes the result, in one or two words."""
    return {
        Collected.OWNER: QCoreApplication.translate("ReturnTelling", "The owner"),
        Collected.REPRESENTATIVE: QCoreApplication.translate("ReturnTelling", "By mandate"),
        Collected.POST: QCoreApplication.translate("ReturnTelling", "Post"),
        Collected.ELECTRONIC: QCoreApplication.translate("ReturnTelling", "Electronic"),
    }[collector.how]


def staying(scanned: Scanned, sentence: str) -> tuple[str, str]:
    """The strip under the table: which line stays behind, and why."""
    fact = QCoreApplication.translate("ReturnTelling", "Line {number} stays behind.").format(number=scanned.number)
    dossier = scanned.line.dossier
    if scanned.line.state is not ReturnState.NO_RESULT or dossier is None:
        return fact, sentence
    due = dossier.promise.lawful_due_at
    if due is None:
        words = QCoreApplication.translate("ReturnTelling", "The result has not come. Give the receipt back to {name}.")
        return fact, words.format(name=dossier.person_at_desk.name)
    words = QCoreApplication.translate(
        "ReturnTelling", "The result has not come, promised for {day}. Give the receipt back to {name}."
    )
    return fact, words.format(day=day_and_month(due), name=dossier.person_at_desk.name)


def unclaimed_columns() -> tuple[Column, ...]:
    """By age and place."""
    return (
        Column(QCoreApplication.translate("ReturnTelling", "Waiting")),
        Column(QCoreApplication.translate("ReturnTelling", "Kept in")),
        Column(QCoreApplication.translate("ReturnTelling", "Code"), spare=3),
        Column(QCoreApplication.translate("ReturnTelling", "Owner"), stretches=True),
        Column(QCoreApplication.translate("ReturnTelling", "Phone")),
        Column(QCoreApplication.translate("ReturnTelling", "Procedure"), stretches=True, shortens=True),
        Column(QCoreApplication.translate("ReturnTelling", "Result came"), spare=1),
        Column(QCoreApplication.translate("ReturnTelling", "Told"), spare=2),
    )


def unclaimed_lines(found: Sequence[Unclaimed], short_names: Mapping[str, str]) -> list[Line | Group]:
    """What lies too long first, under its reason; then what came lately."""
    lines: list[Line | Group] = []
    long, lately = [each for each in found if each.too_long], [each for each in found if not each.too_long]
    for group, tone, icon, some in (
        (QCoreApplication.translate("ReturnTelling", "Longer than three days"), "warn", "hourglass", long),
        (QCoreApplication.translate("ReturnTelling", "Came lately"), "ink", "package-check", lately),
    ):
        if some:
            note = QCoreApplication.translate("ReturnTelling", "longest waiting first")
            lines.append(Group(f"{group} · {len(some)}", note, icon, tone))
            lines.extend(unclaimed_line(each, short_names) for each in some)
    return lines


def unclaimed_line(found: Unclaimed, short_names: Mapping[str, str]) -> Line:
    """One result that lies at the desk. The phone is masked: the public may see the list."""
    dossier = found.dossier
    if found.days:
        words = counted.waiting_days(found.days)
    else:
        words = QCoreApplication.translate("ReturnTelling", "Since today")
    called = dossier.called_at
    return Line(
        dossier.code,
        (
            Cell(words, "warn" if found.too_long else "ink2", "strong" if found.too_long else "body", "hourglass"),
            Cell(short_place(found.place) or NOTHING, role="figure"),
            Cell(short_code(dossier.code), role="figure"),
            Cell(dossier.owner.name),
            Cell(masked_phone(dossier.owner.phone), "ink2", "figure"),
            _procedure(dossier, short_names),
            Cell(f"{day_and_month(found.since)} {clock(found.since)}", "ink2", "figure"),
            Cell(day_and_month(called), "ok", "figure", "phone") if called else Cell(NOTHING, "ink2"),
        ),
    )


def identity_reminder(dossier: Dossier) -> str:
    """What to compare and what to keep before the result is given."""
    if not dossier.owner.number:
        return QCoreApplication.translate("ReturnTelling", "Compare the person's papers, and keep the receipt.")
    words = QCoreApplication.translate("ReturnTelling", "Compare the identity card {number}, and keep the receipt.")
    return words.format(number=masked(dossier.owner.number))


def where(scanned: Scanned) -> str:
    """Which line, and from which compartment to fetch its result."""
    line = QCoreApplication.translate("ReturnTelling", "line {number}").format(number=scanned.number)
    place = short_place(scanned.line.dossier.place) if scanned.line.dossier else ""
    if not place:
        return line
    return QCoreApplication.translate("ReturnTelling", "{line}, kept in {place}").format(line=line, place=place)


def in_short(code: str) -> str:
    """The short form of a code, or what was scanned where it is none."""
    try:
        return short_code(code)
    except RuleBroken:
        return code


def masked_phone(phone: str) -> str:
    """``0968 ••• 117``."""
    return f"{phone[:4]} ••• {phone[-3:]}" if len(phone) >= 9 else NOTHING


def short_place(place: str) -> str:
    """``A3`` for ``Ngăn A3``: the column says the rest."""
    return place.removeprefix("Ngăn ").strip()


def _procedure(dossier: Dossier | None, short_names: Mapping[str, str]) -> Cell:
    if dossier is None:
        return Cell(NOTHING)
    name = short_names.get(dossier.procedure.key, dossier.procedure.name)
    return Cell(name, note=len(name) > LONGEST_NAME)


LONGEST_NAME = 34
"""As in the lists of dossiers: short names have at most 30 letters, only longer ones may be elided."""
