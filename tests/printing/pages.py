"""Printed pages read back: as grey pictures, as text, as boxes around letters. For tests only."""

import io
import random
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from pypdf import PdfReader

from desk_app.printing.preview import PageImage, page_images

MM = 72 / 25.4


@dataclass(frozen=True)
class Letter:
    """One letter on a page and its ink, in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    place: int
    """Its number in reading order, blanks counted."""


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page in reading order, blanks collapsed."""
    document = pdfium.PdfDocument(pdf)
    texts = [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def letters(pdf: bytes) -> list[list[Letter]]:
    """Every inked letter of every page."""
    document = pdfium.PdfDocument(pdf)
    pages = []
    for page in document:
        text = page.get_textpage()
        found = []
        for place in range(text.count_chars()):
            letter = text.get_text_range(place, 1)
            if letter.strip():
                left, bottom, right, top = text.get_charbox(place)
                found.append(Letter(letter, left, bottom, right, top, place))
        pages.append(found)
    document.close()
    return pages


def assert_in_order(text: str, expected: Sequence[str]) -> None:
    """The text is NFC, and the expected words stand in it one after the other."""
    assert text == unicodedata.normalize("NFC", text)
    place = 0
    for words in expected:
        found = text.find(words, place)
        assert found >= 0, f"{words!r} is not where it should be in {text!r}"
        place = found + len(words)


def letters_of(text: str) -> str:
    """A text without blanks, for comparing what was printed with what was meant, wherever lines broke."""
    return re.sub(r"[\s\ufffe\u0002]+", "", unicodedata.normalize("NFC", text))


def overlapping(page: list[Letter]) -> list[tuple[Letter, Letter]]:
    """Pairs of letters whose ink shares more than a sliver, but for neighbours: slanted ones reach over each other."""
    found = []
    row = sorted(page, key=lambda letter: letter.left)
    for number, one in enumerate(row):
        for other in row[number + 1 :]:
            if other.left > one.right:
                break
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.top, other.top) - max(one.bottom, other.bottom)
            if wide > 0.9 and high > 0.9 and abs(one.place - other.place) > 1:
                found.append((one, other))
    return found


def turned(image: PageImage) -> PageImage:
    """The picture turned by 90° anticlockwise."""
    picture = Image.frombytes("L", (image.width, image.height), image.grey)
    return PageImage(image.height, image.width, picture.transpose(Image.Transpose.ROTATE_90).tobytes())


def codes(image: PageImage) -> dict[str, str]:
    """What a scanner reads: the text by the kind of code, ``Code128`` or ``QRCode``."""
    picture = memoryview(image.grey).cast("B", (image.height, image.width))
    read = zxingcpp.read_barcodes(picture)
    return {str(code.format).rpartition(".")[2].replace(" ", ""): code.text for code in read}


def seen_by_scanners(image: PageImage, dpi: int) -> list[PageImage]:
    """A page as it lies and turned by 90°; at 203 dpi, what cheap scanners have, also upside down and photocopied."""
    on_its_side = turned(image)
    return [image, on_its_side, *([turned(on_its_side), photocopied(image)] if dpi == 203 else [])]


def photocopied(image: PageImage) -> PageImage:
    """The picture after a simulated photocopy: blurred by 0.8 pixels, with noise of ±25 levels, always the same."""
    size = (image.width, image.height)
    blurred = Image.frombytes("L", size, image.grey).filter(ImageFilter.GaussianBlur(0.8))
    noise = Image.frombytes("L", size, random.Random(8).randbytes(size[0] * size[1])).point(
        [v // 5 for v in range(256)]
    )
    return PageImage(*size, ImageChops.add(blurred, noise, offset=-25).tobytes())


def tags(pdf: bytes) -> list[tuple[str, list[tuple[int, int]]]]:
    """Every element of the tag tree that holds marks, in the order of reading: its role, and (page, mark) of each."""
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    found: list[tuple[str, list[tuple[int, int]]]] = []

    def walk(element: Any) -> None:
        marks = []
        for kid in element["/K"]:
            kid = kid.get_object()
            if isinstance(kid, int):
                marks.append((pages[element.raw_get("/Pg").idnum], int(kid)))
            elif kid.get("/Type") == "/MCR":
                marks.append((pages[kid.raw_get("/Pg").idnum], int(kid["/MCID"])))
            else:
                walk(kid)
        if marks:
            found.append((element["/S"][1:], marks))

    walk(root["/StructTreeRoot"]["/K"])
    return found


def pictures(pdf: bytes, dpi: int) -> list[PageImage]:
    """Every page as a scanner or a printer would see it."""
    return page_images(pdf, dpi)
