"""The page of piles: scan, say where to, one slip; tick the slip off on the other side; see what never arrived."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.states import State
from desk_app.domain.transfers import TransferNumber
from tests.building import OFFICER
from tests.ui.pile_pages import ECONOMY, JUSTICE, Counter, a_counter, received
from ui.handover.page import TAKE, WAITING
from ui.widgets.lines import Group, Line


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with a_counter(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def page(counter):
    counter.go("handover")
    return counter.handover


def states(table) -> dict[str, str]:
    """Code → what its last cell says (in the code's English)."""
    return {line.key: line.cells[-1].words for line in table.lines.lines() if isinstance(line, Line)}


def hand_over(counter, codes, to=JUSTICE):
    return counter.desk.handing_over.hand_over_pile(codes, to, OFFICER)


def say_office(counter, page, office=JUSTICE):
    counter.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    page.giving.place.edit.setText(office)  # a test's key presses carry no Vietnamese letters
    counter.press(Qt.Key.Key_Return)


def test_scans_go_onto_the_pile_and_the_newest_stands_on_top(counter, page):
    codes = received(counter.desk, 3)
    counter.scan(*codes)
    assert [line.key for line in page.giving.table.lines.lines()] == list(reversed(codes))
    assert page.giving.table.current_key() == codes[-1]
    assert counter.window.entry.edit.hasFocus()


def test_a_short_code_and_a_second_scan_of_the_same_are_one_line(counter, page):
    [code] = received(counter.desk, 1)
    counter.scan(code, code.split("-", 1)[1], code)
    assert list(states(page.giving.table)) == [code]


def test_scans_made_without_waiting_are_all_on_the_pile(counter, page):
    codes = received(counter.desk, 3)
    for code in codes:
        page.scan(code)
    counter.settle()
    assert set(states(page.giving.table)) == set(codes)


def test_f12_hands_the_whole_pile_over_on_one_slip(counter, page):
    codes = received(counter.desk, 3)
    counter.scan(*codes)
    say_office(counter, page)
    counter.press(Qt.Key.Key_F12)
    [pile] = counter.desk.handing_over.newest()
    assert (pile.codes, pile.to_place) == (tuple(codes), JUSTICE)
    assert page.giving.lines == ()
    assert any("BG-260302-001" in said for said in counter.strips())


def test_the_slip_is_printed_at_once_and_stands_in_every_history(counter, page):
    codes = received(counter.desk, 2)
    counter.scan(*codes)
    say_office(counter, page)
    counter.press(Qt.Key.Key_F12)
    for code in codes:
        last = counter.desk.lookup.folder(code).history[-1]
        assert last.details["paper"] == "transfer"
        assert last.details["pile"] == "BG-H58.123-1-260302-001"


def test_without_an_office_f12_does_nothing_and_says_why(counter, page):
    counter.scan(*received(counter.desk, 1))
    page.giving.place.put("")
    page.giving.changed.emit()
    assert not page.give.isEnabled()
    assert "Ctrl+U" in page.verbs.sentence.text()


def test_a_dossier_that_cannot_go_keeps_the_pile_back_until_it_is_taken_out(counter, page):
    codes = received(counter.desk, 2)
    counter.desk.processing.move(codes[1], "void", OFFICER, note="ghi nhầm")
    counter.scan(*codes)
    say_office(counter, page)
    assert not page.give.isEnabled()
    page.giving.table.choose(codes[1])
    page.giving.table.setFocus()
    counter.press(Qt.Key.Key_Delete)
    assert page.give.isEnabled()
    assert list(states(page.giving.table)) == [codes[0]]


def test_ctrl_z_takes_the_last_scan_out(counter, page):
    codes = received(counter.desk, 2)
    counter.scan(*codes)
    counter.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(states(page.giving.table)) == codes[:1]


def test_an_office_that_is_known_is_completed_from_its_beginning(counter, page):
    hand_over(counter, received(counter.desk, 1), ECONOMY)
    counter.go("handover")
    say_office(counter, page, "phong kinh")
    assert page.giving.place.value() == ECONOMY


def test_the_offices_that_are_known_stand_below_to_choose_from(counter, page):
    hand_over(counter, received(counter.desk, 1), ECONOMY)
    counter.go("handover")
    assert page.giving.place.offices.lines.lines()[0].key == ECONOMY


def test_a_scan_reaches_the_pile_also_while_the_table_has_the_keyboard(counter, page):
    codes = received(counter.desk, 2)
    counter.scan(codes[0])
    page.giving.table.setFocus()
    counter.scan(codes[1])
    assert set(states(page.giving.table)) == set(codes)


def test_a_pile_is_kept_while_another_page_is_in_front(counter, page):
    [code] = received(counter.desk, 1)
    counter.scan(code)
    counter.go("dossiers")
    counter.go("handover")
    assert list(states(page.giving.table)) == [code]


# --- the other side


def test_scanned_dossiers_are_ticked_off_and_f12_takes_them_over(counter, page):
    codes = received(counter.desk, 3)
    pile = hand_over(counter, codes)
    counter.scan(pile.barcode, codes[0], codes[2])
    assert set(states(page.taking.table).values()) == {"Is there", "Not scanned yet"}
    page.taking.card.who.editor.setText("Lê Thị Lan")
    counter.press(Qt.Key.Key_F12)
    after = counter.desk.handing_over.find(pile.number)
    assert after.missing == (codes[1],)
    assert {each.by for each in after.taken} == {"Lê Thị Lan"}
    assert page.tabs.key() == TAKE


def test_f9_says_that_all_of_it_was_counted(counter, page):
    codes = received(counter.desk, 3)
    pile = hand_over(counter, codes)
    counter.scan(pile.barcode)
    counter.press(Qt.Key.Key_F9)
    counter.press(Qt.Key.Key_F12)
    assert counter.desk.handing_over.find(pile.number).complete


def test_nothing_is_taken_over_before_something_was_scanned(counter, page):
    pile = hand_over(counter, received(counter.desk, 1))
    counter.scan(pile.barcode)
    assert not page.take.isEnabled()


def test_a_strange_dossier_is_shown_as_too_much_and_not_taken(counter, page):
    codes = received(counter.desk, 3)
    pile = hand_over(counter, codes[:2])
    counter.scan(pile.barcode, codes[2], codes[0])
    assert states(page.taking.table)[codes[2]] == "Not on this slip"
    counter.press(Qt.Key.Key_F12)
    assert counter.desk.lookup.folder(codes[2]).dossier.state is State.ACCEPTED


def test_a_dossier_scanned_first_brings_its_slip_along(counter, page):
    codes = received(counter.desk, 2)
    pile = hand_over(counter, codes)
    page._show_tabs(TAKE)
    counter.scan(codes[1])
    assert page.taking.card.number.text() == pile.number
    assert states(page.taking.table)[codes[1]] == "Is there"


def test_a_slip_that_was_taken_over_already_says_who_took_it_and_when_and_shows_its_dossiers(counter, page):
    codes = received(counter.desk, 2)
    pile = hand_over(counter, codes)
    counter.desk.handing_over.take_over_pile(pile.number, OFFICER, by="Lê Thị Lan")
    counter.clock.moment += timedelta(hours=2)
    counter.scan(pile.barcode)
    notice = page.taking.sheet.notice()
    assert "Lê Thị Lan, 02/03 09:00 (2/2)" in notice.sentence
    assert set(states(page.taking.table)) == set(codes)
    assert page.tabs.key() == TAKE


def test_a_slips_number_may_be_typed_as_the_lists_show_it(counter, page):
    pile = hand_over(counter, received(counter.desk, 1))
    counter.scan(TransferNumber.parse(pile.number).short)
    assert page.taking.card.number.text() == pile.number


# --- what never arrived


def test_what_was_never_taken_is_listed_under_its_slip_with_its_age(counter, page):
    codes = received(counter.desk, 3)
    hand_over(counter, codes[:2])
    counter.desk.processing.move(codes[2], "hand_over", OFFICER, values={"to": ECONOMY})
    counter.clock.moment += timedelta(days=2)
    counter.go("handover")
    page._show_tabs(WAITING)
    lines = page.waiting.table.lines.lines()
    groups = [line.title for line in lines if isinstance(line, Group)]
    assert groups == [f"{JUSTICE} · 2", f"{ECONOMY} · 1"]
    assert [line.key for line in lines if isinstance(line, Line)] == codes
    assert "2" in lines[1].cells[0].words


def test_enter_on_a_missing_dossier_goes_to_its_slip(counter, page):
    codes = received(counter.desk, 2)
    pile = hand_over(counter, codes)
    counter.go("handover")
    page._show_tabs(WAITING)
    page.waiting.table.setFocus()
    counter.press(Qt.Key.Key_Return)
    assert page.tabs.key() == TAKE
    assert page.taking.card.number.text() == pile.number


def test_a_dossier_that_went_alone_is_taken_over_alone(counter, page):
    [code] = received(counter.desk, 1)
    counter.desk.processing.move(code, "hand_over", OFFICER, values={"to": ECONOMY})
    counter.go("handover")
    page._show_tabs(WAITING)
    page.waiting.table.setFocus()
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F12)
    assert not counter.desk.lookup.folder(code).dossier.not_taken_over
    assert counter.desk.handing_over.waiting() == ()


def test_the_tab_counts_what_is_on_its_way(counter, page):
    hand_over(counter, received(counter.desk, 2))
    counter.go("handover")
    numbers = [button.tab.number for button in page.tabs.findChildren(type(page.tabs._group.checkedButton()))]
    assert 2 in numbers


def test_no_name_of_a_citizen_stands_in_the_window_s_title(counter, page):
    counter.scan(*received(counter.desk, 2))
    assert "Bùi" not in counter.window.windowTitle()
