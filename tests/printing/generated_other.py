"""Generated papers that no form describes: the explanation of a due date, labels for folders, slips of the roll."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from desk_app.domain.limits import Pause, PausePolicy
from desk_app.domain.papers.explanation import PaperPause
from desk_app.domain.slip_code import slip_digits
from desk_app.printing.papers.explanation import ExplanationSheet, explanation_pdf, letters_not_printed
from tests.explanations import LETTERHEAD, an_explanation
from tests.printing.desk_papers import a_label, a_slip
from tests.printing.generated import Drawn, margins
from tests.printing.invented_words import CODES, NAMES, PERHAPS
from tests.printing.pages import MM
from tests.printing.papers_to_print import PRESS

LIMITS = st.one_of(
    st.tuples(st.integers(0, 60).map(lambda halves: halves / 2), st.just("working_days")),
    st.tuples(st.integers(0, 400), st.just("calendar_days")),
    st.tuples(st.integers(0, 60), st.just("working_hours")),
    st.tuples(st.integers(0, 30), st.just("months")),
    st.tuples(st.none(), st.sampled_from(["same_day", "none"])),
    st.just((36_525, "working_days")),
)
WAITS = st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 80_000), st.sampled_from(PausePolicy)), max_size=15)
WORDS = st.fixed_dictionaries(
    {
        "procedure": NAMES,
        "officer_name": NAMES,
        "request": PERHAPS,
        "limit_ground": PERHAPS,
        "code": CODES,
        "first_due_at": st.none() | st.just(datetime(2026, 3, 6, 17)),
        "training": st.booleans(),
    }
)
LATEST_MINUTE = 420 * 24 * 60
"""Minutes after 1 December 2025 in which something may be received."""


def _explained(
    sheet: ExplanationSheet,
    minutes: int,
    limit: tuple[float | None, str],
    waits: list[tuple[int, int, PausePolicy]],
    is_open: bool,
    words: Mapping[str, Any],
) -> Drawn:
    """A promise, its pauses one after the other, with any words around it."""
    received = at = datetime(2025, 12, 1) + timedelta(minutes=minutes)
    pauses: list[Pause] = []
    for wait, length, policy in waits:
        start = at + timedelta(minutes=wait)
        at = start + timedelta(minutes=length)
        pauses.append(Pause(start, at, policy))
    if pauses and is_open:
        pauses[-1] = Pause(pauses[-1].start, None, pauses[-1].policy)
    paper = an_explanation(received.isoformat(), *limit, *pauses, letterhead=LETTERHEAD)
    why = tuple(PaperPause(pause, words["procedure"]) for pause in pauses)
    paper = replace(paper, lawful_due_at=None, pauses=why, **words)
    said = (paper.code, paper.procedure, paper.request, paper.limit_ground, paper.officer_name)
    pdf = explanation_pdf([paper], sheet)
    return Drawn(pdf, margins(sheet), said, frozenset({paper.code}), letters_not_printed(paper))


def explanations_drawn() -> st.SearchStrategy[Drawn]:
    """Any promise on any sheet."""
    minutes = st.integers(0, LATEST_MINUTE)
    return st.builds(_explained, st.sampled_from(["a5", "a4"]), minutes, LIMITS, WAITS, st.booleans(), WORDS)


def _label(code: str, owner: str, procedure: str, to: str, training: bool) -> Drawn:
    paper = a_label(code=code, owner=owner, procedure=procedure, to=to, office=to, training=training)
    pdf = PRESS.labels([paper])
    box = (5 * MM, 100 * MM, 297 * MM - 73 * MM, 297 * MM - 2 * MM)
    return Drawn(pdf, box, (code,), frozenset({code}), PRESS.missing_in([owner, procedure, to]))


def labels_drawn() -> st.SearchStrategy[Drawn]:
    """Any label; names that are too long for it end in dots, so only the code must be whole."""
    return st.builds(_label, CODES, NAMES, NAMES, PERHAPS, st.booleans())


def _slip(code: str, words: tuple[str, str, str], due: datetime | None, training: bool, again: int) -> Drawn:
    owner, procedure, place = words
    digits = slip_digits(code)
    paper = a_slip(code=code, owner=owner, procedure=procedure, place=place, superior=owner, due_at=due)
    paper = replace(paper, digits=digits, training=training, again=again)
    box = (3.5 * MM, 76.5 * MM, 3 * MM, 400 * 72.0)
    said = (owner, place, owner, procedure, code, digits)
    return Drawn(PRESS.slips([paper]), box, said, frozenset({code, digits}), PRESS.missing_in(words))


def slips_drawn() -> st.SearchStrategy[Drawn]:
    """Any slip."""
    due = st.none() | st.just(datetime(2026, 12, 31, 11, 30))
    return st.builds(_slip, CODES, st.tuples(NAMES, NAMES, NAMES), due, st.booleans(), st.integers(0, 2))
