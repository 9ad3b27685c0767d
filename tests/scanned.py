"""Scanned files as a scanner lays them down: PDF, JPG and PNG of invented pages."""

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from reportlab.pdfgen.canvas import Canvas


def a_pdf(pages: int = 1, words: str = "Tờ khai") -> bytes:
    """A PDF of so many pages; other words make another file."""
    drawn = BytesIO()
    canvas = Canvas(drawn, invariant=True)
    for number in range(pages):
        canvas.drawString(100, 700, f"{words.encode('ascii', 'replace').decode()} {number + 1}")
        canvas.showPage()
    canvas.save()
    return drawn.getvalue()


def a_locked_pdf() -> bytes:
    """A PDF with a password."""
    drawn = BytesIO()
    canvas = Canvas(drawn, encrypt="1234")
    canvas.drawString(100, 700, "1")
    canvas.save()
    return drawn.getvalue()


def a_picture(colour: str = "white", ending: str = "JPG") -> bytes:
    """One page as a picture; another colour makes another file."""
    image = QImage(120, 170, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(kept, ending)  # type: ignore[call-overload]
    return bytes(kept.data().data())


def lay(folder: Path, name: str, data: bytes) -> Path:
    """A file in the scanner's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path
