"""Printed pages read back: as grey pictures, as text, as boxes around letters. For tests only."""

import io
import random
import re
import unicodedata
from bisect import bisect
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
            letter = chr(pdfium.raw.FPDFText_GetUnicode(text, place))
            if not letter.isspace():
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
    bands: dict[int, list[Letter]] = {}
    for one in sorted(page, key=lambda letter: letter.left):
        reached = range(int(one.bottom // _BAND), int(one.top // _BAND) + 1)
        for other in {id(each): each for band in reached for each in bands.get(band, ())}.values():
            wide = min(one.right, other.right) - one.left
            high = min(one.top, other.top) - max(one.bottom, other.bottom)
            if wide > 0.9 and high > 0.9 and abs(one.place - other.place) > 1:
                found.append((other, one))
        for band in reached:
            bands[band] = [each for each in bands.get(band, ()) if each.right > one.left] + [one]
    return found


_BAND = 8.0

Rule = tuple[float, float, float, float]
"""A straight line from one point of a page to another, across or downwards; in points from the lower left corner."""


def rules(pdf: bytes) -> list[list[Rule]]:
    """The rules of tables and the sides of frames of every page; thicker lines are underlines, and strike words out."""
    pages = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        drawn = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        found: list[Rule] = []
        thickness = 1.0
        for width, *numbers in _STROKES.findall(drawn):
            if width:
                thickness = float(width)
            elif numbers[0] and thickness < _UNDERLINE:
                a, b, c, d = map(float, numbers[:4])
                found.append((a, b, c, d))
            elif numbers[4]:
                found += _sides(*map(float, numbers[4:]))
        pages.append([rule for rule in found if rule[0] == rule[2] or rule[1] == rule[3]])
    return pages


def _sides(x: float, y: float, wide: float, high: float) -> list[Rule]:
    if high < _LOST_FRAME:
        return []
    right, top = x + wide, y + high
    return [(x, y, right, y), (x, top, right, top), (x, y, x, top), (right, y, right, top)]


_STROKES = re.compile(
    r"([\d.]+) w\b|n ([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S|n ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re S"
)
_UNDERLINE = 0.5
_LOST_FRAME = 15.0
"""A lower frame stands around a letter that no face has, or is a box to tick."""


def crossed(page: list[Letter], ruled: list[Rule], sliver: float = 0.7) -> list[tuple[Letter, Rule]]:
    """Letters through whose ink a rule goes: words that reach out of their cell or their frame."""
    across = sorted((rule for rule in ruled if rule[1] == rule[3]), key=lambda rule: rule[1])
    down = sorted((rule for rule in ruled if rule[0] == rule[2]), key=lambda rule: rule[0])
    heights, places = [rule[1] for rule in across], [rule[0] for rule in down]
    found = []
    for one in page:
        for rule in across[bisect(heights, one.bottom + sliver) : bisect(heights, one.top - sliver)]:
            if one.left < max(rule[0], rule[2]) - sliver and one.right > min(rule[0], rule[2]) + sliver:
                found.append((one, rule))
        for rule in down[bisect(places, one.left + sliver) : bisect(places, one.right - sliver)]:
            if one.bottom < max(rule[1], rule[3]) - sliver and one.top > min(rule[1], rule[3]) + sliver:
                found.append((one, rule))
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
