"""Form 07: the register of dossiers of one field, "Sổ theo dõi hồ sơ". A number once given is never left out.

Kept by field or group of fields. What the register says of a voided number stays readable, struck through.
"""

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain import dates
from desk_app.domain.papers.common import UNMARKED, Letterhead, Marks
from desk_app.domain.papers.saying import Rows, Vocabulary, flag


@dataclass(frozen=True)
class RegisterLine:
    """One number of the register. ``no`` counts the dossiers of a field in a year, ``void`` is why it was voided.

    ``due_at`` is the date promised first, ``later_due_at`` the one in force when that is another.
    """

    no: int
    code: str
    procedure: str
    owner: str
    contact: tuple[str, ...]
    agency: str
    received_at: datetime
    due_at: datetime | None
    returned_at: datetime | None
    way: str
    sets: int = 1
    void: str = ""
    later_due_at: datetime | None = None


@dataclass(frozen=True)
class RegisterPaper:
    """The lines of a field from one day to another, with a cover. ``book`` is the volume, blank when not counted."""

    letterhead: Letterhead
    office: str
    field: str
    first: date
    last: date
    lines: tuple[RegisterLine, ...]
    book: str = ""
    version: int = 1
    copies: tuple[str, ...] = ("",)
    marks: Marks = UNMARKED
    code: str = ""

    def years(self) -> str:
        """ "2026", or "2026–2027" when the days reach over a new year."""
        return f"{self.first.year}" if self.first.year == self.last.year else f"{self.first.year}–{self.last.year}"


def _moment(at: datetime | None) -> str:
    return f"{dates.short_day(at)}\n{dates.clock(at)}" if at else ""


def _due(line: RegisterLine) -> str:
    later = f"\nnay {dates.short_day(line.later_due_at)}" if line.later_due_at else ""
    return f"{_moment(line.due_at)}{later}".strip()


def _unless_void(line: RegisterLine, said: str) -> str:
    return "–" if line.void else said


REGISTER = Vocabulary[RegisterPaper](
    words={
        "office": lambda paper: paper.office,
        "field": lambda paper: paper.field,
        "book": lambda paper: paper.book,
        "years": lambda paper: paper.years(),
        "first": lambda paper: dates.short_day(paper.first),
        "last": lambda paper: dates.short_day(paper.last),
        "total": lambda paper: f"{len(paper.lines):02d}",
        "voided": lambda paper: f"{sum(bool(line.void) for line in paper.lines):02d}",
    },
    tables={
        "lines": Rows[RegisterPaper, RegisterLine](
            lambda paper: paper.lines,
            {
                "no": lambda line: f"{line.no:04d}",
                "code": lambda line: line.code,
                "procedure": lambda line: line.procedure,
                "sets": lambda line: str(line.sets),
                "owner": lambda line: line.owner,
                "contact": lambda line: _unless_void(line, "\n".join(line.contact)),
                "agency": lambda line: _unless_void(line, line.agency),
                "received": lambda line: _moment(line.received_at),
                "due": lambda line: _unless_void(line, _due(line)),
                "returned": lambda line: _unless_void(line, _moment(line.returned_at)),
                "way": lambda line: f"số bị hủy: {line.void}" if line.void else line.way,
                "signed": lambda _line: "",
                "void": lambda line: flag(bool(line.void)),
            },
        )
    },
)
