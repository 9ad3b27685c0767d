"""The machine-read lines of a card's back: number and dates, every check digit held, names never used."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.mrz import check_digit, is_first_line, looks_like_lines, read_mrz
from tests.card_back import card_lines as lines


@pytest.mark.parametrize(("field", "digit"), [("L898902C3", 6), ("740812", 2), ("120415", 9)])
def test_check_digits_are_those_of_icao_9303(field, digit):
    assert check_digit(field) == digit


def test_the_lines_give_number_and_dates():
    read = read_mrz(lines())
    assert (read.number, str(read.birth_date), str(read.expires_on)) == ("082199000123", "08/03/1999", "2039-03-08")


def test_lines_in_one_piece_are_the_same():
    assert read_mrz(lines().replace("\n", "")) == read_mrz(lines())


def test_the_century_is_told_by_the_number():
    assert read_mrz(lines("082308000123", "080308")).birth_date.year == 2008
    assert read_mrz(lines("082108000123", "080308")).birth_date.year == 1908


def test_somebody_may_know_only_the_year():
    assert read_mrz(lines("082140000123", "40<<<<")).birth_date.iso() == "1940"


def test_a_card_without_end_has_no_day_of_expiry():
    assert read_mrz(lines(expires="991231")).expires_on is None


@given(st.integers(5, 58), st.sampled_from("0123456789"))
def test_no_digit_can_be_misread_unseen(place, digit):
    right = lines().replace("\n", "")
    # the sex and the nationality are under no check digit
    if right[place] == digit or place in (37, *range(45, 48)) or right[place] == "<":
        return
    with pytest.raises(RuleBroken, match=r"scan\.mrz"):
        read_mrz(right[:place] + digit + right[place + 1 :])


@pytest.mark.parametrize("text", [lines()[:30], lines()[:61], lines() + "<", "IDVNM", ""])
def test_lines_that_are_not_all_there_are_asked_for_again(text):
    with pytest.raises(RuleBroken, match=r"scan\.mrz_incomplete"):
        read_mrz(text)


def test_a_year_that_contradicts_the_number_is_refused():
    with pytest.raises(RuleBroken, match=r"scan\.mrz_check"):
        read_mrz(lines("082188000123", "990308"))


def test_a_document_of_another_country_is_told():
    foreign = lines().replace("IDVNM", "IDUTO")
    with pytest.raises(RuleBroken, match=r"scan\.mrz_foreign"):
        read_mrz(foreign)


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)><b>", "H58.123-260302-1001", "1" * 90, "A" * 90])
def test_other_texts_are_no_such_lines(text):
    assert not looks_like_lines(text)


def test_a_first_line_is_known_as_one():
    first, second, third = lines().split("\n")
    assert is_first_line(first)
    assert not is_first_line(second)
    assert not is_first_line(third)


@given(st.text(alphabet="IDVNM0123456789<", min_size=85, max_size=95))
def test_nothing_makes_the_reader_stumble(text):
    with suppress(RuleBroken):
        read_mrz(text)
