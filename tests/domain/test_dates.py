"""Days and times in the words of the forms."""

from datetime import date, datetime, time

import pytest

from desk_app.domain import dates


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 6), "ngày 06 tháng 3 năm 2026"),
        (date(2026, 8, 5), "ngày 05 tháng 8 năm 2026"),
        (date(2026, 1, 1), "ngày 01 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_months_one_and_two_get_a_leading_zero(day: date, words: str) -> None:
    assert dates.day_in_words(day) == words


def test_a_moment_is_written_as_the_forms_write_it() -> None:
    assert dates.moment_in_words(datetime(2026, 3, 6, 9, 5)) == "09 giờ 05 phút, ngày 06 tháng 3 năm 2026"


def test_seconds_are_never_rounded_up() -> None:
    assert dates.clock_in_words(datetime(2026, 3, 6, 16, 59, 59, 999_999)) == "16 giờ 59 phút"
    assert dates.clock(time(16, 59, 59)) == "16:59"


def test_tables_and_strips_have_shorter_forms() -> None:
    moment = datetime(2026, 3, 6, 9, 5)
    assert dates.short_day(moment) == "06/03/2026"
    assert dates.day_and_month(moment) == "06/03"
    assert dates.short_moment(moment) == "09:05 06/03/2026"
    assert dates.moment_on_a_strip(moment) == "09 giờ 05 phút, ngày 06/03/2026"


def test_a_week_has_seven_names_and_sunday_keeps_its_capital_in_a_sentence() -> None:
    week = [date(2026, 3, day) for day in range(2, 9)]
    assert [dates.weekday(day) for day in week] == [
        "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật",
    ]  # fmt: skip
    assert [dates.weekday_in_a_sentence(day) for day in week[4:]] == ["thứ Sáu", "thứ Bảy", "Chủ nhật"]
