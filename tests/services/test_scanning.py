"""What a scan is, whatever was scanned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.codes import DossierCode
from desk_app.domain.people import CitizenCard
from desk_app.services.scanning import Scanning, Unknown
from tests.building import CARD


def test_a_card_a_code_and_nonsense_are_told_apart() -> None:
    scanning = Scanning()
    assert isinstance(scanning.read(CARD), CitizenCard)
    assert scanning.read(" h58.123-260302-1001\r\n") == DossierCode("H58.123", "260302", "1001")
    assert scanning.read("xin chào") == Unknown("scan.unknown")
    assert scanning.read("") == Unknown("scan.empty")
    assert scanning.read("1" * 5000) == Unknown("scan.too_long")


@pytest.mark.parametrize("digits", ["1", "12345678901234", "0" * 200, "1" * 255])
def test_digits_that_are_no_receipt_are_unknown(digits: str) -> None:
    assert isinstance(Scanning().read(digits), Unknown)


@given(st.text(max_size=400))
def test_nothing_that_is_scanned_makes_it_stumble(text: str) -> None:
    Scanning().read(text)
