"""Laws of the three dates: what a wait, a stage, a correction, another calendar may do to a promise, and what not."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.life_cycle import Action
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.promises import StageEnded
from desk_app.domain.states import Standing, State
from tests.domain.dossiers_to_move import (
    CALENDAR,
    CALENDAR_DAYS,
    NO_LIMIT,
    RESTART,
    RESUME,
    WORKING_HOURS,
    a_day,
    a_dossier,
    a_limit,
    a_procedure,
    counting,
    do,
    moved,
)

MISSED = (Standing.OVERDUE, Standing.LATE)

limits = st.one_of(
    st.integers(0, 40).map(lambda halves: TimeLimit(Decimal(halves) / 2, Unit.WORKING_DAYS)),
    st.integers(0, 60).map(lambda days: TimeLimit(Decimal(days), Unit.CALENDAR_DAYS)),
    st.integers(0, 80).map(lambda hours: TimeLimit(Decimal(hours), Unit.WORKING_HOURS)),
    st.integers(0, 6).map(lambda months: TimeLimit(Decimal(months), Unit.MONTHS)),
    st.just(TimeLimit(None, Unit.SAME_DAY)),
)
moments = st.datetimes(datetime(2025, 12, 1), datetime(2026, 12, 20)).map(lambda each: each.replace(microsecond=0))
policies = st.sampled_from(PausePolicy)
spans = st.one_of(st.integers(0, 600), st.integers(0, 60 * 24 * 40)).map(lambda minutes: timedelta(minutes=minutes))
ASKING = st.sampled_from(
    [
        (Action.REQUEST_SUPPLEMENT, Action.SUPPLEMENT, {"missing": "Tờ khai: thiếu chữ ký"}),
        (Action.REQUEST_PAYMENT, Action.PAY, {"amount": "250.000"}),
        (Action.REQUEST_VERIFICATION, Action.VERIFIED, {"to": "UBND phường Bến Đình"}),
    ]
)


def _in_process(received: datetime, limit: TimeLimit, policy: PausePolicy = RESTART, **more: object) -> Dossier:
    procedure = a_procedure(limit=limit, pause_policy=policy, **more)
    return a_dossier(received_at=received, registered_at=received, procedure=procedure, state=State.IN_PROCESS)


@given(moments, limits, policies, st.lists(st.tuples(spans, ASKING, spans), min_size=1, max_size=4))
def test_no_wait_makes_a_late_dossier_punctual(
    received: datetime, limit: TimeLimit, policy: PausePolicy, waits: list[tuple[Any, ...]]
) -> None:
    dossier, now = _in_process(received, limit, policy), received
    missed = False
    for before, (ask, answer, values), lasted in waits:
        now += before
        missed |= dossier.standing(now) in MISSED
        dossier = moved(dossier, ask, now, **values)
        assert not missed or dossier.standing(now) is Standing.OVERDUE
        now += lasted
        dossier = moved(dossier, answer, now)
    assert not missed or moved(dossier, Action.RESULT, now).standing(now) is Standing.LATE


@given(moments, limits, policies, st.lists(st.tuples(spans, ASKING, spans), max_size=4), spans)
def test_no_wait_makes_a_date_earlier_and_the_first_date_stays(
    received: datetime, limit: TimeLimit, policy: PausePolicy, waits: list[tuple[Any, ...]], last: timedelta
) -> None:
    dossier, now = _in_process(received, limit, policy), received
    first = dossier.promise.first_due_at
    for before, (ask, answer, values), lasted in waits:
        was = dossier.promise.lawful_due_at
        dossier = moved(dossier, ask, now + before, **values)
        now += before + lasted
        dossier = moved(dossier, answer, now)
        assert was is not None
        assert dossier.promise.lawful_due_at is not None
        assert dossier.promise.lawful_due_at >= was
        assert dossier.promise.first_due_at == first


@given(moments, limits, spans, spans, spans)
@example(datetime(2026, 2, 9, 8), a_limit(10), timedelta(days=3, hours=7), timedelta(days=2), timedelta(days=10))
def test_splitting_a_resumed_wait_into_two_that_touch_changes_nothing(
    received: datetime, limit: TimeLimit, before: timedelta, first: timedelta, second: timedelta
) -> None:
    start, middle, end = received + before, received + before + first, received + before + first + second
    ask = {"to": "UBND phường Bến Đình"}
    once = moved(_in_process(received, limit), Action.REQUEST_VERIFICATION, start, **ask)
    once = moved(once, Action.VERIFIED, end)
    twice = moved(_in_process(received, limit), Action.REQUEST_VERIFICATION, start, **ask)
    twice = moved(twice, Action.VERIFIED, middle)
    due = twice.promise.lawful_due_at
    assume(due is not None and middle <= due)
    twice = moved(moved(twice, Action.REQUEST_VERIFICATION, middle, **ask), Action.VERIFIED, end)
    assert twice.promise.lawful_due_at == once.promise.lawful_due_at


@given(moments, limits, policies, spans, spans, ASKING)
def test_while_the_clock_stands_still_nothing_gets_late(
    received: datetime,
    limit: TimeLimit,
    policy: PausePolicy,
    before: timedelta,
    lasted: timedelta,
    asking: tuple[Any, ...],
) -> None:
    ask, _, values = asking
    dossier = _in_process(received, limit, policy)
    assume(dossier.standing(received + before) is Standing.IN_TIME)
    waiting = moved(dossier, ask, received + before, **values)
    assert waiting.promise.lawful_due_at is None
    assert waiting.promise.stopped_due_at == dossier.promise.lawful_due_at
    assert waiting.standing(received + before + lasted) is Standing.WAITING
    assert waiting.promise.told_due_at == dossier.promise.lawful_due_at


@given(moments, limits, policies, spans, spans, ASKING, st.lists(st.integers(1, 360), max_size=60))
def test_a_calendar_that_changed_while_the_clock_stood_still_takes_no_day_away(
    received: datetime,
    limit: TimeLimit,
    policy: PausePolicy,
    before: timedelta,
    lasted: timedelta,
    asking: tuple[Any, ...],
    off: list[int],
) -> None:
    ask, answer, values = asking
    rows = [{"date": f"{datetime(2026, 1, 1) + timedelta(days=day):%Y-%m-%d}"} for day in {0, *off}]
    changed = counting(CALENDAR.replaced_by(Calendar.from_document({"holidays": {"2026": rows}})))
    dossier = _in_process(received, limit, policy)
    was = dossier.promise.lawful_due_at
    waiting = moved(dossier, ask, received + before, **values)
    goes_on, _ = do(waiting, answer, received + before + lasted, count=changed)
    assert was is not None
    assert goes_on.promise.lawful_due_at is not None
    assert goes_on.promise.lawful_due_at >= was


def test_a_dossier_without_a_limit_has_no_date_and_waits_all_the_same() -> None:
    dossier = _in_process(a_day(2), a_limit(None, NO_LIMIT))
    waiting = moved(dossier, Action.REQUEST_SUPPLEMENT, a_day(3), missing="Tờ khai")
    assert waiting.standing(a_day(30)) is Standing.WAITING
    back = moved(waiting, Action.SUPPLEMENT, a_day(4))
    assert (back.promise.lawful_due_at, back.standing(a_day(30))) == (None, Standing.NO_DATE)


def test_the_worked_dates_of_a_supplement_restarted_and_resumed() -> None:
    for policy, due in ((RESTART, a_day(17, 17)), (RESUME, a_day(13, 17))):
        dossier = _in_process(a_day(2), a_limit(5), policy)
        waiting = moved(dossier, Action.REQUEST_SUPPLEMENT, a_day(4, 10), missing="Tờ khai")
        assert moved(waiting, Action.SUPPLEMENT, a_day(10)).promise.lawful_due_at == due


def test_hours_that_were_left_are_kept_to_the_minute() -> None:
    dossier = _in_process(a_day(9, 8), a_limit(8, WORKING_HOURS), RESUME)
    waiting = moved(dossier, Action.REQUEST_SUPPLEMENT, a_day(9, 10), missing="Tờ khai")
    assert moved(waiting, Action.SUPPLEMENT, a_day(10, 14)).promise.lawful_due_at == a_day(11, 10, 30)


def test_a_wait_may_begin_in_the_very_minute_of_the_promise_and_not_one_later() -> None:
    dossier = _in_process(a_day(2), a_limit(3))
    in_time = moved(dossier, Action.REQUEST_SUPPLEMENT, a_day(5, 17), missing="Tờ khai")
    too_late = moved(dossier, Action.REQUEST_SUPPLEMENT, a_day(5, 17) + timedelta(seconds=1), missing="Tờ khai")
    assert (in_time.promise.lawful_due_at, in_time.pauses()[0].start) == (None, a_day(5, 17))
    assert (too_late.promise, too_late.pauses()) == (dossier.promise, ())


def test_the_second_stage_has_a_date_of_its_own_from_the_day_the_money_was_paid() -> None:
    dossier = _in_process(a_day(2), a_limit(10), second_limit=a_limit(5))
    asked = moved(dossier, Action.REQUEST_PAYMENT, a_day(10), amount="1.250.000")
    assert (asked.promise.lawful_due_at, asked.promise.between_stages) == (None, True)
    assert asked.promise.stages_ended == (StageEnded(a_day(16, 17), a_day(10)),)
    paid = moved(asked, Action.PAY, a_day(26))
    assert (paid.promise.stage, paid.promise.lawful_due_at) == (2, datetime(2026, 4, 2, 17))
    assert paid.promise.first_due_at == a_day(16, 17)
    assert paid.pauses() == ()


def test_a_wait_in_the_second_stage_moves_the_second_date_only() -> None:
    dossier = _in_process(a_day(2), a_limit(10), RESUME, second_limit=a_limit(5))
    asked = moved(dossier, Action.REQUEST_SUPPLEMENT, a_day(3), missing="Tờ khai")
    paid = moved(
        moved(moved(asked, Action.SUPPLEMENT, a_day(4)), Action.REQUEST_PAYMENT, a_day(5)), Action.PAY, a_day(9)
    )
    assert paid.promise.lawful_due_at == a_day(16, 17)
    waiting = moved(paid, Action.REQUEST_VERIFICATION, a_day(11), to="UBND phường Bến Đình")
    assert moved(waiting, Action.VERIFIED, a_day(13)).promise.lawful_due_at == a_day(18, 17)


def test_a_first_stage_that_ended_late_makes_the_whole_late_however_fast_the_second_was() -> None:
    dossier = _in_process(a_day(2), a_limit(3), second_limit=a_limit(5))
    paid = moved(moved(dossier, Action.REQUEST_PAYMENT, a_day(6)), Action.PAY, a_day(9))
    assert moved(paid, Action.RESULT, a_day(10)).standing(a_day(10)) is Standing.LATE


def test_a_second_payment_in_the_second_stage_only_stops_the_clock() -> None:
    dossier = _in_process(a_day(2), a_limit(10), second_limit=a_limit(5))
    paid = moved(moved(dossier, Action.REQUEST_PAYMENT, a_day(3)), Action.PAY, a_day(4))
    again = moved(paid, Action.REQUEST_PAYMENT, a_day(5))
    assert (again.promise.stage, again.promise.stopped_due_at) == (2, paid.promise.lawful_due_at)
    assert moved(again, Action.PAY, a_day(6)).promise.stage == 2


def test_a_correction_of_where_it_was_counted_from_counts_anew_and_keeps_what_was_printed() -> None:
    dossier = _in_process(a_day(2), a_limit(3))
    for values, due in (
        ({"received_at": "2026-02-27T10:00"}, a_day(4, 17)),
        ({"procedure": "long"}, a_day(23, 17)),
        ({"procedure": "none"}, None),
    ):
        later, entry = do(dossier, Action.CORRECT, a_day(3), "nhận nhầm", **values)
        assert (later.promise.lawful_due_at, later.promise.first_due_at) == (due, a_day(5, 17))
        assert later.code == dossier.code
        assert entry.details["due_before"].startswith("2026-03-05T17:00:00")


@given(moments, limits, policies, spans, st.integers(0, 60 * 24 * 30), st.sampled_from(["", "short", "long", "none"]))
def test_no_correction_makes_a_late_dossier_punctual(
    received: datetime, limit: TimeLimit, policy: PausePolicy, lasted: timedelta, minutes: int, procedure: str
) -> None:
    late = _in_process(received, limit, policy)
    due = late.promise.lawful_due_at
    assert due is not None
    now = due + lasted + timedelta(seconds=1)
    settled = moved(late, Action.RESULT, now)
    values = {"received_at": f"{min(now, received + timedelta(minutes=minutes)):%Y-%m-%dT%H:%M:%S}", "sets": "2"}
    values |= {"procedure": procedure} if procedure else {}
    assert moved(late, Action.CORRECT, now, "nhận nhầm", **values).standing(now) is Standing.OVERDUE
    assert moved(settled, Action.CORRECT, now, "nhận nhầm", **values).standing(now) is Standing.LATE


def test_a_correction_while_the_clock_stands_still_starts_no_clock() -> None:
    waiting = moved(_in_process(a_day(2), a_limit(10), RESUME), Action.REQUEST_SUPPLEMENT, a_day(3), missing="Tờ khai")
    corrected = moved(waiting, Action.CORRECT, a_day(4), "nhầm thủ tục", procedure="short")
    assert (corrected.promise.lawful_due_at, corrected.promise.stopped_due_at) == (None, a_day(3, 17))
    goes_on = moved(corrected, Action.SUPPLEMENT, a_day(9))
    assert goes_on.promise.lawful_due_at == a_day(9, 17)


def test_a_correction_to_a_date_that_had_passed_is_not_undone_by_another_correction() -> None:
    asked = moved(_in_process(a_day(2), a_limit(15)), Action.REQUEST_VERIFICATION, a_day(9), to="UBND phường Bến Đình")
    late = moved(asked, Action.CORRECT, a_day(10), "nhầm thủ tục", procedure="short")
    assert (late.promise.lawful_due_at, late.standing(a_day(10))) == (a_day(3, 17), Standing.OVERDUE)
    again = moved(late, Action.CORRECT, a_day(10), "nhầm thủ tục", procedure="long")
    assert again.standing(a_day(10)) is Standing.OVERDUE


def test_a_correction_between_two_stages_starts_no_clock() -> None:
    asked = moved(_in_process(a_day(2), a_limit(10), second_limit=a_limit(5)), Action.REQUEST_PAYMENT, a_day(3))
    for values in ({"received_at": "2026-02-27T10:00"}, {"procedure": "long"}):
        corrected = moved(asked, Action.CORRECT, a_day(4), "nhận nhầm", **values)
        assert corrected.promise.lawful_due_at is None
        assert moved(corrected, Action.PAY, a_day(5)).promise.lawful_due_at is not None


def test_nothing_can_be_said_to_have_come_later_than_now() -> None:
    with pytest.raises(RuleBroken, match=r"dossier\.received_later_than_now"):
        do(_in_process(a_day(2), a_limit(3)), Action.CORRECT, a_day(3), "nhận nhầm", received_at="2026-03-04T08:00")


def test_a_reception_cannot_be_corrected_to_after_a_wait_that_began() -> None:
    waiting = moved(_in_process(a_day(2), a_limit(10)), Action.REQUEST_SUPPLEMENT, a_day(3), missing="Tờ khai")
    with pytest.raises(RuleBroken, match=r"due\.pause_before_receipt"):
        do(waiting, Action.CORRECT, a_day(5), "nhận nhầm", received_at="2026-03-04T08:00")


def test_years_without_an_official_calendar_are_told_when_the_date_moves_into_them() -> None:
    dossier = _in_process(datetime(2026, 11, 2, 9), a_limit(15, CALENDAR_DAYS))
    assert dossier.promise.provisional_years == ()
    waiting = moved(dossier, Action.REQUEST_SUPPLEMENT, datetime(2026, 11, 5, 9), missing="Tờ khai")
    goes_on = moved(waiting, Action.SUPPLEMENT, datetime(2026, 12, 28, 9))
    assert goes_on.promise.provisional_years == (2027,)


def test_an_apology_changes_the_date_that_is_told_and_decides_nothing() -> None:
    dossier = moved(_in_process(a_day(2), a_limit(3)), Action.POSTPONE, a_day(5), to="2026-03-10", reason="mất điện")
    assert dossier.promise.postponed_to == a_day(10, 17)
    assert moved(dossier, Action.RESULT, a_day(6)).standing(a_day(6)) is Standing.LATE
