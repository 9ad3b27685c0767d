"""An input method at work on a scan: noticed, whatever it does to the order of keys, and nothing of it stays behind."""

from collections.abc import Iterator

import pytest

from tests.building import CARD
from tests.ui.fast_keys import FAST, SLOW
from tests.ui.scanned_controls import Counter

CODE = "H58.123-260302-1001"
BUSY = 400


@pytest.fixture
def counter(dressed, qtbot) -> Iterator[Counter]:
    made = Counter(qtbot)
    yield made
    made.watch.stop()


def compose(counter: Counter, text: str, begun: str = "") -> None:
    """As ibus-unikey does: letters and digits are begun, what is no letter gives all of them."""
    counter.keys.now += 5_000
    for letter in text:
        begun += letter
        if letter.isalnum():
            counter.keys.compose(letter, preedit=begun)
        else:
            counter.keys.compose(letter, begun)
            begun = ""
    if begun:
        counter.keys.commit(begun, 1)


def standing(counter: Counter) -> tuple[str, str]:
    return counter.line.text(), counter.note.toPlainText()


@pytest.mark.parametrize("name", ["line", "note"])
@pytest.mark.parametrize("text", [CARD, CODE])
def test_letters_that_the_input_method_had_begun_are_typed_and_no_part_of_the_scan(counter, name, text):
    counter.at(name)
    counter.keys.commit("cho ")
    counter.keys.now += 5_000
    counter.keys.commit("", preedit="kha")
    compose(counter, text, begun="kha")
    counter.keys.press("\r", FAST)
    assert [(scan.text, scan.touched) for scan in counter.scans] == [(text, True)]
    assert "".join(standing(counter)) == "cho kha"


def test_begun_letters_stand_where_they_were_begun(counter):
    line = counter.at("line")
    line.setText("Lò 🙂 Hoài")
    line.setCursorPosition(5)
    counter.keys.commit("", preedit="Thị")
    compose(counter, CARD, begun="Thị")
    counter.keys.press("\r", FAST)
    assert (line.text(), line.cursorPosition()) == ("Lò 🙂Thị Hoài", 8)


@pytest.mark.parametrize("name", ["line", "note"])
@pytest.mark.parametrize("text", [CARD, CODE])
def test_a_scan_is_one_although_the_window_was_busy_in_its_middle(counter, name, text):
    counter.at(name)
    counter.keys.commit("cho khach ")
    compose(counter, text[:9])
    counter.keys.late = BUSY
    counter.keys.now -= 5_000
    compose(counter, text[9:])
    counter.keys.late = 2 * BUSY
    counter.keys.press("\r", FAST)
    assert counter.texts() == [text]
    assert "".join(standing(counter)) == "cho khach "


def test_a_scan_is_one_although_the_window_was_busy_twice_before_a_key_came_up(counter):
    counter.at("note")
    compose(counter, CARD[:9])
    counter.keys.late = BUSY
    counter.keys.commit(CARD[9:20])
    counter.keys.late = 2 * BUSY
    counter.keys.now -= 5_000
    compose(counter, CARD[20:])
    counter.keys.press("\r", FAST)
    assert counter.texts() == [CARD]
    assert standing(counter) == ("", "")


def test_what_somebody_types_is_no_scan_however_the_window_gathers_it(counter):
    line = counter.at("line")
    for letter in "0821990001":
        counter.keys.compose(letter, letter, gap=SLOW)
        counter.keys.late -= SLOW
    counter.keys.press("\r", SLOW)
    assert line.text() == "0821990001"
    assert counter.scans == []


def test_keys_that_come_in_another_order_than_they_were_pressed_are_noticed(counter):
    counter.at("line")
    counter.keys.type("H58.12", FAST)
    counter.keys.press("-", 2 * FAST)
    counter.keys.press("3", -FAST)
    counter.keys.type(("2", *CODE[9:], "\r"), 2 * FAST)
    assert [(scan.touched, scan.shuffled) for scan in counter.scans] == [(True, True)]
    assert counter.line.text() == ""


def test_digits_that_the_input_method_gives_in_another_order_are_noticed(counter):
    counter.at("line")
    counter.keys.now += 5_000
    given = CODE.replace("1001", "1010")
    for pressed, letter in zip(CODE, given, strict=True):
        counter.keys.compose(pressed, letter)
    counter.keys.press("\r", FAST)
    assert [(scan.text, scan.shuffled) for scan in counter.scans] == [(given, True)]


def test_digits_in_their_order_are_not(counter):
    counter.at("line")
    compose(counter, CODE)
    counter.keys.press("\r", FAST)
    assert [(scan.text, scan.shuffled) for scan in counter.scans] == [(CODE, False)]


@pytest.mark.parametrize("name", ["line", "note"])
def test_what_the_input_method_delivers_behind_the_enter_goes_nowhere(counter, name):
    counter.at(name)
    counter.keys.commit("cho khach ")
    compose(counter, CARD[:-4])
    counter.keys.press("\r", 5 * FAST)
    counter.keys.press("7", -2 * FAST)
    counter.keys.commit("2021")
    assert len(counter.scans) == 1
    assert "".join(standing(counter)) == "cho khach "


def test_somebody_types_on_after_such_a_scan(counter):
    line = counter.at("line")
    compose(counter, CARD)
    counter.keys.press("\r", FAST)
    counter.keys.now += BUSY
    counter.keys.commit("", preedit="x")
    counter.keys.commit("xã ")
    assert line.text() == "xã "
