"""The fee note on paper: what stands on it, in order, and that it invents no receipt."""

import unicodedata
from dataclasses import replace

import pytest

from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import Exempted, typed_line
from desk_app.domain.papers.common import Marks
from desk_app.domain.papers.fee_note import FeeNotePaper, receipt_number
from desk_app.domain.till import OfficialReceipt
from desk_app.printing.press import PdfPress
from desk_app.services.ports.press import Sheet
from tests.printing.fee_notes_to_print import COPIES, LETTERHEAD, a_note
from tests.printing.pages import codes, letters_of, page_texts, pictures

PRESS = PdfPress()


def text_of(note: FeeNotePaper, sheet: Sheet = "a5") -> str:
    """All that is read on the note."""
    return unicodedata.normalize("NFC", " ".join(page_texts(PRESS.paper("fee_note", [note], sheet))))


def assert_in_order(text: str, expected: list[str]) -> None:
    place = 0
    for words in expected:
        found = letters_of(text).find(letters_of(words), place)
        assert found >= 0, f"{words!r} is not where it should be in {text!r}"
        place = found + len(letters_of(words))


@pytest.mark.parametrize("sheet", ["a5", "a4"])
def test_every_field_of_a_receipt_stands_on_the_note_in_its_order(sheet: Sheet) -> None:
    assert_in_order(
        text_of(a_note(), sheet),
        [
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "BẢNG KÊ THU PHÍ, LỆ PHÍ",
            "bản nháp để ghi biên lai",
            "Mã hồ sơ: H58.123-260306-1001",
            "Người nộp: LƯƠNG THỊ NGỌC ẨN",
            "Địa chỉ: số 27/4, ấp Bình Trung",
            "Nội dung: Chứng thực bản sao từ bản chính (mã thủ tục 2.000815)",
            "1 Phí chứng thực bản sao bản 3 7.000 21.000",
            "Số tiền phải nộp: 21.000 đồng",
            "Bằng chữ: Hai mươi mốt nghìn đồng",
            "Hình thức nộp: tiền mặt",
            "Thời gian thu: 09 giờ 05 phút, ngày 06 tháng 3 năm 2026",
            "Căn cứ: TT 226/2016/TT-BTC, Điều 4",
            "NGƯỜI NỘP TIỀN",
            "NGƯỜI THU TIỀN",
            "Trần Khải Minh",
            "không thay biên lai",
        ],
    )


def test_symbol_and_serial_are_dots_until_they_were_typed_from_the_book() -> None:
    assert "Ký hiệu: ………… · Số: ……………" in text_of(a_note())
    leaf = OfficialReceipt.typed("AA-26E", "412")
    named = text_of(a_note(letterhead=replace(LETTERHEAD, number=receipt_number(leaf))))
    assert "Ký hiệu: AA-26E · Số: 0000412" in named
    slashed = OfficialReceipt.typed("01BLP2/001", "7")
    assert "Ký hiệu: 01BLP2/001 · Số: 0000007" in text_of(
        a_note(letterhead=replace(LETTERHEAD, number=receipt_number(slashed)))
    )


def test_an_exemption_says_how_much_who_and_by_which_text() -> None:
    line = replace(COPIES, exempted=21_000)
    free = Exempted("poor_household", "Người thuộc hộ nghèo", "TT 75/2022/TT-BTC, Điều 4", 21_000)
    text = text_of(a_note(lines=(line,), exemption=free))
    assert_in_order(
        text,
        [
            "Cộng trước khi miễn, giảm: 21.000 đồng",
            "Miễn, giảm: 21.000 đồng: Người thuộc hộ nghèo (TT 75/2022/TT-BTC, Điều 4)",
            "Số tiền phải nộp: 0 đồng",
            "Không đồng",
        ],
    )
    assert "Hình thức nộp" not in text


def test_money_without_a_dossier_has_a_note_without_a_code() -> None:
    pdf = PRESS.paper("fee_note", [a_note(code="", dossier_id=None, request="")], "a5")
    assert "Mã hồ sơ: không có" in page_texts(pdf)[0]
    assert codes(pictures(pdf, 200)[0]) == {}


def test_a_typed_item_says_which_kind_it_is() -> None:
    typed = (typed_line("Trích lục bản đồ", FeeKind.PHI, 5_000), typed_line("Lệ phí cấp giấy phép", FeeKind.LE_PHI, 1))
    text = text_of(a_note(lines=typed))
    assert "Trích lục bản đồ (phí)" in text
    assert "Lệ phí cấp giấy phép (" not in text


def test_the_code_scans_and_a_training_note_says_so() -> None:
    pdf = PRESS.paper("fee_note", [a_note(marks=Marks(training=True))], "a5")
    assert "H58.123-260306-1001" in codes(pictures(pdf, 200)[0]).values()
    assert "BẢN TẬP HUẤN" in page_texts(pdf)[0]


def test_the_same_note_gives_the_same_bytes() -> None:
    assert PRESS.paper("fee_note", [a_note()], "a5") == PRESS.paper("fee_note", [a_note()], "a5")
