"""Office codes, dossier codes and the numbers of a desk's day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.codes import (
    NORMAL_SERIALS,
    RECOVERY_SERIALS,
    DossierCode,
    Epoch,
    batch_file_name,
    desk_digit,
    office_code,
)
from desk_app.domain.errors import RuleBroken

DAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "000.19.46.H26-210702-0005",
        "H26.46.19-210702-0005",
        "H55.242-250901-0007",
        "H26.123.01-260302-010005",
        "H58-260306-11000",
    ],
)
def test_every_generation_of_codes_is_read_and_spelt_back(text: str) -> None:
    assert str(DossierCode.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "H58.123", "H58.123-261332-1001", "H58.123-260306-1", "x" * 500, "H58.123-260306-१००१"]
)
def test_anything_else_is_no_code(text: str) -> None:
    with pytest.raises(RuleBroken, match=r"code\.unreadable"):
        DossierCode.parse(text)


def test_a_desks_numbers_begin_with_its_digit() -> None:
    assert str(DossierCode.issue("H58.123", DAY, "1", 1)) == "H58.123-260306-1001"
    assert str(DossierCode.issue("H58.123", DAY, "0", 1)) == "H58.123-260306-0001"
    assert str(DossierCode.issue("H58.123", DAY, "9", 999)) == "H58.123-260306-9999"


def test_after_999_a_number_has_five_digits() -> None:
    assert DossierCode.issue("H58.123", DAY, "1", 1000).serial == "11000"
    assert DossierCode.issue("H58.123", DAY, "0", 7999).serial == "07999"


def test_a_full_day_is_refused_not_wrapped_around() -> None:
    with pytest.raises(RuleBroken, match=r"code\.day_is_full"):
        DossierCode.issue("H58.123", DAY, "1", 10_000)


SERIALS = st.one_of(
    st.integers(NORMAL_SERIALS.start, NORMAL_SERIALS.stop - 1),
    st.integers(RECOVERY_SERIALS.start, RECOVERY_SERIALS.stop - 1),
)
DESKS = st.sampled_from("0123456789")


@given(DESKS, SERIALS, DESKS, SERIALS)
def test_two_desks_that_never_met_cannot_give_the_same_number(
    desk: str, serial: int, other: str, other_serial: int
) -> None:
    one = DossierCode.issue("H58.123", DAY, desk, serial)
    two = DossierCode.issue("H58.123", DAY, other, other_serial)
    assert (str(one) == str(two)) == ((desk, serial) == (other, other_serial))


def test_lists_show_the_short_code() -> None:
    assert DossierCode.parse("H58.123-260306-1001").short == "260306-1001"


@pytest.mark.parametrize("text", ["58.123", "H5", "H58.1", "H58/123", "H58.123.45.67.89"])
def test_a_wrong_office_code_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken, match=r"office\.code"):
        office_code(text)


@pytest.mark.parametrize("text", ["", "10", "a", "-1"])
def test_a_desk_has_one_digit(text: str) -> None:
    with pytest.raises(RuleBroken, match=r"office\.desk_digit"):
        desk_digit(text)


def test_epochs_are_ordered_by_their_counter() -> None:
    assert Epoch.parse("10-0000") > Epoch.parse("9-ffff")
    assert str(Epoch.parse("3-9f2c")) == "3-9f2c"
    with pytest.raises(RuleBroken):
        Epoch.parse("0-9f2c")


def test_a_batchs_name_tells_nothing_of_a_citizen() -> None:
    assert batch_file_name("H58.123", "1", "1-9f2c", 57) == "HS_H58.123_1_1-9f2c_000057.hs.zip"


@pytest.mark.parametrize("nothing", ["", "  "])
def test_an_office_code_that_was_not_typed_is_missing_and_not_misspelt(nothing: str) -> None:
    with pytest.raises(RuleBroken, match=r"office\.code_missing"):
        office_code(nothing)
