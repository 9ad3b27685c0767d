"""Form 01, the receipt: on A5, on A4, and both copies side by side on A4 landscape."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

import resources
from desk_app.domain.papers.receipt import ReceiptPaper, receipt_words
from desk_app.printing import blocks
from desk_app.printing import sheet as frame
from desk_app.printing.document import Document
from desk_app.printing.flow import CLINGS, STAYS, Page, Piece, held, paginate
from desk_app.printing.fonts import lost_letters
from desk_app.printing.forms import Checklist, Codes, Due, Form, Part, Signatures, TextLine, read_form
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import A4, A5, Sheet
from desk_app.printing.table import table_pieces

ReceiptSheet = Literal["a5", "a4", "a5x2"]

VALUES = frozenset(
    [
        "code",
        "check_code",
        "desk_name",
        "owner_name",
        "owner_number",
        "owner_address",
        "phone",
        "email",
        "submitter",
        "submitter_role",
        "grantor",
        "request",
        "sets",
        "limit",
        "received",
        "due",
        "return_place",
        "book",
        "line_no",
        "fee",
        "submitter_name",
        "officer_name",
    ]
)
"""The names that a form's file may refer to: those of ``receipt_words``."""

_CUT = 148.5 * MM


@cache
def shipped_form() -> Form:
    """Form 01 of TT 03/2025 as it came with the program."""
    name = "forms/tt03_2025_form01.toml"
    return read_form(resources.read_text(name), VALUES, name=name)


def receipt_pdf(papers: Sequence[ReceiptPaper], sheet: ReceiptSheet, form: Form | None = None) -> bytes:
    """A PDF of receipts. The same papers give the same bytes.

    ``a5`` and ``a4``: each copy of each paper on pages of its own. ``a5x2``: the copies of a paper two by two on A4
    landscape, each a whole A5 with a line between them to cut along. ``form`` replaces the shipped form's wording
    and order.
    """
    form = form or shipped_form()
    paired = sheet == "a5x2"
    size = A4 if sheet == "a4" else A5
    document = Document(title=form.title.capitalize(), width=297 * MM if paired else size.width, height=size.height)
    for number, paper in enumerate(papers):
        receipt = _Receipt(paper, form, size)
        step = 2 if paired else 1
        for first in range(0, len(paper.copies), step):
            for page in range(len(receipt.pages)):
                if len(papers) > 1 and first == page == 0:
                    document.bookmark(f"paper{number}", paper.code)
                for place, copy in enumerate(paper.copies[first : first + step]):
                    pen = Pen(document.canvas, left=place * _CUT, page_height=size.height)
                    receipt.draw(pen, page, copy)
                if paired:
                    Pen(document.canvas, left=0, page_height=size.height).dashes(_CUT, 4 * MM, size.height - 4 * MM)
                document.end_page()
    return document.finish()


def page_count(paper: ReceiptPaper, sheet: ReceiptSheet, form: Form | None = None) -> int:
    """How many pages one copy of the paper takes."""
    return len(_Receipt(paper, form or shipped_form(), A4 if sheet == "a4" else A5).pages)


def letters_not_printed(paper: ReceiptPaper) -> str:
    """The letters that no face has: a framed "?" stands for each on this receipt, and the officer must be told."""
    head = paper.letterhead
    said = [head.superior, head.agency, head.place, head.number, *paper.due_notes, *paper.copies]
    said += [document.name for document in paper.documents] + [bold + rest for bold, rest in paper.marks.strips()]
    return lost_letters("".join([*said, *receipt_words(paper).values()]))


class _Receipt:
    """One paper laid out on one sheet: its pages, drawn once for each copy."""

    def __init__(self, paper: ReceiptPaper, form: Form, size: Sheet) -> None:
        self._paper, self._form, self._size = paper, form, size
        pieces = _pieces(paper, form, size, receipt_words(paper))
        self.pages: list[Page] = paginate(
            pieces,
            top=self._head(Pen.blind()),
            later_top=frame.later_top(size),
            bottom=size.content_bottom,
        )

    def draw(self, pen: Pen, number: int, copy: str) -> None:
        """Draw one page of one copy, in the order of reading: head, fields from top to bottom, signatures, foot."""
        paper, form, size, page = self._paper, self._form, self._size, self.pages[number]
        says = {"code": paper.code, "version": paper.version, "page": number + 1, "pages": len(self.pages)}
        if paper.marks.training:
            # below the code band: no grey may touch a code
            top = page[0].top + page[0].piece.height if number == 0 else frame.later_top(size)
            frame.draw_training_word(pen, size, top=top, bottom=size.content_bottom)
        if number == 0:
            self._head(pen)
        else:
            frame.draw_page_head(pen, size, form.page_label.format_map(says))
        for standing in page:
            standing.piece.draw(pen, standing.top, standing.room)
        frame.draw_foot(pen, size, form.foot, copy, form.foot_label.format_map(says))

    def _head(self, pen: Pen) -> float:
        """Letterhead, strips and title of the first page; returns where the fields start."""
        paper, form, size = self._paper, self._form, self._size
        number = f"{form.number_label} {paper.letterhead.number or form.number_to_fill_in}"
        below = frame.draw_letterhead(pen, size, paper.letterhead, number=number)
        strips = paper.marks.strips()
        strip_top = below + size.sizes.number * 0.9
        below = frame.draw_strips(pen, size, strips, top=strip_top) + size.sizes.title * 0.2 if strips else strip_top
        return frame.draw_title(pen, size, form.title, above=below) + size.sizes.title * 0.9


def _pieces(paper: ReceiptPaper, form: Form, size: Sheet, values: Mapping[str, str]) -> list[Piece]:
    """All blocks in the form's order. From the last two rows of the checklist on, everything holds together."""
    pieces: list[Piece] = []
    after_table, after_due, loose = False, False, False  # loose: a frame ended above
    for block in form.blocks:
        found: list[Piece]
        match block:
            case Codes():
                found = [_band(paper, block, size, values)]
            case TextLine():
                found = blocks.field_line(size, block, values)
            case Checklist():
                found = _checklist(paper, block, size)
            case Due():
                found = [blocks.due_box(size, block, values, paper.due_notes)]
            case Signatures():
                found = [blocks.signatures(size, block, values)]
        if found and loose:
            found[0] = replace(found[0], gap=found[0].gap + 3.0, least_gap=found[0].least_gap + 1.5)
        loose = isinstance(block, Checklist | Due)
        if after_table:
            found = held(found, STAYS if after_due else CLINGS)
        after_table = after_table or isinstance(block, Checklist)
        after_due = after_due or isinstance(block, Due)
        pieces += found
    return pieces


def _band(paper: ReceiptPaper, block: Codes, size: Sheet, values: Mapping[str, str]) -> Piece:
    return blocks.code_band(size, block, code=paper.code, check_code=values["check_code"], qr_text=paper.qr_text)


def _checklist(paper: ReceiptPaper, block: Checklist, size: Sheet) -> list[Piece]:
    if not paper.documents:
        return blocks.field_line(size, TextLine((Part(label=f"{block.label} {block.empty}"),)), {})
    label = blocks.field_line(size, TextLine((Part(label=block.label),)), {})
    return [*label, *table_pieces(size, block, paper.documents)]
