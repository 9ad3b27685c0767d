"""A result that comes in, as a line: ready, early, late, or what keeps it from being taken in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError
from desk_app.services.handing_over import PileLine
from ui.handover.telling import NOTHING, due, procedure
from ui.returning.telling import in_short
from ui.widgets.lines import Cell, Column, Line

SPARE = (4, 5)
"""Columns that give way in a narrow window: where it comes from, when it is due."""

translate = QCoreApplication.translate


def result_columns() -> tuple[Column, ...]:
    """As they were scanned, the check last."""
    return (
        Column(translate("ResultTelling", "No."), spare=1),
        Column(translate("ResultTelling", "Code"), spare=2),
        Column(translate("ResultTelling", "Owner")),
        Column(translate("ResultTelling", "Procedure"), stretches=True),
        Column(translate("ResultTelling", "Comes from")),
        Column(translate("ResultTelling", "Due")),
        Column(translate("ResultTelling", "Check")),
    )


def result_line(number: int, line: PileLine, short_names: Mapping[str, str], now: datetime) -> Line:
    """One scan."""
    dossier = line.dossier
    return Line(
        line.code,
        (
            Cell(str(number), "ink2", "figure"),
            Cell(in_short(line.code), role="figure"),
            Cell(dossier.owner.name if dossier else NOTHING),
            replace(procedure(dossier, short_names), note=True),
            Cell((dossier.place if dossier else "") or NOTHING, "ink2"),
            due(dossier, now),
            _check(line, now),
        ),
    )


def is_early(dossier: Dossier, now: datetime) -> bool:
    """Whether a result that came now would come before its day."""
    at = dossier.promise.lawful_due_at
    return at is not None and now.date() < at.date()


def _check(line: PileLine, now: datetime) -> Cell:
    dossier = line.dossier
    if line.wrong is not None or dossier is None:
        return Cell(_why_not(line.wrong) if line.wrong else NOTHING, "late", "strong", "x")
    at = dossier.promise.lawful_due_at
    if at is not None and now > at:
        return Cell(translate("ResultTelling", "Ready, late"), "late", "strong", "triangle-alert")
    if is_early(dossier, now):
        return Cell(translate("ResultTelling", "Ready, early"), "accent", "strong", "phone")
    return Cell(translate("ResultTelling", "Ready"), "ok", "strong", "check")


def _why_not(wrong: DeskError) -> str:
    """Two or three words; the whole sentence stands in the strip."""
    words = {
        "result.here_already": translate("ResultTelling", "Came before"),
        "result.not_accepted": translate("ResultTelling", "Never accepted"),
        "result.waits": translate("ResultTelling", "Still waits"),
        "move.not_legal": translate("ResultTelling", "Ended already"),
        "transfer.slip_in_pile": translate("ResultTelling", "Is a slip"),
    }
    return words.get(wrong.code, translate("ResultTelling", "Not of this desk"))
