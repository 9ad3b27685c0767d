"""The explanation of a due date on A5 and on A4: fields, the months drawn, the steps, the promise, its sources."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from desk_app.domain.papers import explanation as said
from desk_app.domain.papers.explanation import ExplanationPaper
from desk_app.domain.papers.explanation_days import Drawn, Month, drawn_month, drawn_months
from desk_app.domain.papers.explanation_steps import Step, fold_words, steps
from desk_app.printing import sheet as frame
from desk_app.printing.document import Document
from desk_app.printing.flow import Page, Piece, paginate
from desk_app.printing.fonts import lost_letters
from desk_app.printing.papers import explanation_parts as parts
from desk_app.printing.papers.explanation_months import months_drawn
from desk_app.printing.papers.explanation_words import ExplanationWords, shipped_words
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import A4, A5, Sheet

ExplanationSheet = Literal["a5", "a4"]


def explanation_pdf(
    papers: Sequence[ExplanationPaper], sheet: ExplanationSheet = "a5", words: ExplanationWords | None = None
) -> bytes:
    """A PDF of explanations. The same papers give the same bytes; ``words`` replaces the shipped wording."""
    words = words or shipped_words()
    size = A4 if sheet == "a4" else A5
    document = Document(title=words.title.capitalize(), width=size.width, height=size.height)
    for number, paper in enumerate(papers):
        laid = _laid_out(paper, words, size)
        for page in range(len(laid.pages)):
            several, total = len(papers) > 1, len(laid.pages)
            if several and page == 0:
                document.bookmark(f"paper{number}", paper.code or paper.procedure or words.title.capitalize())
            if total > 1:
                document.bookmark(f"paper{number}.{page}", laid.page_label(page), level=1 if several else 0)
            laid.draw(document.pen(copy=number), page)
            document.end_page()
    return document.finish()


def page_count(paper: ExplanationPaper, sheet: ExplanationSheet = "a5") -> int:
    """How many pages the paper takes."""
    return len(_laid_out(paper, shipped_words(), A4 if sheet == "a4" else A5).pages)


def letters_not_printed(paper: ExplanationPaper) -> str:
    """The letters that no face has: a framed "?" stands for each on this paper."""
    head, why = paper.letterhead, paper.explanation
    told = [head.superior, head.agency, paper.code, paper.request, paper.officer_name, why.sentence_vi]
    told += [said.procedure_in_words(paper), said.limit_in_words(paper), *said.remarks(paper)]
    told += said.calendar_sources(paper)
    told += [step.what for step in steps(paper, drawn_months(why))]
    return lost_letters("".join(told))


def _laid_out(paper: ExplanationPaper, words: ExplanationWords, size: Sheet) -> "_Explanation":
    """Before a further page is begun, weeks give way in which nothing is counted, then what the steps say again."""
    tried: list[_Explanation] = []
    told = _told(paper)
    for trimmed, short in ((False, False), (True, False), (False, True), (True, True)):
        tried.append(_Explanation(paper, told, words, size, trimmed=trimmed, short=short))
        if len(tried[-1].pages) == tried[-1].sections:
            break
    return min(tried, key=lambda laid: len(laid.pages))


class _Told(NamedTuple):
    """What the paper says of the days: which months are drawn, what folded ones hold, the numbered steps."""

    drawn: Drawn
    folds: tuple[tuple[Month, str], ...]
    rows: tuple[tuple[int, Step], ...]


def _told(paper: ExplanationPaper) -> _Told:
    drawn = drawn_months(paper.explanation)
    folds = tuple((fold[0], fold_words(paper, fold)) for fold in drawn.folded)
    return _Told(drawn, folds, tuple(enumerate(steps(paper, drawn), start=1)))


class _Explanation:
    """One paper laid out on one sheet: a section for each pair of months, each on a page of its own."""

    def __init__(
        self, paper: ExplanationPaper, told: _Told, words: ExplanationWords, size: Sheet, *, trimmed: bool, short: bool
    ) -> None:
        self._paper, self._words, self._size = paper, words, size
        self._trimmed, self._short = trimmed, short
        self._row = parts.foot_row(size, words, paper)
        shown = told.drawn.shown
        pairs = [shown[place : place + 2] for place in range(0, len(shown), 2)]
        self.sections = len(pairs)
        self.pages: list[Page] = []
        begins = (0, 0)
        for place, pair in enumerate(pairs):
            ends = pairs[place + 1][0] if place + 1 < len(pairs) else (10_000, 1)
            rows = [row for row in told.rows if begins <= _month(row[1]) < ends]
            folds = [words_of for month, words_of in told.folds if begins < month < ends]
            pieces = parts.fields(size, words, paper, short=short) if not place else []
            pieces += self._section(pair, folds, rows)
            if place + 1 == len(pairs):
                pieces += parts.ending(size, words, paper)
            self._lay(pieces)
            begins = ends

    def page_label(self, number: int) -> str:
        """ "Mã hồ sơ H58.123-260306-1001 – trang 2/3"."""
        label = self._words.page_label if self._paper.code else self._words.page_label_trial
        return label.format_map({"code": self._paper.code, "page": number + 1, "pages": len(self.pages)})

    def draw(self, pen: Pen, number: int) -> None:
        """Draw one page in the order of reading."""
        size, words, paper, page = self._size, self._words, self._paper, self.pages[number]
        says = {"code": paper.code, "page": number + 1, "pages": len(self.pages)}
        row_top = size.content_bottom - self._row.height
        if paper.training:
            top = page[0].top if number == 0 else frame.later_top(size)
            frame.draw_training_word(pen, size, top=top, bottom=row_top - 2 * MM)
        if number == 0:
            self._head(pen)
        else:
            frame.draw_page_head(pen, size, self.page_label(number))
        for standing in page:
            with pen.tagged(standing.piece.tag):
                standing.piece.draw(pen, standing.top, standing.room)
        self._row.draw(pen, row_top, 0.0)
        frame.draw_foot(pen, size, words.foot, "", words.foot_label.format_map(says))

    def _lay(self, pieces: Sequence[Piece]) -> None:
        top = frame.later_top(self._size) if self.pages else self._head(Pen.blind())
        bottom = self._size.content_bottom - self._row.height - 2 * MM
        self.pages += paginate(pieces, top=top, later_top=frame.later_top(self._size), bottom=bottom)

    def _head(self, pen: Pen) -> float:
        """The office in one line, the strip of training, the title; returns where the fields start."""
        size, title = self._size, self._size.sizes.title
        below = parts.office_line(pen, size, said.one_line_head(self._paper.letterhead))
        strips = self._paper.marks.strips()
        if strips:
            below = frame.draw_strips(pen, size, strips, top=below + 1.5 * MM)
        return frame.draw_title(pen, size, self._words.title, above=below + title * 0.35) + title * 0.55

    def _section(self, pair: Sequence[Month], folds: Sequence[str], rows: Sequence[tuple[int, Step]]) -> list[Piece]:
        """Two months, what is said of months folded between them and the next pair, and the steps up to there."""
        why, size = self._paper.explanation, self._size
        months = [drawn_month(month, why, self._paper.calendar) for month in pair]
        drawn = months_drawn(size, self._words, months, why.limit, trimmed=self._trimmed)
        boxes = [parts.fold_box(size, words_of) for words_of in folds]
        return [*drawn, *boxes, *parts.step_table(size, self._words, rows)]


def _month(step: Step) -> Month:
    return step.day.year, step.day.month
