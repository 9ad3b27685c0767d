"""Explanations in two languages, and what the printed one says: steps, drawn days, the calendar behind them."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.explanation import DayKind, Explanation, explain
from desk_app.domain.explanation_english import day_off_in_english
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.domain.papers.explanation import (
    ExplanationPaper,
    PaperPause,
    calendar_sources,
    calendar_standing,
    limit_in_words,
    one_line_head,
    promise_in_words,
    remarks,
    sentence_in_words,
)
from desk_app.domain.papers.explanation_days import (
    MOST_DRAWN,
    Cell,
    Edge,
    Ground,
    drawn_month,
    drawn_months,
    hours_figure,
    months_between,
)
from desk_app.domain.papers.explanation_steps import MOST_STEPS, fold_words, steps
from tests.explanations import (
    CALENDAR,
    HOURS,
    LETTERHEAD,
    a_pause,
    an_explanation,
    over_a_weekend,
    over_tet,
    restarted,
    rolled,
    still_waiting,
    ten_years,
)

LIMITS = st.one_of(
    st.tuples(st.integers(0, 80).map(lambda halves: halves / 2), st.just("working_days")),
    st.tuples(st.integers(0, 120), st.sampled_from(["calendar_days", "working_hours"])),
    st.tuples(st.integers(0, 14), st.just("months")),
    st.tuples(st.none(), st.sampled_from(["same_day", "none"])),
)
QUESTIONS = st.tuples(
    st.integers(0, 420 * 24 * 60),
    LIMITS,
    st.lists(st.tuples(st.integers(0, 8000), st.integers(1, 60_000), st.sampled_from(PausePolicy)), max_size=4),
    st.booleans(),
)
"""Minutes after a December, the limit, each pause's distance and length in minutes, and whether the last is open."""

Question = tuple[int, tuple[float | None, str], list[tuple[int, int, PausePolicy]], bool]


def asked(question: Question) -> Explanation:
    minutes, (value, unit), waits, is_open = question
    received = at = datetime(2025, 12, 1) + timedelta(minutes=minutes)
    pauses: list[Pause] = []
    for wait, length, policy in waits:
        start = at + timedelta(minutes=wait)
        at = start + timedelta(minutes=length)
        pauses.append(Pause(start, at, policy))
    if pauses and is_open:
        pauses[-1] = Pause(pauses[-1].start, None, pauses[-1].policy)
    return explain(received, TimeLimit.of(value, unit), CALENDAR, HOURS, pauses)


def a_paper(why: Explanation) -> ExplanationPaper:
    pauses = tuple(PaperPause(stretch.pause, "lấy ý kiến") for stretch in why.ran if stretch.pause)
    return ExplanationPaper(
        LETTERHEAD, why, CALENDAR, "Hòa giải tranh chấp đất đai", "Trần Khải Minh", datetime(2026, 3, 6), pauses=pauses
    )


def told(paper: ExplanationPaper) -> list[tuple[str, str]]:
    return [(step.when, step.what) for step in steps(paper, drawn_months(paper.explanation))]


def cells(paper: ExplanationPaper) -> dict[date, Cell]:
    why = paper.explanation
    months = [drawn_month(month, why, paper.calendar) for month in drawn_months(why).shown]
    return {cell.day: cell for month in months for cell in month.cells}


# --- the sentence in English


@pytest.mark.parametrize(
    ("paper", "sentence"),
    [
        (over_a_weekend(), "3 working days, counted from the day after receipt. Left out: one weekend."),
        (
            over_tet(),
            "30 working days, counted from the day after receipt. Received at 17:20 on 05/01, outside office hours: "
            "counts as received at 07:30 on Tuesday 06/01. Left out: seven weekends and 16/02–20/02 (Tết, the lunar "
            "New Year). Saturday 10/01 is worked in exchange for a day off, so it counts.",
        ),
        (
            rolled(),
            "30 days in a row, days off included, counted from the day after receipt. The last day, Wednesday 18/02, "
            "is not a working day, so the promise moves on to Monday 23/02 (Civil Code 2015, article 148, clause 5).",
        ),
        (
            restarted(),
            "5 working days, counted from the day after receipt. Left out: one weekend. Paused from 10:00 on 04/03 to "
            "09:00 on 10/03, then counted again from the start.",
        ),
        (
            still_waiting(),
            "5 working days, counted from the day after receipt. Paused since 10:00 on 04/03: no day can be promised "
            "yet.",
        ),
        (
            an_explanation("2026-12-30T09:00", 1, "months"),
            "1 month, up to the same day of the last month (Civil Code 2015, article 148). The last day, Saturday "
            "30/01/2027, is not a working day, so the promise moves on to Monday 01/02/2027 (Civil Code 2015, article "
            "148, clause 5). There is no official calendar of days off for 2027 yet: the day is provisional.",
        ),
        (an_explanation("2026-03-09T16:00", 1, "working_hours"), "1 working hour, counted from the moment of receipt."),
        (
            an_explanation("2026-03-10T14:00", 0.5),
            "0.5 working day is 4 working hours, counted from the moment of receipt.",
        ),
        (
            an_explanation("2026-03-10T15:01", None, "same_day"),
            "Received after 15:00: the result is returned on the next working day.",
        ),
        (
            an_explanation("2026-03-10T09:00", None, "none"),
            "The procedure has no fixed limit: no day is promised for its result.",
        ),
    ],
)
def test_the_sentence_is_told_in_english_too(paper: ExplanationPaper, sentence: str) -> None:
    assert paper.explanation.sentence_en == sentence


@pytest.mark.parametrize(
    ("announced", "english"),
    [
        ("Quốc khánh", "National Day"),
        ("Quốc khánh (nghỉ bù)", "National Day (day off instead)"),
        ("Nghỉ hoán đổi (làm bù 22/08/2026)", "swapped day off (worked on 22/08/2026)"),
        ("Ngày hội của xã", "Ngày hội của xã"),
    ],
)
def test_days_off_have_english_names_and_unknown_ones_keep_theirs(announced: str, english: str) -> None:
    assert day_off_in_english(announced) == english


def test_every_day_off_of_the_shipped_calendars_has_an_english_name() -> None:
    names = {day.what for year in CALENDAR.years for day in year.days_off}
    vietnamese = re.compile(r"nghỉ|ngày|giỗ|quốc|dương|làm bù", re.IGNORECASE)
    assert [name for name in names if vietnamese.search(day_off_in_english(name))] == []


@given(QUESTIONS)
def test_both_sentences_tell_the_same_dates_and_hours(question: Question) -> None:
    why = asked(question)
    facts = r"\d\d:\d\d|\d\d/\d\d(?:/\d{4})?|\b20\d\d\b"
    assert sorted(re.findall(facts, why.sentence_en)) == sorted(re.findall(facts, why.sentence_vi))
    assert why.sentence_en.endswith(".")
    assert "  " not in why.sentence_en


@given(QUESTIONS)
def test_every_remark_on_a_day_has_its_english_twin(question: Question) -> None:
    why = asked(question)
    for line in why.lines:
        assert line.note_en.count(";") == line.note.count(";")
        assert bool(line.note_en) == bool(line.note)
        assert re.findall(r"\d+", line.note_en) == re.findall(r"\d+", line.note)
        assert not re.search("ngày|dừng|tiếp|trả", line.note_en)


# --- the steps


def test_days_with_one_reason_share_a_step() -> None:
    assert told(over_tet()) == [
        ("05/01 17:20", "Nộp ngoài giờ làm việc: tính là nhận lúc 07:30 thứ Ba 06/01."),
        ("06/01 07:30", "Ngày nhận: không tính (Bộ luật Dân sự 2015, Điều 147)."),
        ("07 – 09/01", "Ngày thứ 1 đến ngày thứ 3."),
        ("10/01", "Thứ Bảy làm bù cho ngày nghỉ 02/01/2026: ngày thứ 4."),
        ("11/01 – 13/02", "Ngày thứ 5 đến ngày thứ 29; bỏ qua cuối tuần."),
        ("14 – 22/02", "Nghỉ Tết Nguyên đán và cuối tuần: không tính."),
        ("23/02", "Thứ Hai, ngày thứ 30: trả kết quả lúc 17:00."),
    ]


def test_a_rolled_date_says_why_it_moves() -> None:
    assert told(rolled())[1:] == [
        ("20/01 – 18/02", "Ngày thứ 1 đến ngày thứ 30, tính cả ngày nghỉ."),
        (
            "19 – 22/02",
            "Hết hạn vào ngày nghỉ: lùi đến ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 148 khoản 5).",
        ),
        ("23/02", "Thứ Hai, ngày làm việc tiếp theo: trả kết quả lúc 17:00."),
    ]


def test_a_date_that_moves_by_one_day_says_so_in_its_own_step() -> None:
    paper = an_explanation("2026-09-30T09:00", 5, "months")
    assert told(paper)[-1] == (
        "01/03/2027",
        "Hết hạn vào ngày nghỉ: lùi đến ngày này, trả kết quả lúc 17:00 (Bộ luật Dân sự 2015, Điều 148 khoản 5).",
    )


def test_a_pause_is_one_step_with_its_reason_and_how_the_clock_goes_on() -> None:
    assert told(restarted())[1:] == [
        ("03 – 04/03", "Ngày thứ 1 đến ngày thứ 2."),
        ("04/03 10:00 –\n10/03 09:00", "Tạm dừng (yêu cầu bổ sung giấy tờ); 10/03 tính lại từ đầu."),
        ("11 – 16/03", "Ngày thứ 1 đến ngày thứ 4; bỏ qua cuối tuần."),
        ("17/03", "Thứ Ba, ngày thứ 5: trả kết quả lúc 17:00."),
    ]
    pause = a_pause("2026-02-12T15:00", "2026-02-25T10:00", "resume")
    resumed = told(an_explanation("2026-02-09T08:00", 10, "working_days", pause))
    assert resumed[2][1] == "Tạm dừng (yêu cầu bổ sung giấy tờ); 25/02 tính tiếp, còn 7 ngày."


def test_hours_are_told_day_by_day() -> None:
    assert told(an_explanation("2026-03-09T16:00", 10, "working_hours")) == [
        ("09/03 16:00", "Ngày nhận, tính từ 16:00: 1 giờ làm việc."),
        ("10/03", "7 giờ 30 phút làm việc."),
        ("11/03", "Thứ Tư, 1 giờ 30 phút làm việc còn lại: trả kết quả lúc 09:00."),
    ]


def test_an_open_pause_ends_the_steps() -> None:
    assert told(still_waiting())[-1] == (
        "từ 04/03 10:00",
        "Tạm dừng (yêu cầu bổ sung giấy tờ): chưa hẹn được ngày trả.",
    )


def test_ten_years_are_told_year_by_year() -> None:
    found = told(ten_years())
    assert ("01/2028 – 12/2028", "Ngày thứ 462–709; bỏ qua 16 ngày lễ, 102 ngày cuối tuần.") in found
    assert len(found) == 17
    (fold,) = drawn_months(ten_years().explanation).folded
    assert fold_words(ten_years(), fold) == (
        "Từ tháng 4 năm 2026 đến tháng 2 năm 2036 (119 tháng) không vẽ: ngày thứ 22–2489; bỏ qua 153 ngày lễ, "
        "1001 ngày cuối tuần."
    )


@given(QUESTIONS)
def test_steps_are_in_order_few_and_say_something(question: Question) -> None:
    why = asked(question)
    found = steps(a_paper(why), drawn_months(why))
    assert 0 < len(found) <= MOST_STEPS
    assert [step.day for step in found] == sorted(step.day for step in found)
    assert found[0].day == why.lines[0].date
    for step in found:
        assert re.fullmatch(r"[A-ZĐ0-9].*[^.;:, ]\.", step.what), step.what
        assert "None" not in step.what


# --- the drawn days


def test_the_first_day_is_dashed_the_promised_one_framed_and_days_are_numbered() -> None:
    days = cells(over_a_weekend())
    assert (days[date(2026, 3, 6)].edge, days[date(2026, 3, 6)].figure) == (Edge.BEGINS, "0")
    assert (days[date(2026, 3, 11)].edge, days[date(2026, 3, 11)].figure) == (Edge.DUE, "3")
    assert [days[date(2026, 3, day)].figure for day in (7, 8, 9, 10, 12)] == ["", "", "1", "2", ""]


def test_grounds_come_from_the_calendar_inside_and_outside_the_count() -> None:
    days = cells(over_tet())
    assert days[date(2026, 1, 2)].ground is Ground.HOLIDAY  # before the receipt
    assert days[date(2026, 2, 16)].ground is Ground.HOLIDAY
    assert days[date(2026, 2, 28)].ground is Ground.REST  # after the promise
    assert (days[date(2026, 1, 10)].ground, days[date(2026, 1, 10)].make_up) == (Ground.PLAIN, True)


def test_words_stand_in_the_cells_that_have_no_number() -> None:
    assert cells(rolled())[date(2026, 2, 19)].figure == "lùi"
    assert cells(rolled())[date(2026, 2, 23)].figure == "trả"
    assert cells(over_tet())[date(2026, 1, 5)].figure == "nộp"
    assert cells(restarted())[date(2026, 3, 7)].figure == "chờ"
    assert cells(restarted())[date(2026, 3, 4)].stops
    assert cells(an_explanation("2026-03-09T16:00", 10, "working_hours"))[date(2026, 3, 10)].figure == "7h30"
    assert [hours_figure(minutes) for minutes in (45, 60, 450)] == ["45'", "1h", "7h30"]


def test_a_count_within_four_months_is_drawn_whole() -> None:
    drawn = drawn_months(an_explanation("2026-08-20T09:00", 60).explanation)
    assert (drawn.shown, drawn.folded) == (((2026, 8), (2026, 9), (2026, 10), (2026, 11)), ())


def test_months_that_count_from_end_to_end_fold_and_others_do_not() -> None:
    drawn = drawn_months(an_explanation("2026-02-27T09:00", 95).explanation)
    assert drawn.shown == ((2026, 2), (2026, 4), (2026, 5), (2026, 7))
    assert drawn.folded == (((2026, 3), (2026, 3)), ((2026, 6), (2026, 6)))


def test_a_clock_that_stops_every_month_is_drawn_at_its_beginning_and_end_only() -> None:
    stops = [f"2026-{month:02d}-10" for month in range(1, 13)]
    pauses = [a_pause(f"{stop}T08:00", f"{stop}T16:00", "resume") for stop in stops]
    drawn = drawn_months(an_explanation("2026-01-05T09:00", 240, "working_days", *pauses).explanation)
    assert len(drawn.shown) == MOST_DRAWN
    assert (drawn.shown[3], drawn.folded[0]) == ((2026, 4), ((2026, 5), (2026, 8)))


@given(QUESTIONS)
def test_first_and_last_month_are_drawn_and_none_is_lost(question: Question) -> None:
    why = asked(question)
    drawn = drawn_months(why)
    first, last = why.lines[0].date, why.lines[-1].date
    assert drawn.shown[0] == (first.year, first.month)
    assert drawn.shown[-1] == (last.year, last.month)
    assert len(drawn.shown) <= MOST_DRAWN
    folded = [month for fold in drawn.folded for month in months_between(*fold)]
    assert sorted([*drawn.shown, *folded]) == list(months_between(drawn.shown[0], drawn.shown[-1]))


@given(QUESTIONS)
def test_every_day_of_a_drawn_month_is_drawn_once_with_its_number(question: Question) -> None:
    why = asked(question)
    days, lines = cells(a_paper(why)), {line.date: line for line in why.lines}
    for day, cell in days.items():
        line = lines.get(day)
        assert (line is None) == (cell.kind is None)
        if line and line.number and line.minutes is None:
            assert cell.figure == str(line.number)
        assert (cell.edge is Edge.DUE) == bool(line and line.kind is DayKind.DUE)


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
