"""Codes found in a picture: QR and Code 128, the two that stand on our papers and on citizen cards."""

from desk_app.domain.errors import FileRefused
from desk_app.printing.pdfium import PDFIUM

PDF_DPI = 200
"""A code of 0.25 mm modules is two pixels a module wide: enough for the reader, quick enough for a whole page."""


class CodeReader:
    """Reads; the library behind is loaded with the first picture."""

    def in_grey(self, grey: bytes, width: int, height: int) -> tuple[str, ...]:
        """The texts of all codes in a picture of 8-bit grey, rows without padding, in the order they were found."""
        import zxingcpp

        formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128])
        rows = memoryview(grey).cast("B", (height, width))
        return tuple(found.text for found in zxingcpp.read_barcodes(rows, formats=formats) if found.text)

    def in_pdf(self, data: bytes, name: str) -> tuple[str, ...]:
        """The texts of all codes on the first page; ``digitise.damaged`` when it cannot be drawn."""
        import pypdfium2 as pdfium

        with PDFIUM:
            try:
                document = pdfium.PdfDocument(data)
            except pdfium.PdfiumError as error:
                raise FileRefused("digitise.damaged", name=name) from error
            try:
                bitmap = document[0].render(scale=PDF_DPI / 72, grayscale=True)
                width, height, stride, rows = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
                bitmap.close()
            except (pdfium.PdfiumError, IndexError) as error:
                raise FileRefused("digitise.damaged", name=name) from error
            finally:
                document.close()
        if stride != width:
            rows = b"".join(rows[start : start + width] for start in range(0, stride * height, stride))
        return self.in_grey(rows, width, height)
