"""What scanners see of a page: the surroundings of each code, turned, and as a photocopy of it."""

import io
import random
import re
from collections.abc import Iterator

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from pypdf import PdfReader

from desk_app.domain.errors import RuleBroken
from desk_app.domain.slip_code import LENGTH, SlipNumber

MM = 72 / 25.4
AROUND = 10 * MM
"""So much of the page around a code is looked at: words, rules, and another code if one is near."""

Box = tuple[float, float, float, float]
VIEWS = ("upright", "90°", "180°", "photocopied")
_FIFTH = [value // 5 for value in range(256)]


def code_boxes(pdf: bytes) -> list[tuple[int, Box]]:
    """The page and the place (left, lower, right, upper) of every code: a path of many rectangles with one fill."""
    found = []
    for number, page in enumerate(PdfReader(io.BytesIO(pdf)).pages):
        drawn = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        for path in re.findall(r"n ((?:[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ re ?){20,})f", drawn):
            numbers = [float(each) for each in re.findall(r"[-\d.]+", path)]
            x, y, wide, high = (numbers[start::4] for start in range(4))
            right = max(map(float.__add__, x, wide))
            found.append((number, (min(x), min(y), right, max(map(float.__add__, y, high)))))
    return found


def surroundings(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    """A picture of every code with what stands around it, grey, at so many dots per inch."""
    document = pdfium.PdfDocument(pdf)
    for number, (left, lower, right, upper) in code_boxes(pdf):
        page = document[number]
        wide, high = page.get_size()
        cut = (left, lower, wide - right, high - upper)
        crop = tuple(max(0.0, edge - AROUND) for edge in cut)
        yield page.render(scale=dpi / 72, grayscale=True, optimize_mode="print", crop=crop).to_pil().convert("L")
    document.close()


def seen(image: Image.Image, view: str) -> Image.Image:
    """The picture turned, or as a photocopy of it: blurred by 0.8 pixels, with noise of ±25 levels."""
    match view:
        case "90°":
            return image.transpose(Image.Transpose.ROTATE_90)
        case "180°":
            return image.transpose(Image.Transpose.ROTATE_180)
        case "photocopied":
            noise = Image.frombytes("L", image.size, random.Random(8).randbytes(image.width * image.height))
            blurred = image.filter(ImageFilter.GaussianBlur(0.8))
            return ImageChops.add(blurred, noise.point(_FIFTH), offset=-25)
    return image


def read(image: Image.Image) -> set[str]:
    """Every text that zxing reads from a picture and the program takes.

    Fourteen digits count when their check digits hold: Code 128's own check lets a wrong reading pass now and then.
    """
    found = {code.text for code in zxingcpp.read_barcodes(image)}
    return {text for text in found if not (len(text) == LENGTH and text.isdigit()) or _holds(text)}


def _holds(digits: str) -> bool:
    try:
        SlipNumber.read(digits)
    except RuleBroken:
        return False
    return True
