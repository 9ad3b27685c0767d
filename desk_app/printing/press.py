"""The press: the print shop as the services know it."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.errors import RuleBroken
from desk_app.domain.papers.explanation import ExplanationPaper
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.papers.saying import Paper, form_day
from desk_app.domain.papers.small import LabelPaper, SlipPaper
from desk_app.services.ports.press import PageImage, Sheet, Tabular

if TYPE_CHECKING:
    from desk_app.printing.form_shelf import FormShelf


class PdfPress:
    """Draws papers as PDF. The libraries are loaded when the first page is drawn, not when the program starts.

    ``forms`` is the folder with the office's own forms; it need not be there.
    """

    def __init__(self, forms: Path | None = None) -> None:
        self._folder = forms

    @cached_property
    def forms(self) -> "FormShelf":
        """The forms that papers are set in."""
        from desk_app.printing.form_shelf import FormShelf

        return FormShelf(self._folder)

    def paper(self, kind: PaperKind, papers: Sequence[Paper], sheet: Sheet | None = None) -> bytes:
        """Papers of one kind, every copy of each, in the forms of their days; ``sheet`` None: the form's usual one."""
        from desk_app.printing.papers.form import form_pdf

        chosen = [(self.forms.form(kind, form_day(paper)), paper) for paper in papers]
        return form_pdf(chosen, sheet or chosen[0][0].sheet)

    def receipts(self, papers: Sequence[ReceiptPaper], sheet: Sheet) -> bytes:
        """Form 01 of each dossier, both copies."""
        return self.paper("receipt", papers, sheet)

    def usual_sheet(self, kind: PaperKind, on: date) -> Sheet:
        """The sheet that the form valid on a day is made for."""
        return self.forms.form(kind, on).sheet

    def missing(self, kind: PaperKind, papers: Sequence[Paper]) -> str:
        """Letters that no shipped face has and that stand as framed question marks on the paper, each once."""
        from desk_app.printing.papers.form import letters_not_printed

        lost = [letters_not_printed(self.forms.form(kind, form_day(paper)), paper) for paper in papers]
        return "".join(dict.fromkeys("".join(lost)))

    def missing_letters(self, papers: Sequence[ReceiptPaper]) -> str:
        """:meth:`missing` of receipts."""
        return self.missing("receipt", papers)

    def notices(self) -> Sequence[RuleBroken]:
        """What is wrong with the office's own forms; the shipped ones are used instead."""
        return self.forms.notices()

    def labels(self, papers: Sequence[LabelPaper]) -> bytes:
        """Labels for folders, eight on a sheet of A4."""
        from desk_app.printing.papers.label import label_pdf

        return label_pdf(papers)

    def slips(self, papers: Sequence[SlipPaper]) -> bytes:
        """Slips of an 80 mm roll, each as long as it needs."""
        from desk_app.printing.papers.slip import slip_pdf

        return slip_pdf(papers)

    def missing_in(self, texts: Sequence[str]) -> str:
        """:meth:`missing` in any texts."""
        from desk_app.printing.fonts import lost_letters

        return lost_letters("".join(texts))

    def explanations(self, papers: Sequence[ExplanationPaper], sheet: Sheet) -> bytes:
        """Why a day was promised, a page or a few for each."""
        from desk_app.printing.papers.explanation import explanation_pdf

        return explanation_pdf(papers, "a4" if sheet == "a4" else "a5")

    def missing_in_explanations(self, papers: Sequence[ExplanationPaper]) -> str:
        """:meth:`missing` of explanations."""
        from desk_app.printing.papers.explanation import letters_not_printed

        return "".join(dict.fromkeys("".join(letters_not_printed(paper) for paper in papers)))

    def spreadsheet(self, table: Tabular) -> bytes:
        """A table as an xlsx file."""
        from desk_app.printing.spreadsheet import spreadsheet

        return spreadsheet(table)

    def listing(self, table: Tabular, training: bool) -> bytes:
        """A table as pages of A4 across."""
        from desk_app.printing.papers.listing import listing_pdf

        return listing_pdf(table, training=training)

    def images(self, pdf: bytes, dpi: int) -> Sequence[PageImage]:
        """The pages of a PDF as grey pictures."""
        from desk_app.printing.preview import page_images

        return page_images(pdf, dpi)
