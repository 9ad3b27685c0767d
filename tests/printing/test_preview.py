"""Pages as pictures."""

from desk_app.printing.preview import page_images
from tests.printing.papers_to_print import a_receipt
from tests.printing.printed_receipts import receipt_pdf


def test_a_page_becomes_a_grey_picture_of_its_size_in_dots() -> None:
    first, second = page_images(receipt_pdf([a_receipt()], "a5"), 100)
    for page in (first, second):
        assert abs(page.width - 148 / 25.4 * 100) <= 1
        assert abs(page.height - 210 / 25.4 * 100) <= 1
        assert len(page.grey) == page.width * page.height
        assert page.grey[:20] == b"\xff" * 20
        assert min(page.grey) < 40
