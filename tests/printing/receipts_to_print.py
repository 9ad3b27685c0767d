"""Receipts of form 01 for tests of what they say and how they are printed: marked, for training, with forty papers."""

from dataclasses import replace
from datetime import datetime

from desk_app.domain.papers.common import Correction, Marks, PaperDocument, Reprint
from desk_app.domain.papers.receipt import BOTH_COPIES, ReceiptPaper
from desk_app.services.ports.press import Sheet
from tests.printing.papers_to_print import a_receipt

SHEETS: tuple[Sheet, ...] = ("a5", "a4", "a5x2")

FORTY = tuple(
    PaperDocument(
        f"Giấy tờ số {number} của hồ sơ"
        + (", kèm bản giải trình và các phụ lục có liên quan" if number % 5 == 0 else ""),
        originals=number % 3,
        copies=1,
        present_only=number % 11 == 0,
    )
    for number in range(1, 41)
)

MARKS = Marks(
    correction=Correction(1, datetime(2026, 3, 6, 9, 6), "sửa số điện thoại"),
    reprint=Reprint(1, datetime(2026, 3, 9, 14, 20), "người nộp làm mất giấy"),
)


def one_copy(paper: ReceiptPaper) -> ReceiptPaper:
    return replace(paper, copies=BOTH_COPIES[:1])


def a_training_receipt(**changes: object) -> ReceiptPaper:
    return a_receipt(code="H00.000-260306-9001", marks=Marks(training=True), **changes)
