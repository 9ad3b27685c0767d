"""When a result is promised: the worked cases, the edges of days, years and sessions, and what is refused."""

import json
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from desk_app.domain.calendar import Calendar
from desk_app.domain.due import Due, due, normalise
from desk_app.domain.errors import RuleBroken
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.services.catalogue import shipped_calendar

CASES = json.loads(Path(__file__).with_name("due_cases.json").read_text(encoding="utf-8"))
CALENDAR = shipped_calendar()
HOURS = OfficeHours.default()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def a_pause(start: str, end: str | None, policy: str = "resume") -> Pause:
    return Pause(at(start), at(end) if end else None, PausePolicy(policy))


def promised(received: str, value: object, unit: str, *pauses: Pause, hours: OfficeHours = HOURS) -> Due:
    return due(at(received), TimeLimit.of(value, unit), CALENDAR, hours, pauses)


def promised_at(received: str, value: object, unit: str, *pauses: Pause, hours: OfficeHours = HOURS) -> str:
    moment = promised(received, value, unit, *pauses, hours=hours).at
    assert moment is not None
    return moment.isoformat(timespec="minutes")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_worked_cases_are_promised_to_the_minute(case: dict) -> None:
    pauses = [a_pause(pause["from"], pause["to"], pause["policy"]) for pause in case.get("pauses", [])]
    promise = due(at(case["received"]), TimeLimit.of(**case["limit"]), CALENDAR, HOURS, pauses)
    assert promise.at == at(case["due"]), case["situation"]


def test_all_forty_one_worked_cases_are_there() -> None:
    assert [case["id"] for case in CASES] == [f"E{number:02d}" for number in range(1, 42)]


def test_a_dossier_received_on_friday_is_due_counting_from_monday() -> None:
    assert promised_at("2026-03-06T09:00", 1, "working_days") == "2026-03-09T17:00"


@pytest.mark.parametrize(
    ("received", "starts"),
    [
        ("2026-03-09T00:00:00", "2026-03-09T07:30:00"),
        ("2026-03-09T07:29:59", "2026-03-09T07:30:00"),
        ("2026-03-09T07:30:00", "2026-03-09T07:30:00"),
        ("2026-03-09T11:30:00", "2026-03-09T11:30:00"),
        ("2026-03-09T11:30:01", "2026-03-09T13:30:00"),
        ("2026-03-09T13:29:59", "2026-03-09T13:30:00"),
        ("2026-03-09T17:00:00", "2026-03-09T17:00:00"),
        ("2026-03-09T17:00:01", "2026-03-10T07:30:00"),
        ("2026-03-13T23:59:59", "2026-03-16T07:30:00"),
        ("2026-02-13T17:01:00", "2026-02-23T07:30:00"),
        ("2026-01-10T12:00:00", "2026-01-10T13:30:00"),
    ],
)
def test_the_clock_starts_within_a_session(received: str, starts: str) -> None:
    assert normalise(at(received), CALENDAR, HOURS) == at(starts)


@pytest.mark.parametrize(
    ("received", "value", "unit", "expected"),
    [
        ("2026-03-09T09:00", 0, "working_days", "2026-03-09T17:00"),
        ("2026-03-09T09:00", 0, "calendar_days", "2026-03-09T17:00"),
        ("2026-03-09T09:00", 0, "working_hours", "2026-03-09T09:00"),
        ("2026-03-09T09:00", 0, "months", "2026-03-09T17:00"),
        ("2026-03-07T09:00", 0, "working_hours", "2026-03-09T07:30"),
        ("2026-03-09T07:30", "0.5", "working_days", "2026-03-09T11:30"),
        ("2026-03-09T17:00", "0.5", "working_days", "2026-03-10T11:30"),
        ("2026-03-13T17:01", "1.5", "working_days", "2026-03-18T11:30"),
        ("2024-02-28T09:00", 1, "calendar_days", "2024-02-29T17:00"),
        ("2024-01-31T09:00", 1, "months", "2024-02-29T17:00"),
        ("2023-01-31T09:00", 1, "months", "2023-02-28T17:00"),
        ("2024-02-29T09:00", 12, "months", "2025-02-28T17:00"),
        ("2026-01-30T09:00", 3, "months", "2026-05-04T17:00"),
        ("2026-03-31T09:00", 1, "months", "2026-05-04T17:00"),
        ("2025-12-31T16:59", 1, "working_days", "2026-01-05T17:00"),
        ("2026-03-09T16:59", 1, "working_hours", "2026-03-10T08:29"),
        ("2026-03-09T17:00", 1, "working_hours", "2026-03-10T08:30"),
        ("2026-03-09T11:30", 1, "working_hours", "2026-03-09T14:30"),
        ("2026-03-09T09:30", 2, "working_hours", "2026-03-09T11:30"),
    ],
)
def test_limits_near_nothing_leap_days_year_ends_and_session_edges(
    received: str, value: object, unit: str, expected: str
) -> None:
    assert promised_at(received, value, unit) == expected


def test_seconds_past_three_are_past_three() -> None:
    assert promised_at("2026-03-10T15:00:01", None, "same_day") == "2026-03-11T17:00"


def test_hours_are_counted_from_the_minute_that_the_receipt_prints() -> None:
    assert promised_at("2026-03-09T09:30:30", 2, "working_hours") == "2026-03-09T11:30"


def test_ten_years_of_working_days_are_counted_and_shown_as_provisional() -> None:
    promise = promised("2026-11-20T09:00", 2500, "working_days")
    assert promise.at is not None
    assert promise.at.year == 2036
    assert promise.provisional_years == tuple(range(2027, 2037))


def test_a_year_that_nobody_described_is_provisional_too() -> None:
    assert promised("2022-12-30T10:00", 1, "working_days").provisional_years == (2022,)


def test_a_date_within_official_years_carries_no_warning() -> None:
    assert promised("2023-01-03T09:00", 900, "calendar_days").provisional_years == ()


def test_without_a_fixed_limit_no_date_is_promised() -> None:
    assert promised("2026-03-09T09:00", None, "none") == Due(None)


def test_an_open_pause_has_no_date_until_it_ends() -> None:
    promise = promised("2026-03-02T09:00", 5, "working_days", a_pause("2026-03-04T10:00", None))
    assert promise == Due(None, paused_since=at("2026-03-04T10:00"))


def test_an_open_pause_after_the_due_moment_leaves_the_date() -> None:
    promise = promised("2026-03-02T09:00", 1, "working_days", a_pause("2026-03-03T17:01", None, "restart"))
    assert promise == Due(at("2026-03-03T17:00"))


def test_a_pause_touching_an_open_one_waits_since_the_first() -> None:
    pauses = a_pause("2026-03-04T10:00", "2026-03-05T10:00"), a_pause("2026-03-05T10:00", None)
    assert promised("2026-03-02T09:00", 5, "working_days", *pauses).paused_since == at("2026-03-04T10:00")


@pytest.mark.parametrize("policy", ["restart", "resume"])
def test_no_pause_makes_a_late_dossier_punctual(policy: str) -> None:
    late = a_pause("2026-03-09T17:01", "2026-04-20T09:00", policy)
    assert promised_at("2026-03-02T09:00", 5, "working_days", late) == "2026-03-09T17:00"


def test_two_pauses_move_the_date_one_after_the_other() -> None:
    pauses = (
        a_pause("2026-03-12T08:00", "2026-03-13T08:00"),
        a_pause("2026-03-04T10:00", "2026-03-10T09:00", "restart"),
    )
    # Anew from Tuesday 10: 11, 12 counted; the pause of the 12th leaves 13, 16, 17; on from Friday 13: 16, 17, 18.
    assert promised_at("2026-03-02T09:00", 5, "working_days", *pauses) == "2026-03-18T17:00"


def test_of_two_touching_pauses_the_restart_decides() -> None:
    pauses = a_pause("2026-03-04T10:00", "2026-03-05T10:00"), a_pause("2026-03-05T10:00", "2026-03-10T09:00", "restart")
    assert promised_at("2026-03-02T09:00", 5, "working_days", *pauses) == "2026-03-17T17:00"


@pytest.mark.parametrize(
    ("value", "unit", "pause", "expected"),
    [
        # 1.5 days from Mon 2 are Wed 4, 11:30; on Tue 3 at 10:00 there are 5 h + 4 h left; on from Mon 9, 08:00.
        ("1.5", "working_days", ("2026-03-03T10:00", "2026-03-09T08:00"), "2026-03-10T09:30"),
        # Half a day from 09:00 is 14:30; at 10:00 there are 3 h left; on from Tue 3, 16:00.
        ("0.5", "working_days", ("2026-03-02T10:00", "2026-03-03T16:00"), "2026-03-04T09:30"),
        # Two months from 2 March end on Sat 2 May, rolled to Mon 4; 49 days left on 16 March, on from 1 April.
        (2, "months", ("2026-03-16T09:00", "2026-04-01T09:00"), "2026-05-20T17:00"),
        # The same day's promise starts anew.
        (None, "same_day", ("2026-03-02T09:30", "2026-03-05T15:01"), "2026-03-06T17:00"),
        # The old date has come and nothing is left: due on the day the clock goes on.
        (5, "working_days", ("2026-03-09T09:00", "2026-03-14T09:00"), "2026-03-16T17:00"),
    ],
)
def test_a_resumed_pause_leaves_what_was_left(value: object, unit: str, pause: tuple[str, str], expected: str) -> None:
    assert promised_at("2026-03-02T09:00", value, unit, a_pause(*pause)) == expected


SATURDAYS = {"mon": [["07:00", "11:30"], ["13:30", "17:00"]], "sat": [["07:30", "11:30"]]}
WEEK = dict.fromkeys(("tue", "wed", "thu", "fri"), SATURDAYS["mon"])


def test_a_receiving_saturday_does_not_count() -> None:
    hours = OfficeHours.from_document({**SATURDAYS, **WEEK, "saturday_counts": False})
    assert promised_at("2026-03-07T08:00", 1, "working_days", hours=hours) == "2026-03-10T17:00"


def test_a_counting_saturday_ends_at_its_own_closing_time() -> None:
    hours = OfficeHours.from_document({**SATURDAYS, **WEEK, "saturday_counts": True})
    assert promised_at("2026-03-06T08:00", 1, "working_days", hours=hours) == "2026-03-07T11:30"


def test_a_make_up_saturday_has_mondays_sessions() -> None:
    hours = OfficeHours.from_document({**SATURDAYS, **WEEK, "saturday_counts": True})
    assert promised_at("2026-08-21T08:00", 1, "working_days", hours=hours) == "2026-08-22T17:00"


def test_summer_hours_take_over_on_their_date() -> None:
    winter = [["08:00", "12:00"], ["13:00", "16:30"]]
    hours = OfficeHours.from_document(
        {**SATURDAYS, **WEEK, "later": [{"from": "2026-03-10", **dict.fromkeys(("mon", "tue", "wed"), winter)}]}
    )
    assert promised_at("2026-03-06T08:00", 1, "working_days", hours=hours) == "2026-03-09T17:00"
    assert promised_at("2026-03-09T08:00", 1, "working_days", hours=hours) == "2026-03-10T16:30"
    assert promised_at("2026-03-11T08:00", 1, "working_days", hours=hours) == "2026-03-16T16:30"


def test_hours_of_far_years_are_those_in_force_then() -> None:
    winter = [["08:00", "12:00"], ["13:00", "16:30"]]
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), winter)
    hours = OfficeHours.from_document({**SATURDAYS, **WEEK, "later": [{"from": "2051-07-01", **week}]})
    # Both years begin on a Sunday and have no announcement, yet their days differ.
    assert promised_at("2045-03-06T08:00", 1, "working_days", hours=hours) == "2045-03-07T17:00"
    assert promised_at("2062-03-06T08:00", 1, "working_days", hours=hours) == "2062-03-07T16:30"


def refusal(*arguments: object, pauses: tuple[Pause, ...] = ()) -> str:
    with pytest.raises(RuleBroken) as refused:
        promised(*arguments, *pauses)  # type: ignore[arg-type]
    return refused.value.code


def test_overlapping_pauses_are_refused() -> None:
    pauses = a_pause("2026-03-04T10:00", "2026-03-06T10:00"), a_pause("2026-03-05T10:00", "2026-03-07T10:00")
    assert refusal("2026-03-02T09:00", 5, "working_days", pauses=pauses) == "due.pauses_overlap"


def test_a_pause_behind_an_open_one_is_refused() -> None:
    pauses = a_pause("2026-03-04T10:00", None), a_pause("2026-03-05T10:00", "2026-03-07T10:00")
    assert refusal("2026-03-02T09:00", 5, "working_days", pauses=pauses) == "due.pauses_overlap"


def test_a_pause_before_the_receipt_is_refused() -> None:
    pauses = (a_pause("2026-03-01T10:00", "2026-03-06T10:00"),)
    assert refusal("2026-03-02T09:00", 5, "working_days", pauses=pauses) == "due.pause_before_receipt"


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RuleBroken, match=r"due\.pause_backwards"):
        a_pause("2026-03-06T10:00", "2026-03-06T09:59")


def test_a_moment_with_a_zone_is_refused() -> None:
    zoned = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=7)))
    with pytest.raises(RuleBroken, match=r"due\.moment_zone"):
        due(zoned, TimeLimit(Decimal(3), TimeLimit.of(3, "working_days").unit), CALENDAR, HOURS)


@pytest.mark.parametrize("unit", ["working_days", "calendar_days", "working_hours", "months"])
def test_a_date_beyond_the_last_year_is_refused(unit: str) -> None:
    assert refusal("9999-12-31T16:00", 200, unit) == "due.beyond_calendar"
    assert refusal("9999-12-31T23:00", 0, unit) in ("due.beyond_calendar",)


def test_without_any_calendar_only_weekends_are_skipped() -> None:
    promise = due(at("2026-02-13T09:00"), TimeLimit.of(1, "working_days"), Calendar(), HOURS)
    assert promise == Due(at("2026-02-16T17:00"), provisional_years=(2026,))
