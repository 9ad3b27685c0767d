"""Where a paper goes: pictures of its pages onto a printer without a dialog, or the PDF into the desk's folder.

Printing paints each page as a grey picture of 300 dpi: the same pixels on every system, whatever its PDF driver thinks.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.domain.errors import Trouble
from desk_app.services.ports import PageImage, Sheet
from ui.preview import spooler

PRINT_DPI = 300


def printers() -> tuple[str, ...]:
    """The printers that the system knows, its default first."""
    names = list(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def image(page: PageImage) -> QImage:
    """A page as Qt knows it; the pixels are copied, for Qt would only borrow them."""
    return QImage(page.grey, page.width, page.height, page.width, QImage.Format.Format_Grayscale8).copy()


def layout_of(sheet: Sheet) -> QPageLayout:
    """The paper of a sheet: A5, A4, or two A5 side by side on A4 landscape, printed up to the edges."""
    size = QPageSize.PageSizeId.A5 if sheet == "a5" else QPageSize.PageSizeId.A4
    turned = QPageLayout.Orientation.Landscape if sheet == "a5x2" else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), turned, QMarginsF(0, 0, 0, 0))


def print_pages(pages: Sequence[PageImage], sheet: Sheet, name: str) -> None:
    """Print on the named printer; raises ``printer.failed`` or ``printer.stopped``. May run in any thread."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise Trouble("printer.failed", printer=name)
    spooler.refuse_stopped(info)
    paint_pages(QPrinter(info, QPrinter.PrinterMode.HighResolution), pages, sheet)
    if spooler.refused():
        raise Trouble("printer.failed", printer=name)


def paint_pages(printer: QPrinter, pages: Sequence[PageImage], sheet: Sheet) -> None:
    """Paint the pages on a printer that is set up already; one page a sheet of paper."""
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    printer.setPageLayout(layout_of(sheet))
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer.failed", printer=printer.printerName())
    for number, page in enumerate(pages):
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
        part = path.with_suffix(".part")
        part.write_bytes(pdf)
        part.replace(path)
    except OSError as error:
        raise Trouble("file.cannot_write", path=path.name, reason=error.strerror or type(error).__name__) from error
    return path
