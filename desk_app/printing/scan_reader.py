"""Scanned files read through: whether a PDF or a picture is whole, and how many pages it has."""

import zlib

from desk_app.domain.errors import FileRefused
from desk_app.domain.scans import MOST_PAGES, ScanKind
from desk_app.printing.pdfium import PDFIUM


class ScanReader:
    """Counts pages. The file's name is only for the sentence of a refusal."""

    def pages(self, data: bytes, kind: ScanKind, name: str) -> int:
        """The pages of a file; ``digitise.damaged``, ``.locked`` or ``.too_many_pages`` when it is not taken."""
        match kind:
            case ScanKind.PDF:
                return _pdf_pages(data, name)
            case ScanKind.JPG:
                whole = _jpg_is_whole(data)
            case ScanKind.PNG:
                whole = _png_is_whole(data)
        if not whole:
            raise FileRefused("digitise.damaged", name=name)
        return 1


PDF_END = 2048
"""So far from its end a PDF says that it ends; a scanner that was switched off leaves a file without it."""


def _pdf_pages(data: bytes, name: str) -> int:
    import pypdfium2 as pdfium  # loaded with the first PDF, not with the program

    if b"%%EOF" not in data[-PDF_END:]:  # PDFium would mend it, with the pages that are left
        raise FileRefused("digitise.damaged", name=name)
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            locked = "password" in str(error).lower()
            raise FileRefused("digitise.locked" if locked else "digitise.damaged", name=name) from error
        try:
            pages = len(document)
            if pages > MOST_PAGES:
                raise FileRefused("digitise.too_many_pages", name=name, most=MOST_PAGES)
            for number in range(pages):
                document[number].close()
        except pdfium.PdfiumError as error:
            raise FileRefused("digitise.damaged", name=name) from error
        finally:
            document.close()
    if pages == 0:
        raise FileRefused("digitise.damaged", name=name)
    return pages


_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END = 0xDA, 0xD9


def _jpg_is_whole(data: bytes) -> bool:
    """Walks the segments of a JPEG (ITU-T T.81, annex B): a frame with a size, at least one scan, and its end."""
    place, sized, scanned = 2, False, False
    while place + 1 < len(data):
        if data[place] != 0xFF:
            return False
        marker = data[place + 1]
        if marker == 0xFF:  # fill
            place += 1
            continue
        if marker == _END:
            return sized and scanned
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:
            place += 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if length < 2 or place + 2 + length > len(data):
            return False
        if marker in _FRAMES:
            inner = data[place + 4 : place + 2 + length]
            sized = len(inner) >= 6 and inner[1:3] != b"\0\0" and inner[3:5] != b"\0\0"
        place += 2 + length
        if marker == _SCAN:
            scanned = True
            place = _after_scan(data, place)
    return False


def _after_scan(data: bytes, place: int) -> int:
    """Where the coded picture stops: at a marker that is neither a stuffed byte nor a restart."""
    while (place := data.find(b"\xff", place)) != -1 and place + 1 < len(data):
        if data[place + 1] not in (0x00, *range(0xD0, 0xD8)):
            return place
        place += 2
    return len(data)


def _png_is_whole(data: bytes) -> bool:
    """Walks the chunks of a PNG: sizes and sums agree, the picture's data stand there, and its end."""
    place, first, drawn = 8, True, False
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        end = place + 12 + length
        if end > len(data):
            return False
        kind = data[place + 4 : place + 8]
        if zlib.crc32(data[place + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
            return False
        if first and kind != b"IHDR":
            return False
        first = False
        drawn = drawn or kind == b"IDAT"
        if kind == b"IEND":
            return drawn
        place = end
    return False
