"""A day at a real X server with a window manager, without and with a Vietnamese input method: scanned, printed, closed.

Real keys from outside, the program as ``main.py`` starts it. A screen reader tells when the window is ready for the
next key; the record is read when the program has ended.
"""

import unicodedata
from collections.abc import Iterator

import pypdfium2
import pytest

from tests.system.counters import (
    ADDRESS,
    CARD,
    ENTRY,
    MANGLED,
    NAME,
    NOTE,
    NUMBER,
    PERSON,
    PROCEDURE,
    Counter,
    a_counter,
)
from tests.system.household import until


@pytest.fixture
def counter(tmp_path) -> Iterator[Counter]:
    """A desk of today, nothing registered yet."""
    with a_counter(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def telex_counter(tmp_path_factory) -> Iterator[Counter]:
    """The same where letters become Vietnamese as they are typed; its window is open for all tests with Telex on."""
    with a_counter(tmp_path_factory.mktemp("telex"), telex=True) as made:
        yield made


def test_scan_register_print_to_file_and_close_in_one_go(counter):
    desk = counter
    desk.screen.scan(CARD)
    receive_and_print(desk)


def test_with_telex_on_a_card_scanned_into_a_note_is_told_and_leaves_nothing_anywhere(telex_counter):
    desk = telex_counter
    desk.ears.focus(NOTE)
    desk.ears.wait_for(NOTE)
    desk.screen.types("cho ddaats ")
    until(lambda: desk.ears.text(NOTE) == "cho đất ", "what Telex makes of it")
    desk.screen.scan(CARD)
    until(lambda: desk.ears.hears(MANGLED), "the sentence on the input method")
    assert desk.ears.text(NOTE) == "cho đất "
    assert {desk.ears.text(field) for field in (NUMBER, PERSON, ADDRESS)} == {""}


def test_with_telex_on_letters_that_were_only_begun_stay_as_they_were_typed(telex_counter):
    desk = telex_counter
    desk.screen.types("gap")
    desk.screen.scan(CARD)
    until(lambda: desk.ears.text(NOTE) == "cho đất gap", "the begun word is text now, and nothing stands behind it")
    assert {desk.ears.text(field) for field in (NUMBER, PERSON, ADDRESS)} == {""}


def test_the_same_day_with_telex_on(telex_counter):
    desk = telex_counter
    desk.screen.keys("ctrl+k")
    desk.ears.wait_for(ENTRY)
    desk.screen.scan(CARD)
    receive_and_print(desk)


def receive_and_print(desk: Counter) -> None:
    """From the card that was scanned to the closed window, and what is in the record then."""
    until(lambda: desk.ears.text(PERSON) == NAME, "the name of the card")
    desk.ears.wait_for(PROCEDURE)
    desk.screen.types("1.004873")
    desk.screen.keys("Return")
    until(lambda: desk.ears.enabled("Đủ tất cả"), "papers to tick")
    desk.screen.keys("F9", "F12")
    desk.ears.wait_for("In")
    desk.screen.keys("F12")
    [paper] = until(desk.papers, "the receipt as a file")
    desk.close()
    [dossier] = desk.dossiers()
    assert (dossier.owner.name, dossier.owner.number) == (NAME, CARD[:12])
    assert dossier.owner.address == CARD.split("|")[5]
    assert unicodedata.is_normalized("NFC", dossier.owner.address)
    assert paper.name == f"{dossier.code}.pdf"
    drawn = pypdfium2.PdfDocument(paper)
    assert NAME in drawn[0].get_textpage().get_text_bounded()
    drawn.close()
