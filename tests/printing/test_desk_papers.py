"""Papers of the desk's own life: what stands where, what scans, and that nothing is cut off or overlaps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from desk_app.domain.papers.common import Marks, Reprint
from desk_app.domain.papers.day_end import TillRow
from desk_app.domain.papers.kinds import PaperKind
from desk_app.printing.press import PdfPress
from desk_app.services.ports import Sheet
from tests.printing.desk_papers import (
    DIGEST,
    PILE,
    PILE_LINES,
    a_day_end,
    a_procedure_sheet,
    a_register,
    a_register_line,
    a_return_receipt,
    a_transfer,
)
from tests.printing.pages import (
    MM,
    assert_in_order,
    codes,
    letters,
    overlapping,
    page_texts,
    photocopied,
    pictures,
    seen_by_scanners,
    tags,
)

PRESS = PdfPress()
MAKERS: dict[PaperKind, Callable[..., Any]] = {
    "transfer": a_transfer,
    "minutes": a_transfer,
    "return_receipt": a_return_receipt,
    "register": a_register,
    "day_end": a_day_end,
    "procedure_sheet": a_procedure_sheet,
    "procedure_poster": a_procedure_sheet,
}
USUAL: dict[PaperKind, Sheet] = {kind: "a5" if kind == "return_receipt" else "a4" for kind in MAKERS}
REPRINTED = Marks(reprint=Reprint(2, datetime(2026, 3, 9, 14, 20), "kẹt giấy"))
TRAINING = Marks(training=True)


def printed(kind: PaperKind, sheet: Sheet | None = None, **changes: Any) -> bytes:
    """A paper of that kind."""
    return PRESS.paper(kind, [MAKERS[kind](**changes)], sheet or USUAL[kind])


def text_of(kind: PaperKind, sheet: Sheet | None = None, **changes: Any) -> str:
    """All pages in one string."""
    return " ".join(page_texts(printed(kind, sheet, **changes)))


# --- what they say, in the order of reading


def test_a_transfer_slip_names_both_sides_the_sum_in_words_and_every_dossier() -> None:
    assert_in_order(
        text_of("transfer"),
        [
            "Số: 12/BG-TTPVHCC",
            "PHIẾU BÀN GIAO HỒ SƠ",
            PILE,
            "Bên giao: Trung tâm Phục vụ hành chính công xã Tân Hòa, quầy số 02",
            "Bên nhận: Phòng Văn hóa – Xã hội xã Tân Hòa",
            "15 giờ 35 phút, ngày 06 tháng 3 năm 2026",
            "Tổng số: 08 hồ sơ (tám hồ sơ), 31 tờ",
            "1 H58.123-260306-1001 Lương Thị Ngọc Ẩn",
            "8 H58.123-260306-1013",
            "01 bản gốc",
            "Số hồ sơ bên nhận đã đếm: …",
            "BÊN GIAO",
            "Trần Khải Minh",
            "BÊN NHẬN",
        ],
    )


def test_the_minutes_list_the_papers_of_each_dossier() -> None:
    assert_in_order(
        text_of("minutes"),
        ["BIÊN BẢN GIAO NHẬN HỒ SƠ", "Y Moan Êban", "Tờ khai (01 bản chính)", "lập thành 02 bản", "ĐẠI DIỆN BÊN NHẬN"],
    )


def test_a_return_receipt_says_what_was_fetched_by_whom_and_whether_in_time() -> None:
    assert_in_order(
        text_of("return_receipt"),
        [
            "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ",
            "Người nhận kết quả: Lương Thị Ngọc Ẩn (chủ hồ sơ)",
            "thẻ căn cước Số: 089190000147",
            "1 Giấy khai sinh (đăng ký lại) 34/2026 1 –",
            "Hẹn trả lần đầu: 17 giờ 00 phút, ngày 13 tháng 3 năm 2026",
            "Thời gian trả: 15 giờ 20 phút, ngày 12 tháng 3 năm 2026",
            "trước hạn 01 ngày làm việc",
            "Thu khi trả: 16.000 đồng",
        ],
    )


def test_a_moved_date_stands_beside_the_first_one() -> None:
    text = text_of("return_receipt", lawful_due_at=datetime(2026, 3, 20, 17, 0))
    assert_in_order(
        text, ["Hẹn trả lần đầu: 17 giờ 00 phút, ngày 13", "sau khi tính lại thời hạn: 17 giờ 00 phút, ngày 20"]
    )


def test_before_the_result_is_fetched_time_and_taker_are_blanks_to_fill_in() -> None:
    text = text_of("return_receipt", returned_at=None, collector="", proof="", proof_number="")
    assert_in_order(text, ["Người nhận kết quả: …", "Thời gian trả: …… giờ …… phút"])


def test_the_day_end_sheet_leaves_the_hand_count_blank_and_groups_the_digest() -> None:
    text = text_of("day_end")
    assert_in_order(
        text,
        [
            "BẢNG KÊ CUỐI NGÀY",
            "Thứ Sáu, ngày 06 tháng 3 năm 2026",
            "Kiểm đếm Đang giải quyết đầu ngày 52 31 4 87 Tiếp nhận trong ngày",
            "Cộng 383.000 214.000 597.000 Kiểm đếm két Bằng chữ: Năm trăm chín mươi bảy nghìn đồng",
            "Giấy tiếp nhận (mẫu 01) 1001 – 1041 41 2 1 0",
            "HS_H58.123_2_3-9f2c_000057.hs.zip",
            "3424b468 74bda5cb 431a993a ccbd31d3",
            "919a6808 69b52a2c 3e0fa958 0cd36ccf",
            "NGƯỜI KIỂM ĐẾM",
        ],
    )


def test_a_day_on_which_more_went_back_than_came_in_says_so_in_words() -> None:
    assert "Bằng chữ: Âm ba nghìn đồng" in text_of("day_end", till=(TillRow("Lê Kim Thoa", "–", "0", -3_000, 0),))


def test_a_day_without_a_batch_says_what_still_waits() -> None:
    pdf = printed("day_end", batch=None, pending=1250)
    text = " ".join(page_texts(pdf))
    assert_in_order(text, ["Chưa lập gói dữ liệu nào", "Còn 1.250 bản ghi chờ gói sau"])
    assert codes(pictures(pdf, 200)[0]) == {}


def test_a_notice_says_papers_fee_limit_and_ground_without_number_or_date_above() -> None:
    text = text_of("procedure_sheet")
    assert "Số:" not in text.partition("THỦ TỤC")[0]
    assert_in_order(
        text,
        [
            "THỦ TỤC: ĐĂNG KÝ LẠI KHAI SINH",
            "Mã thủ tục: 1.004884 – Lĩnh vực: Hộ tịch",
            "Thời hạn 05 ngày làm việc (chưa gồm thời gian xác minh)",
            "3 Thẻ căn cước hoặc số định danh cá nhân – – có",
            "1. Lấy số thứ tự",
            "Căn cứ pháp lý: Luật Hộ tịch",
            "Niêm yết từ ngày 01 tháng 3 năm 2026",
        ],
    )


def test_a_notice_in_large_type_is_set_in_sixteen_points() -> None:
    sheet, poster = (
        letters(PRESS.paper(kind, [a_procedure_sheet()], "a4"))[0] for kind in ("procedure_sheet", "procedure_poster")
    )
    high = [max(letter.top - letter.bottom for letter in page if letter.text == "g") for page in (sheet, poster)]
    assert high[1] > 1.2 * high[0]


# --- the register


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


# --- codes


@pytest.mark.parametrize(
    ("kind", "dpi"),
    [
        *((kind, dpi) for kind in ("transfer", "return_receipt", "day_end") for dpi in (150, 203, 300)),
        ("minutes", 203),
        ("procedure_sheet", 150),
    ],
)
def test_every_code_is_read_upright_turned_and_photocopied(kind: PaperKind, dpi: int) -> None:
    expected = {
        "transfer": {"Code128": PILE},
        "minutes": {"Code128": PILE},
        "return_receipt": {"Code128": "H58.123-260306-1001"},
        "day_end": {"QRCode": f"57 {DIGEST[:8]} {DIGEST[8:16]} {DIGEST[16:24]} {DIGEST[24:32]}"},
        "procedure_sheet": {"QRCode": "https://dichvucong.gov.vn"},
    }[kind]
    (image,) = pictures(printed(kind, "a5" if kind == "return_receipt" else "a4", **_short(kind)), dpi)
    for seen in seen_by_scanners(image, dpi):
        assert codes(seen) == expected


def _short(kind: PaperKind) -> dict[str, Any]:
    return {"lines": PILE_LINES[:3]} if kind in ("transfer", "minutes") else {}


@pytest.mark.parametrize("kind", ["transfer", "return_receipt", "day_end"])
def test_a_training_paper_is_marked_away_from_its_code(kind: PaperKind) -> None:
    pdf = printed(kind, marks=TRAINING)
    assert "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in page_texts(pdf)[0]
    assert codes(photocopied(pictures(pdf, 200)[0]))


# --- pages


@pytest.mark.parametrize(
    ("kind", "sheet"), [("transfer", "a4"), ("transfer", "a5"), ("minutes", "a4"), ("minutes", "a5")]
)
def test_forty_dossiers_go_on_with_a_repeated_head_and_one_pair_of_signatures(kind: PaperKind, sheet: Sheet) -> None:
    lines = tuple(replace(PILE_LINES[place % 8], code=f"H58.123-260306-{1001 + place}") for place in range(40))
    pdf = printed(kind, sheet, lines=lines)
    texts = page_texts(pdf)
    assert len(texts) > 2
    for text in texts[1:]:
        assert f"{PILE} – trang" in text
        if "H58.123-" in text.partition("trang")[2]:
            assert "TT Mã hồ sơ" in text
    joined = " ".join(texts)
    assert "40 hồ sơ (bốn mươi hồ sơ)" in joined
    assert joined.count("(Ký và ghi rõ họ tên)") == 2
    for page in letters(pdf):
        assert overlapping(page) == []


def test_a_reprint_says_that_it_is_one() -> None:
    assert "IN LẠI LẦN 2 lúc 14 giờ 20 phút, ngày 09/03/2026: kẹt giấy" in text_of("transfer", marks=REPRINTED)


@pytest.mark.parametrize("kind", MAKERS)
def test_a_paper_has_a_title_a_language_and_no_name_of_a_person_in_its_head(kind: PaperKind) -> None:
    import io

    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(printed(kind)))
    title = str(reader.metadata.title) if reader.metadata else ""
    assert title
    assert "Ngọc Ẩn" not in title
    assert reader.trailer["/Root"]["/Lang"] == "vi"  # type: ignore[index]


@pytest.mark.parametrize("kind", [kind for kind in MAKERS if kind != "register"])  # its table goes over several pages
def test_a_paper_is_read_aloud_in_the_order_in_which_it_stands(kind: PaperKind) -> None:
    found = tags(printed(kind))
    assert {"H1", "P"} <= {role for role, _ in found}
    places = [mark for _, marks in found for mark in marks]
    assert places == sorted(places)


@pytest.mark.parametrize("kind", MAKERS)
def test_the_same_paper_gives_the_same_bytes(kind: PaperKind) -> None:
    assert printed(kind) == printed(kind)
