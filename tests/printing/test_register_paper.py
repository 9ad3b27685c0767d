"""The register on paper: its cover, its pages and sums, voided numbers, later dates, room to sign."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

from tests.printing.desk_papers import (
    a_register,
    a_register_line,
)
from tests.printing.pages import (
    MM,
    assert_in_order,
    letters,
    page_texts,
)
from tests.printing.printed_desk_papers import printed, text_of


def test_the_register_begins_with_a_cover_and_repeats_its_head_on_every_page() -> None:
    texts = page_texts(printed("register"))
    assert_in_order(
        texts[0],
        [
            "SỔ THEO DÕI HỒ SƠ",
            "Lĩnh vực: Hộ tịch",
            "Quyển số: 01, năm 2026",
            "Số dòng: 25, trong đó 01 số bị hủy",
            "trang 1/4",
        ],
    )
    for number, text in enumerate(texts[1:], start=2):
        assert_in_order(
            text,
            [
                "Lĩnh vực: Hộ tịch – từ ngày 06/03/2026 đến ngày 13/03/2026",
                "STT Mã hồ sơ",
                "Ký nhận",
                f"trang {number}/4",
            ],
        )


def test_each_page_of_the_register_counts_its_own_lines() -> None:
    texts = page_texts(printed("register"))
    assert "Trang này: 11 dòng, từ 0217 đến 0227; 01 số bị hủy" in texts[1]
    assert "Trang này: 03 dòng, từ 0239 đến 0241; 00 số bị hủy" in texts[3]
    joined = " ".join(texts)
    assert_in_order(joined, [f"{number:04d} H58" for number in range(217, 242)])


def test_a_voided_number_stays_readable_with_its_reason_and_a_line_through_it() -> None:
    kept, voided = (printed("register", lines=(a_register_line(1, void=void),)) for void in ("", "nhập trùng"))
    assert_in_order(
        page_texts(voided)[1], ["0001 H58", "Cấp Giấy xác nhận", "Kim Thị Sa Rươn", "số bị hủy: nhập trùng"]
    )
    strokes = [len(_rules(pdf)) for pdf in (kept, voided)]
    assert strokes[1] > strokes[0]


def test_a_later_date_stands_below_the_first_promise() -> None:
    line = a_register_line(1, later_due_at=datetime(2026, 3, 20, 17, 0))
    assert "13/03/2026 17:00 nay 20/03/2026" in page_texts(printed("register", lines=(line,)))[1]


def test_a_register_without_dossiers_says_so() -> None:
    texts = page_texts(printed("register", lines=()))
    assert "Không có hồ sơ nào trong thời gian này." in texts[1]


def test_rows_of_the_register_leave_room_to_sign() -> None:
    page = letters(printed("register"))[1]
    tops = sorted({round(letter.top) for letter in page if letter.left < 26 * MM and letter.text == "0"}, reverse=True)
    rows = [upper - lower for upper, lower in pairwise(tops) if upper - lower > 15]
    assert rows
    assert min(rows) >= 38


def test_the_old_register_has_the_number_of_sets() -> None:
    old = replace(a_register().letterhead, form_day=date(2024, 3, 6))
    text = text_of("register", letterhead=old)
    assert_in_order(text, ["Mẫu số 06 – TT 01/2018/TT-VPCP", "Số bộ"])


def _rules(pdf: bytes) -> list[str]:
    import io
    import re

    from pypdf import PdfReader

    page = PdfReader(io.BytesIO(pdf)).pages[1]
    return re.findall(r"[-\d.]+ [-\d.]+ m [-\d.]+ [-\d.]+ l S", page.get_contents().get_data().decode("latin-1"))  # type: ignore[union-attr]
