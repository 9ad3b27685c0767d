"""The explanation of a due date on paper: in its order, on one page, with a code that scans."""

import io
import re
import unicodedata
from datetime import datetime

import pytest
from pypdf import PdfReader

import resources
from desk_app.domain.calendar import Calendar
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import explain
from desk_app.domain.limits import TimeLimit
from desk_app.domain.papers.explanation import ExplanationPaper
from desk_app.printing.papers.explanation import (
    ExplanationSheet,
    explanation_pdf,
    letters_not_printed,
)
from desk_app.printing.papers.explanation_words import read_words
from desk_app.printing.pen import DOT
from tests.explanations import (
    HOURS,
    a_training_paper,
    an_explanation,
    over_a_weekend,
    over_tet,
    restarted,
    rolled,
    still_waiting,
    ten_years,
)
from tests.printing.pages import MM, assert_in_order, codes, letters, page_texts, pictures, turned

SHEETS: tuple[ExplanationSheet, ...] = ("a5", "a4")


# --- what is read


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_paper_reads_back_from_the_office_to_the_foot(sheet: ExplanationSheet) -> None:
    (text,) = page_texts(explanation_pdf([over_a_weekend()], sheet))
    assert text == unicodedata.normalize("NFC", text)
    assert_in_order(
        text,
        [
            "UBND XÃ TÂN HÒA – TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "BẢNG GIẢI THÍCH NGÀY HẸN TRẢ",
            "Mã hồ sơ: H58.123-260306-1001",
            "Thủ tục: Đăng ký lại khai sinh (mã thủ tục 1.004884)",
            "Thời hạn: 03 ngày làm việc",
            "Nhận lúc: 16 giờ 30 phút, ngày 06 tháng 3 năm 2026 (thứ Sáu)",
            "3 ngày làm việc, tính từ hôm sau ngày nhận. Bỏ qua một kỳ cuối tuần.",
            "Tháng 3 năm 2026 T2 T3 T4 T5 T6 T7 CN 1 2 3 4 5 6 0 7 8 9 1 10 2 11 3 12 13",
            "30 31",
            "ngày nhận 1 ngày được tính hẹn trả cuối tuần",
            "Bước Ngày Giải thích",
            "1 06/03 16:30 Ngày nhận: không tính (Bộ luật Dân sự 2015, Điều 147).",
            "2 07 – 08/03 Cuối tuần: không tính.",
            "3 09 – 10/03 Ngày thứ 1 đến ngày thứ 2.",
            "4 11/03 Thứ Tư, ngày thứ 3: trả kết quả lúc 17:00.",
            "Hẹn trả: 17 giờ 00 phút, ngày 11 tháng 3 năm 2026 (thứ Tư)",
            "Lịch nghỉ năm 2026 đã xác nhận. Không có ngày nghỉ lễ nào trong thời gian này.",
            "H58.123-260306-1001",
            "Người lập: Trần Khải Minh",
            "In lúc 09:05 06/03/2026",
            "Mẫu của phần mềm trang 1/1",
        ],
    )


def test_two_months_read_one_after_the_other_with_make_up_days_and_tet() -> None:
    (text,) = page_texts(explanation_pdf([over_tet()], "a4"))
    assert_in_order(
        text,
        [
            "Tháng 1 năm 2026 T2",
            "5 nộp 6 0 7 1 8 2 9 3 10 bù 4 11 12 5",
            "Tháng 2 năm 2026 T2",
            "16 17 18 19 20 21 22 23 30 24",
            "lễ, Tết bù thứ Bảy làm bù",
            "Hẹn trả:",
            "Nguồn: Công văn 12729/VPCP-KGVX ngày 25/12/2025",
        ],
    )


def test_words_and_numbers_stand_in_the_cells_of_a_pause_and_of_a_rolled_date() -> None:
    assert "4 2 5 chờ 6 chờ 7 chờ 8 chờ 9 chờ 10 0 11 1" in page_texts(explanation_pdf([restarted()]))[0]
    assert "18 30 19 lùi 20 lùi 21 lùi 22 lùi 23 trả" in page_texts(explanation_pdf([rolled()]))[0]


def test_what_is_not_registered_says_that_it_is_a_trial_and_has_no_code() -> None:
    (text,) = page_texts(explanation_pdf([over_a_weekend(code="")]))
    assert_in_order(
        text, ["Tính thử, chưa tiếp nhận hồ sơ: không phải là giấy tiếp nhận.", "Hẹn trả (tính thử): 17 giờ 00"]
    )
    assert "Mã hồ sơ" not in text
    assert codes(pictures(explanation_pdf([over_a_weekend(code="")]), 203)[0]) == {}


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        (still_waiting(), "Chưa hẹn được ngày trả kết quả Tạm dừng từ 10 giờ 00 phút, ngày 04 tháng 3 năm 2026"),
        (an_explanation("2026-03-06T09:05", None, "none"), "Không hẹn ngày cố định"),
        (a_training_paper(), "Ngày hẹn là dự kiến: chưa có lịch nghỉ chính thức năm 2027."),
    ],
)
def test_what_cannot_be_promised_is_said(paper: ExplanationPaper, words: str) -> None:
    assert words in page_texts(explanation_pdf([paper]))[0]


def test_request_and_ground_of_the_limit_are_printed_when_given() -> None:
    paper = over_a_weekend(request="cho con sinh năm 2015", limit_ground="Nghị định 123/2015/NĐ-CP, Điều 27")
    assert_in_order(
        page_texts(explanation_pdf([paper]))[0],
        ["Nội dung: cho con sinh năm 2015", "Thời hạn: 03 ngày làm việc (Nghị định 123/2015/NĐ-CP, Điều 27)"],
    )


def test_a_letter_that_cannot_be_printed_is_shown_as_a_question_mark_and_reported() -> None:
    paper = over_a_weekend(officer_name="Lý 李 An")
    assert "Người lập: Lý ? An" in page_texts(explanation_pdf([paper]))[0]
    assert (letters_not_printed(paper), letters_not_printed(over_tet())) == ("李", "")


# --- what is scanned


@pytest.mark.parametrize("dpi", [150, 203, 300])
@pytest.mark.parametrize("sheet", SHEETS)
def test_the_code_at_the_foot_scans_upright_and_turned(sheet: ExplanationSheet, dpi: int) -> None:
    (image,) = pictures(explanation_pdf([over_tet()], sheet), dpi)
    assert codes(image) == codes(turned(image)) == {"Code128": "H58.123-260306-1001"}


def test_a_long_code_and_a_training_code_scan() -> None:
    long = over_a_weekend(code="000.15.28.H40-261121-0042")
    for paper in (long, a_training_paper()):
        (image,) = pictures(explanation_pdf([paper]), 203)
        assert codes(image) == {"Code128": paper.code}


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_bars_stand_on_whole_dots_between_the_text_and_the_rule_of_the_foot(sheet: ExplanationSheet) -> None:
    contents = PdfReader(io.BytesIO(explanation_pdf([over_tet()], sheet))).pages[0].get_contents()
    assert contents is not None
    black = max(contents.get_data().decode("latin-1").splitlines(), key=lambda line: line.count(" re"))
    assert black.startswith("n ")
    assert black.endswith(" f")
    bars = [[float(number) for number in bar.split()] for bar in black[2:-1].split("re") if bar.strip()]
    foot = [letter.top for letter in letters(explanation_pdf([over_tet()], sheet))[0] if letter.text == "M"][-1]
    assert len(bars) > 50
    assert all(abs(x / DOT - round(x / DOT)) < 0.01 and abs(high - 9 * MM) < 0.01 for x, _, _, high in bars)
    assert min(y for _, y, _, _ in bars) > foot + 2


def test_every_page_carries_the_code() -> None:
    pages = pictures(explanation_pdf([ten_years()]), 150)
    assert [codes(page) for page in pages] == [{"Code128": ten_years().code}] * len(pages)


# --- what is marked


def test_training_is_marked_by_a_strip_and_a_hollow_word_that_is_no_text() -> None:
    (text,) = page_texts(explanation_pdf([a_training_paper()]))
    assert_in_order(text, ["CÔNG", "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ", "BẢNG GIẢI THÍCH"])
    assert text.count("TẬP HUẤN") == 1
    contents = PdfReader(io.BytesIO(explanation_pdf([a_training_paper()]))).pages[0].get_contents()
    assert contents is not None
    assert b".6 G" in contents.get_data()


# --- the wording

SHIPPED = "forms/own_explanation.toml"


def test_an_office_may_word_the_labels_otherwise() -> None:
    text = resources.read_text(SHIPPED).replace('promised = "Hẹn trả:"', 'promised = "Ngày trả kết quả:"')
    (page,) = page_texts(explanation_pdf([over_a_weekend()], words=read_words(text, name=SHIPPED)))
    assert "Ngày trả kết quả: 17 giờ 00 phút" in page


@pytest.mark.parametrize(
    ("found", "instead", "place"),
    [
        ("[steps]", '[steps]\ncolour = "đỏ"', "steps"),
        ('title = "', 'titel = "', "form"),
        ("[legend]", "[legende]", "legend"),
        ('printed = "In lúc {at}"', 'printed = "In lúc {when}"', "label, printed"),
        ('officer = "Người lập: {name}"', 'officer = "Người lập: {name"', "label, officer"),
        ("make_up = ", "make_up = 7 # ", "form, make_up"),
        ('"T2", ', "", "weekdays"),
        ('form = "', "form = ", "TOML"),
    ],
)
def test_a_broken_wording_is_refused_with_its_place(found: str, instead: str, place: str) -> None:
    text = resources.read_text(SHIPPED)
    assert found in text
    with pytest.raises(RuleBroken) as refused:
        read_words(text.replace(found, instead, 1), name=SHIPPED)
    assert (refused.value.code, refused.value.facts["place"]) == ("form.broken", place)


def test_a_year_without_any_calendar_still_prints() -> None:
    why = explain(datetime(2026, 3, 6, 9), TimeLimit.of(3, "working_days"), Calendar(), HOURS)
    paper = over_a_weekend(explanation=why, calendar=Calendar(), first_due_at=None, lawful_due_at=None)
    assert "Chưa có lịch nghỉ năm 2026, chỉ biết cuối tuần." in re.sub(
        r"\s+", " ", page_texts(explanation_pdf([paper]))[0]
    )
