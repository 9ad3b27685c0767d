"""Code 128 and QR as black rectangles on whole printer dots, never as pictures.

Measured (docs/papers/README.md): a photocopy scanned at 150 dpi is read when a module is 0.423 mm wide (5 dots at
300 dpi, 10 at 600), which is 2.5 of its pixels; 0.339 mm (4 dots) is read from the paper itself at 150 dpi and from a
photocopy at 203. So papers print 0.423 mm, and where a code is too long for its place 0.339 mm or 0.30 mm, never less.
Ten modules stay blank around Code 128, four around a QR.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import zxingcpp
from barcode import Code128
from barcode.writer import BaseWriter

from desk_app.printing.pen import DOT, MM, Pen

WIDE_MODULE = 5 * DOT
USUAL_MODULE = 4 * DOT
NARROW_MODULE = 0.30 * MM
MODULES = (WIDE_MODULE, USUAL_MODULE, NARROW_MODULE)
BAR_QUIET = 10
QR_QUIET = 4


class _BarWriter(BaseWriter):  # type: ignore[misc]
    """Collects the black runs of a code as (first module, modules), for python-barcode draws no vectors itself."""

    def __init__(self) -> None:
        super().__init__(None, self._paint, None, self._finish)
        self.runs: list[tuple[int, int]] = []

    def _paint(self, x: float, _y: float, wide: float, colour: object) -> None:
        if colour == self.foreground:
            self.runs.append((round(x), round(wide)))

    def _finish(self) -> None:
        """Nothing is left to do; the caller takes the runs."""


@dataclass(frozen=True)
class Bars:
    """A Code 128 as runs of black modules."""

    runs: tuple[tuple[int, int], ...]
    modules: int

    def module_for(self, room: float) -> float | None:
        """The widest module in points that leaves the quiet zone on the right inside ``room``; None when none fits."""
        return next((module for module in MODULES if (self.modules + BAR_QUIET) * module <= room), None)

    def module_within(self, room: float) -> float | None:
        """The same where a margin of the page is the quiet zone, and so the bars may take all of ``room``."""
        return next((module for module in MODULES if self.modules * module <= room), None)

    def draw(self, pen: Pen, x: float, y: float, *, module: float, high: float) -> None:
        """Draw with the first bar at ``x`` (moved to the nearest dot) and the upper edge at ``y``."""
        x, y = pen.on_dots(x, y)
        pen.fill((x + first * module, y, count * module, high) for first, count in self.runs)


@dataclass(frozen=True)
class Qr:
    """A QR as horizontal runs of black modules ``(row, first module, modules)``."""

    runs: tuple[tuple[int, int, int], ...]
    modules: int

    def module_for(self, side: float) -> float:
        """The widest module of whole dots, at least 6 of them (0.508 mm), with which the symbol keeps to ``side``."""
        return max(6, int(side / DOT / self.modules)) * DOT

    def draw(self, pen: Pen, x: float, y: float, *, module: float) -> None:
        """Draw with the upper left corner at ``(x, y)``, moved to the nearest dot."""
        x, y = pen.on_dots(x, y)
        pen.fill((x + first * module, y + row * module, count * module, module) for row, first, count in self.runs)


@lru_cache(maxsize=256)
def bars(code: str) -> Bars:
    """Code 128 of an ASCII text, in the shortest mix of its three sets."""
    writer = _BarWriter()
    symbol: Any = Code128(code, writer=writer)
    symbol.render({"module_width": 1, "quiet_zone": 0, "write_text": False})
    return Bars(tuple(writer.runs), sum(writer.runs[-1]))


@lru_cache(maxsize=256)
def qr(text: str) -> Qr:
    """A QR at level M; digits alone become a numeric one, the smallest."""
    symbol: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = symbol.to_image(scale=1, add_quiet_zones=False)
    side: int = image.shape[0]
    grey = memoryview(image).tobytes()
    rows = [grey[start : start + side] for start in range(0, side * side, side)]
    runs = [(number, first, count) for number, row in enumerate(rows) for first, count in _black(row)]
    return Qr(tuple(runs), len(rows))


def _black(row: bytes) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, value in enumerate(row):
        if value >= 128:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
