"""The digits of a receipt's QR and the letters of its check code."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.receipt_code import (
    CHECK_LETTERS,
    ReceiptClaim,
    check_code,
    check_code_holds,
    in_groups,
    message,
    qr_text,
    read_check_code,
    read_qr,
    read_statement,
    statement,
)

CLAIM = ReceiptClaim("H58.123-260306-1001", datetime(2026, 3, 6, 9, 5), datetime(2026, 3, 13, 17, 0), "1.004884")
SIGNATURE = bytes(range(64))
SECRET = b"a secret of the tests"

CODES = st.one_of(
    st.sampled_from(
        [
            "000.19.46.H26-210702-0005",
            "H26.46.19-210702-0005",
            "H55.242-250901-0007",
            "H26.123.01-260302-010005",
            "000.000.000.000.H26-260302-01000512",
        ]
    ),
    st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-", min_size=1, max_size=42),
)
MINUTES = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31, 23, 59)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
CLAIMS = st.builds(
    ReceiptClaim,
    CODES,
    MINUTES,
    st.none() | MINUTES,
    st.none() | st.from_regex(r"\A[1-3]\.[0-9]{6}\Z"),
)


def code_of(text: str) -> str:
    """How reading a text fails."""
    with pytest.raises(RuleBroken) as refused:
        read_qr(text)
    return refused.value.code


@given(CLAIMS, st.none() | st.binary(min_size=64, max_size=64))
def test_what_was_stated_is_read_back_with_its_signature(claim: ReceiptClaim, signature: bytes | None) -> None:
    assert read_qr(qr_text(claim, signature)) == (claim, signature)


@given(CLAIMS)
def test_a_signed_receipt_is_digits_only_and_fits_a_version_six_symbol(claim: ReceiptClaim) -> None:
    text = qr_text(claim, SIGNATURE)
    assert text.isascii()
    assert text.isdigit()
    assert len(text) <= 255


@given(CLAIMS, st.booleans(), st.data())
def test_one_wrong_digit_is_refused_without_any_key(claim: ReceiptClaim, signed: bool, data: st.DataObject) -> None:
    text = qr_text(claim, SIGNATURE if signed else None)
    place = data.draw(st.integers(0, len(text) - 1))
    digit = data.draw(st.sampled_from("0123456789"))
    assume(digit != text[place])
    assert code_of(text[:place] + digit + text[place + 1 :]) in {"scan.misread", "scan.unknown"}


@given(CLAIMS, st.booleans(), st.data())
def test_two_neighbours_that_changed_places_are_refused(claim: ReceiptClaim, signed: bool, data: st.DataObject) -> None:
    text = qr_text(claim, SIGNATURE if signed else None)
    place = data.draw(st.integers(1, len(text) - 2))
    assume(text[place] != text[place + 1])
    assert code_of(text[:place] + text[place + 1] + text[place] + text[place + 2 :]) == "scan.misread"


def test_a_scan_that_lost_its_tail_is_refused() -> None:
    text = qr_text(CLAIM, SIGNATURE)
    refused = {code_of(text[:length]) for length in range(34, len(text)) if int(text[:length]) % 97 != 1}
    assert refused == {"scan.misread"}
    lucky = [length for length in range(34, len(text)) if int(text[:length]) % 97 == 1]
    assert {code_of(text[:length]) for length in lucky} <= {"scan.misread"}


@pytest.mark.parametrize("text", ["", "H58.123-260306-1001", "8934563138165", "0" * 60, "²" * 60, "9" * 400])
def test_other_codes_of_daily_life_are_not_taken_for_receipts(text: str) -> None:
    assert code_of(text) == "scan.unknown"


def test_a_receipt_of_a_later_layout_asks_for_a_newer_program() -> None:
    digits = "3" + "0" * 50
    assert code_of(digits + f"{98 - int(digits) * 100 % 97:02d}") == "scan.newer"


def test_blanks_and_the_scanners_line_end_do_no_harm() -> None:
    assert read_qr(f" {qr_text(CLAIM, None)}\r\n")[0] == CLAIM


def test_a_provincial_procedure_is_stated_by_its_national_part() -> None:
    claim = replace(CLAIM, procedure="2.000815.000.00.00.H55")
    assert read_qr(qr_text(claim, None))[0].procedure == "2.000815"


def test_an_offices_own_procedure_is_left_out_of_the_code() -> None:
    assert read_qr(qr_text(replace(CLAIM, procedure="T01"), None))[0].procedure is None


@pytest.mark.parametrize("code", ["", "h58.123-260306-1001", "H58 123", "Đ01-260306-0001", "1" * 43])
def test_a_code_that_does_not_fit_is_refused_before_anything_is_signed(code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        message(replace(CLAIM, code=code))
    assert refused.value.code == "receipt.unfit_claim"


@given(CLAIMS, CLAIMS)
def test_two_different_claims_are_never_signed_as_the_same_bytes(one: ReceiptClaim, other: ReceiptClaim) -> None:
    assert (message(one) == message(other)) == (one == other)


def test_the_check_code_is_sixteen_letters_that_an_input_method_leaves_alone() -> None:
    letters = check_code(CLAIM, SECRET)
    assert len(letters) == 16
    assert set(letters) <= set(CHECK_LETTERS)
    assert not set("AEIOUYDW") & set(CHECK_LETTERS)
    assert len(set(CHECK_LETTERS)) == 27


def test_the_check_code_depends_on_every_fact_and_on_the_secret() -> None:
    others = [
        check_code(replace(CLAIM, code="H58.123-260306-1002"), SECRET),
        check_code(replace(CLAIM, received_at=datetime(2026, 3, 6, 9, 6)), SECRET),
        check_code(replace(CLAIM, due_at=None), SECRET),
        check_code(replace(CLAIM, procedure=None), SECRET),
        check_code(CLAIM, b"another secret"),
    ]
    assert len({check_code(CLAIM, SECRET), *others}) == 6


def test_a_check_code_is_accepted_as_people_type_it() -> None:
    shown = in_groups(check_code(CLAIM, SECRET))
    assert [len(group) for group in shown.split(" ")] == [4, 4, 4, 4]
    assert check_code_holds(shown.lower().replace(" ", " - "), CLAIM, SECRET)
    assert not check_code_holds(shown, replace(CLAIM, code="H58.123-260306-1002"), SECRET)


@pytest.mark.parametrize("typed", ["", "7QK4 M2X9 9HVT", "7QK4 M2X9 9HVT C3RA", "7QK4 M2X9 9HVT C3RBB"])
def test_a_check_code_of_another_shape_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_check_code(typed)
    assert refused.value.code == "receipt.check_code_shape"


@given(CLAIMS, st.integers(2, 99), st.none() | st.binary(min_size=64, max_size=64))
def test_a_corrected_receipt_says_which_version_it_is(
    claim: ReceiptClaim, version: int, signature: bytes | None
) -> None:
    later = replace(claim, version=version)
    assert read_qr(qr_text(later, signature)) == (later, signature)
    assert read_statement(statement(later)) == later
    assert check_code(later, SECRET) != check_code(claim, SECRET)


def test_a_first_receipt_is_written_as_it_always_was() -> None:
    assert statement(CLAIM).startswith("119")
    assert statement(replace(CLAIM, version=2)).endswith("02")
    assert statement(replace(CLAIM, version=500)).endswith("99")


@pytest.mark.parametrize("digits", ["", "1", "x" * 60, "2" + statement(CLAIM)[1:] + "01", statement(CLAIM) + "7"])
def test_what_no_receipt_stated_is_nothing(digits: str) -> None:
    assert read_statement(digits) is None
