"""Labels for folders and slips of the roll: what is read from afar, what scans, what must not stand there."""

from typing import Any

import pytest

from desk_app.domain.papers.small import shortened_name
from desk_app.printing.press import PdfPress
from tests.printing.desk_papers import a_label, a_slip
from tests.printing.pages import (
    MM,
    assert_in_order,
    codes,
    letters,
    page_texts,
    photocopied,
    pictures,
    seen_by_scanners,
)

PRESS = PdfPress()
CODE = "H58.123-260306-1001"
DIGITS = a_slip().digits


def label(**changes: Any) -> bytes:
    return PRESS.labels([a_label(**changes)])


def slip(**changes: Any) -> bytes:
    return PRESS.slips([a_slip(**changes)])


def test_a_label_shows_whose_what_until_when_and_where_to() -> None:
    assert_in_order(
        page_texts(label())[0],
        ["UBND xã Tân Hòa – Một cửa", "04 tờ", "LƯƠNG THỊ NGỌC ẨN", "Đăng ký lại khai sinh", "HẸN TRẢ",
         "17:00, thứ Sáu", "13/03/2026", "Giao: Phòng Văn hóa – Xã hội", "Nhận: 06/03/2026 09:05", CODE],
    )  # fmt: skip


def test_the_date_is_the_largest_on_the_label() -> None:
    page = letters(label())[0]
    digits = [letter for letter in page if letter.text in "0123456789"]
    assert max(letter.top - letter.bottom for letter in digits) > 23


def test_eight_labels_stand_on_a_sheet_and_the_ninth_on_the_next() -> None:
    pdf = PRESS.labels([a_label(code=f"H58.123-260306-{1001 + place}") for place in range(9)])
    texts = page_texts(pdf)
    assert [text.count("HẸN TRẢ") for text in texts] == [8, 1]
    assert_in_order(texts[0], [f"H58.123-260306-{1001 + place}" for place in range(8)])


def test_a_label_of_training_says_so_and_one_without_a_date_too() -> None:
    text = page_texts(label(training=True, due_at=None))[0]
    assert_in_order(text, ["BẢN TẬP HUẤN", "KHÔNG HẸN NGÀY"])


@pytest.mark.parametrize(
    ("dpi", "code"),
    [(150, CODE), (203, CODE), (300, CODE), (203, "H58.123-260306-10001")],
)
def test_a_labels_bars_are_read_upright_turned_and_photocopied(dpi: int, code: str) -> None:
    (image,) = pictures(label(code=code), dpi)
    for seen in seen_by_scanners(image, dpi):
        assert codes(seen) == {"Code128": code}


@pytest.mark.parametrize("dpi", [150, 203, 300])
def test_a_label_of_a_long_code_has_a_square_one_instead_of_bars_too_narrow_to_read(dpi: int) -> None:
    code = "000.19.46.H26-210702-0005"
    (image,) = pictures(label(code=code), dpi)
    for seen in (*seen_by_scanners(image, dpi), photocopied(image)):
        assert codes(seen) == {"QRCode": code}


def test_a_slip_shows_the_date_large_and_only_initials() -> None:
    pdf = slip()
    text = page_texts(pdf)[0]
    assert_in_order(
        text,
        ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "PHIẾU HẸN TRẢ KẾT QUẢ", "17 giờ 00 phút, thứ Sáu", "13/03/2026",
         "quầy số 02", "L.T.N. Ẩn", "Lệ phí" if "Lệ phí" in text else "lệ phí", CODE, "260306 001001",
         "không thay Giấy tiếp nhận"],
    )  # fmt: skip
    assert max(letter.top - letter.bottom for letter in letters(pdf)[0] if letter.text == "3") > 22


@pytest.mark.parametrize("dpi", [150, 203, 300])
def test_both_codes_of_a_slip_are_read_upright_turned_and_photocopied(dpi: int) -> None:
    (image,) = pictures(slip(), dpi)
    for seen in seen_by_scanners(image, dpi):
        assert codes(seen) == {"QRCode": CODE, "Code128": DIGITS}


def test_a_slip_is_as_long_as_what_it_says() -> None:
    short, long = (pictures(slip(procedure=words), 72)[0] for words in ("Đăng ký kết hôn", "Đăng ký kết hôn " * 20))
    assert short.width == long.width == round(80 * MM)
    assert long.height > short.height + 60


def test_slips_of_several_dossiers_each_have_their_own_length() -> None:
    pdf = PRESS.slips([a_slip(), a_slip(procedure="Đăng ký kết hôn " * 20), a_slip()])
    first, second, third = (image.height for image in pictures(pdf, 72))
    assert first == third < second


def test_a_slip_of_a_foreign_code_has_the_square_code_only() -> None:
    (image,) = pictures(slip(code="000.19.46.H26-210702-00000005"), 300)
    assert codes(image) == {"QRCode": "000.19.46.H26-210702-00000005"}


def test_a_training_slip_and_a_second_one_say_so() -> None:
    assert_in_order(page_texts(slip(training=True, again=1))[0], ["BẢN TẬP HUẤN", "IN LẠI LẦN 1", "PHIẾU HẸN"])


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Lương Thị Ngọc Ẩn", "L.T.N. Ẩn"),
        ("Ẩn", "Ẩn"),
        ("Y Moan Êban", "Y.M. Êban"),
        ("Công ty TNHH Một thành viên Nông sản Sông Lành", "CTTMTVNSSL"),
    ],
)
def test_a_name_is_shortened_to_its_initials(name: str, short: str) -> None:
    assert shortened_name(name) == short


def test_the_same_papers_give_the_same_bytes() -> None:
    assert label() == label()
    assert slip() == slip()
