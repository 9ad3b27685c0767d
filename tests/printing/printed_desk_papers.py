"""Papers of the desk's own life, printed on their usual sheet."""

from collections.abc import Callable
from typing import Any

from desk_app.domain.papers.kinds import PaperKind
from desk_app.printing.press import PdfPress
from desk_app.services.ports.press import Sheet
from tests.printing.desk_papers import (
    a_day_end,
    a_procedure_sheet,
    a_register,
    a_return_receipt,
    a_transfer,
)
from tests.printing.pages import (
    page_texts,
)

PRESS = PdfPress()

MAKERS: dict[PaperKind, Callable[..., Any]] = {
    "transfer": a_transfer,
    "minutes": a_transfer,
    "return_receipt": a_return_receipt,
    "register": a_register,
    "day_end": a_day_end,
    "procedure_sheet": a_procedure_sheet,
    "procedure_poster": a_procedure_sheet,
}

USUAL: dict[PaperKind, Sheet] = {kind: "a5" if kind == "return_receipt" else "a4" for kind in MAKERS}


def printed(kind: PaperKind, sheet: Sheet | None = None, **changes: Any) -> bytes:
    """A paper of that kind."""
    return PRESS.paper(kind, [MAKERS[kind](**changes)], sheet or USUAL[kind])


def text_of(kind: PaperKind, sheet: Sheet | None = None, **changes: Any) -> str:
    """All pages in one string."""
    return " ".join(page_texts(printed(kind, sheet, **changes)))
