"""The fourteen digits of a roll slip: what they say, and that a misread is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.slip_code import SlipNumber, in_reading_groups, slip_digits

CODE = "H58.123-260306-1001"


def test_the_digits_are_the_date_the_padded_number_and_two_check_digits() -> None:
    assert slip_digits(CODE)[:12] == "260306001001"
    assert int(slip_digits(CODE)) % 97 == 1
    assert in_reading_groups(slip_digits(CODE)) == f"260306 001001 {slip_digits(CODE)[12:]}"


@given(st.integers(0, 9), st.integers(1, 9999), st.sampled_from(["260306", "261231", "000229"]))
def test_the_digits_lead_back_to_the_code(desk: int, serial: int, day: str) -> None:
    code = f"H58.123-{day}-{desk}{serial:03d}"
    assert code in SlipNumber.read(slip_digits(code)).codes("H58.123")


def test_a_number_of_a_busy_day_is_told_from_a_short_one_by_the_desk_that_gave_it() -> None:
    assert SlipNumber.read(slip_digits("H58.123-260306-01001")).codes("H58.123") == (
        "H58.123-260306-1001",
        "H58.123-260306-01001",
    )
    assert SlipNumber.read(slip_digits("H58.123-260306-11001")).codes("H58.123") == ("H58.123-260306-11001",)


@pytest.mark.parametrize("code", ["H58.123-P260306-1001", "000.19.46.H26-210702-00000005", "BG-H58.123-1-260306-001"])
def test_what_does_not_fit_has_no_digits(code: str) -> None:
    assert slip_digits(code) == ""


@given(st.integers(0, 13), st.integers(1, 9))
def test_no_single_wrong_digit_is_taken(place: int, more: int) -> None:
    digits = slip_digits(CODE)
    wrong = f"{digits[:place]}{(int(digits[place]) + more) % 10}{digits[place + 1 :]}"
    with pytest.raises(RuleBroken, match=r"scan\.misread"):
        SlipNumber.read(wrong)


@given(st.integers(0, 12))
def test_no_two_exchanged_digits_are_taken(place: int) -> None:
    digits = slip_digits(CODE)
    wrong = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    if wrong != digits:
        with pytest.raises(RuleBroken, match=r"scan\.misread"):
            SlipNumber.read(wrong)


def test_a_date_that_is_none_is_a_misread() -> None:
    body = "261306001001"
    check = 98 - int(body) * 100 % 97
    with pytest.raises(RuleBroken, match=r"scan\.misread"):
        SlipNumber.read(f"{body}{check:02d}")
