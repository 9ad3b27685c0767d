"""Trying out a promise: moments and limits as people type them, every reason, and nothing left behind."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desk_app.domain.calendar import Standing
from desk_app.domain.day_lines import DayKind
from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.services.reckoning import Question, question_of, read_limit, read_moment, write_moment
from tests.building import MORNING, OFFICER, a_filing

AFTERNOON = datetime(2026, 3, 6, 16, 30)
THREE_DAYS = TimeLimit.of(3, "working_days")


@pytest.mark.parametrize(
    "typed",
    [
        "06/03/2026 16:30",
        "6/3/2026 16h30",
        "6.3.2026 16.30",
        "06-03-2026, 16g30",
        "06032026 1630",
        " 06/03/2026  16 giờ 30 phút ",
        "16:30 06/03/2026",
        "16 giờ 30 phút, ngày 06/03/2026",
        "2026-03-06T16:30",
        "2026-03-06 16:30:00",
    ],
)
def test_a_moment_is_read_in_the_ways_people_write_it(typed):
    assert read_moment(typed) == AFTERNOON


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "06/03/2026",
        "16:30",
        "06/03/26 16:30",
        "31/02/2026 09:00",
        "06/13/2026 09:00",
        "06/03/2026 24:00",
        "06/03/2026 9",
        "06/03-2026 16:30",
        "06/03/0000 16:30",
        "mai 16:30",
        "٠٦/٠٣/٢٠٢٦ ١٦:٣٠",
        "06/03/2026 16:30 và thêm chữ",
    ],
)
def test_half_a_moment_is_refused_at_its_field_and_never_guessed(typed):
    with pytest.raises(RuleBroken) as refused:
        read_moment(typed, "pause.0.start")
    assert (refused.value.code, refused.value.facts["field"]) == ("reckoning.moment", "pause.0.start")


def test_what_is_written_back_is_read_as_the_same_moment():
    assert write_moment(AFTERNOON) == "06/03/2026 16:30"
    assert read_moment(write_moment(AFTERNOON)) == AFTERNOON


@pytest.mark.parametrize(
    ("typed", "unit", "words"),
    [
        ("3", "working_days", "3 ngày làm việc"),
        ("1,5", "working_days", "1,5 ngày làm việc"),
        (" 1.5 ", "working_days", "1,5 ngày làm việc"),
        ("", "same_day", "trong ngày làm việc"),
        ("", "none", "không có thời hạn cố định"),
        ("10", "months", "10 tháng"),
    ],
)
def test_a_limit_is_read_with_a_comma_or_a_point(typed, unit, words):
    assert read_limit(typed, unit).words(padded=False) == words


@pytest.mark.parametrize(
    ("typed", "unit", "code"),
    [
        ("", "working_days", "due.value_missing"),
        ("ba", "working_days", "due.not_a_number"),
        ("1,5", "months", "due.not_halves"),
        ("-1", "working_days", "due.negative_limit"),
        ("99999", "working_days", "due.limit_too_long"),
        ("3", "tuần", "due.unknown_unit"),
    ],
)
def test_what_is_no_limit_is_refused_with_its_reason(typed, unit, code):
    with pytest.raises(RuleBroken) as refused:
        read_limit(typed, unit)
    assert refused.value.code == code


def test_an_answer_holds_the_day_and_every_day_before_it(desk):
    found = desk.reckoning.explain(Question(AFTERNOON, THREE_DAYS))
    assert found.due.at == datetime(2026, 3, 11, 17, 0)
    assert [line.date.day for line in found.lines] == [6, 7, 8, 9, 10, 11]
    assert found.lines[-1].kind is DayKind.DUE


def test_the_answer_is_the_one_that_a_registered_dossier_gets(desk):
    dossier = desk.reception.register(a_filing(), OFFICER).dossier
    asked = question_of(dossier)
    assert asked == Question(MORNING, THREE_DAYS)
    assert desk.reckoning.explain(asked).due.at == dossier.promise.first_due_at


def test_pauses_move_the_day_by_their_policy(desk):
    waits = Pause(datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 16, 9, 0), PausePolicy.RESTART)
    asked = Question(AFTERNOON, THREE_DAYS, (waits,))
    assert desk.reckoning.explain(asked).due.at == datetime(2026, 3, 19, 17, 0)
    resumed = replace(asked, pauses=(replace(waits, policy=PausePolicy.RESUME),))
    assert desk.reckoning.explain(resumed).due.at == datetime(2026, 3, 18, 17, 0)


def test_an_open_pause_promises_no_day(desk):
    waits = Pause(datetime(2026, 3, 9, 9, 0), None, PausePolicy.RESTART)
    due = desk.reckoning.explain(Question(AFTERNOON, THREE_DAYS, (waits,))).due
    assert (due.at, due.paused_since) == (None, waits.start)


def test_pauses_that_overlap_are_refused(desk):
    one = Pause(datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 16, 9, 0), PausePolicy.RESUME)
    other = replace(one, start=datetime(2026, 3, 10, 9, 0))
    with pytest.raises(RuleBroken, match=r"due\.pauses_overlap"):
        desk.reckoning.reckon(Question(AFTERNOON, THREE_DAYS, (one, other)))


def test_every_year_from_receipt_to_promise_tells_how_sure_it_is(desk):
    sure = desk.reckoning.reckon(Question(AFTERNOON, THREE_DAYS))
    assert sure.years() == sure.years(Standing.OFFICIAL) == (2026,)
    late = desk.reckoning.reckon(Question(datetime(2026, 12, 30, 9, 0), TimeLimit.of(10, "working_days")))
    assert late.years() == (2026, 2027)
    assert late.years(Standing.PROVISIONAL) == (2027,)
    assert late.years(Standing.OFFICIAL) == (2026,)
    far = desk.reckoning.reckon(Question(datetime(2199, 12, 30, 9, 0), THREE_DAYS))
    assert far.years(Standing.MISSING) == (2199, 2200)


def test_an_imported_calendar_counts_at_once(desk):
    text = '{"holidays": {"2026": [{"date": "2026-03-09", "what": "nghỉ riêng", "source": "thử"}]}}'
    desk.catalogue.take_calendar(text, OFFICER)
    assert desk.reckoning.explain(Question(AFTERNOON, THREE_DAYS)).due.at == datetime(2026, 3, 12, 17, 0)


def test_the_hours_of_the_office_that_settles_decide_the_hour(desk):
    week = {day: [["07:00", "11:00"], ["13:00", "16:30"]] for day in ("mon", "tue", "wed", "thu", "fri")}
    usual = {day: [["07:30", "11:30"], ["13:30", "17:00"]] for day in week}
    document = {**usual, "offices": {"Phòng Kinh tế": week}}
    desk.catalogue.take_hours(json.dumps(document), OFFICER)
    asked = Question(AFTERNOON, THREE_DAYS)
    assert desk.reckoning.explain(asked).due.at == datetime(2026, 3, 11, 17, 0)
    # 16:30 is still in time there: the end of a session belongs to it.
    assert desk.reckoning.explain(replace(asked, agency="phong kinh te")).due.at == datetime(2026, 3, 11, 16, 30)


def test_the_waits_of_a_dossier_are_the_pauses_of_its_question(desk, clock):
    dossier = desk.reception.register(a_filing(), OFFICER).dossier
    clock.moment = MORNING + timedelta(days=1)
    values = {"missing": "Căn cước công dân", "reason": "thiếu"}
    desk.processing.move(dossier.code, "request_supplement", OFFICER, note="thiếu", values=values)
    asked = question_of(desk.lookup.folder(dossier.code).dossier)
    assert [(each.start, each.end) for each in asked.pauses] == [(clock.moment, None)]
    assert desk.reckoning.explain(asked).due.paused_since == clock.moment


def test_trying_out_leaves_nothing_in_the_record(desk):
    for days in range(5):
        desk.reckoning.reckon(Question(AFTERNOON, TimeLimit.of(days, "working_days")))
    counts = desk.lookup.counts()
    assert (counts.received, counts.unsent) == (0, 0)
    assert desk.lookup.numbers_of(AFTERNOON.date()) == ()


def test_a_question_starts_from_the_present_minute(desk, clock):
    clock.moment = datetime(2026, 3, 2, 9, 0, 59)
    assert desk.reckoning.now() == MORNING
