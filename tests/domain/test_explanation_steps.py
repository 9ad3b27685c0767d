"""The steps by which a printed explanation tells the count."""

import re

from hypothesis import given

from desk_app.domain.papers.explanation import (
    ExplanationPaper,
)
from desk_app.domain.papers.explanation_days import (
    drawn_months,
)
from desk_app.domain.papers.explanation_steps import MOST_STEPS, fold_words, steps
from tests.domain.explained import QUESTIONS, Question, a_paper, asked
from tests.explanations import (
    a_pause,
    an_explanation,
    over_tet,
    restarted,
    rolled,
    still_waiting,
    ten_years,
)


def told(paper: ExplanationPaper) -> list[tuple[str, str]]:
    return [(step.when, step.what) for step in steps(paper, drawn_months(paper.explanation))]


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
