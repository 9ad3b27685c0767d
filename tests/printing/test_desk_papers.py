"""Papers of the desk's own life: what stands where, what scans, and that nothing is cut off or overlaps."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from desk_app.domain.papers.common import Marks, Reprint
from desk_app.domain.papers.day_end import TillRow
from desk_app.domain.papers.kinds import PaperKind
from desk_app.services.ports.press import Sheet
from tests.printing.desk_papers import (
    DIGEST,
    PILE,
    PILE_LINES,
    a_procedure_sheet,
)
from tests.printing.pages import (
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
from tests.printing.printed_desk_papers import MAKERS, PRESS, printed, text_of

REPRINTED = Marks(reprint=Reprint(2, datetime(2026, 3, 9, 14, 20), "kẹt giấy"))

TRAINING = Marks(training=True)


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
    assert_in_order(text, ["Chưa lập lô nào", "Còn 1.250 bản ghi chờ lô sau"])
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
