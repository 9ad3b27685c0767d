"""Amounts in digits and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.money import NORTHERN, SOUTHERN, Reading, in_digits, in_words, number_in_words, with_words

AMOUNTS = [
    (0, "Không đồng"),
    (1_000, "Một nghìn đồng"),
    (8_000, "Tám nghìn đồng"),
    (15_000, "Mười lăm nghìn đồng"),
    (21_000, "Hai mươi mốt nghìn đồng"),
    (24_000, "Hai mươi tư nghìn đồng"),
    (55_000, "Năm mươi lăm nghìn đồng"),
    (101_000, "Một trăm linh một nghìn đồng"),
    (110_000, "Một trăm mười nghìn đồng"),
    (115_500, "Một trăm mười lăm nghìn năm trăm đồng"),
    (200_000, "Hai trăm nghìn đồng"),
    (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
    (2_050_010, "Hai triệu không trăm năm mươi nghìn không trăm mười đồng"),
    (10_000_000, "Mười triệu đồng"),
    (1_000_000_000, "Một tỷ đồng"),
    (
        1_002_003_004,
        "Một tỷ không trăm linh hai triệu không trăm linh ba nghìn không trăm linh bốn đồng",
    ),
]

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ONES_AFTER_TENS = {"mốt": 1, "tư": 4, "lăm": 5}


def heard(words: str, reading: Reading) -> int:
    """What a listener writes down: the reverse way, written without looking at the speaker."""
    billions = million = thousand = group = tens = 0
    digit: int | None = None
    for word in words.split():
        if word in DIGITS or word in ONES_AFTER_TENS:
            value = ONES_AFTER_TENS[word] if word in ONES_AFTER_TENS else DIGITS.index(word)
            if digit is not None:
                group += digit
            digit = value
        elif word == "trăm":
            group, digit = group + (digit or 0) * 100, None
        elif word == "mươi":
            group, digit = group + (digit or 0) * 10, None
        elif word == "mười":
            tens = 10
            group += tens
        elif word == reading.empty_ten:
            continue
        else:
            group, digit = group + (digit or 0), None
            if word == reading.thousand:
                thousand, group = group * 1_000, 0
            elif word == "triệu":
                million, group = group * 1_000_000, 0
            else:
                assert word == "tỷ"
                billions = (million + thousand + group) * 1_000_000_000
                million = thousand = group = 0
    return billions + million + thousand + group + (digit or 0)


@pytest.mark.parametrize(("amount", "words"), AMOUNTS)
def test_amounts_are_read_as_an_officer_reads_them(amount: int, words: str) -> None:
    assert in_words(amount) == words


def test_the_south_says_ngan_and_le() -> None:
    assert in_words(1_005_000, SOUTHERN) == "Một triệu không trăm lẻ năm ngàn đồng"


@given(st.integers(min_value=0, max_value=10**18 - 1), st.sampled_from([NORTHERN, SOUTHERN]))
def test_every_amount_can_be_written_down_again_from_its_words(amount: int, reading: Reading) -> None:
    assert heard(number_in_words(amount, reading), reading) == amount


@given(st.integers(min_value=0, max_value=10**6))
def test_small_amounts_can_be_written_down_again_from_their_words(amount: int) -> None:
    assert heard(number_in_words(amount), NORTHERN) == amount


def test_digits_are_set_apart_in_thousands_by_full_stops() -> None:
    assert in_digits(8_000) == "8.000 đồng"
    assert in_digits(1_002_003_004) == "1.002.003.004 đồng"
    assert in_digits(0) == "0 đồng"


def test_a_receipt_shows_digits_and_words_together() -> None:
    assert with_words(8_000) == "8.000 đồng (Tám nghìn đồng)"


@pytest.mark.parametrize("amount", [-1, 10**18])
def test_an_amount_that_cannot_be_read_is_refused(amount: int) -> None:
    with pytest.raises(RuleBroken) as refused:
        in_words(amount)
    assert refused.value.code == "money.out_of_range"
