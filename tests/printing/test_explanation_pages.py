"""The printed explanation of a due date as pages and as a file: what fits, and how it is read aloud."""

import io
import re
from collections.abc import Callable
from datetime import datetime

import pytest
from pypdf import PdfReader

from desk_app.domain.papers.explanation import ExplanationPaper
from desk_app.printing.fonts import Face, width
from desk_app.printing.month_grid import A4_GRID, A5_GRID, GridSizes, fitted, weeks
from desk_app.printing.papers.explanation import (
    ExplanationSheet,
    explanation_pdf,
    page_count,
)
from tests.explanations import (
    CALENDAR,
    a_pause,
    a_training_paper,
    an_explanation,
    over_a_weekend,
    over_tet,
    restarted,
    rolled,
    still_waiting,
    ten_years,
)
from tests.printing.pages import assert_in_order, letters, page_texts

SHEETS: tuple[ExplanationSheet, ...] = ("a5", "a4")


# --- what fits


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("make", [over_a_weekend, over_tet, rolled, restarted, still_waiting, a_training_paper])
def test_what_lies_within_two_months_takes_one_page(
    make: Callable[[], ExplanationPaper], sheet: ExplanationSheet
) -> None:
    assert page_count(make(), sheet) == 1


def test_three_months_take_two_pages_and_the_steps_follow_their_months() -> None:
    paper = an_explanation("2026-08-20T09:00", 45)
    first, second = page_texts(explanation_pdf([paper]))
    assert_in_order(first, ["Tháng 8 năm 2026", "Tháng 9 năm 2026", "Bước Ngày Giải thích", "1 20/08", "trang 1/2"])
    assert_in_order(
        second, ["Mã hồ sơ H58.123-260306-1001 – trang 2/2", "Tháng 10 năm 2026", "Bước Ngày Giải thích", "Hẹn trả:"]
    )
    numbers = [re.findall(r"\b(\d) \d\d(?: – \d\d)?/\d\d", text) for text in (first, second)]
    assert numbers == [["1", "2", "3", "4", "5", "6"], ["7", "8"]]


def test_ten_years_of_working_days_stay_within_two_pages() -> None:
    first, second = page_texts(explanation_pdf([ten_years()]))
    assert_in_order(first, ["Tháng 3 năm 2026", "Tháng 3 năm 2036", "(119 tháng) không vẽ: ngày thứ 22–2489"])
    assert_in_order(second, ["12/2035", "Thứ Hai, ngày thứ 2500", "Hẹn trả:"])


def test_before_a_page_is_begun_weeks_without_a_counted_day_give_way() -> None:
    pauses = [a_pause("2026-01-08T10:00", "2026-01-12T09:00", "resume")]
    pauses.append(a_pause("2026-01-20T10:00", "2026-01-28T20:00", "resume"))
    pauses.append(a_pause("2026-02-27T10:00", "2026-03-28T20:00", "resume"))
    paper = an_explanation("2026-01-05T08:00", 15, "working_days", *pauses, first_due_at=datetime(2026, 1, 26, 17))
    (text,) = page_texts(explanation_pdf([paper]))
    assert "Tháng 1 năm 2026 T2 T3 T4 T5 T6 T7 CN 5 0 6 1" in text
    assert "Tháng 1 năm 2026 T2 T3 T4 T5 T6 T7 CN 1 2 3" in page_texts(explanation_pdf([paper], "a4"))[0]


def test_every_day_stands_under_its_weekday() -> None:
    (page,) = letters(explanation_pdf([over_a_weekend()]))
    text = "".join(letter.text for letter in page)
    grid = page[text.index("T2T3T4T5T6T7CN") :]
    columns = [grid[place].left for place in range(0, 14, 2)]
    first, friday, monday = grid[14], grid[19], grid[23]
    assert (first.text, friday.text, monday.text) == ("1", "6", "9")
    for day, weekday in ((first, 6), (friday, 4), (monday, 0)):
        assert 0 < columns[weekday] - day.left < 8, "a day begins a little left of its weekday's name"


@pytest.mark.parametrize("sizes", [A5_GRID, A4_GRID])
def test_every_figure_and_the_word_for_make_up_days_fit_their_cells(sizes: GridSizes) -> None:
    for figure in ("0", "36525", "2500", "lùi", "tiếp", "12h30", "chờ"):
        size = fitted(figure, Face.BOLD, sizes.figure, sizes.wide - 4)
        assert width(figure, Face.BOLD, size) <= sizes.wide - 4 + 1e-6
        assert size > 6
    top = width("31", Face.REGULAR, sizes.day) + width("bù", Face.BOLD_ITALIC, sizes.day) + 2.2 + 1.8
    assert top < sizes.wide


def test_trimmed_weeks_are_those_at_the_ends() -> None:
    from desk_app.domain.papers.explanation_days import drawn_month

    month = drawn_month((2026, 3), over_a_weekend().explanation, CALENDAR)
    assert [week[0].day.day for week in weeks(month, trimmed=False)] == [1, 2, 9, 16, 23, 30]
    assert [week[0].day.day for week in weeks(month, trimmed=True)] == [2, 9]


# --- what the file is


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_same_paper_gives_the_same_bytes_whatever_was_printed_between(sheet: ExplanationSheet) -> None:
    first = explanation_pdf([over_tet()], sheet)
    explanation_pdf([ten_years(), a_training_paper()])
    assert explanation_pdf([over_tet()], sheet) == first


def test_only_embedded_fonts_are_referred_to() -> None:
    reader = PdfReader(io.BytesIO(explanation_pdf([over_tet(), ten_years()])))
    for page in reader.pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        for name in fonts:
            font = fonts[name].get_object()
            assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
            assert "MotcuaSerif" in font["/BaseFont"]


def test_the_file_names_its_language_its_title_and_several_papers() -> None:
    reader = PdfReader(io.BytesIO(explanation_pdf([over_tet(), over_a_weekend(code="")])))
    assert reader.trailer["/Root"]["/Lang"] == "vi"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Bảng giải thích ngày hẹn trả"
    assert [entry.title for entry in reader.outline] == ["H58.123-260306-1001", "Đăng ký lại khai sinh"]  # type: ignore[union-attr]


def test_days_and_steps_are_tables_to_somebody_who_has_them_read_aloud() -> None:
    root = PdfReader(io.BytesIO(explanation_pdf([over_a_weekend()]))).trailer["/Root"]
    roles = list(roles_of(root["/StructTreeRoot"]["/K"]))  # type: ignore[index]
    assert roles.count("/Table") == 2
    assert roles.count("/TD") == 31 + 4 * 3
    assert roles.count("/TH") == 7 + 3


def roles_of(element: object) -> list[str]:
    element = element.get_object() if hasattr(element, "get_object") else element
    if not isinstance(element, dict) or "/S" not in element:
        return []
    kids = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
    return [str(element["/S"]), *(role for kid in kids for role in roles_of(kid))]
