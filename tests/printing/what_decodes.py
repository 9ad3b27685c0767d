"""``python -m tests.printing.what_decodes``: which code of which paper two scanners' programs read, as a table.

Ten dossiers a paper, or as many as asked for; zxing reads all of them, zbar the first two where the machine has it.
zbar trips over noise of ±10 levels, however wide the bars are, so it is given photocopies after a median of 3 pixels.
"""

import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

from PIL import Image, ImageFilter

from desk_app.printing import barcodes
from desk_app.printing.papers.explanation import explanation_pdf
from tests.explanations import over_a_weekend
from tests.printing.desk_papers import a_label, a_slip
from tests.printing.generated import MAKERS, codes_of
from tests.printing.papers_to_print import PRESS
from tests.printing.scanners import MM, VIEWS, code_boxes, read, seen, surroundings

ZBAR = shutil.which("zbarimg")
BY_ZBAR = 2
SHAPES = ("150", "203", "300", "copy 150", "copy 203", "copy 300")
Paper = Callable[[int], tuple[bytes, frozenset[str]]]


def papers() -> Iterator[tuple[str, Paper]]:
    """Every paper with a code, drawn for the n-th dossier: the file, and what must be read."""
    for kind in MAKERS:
        if kind in ("refusal", "register"):
            continue
        for sheet in ("a4",) if kind in ("day_end", "procedure_poster") else ("a5", "a4"):

            def form(number: int, kind: str = kind, sheet: str = sheet) -> tuple[bytes, frozenset[str]]:
                code = f"H58.123-260306-{1000 + number}"
                paper = MAKERS[kind](
                    **({} if kind in ("day_end", "procedure_sheet", "procedure_poster") else {"code": code})
                )  # type: ignore[index]
                return PRESS.paper(kind, [replace(paper, copies=("",))], sheet), codes_of(kind, paper)  # type: ignore[arg-type]

            yield f"{kind}, {sheet.upper()}", form
    yield "explanation, A5", lambda number: _of(explanation_pdf([over_a_weekend(code=_code(number))]), _code(number))
    yield "label", lambda number: _of(PRESS.labels([a_label(code=_code(number))]), _code(number))
    yield "slip, 80 mm", _slip
    long = "000.15.28.H40-260306-"
    yield "receipt, A5, code of 25 letters", lambda number: _receipt(f"{long}{1000 + number}")
    yield (
        "label, code of 25 letters",
        lambda number: _of(PRESS.labels([a_label(code=f"{long}{1000 + number}")]), f"{long}{1000 + number}"),
    )


def _code(number: int) -> str:
    return f"H58.123-260306-{1000 + number}"


def _of(pdf: bytes, *texts: str) -> tuple[bytes, frozenset[str]]:
    return pdf, frozenset(texts)


def _slip(number: int) -> tuple[bytes, frozenset[str]]:
    paper = a_slip(code=_code(number))
    return _of(PRESS.slips([paper]), paper.code, paper.digits)


def _receipt(code: str) -> tuple[bytes, frozenset[str]]:
    paper = MAKERS["receipt"](code=code)
    return _of(PRESS.paper("receipt", [replace(paper, copies=("",))], "a5"), paper.code, paper.qr_text)


def by_zbar(image: Image.Image, *, smooth: bool = False) -> set[str]:
    """Every text that zbar reads."""
    if smooth:
        image = image.filter(ImageFilter.MedianFilter(3))
    png = io.BytesIO()
    image.save(png, "PNG")
    found = subprocess.run([ZBAR or "", "-q", "--raw", "PNG:-"], input=png.getvalue(), capture_output=True, check=False)
    return set(found.stdout.decode("utf-8").split("\n"))


def module_words(pdf: bytes, texts: frozenset[str]) -> str:
    """How wide a module of each code is on paper: the width of the code by the modules that it has."""
    said = []
    for _, (left, lower, right, upper) in code_boxes(pdf):
        square = abs((right - left) - (upper - lower)) < 1
        sizes = [(barcodes.qr if square else barcodes.bars)(text).modules for text in texts]
        widths = [(right - left) / MM / modules for modules in sizes]
        fits = [wide for wide in widths if (0.5 < wide < 0.9 if square else 0.29 < wide < 0.6)]
        said.append(f"{'QR' if square else '128'} {min(fits):.3f}" if fits else "?")
    return " + ".join(said)


def main() -> None:
    """Print the table: read of asked, zxing first, then zbar."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    print("| paper | modules, mm |", " | ".join(SHAPES), "|")
    print("|---" * (2 + len(SHAPES)) + "|")
    for name, draw in papers():
        asked = dict.fromkeys(SHAPES, 0)
        right, other, other_asked = dict(asked), dict(asked), dict(asked)
        for number in range(many):
            pdf, expected = draw(number)
            for dpi in (150, 203, 300):
                pictures = list(surroundings(pdf, dpi))
                for view in VIEWS:
                    shape = f"copy {dpi}" if view == "photocopied" else str(dpi)
                    views = [seen(picture, view) for picture in pictures]
                    asked[shape] += len(expected)
                    right[shape] += len(expected & {text for one in views for text in read(one)})
                    if ZBAR and number < BY_ZBAR:
                        other_asked[shape] += len(expected)
                        smooth = view == "photocopied"
                        other[shape] += len(expected & {t for one in views for t in by_zbar(one, smooth=smooth)})
        cells = [f"{right[s]}/{asked[s]}" + (f" · {other[s]}/{other_asked[s]}" if ZBAR else "") for s in SHAPES]
        print(f"| {name} | {module_words(pdf, expected)} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
