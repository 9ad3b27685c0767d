"""Form 01 on paper: every field in its order, codes that scan, pages that hold everything."""

import io
import re
import unicodedata
from dataclasses import replace
from datetime import datetime

import pytest
from pypdf import PdfReader

from desk_app.domain.papers.common import Correction, Marks, PaperDocument, PaperPerson, Reprint
from desk_app.domain.papers.receipt import BOTH_COPIES, ReceiptPaper, receipt_words
from desk_app.domain.receipt_code import read_qr
from desk_app.printing.papers.receipt import page_count, receipt_pdf
from desk_app.printing.pen import DOT
from desk_app.printing.press import PdfPress
from desk_app.services.ports import Sheet
from tests.printing.pages import (
    MM,
    assert_in_order,
    codes,
    letters_of,
    page_texts,
    pictures,
    turned,
)
from tests.printing.papers_to_print import LETTERHEAD, OWNER, SIGNATURE, a_receipt, an_authorised_receipt
from tests.printing.test_fonts import vietnamese_letters

SHEETS: tuple[Sheet, ...] = ("a5", "a4", "a5x2")

FORTY = tuple(
    PaperDocument(
        f"Giấy tờ số {number} của hồ sơ"
        + (", kèm bản giải trình và các phụ lục có liên quan" if number % 5 == 0 else ""),
        originals=number % 3,
        copies=1,
        present_only=number % 11 == 0,
    )
    for number in range(1, 41)
)

MARKS = Marks(
    correction=Correction(1, datetime(2026, 3, 6, 9, 6), "sửa số điện thoại"),
    reprint=Reprint(1, datetime(2026, 3, 9, 14, 20), "người nộp làm mất giấy"),
)


def one_copy(paper: ReceiptPaper) -> ReceiptPaper:
    return replace(paper, copies=BOTH_COPIES[:1])


def a_training_receipt(**changes: object) -> ReceiptPaper:
    return a_receipt(code="H00.000-260306-9001", marks=Marks(training=True), **changes)


# --- what is read


@pytest.mark.parametrize("sheet", ["a5", "a4"])
def test_every_field_of_form_01_reads_back_in_its_order(sheet: Sheet) -> None:
    paper = a_receipt()
    (text,) = page_texts(receipt_pdf([one_copy(paper)], sheet))
    assert text == unicodedata.normalize("NFC", text)
    assert_in_order(
        text,
        [
            "ỦY BAN NHÂN DÂN XÃ TÂN HÒA TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG Số: 1001/TTPVHCC",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
            "Tân Hòa, ngày 06 tháng 3 năm 2026",
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            "Mã hồ sơ: H58.123-260306-1001",
            f"Mã xác thực: {receipt_words(paper)['check_code']}",
            "Trung tâm Phục vụ hành chính công xã Tân Hòa",
            "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: LƯƠNG THỊ NGỌC ẨN",
            "Số định danh cá nhân/tổ chức: 089190000147",
            "Địa chỉ: số 27/4, ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang",
            "Số điện thoại: 0900 000 147",
            "Email: ngocan.vidu@thu.example",
            "Nội dung yêu cầu giải quyết: Đăng ký lại khai sinh (mã thủ tục 1.004884)",
            "Thành phần hồ sơ nộp gồm:",
            "TT Tên giấy tờ Số lượng Bản chính Chứng thực Bản sao",
            "1 Tờ khai đăng ký lại khai sinh (có cam đoan) 1 – –",
            "2 Bản sao Giấy khai sinh cấp năm 1990 – 1 –",
            "3 Học bạ, bằng tốt nghiệp có ghi ngày sinh, quê quán – – 2",
            "4 Thẻ căn cước xuất trình, không lưu",
            "Số lượng hồ sơ: 01 (bộ)",
            "Thời gian giải quyết hồ sơ theo quy định là: 05 ngày làm việc",
            "Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 06 tháng 3 năm 2026",
            "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 13 tháng 3 năm 2026 (thứ Sáu)",
            "Đăng ký nhận kết quả tại: quầy số 02, Trung tâm Phục vụ hành chính công xã Tân Hòa",
            "Vào Sổ theo dõi hồ sơ, Quyển số 01, Số thứ tự 0217",
            "Phí, lệ phí: 8.000 đồng (Tám nghìn đồng) – đã nộp bằng tiền mặt, biên lai số 0000412",
            "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Lương Thị Ngọc Ẩn",
            "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Trần Khải Minh",
            "Mẫu số 01 – TT 03/2025/TT-VPCP Liên 1: giao người nộp hồ sơ bản 1 · trang 1/1",
        ],
    )


def test_who_hands_in_for_somebody_else_stands_between_the_owner_and_the_request() -> None:
    (text,) = page_texts(receipt_pdf([one_copy(an_authorised_receipt())], "a4"))
    assert_in_order(
        text,
        [
            "Email: thuyduong.vidu@thu.example",
            "Người nộp hồ sơ (người được ủy quyền): Huỳnh Trọng Nghĩa; số định danh cá nhân: 089078000359",
            "Người ủy quyền: Nguyễn Hoàng Phương Thùy Dương; số định danh cá nhân: 089185000268; địa chỉ: số 118",
            "giấy ủy quyền: Hợp đồng ủy quyền lập ngày 02 tháng 3 năm 2026, chứng thực số 0153",
            "Nội dung yêu cầu giải quyết:",
        ],
    )


def test_what_is_not_known_is_said_or_left_to_the_hand() -> None:
    bare = PaperPerson(name="Y Moan Êban")
    paper = a_receipt(
        owner=bare, letterhead=replace(LETTERHEAD, number=""), documents=(), due_at=None, book="", line_no="", fee="",
        due_notes=("Trung tâm sẽ báo khi có kết quả.",),
    )  # fmt: skip
    (text,) = page_texts(receipt_pdf([one_copy(paper)], "a5"))
    assert_in_order(
        text,
        [
            "Số: ………/………",
            "Số định danh cá nhân/tổ chức: không có Địa chỉ: không có Số điện thoại: không có Email: không có",
            "Thành phần hồ sơ nộp gồm: không có giấy tờ kèm theo",
            "Thời gian trả kết quả giải quyết hồ sơ: Không hẹn ngày cố định Trung tâm sẽ báo khi có kết quả.",
            "Quyển số ………, Số thứ tự ………",
        ],
    )
    assert "Phí" not in text


def test_all_vietnamese_letters_come_back_from_the_paper_in_regular_bold_and_italic() -> None:
    every = " ".join(vietnamese_letters())
    paper = a_receipt(request=every, return_place=every, due_notes=(every,))
    text = "".join(page_texts(receipt_pdf([one_copy(paper)], "a4")))
    assert letters_of(text).count(letters_of(every)) == 3


def test_decomposed_text_is_printed_composed() -> None:
    apart = unicodedata.normalize("NFD", "Lương Thị Ngọc Ẩn")
    paper = a_receipt()
    assert receipt_pdf([replace(paper, submitter_name=apart)], "a5") == receipt_pdf([paper], "a5")


def test_a_letter_that_cannot_be_printed_is_shown_as_a_question_mark_and_reported() -> None:
    paper = a_receipt(owner=replace(OWNER, name="Lý 李 An"))
    assert "LÝ ? AN" in page_texts(receipt_pdf([paper], "a5"))[0]
    assert PdfPress().missing_letters([paper]) == "李"
    assert PdfPress().missing_letters([a_receipt()]) == ""


# --- what is scanned


@pytest.mark.parametrize("dpi", [150, 203, 300])
@pytest.mark.parametrize("sheet", SHEETS)
def test_both_codes_scan_upright_and_turned(sheet: Sheet, dpi: int) -> None:
    paper = a_receipt(copies=BOTH_COPIES[:1])
    (image,) = pictures(receipt_pdf([paper], sheet), dpi)
    for seen in (image, turned(image)):
        assert codes(seen) == {"Code128": paper.code, "QRCode": paper.qr_text}
    claim, signature = read_qr(codes(image)["QRCode"])
    assert (claim.code, signature) == (paper.code, SIGNATURE)


@pytest.mark.parametrize("code", ["000.15.28.H40-261121-0042", "000.000.000.000.H26-260302-01000512"])
def test_long_codes_scan_from_a5(code: str) -> None:
    paper = one_copy(a_receipt(code=code))
    for dpi in (203, 300):
        image = pictures(receipt_pdf([paper], "a5"), dpi)[0]
        assert codes(image) == {"Code128": code, "QRCode": paper.qr_text}
        assert codes(turned(image)) == {"Code128": code, "QRCode": paper.qr_text}


def test_both_copies_on_one_sheet_carry_the_same_codes_and_their_own_words() -> None:
    paper = a_receipt()
    (text,) = page_texts(receipt_pdf([paper], "a5x2"))
    assert_in_order(text, list(BOTH_COPIES))
    (image,) = pictures(receipt_pdf([paper], "a5x2"), 203)
    half = image.width // 2
    for start in (0, half):
        rows = (image.grey[y + start : y + start + half] for y in range(0, image.width * image.height, image.width))
        box = type(image)(half, image.height, b"".join(rows))
        assert codes(box) == {"Code128": paper.code, "QRCode": paper.qr_text}


def test_a_training_receipt_scans_and_is_not_signed() -> None:
    paper = one_copy(a_training_receipt())
    (image,) = pictures(receipt_pdf([paper], "a5"), 203)
    read = codes(image)
    assert read["Code128"] == "H00.000-260306-9001"
    assert read_qr(read["QRCode"])[1] is None


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("marks", [Marks(training=True), replace(MARKS, training=True)])
def test_no_grey_comes_near_the_codes(sheet: Sheet, marks: Marks) -> None:
    paper = one_copy(a_receipt(code="H00.000-260306-9001", marks=marks))
    contents = PdfReader(io.BytesIO(receipt_pdf([paper], sheet))).pages[0].get_contents()
    assert contents is not None
    drawn = contents.get_data().decode("latin-1")
    black = [box for box in boxes(drawn, "") if box[2] < 20 and box[3] < 40]
    lower, upper = min(y for _, y, _, _ in black), max(y + high for _, y, _, high in black)
    quiet = 4 * 0.508 * MM
    assert len(black) > 200
    assert hollow_word_top(drawn) < lower - quiet
    assert all(y + high < lower - quiet or y > upper + quiet for _, y, _, high in boxes(drawn, r"\.\d+ g\s+n "))


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_bar_and_square_begins_on_a_dot_of_the_printer(sheet: Sheet) -> None:
    contents = PdfReader(io.BytesIO(receipt_pdf([a_receipt()], sheet))).pages[0].get_contents()
    assert contents is not None
    black = [box for box in boxes(contents.get_data().decode("latin-1"), "") if box[2] < 20 and box[3] < 40]
    assert len(black) > 300
    assert all(abs(x / DOT - round(x / DOT)) < 0.01 for x, _, _, _ in black)


def boxes(drawn: str, before: str) -> list[tuple[float, float, float, float]]:
    """The rectangles of a page's content (x, y, width, height) that stand after a pattern."""
    found = re.findall(before + r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re", drawn)
    return [(float(x), float(y), float(wide), float(high)) for x, y, wide, high in found]


def hollow_word_top(drawn: str) -> float:
    """The upper edge of the outline: the path's points, turned back onto the page."""
    turn = re.search(r"\nq\n([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) cm\n(.*?)Q\n", drawn, re.DOTALL)
    assert turn
    points = re.findall(r"([-\d.]+) ([-\d.]+)(?= [-\d.mlc])", turn[7])
    assert len(points) > 100
    return max(float(x) * float(turn[2]) + float(y) * float(turn[4]) + float(turn[6]) for x, y in points)


# --- what is marked


def test_a_first_print_has_no_mark() -> None:
    text = page_texts(receipt_pdf([a_receipt()], "a5"))[0]
    assert not any(words in text for words in ("IN LẠI", "ĐIỀU CHỈNH", "TẬP HUẤN"))


def test_a_corrected_reprint_says_so_between_letterhead_and_title() -> None:
    (text,) = page_texts(receipt_pdf([one_copy(a_receipt(marks=MARKS, version=2))], "a5"))
    assert_in_order(
        text,
        [
            "ngày 06 tháng 3 năm 2026",
            "BẢN ĐIỀU CHỈNH, thay bản 1 in lúc 09 giờ 06 phút, ngày 06/03/2026: sửa số điện thoại",
            "IN LẠI LẦN 1 lúc 14 giờ 20 phút, ngày 09/03/2026: người nộp làm mất giấy",
            "GIẤY TIẾP NHẬN",
            "bản 2 · trang 1/1",
        ],
    )


def test_training_is_marked_in_words_and_the_hollow_word_is_no_text() -> None:
    (text,) = page_texts(receipt_pdf([one_copy(a_training_receipt())], "a5"))
    assert text.count("TẬP HUẤN") == 2
    assert_in_order(text, ["BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ", "GIẤY TIẾP NHẬN", "TẬP HUẤN, không kiểm tra được"])


# --- what fits


def test_a_usual_receipt_takes_one_page_on_every_sheet() -> None:
    assert [page_count(a_receipt(), sheet) for sheet in SHEETS] == [1, 1, 1]
    assert page_count(a_receipt(marks=MARKS), "a5") == 1
    assert page_count(an_authorised_receipt(), "a4") == 1


def test_seven_one_line_papers_still_fit_on_a5() -> None:
    seven = tuple(PaperDocument(f"Giấy tờ thứ {number}", originals=1) for number in range(7))
    assert page_count(a_receipt(documents=seven), "a5") == 1


@pytest.mark.parametrize(("sheet", "pages"), [("a5", 3), ("a4", 2)])
def test_forty_papers_go_on_with_a_repeated_head(sheet: Sheet, pages: int) -> None:
    texts = page_texts(receipt_pdf([one_copy(a_receipt(documents=FORTY))], sheet))
    assert len(texts) == pages
    for number, text in enumerate(texts[1:], start=2):
        assert text.startswith(f"Mã hồ sơ H58.123-260306-1001 – trang {number}/{pages} TT Tên giấy tờ")
    assert_in_order(" ".join(texts), [f"{number} Giấy tờ số {number} của" for number in range(1, 41)])


def test_the_last_two_papers_the_due_date_and_the_signatures_stay_together() -> None:
    last = page_texts(receipt_pdf([one_copy(a_receipt(documents=FORTY))], "a5"))[-1]
    assert_in_order(last, ["Giấy tờ số 39", "Giấy tờ số 40", "17 giờ 00 phút", "NGƯỜI NỘP HỒ SƠ", "Trần Khải Minh"])
    assert "Giấy tờ số 38" not in last


def test_copies_and_papers_follow_each_other() -> None:
    texts = page_texts(receipt_pdf([a_receipt(), an_authorised_receipt()], "a4"))
    assert [re.findall(r"Mã hồ sơ: (\S+)|(Liên \d)", text) for text in texts] == [
        [("H58.123-260306-1001", ""), ("", "Liên 1")],
        [("H58.123-260306-1001", ""), ("", "Liên 2")],
        [("H58.123-260306-1004", ""), ("", "Liên 1")],
        [("H58.123-260306-1004", ""), ("", "Liên 2")],
    ]


def test_two_a5_copies_of_several_pages_lie_side_by_side_page_for_page() -> None:
    texts = page_texts(receipt_pdf([a_receipt(documents=FORTY)], "a5x2"))
    assert [text.count("trang 2/3") for text in texts] == [0, 4, 0]


def test_a_document_name_longer_than_a_page_is_split_and_not_cut() -> None:
    name = "văn bản giải trình chi tiết " * 150 + "hết"
    paper = one_copy(a_receipt(documents=(PaperDocument(name, originals=1),)))
    text = letters_of("".join(page_texts(receipt_pdf([paper], "a5"))))
    assert text.count("trình") == 150
    assert "tiếthết" in text


# --- what the file is


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_same_record_gives_the_same_bytes_whatever_was_printed_between(sheet: Sheet) -> None:
    first = receipt_pdf([a_receipt()], sheet)
    receipt_pdf([an_authorised_receipt(), a_training_receipt()], "a4")
    assert receipt_pdf([a_receipt()], sheet) == first


def test_only_embedded_fonts_are_referred_to() -> None:
    reader = PdfReader(io.BytesIO(receipt_pdf([a_receipt(documents=FORTY), a_training_receipt()], "a5")))
    for page in reader.pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        for name in fonts:
            font = fonts[name].get_object()
            assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
            assert "MotcuaSerif" in font["/BaseFont"]


def test_the_file_names_its_language_and_no_person() -> None:
    reader = PdfReader(io.BytesIO(receipt_pdf([a_receipt()], "a5")))
    assert reader.trailer["/Root"]["/Lang"] == "vi"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    told = " ".join(str(value) for value in reader.metadata.values())
    assert not any(words in told for words in ("Lương", "089190000147", "H58.123", "anonymous"))


@pytest.mark.parametrize(("sheet", "size"), [("a5", (148, 210)), ("a4", (210, 297)), ("a5x2", (297, 210))])
def test_pages_have_the_size_of_their_sheet_and_ask_not_to_be_scaled(sheet: Sheet, size: tuple[float, float]) -> None:
    reader = PdfReader(io.BytesIO(receipt_pdf([a_receipt()], sheet)))
    box = reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((size[0] * MM, size[1] * MM), abs=0.01)
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/PrintScaling"] == "/None"  # type: ignore[index]


def test_a_pile_of_receipts_has_an_outline_by_code() -> None:
    reader = PdfReader(io.BytesIO(receipt_pdf([a_receipt(), a_receipt(code="H58.123-260306-1002")], "a5x2")))
    assert [entry.title for entry in reader.outline] == ["H58.123-260306-1001", "H58.123-260306-1002"]  # type: ignore[union-attr]


def test_a_receipt_of_several_pages_has_an_outline_by_page() -> None:
    reader = PdfReader(io.BytesIO(receipt_pdf([a_receipt(documents=FORTY)], "a5x2")))
    assert [entry.title for entry in reader.outline] == [  # type: ignore[union-attr]
        f"Mã hồ sơ H58.123-260306-1001 – trang {page}/3" for page in (1, 2, 3)
    ]
