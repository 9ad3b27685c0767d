"""Scans with Telex or VNI on: codes come through, and no card that an input method touched is ever taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.codes import DossierCode
from desk_app.domain.people import CitizenCard
from desk_app.domain.receipt_code import ReceiptClaim, in_groups, qr_text
from desk_app.domain.slip_code import slip_digits
from desk_app.services.scanning import ScannedReceipt, ScannedSlip, Scanning, Unknown
from tests.building import CARD, MORNING
from tests.typing_modes import telex, touched, vni, written

MODES = pytest.mark.parametrize("mode", [telex, vni], ids=["telex", "vni"])
OFFICES = st.from_regex(r"[HG][0-9]{2}(\.[0-9]{2,3}){0,3}", fullmatch=True)
CODES = st.builds(lambda office, serial, slip: f"{office}-{slip}260302-{serial}", OFFICES,
                  st.from_regex(r"[0-9]{4,5}", fullmatch=True), st.sampled_from(["", "P"]))  # fmt: skip
CARDS = (
    CARD,
    "082190000147||H'Wen Êban|14051990|Nữ|Buôn Ako Dhong, Tân Lợi, Buôn Ma Thuột, Đắk Lắk|15072021",
    "001088000111||Trần Thế Vinh|14061988|Nam|S2.05 Times City, phường Vĩnh Tuy, Hà Nội|15072021",
    "001088000111||Siu Hwer|14061988|Nam|Lô A5 khu D9, phường Chư HDrông, Gia Lai|15072021",
    "001088000111||Nguyeexn Thij Maaux|14061988|Nam|Xã Mẫu|15072021",
)


@pytest.mark.parametrize(
    ("keys", "mode", "result"),
    [
        ("nguyeenx vawn DDaats aa dd ww", telex, "nguyễn văn Đất â đ"),
        ("Nguye6n4 Thi5 D9a61t", vni, "Nguyễn Thị Đất"),
        ("Times City", telex, "Tíme City"),
        ("A5 D9", vni, "Ạ Đ"),
    ],
)
def test_the_model_types_as_a_vietnamese_keyboard_does(keys, mode, result):
    assert written(mode(keys)).startswith(result)


@MODES
@given(code=CODES)
def test_dossier_codes_and_slips_of_what_is_not_accepted_come_through(mode, code):
    assert written(mode(code)) == code
    assert not touched(mode(code))
    assert isinstance(Scanning().read(written(mode(code))), DossierCode)


@MODES
@given(office=OFFICES, desk=st.integers(0, 9), serial=st.integers(1, 999))
def test_numbers_of_transfer_slips_come_through(mode, office, desk, serial):
    number = f"BG-{office}-{desk}-260302-{serial:03d}"
    assert mode(number) == list(number)
    assert Scanning().read(number) == ScannedSlip(number, None)


@MODES
def test_receipts_and_roll_slips_come_through(mode):
    text = qr_text(ReceiptClaim("H58.123-260302-1001", MORNING), bytes(range(64)))
    assert isinstance(Scanning().read(written(mode(text))), ScannedReceipt)
    digits = slip_digits("H58.123-260302-1001")
    assert mode(digits) == list(digits)


@MODES
@given(letters=st.text(alphabet="0123456789BCFGHJKLMNPQRTVXZ", min_size=16, max_size=16))
def test_check_codes_come_through(mode, letters):
    assert mode(in_groups(letters)) == list(in_groups(letters))


@MODES
@pytest.mark.parametrize("card", CARDS)
def test_a_card_is_read_right_or_not_at_all(mode, card):
    keys = mode(card)
    read = Scanning().read(written(keys), touched=touched(keys))
    assert read in (Scanning().read(card), Unknown("scan.card_mangled"))


@MODES
@given(st.data())
def test_no_mode_puts_a_wrong_name_into_a_card(mode, data):
    words = st.text(alphabet="aeioudwsfrxjz569nhgtcmAODWễộữắ", min_size=1, max_size=6)
    name = " ".join(data.draw(st.lists(words, min_size=1, max_size=3)))
    place = data.draw(words)
    card = f"082199000123||{name}|08031999|Nữ|{place}|15072021"
    keys = mode(card)
    read = Scanning().read(written(keys), touched=touched(keys))
    if isinstance(read, CitizenCard):
        assert read == Scanning().read(card)


def test_a_card_that_an_input_method_touched_is_refused_though_it_reads_well():
    assert Scanning().read(CARD, touched=True) == Unknown("scan.card_mangled")


def test_a_code_that_an_input_method_touched_is_taken_when_it_reads_well():
    assert isinstance(Scanning().read("H58.123-260302-1001", touched=True), DossierCode)


def test_a_code_that_an_input_method_spoilt_is_told_as_such():
    assert Scanning().read("H58.123-2ô0302-1001", touched=True) == Unknown("scan.input_method")


def test_bytes_that_no_letter_is_made_of_are_told_as_such():
    assert Scanning().read(CARD.replace("ễ", "\ufffd")) == Unknown("scan.garbled")


def test_half_letters_that_are_control_characters_are_mended_before_anything_is_taken_away():
    read = Scanning().read(CARD.encode().decode("latin-1"))
    assert isinstance(read, CitizenCard)
    assert read.name == "Nguyễn Thị Mẫu"
