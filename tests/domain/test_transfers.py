"""Slips of piles: their numbers, and how a pile is compared with what really arrived."""

from datetime import date, datetime

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.transfers import TakenOver, Transfer, TransferNumber, compared

SUNDAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 11, 30)


def a_pile(*codes: str) -> Transfer:
    return Transfer("a1", "BG-H58.123-1-261122-003", NOON, "Trần Khải Minh", "", "Phòng Kinh tế", codes or ("A", "B"))


def test_a_number_names_office_desk_day_and_the_pile_of_the_day():
    assert str(TransferNumber.issue("H58.123", "1", SUNDAY, 3)) == "BG-H58.123-1-261122-003"


@pytest.mark.parametrize("number", ["BG-H58.123-1-261122-003", "BG-H58-0-260302-8001", "BG-H58.12.345.67-9-991231-999"])
def test_a_number_read_back_is_the_same_number(number):
    assert str(TransferNumber.parse(number)) == number


def test_a_number_typed_in_small_letters_with_blanks_around_is_read():
    assert TransferNumber.parse("  bg-h58.123-1-261122-003 ") == TransferNumber("H58.123", "1", SUNDAY, 3)


@pytest.mark.parametrize(
    "text",
    ["", "BG-", "H58.123-261122-1003", "BG-H58.123-1-261131-003", "BG-H58.123-12-261122-003", "BG-H58.123-1-261122-3"],
)
def test_anything_else_is_no_number(text):
    with pytest.raises(RuleBroken) as refused:
        TransferNumber.parse(text)
    assert refused.value.code == "transfer.number_unreadable"


def test_the_short_number_leaves_office_and_desk_out():
    assert TransferNumber.parse("BG-H58.123-1-261122-003").short == "BG-261122-003"


def test_a_day_has_no_more_piles_than_numbers():
    with pytest.raises(RuleBroken) as refused:
        TransferNumber.issue("H58.123", "1", SUNDAY, 10_000)
    assert refused.value.code == "code.day_is_full"


def test_a_fresh_pile_is_missing_whole():
    assert a_pile("A", "B").missing == ("A", "B")


def test_what_was_taken_is_not_missing_any_more():
    later = a_pile("A", "B", "C").take(["B"], NOON, "Lê Thị Lan")
    assert later.missing == ("A", "C")
    assert later.taken == (TakenOver("B", NOON, "Lê Thị Lan"),)


def test_taking_twice_keeps_who_took_it_first():
    first = a_pile("A").take(["A"], NOON, "Lê Thị Lan")
    assert first.take(["A"], NOON.replace(hour=15), "Người khác") == first


def test_a_strange_dossier_cannot_be_taken_from_a_pile():
    with pytest.raises(RuleBroken) as refused:
        a_pile("A").take(["Z"], NOON, "")
    assert refused.value.facts["codes"] == ["Z"]


def test_what_went_on_untaken_is_not_missing_either():
    assert a_pile("A", "B").left_behind(["A"]).missing == ("B",)


def test_what_was_taken_cannot_be_left_behind_as_well():
    pile = a_pile("A", "B").take(["A"], NOON, "").left_behind(["A"])
    assert pile.gone == ()


def test_a_pile_with_everything_taken_is_complete():
    assert a_pile("A", "B").take(["A", "B"], NOON, "").complete


def test_a_pile_waits_since_the_day_of_its_slip():
    pile = a_pile("A")
    assert pile.days_waiting(NOON.replace(hour=23)) == 0
    assert pile.days_waiting(datetime(2026, 11, 24, 7, 30)) == 2


def test_a_clock_that_was_set_back_makes_no_negative_age():
    assert a_pile("A").days_waiting(datetime(2026, 11, 20)) == 0


def test_scanning_in_tells_what_is_there_missing_and_extra():
    found = compared(a_pile("A", "B", "C"), ["C", "Z", "A", "C"])
    assert (found.there, found.missing, found.extra) == (("C", "A"), ("B",), ("Z",))


def test_what_was_taken_before_is_neither_there_nor_extra():
    pile = a_pile("A", "B").take(["A"], NOON, "")
    found = compared(pile, ["A"])
    assert (found.there, found.missing, found.extra) == ((), ("B",), ())
