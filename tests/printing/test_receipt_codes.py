"""The codes of form 01: they scan from every sheet, and nothing grey or crooked comes near them."""

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from desk_app.domain.papers.common import Marks
from desk_app.domain.papers.receipt import BOTH_COPIES
from desk_app.domain.receipt_code import read_qr
from desk_app.printing.pen import DOT
from desk_app.services.ports.press import Sheet
from tests.printing.pages import (
    MM,
    assert_in_order,
    codes,
    page_texts,
    pictures,
    turned,
)
from tests.printing.papers_to_print import SIGNATURE, a_receipt
from tests.printing.printed_receipts import receipt_pdf
from tests.printing.receipts_to_print import MARKS, SHEETS, a_training_receipt, one_copy


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
