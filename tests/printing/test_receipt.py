"""Form 01 on paper: every field in its order, and its marks."""

import unicodedata
from dataclasses import replace

import pytest

from desk_app.domain.papers.common import PaperPerson
from desk_app.domain.papers.receipt import RECEIPT
from desk_app.printing.press import PdfPress
from desk_app.services.ports.press import Sheet
from tests.printing.pages import (
    assert_in_order,
    letters_of,
    page_texts,
)
from tests.printing.papers_to_print import LETTERHEAD, OWNER, a_receipt, an_authorised_receipt
from tests.printing.printed_receipts import receipt_pdf
from tests.printing.receipts_to_print import MARKS, a_training_receipt, one_copy
from tests.printing.vietnamese import vietnamese_letters

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
            f"Mã xác thực: {RECEIPT.say(paper).words['check_code']}",
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
