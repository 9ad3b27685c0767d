"""Where a paper goes: pictures of its pages onto a printer without a dialog, or the PDF into the desk's folder.

Printing paints each page as a grey picture of 300 dpi: the same pixels on every system, whatever its PDF driver thinks.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.domain.errors import Trouble
from desk_app.services.papers.outlet import Outlet
from desk_app.services.ports.press import PageImage, Sheet
from desk_app.services.whole_file import write_whole
from ui.preview import spooler, trays

PRINT_DPI = 300
INCH = 25.4  # mm

Stock = Sheet | Literal["roll80"]
"""What lies in a printer: a sheet, or the roll of 80 mm that is cut after each slip."""

ROLL_WIDE, ROLL_LONG = 80.0, 150.0
"""mm; a slip is cut where it ends, what is not a slip at the second."""


def printers() -> tuple[str, ...]:
    """The printers that the system knows, its default first."""
    names = list(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def image(page: PageImage) -> QImage:
    """A page as Qt knows it; the pixels are copied, for Qt would only borrow them."""
    return QImage(page.grey, page.width, page.height, page.width, QImage.Format.Format_Grayscale8).copy()


def layout_of(sheet: Stock, long: float = ROLL_LONG) -> QPageLayout:
    """A5, A4, two A5 side by side on A4 landscape, or so many mm of the roll: printed up to the edges."""
    if sheet == "roll80":
        roll = QPageSize(QSizeF(ROLL_WIDE, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
        return QPageLayout(roll, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    size = QPageSize.PageSizeId.A5 if sheet == "a5" else QPageSize.PageSizeId.A4
    turned = QPageLayout.Orientation.Landscape if sheet == "a5x2" else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), turned, QMarginsF(0, 0, 0, 0))


def print_pages(pages: Sequence[PageImage], sheet: Stock, outlet: Outlet) -> None:
    """Print where an outlet says. May run in any thread.

    Raises ``printer.gone``, ``printer.tray_gone``, ``printer.stopped`` or ``printer.failed``: a paper that cannot come
    out where it belongs comes out nowhere.
    """
    printer = ready(outlet)
    paint_pages(printer, pages, sheet, outlet.copies)
    if spooler.refused():
        raise Trouble("printer.failed", printer=outlet.printer)


def ready(outlet: Outlet) -> QPrinter:
    """The printer of an outlet with its tray chosen; raises what keeps it from printing now."""
    info = QPrinterInfo.printerInfo(outlet.printer)
    if info.isNull():
        raise Trouble("printer.gone", printer=outlet.printer)
    spooler.refuse_stopped(info)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    trays.take_from(printer, outlet.tray)
    return printer


def paint_pages(printer: QPrinter, pages: Sequence[PageImage], sheet: Stock, copies: int = 1) -> None:
    """Paint the pages on a printer that is set up already; one page a sheet of paper, copy after copy."""
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    printer.setPageLayout(layout_of(sheet, max(page.height for page in pages) * INCH / PRINT_DPI))
    if printer.supportsMultipleCopies():
        printer.setCopyCount(copies)
        printer.setCollateCopies(True)
        copies = 1
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer.failed", printer=printer.printerName())
    for number, page in enumerate([*pages] * copies):
        if number and not printer.newPage():
            painter.end()
            raise Trouble("printer.failed", printer=printer.printerName())
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        painter.drawImage(QRect(0, 0, round(paper.width()), round(paper.height())), image(page))
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise Trouble("printer.failed", printer=printer.printerName())


def save_pdf(pdf: bytes, folder: Path, code: str) -> Path:
    """Keep a printed paper as a file, never over an earlier print; raises ``file.cannot_write``."""
    path = folder / f"{code}.pdf"
    number = 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        while path.exists():
            number += 1
            path = folder / f"{code}_{number}.pdf"
    except OSError as error:
        raise Trouble("file.cannot_write", path=str(path), reason=error.strerror or type(error).__name__) from error
    return write_whole(path, pdf)
