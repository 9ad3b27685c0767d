"""A day at a real X server with a window manager, without and with a Vietnamese input method: scanned, printed, closed.

Real keys from outside, the program as ``main.py`` starts it. A screen reader tells when the window is ready for the
next key; the record is read when the program has ended.
"""

import unicodedata
from collections.abc import Iterator

import pypdfium2
import pytest

from tests.system.counters import CARD, NAME, NOTE, PERSON, PROCEDURE, Counter, a_counter
from tests.system.household import until


@pytest.fixture
def counter(tmp_path) -> Iterator[Counter]:
    """A desk of today, nothing registered yet."""
    with a_counter(tmp_path) as made:
        yield made


@pytest.fixture
def telex_counter(tmp_path) -> Iterator[Counter]:
    """The same where letters become Vietnamese as they are typed."""
    with a_counter(tmp_path, telex=True) as made:
        yield made


def test_scan_register_print_to_file_and_close_in_one_go(counter):
    desk = counter
    desk.screen.scan(CARD)
    receive_and_print(desk)


def test_the_same_with_telex_on(telex_counter):
    telex_counter.screen.scan(CARD)
    receive_and_print(telex_counter)


def test_with_telex_on_letters_become_vietnamese_where_names_are_typed(telex_counter):
    telex_counter.ears.focus(NOTE)
    telex_counter.ears.wait_for(NOTE)
    telex_counter.screen.types("ddaats ")
    until(lambda: telex_counter.ears.text(NOTE) == "đất ", "what Telex makes of it: the other test had it on, too")


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
