"""The settlement report by field: one line a field, the sum below, and the rate of each."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desk_app.domain.money import grouped
from desk_app.domain.reports import Settlement
from ui.look.faces import Role
from ui.overview.told import share
from ui.widgets.lines import Cell, Column, Line

translate = QCoreApplication.translate
SUM = "sum"


class Shown(NamedTuple):
    """Which columns there are, in their order."""

    received: str
    settled: str
    early: str
    on_time: str
    late: str
    open: str
    rate: str


def columns() -> tuple[Column, ...]:
    """Field first, figures at the right."""
    heads = Shown(
        translate("Overview", "To settle"),
        translate("Overview", "Settled"),
        translate("Overview", "Early"),
        translate("Overview", "On time"),
        translate("Overview", "Late"),
        translate("Overview", "Open"),
        translate("Overview", "Rate"),
    )
    return (
        Column(translate("Overview", "Field"), stretches=True),
        *(Column(head, figures=True) for head in heads),
    )


def lines(found: Mapping[str, Settlement]) -> list[Line]:
    """The sum of all fields, which must not be scrolled for, then the fields in the order of their weight."""
    heaviest = sorted(found.items(), key=lambda item: (-item[1].received, item[0]))
    total = sum(found.values(), Settlement())
    whole = _line(SUM, translate("Overview", "All fields"), total, strong=True)
    return [whole, *(_line(field, field, line) for field, line in heaviest)]


def field_at(key: str) -> str:
    """The field whose line has that key, ``""`` for the sum of all."""
    return "" if key == SUM else key


def _line(key: str, words: str, line: Settlement, *, strong: bool = False) -> Line:
    role: Role = "figure_strong" if strong else "figure"
    late = Cell(grouped(line.late), role=role)
    if line.late:
        late = Cell(grouped(line.late), "late", role, "triangle-alert")
    return Line(
        key,
        (
            Cell(words, role="strong" if strong else "body"),
            Cell(grouped(line.received), role=role),
            Cell(grouped(line.settled), role=role),
            Cell(grouped(line.early), role=role),
            Cell(grouped(line.on_time + line.without_date), role=role),
            late,
            Cell(grouped(line.open), role=role),
            Cell(share(line), role="figure_strong"),
        ),
    )
