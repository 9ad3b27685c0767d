"""Pages of a PDF as grey pictures: for the window's preview, for the printer, for the tests."""

from dataclasses import dataclass

import pypdfium2 as pdfium

from desk_app.printing.pdfium import PDFIUM


@dataclass(frozen=True)
class PageImage:
    """A page in 8-bit grey, rows from the top without padding: ``len(grey) == width * height``."""

    width: int
    height: int
    grey: bytes


def page_images(pdf: bytes, dpi: int) -> list[PageImage]:
    """Every page of a PDF at so many dots per inch."""
    with PDFIUM:
        document = pdfium.PdfDocument(pdf)
        try:
            return [_image(page, dpi) for page in document]
        finally:
            document.close()


def _image(page: pdfium.PdfPage, dpi: int) -> PageImage:
    bitmap = page.render(scale=dpi / 72, grayscale=True, optimize_mode="print")
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        rows = bytes(bitmap.buffer)
    finally:
        bitmap.close()
        page.close()
    if stride != width:
        rows = b"".join(rows[start : start + width] for start in range(0, stride * height, stride))
    return PageImage(width, height, rows)
