"""What the pages of lists are asked to show: a search, or pages of one document that are ready for a printer."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import day_and_month, short_day
from desk_app.domain.narrowing import Days

if TYPE_CHECKING:
    from desk_app.services.papers.printed import Printed
    from ui.preview.outlets import Stock


translate = QCoreApplication.translate


@dataclass(frozen=True)
class Search:
    """What the page of lists may be asked to show: everything that these words find."""

    words: str


@dataclass(frozen=True)
class NarrowAsked:
    """A list (its tab), narrowed to a field's dossiers and to days; what is left empty narrows nothing."""

    tab: str
    field: str = ""
    first: date | None = None
    last: date | None = None
    days: Days = Days.RECEIVED


@dataclass(frozen=True)
class SheetsAsked:
    """One document of several papers, or a list. Whatever belongs into a history is entered already.

    ``name`` is the file's when it is kept; ``sheet`` ``"a5x2"`` means A4 across. ``now`` prints at once where a printer
    was chosen, and goes back without being looked at. ``kind`` and ``sheet`` decide which printer that is; ``back_to``
    is what the place ``back`` shall show.
    """

    title: str
    printed: "Printed"
    name: str
    sheet: "Stock" = "a4"
    note: str = ""
    now: bool = False
    back: str = "dossiers"
    back_to: object | None = None
    kind: str = ""


def span_words(asked: NarrowAsked) -> str:
    """What the days of another page's question mean."""
    words = {
        Days.RECEIVED: translate("Filter", "Received {days}"),
        Days.SETTLED: translate("Filter", "Settled {days}"),
        Days.TO_SETTLE: translate("Filter", "To settle {days}"),
    }[asked.days]
    if asked.first is None or asked.last is None or asked.first == asked.last:
        day = asked.last or asked.first
        until = translate("Filter", "up to {day}") if asked.first is None else "{day}"
        return words.format(days=until.format(day=short_day(day)) if day is not None else "")
    return words.format(days=f"{day_and_month(asked.first)} – {short_day(asked.last)}")
