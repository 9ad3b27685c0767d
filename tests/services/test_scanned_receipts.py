"""A receipt that comes back to the desk: genuine or not, which version it is, and what is true of its dossier now."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from desk_app.domain.states import State
from desk_app.services.desk import Desk
from desk_app.services.scanning import ScannedReceipt
from tests.building import OFFICER, a_desk, a_filing
from tests.printing.pages import page_texts


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Desk]:
    """A desk that signs its receipts."""
    made = a_desk(tmp_path / "real", training=False)
    yield made
    made.close()


@pytest.fixture
def code(real: Desk) -> str:
    return real.reception.register(a_filing(), OFFICER).dossier.code


def check_code(pdf: bytes) -> str:
    found = re.search(r"Mã xác thực: ((?:[0-9A-Z]{4} ?){4})", page_texts(pdf)[0])
    assert found
    return found[1].strip()


def qr(desk: Desk, pdf: bytes) -> str:
    page = desk.paperwork.pages(pdf, 300)[0]
    image = Image.frombytes("L", (page.width, page.height), bytes(page.grey))
    return next(found.text for found in zxingcpp.read_barcodes(image) if found.text.isdigit())


def read(desk: Desk, text: str) -> ScannedReceipt:
    scan = desk.scanning.read(text)
    assert isinstance(scan, ScannedReceipt)
    return scan


def corrected(desk: Desk, code: str, **values: str) -> None:
    desk.processing.move(code, "correct", OFFICER, note="ghi sai lúc tiếp nhận", values=values)


CORRECTIONS = [
    {"name": "Lương Thị Ngọc Ân"},
    {"procedure": "2.000815"},
    {"received_at": "2026-03-02T07:45"},
]


@pytest.mark.parametrize("values", CORRECTIONS, ids=lambda values: next(iter(values)))
def test_after_a_correction_the_old_papers_codes_are_genuine_and_replaced(
    real: Desk, code: str, values: dict[str, str]
) -> None:
    before = real.paperwork.receipts([code], OFFICER).pdf
    corrected(real, code, **values)
    after = real.paperwork.receipts([code], OFFICER).pdf
    for text in (qr(real, before), f"{code} {check_code(before)}"):
        old = read(real, text)
        assert (old.genuine, old.claim.version, old.versions, old.superseded) == (True, 1, 2, True)
    for text in (qr(real, after), f"{code} {check_code(after)}"):
        new = read(real, text)
        assert (new.genuine, new.claim.version, new.versions, new.superseded) == (True, 2, 2, False)


def test_the_old_paper_is_replaced_before_the_new_one_is_printed(real: Desk, code: str) -> None:
    before = real.paperwork.receipts([code], OFFICER).pdf
    corrected(real, code, name="Lương Thị Ngọc Ân")
    assert read(real, f"{code} {check_code(before)}").superseded


def test_a_check_code_with_one_letter_changed_is_still_not_genuine_after_corrections(real: Desk, code: str) -> None:
    before = check_code(real.paperwork.receipts([code], OFFICER).pdf)
    corrected(real, code, received_at="2026-03-02T07:45")
    scan = read(real, f"{code} {before[:-1]}{'B' if before[-1] != 'B' else 'C'}")
    assert (scan.genuine, scan.superseded) == (False, False)


def test_a_scan_tells_the_live_state_of_the_dossier(real: Desk, code: str) -> None:
    digits = qr(real, real.paperwork.receipts([code], OFFICER).pdf)
    real.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    live = read(real, digits).live
    assert live is not None
    assert live.state is State.SUPPLEMENT_REQUESTED


def test_another_desk_knows_neither_the_signature_nor_the_dossier(real: Desk, code: str, tmp_path: Path) -> None:
    digits = qr(real, real.paperwork.receipts([code], OFFICER).pdf)
    stranger = a_desk(tmp_path / "stranger", desk="2", training=False)
    scan = read(stranger, digits)
    stranger.close()
    assert (scan.genuine, scan.live, scan.versions) == (False, None, 0)
