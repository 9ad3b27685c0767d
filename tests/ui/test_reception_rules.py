"""What stands on the page and what becomes of it: filings, comparisons, weeks. No window is shown."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.hours_book import HoursBook
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import IdKind
from desk_app.services.catalogue import WorkingTime, shipped_calendar
from ui.promise.weeks import MOST_WEEKS, weeks_of
from ui.reception.comparing import compare
from ui.reception.draft import Draft
from ui.reception.typed import TypedPerson, kind_of_number, money, typed_moment

FRIDAY = datetime(2026, 11, 20, 9, 42)
THU = TypedPerson(number="025188004217", name="Lò Thị Hoài Thu", address="Khu Đồng Mát, xã Suối Ngà")


@pytest.fixture(scope="module")
def working() -> WorkingTime:
    return WorkingTime(shipped_calendar(), HoursBook())


def promised(working: WorkingTime, days: int, unit: Unit = Unit.WORKING_DAYS) -> Explanation:
    return explain(FRIDAY, TimeLimit(Decimal(days), unit), working.calendar, working.hours)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", IdKind.NONE),
        ("025 188 004 217", IdKind.PERSONAL),
        ("02518800421", IdKind.PERSONAL),
        ("168 123 456", IdKind.OLD),
        ("C1234567", IdKind.PASSPORT),
    ],
)
def test_the_kind_of_a_number_follows_from_what_was_typed(typed, kind):
    assert kind_of_number(typed) is kind


def test_the_number_of_an_organisation_is_a_tax_code():
    assert kind_of_number("2600123456", organisation=True) is IdKind.TAX


@pytest.mark.parametrize(("typed", "amount"), [("20.000 đ", 20_000), ("0", 0), ("", None), (" 8000 ", 8_000)])
def test_a_fee_is_read_as_it_is_typed(typed, amount):
    assert money(typed) == amount


@pytest.mark.parametrize("typed", ["hai mươi", "20,5", "-5", "2" * 12])
def test_a_fee_that_is_no_amount_is_refused_at_its_field(typed):
    with pytest.raises(RuleBroken) as refused:
        money(typed)
    assert refused.value.facts["field"] == "fee"


@pytest.mark.parametrize(("day", "hour"), [("18112026", "1405"), ("18/11/2026", "14:05"), ("18-11-2026", "14h05")])
def test_an_earlier_moment_is_read_in_the_ways_it_is_typed(day, hour):
    assert typed_moment(day, hour) == datetime(2026, 11, 18, 14, 5)


@pytest.mark.parametrize(("day", "hour"), [("31/02/2026", "09:00"), ("18/11/2026", ""), ("18/11/26", "09:00")])
def test_half_a_moment_is_refused_and_not_guessed(day, hour):
    with pytest.raises(RuleBroken, match=r"moment\.unreadable"):
        typed_moment(day, hour)


def test_another_dossier_of_the_same_person_keeps_the_person_and_nothing_else():
    before = Draft("one", desk=THU, request="bản sao", note="gấp", fee="8.000")
    after = before.for_next("two")
    assert (after.id, after.desk, after.procedure, after.request, after.note, after.fee) == (
        "two",
        THU,
        None,
        "",
        "",
        "",
    )


def test_what_is_empty_is_filled_and_what_was_typed_is_only_offered():
    typed = TypedPerson(name="Lò Thị Hoài Thư")
    found = compare(typed, THU, kept={"name"})
    assert dict(found.fill) == {"number": THU.number, "address": THU.address}
    assert dict(found.differs) == {"name": "Lò Thị Hoài Thu"}


def test_blanks_and_capitals_are_no_difference():
    typed = TypedPerson(number="025 188 004 217", name="LÒ THỊ  HOÀI THU", address=THU.address)
    found = compare(typed, THU, kept={"number", "name", "address"})
    assert not found.fill
    assert not found.differs


def test_seven_working_days_are_three_whole_weeks_with_the_holiday_in_them(working):
    weeks = weeks_of(promised(working, 7))
    kinds = {day.date: day.kind for week in weeks.shown for day in week}
    assert len(weeks.shown) == 3
    assert kinds[date(2026, 11, 20)] == "received"
    assert kinds[date(2026, 11, 24)] == "holiday"
    assert kinds[date(2026, 12, 2)] == "promised"
    assert kinds[date(2026, 12, 3)] == "outside"


def test_counted_days_carry_their_numbers(working):
    shown = {day.date: day for week in weeks_of(promised(working, 7)).shown for day in week}
    assert [shown[date(2026, 11, day)].label_bottom for day in (23, 25, 26, 27, 30)] == ["1", "2", "3", "4", "5"]
    assert shown[date(2026, 12, 1)].label_top == "1/12"


@pytest.mark.parametrize("days", [15, 25, 60, 200])
def test_a_long_promise_folds_and_still_shows_its_first_and_last_week(working, days):
    found = promised(working, days)
    weeks = weeks_of(found)
    assert len(weeks.shown) <= MOST_WEEKS
    assert weeks.fold
    dates = [day.date for week in weeks.shown for day in week]
    assert FRIDAY.date() in dates
    assert found.due.at.date() in dates


def test_every_week_begins_on_monday_and_is_whole(working):
    for week in weeks_of(promised(working, 25)).shown:
        assert [day.date.weekday() for day in week] == list(range(7))


def test_days_of_rest_count_where_calendar_days_are_counted(working):
    shown = {day.date: day for week in weeks_of(promised(working, 10, Unit.CALENDAR_DAYS)).shown for day in week}
    assert (shown[date(2026, 11, 21)].kind, shown[date(2026, 11, 21)].label_bottom) == ("counted", "1")


def test_without_a_date_there_is_no_calendar(working):
    found = explain(FRIDAY, TimeLimit(None, Unit.NONE), working.calendar, working.hours)
    assert weeks_of(found).shown == ()
