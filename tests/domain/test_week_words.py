"""A week's hours in words: equal days together, times, and what a weekend day is for."""

from typing import Any

from desk_app.domain.hours import WEEKDAYS, OfficeHours
from desk_app.domain.week_words import Service, day_runs, run_words, session_words

DAY = [["07:30", "11:30"], ["13:30", "17:00"]]
MORNING = [["07:30", "11:30"]]


def said(**days: Any) -> list[tuple[str, str, Service]]:
    week = OfficeHours.from_document({**dict.fromkeys(WEEKDAYS[:5], DAY), **days})
    return [(run_words(run), session_words(run.sessions), run.service) for run in day_runs(week)]


def test_equal_days_stand_in_one_line() -> None:
    assert said() == [
        ("Thứ Hai – Thứ Sáu", "07:30–11:30, 13:30–17:00", Service.COUNTS),
        ("Thứ Bảy – Chủ nhật", "", Service.CLOSED),
    ]


def test_a_shorter_friday_stands_alone() -> None:
    assert [days for days, _, _ in said(fri=MORNING)] == ["Thứ Hai – Thứ Năm", "Thứ Sáu", "Thứ Bảy – Chủ nhật"]


def test_a_receiving_saturday_says_so() -> None:
    assert said(sat=MORNING)[1:] == [("Thứ Bảy", "07:30–11:30", Service.RECEIVES), ("Chủ nhật", "", Service.CLOSED)]


def test_a_counting_saturday_is_not_drawn_into_the_week() -> None:
    assert said(sat=DAY, saturday_counts=True)[1] == ("Thứ Bảy", "07:30–11:30, 13:30–17:00", Service.COUNTS)


def test_a_sunday_receives_at_most() -> None:
    assert said(sat=MORNING, sun=MORNING, saturday_counts=True)[-1] == ("Chủ nhật", "07:30–11:30", Service.RECEIVES)


def test_a_closed_friday_joins_the_weekend() -> None:
    assert [days for days, _, _ in said(fri=[])] == ["Thứ Hai – Thứ Năm", "Thứ Sáu – Chủ nhật"]


def test_in_english_the_days_are_short() -> None:
    week = OfficeHours.default()
    assert [run_words(run, vietnamese=False) for run in day_runs(week)] == ["Mon – Fri", "Sat – Sun"]
