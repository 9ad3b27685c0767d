"""Breaking text into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.printing.fonts import Face, width
from desk_app.printing.text import Line, Run, balanced_lines, break_lines, justified

MEASURE = 160.0
WORDS = st.text("aăâđễỡỵẪGHọtW李-/@.0123456789 ", max_size=160)


def words_of(lines: list[Line]) -> list[str]:
    return ["".join(part.text for part in line.parts) for line in lines]


@given(WORDS, WORDS)
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(one: str, other: str) -> None:
    lines = break_lines([Run(one), Run(other, Face.BOLD)], MEASURE, 10)
    assert all(line.width <= MEASURE + 0.02 for line in lines)
    assert "".join(words_of(lines)).replace(" ", "") == (one + other).replace(" ", "")


@given(WORDS)
def test_a_line_is_as_wide_as_its_drawn_parts(text: str) -> None:
    for line in break_lines([Run(text), Run(text, Face.BOLD)], MEASURE, 10):
        last = line.parts[-1]
        assert last.x + width(last.text, last.face, 10) == pytest.approx(line.width, abs=0.01)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Thời hạn giải quyết hồ sơ là 05 ngày làm việc kể từ ngày tiếp nhận hồ sơ", "05 ngày"),
        ("Hẹn trả kết quả vào lúc 17 giờ 00 phút, ngày 13 tháng 3 năm 2026 tại quầy", "ngày 13"),
        ("Đăng ký lại khai sinh cho trẻ (mã thủ tục 1.004884) tại xã", "mã thủ tục 1.004884"),
        ("Gọi số điện thoại của người nộp 0900 000 147 khi có kết quả", "0900 000 147"),
        ("Lệ phí đăng ký lại khai sinh là 8.000 đồng mỗi trường hợp", "8.000 đồng"),
    ],
)
def test_a_number_is_never_parted_from_what_it_counts(text: str, kept: str) -> None:
    for measure in range(115, 300, 7):
        assert any(kept in line for line in words_of(break_lines([Run(text)], measure, 10)))


def test_a_face_may_change_in_the_middle_of_a_word() -> None:
    lines = break_lines([Run("Quyển số "), Run("01", Face.BOLD), Run(", Số thứ tự 0217")], 400, 10)
    assert words_of(lines) == ["Quyển số 01, Số thứ tự 0217"]


def test_an_address_that_is_too_long_is_torn_after_a_sign() -> None:
    address = "hophan.thudientu.nguoidan.xatanhoa@congdichvucong.cuugiang.example"
    lines = words_of(break_lines([Run(address)], 120, 10))
    assert len(lines) > 1
    assert all(line[-1] in "@." for line in lines[:-1])


def test_a_balanced_heading_has_lines_of_nearly_one_length_and_tears_no_word() -> None:
    text = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ TÂN HÒA"
    lines = balanced_lines(text, Face.BOLD, 220, 9)
    assert " ".join(words_of(lines)) == text
    assert max(line.width for line in lines) - min(line.width for line in lines) < 40
    assert words_of(balanced_lines("Chứng thực", Face.BOLD, 32, 9)) == ["Chứng", "thực"]


def test_no_text_gives_no_line() -> None:
    assert break_lines([Run("  "), Run("")], MEASURE, 10) == []


@given(WORDS, WORDS)
def test_a_justified_line_ends_at_the_margin_with_the_same_words_or_is_left_alone(one: str, other: str) -> None:
    for line in break_lines([Run(one), Run(other, Face.BOLD)], MEASURE, 10):
        set_ = justified(line, MEASURE, 10)
        assert words_of([set_]) == words_of([line])
        assert set_ == line or set_.width == MEASURE
        last = set_.parts[-1]
        drawn = last.x + width(last.text, last.face, 10) + last.text.count(" ") * set_.blank
        assert drawn == pytest.approx(set_.width, abs=0.02)


def test_a_line_whose_blanks_would_gape_is_not_justified() -> None:
    (line,) = break_lines([Run("hai từ")], MEASURE, 10)
    assert justified(line, MEASURE, 10) == line


@given(WORDS)
def test_the_first_line_of_a_paragraph_leaves_room_for_its_indent(text: str) -> None:
    lines = break_lines([Run(text)], MEASURE, 10, indent=36)
    assert all(line.width <= MEASURE - (0 if number else 36) + 0.02 for number, line in enumerate(lines))
    assert "".join(words_of(lines)).replace(" ", "") == text.replace(" ", "")


def test_a_time_is_never_parted() -> None:
    for measure in range(90, 300, 7):
        lines = words_of(break_lines([Run("Kết quả được trả vào lúc 17 giờ 00 phút tại quầy")], measure, 10))
        assert any("17 giờ 00 phút" in line for line in lines)
