"""Calendars and office hours: what they know, how one replaces another, and which files are refused."""

import json
from datetime import date, timedelta
from typing import Any

import holidays
import pytest

import resources
from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.errors import FileRefused
from desk_app.domain.hours import OfficeHours
from desk_app.services.catalogue import shipped_calendar

SHIPPED = shipped_calendar()


def a_file(**changes: Any) -> dict[str, Any]:
    return {"holidays": {"2027": [{"date": "2027-01-01", "what": "Tết Dương lịch"}]}} | changes


def test_the_official_years_are_known_and_the_next_ten_are_provisional() -> None:
    assert [SHIPPED.standing(year) for year in (2022, 2023, 2026, 2027, 2036, 2037)] == [
        Standing.MISSING,
        Standing.OFFICIAL,
        Standing.OFFICIAL,
        Standing.PROVISIONAL,
        Standing.PROVISIONAL,
        Standing.MISSING,
    ]


def test_every_shipped_day_off_says_what_it_is_and_who_says_so() -> None:
    days = [day for year in SHIPPED.years for day in year.days_off]
    assert all(day.what and day.source for day in days)
    assert all(len(year.days_off) >= 12 for year in SHIPPED.years)


@pytest.mark.parametrize("name", ["vn_official", "vn_provisional"])
def test_every_source_that_a_shipped_calendar_names_is_spelled_out(name: str) -> None:
    document = json.loads(resources.read_text(f"calendars/{name}.json"))
    rows = [row for year in document["holidays"].values() for row in year] + document["make_up_working_saturdays"]
    assert {row["source"] for row in rows if "source" in row} <= set(document.get("sources", {}))


PUBLISHED_TET = ["2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23"]
PUBLISHED_HUNG_KINGS = ["2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12", "2031-04-01"]


@pytest.mark.parametrize("day", PUBLISHED_TET)
def test_tet_of_the_provisional_years_lies_where_vietnam_puts_it(day: str) -> None:
    first = date.fromisoformat(day)
    for around in (-1, 0, 1, 2, 3):
        off = SHIPPED.day_off(first + timedelta(days=around))
        assert off is not None
        assert off.what == "Tết Nguyên đán"


@pytest.mark.parametrize("day", PUBLISHED_HUNG_KINGS)
def test_hung_kings_day_of_the_provisional_years_lies_where_it_was_published(day: str) -> None:
    off = SHIPPED.day_off(date.fromisoformat(day))
    assert off is not None
    assert off.what == "Giỗ Tổ Hùng Vương"


DISAGREEMENTS = {
    # day: (off in ours, off in the package, why)
    "2025-02-01": (False, True, "the fifth day of Tết on a Saturday: a weekend anyway, not listed in the announcement"),
    "2026-01-02": (True, False, "swapped by letter 12729/VPCP-KGVX of 25/12/2025, which the package misses"),
    "2026-01-10": (False, False, "the make-up Saturday of that swap, a working day only in ours"),
}


def test_the_official_years_agree_with_the_package_holidays_but_for_the_listed_days() -> None:
    package = holidays.country_holidays("VN", years=range(2023, 2027))
    differing = {}
    day = date(2023, 1, 1)
    while day.year < 2027:
        ours, theirs = SHIPPED.day_off(day) is not None, day in package
        works, they_work = SHIPPED.is_working_day(day), package.is_working_day(day)
        if ours != theirs or works != they_work:
            differing[day.isoformat()] = (ours, theirs)
        day += timedelta(days=1)
    assert differing == {day: (ours, theirs) for day, (ours, theirs, _) in DISAGREEMENTS.items()}


def test_a_make_up_saturday_is_a_working_day_and_the_day_it_pays_for_is_not() -> None:
    assert SHIPPED.is_working_day(date(2026, 8, 22))
    assert SHIPPED.is_make_up(date(2026, 8, 22))
    assert not SHIPPED.is_working_day(date(2026, 8, 31))


def test_a_file_replaces_the_years_it_names_and_is_official_for_them() -> None:
    document = a_file(make_up_working_saturdays=["2027-02-13"])
    document["holidays"]["2027"][0]["status"] = "computed"
    calendar = SHIPPED.replaced_by(Calendar.from_document(document))
    assert calendar.standing(2027) is Standing.OFFICIAL
    assert calendar.is_working_day(date(2027, 2, 5))
    assert calendar.is_working_day(date(2027, 2, 13))
    assert calendar.standing(2028) is Standing.PROVISIONAL
    assert not calendar.is_working_day(date(2026, 11, 24))


def test_a_year_is_as_sure_as_its_weakest_day() -> None:
    days = [{"date": "2027-01-01", "what": "a"}, {"date": "2027-02-05", "what": "b", "status": "proposed"}]
    assert Calendar.from_document({"holidays": {"2027": days}}).standing(2027) is Standing.PROVISIONAL


def test_calendars_that_say_the_same_are_the_same() -> None:
    assert Calendar.from_document(a_file()) == Calendar.from_document(a_file())
    assert hash(Calendar.from_document(a_file())) == hash(Calendar.from_document(a_file()))


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([], "calendar.shape"),
        (None, "calendar.shape"),
        ({}, "calendar.no_years"),
        ({"holidays": {}}, "calendar.no_years"),
        ({"holidays": [1]}, "calendar.no_years"),
        ({"holidays": {"2027": []}}, "calendar.empty_year"),
        ({"holidays": {"2027": {}}}, "calendar.shape"),
        ({"holidays": {"2027": ["2027-01-01"]}}, "calendar.shape"),
        ({"holidays": {"27": [{"date": "2027-01-01"}]}}, "calendar.year"),
        ({"holidays": {"2027": [{"date": "2026-01-01"}]}}, "calendar.other_year"),
        ({"holidays": {"2027": [{"date": "2027-02-29"}]}}, "calendar.date"),
        ({"holidays": {"2027": [{"date": 20270101}]}}, "calendar.date"),
        ({"holidays": {"2027": [{"what": "Tết"}]}}, "calendar.date"),
        ({"holidays": {"2027": [{"date": "2027-01-01", "status": "sure"}]}}, "calendar.status"),
        ({"holidays": {"2027": [{"date": "2027-01-01"}, {"date": "2027-01-01"}]}}, "calendar.day_twice"),
        (a_file(make_up_working_saturdays="2027-01-09"), "calendar.shape"),
        (a_file(make_up_working_saturdays=["2027-01-10"]), "calendar.make_up_not_saturday"),
        (a_file(make_up_working_saturdays=["2028-01-08"]), "calendar.make_up_year_unnamed"),
        (a_file(make_up_working_saturdays=["2027-01-09", "2027-01-09"]), "calendar.day_twice"),
    ],
)
def test_a_calendar_file_that_could_be_silently_wrong_is_refused(document: object, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        Calendar.from_document(document)
    assert refused.value.code == code


def test_a_day_cannot_be_off_and_worked_in_exchange() -> None:
    document = {"holidays": {"2027": [{"date": "2027-01-09"}]}, "make_up_working_saturdays": ["2027-01-09"]}
    with pytest.raises(FileRefused, match=r"calendar\.day_twice"):
        Calendar.from_document(document)


DAY = [["07:30", "11:30"], ["13:30", "17:00"]]


def test_the_default_hours_are_those_of_a_file_that_says_so() -> None:
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), DAY)
    assert OfficeHours.from_document(week) == OfficeHours.default()


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([], "hours.shape"),
        ({}, "hours.monday_closed"),
        ({"tue": DAY}, "hours.monday_closed"),
        ({"mon": DAY, "monday": DAY}, "hours.unknown_name"),
        ({"mon": "07:30-11:30"}, "hours.shape"),
        ({"mon": [["07:30"]]}, "hours.shape"),
        ({"mon": [["7:30", "11:30"]]}, "hours.time"),
        ({"mon": [["07:30", "24:00"]]}, "hours.time"),
        ({"mon": [["11:30", "07:30"]]}, "hours.order"),
        ({"mon": [["07:30", "07:30"]]}, "hours.order"),
        ({"mon": [["13:30", "17:00"], ["07:30", "11:30"]]}, "hours.order"),
        ({"mon": [["07:30", "12:00"], ["11:30", "17:00"]]}, "hours.order"),
        ({"mon": DAY, "saturday_counts": "no"}, "hours.shape"),
        ({"mon": DAY, "later": {}}, "hours.shape"),
        ({"mon": DAY, "later": [{"from": "soon", "mon": DAY}]}, "calendar.date"),
        ({"mon": DAY, "later": [{"from": "2026-05-01", "mon": DAY}] * 2}, "hours.later_order"),
    ],
)
def test_hours_that_cannot_be_are_refused(document: object, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        OfficeHours.from_document(document)
    assert refused.value.code == code
