"""Random cases of a due date, explained: for laws that hold whatever is asked."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.domain.papers.explanation import (
    ExplanationPaper,
    PaperPause,
)
from tests.explanations import (
    CALENDAR,
    HOURS,
    LETTERHEAD,
)

LIMITS = st.one_of(
    st.tuples(st.integers(0, 80).map(lambda halves: halves / 2), st.just("working_days")),
    st.tuples(st.integers(0, 120), st.sampled_from(["calendar_days", "working_hours"])),
    st.tuples(st.integers(0, 14), st.just("months")),
    st.tuples(st.none(), st.sampled_from(["same_day", "none"])),
)

QUESTIONS = st.tuples(
    st.integers(0, 420 * 24 * 60),
    LIMITS,
    st.lists(st.tuples(st.integers(0, 8000), st.integers(1, 60_000), st.sampled_from(PausePolicy)), max_size=4),
    st.booleans(),
)
"""Minutes after a December, the limit, each pause's distance and length in minutes, and whether the last is open."""

Question = tuple[int, tuple[float | None, str], list[tuple[int, int, PausePolicy]], bool]


def asked(question: Question) -> Explanation:
    minutes, (value, unit), waits, is_open = question
    received = at = datetime(2025, 12, 1) + timedelta(minutes=minutes)
    pauses: list[Pause] = []
    for wait, length, policy in waits:
        start = at + timedelta(minutes=wait)
        at = start + timedelta(minutes=length)
        pauses.append(Pause(start, at, policy))
    if pauses and is_open:
        pauses[-1] = Pause(pauses[-1].start, None, pauses[-1].policy)
    return explain(received, TimeLimit.of(value, unit), CALENDAR, HOURS, pauses)


def a_paper(why: Explanation) -> ExplanationPaper:
    pauses = tuple(PaperPause(stretch.pause, "lấy ý kiến") for stretch in why.ran if stretch.pause)
    return ExplanationPaper(
        LETTERHEAD, why, CALENDAR, "Hòa giải tranh chấp đất đai", "Trần Khải Minh", datetime(2026, 3, 6), pauses=pauses
    )
