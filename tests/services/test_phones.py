"""Phone numbers: kept as digits, shown in groups, refused when they cannot exist."""

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.services.phones import grouped, masked_phone, tidy_phone
from tests.building import a_person


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912345678", "0912345678"),
        ("0912 345 678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("02963888999", "02963888999"),
        ("1900 1234", "19001234"),
        ("", ""),
    ],
)
def test_a_number_is_kept_as_national_digits(typed: str, kept: str) -> None:
    assert tidy_phone(a_person(phone=typed)).phone == kept


@pytest.mark.parametrize("typed", ["12345", "01234567890", "091234567", "không có", "0912345678901"])
def test_a_number_that_cannot_exist_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match=r"person\.phone"):
        tidy_phone(a_person(phone=typed))


def test_numbers_are_shown_in_groups_and_masked_in_lists() -> None:
    assert grouped("0912345678") == "0912 345 678"
    assert grouped("02963888999") == "0296 3888 999"
    assert masked_phone("0912345678") == "0912 ••• 678"
