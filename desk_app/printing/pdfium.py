"""The one key to PDFium, which knows no threads: whoever opens a PDF holds it."""

from threading import Lock

PDFIUM = Lock()
