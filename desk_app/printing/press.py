"""The press: the print shop as the services know it."""

from collections.abc import Sequence

from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.services.ports import PageImage, Sheet


class PdfPress:
    """Draws papers as PDF. The libraries are loaded when the first page is drawn, not when the program starts."""

    def receipts(self, papers: Sequence[ReceiptPaper], sheet: Sheet) -> bytes:
        """Form 01 of each dossier, both copies."""
        from desk_app.printing.papers.receipt import receipt_pdf

        return receipt_pdf(papers, sheet)

    def missing_letters(self, papers: Sequence[ReceiptPaper]) -> str:
        """Letters that no shipped face has and that stand as framed question marks on the paper, each once."""
        from desk_app.printing.papers.receipt import letters_not_printed

        return "".join(dict.fromkeys("".join(letters_not_printed(paper) for paper in papers)))

    def images(self, pdf: bytes, dpi: int) -> Sequence[PageImage]:
        """The pages of a PDF as grey pictures."""
        from desk_app.printing.preview import page_images

        return page_images(pdf, dpi)
