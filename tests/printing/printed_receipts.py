"""Form 01 drawn in the shipped form of its day, for tests of what stands on it."""

from collections.abc import Sequence

from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.papers.saying import form_day
from desk_app.printing.form_shelf import FormShelf
from desk_app.printing.forms import Form
from desk_app.printing.papers.form import LaidOut, form_pdf
from desk_app.services.ports.press import Sheet


def receipt_pdf(papers: Sequence[ReceiptPaper], sheet: Sheet, form: Form | None = None) -> bytes:
    """A PDF of receipts in the shipped form of their day, or all in ``form``."""
    return form_pdf([(form or _shipped(paper), paper) for paper in papers], sheet)


def page_count(paper: ReceiptPaper, sheet: Sheet, form: Form | None = None) -> int:
    """How many pages one copy of the paper takes."""
    return len(LaidOut(form or _shipped(paper), paper, "a4" if sheet == "a4" else "a5").pages)


def _shipped(paper: ReceiptPaper) -> Form:
    return FormShelf().form("receipt", form_day(paper))
