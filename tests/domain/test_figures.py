"""The figures of the overview: they add up, they count closed dossiers too, and nobody can talk lateness away."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from desk_app.domain.dossiers import Dossier
from desk_app.domain.figures import Figures, figures
from desk_app.domain.life_cycle import Action
from desk_app.domain.periods import Span, period_of
from desk_app.domain.promises import Postponement
from tests.domain.dossiers_to_move import MONDAY, a_dossier, a_filed_dossier, moved

FRIDAY_BEFORE = datetime(2026, 2, 27, 15, 0)
NEXT_MONDAY = datetime(2026, 3, 9, 9, 0)


def march(*dossiers: Dossier, now: datetime = NEXT_MONDAY) -> Figures:
    return figures(dossiers, Span.MONTH, period_of(Span.MONTH, date(2026, 3, 1)), now)


def settled(dossier: Dossier, moment: datetime) -> Dossier:
    return moved(dossier, Action.RESULT, moment)


def test_what_was_there_is_what_was_settled_and_what_is_open() -> None:
    carried = a_dossier(received_at=FRIDAY_BEFORE)
    found = march(carried, settled(a_dossier(), MONDAY + timedelta(days=1)), a_dossier())
    assert (found.total.received, found.total.carried, found.total.settled, found.total.open) == (3, 1, 1, 2)
    assert found.adds_up


def test_what_was_never_accepted_is_in_no_figure() -> None:
    found = march(a_filed_dossier())
    assert found.total.received == 0
    assert all(each.received == 0 for each in found.stretches)


def test_each_day_tells_what_came_and_what_was_settled() -> None:
    found = march(settled(a_dossier(), MONDAY + timedelta(days=1)), a_dossier())
    by_day = {each.first: (each.received, each.settled) for each in found.stretches}
    assert (by_day[date(2026, 3, 2)], by_day[date(2026, 3, 3)]) == ((2, 0), (0, 1))


def test_days_to_come_have_no_bar() -> None:
    assert max(each.last for each in march(a_dossier()).stretches) == NEXT_MONDAY.date()


def test_a_quarter_is_told_by_weeks_and_a_year_by_months_and_nothing_is_lost_between_them() -> None:
    dossiers = [a_dossier(received_at=MONDAY + timedelta(days=each)) for each in range(0, 28)]
    now = datetime(2026, 12, 31, 17, 0)
    quarter = figures(dossiers, Span.QUARTER, period_of(Span.QUARTER, MONDAY.date()), now)
    year = figures(dossiers, Span.YEAR, period_of(Span.YEAR, MONDAY.date()), now)
    reports = figures(dossiers, Span.YEAR, period_of(Span.YEAR, MONDAY.date(), reporting=True), now)
    assert len(quarter.stretches) in (13, 14)
    assert (len(year.stretches), len(reports.stretches)) == (12, 12)
    for each in (quarter, year, reports):
        assert sum(stretch.received for stretch in each.stretches) == 28


def test_late_ones_stand_with_the_longest_overdue_first() -> None:
    early, later = a_dossier(id="one"), a_dossier(id="two", received_at=MONDAY - timedelta(days=7))
    assert [dossier.id for dossier in march(early, later).late] == ["two", "one"]


def test_a_settled_dossier_is_not_late_now_but_stays_late_in_its_line() -> None:
    found = march(settled(a_dossier(), NEXT_MONDAY))
    assert (found.late, found.total.late) == ((), 1)


def test_papers_asked_for_within_a_day_of_the_date_are_shown_to_the_head_even_when_the_dossier_is_closed() -> None:
    due = a_dossier().promise.lawful_due_at
    assert due is not None
    asked = moved(
        moved(a_dossier(), Action.HAND_OVER, MONDAY, to="Tư pháp – Hộ tịch"),
        Action.REQUEST_SUPPLEMENT,
        due - timedelta(hours=2),
        missing="Tờ khai: thiếu chữ ký",
    )
    closed = settled(moved(asked, Action.SUPPLEMENT, due + timedelta(days=1)), due + timedelta(days=2))
    assert march(closed).head.resets == 1
    in_good_time = replace(asked, waits=tuple(replace(wait, start=MONDAY) for wait in asked.waits))
    assert march(in_good_time).head.resets == 0


def test_a_second_letter_is_counted_in_the_period_in_which_it_was_written() -> None:
    letters = tuple(
        Postponement(at, at + timedelta(days=9), None, "mất điện", head="Nguyễn Thị Thanh Vân")
        for at in (MONDAY + timedelta(days=4), datetime(2026, 4, 1, 9, 0))
    )
    twice = a_dossier(postponements=letters)
    april = figures([twice], Span.MONTH, period_of(Span.MONTH, date(2026, 4, 2)), datetime(2026, 4, 2, 9, 0))
    assert (march(twice).head.second_postponements, april.head.second_postponements) == (0, 1)


def test_late_without_a_letter_is_named_until_the_letter_is_written() -> None:
    late = a_dossier()
    assert march(late).head.late_without_apology == 1
    sorry = moved(late, Action.POSTPONE, NEXT_MONDAY, to="2026-03-12T17:00", reason="mất điện")
    assert march(sorry).head.late_without_apology == 0
    assert len(march(sorry).late) == 1
