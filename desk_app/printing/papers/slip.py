"""The slip of an 80 mm roll: the date large, a QR with the full code, a bar code of fourteen digits.

72 mm are printed, the rest the printer holds; the length goes by what is said. Codes stand on whole dots of a 203-dpi
head: 4 of them (0.5 mm) a bar module, 56 mm in all, which a photocopy at 150 dpi still keeps apart.
"""

from collections.abc import Callable, Sequence

from desk_app.domain import dates
from desk_app.domain.papers.small import SlipPaper
from desk_app.domain.slip_code import in_reading_groups
from desk_app.printing import barcodes
from desk_app.printing.document import Document
from desk_app.printing.fonts import Face
from desk_app.printing.pen import MM, Pen
from desk_app.printing.small_words import small_words
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, bound, break_lines

WIDE, ROOM = 80 * MM, 72 * MM
_SIDE = (WIDE - ROOM) / 2
_MIDDLE = WIDE / 2
_DOT = 72 / 203
_BAR_MODULE, _QR_MODULE = 4 * _DOT, 6 * _DOT
_BAR_HIGH = 14 * MM
_BODY = 10.5
_DATE = 35.0


def slip_pdf(papers: Sequence[SlipPaper]) -> bytes:
    """A page a slip, each as long as it needs. The same papers give the same bytes."""
    title = small_words("slip")["title"].capitalize()
    document = Document(title=title, width=WIDE, height=_Slip(papers[0]).length)
    for number, paper in enumerate(papers):
        slip = _Slip(paper)
        if len(papers) > 1:
            document.bookmark(f"slip{number}", paper.code)
        slip.draw(document.page_of(slip.length, copy=number))
        document.end_page()
    return document.finish()


class _Slip:
    """One slip as steps from top to bottom: each draws at a height and says how high it is."""

    def __init__(self, paper: SlipPaper) -> None:
        self._paper = paper
        self._words = small_words("slip")
        self.length = self.draw(Pen.blind())

    def draw(self, pen: Pen) -> float:
        """Draws all; returns the length."""
        y = 5 * MM
        steps: tuple[Callable[[Pen, float], float], ...] = (
            self._head, self._promise, self._about, self._code, self._foot,
        )  # fmt: skip
        for step in steps:
            y = step(pen, y)
        return y + 5 * MM

    def _head(self, pen: Pen, y: float) -> float:
        paper, words = self._paper, self._words
        y = self._centred(pen, y, paper.superior, Face.REGULAR, 10)
        y = self._centred(pen, y, paper.agency, Face.BOLD, 9.5)
        for mark in ([words["training"]] if paper.training else []) + (
            [words["again"].format(again=paper.again)] if paper.again else []
        ):
            y = self._centred(pen, y + 1.5, mark, Face.BOLD, 10)
        return self._rule(pen, y)

    def _promise(self, pen: Pen, y: float) -> float:
        paper, words = self._paper, self._words
        y = self._centred(pen, y + 1.0, words["title"], Face.BOLD, 14, role="H1")
        if paper.due_at is None:
            y = self._centred(pen, y + 3, words["no_due"], Face.BOLD, 14)
        else:
            at = f"{dates.clock_in_words(paper.due_at)}, {dates.weekday_in_a_sentence(paper.due_at)}"
            y = self._block(pen, y + 2, [Run(f"{words['due']} "), Run(bound(at), Face.BOLD)], 13, centred=True)
            y = self._centred(pen, y, dates.short_day(paper.due_at), Face.BOLD, _DATE)
        y = self._block(pen, y + 2, [Run(f"{words['place']} "), Run(paper.place, Face.BOLD)], 12, centred=True)
        return self._rule(pen, y + 1.0)

    def _about(self, pen: Pen, y: float) -> float:
        paper, words = self._paper, self._words
        symbol = barcodes.qr(paper.code)
        side = symbol.modules * _QR_MODULE
        quiet = barcodes.QR_QUIET * _QR_MODULE
        room = ROOM - side - quiet
        received = f"{dates.clock(paper.received_at)}, {dates.short_day(paper.received_at)}"
        said = [
            [Run(f"{words['owner']} "), Run(paper.owner, Face.BOLD)],
            [Run(f"{words['procedure']} {paper.procedure}")],
            [Run(f"{words['received']} {received}")],
        ]
        said += [[Run(f"{words['papers']} {paper.papers}")]] if paper.papers else []
        said += [[Run(f"{words['fee']} {paper.fee}")]] if paper.fee else []
        symbol.draw(pen, _SIDE + ROOM - side, y + quiet / 2, module=_QR_MODULE)
        lower = y + quiet * 1.5 + side
        for runs in said:
            y = self._block(pen, y + 1.5, runs, _BODY, room=room if y < lower else ROOM)
        return max(y, lower)

    def _code(self, pen: Pen, y: float) -> float:
        paper = self._paper
        y = self._centred(pen, y + 2, paper.code, Face.BOLD, 14)
        if not paper.digits:
            return y
        line = barcodes.bars(paper.digits)
        x = _MIDDLE - line.modules * _BAR_MODULE / 2
        line.draw(pen, x, y + 4, module=_BAR_MODULE, high=_BAR_HIGH)
        return self._centred(pen, y + 5 + _BAR_HIGH, in_reading_groups(paper.digits), Face.REGULAR, 12)

    def _foot(self, pen: Pen, y: float) -> float:
        paper, words = self._paper, self._words
        ask = f" {words['ask'].format(phone=paper.phone)}" if paper.phone else ""
        y = self._rule(pen, y + 2)
        y = self._centred(pen, y, f"{words['bring']}{ask}", Face.REGULAR, 10)
        return self._centred(pen, y + 1, words["not_instead"], Face.REGULAR, 10)

    def _centred(self, pen: Pen, y: float, text: str, face: Face, size: float, role: str = "P") -> float:
        """Lines around the middle; returns the lower edge."""
        lines = balanced_lines(text, face, ROOM, size)
        return self._lines(pen, y, lines, size, centred=True, role=role)

    def _block(
        self, pen: Pen, y: float, runs: Sequence[Run], size: float, *, room: float = ROOM, centred: bool = False
    ) -> float:
        return self._lines(pen, y, break_lines(runs, room, size), size, centred=centred)

    def _lines(
        self, pen: Pen, y: float, lines: Sequence[Line], size: float, *, centred: bool, role: str = "P"
    ) -> float:
        with pen.tagged(Tag(role)):
            for line in lines:
                x = _MIDDLE - line.width / 2 if centred else _SIDE
                pen.line_of_text(x, y + size * 0.92, line, size)
                y += size * 1.2
        return y

    def _rule(self, pen: Pen, y: float) -> float:
        pen.rule(_SIDE, y + 2.5, _SIDE + ROOM, y + 2.5, 0.6)
        return y + 5.5
