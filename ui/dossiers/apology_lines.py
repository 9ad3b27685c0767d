"""A letter of apology as a line of the panel: how late, what was promised, which new date, and what keeps it back."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import day_and_month, short_day
from desk_app.services.apologies import Letter, Plight
from ui.dossiers.standing import LONGEST_NAME, late_words, short_code
from ui.widgets.lines import Cell, Column, Line

translate = QCoreApplication.translate
NOTHING = "–"


def apology_columns() -> tuple[Column, ...]:
    """The check first, the new date last: it is what the arrows change."""
    return (
        Column(translate("Apologies", "Letter")),
        Column(translate("Apologies", "Code")),
        Column(translate("Apologies", "Owner"), stretches=True),
        Column(translate("Apologies", "Procedure"), stretches=True),
        Column(translate("Apologies", "Late")),
        Column(translate("Apologies", "Promised")),
        Column(translate("Apologies", "New date")),
    )


def apology_line(
    letter: Letter, to: datetime | None, *, head: str, short_names: Mapping[str, str], now: datetime
) -> Line:
    """One dossier; ``to`` is the date chosen for it, ``head`` who confirms second letters."""
    dossier = letter.dossier
    if dossier is None:
        empty = tuple(Cell(NOTHING, "ink2") for _ in range(5))
        return Line(letter.code, (_check(letter, head), Cell(letter.code, role="figure"), *empty))
    name = short_names.get(dossier.procedure.key, dossier.procedure.name)
    due, told = dossier.promise.lawful_due_at, dossier.promise.told_due_at
    late = late_words(due, now) if due is not None and now > due else NOTHING
    return Line(
        letter.code,
        (
            _check(letter, head),
            Cell(short_code(letter.code), role="figure"),
            Cell(dossier.owner.name),
            Cell(name, note=len(name) > LONGEST_NAME),
            Cell(late, "late" if late != NOTHING else "ink2", "strong"),
            Cell(day_and_month(told) if told else NOTHING, "ink2", "figure"),
            Cell(short_day(to) if to else NOTHING, role="figure_strong" if goes(letter, head) else "figure"),
        ),
    )


def goes(letter: Letter, head: str) -> bool:
    """Whether its letter would be made now."""
    return letter.plight in (Plight.NEW, Plight.UNPRINTED) or (letter.plight is Plight.AGAIN and bool(head))


def movable(letter: Letter) -> bool:
    """Whether another date may be chosen for it."""
    return letter.plight in (Plight.NEW, Plight.AGAIN)


def _check(letter: Letter, head: str) -> Cell:
    match letter.plight:
        case Plight.NEW:
            return Cell(translate("Apologies", "Ready"), "ok", "strong", "check")
        case Plight.UNPRINTED:
            return Cell(translate("Apologies", "Only to print"), "ok", "strong", "printer")
        case Plight.AGAIN if head:
            return Cell(translate("Apologies", "The head confirms"), "ok", "strong", "check")
        case Plight.AGAIN:
            return Cell(translate("Apologies", "Second one: head"), "warn", "strong", "pen-line")
        case Plight.SAID:
            return Cell(translate("Apologies", "Sorry was said"), "ink2", icon="check")
    return Cell(translate("Apologies", "No letter now"), "late", "strong", "x")
