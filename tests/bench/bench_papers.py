"""Receipts a second and the size of one, beside the same page by bare reportlab calls, fpdf2 and WeasyPrint.

Run: ``python tests/bench/bench_papers.py [RECEIPTS]``. Every file is one receipt on A4, both copies, as the desk prints
it. The peers are given what our page says as a list: each piece of text at its place in the same font file, each rule,
each frame; they measure and break no text and tag nothing. Code 128 and QR they make themselves, once a receipt, with
the same libraries, as one path each. All in turn, so that a noisy machine is noisy for all. The limit is 1.3 times the
time of bare reportlab. WeasyPrint needs Debian's libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0.
"""

import io
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import Any, ClassVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reportlab.pdfgen.canvas import Canvas

import resources
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.printing import barcodes, document
from desk_app.printing.press import PdfPress
from tests.printing.papers_to_print import OWNER, a_receipt

RECEIPTS = 60
LIMIT = 1.3
WIDE, HIGH = 841.89, 595.28
DRAWN = ("setFont", "drawString", "line", "rect", "setLineWidth", "setDash", "setFillGray", "saveState", "restoreState")
Box = tuple[float, float, float, float]
Way = Callable[["Page"], bytes]


@dataclass(frozen=True)
class Page:
    """What our own page says: calls of the canvas in their order, and the boxes of each code (empty: bars or QR)."""

    paper: ReceiptPaper
    calls: tuple[tuple[str, tuple[Any, ...], dict[str, Any]], ...]


class Remembering(Canvas):  # type: ignore[misc]
    """A canvas that keeps what is asked of it."""

    asked: ClassVar[list[tuple[str, tuple[Any, ...], dict[str, Any]]]] = []

    def __init__(self, *words: Any, **more: Any) -> None:
        self._inside = 1
        super().__init__(*words, **more)
        self._inside = 0
        type(self).asked = []

    def showPage(self) -> None:  # noqa: N802
        """reportlab's own work on the page begins."""
        self._inside += 1
        super().showPage()
        self._inside -= 1

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in DRAWN:
            return _Code(self, found) if name == "_code" and not self._inside else found

        def remembered(*words: Any, **more: Any) -> None:
            if not self._inside:
                self.asked.append((name, words, more))
            self._inside += 1
            try:
                found(*words, **more)
            finally:
                self._inside -= 1

        return remembered


class _Code:
    """The page's own operators: a path that is filled is a code, the rest are marks for readers."""

    def __init__(self, canvas: Remembering, lines: list[str]) -> None:
        self._canvas, self._lines = canvas, lines

    def append(self, line: str) -> None:
        if line.startswith("n ") and line.endswith(" f"):
            boxes = [tuple(map(float, box.split())) for box in line[2:-2].split(" re") if box.strip()]
            self._canvas.asked.append(("boxes", (boxes,), {}))
        self._lines.append(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lines, name)

    def __getitem__(self, place: Any) -> Any:
        return self._lines[place]

    def __len__(self) -> int:
        return len(self._lines)


def pages(count: int) -> list[Page]:
    """So many different receipts, each as our page draws it."""
    usual, document.Canvas, found = document.Canvas, Remembering, []
    for number in range(count):
        code = f"H58.123-260306-{1001 + number}"
        owner = replace(OWNER, name=f"Lương Thị Ngọc Ẩn {number}", number=f"089190{number:06}")
        paper = a_receipt(code=code, owner=owner)
        ours(Page(paper, ()))
        found.append(Page(paper, tuple(Remembering.asked)))
    document.Canvas = usual
    return found


def ours(page: Page) -> bytes:
    """The way of the desk."""
    return PRESS.receipts([page.paper], "a5x2")


PRESS = PdfPress()


def codes(page: Page) -> list[tuple[int, list[Box]]]:
    """Bars and QR made anew, as boxes of modules; their number tells which of our paths is which."""
    barcodes.bars.cache_clear()
    barcodes.qr.cache_clear()
    bars, square = barcodes.bars(page.paper.code), barcodes.qr(page.paper.qr_text)
    return [
        (len(bars.runs), [(first, 0, count, 1) for first, count in bars.runs]),
        (len(square.runs), [(first, row, count, 1) for row, first, count in square.runs]),
    ]


def placed(made: list[tuple[int, list[Box]]], old: list[Box]) -> list[Box]:
    """The boxes of a code at the place and in the size of ours; a path that is no code as it is."""
    for count, boxes in made:
        if count == len(old):
            module = old[0][2] / boxes[0][2]
            high = old[0][3]
            left, top = old[0][0] - boxes[0][0] * module, old[0][1] + high
            tall = count > 60 or high < 3
            step = module if tall else high
            return [(left + x * module, top - (y + 1) * step, wide * module, step) for x, y, wide, _ in boxes]
    return old


def by_reportlab(page: Page) -> bytes:
    """Bare calls of the canvas."""
    made, file = codes(page), io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDE, HIGH), invariant=1, initialFontName="Helvetica", pdfVersion=(1, 5))
    for name, words, more in page.calls:
        if name == "boxes":
            path = canvas.beginPath()
            for box in placed(made, words[0]):
                path.rect(*box)
            canvas.drawPath(path, stroke=0, fill=1)
        else:
            getattr(canvas, name)(*words, **more)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def by_fpdf2(page: Page) -> bytes:
    """fpdf2; each file loads its fonts, there is no other way."""
    from fpdf import FPDF

    made, pdf = codes(page), FPDF(orientation="landscape", unit="pt", format="A4")
    for name in sorted({words[0] for call, words, _ in page.calls if call == "setFont"}):
        pdf.add_font(str(name), fname=font_file(name))
    pdf.add_page()
    for name, words, _ in page.calls:
        if name == "setFont":
            pdf.set_font(str(words[0]), size=words[1])
        elif name == "drawString":
            pdf.text(words[0], HIGH - words[1], words[2])
        elif name == "line":
            pdf.line(words[0], HIGH - words[1], words[2], HIGH - words[3])
        elif name == "setLineWidth":
            pdf.set_line_width(words[0])
        elif name == "rect":
            pdf.rect(words[0], HIGH - words[1] - words[3], words[2], words[3])
        elif name == "boxes":
            for x, y, wide, high in placed(made, words[0]):
                pdf.rect(x, HIGH - y - high, wide, high, style="F")
    return bytes(pdf.output())


def by_weasyprint(page: Page) -> bytes:
    """WeasyPrint; each piece of text absolutely placed, codes and rules as one picture of vectors."""
    from html import escape

    from weasyprint import HTML

    made, pieces, drawn, font = codes(page), [], [], ("", 10.0)
    faces = sorted({words[0] for call, words, _ in page.calls if call == "setFont"})
    for name, words, _ in page.calls:
        if name == "setFont":
            font = (str(words[0]), words[1])
        elif name == "drawString":
            x, y, text = words[:3]
            style = f"left:{x:.2f}pt;top:{HIGH - y - font[1]:.2f}pt;font:{font[1]:.2f}pt/1 '{font[0]}'"
            pieces.append(f'<p style="{style}">{escape(text)}</p>')
        elif name == "line":
            x, y, to_x, to_y = words
            drawn.append(
                f'<path stroke="#000" stroke-width=".5" d="M{x:.2f} {HIGH - y:.2f}L{to_x:.2f} {HIGH - to_y:.2f}"/>'
            )
        elif name == "rect":
            x, y, wide, high = words
            drawn.append(
                f'<rect stroke="#000" stroke-width=".5" fill="none" x="{x:.2f}" y="{HIGH - y - high:.2f}" '
                f'width="{wide:.2f}" height="{high:.2f}"/>'
            )
        elif name == "boxes":
            path = "".join(
                f"M{x:.2f} {HIGH - y - h:.2f}h{w:.2f}v{h:.2f}h-{w:.2f}z" for x, y, w, h in placed(made, words[0])
            )
            drawn.append(f'<path d="{path}"/>')
    rules = "".join(f"@font-face{{font-family:'{face}';src:url('{font_file(face).as_uri()}')}}" for face in faces)
    style = f"@page{{size:{WIDE}pt {HIGH}pt;margin:0}}p{{position:absolute;margin:0;white-space:pre}}{rules}"
    picture = (
        f'<svg style="position:absolute;left:0;top:0" width="{WIDE}pt" height="{HIGH}pt" viewBox="0 0 {WIDE} {HIGH}">'
    )
    html = f"<html lang=vi><style>{style}</style>{picture}{''.join(drawn)}</svg>{''.join(pieces)}</html>"
    return bytes(HTML(string=html).write_pdf())


def font_file(face: str) -> Path:
    """The file that our pages draw this face from."""
    return Path(resources.__file__).parent / "fonts" / "paper" / f"{face}.ttf"


def measured(way: Way, some: list[Page]) -> tuple[list[float], int]:
    """Seconds of processor time for each page, and the bytes of one."""
    times, size = [], 0
    for page in some:
        begun = process_time()
        size = len(way(page))
        times.append(process_time() - begun)
    return times, size


def main(words: list[str]) -> int:
    """Prints each way's rate and size; 1 when ours takes more than the limit beside bare reportlab."""
    some = pages(int(words[0]) if words else RECEIPTS)
    ways: dict[str, tuple[Way, list[float], list[int]]] = {}
    for name, way in (
        ("Quầy Một Cửa", ours),
        ("bare reportlab", by_reportlab),
        ("fpdf2", by_fpdf2),
        ("WeasyPrint", by_weasyprint),
    ):
        try:
            way(some[0])
        except (ImportError, OSError) as error:  # WeasyPrint looks for Pango when it is imported
            print(f"{name:<16}{'not here':>14}   {type(error).__name__}: {str(error).splitlines()[0][:80]}")
            continue
        ways[name] = (way, [], [])
    for number, page in enumerate(some):
        for name, (way, times, sizes) in ways.items():
            if number and (name in ("Quầy Một Cửa", "bare reportlab") or number <= len(some) // 6):
                found, size = measured(way, [page])
                times += found
                sizes.append(size)
    middle = {name: statistics.median(times) for name, (_, times, _) in ways.items()}
    for name, (_, _, sizes) in ways.items():
        print(f"{name:<16}{1 / middle[name]:>8.1f} files/s{max(sizes) / 1000:>8.1f} kB")
    ratio = middle["Quầy Một Cửa"] / middle["bare reportlab"]
    passed = ratio <= LIMIT
    print(f"time beside bare reportlab: {ratio:.2f} (limit {LIMIT}) – {'pass' if passed else 'FAIL'}")
    return int(not passed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
