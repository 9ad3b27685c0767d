"""What stands around the days of a printed explanation: calendars, sources, the three dates, the head's words."""

from datetime import datetime

from desk_app.domain.explanation import explain
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.domain.papers.explanation import (
    calendar_sources,
    calendar_standing,
    limit_in_words,
    one_line_head,
    promise_in_words,
    remarks,
    sentence_in_words,
)
from tests.explanations import (
    CALENDAR,
    HOURS,
    LETTERHEAD,
    a_pause,
    an_explanation,
    over_a_weekend,
    over_tet,
    restarted,
    ten_years,
)

# --- what stands around them


def test_the_calendars_standing_names_each_year_and_shortens_rows_of_years() -> None:
    assert calendar_standing(over_a_weekend()) == "Lịch nghỉ năm 2026 đã xác nhận."
    assert calendar_standing(an_explanation("2026-12-24T09:00", 10)) == (
        "Lịch nghỉ năm 2026 đã xác nhận; lịch nghỉ năm 2027 là tạm tính, chưa có thông báo chính thức."
    )
    assert calendar_standing(ten_years()).endswith("lịch nghỉ năm 2027–2036 là tạm tính, chưa có thông báo chính thức.")
    assert "chưa có lịch nghỉ năm 2020–2022, chỉ biết cuối tuần" in calendar_standing(
        an_explanation("2020-06-01T09:00", 800)
    )


def test_only_the_sources_of_days_between_receipt_and_promise_are_named() -> None:
    assert calendar_sources(over_a_weekend()) == ()
    assert [source.partition(" về")[0] for source in calendar_sources(over_tet())] == [
        "Công văn 12729/VPCP-KGVX ngày 25/12/2025",
        "Công văn 9859/VPCP-KGVX",
    ]


def test_the_three_dates_are_told_where_they_differ() -> None:
    first, later = datetime(2026, 3, 9, 17), datetime(2026, 3, 25, 17)
    paper = restarted(first_due_at=first, postponed_to=later)
    assert promise_in_words(paper) == "17 giờ 00 phút, ngày 17 tháng 3 năm 2026 (thứ Ba)"
    assert remarks(paper) == (
        "Ngày hẹn lần đầu: 17 giờ 00 phút, ngày 09 tháng 3 năm 2026 (thứ Hai).",
        "Đã xin lỗi và hẹn lại: 17 giờ 00 phút, ngày 25 tháng 3 năm 2026 (thứ Tư).",
    )
    assert remarks(over_a_weekend()) == ()


def test_a_promise_that_the_calendar_of_today_would_move_stands_as_it_was_printed() -> None:
    printed = datetime(2026, 3, 10, 17)
    paper = over_a_weekend(first_due_at=printed, lawful_due_at=printed)
    assert promise_in_words(paper) == "17 giờ 00 phút, ngày 10 tháng 3 năm 2026 (thứ Ba)"
    assert remarks(paper) == (
        "Tính theo lịch nghỉ hiện nay là 17 giờ 00 phút, ngày 11 tháng 3 năm 2026 (thứ Tư); "
        "ngày đã hẹn được giữ nguyên.",
    )


def test_a_pause_after_the_promise_is_told_to_have_moved_nothing() -> None:
    paper = an_explanation("2026-03-02T09:00", 5, "working_days", a_pause("2026-03-12T10:00", "2026-03-16T09:00"))
    assert remarks(paper) == ("Lần tạm dừng từ 10:00 12/03/2026 bắt đầu sau giờ hẹn nên không làm đổi ngày hẹn.",)


def test_a_sentence_that_would_name_the_holidays_of_ten_years_is_shortened() -> None:
    assert sentence_in_words(ten_years()) == "2500 ngày làm việc, tính từ hôm sau ngày nhận."
    assert sentence_in_words(over_tet()) == over_tet().explanation.sentence_vi


def test_words_of_the_head() -> None:
    assert one_line_head(LETTERHEAD) == "UBND XÃ TÂN HÒA – TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    assert limit_in_words(over_a_weekend(limit_ground="NĐ 118/2025")) == "03 ngày làm việc (NĐ 118/2025)"


def test_a_pause_that_begins_on_a_holiday_is_no_part_of_the_holiday_s_name() -> None:
    pause = Pause(datetime(2026, 11, 24, 9, 0), datetime(2026, 11, 24, 15, 0), PausePolicy.RESUME)
    found = explain(datetime(2026, 11, 20, 9, 0), TimeLimit.of(5, "working_days"), CALENDAR, HOURS, [pause])
    assert "Ngày Văn hóa Việt Nam; tạm dừng" not in found.sentence_vi
    assert "lễ 24/11 (Ngày Văn hóa Việt Nam)" in found.sentence_vi
