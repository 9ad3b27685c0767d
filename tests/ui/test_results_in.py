"""Results that come back by the pile: ten scans ten lines, one compartment, F12 takes the ready ones in."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.states import State
from tests.building import OFFICER
from tests.ui.pile_pages import Counter, a_counter, received
from ui.handover.page import RESULTS
from ui.widgets.lines import Line


@pytest.fixture
def counter(dressed, qtbot, tmp_path):
    with a_counter(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def page(counter: Counter):
    counter.window.go_to("handover", RESULTS)
    counter.settle()
    return counter.handover


@pytest.fixture
def out(counter) -> list[str]:
    """Dossiers that an office holds."""
    codes = received(counter.desk, 4)
    for code in codes:
        counter.desk.processing.move(code, "hand_over", OFFICER, values={"to": "Công an xã"})
    return codes


def lines(page) -> dict[str, str]:
    return {line.key: line.cells[-1].words for line in page.results.table.lines.lines() if isinstance(line, Line)}


def state(counter, code):
    return counter.desk.lookup.folder(code).dossier.state


def lay_into(counter, words="B2"):
    counter.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    counter.qtbot.keyClicks(counter.handover.results.place.edit, words)


def test_ten_scans_are_ten_lines_and_the_newest_stands_on_top(counter, page):
    codes = received(counter.desk, 10)
    counter.scan(*codes)
    assert list(lines(page)) == list(reversed(codes))
    assert counter.window.entry.edit.hasFocus()


def test_f12_takes_the_pile_into_one_compartment(counter, page, out):
    counter.scan(*out)
    lay_into(counter)
    counter.press(Qt.Key.Key_F12)
    for code in out:
        dossier = counter.desk.lookup.folder(code).dossier
        assert (dossier.state, dossier.place) == (State.DONE, "B2")
    assert page.results.lines == ()
    assert any("B2" in said for said in counter.strips())


def test_without_a_compartment_f12_does_nothing_and_says_why(counter, page, out):
    counter.scan(*out)
    counter.press(Qt.Key.Key_F12)
    assert not page.take_in.isEnabled()
    assert "Ctrl+U" in page.verbs.sentence.text()
    assert state(counter, out[0]) is State.IN_PROCESS


def test_what_cannot_be_taken_in_stays_in_the_pile_with_its_sentence(counter, page, out):
    counter.desk.processing.move(out[0], "result", OFFICER, values={"place": "Ngăn A1"})
    counter.scan(*out)
    assert out[0] in page.results.sheet.notice().sentence
    lay_into(counter)
    counter.press(Qt.Key.Key_F12)
    assert list(lines(page)) == [out[0]]
    assert counter.desk.lookup.folder(out[0]).dossier.place == "Ngăn A1"


def test_an_early_result_is_told_and_leads_to_the_list_of_whom_to_call(counter, page, out):
    counter.scan(out[0])
    assert "F5" in page.results.sheet.notice().sentence
    lay_into(counter)
    counter.press(Qt.Key.Key_F12)
    counter.press(Qt.Key.Key_F11)
    assert counter.window.place() == "returning"
    assert counter.returning.tabs.key() == "early"


def test_a_result_on_its_day_asks_for_no_call(counter, page, out):
    counter.clock.moment += timedelta(days=3)
    counter.scan(out[0])
    assert page.results.sheet.notice() is None


def test_a_known_compartment_is_completed_from_a_part_of_it(counter, page, out):
    counter.desk.processing.move(out[0], "result", OFFICER, values={"place": "Ngăn B2"})
    counter.go("handover")
    counter.scan(out[1])
    lay_into(counter, "b2")
    counter.press(Qt.Key.Key_F12)
    assert counter.desk.lookup.folder(out[1]).dossier.place == "Ngăn B2"


def test_delete_and_ctrl_z_take_lines_out(counter, page, out):
    counter.scan(*out[:3])
    page.results.table.setFocus()
    page.results.table.choose(out[0])
    counter.press(Qt.Key.Key_Delete)
    counter.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(lines(page)) == [out[1]]
