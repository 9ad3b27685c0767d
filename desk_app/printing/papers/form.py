"""Any paper that a form's file describes, set and broken into pages: one way for all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from desk_app.domain.papers.kinds import VOCABULARIES
from desk_app.domain.papers.saying import Paper, Said
from desk_app.printing import blocks, code_blocks
from desk_app.printing import sheet as frame
from desk_app.printing.document import Document
from desk_app.printing.flow import CLINGS, FREE, STAYS, Page, Piece, held, paginate
from desk_app.printing.fonts import lost_letters
from desk_app.printing.forms import (
    Block,
    Box,
    CodeLine,
    Codes,
    Cover,
    Facts,
    FootCode,
    Form,
    Handovers,
    Listed,
    Paragraph,
    Part,
    QrBeside,
    Signatures,
    Table,
    TextLine,
)
from desk_app.printing.handovers import handover_pieces
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import Sheet
from desk_app.printing.signing import signatures
from desk_app.printing.styles import ON_A4_ONLY, style
from desk_app.printing.table import facts_pieces, table_pieces
from desk_app.services.ports.press import Sheet as SheetName

_CUT = 148.5 * MM


def form_pdf(papers: Sequence[tuple[Form, Paper]], sheet: SheetName) -> bytes:
    """A PDF of papers, each set in its form. The same papers give the same bytes.

    ``a5`` and ``a4``: each copy of each paper on pages of its own. ``a5x2``: the copies of a paper two by two on A4
    landscape, each a whole A5 with a line between them to cut along.
    """
    one_size = papers[0][0].type in ON_A4_ONLY
    paired = sheet == "a5x2" and not one_size
    size = "a4" if sheet == "a4" or one_size else "a5"
    first = style("a4" if size == "a4" else "a5", papers[0][0].type)
    document = Document(
        title=title_of(*papers[0]).capitalize(),
        width=297 * MM if paired else first.width,
        height=first.height,
    )
    for number, (form, paper) in enumerate(papers):
        laid_out = LaidOut(form, paper, size)
        step = 2 if paired else 1
        for start in range(0, len(paper.copies), step):
            copies = paper.copies[start : start + step]
            for page in range(len(laid_out.pages)):
                _bookmark(document, laid_out, number, start, page, several=len(papers) > 1)
                for place, copy in enumerate(copies):
                    pen = document.pen(left=place * _CUT, copy=(number, start + place))
                    laid_out.draw(pen, page, copy)
                if paired:
                    document.pen().dashes(_CUT, 4 * MM, first.height - 4 * MM)
                document.end_page()
    return document.finish()


def _bookmark(document: Document, laid_out: "LaidOut", number: int, copy: int, page: int, *, several: bool) -> None:
    """An entry a paper when there are several; below it one a page when it has more than one."""
    if several and copy == page == 0:
        document.bookmark(f"paper{number}", laid_out.name())
    if len(laid_out.pages) > 1:
        document.bookmark(f"paper{number}.{copy}.{page}", laid_out.outline_label(page), level=1 if several else 0)


class LaidOut:
    """One paper laid out in one form on one sheet: its pages, drawn once for each copy."""

    def __init__(self, form: Form, paper: Paper, size: str) -> None:
        self._form, self._paper = form, paper
        self._sheet = sheet = style("a4" if size == "a4" else "a5", form.type)
        said = VOCABULARIES[form.paper].say(paper)
        self._words = said.words
        self._covered = isinstance(form.blocks[0], Cover)
        self.pages: list[Page] = paginate(
            form_pieces(form, said, sheet),
            top=self._head(Pen.blind()),
            later_top=frame.later_top(sheet),
            bottom=sheet.content_bottom,
        )

    def name(self) -> str:
        """What the paper is called in a list: the dossier's code, else the form's title."""
        return self._paper.code or title_of(self._form, self._paper).capitalize()

    def page_label(self, number: int) -> str:
        """ "Mã hồ sơ H58.123-260306-1001 – trang 2/3"."""
        return self._form.page_label.format_map(self._says(number))

    def outline_label(self, number: int) -> str:
        """The same for the outline, where a book's pages must be told apart too."""
        label = self.page_label(number)
        return label if "{page}" in self._form.page_label else f"{label} ({number + 1}/{len(self.pages)})"

    def draw(self, pen: Pen, number: int, copy: str) -> None:
        """Draw one page of one copy, in the order of reading: head, fields from top to bottom, signatures, foot."""
        form, sheet, page = self._form, self._sheet, self.pages[number]
        if self._paper.marks.training:
            top, bottom = _away_from_codes(page, sheet, first=number == 0)
            frame.draw_training_word(pen, sheet, top=top, bottom=bottom)
        if number == 0:
            self._head(pen)
        else:
            frame.draw_page_head(pen, sheet, self.page_label(number))
        for standing in page:
            with pen.tagged(standing.piece.tag):
                standing.piece.draw(pen, standing.top, standing.room)
        middle = self._page_note(page) if form.page_note else copy
        frame.draw_foot(pen, sheet, form.foot, middle, form.foot_label.format_map(self._says(number)))

    def _page_note(self, page: Page) -> str:
        """ "Trang này: 09 dòng, từ 0217 đến 0225; 01 số bị hủy"; nothing on a page without rows."""
        rows = [standing.piece.row for standing in page if standing.piece.row is not None]
        if not rows:
            return ""
        void = sum(bool(row.get("void")) for row in rows)
        first, last = rows[0].get("no", ""), rows[-1].get("no", "")
        return self._form.page_note.format(rows=f"{len(rows):02d}", first=first, last=last, void=f"{void:02d}")

    def _says(self, number: int) -> Mapping[str, object]:
        paper = self._paper
        known = {"code": paper.code or "………", "version": paper.version, "page": number + 1, "pages": len(self.pages)}
        return {**self._words, **known}

    def _head(self, pen: Pen) -> float:
        """Letterhead, strips and title of the first page; returns where the fields start."""
        form, sheet, letterhead = self._form, self._sheet, self._paper.letterhead
        number = f"{form.number_label} {letterhead.numbered(form.number_sign, form.number_to_fill_in)}".strip()
        below = frame.draw_letterhead(pen, sheet, letterhead, number=number, dated=form.dated)
        strips = self._paper.marks.strips()
        loose = _LOOSE.get(form.type, 1.0)
        strip_top = below + sheet.sizes.number * 0.9 * loose
        below = strip_top
        if strips:
            below = frame.draw_strips(pen, sheet, strips, top=strip_top) + sheet.sizes.title * (0.5 * loose - 0.3)
        if self._covered:
            return below
        title = form.title.format_map(self._words)
        return frame.draw_title(pen, sheet, title, above=below) + sheet.sizes.title * 0.9


_LOOSE = {"plain": 1.3, "letter": 1.7, "notice": 1.3}
"""How much more room is around the title than on the receipt."""


def form_pieces(form: Form, said: Said, sheet: Sheet) -> list[Piece]:
    """All blocks in the form's order.

    Where a form has a framed value, everything from the last two rows of the table above it holds together to the end;
    elsewhere a signature takes at least two lines of text along.
    """
    framed = any(isinstance(block, Box) for block in form.blocks)
    pieces: list[Piece] = []
    after_table, after_box, loose = False, False, False  # loose: rules or an address ended above
    covered = False
    for block in form.blocks:
        found = _pieces(form, block, said, sheet)
        if covered and found:
            found[0] = replace(found[0], opens_page=True, hold=FREE)
        covered = isinstance(block, Cover)
        if found and loose:
            found[0] = replace(found[0], gap=found[0].gap + 3.0, least_gap=found[0].least_gap + 1.5)
        if framed and after_table:
            found = held(found, STAYS if after_box else CLINGS)
        if isinstance(block, Signatures):
            pieces = blocks.before_a_signature(pieces)
        ruled = bool(found) and (
            isinstance(block, Table | Facts | Box | Handovers)
            or (isinstance(block, Paragraph) and block.align == "center")
        )
        loose = ruled or (loose and not found)
        after_table = after_table or isinstance(block, Table)
        after_box = after_box or isinstance(block, Box)
        pieces += found
    return pieces


def letters_not_printed(form: Form, paper: Paper) -> str:
    """The letters that no face has: a framed "?" stands for each on this paper, and the officer must be told."""
    head = paper.letterhead
    said = [head.superior, head.agency, head.place, head.number, head.sign, *paper.copies]
    said += [bold + rest for bold, rest in paper.marks.strips()]
    return lost_letters("".join([*said, VOCABULARIES[form.paper].say(paper).all_text()]))


def _pieces(form: Form, block: Block, said: Said, sheet: Sheet) -> list[Piece]:
    words = said.words
    match block:
        case Codes():
            code, check_code, qr_text = (words[name] for name in ("code", "check_code", "qr_text"))
            return [code_blocks.code_band(sheet, block, code=code, check_code=check_code, qr_text=qr_text)]
        case CodeLine():
            return code_blocks.code_line(sheet, block, words)
        case FootCode():
            return code_blocks.foot_code(sheet, words)
        case TextLine():
            return blocks.field_line(sheet, block, words)
        case Paragraph():
            return blocks.flowing(sheet, block, words)
        case Listed():
            return blocks.listed(sheet, block, said.lists[block.items])
        case Table():
            return _table(form, block, said, sheet)
        case Facts():
            return facts_pieces(sheet, block, words)
        case QrBeside():
            return [code_blocks.qr_beside(sheet, block, words)]
        case Cover():
            return [blocks.cover(sheet, block, form.title.format_map(words), words)]
        case Box():
            return [blocks.box(sheet, block, words, said.lists[block.notes] if block.notes else ())]
        case Handovers():
            return handover_pieces(sheet, block, said.tables[block.rows])
        case Signatures():
            return [signatures(sheet, block, words)]


def _table(form: Form, block: Table, said: Said, sheet: Sheet) -> list[Piece]:
    rows = said.tables[block.rows]
    text = block.label if rows else f"{block.label} {block.empty}".strip()
    if not rows and not block.empty:
        return []
    label: list[Piece] = []
    if text:
        parts = (Part(label=text, bold=block.label_bold),)
        label = blocks.flowing(sheet, Paragraph(parts, align="left", indent=form.type == "letter"), said.words)
    return [*label, *table_pieces(sheet, block, rows)] if rows else label


def _away_from_codes(page: Page, sheet: Sheet, *, first: bool) -> tuple[float, float]:
    """The highest stretch of a page that no code stands in: no grey may touch a code."""
    top = page[0].top if first else frame.later_top(sheet)
    edges = [(top, top)]
    for standing in page:
        if standing.piece.quiet:
            upper = standing.top + standing.room
            edges.append((upper, upper + standing.piece.height))
    edges.append((sheet.content_bottom, sheet.content_bottom))
    free = [(one[1], other[0]) for one, other in pairwise(edges)]
    return max(free, key=lambda stretch: stretch[1] - stretch[0])


def title_of(form: Form, paper: Paper) -> str:
    """A paper's title in one line, its places filled in."""
    return " ".join(form.title.format_map(VOCABULARIES[form.paper].say(paper).words).split())
