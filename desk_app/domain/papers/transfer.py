"""The slip and the minutes of a hand-over: a pile of dossiers, one bar code for all of it, who gave and who takes."""

from dataclasses import dataclass, field
from datetime import date, datetime

from desk_app.domain import dates
from desk_app.domain.money import number_in_words
from desk_app.domain.papers.common import Letterhead, Marks
from desk_app.domain.papers.saying import Rows, Vocabulary, flag

EACH_KEEPS_ONE = ("lập 02 bản, mỗi bên giữ 01 bản",)


@dataclass(frozen=True)
class PileLine:
    """One dossier of a pile. ``sheets`` are the pieces of paper that go along, ``papers`` their names with counts."""

    code: str
    owner: str
    procedure: str
    due_at: datetime | None
    sheets: int
    papers: str = ""
    note: str = ""


@dataclass(frozen=True)
class TransferPaper:
    """A pile on its way. ``code`` is the pile's number, which the one bar code says; empty when it has none.

    ``giver_part`` is a part of the giving office ("quầy số 02"). ``given_at`` None: written by hand. ``training`` and
    reprints stand in ``marks``.
    """

    letterhead: Letterhead
    code: str
    giver: str
    receiver: str
    lines: tuple[PileLine, ...]
    giver_part: str = ""
    given_at: datetime | None = None
    giver_name: str = ""
    receiver_name: str = ""
    version: int = 1
    copies: tuple[str, ...] = EACH_KEEPS_ONE
    marks: Marks = field(default_factory=Marks)

    @property
    def day(self) -> date:
        """The day of the hand-over, or of the paper."""
        return self.given_at.date() if self.given_at else self.letterhead.day

    @property
    def sheets(self) -> int:
        """All pieces of paper of the pile."""
        return sum(line.sheets for line in self.lines)


def dossiers_in_words(number: int) -> str:
    """ "(tám hồ sơ)", so that no digit can be added by hand."""
    return f"({number_in_words(number)} hồ sơ)"


@dataclass(frozen=True)
class _Line:
    """A line beside the pile that it is in."""

    line: PileLine
    day: date

    @property
    def due_today(self) -> bool:
        """Its date is the day of the hand-over, or over."""
        return self.line.due_at is not None and self.line.due_at.date() <= self.day


TRANSFER = Vocabulary[TransferPaper](
    words={
        "code": lambda paper: paper.code,
        "giver": lambda paper: paper.giver,
        "giver_part": lambda paper: paper.giver_part,
        "receiver": lambda paper: paper.receiver,
        "given": lambda paper: dates.moment_in_words(paper.given_at) if paper.given_at else "",
        "total": lambda paper: f"{len(paper.lines):02d} hồ sơ",
        "total_words": lambda paper: dossiers_in_words(len(paper.lines)),
        "sheets": lambda paper: f"{paper.sheets:02d} tờ",
        "giver_name": lambda paper: paper.giver_name,
        "receiver_name": lambda paper: paper.receiver_name,
    },
    tables={
        "lines": Rows[TransferPaper, _Line](
            lambda paper: [_Line(line, paper.day) for line in paper.lines],
            {
                "code": lambda each: each.line.code,
                "owner": lambda each: each.line.owner,
                "procedure": lambda each: each.line.procedure,
                "owner_and_procedure": lambda each: f"{each.line.owner}\n{each.line.procedure}",
                "due": lambda each: dates.short_day(each.line.due_at) if each.line.due_at else "",
                "due_today": lambda each: flag(each.due_today),
                "sheets": lambda each: str(each.line.sheets),
                "papers": lambda each: each.line.papers,
                "taken": lambda _each: "",
                "note": lambda each: each.line.note,
            },
        )
    },
)
