"""What the pages of lists are asked to show: a search, or pages of one document that are ready for a printer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.services.paperwork import Printed
    from ui.preview.outlets import Stock


@dataclass(frozen=True)
class Search:
    """What the page of lists may be asked to show: everything that these words find."""

    words: str


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
