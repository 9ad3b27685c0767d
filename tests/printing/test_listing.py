"""A list as pages of A4 across: every row once and in order, nothing outside its page, the same list the same bytes."""

from datetime import datetime
from io import BytesIO

import pypdfium2
import pytest

from desk_app.printing.press import PdfPress
from desk_app.services.reporting import LIST_COLUMNS, Table

MOMENT = datetime(2026, 11, 16, 9, 5)
REST = ("Cấp Giấy xác nhận tình trạng hôn nhân", MOMENT, MOMENT, MOMENT, None, "Công an xã", "Nguyễn Thu Hà")


def a_table(rows: int):
    return a_table_of(_rows(rows))


def a_table_of(rows):
    return Table("Trễ hạn", ("UBND xã Suối Ngà", f"{len(rows)} hồ sơ"), LIST_COLUMNS, rows)


def _rows(rows: int):
    return tuple(
        (number, f"H58.123-261116-{1000 + number}", "", "Tôn Nữ Thị Phương Nguyên Hạ", "•••• 4471", *REST)
        for number in range(1, rows + 1)
    )


@pytest.fixture(scope="module")
def pages():
    document = pypdfium2.PdfDocument(BytesIO(PdfPress().listing(a_table(60), False)))
    yield list(document)
    document.close()


def text_of(page) -> str:
    return page.get_textpage().get_text_bounded()


def test_the_pages_lie_across(pages):
    wide, high = pages[0].get_size()
    assert (round(wide), round(high)) == (842, 595)


def test_every_row_stands_once_and_in_order(pages):
    said = "".join(text_of(page) for page in pages)
    places = [said.index(f"H58.123-261116-{1000 + number}") for number in range(1, 61)]
    assert places == sorted(places)
    assert said.count("H58.123-261116-") == 60


def test_the_head_of_the_table_stands_on_every_page(pages):
    assert len(pages) > 1
    assert all("Mã hồ sơ" in text_of(page) for page in pages)


def test_a_column_in_which_nothing_stands_is_left_out(pages):
    assert "Mã chính thức" not in text_of(pages[0]).replace("\r\n", " ")


def test_nothing_stands_outside_its_page(pages):
    for page in pages:
        wide, high = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            assert left >= 0
            assert bottom >= 0
            assert right <= wide
            assert top <= high


def test_names_longer_than_any_column_are_broken_and_stay_inside():
    rows = ((1, "Ằ" * 400, *("dài " * 40 for _ in range(10))),)
    document = pypdfium2.PdfDocument(BytesIO(PdfPress().listing(a_table_of(rows), False)))
    text = document[0].get_textpage()
    assert all(text.get_charbox(place)[2] <= document[0].get_size()[0] for place in range(text.count_chars()))
    document.close()


def test_the_same_list_gives_the_same_bytes():
    assert PdfPress().listing(a_table(3), False) == PdfPress().listing(a_table(3), False)


def test_an_empty_list_is_a_page_that_says_so_by_its_head():
    document = pypdfium2.PdfDocument(BytesIO(PdfPress().listing(a_table_of(()), False)))
    assert len(document) == 1
    document.close()


def test_a_training_list_says_so_on_every_page():
    document = pypdfium2.PdfDocument(BytesIO(PdfPress().listing(a_table(60), True)))
    assert all("TẬP HUẤN" in text_of(page) for page in document)
    document.close()
