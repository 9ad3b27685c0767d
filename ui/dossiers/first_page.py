"""The first page of a list, its lines made in the background: the window's thread only takes them in."""

from dataclasses import dataclass

from desk_app.services.wording import Language
from ui.at_work import AtWork
from ui.dossiers.lists import APOLOGISED, group
from ui.dossiers.looking import Answer, Wanted, look
from ui.dossiers.rows import Rows
from ui.dossiers.standing import line
from ui.widgets.lines import Group, Line


@dataclass(frozen=True)
class FirstPage:
    """What a look at the record gave, and its first lines in one language; ``rows`` has the others.

    ``more``: further lines can be asked for. ``known``: dossiers that were read, each counted once.
    """

    answer: Answer
    rows: Rows
    lines: tuple[Line | Group, ...]
    more: bool
    known: int
    language: Language


def look_and_draw(at: AtWork, wanted: Wanted, most: int, count: int) -> FirstPage:
    """Looks at the record for at ``most`` lines of a paged list and draws the first ``count``."""
    return drawn(at, look(at.desk, wanted, most), wanted, count)


def drawn(at: AtWork, answer: Answer, wanted: Wanted, count: int) -> FirstPage:
    """The first ``count`` lines of an answer, in the present language."""
    language, now = at.language(), at.desk.clock.now()
    rows = Rows(
        lambda dossier, key: line(dossier, at, answer.short_names, now, key=key),
        lambda part: group(part, at.word, now),
    )
    rows.begin(answer.parts, named=len(answer.parts) > 1 or wanted.everywhere or wanted.tab in APOLOGISED)
    lines = tuple(rows.take(count))
    known = len({code for part in answer.parts for code in part.codes})
    return FirstPage(answer, rows, lines, rows.left or not answer.whole, known, language)
