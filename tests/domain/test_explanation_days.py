"""The days that a printed explanation draws, month by month."""

from datetime import date

from hypothesis import given

from desk_app.domain.day_lines import DayKind
from desk_app.domain.papers.explanation import (
    ExplanationPaper,
)
from desk_app.domain.papers.explanation_days import (
    MOST_DRAWN,
    Cell,
    Edge,
    Ground,
    drawn_month,
    drawn_months,
    hours_figure,
    months_between,
)
from tests.domain.explained import QUESTIONS, Question, a_paper, asked
from tests.explanations import (
    a_pause,
    an_explanation,
    over_a_weekend,
    over_tet,
    restarted,
    rolled,
)


def cells(paper: ExplanationPaper) -> dict[date, Cell]:
    why = paper.explanation
    months = [drawn_month(month, why, paper.calendar) for month in drawn_months(why).shown]
    return {cell.day: cell for month in months for cell in month.cells}


def test_the_first_day_is_dashed_the_promised_one_framed_and_days_are_numbered() -> None:
    days = cells(over_a_weekend())
    assert (days[date(2026, 3, 6)].edge, days[date(2026, 3, 6)].figure) == (Edge.BEGINS, "0")
    assert (days[date(2026, 3, 11)].edge, days[date(2026, 3, 11)].figure) == (Edge.DUE, "3")
    assert [days[date(2026, 3, day)].figure for day in (7, 8, 9, 10, 12)] == ["", "", "1", "2", ""]


def test_grounds_come_from_the_calendar_inside_and_outside_the_count() -> None:
    days = cells(over_tet())
    assert days[date(2026, 1, 2)].ground is Ground.HOLIDAY  # before the receipt
    assert days[date(2026, 2, 16)].ground is Ground.HOLIDAY
    assert days[date(2026, 2, 28)].ground is Ground.REST  # after the promise
    assert (days[date(2026, 1, 10)].ground, days[date(2026, 1, 10)].make_up) == (Ground.PLAIN, True)


def test_words_stand_in_the_cells_that_have_no_number() -> None:
    assert cells(rolled())[date(2026, 2, 19)].figure == "lùi"
    assert cells(rolled())[date(2026, 2, 23)].figure == "trả"
    assert cells(over_tet())[date(2026, 1, 5)].figure == "nộp"
    assert cells(restarted())[date(2026, 3, 7)].figure == "chờ"
    assert cells(restarted())[date(2026, 3, 4)].stops
    assert cells(an_explanation("2026-03-09T16:00", 10, "working_hours"))[date(2026, 3, 10)].figure == "7h30"
    assert [hours_figure(minutes) for minutes in (45, 60, 450)] == ["45'", "1h", "7h30"]


def test_a_count_within_four_months_is_drawn_whole() -> None:
    drawn = drawn_months(an_explanation("2026-08-20T09:00", 60).explanation)
    assert (drawn.shown, drawn.folded) == (((2026, 8), (2026, 9), (2026, 10), (2026, 11)), ())


def test_months_that_count_from_end_to_end_fold_and_others_do_not() -> None:
    drawn = drawn_months(an_explanation("2026-02-27T09:00", 95).explanation)
    assert drawn.shown == ((2026, 2), (2026, 4), (2026, 5), (2026, 7))
    assert drawn.folded == (((2026, 3), (2026, 3)), ((2026, 6), (2026, 6)))


def test_a_clock_that_stops_every_month_is_drawn_at_its_beginning_and_end_only() -> None:
    stops = [f"2026-{month:02d}-10" for month in range(1, 13)]
    pauses = [a_pause(f"{stop}T08:00", f"{stop}T16:00", "resume") for stop in stops]
    drawn = drawn_months(an_explanation("2026-01-05T09:00", 240, "working_days", *pauses).explanation)
    assert len(drawn.shown) == MOST_DRAWN
    assert (drawn.shown[3], drawn.folded[0]) == ((2026, 4), ((2026, 5), (2026, 8)))


@given(QUESTIONS)
def test_first_and_last_month_are_drawn_and_none_is_lost(question: Question) -> None:
    why = asked(question)
    drawn = drawn_months(why)
    first, last = why.lines[0].date, why.lines[-1].date
    assert drawn.shown[0] == (first.year, first.month)
    assert drawn.shown[-1] == (last.year, last.month)
    assert len(drawn.shown) <= MOST_DRAWN
    folded = [month for fold in drawn.folded for month in months_between(*fold)]
    assert sorted([*drawn.shown, *folded]) == list(months_between(drawn.shown[0], drawn.shown[-1]))


@given(QUESTIONS)
def test_every_day_of_a_drawn_month_is_drawn_once_with_its_number(question: Question) -> None:
    why = asked(question)
    days, lines = cells(a_paper(why)), {line.date: line for line in why.lines}
    for day, cell in days.items():
        line = lines.get(day)
        assert (line is None) == (cell.kind is None)
        if line and line.number and line.minutes is None:
            assert cell.figure == str(line.number)
        assert (cell.edge is Edge.DUE) == bool(line and line.kind is DayKind.DUE)
