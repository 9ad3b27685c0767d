"""How long an office may take: what is a limit, what is not, and how it is written."""

from decimal import Decimal

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import TimeLimit, Unit, shown


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (3, "working_days", "03 ngày làm việc"),
        (15, "calendar_days", "15 ngày"),
        (8, "working_hours", "08 giờ làm việc"),
        (None, "same_day", "trong ngày làm việc"),
        (1, "months", "01 tháng"),
        (1.5, "working_days", "1,5 ngày làm việc"),
        ("0.5", "working_days", "0,5 ngày làm việc"),
        (None, "none", "không có thời hạn cố định"),
    ],
)
def test_a_limit_is_written_as_offices_write_it(value: object, unit: str, words: str) -> None:
    assert TimeLimit.of(value, unit).words() == words


@pytest.mark.parametrize("value", [3, 3.0, "3", "3.00", "+3", Decimal("3.0")])
def test_one_limit_has_one_spelling(value: object) -> None:
    limit = TimeLimit.of(value, "working_days")
    assert limit == TimeLimit(Decimal(3), Unit.WORKING_DAYS)
    assert str(limit.value) == "3"


@pytest.mark.parametrize("value", ["abc", -1, float("nan"), 7, None])
def test_the_number_of_a_same_day_limit_is_ignored(value: object) -> None:
    assert TimeLimit.of(value, "same_day") == TimeLimit(None, Unit.SAME_DAY)


@pytest.mark.parametrize(
    ("value", "unit", "code"),
    [
        (None, "working_days", "due.value_missing"),
        (True, "working_days", "due.not_a_number"),
        (float("nan"), "working_days", "due.not_a_number"),
        (float("inf"), "calendar_days", "due.not_a_number"),
        (Decimal("sNaN"), "working_days", "due.not_a_number"),
        ("1,5", "working_days", "due.not_a_number"),
        ("", "working_days", "due.not_a_number"),
        (" 3", "working_days", "due.not_a_number"),
        ("1_0", "working_days", "due.not_a_number"),
        ("３", "working_days", "due.not_a_number"),
        ([3], "working_days", "due.not_a_number"),
        ({"value": 3}, "working_days", "due.not_a_number"),
        (-1, "working_days", "due.negative_limit"),
        ("-0.5", "working_days", "due.negative_limit"),
        (0.3, "working_days", "due.not_halves"),
        (1.25, "working_days", "due.not_halves"),
        (Decimal("0.5000000000000000000000000000000000001"), "working_days", "due.not_halves"),
        (Decimal("1e-999999"), "working_days", "due.not_halves"),
        (0.5, "calendar_days", "due.not_halves"),
        (1.5, "working_hours", "due.not_halves"),
        (0.5, "months", "due.not_halves"),
        (36_526, "working_days", "due.limit_too_long"),
        (1_201, "months", "due.limit_too_long"),
        (Decimal("1e999999"), "calendar_days", "due.limit_too_long"),
        (3, "weeks", "due.unknown_unit"),
        (3, None, "due.unknown_unit"),
        (3, ["working_days"], "due.unknown_unit"),
        (3, "WORKING_DAYS", "due.unknown_unit"),
    ],
)
def test_what_cannot_be_counted_is_refused(value: object, unit: object, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        TimeLimit.of(value, unit)
    assert refused.value.code == code


def test_a_number_of_five_thousand_digits_is_refused_without_being_written_out() -> None:
    with pytest.raises(RuleBroken, match=r"due\.limit_too_long"):
        TimeLimit.of(10**5000, "working_hours")
    with pytest.raises(RuleBroken, match=r"due\.negative_limit"):
        TimeLimit.of(-(10**5000), "working_days")


def test_a_hundred_years_of_working_days_are_still_a_limit() -> None:
    assert TimeLimit.of(36_525, "working_days").value == 36_525


def test_foreign_text_is_told_on_one_line_and_short() -> None:
    assert shown("a\u2028b\x00c\ud800" + "x" * 99) == "a?b?c?" + "x" * 33 + "…"
