"""Form 01 as pages and as a file: what fits, what stays together, what the file says of itself."""

import io
import re

import pytest
from pypdf import PdfReader

from desk_app.domain.papers.common import PaperDocument
from desk_app.services.ports.press import Sheet
from tests.printing.pages import (
    MM,
    assert_in_order,
    letters_of,
    page_texts,
)
from tests.printing.papers_to_print import a_receipt, an_authorised_receipt
from tests.printing.printed_receipts import page_count, receipt_pdf
from tests.printing.receipts_to_print import FORTY, MARKS, SHEETS, a_training_receipt, one_copy

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
