"""The pages of piles in the desk's own window: their keys, and who gets what was scanned."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.building import OFFICER
from tests.ui.pile_pages import JUSTICE, Counter, a_counter, received
from ui.handover.page import TAKE
from ui.widgets.lines import Line


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with a_counter(tmp_path, qtbot, whole=True) as made:
        yield made


def hand_over(counter, codes, to=JUSTICE):
    return counter.desk.handing_over.hand_over_pile(codes, to, OFFICER)


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_F4, "handover"), (Qt.Key.Key_F5, "returning")])
def test_each_page_opens_with_the_keyboard_in_the_entry_field(counter, key, place):
    counter.qtbot.keyClick(counter.window, key)
    counter.settle()
    assert counter.window.place() == place
    assert counter.window.entry.edit.hasFocus()


def test_elsewhere_a_scanned_receipt_still_opens_its_dossier(counter):
    [code] = received(counter.desk, 1)
    counter.go("dossiers")
    counter.window.entry.take_focus()
    counter.scan(code)
    assert counter.window.place() == "dossier"


def test_a_slip_scanned_anywhere_opens_what_of_it_has_arrived(counter):
    codes = received(counter.desk, 2)
    pile = hand_over(counter, codes)
    counter.go("dossiers")
    counter.window.entry.take_focus()
    counter.scan(pile.barcode)
    page = counter.handover
    assert (counter.window.place(), page.tabs.key()) == ("handover", TAKE)
    assert [line.key for line in page.taking.table.lines.lines() if isinstance(line, Line)] == codes


def test_a_slip_that_this_desk_never_wrote_is_told(counter):
    counter.window.entry.take_focus()
    counter.scan("BG-H58.999-1-260302-001")
    assert any("BG-H58.999-1-260302-001" in said for said in counter.strips())
