"""Hours of seasons, of other dates and of several offices: what is in force when, what counts, what is refused."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.calendar import Calendar
from desk_app.domain.due import due
from desk_app.domain.errors import FileRefused
from desk_app.domain.explanation import explain
from desk_app.domain.hours import WEEKDAYS, OfficeHours
from desk_app.domain.hours_book import HoursBook
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.services.catalogue import shipped_calendar
from desk_app.services.hours_text import hours_text, read_hours, sample_of

CALENDAR = shipped_calendar()
SUMMER = [["07:00", "11:30"], ["13:30", "17:00"]]
WINTER = [["08:00", "12:00"], ["13:00", "16:30"]]
MORNING = [["07:30", "11:30"]]


def a_week(day: list[list[str]], **more: Any) -> dict[str, Any]:
    return {**dict.fromkeys(WEEKDAYS[:5], day), **more}


SEASONS = [a_week(SUMMER, **{"from": "04-15"}), a_week(WINTER, **{"from": "10-15"})]
SEASONAL = OfficeHours.from_document({"seasons": SEASONS})


def promised(received: str, value: float, unit: str, hours: OfficeHours, *pauses: Pause) -> str:
    at = due(datetime.fromisoformat(received), TimeLimit.of(value, unit), CALENDAR, hours, pauses).at
    assert at is not None
    return at.isoformat(timespec="minutes")


def a_wait(start: str, end: str, policy: PausePolicy = PausePolicy.RESUME) -> Pause:
    return Pause(datetime.fromisoformat(start), datetime.fromisoformat(end), policy)


@pytest.mark.parametrize("year", [1997, 2026, 2028, 2099])
def test_a_season_begins_on_its_day_each_year_and_the_last_one_lasts_past_new_year(year: int) -> None:
    summer, winter = (OfficeHours.from_document(a_week(day)) for day in (SUMMER, WINTER))
    assert SEASONAL.on(date(year, 1, 1)) == winter
    assert SEASONAL.on(date(year, 4, 14)) == winter
    assert SEASONAL.on(date(year, 4, 15)) == summer
    assert SEASONAL.on(date(year, 10, 14)) == summer
    assert SEASONAL.on(date(year, 10, 15)) == winter


def test_a_limit_over_the_first_day_of_winter_ends_at_winters_closing_time() -> None:
    # 13 and 14 October 2026 are summer's, the 15th is a Thursday.
    assert promised("2026-10-13T09:00", 1, "working_days", SEASONAL) == "2026-10-14T17:00"
    assert promised("2026-10-13T09:00", 2, "working_days", SEASONAL) == "2026-10-15T16:30"


def test_hours_over_the_first_day_of_winter_are_counted_in_each_seasons_own_sessions() -> None:
    # From 16:00 summer's day still has one hour; winter's begins at 08:00.
    assert promised("2026-10-14T16:00", 3, "working_hours", SEASONAL) == "2026-10-15T10:00"
    assert promised("2026-04-14T16:00", 3, "working_hours", SEASONAL) == "2026-04-15T09:30"


def test_a_receipt_before_winters_opening_is_moved_to_it() -> None:
    why = explain(datetime(2026, 10, 15, 7, 10), TimeLimit.of(1, "working_days"), CALENDAR, SEASONAL)
    assert why.normalised == datetime(2026, 10, 15, 8, 0)


def test_years_that_look_alike_share_their_count_with_the_seasons_in_it() -> None:
    # 2045 and 2051 begin on a Sunday and have no announcement; the later decision knows no seasons.
    later = [{"from": "2050-06-01", **a_week(MORNING)}]
    hours = OfficeHours.from_document({"seasons": SEASONS, "later": later})
    assert promised("2045-03-06T09:00", 1, "working_days", hours) == "2045-03-07T16:30"
    assert promised("2045-06-06T09:00", 1, "working_days", hours) == "2045-06-07T17:00"
    assert promised("2051-06-06T09:00", 1, "working_days", hours) == "2051-06-07T11:30"
    assert promised("2050-05-31T09:00", 1, "working_days", hours) == "2050-06-01T11:30"
    assert promised("2050-05-30T09:00", 1, "working_days", hours) == "2050-05-31T17:00"


def test_a_later_decision_may_bring_seasons_of_its_own() -> None:
    hours = OfficeHours.from_document(a_week(SUMMER, later=[{"from": "2026-08-03", "seasons": SEASONS}]))
    assert [hours.on(date(2026, month, 20)).sessions[0] for month in (1, 8, 11)] == [
        ((420, 690), (810, 1020)),
        ((420, 690), (810, 1020)),
        ((480, 720), (780, 990)),
    ]
    assert hours.next_period(date(2026, 1, 1)) == date(2026, 8, 3)
    assert hours.next_period(date(2026, 8, 3)) == date(2026, 10, 15)
    assert hours.next_period(date(2026, 12, 31)) == date(2027, 4, 15)


def test_the_last_hours_have_no_next_period() -> None:
    assert OfficeHours.default().next_period(date(2026, 1, 1)) is None
    assert SEASONAL.next_period(date(9999, 12, 31)) is None


def test_a_saturday_morning_receives_but_does_not_count() -> None:
    hours = OfficeHours.from_document(a_week(SUMMER, sat=MORNING))
    saturday = date(2026, 3, 7)
    assert hours.received(saturday, CALENDAR) == ((450, 690),)
    assert hours.counted(saturday, CALENDAR) == ()
    assert promised("2026-03-07T08:00", 1, "working_days", hours) == "2026-03-10T17:00"


def test_a_saturday_morning_counts_by_setting() -> None:
    hours = OfficeHours.from_document(a_week(SUMMER, sat=MORNING, saturday_counts=True))
    assert promised("2026-03-07T08:00", 1, "working_days", hours) == "2026-03-09T17:00"
    assert promised("2026-03-06T08:00", 1, "working_days", hours) == "2026-03-07T11:30"
    assert promised("2026-03-06T16:00", 2, "working_hours", hours) == "2026-03-07T08:30"


def test_a_saturday_may_count_in_summer_only() -> None:
    summer = a_week(SUMMER, sat=MORNING, saturday_counts=True, **{"from": "04-15"})
    winter = a_week(WINTER, sat=MORNING, **{"from": "10-15"})
    hours = OfficeHours.from_document({"seasons": [summer, winter]})
    assert hours.counted(date(2026, 5, 9), CALENDAR) == ((450, 690),)
    assert hours.counted(date(2026, 11, 7), CALENDAR) == ()


def test_the_saturday_rule_beside_the_seasons_is_theirs_unless_they_say_so() -> None:
    summer = a_week(SUMMER, sat=MORNING, **{"from": "04-15"})
    winter = a_week(WINTER, sat=MORNING, saturday_counts=False, **{"from": "10-15"})
    hours = OfficeHours.from_document({"saturday_counts": True, "seasons": [summer, winter]})
    assert hours.counted(date(2026, 5, 9), CALENDAR)
    assert not hours.counted(date(2026, 11, 7), CALENDAR)


def test_on_a_day_off_nobody_receives_and_on_a_make_up_saturday_monday_s_sessions_hold() -> None:
    assert SEASONAL.received(date(2026, 9, 2), CALENDAR) == ()
    assert SEASONAL.received(date(2026, 8, 22), CALENDAR) == ((420, 690), (810, 1020))
    assert SEASONAL.received(date(2026, 8, 23), CALENDAR) == ()


def test_a_season_without_days_has_the_ordinary_week() -> None:
    summer = a_week(SUMMER, **{"from": "04-15"})
    short = OfficeHours.from_document(a_week(WINTER, seasons=[summer, {"from": "10-15"}]))
    whole = OfficeHours.from_document(a_week(WINTER, seasons=SEASONS))
    assert short == whole


def test_a_valid_from_date_in_the_middle_of_a_pause_counts_the_rest_in_the_new_hours() -> None:
    hours = OfficeHours.from_document(a_week(SUMMER, later=[{"from": "2026-03-09", **a_week(WINTER)}]))
    pause = a_wait("2026-03-03T10:00", "2026-03-11T09:00")
    # Received Monday: three days would end on Thursday; two are left, from Wednesday 11 on, at winter's closing time.
    assert promised("2026-03-02T09:00", 3, "working_days", hours) == "2026-03-05T17:00"
    assert promised("2026-03-02T09:00", 3, "working_days", hours, pause) == "2026-03-13T16:30"
    # Of eight hours one was used on Monday's end and three on Tuesday morning; four are left from 09:00 on.
    assert promised("2026-03-02T16:00", 8, "working_hours", hours, pause) == "2026-03-11T14:00"
    # Restarted, they are eight hours from 09:00 on: 7 h 30 min of winter's Wednesday are not enough.
    anew = a_wait("2026-03-03T10:00", "2026-03-11T09:00", PausePolicy.RESTART)
    assert promised("2026-03-02T16:00", 8, "working_hours", hours, anew) == "2026-03-12T09:30"


def test_the_explanation_tells_the_minutes_of_both_seasons() -> None:
    received, limit = datetime(2026, 10, 14, 16, 0), TimeLimit.of(10, "working_hours")
    why = explain(received, limit, CALENDAR, SEASONAL)
    assert [(line.date.day, line.minutes) for line in why.lines] == [(14, 60), (15, 450), (16, 90)]
    assert why.due.at == datetime(2026, 10, 16, 9, 30)


def test_an_office_with_other_hours_is_counted_by_them() -> None:
    book = HoursBook.from_document(a_week(SUMMER, offices={"Phòng Kinh tế": a_week(WINTER)}))
    assert promised("2026-03-02T09:00", 1, "working_days", book.desk) == "2026-03-03T17:00"
    assert promised("2026-03-02T09:00", 1, "working_days", book.of("Phòng Kinh tế")) == "2026-03-03T16:30"


@pytest.mark.parametrize("name", ["phong kinh te", "  PHÒNG  KINH TẾ ", "Phòng Kinh tế"])
def test_an_office_is_known_by_its_name_whatever_marks_and_capitals(name: str) -> None:
    book = HoursBook.from_document(a_week(SUMMER, offices={"Phòng Kinh tế": a_week(WINTER)}))
    assert book.of(name) == OfficeHours.from_document(a_week(WINTER))
    assert book.has(name)


@pytest.mark.parametrize("name", ["", "Công an xã"])
def test_an_office_that_is_not_named_keeps_the_desk_s_hours(name: str) -> None:
    book = HoursBook.from_document(a_week(SUMMER, offices={"Phòng Kinh tế": a_week(WINTER)}))
    assert book.of(name) == book.desk
    assert not book.has(name)


def test_a_change_from_a_day_on_leaves_earlier_days_and_later_decisions_alone() -> None:
    hours = OfficeHours.from_document({"seasons": SEASONS, "later": [{"from": "2027-01-01", **a_week(MORNING)}]})
    new = OfficeHours.from_document(a_week([["09:00", "10:00"]]))
    changed = hours.changed_from(date(2026, 12, 1), new).changed_from(date(2026, 12, 1), new)
    assert changed.on(date(2026, 11, 30)) == hours.on(date(2026, 11, 30))
    assert changed.on(date(2026, 12, 31)) == new
    assert changed.on(date(2027, 1, 1)) == hours.on(date(2027, 1, 1))


def test_an_office_gets_hours_of_its_own_from_a_day_on() -> None:
    week = OfficeHours.from_document(a_week(WINTER))
    book = HoursBook(SEASONAL).changed_from(date(2026, 12, 1), week, "Công an xã")
    again = book.changed_from(date(2026, 12, 2), SEASONAL.on(date(2026, 7, 1)), "CONG AN XA")
    assert book.of("Công an xã").on(date(2026, 11, 30)) == SEASONAL.on(date(2026, 11, 30))
    assert book.of("Công an xã").on(date(2026, 12, 1)) == week
    assert book.desk == SEASONAL
    assert list(again.offices) == ["Công an xã"]
    assert again.of("Công an xã").on(date(2026, 12, 2)) == SEASONAL.on(date(2026, 7, 1))


def test_hours_that_say_the_same_are_the_same() -> None:
    again = OfficeHours.from_document({"seasons": SEASONS})
    assert (again, hash(again)) == (SEASONAL, hash(SEASONAL))
    assert OfficeHours.from_document({"seasons": [*SEASONS[:1], a_week(MORNING, **{"from": "10-15"})]}) != SEASONAL
    assert OfficeHours.from_document({"seasons": [*SEASONS[:1], a_week(WINTER, **{"from": "10-16"})]}) != SEASONAL


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"seasons": {}}, "hours.shape"),
        ({"seasons": ["04-15", "10-15"]}, "hours.shape"),
        ({"seasons": []}, "hours.monday_closed"),
        ({"seasons": SEASONS[:1]}, "hours.one_season"),
        ({"seasons": SEASONS[::-1]}, "hours.season_order"),
        ({"seasons": [SEASONS[0], SEASONS[0]]}, "hours.season_order"),
        ({"seasons": [SEASONS[0], {"from": "10-15"}]}, "hours.monday_closed"),
        ({"seasons": [SEASONS[0], {"from": "10-15", "mon": []}]}, "hours.monday_closed"),
        (a_week(SUMMER, seasons=[{"from": "02-29"}, SEASONS[1]]), "hours.season_day"),
        (a_week(SUMMER, seasons=[{"from": "2026-04-15"}, SEASONS[1]]), "hours.season_day"),
        (a_week(SUMMER, seasons=[{"from": "4-15"}, SEASONS[1]]), "hours.season_day"),
        (a_week(SUMMER, seasons=[{"from": "04-31"}, SEASONS[1]]), "hours.season_day"),
        (a_week(SUMMER, seasons=[{"from": 415}, SEASONS[1]]), "hours.season_day"),
        (a_week(SUMMER, seasons=[{}, SEASONS[1]]), "hours.season_day"),
        (a_week(SUMMER, seasons=[{**SEASONS[0], "to": "10-14"}, SEASONS[1]]), "hours.unknown_name"),
        (a_week(SUMMER, seasons=[{**SEASONS[0], "later": []}, SEASONS[1]]), "hours.unknown_name"),
        (a_week(SUMMER, seasons=[{**SEASONS[0], "seasons": SEASONS}, SEASONS[1]]), "hours.unknown_name"),
        (a_week(SUMMER, seasons=[{**SEASONS[0], "saturday_counts": 1}, SEASONS[1]]), "hours.shape"),
        (a_week(SUMMER, later=[{"from": "2026-04-15"}]), "hours.monday_closed"),
        (a_week(SUMMER, later=[{"from": "2026-04-15", "later": [], **a_week(SUMMER)}]), "hours.unknown_name"),
        (a_week(SUMMER, later=[{"from": "2026-04-15", "seasons": SEASONS[:1]}]), "hours.one_season"),
        (a_week(SUMMER, offices=[]), "hours.shape"),
        (a_week(SUMMER, offices={"": a_week(WINTER)}), "hours.office_name"),
        (a_week(SUMMER, offices={"x" * 121: a_week(WINTER)}), "hours.office_name"),
        (a_week(SUMMER, offices={"Công an": a_week(WINTER), "CÔNG AN": a_week(WINTER)}), "hours.office_twice"),
        (a_week(SUMMER, offices={"Công an": a_week(WINTER), " Công an ": a_week(WINTER)}), "hours.office_twice"),
        (a_week(SUMMER, offices={"Công an": {}}), "hours.monday_closed"),
        (a_week(SUMMER, offices={"Công an": {**a_week(WINTER), "offices": {}}}), "hours.unknown_name"),
        ({"offices": {"Công an": a_week(WINTER)}}, "hours.monday_closed"),
        (None, "hours.shape"),
    ],
)
def test_hours_that_could_be_silently_wrong_are_refused(document: object, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        HoursBook.from_document(document)
    assert refused.value.code == code


minutes = st.integers(0, 24 * 60 - 1)
sessions = st.lists(minutes, min_size=0, max_size=6, unique=True).map(
    lambda edges: tuple(zip(*[iter(sorted(edges)[: len(edges) // 2 * 2])] * 2, strict=True))
)
weeks = st.builds(
    lambda monday, days, counts: OfficeHours((monday, *days), counts),
    sessions.filter(bool),
    st.tuples(*[sessions] * 6),
    st.booleans(),
)
month_days = st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(lambda day: (day.month, day.day))


@st.composite
def seasonal(draw: st.DrawFn) -> OfficeHours:
    week = draw(weeks)
    begins = draw(st.one_of(st.just([]), st.lists(month_days, min_size=2, max_size=4, unique=True)))
    seasons = tuple((day, draw(weeks)) for day in sorted(begins))
    return OfficeHours(week.sessions, week.saturday_counts, seasons=seasons)


@st.composite
def all_hours(draw: st.DrawFn) -> OfficeHours:
    first = draw(seasonal())
    starts = sorted(draw(st.lists(st.dates(date(2020, 1, 1), date(2035, 1, 1)), max_size=3, unique=True)))
    later = tuple((start, draw(seasonal())) for start in starts)
    return OfficeHours(first.sessions, first.saturday_counts, later, first.seasons)


books = st.builds(
    HoursBook, all_hours(), st.dictionaries(st.sampled_from(["Phòng Kinh tế", "Công an xã"]), all_hours())
)


@settings(max_examples=40)
@given(books)
def test_a_book_is_read_again_as_it_was_written(book: HoursBook) -> None:
    assert read_hours(hours_text(book)) == book
    assert read_hours(hours_text(sample_of(book))).desk.on(date(2026, 7, 1)) == book.desk.on(date(2026, 7, 1))


@given(all_hours(), st.dates(date(2019, 1, 1), date(2036, 1, 1)))
def test_the_week_in_force_is_the_one_that_began_last(hours: OfficeHours, day: date) -> None:
    # Found the long way: walk the days from long before, and change the week wherever one begins.
    version = [hours, *(following for start, following in hours.later if start <= day)][-1]
    week = OfficeHours(version.sessions, version.saturday_counts)
    walked = day - timedelta(days=400)
    while walked <= day:
        week = dict(version.seasons).get((walked.month, walked.day), week)
        walked += timedelta(days=1)
    found = hours.on(day)
    assert (found.sessions, found.saturday_counts) == (week.sessions, week.saturday_counts)


@given(all_hours(), st.dates(date(2019, 1, 1), date(2036, 1, 1)))
def test_between_two_periods_nothing_changes(hours: OfficeHours, day: date) -> None:
    until = hours.next_period(day)
    end = until - timedelta(days=1) if until else day + timedelta(days=800)
    assert hours.period_on(day) == hours.period_on(end)
    assert hours.period_on(day) in hours.periods()
    if until:
        assert until > day
        assert hours.period_on(until) != hours.period_on(day)


@given(all_hours(), st.dates(date(2023, 1, 1), date(2026, 12, 31)))
def test_what_counts_is_always_received_too(hours: OfficeHours, day: date) -> None:
    counted = hours.counted(day, CALENDAR)
    assert counted in ((), hours.received(day, CALENDAR))
    if day.weekday() < 5:
        assert hours.counted(day, Calendar()) == hours.on(day).sessions[day.weekday()]
