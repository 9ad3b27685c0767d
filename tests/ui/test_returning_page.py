"""The page where results go back: ten scans are ten lines, a late one stops, F12 gives the ready ones."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.endings import Collected
from desk_app.domain.filed import ReturnAt
from desk_app.domain.states import State
from tests.building import OFFICER, a_filing, a_person
from tests.ui.pile_pages import Counter, a_counter, received
from ui.returning.page import EARLY, UNCLAIMED
from ui.widgets.lines import Group, Line

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with a_counter(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def page(counter):
    counter.go("returning")
    return counter.returning


def ready(counter, count=1, place="Ngăn A3") -> list[str]:
    """Dossiers whose result has come in time."""
    codes = received(counter.desk, count)
    for code in codes:
        counter.desk.processing.move(code, "result", OFFICER, values={"place": place})
    return codes


def late(counter, *, letter: bool = False) -> str:
    """A dossier whose result came two days late; due on 5 March."""
    [code] = received(counter.desk, 1)
    if letter:
        counter.clock.moment = datetime(2026, 3, 6, 9, 0)
        values = {"to": "2026-03-10T17:00", "reason": "Chờ xác minh"}
        counter.desk.processing.move(code, "postpone", OFFICER, values=values)
    counter.clock.moment = datetime(2026, 3, 7, 9, 0)
    counter.desk.processing.move(code, "result", OFFICER)
    return code


def checks(page) -> list[str]:
    return [line.cells[-1].words for line in page.panel.table.lines.lines() if isinstance(line, Line)]


def state(counter, code) -> State:
    return counter.desk.lookup.folder(code).dossier.state


def test_ten_scans_are_ten_lines_the_newest_on_top(counter, page):
    codes = ready(counter, 10)
    counter.scan(*codes)
    keys = [line.key for line in page.panel.table.lines.lines()]
    assert keys == list(reversed(codes))
    assert checks(page) == ["Ready"] * 10
    assert counter.window.entry.edit.hasFocus()


def test_f12_hands_the_ready_ones_back_and_leaves_the_others(counter, page):
    codes = ready(counter, 2)
    [waiting] = received(counter.desk, 1)
    counter.scan(*codes, waiting)
    counter.press(Qt.Key.Key_F12)
    assert [state(counter, code) for code in (*codes, waiting)] == [State.RETURNED, State.RETURNED, State.ACCEPTED]
    assert checks(page) == ["No result yet"]


def test_a_return_receipt_is_printed_for_each_of_them(counter, page):
    [code] = ready(counter)
    counter.scan(code)
    counter.press(Qt.Key.Key_F12)
    printed = [entry.details.get("paper") for entry in counter.desk.lookup.folder(code).history]
    assert "return_receipt" in printed


def test_a_line_without_result_says_that_the_receipt_goes_back(counter, page):
    [code] = received(counter.desk, 1)
    counter.scan(code)
    strip = page.panel._strip
    assert strip is not None
    assert "05/03" in strip.notice.sentence
    assert not page.give.isEnabled()


def test_an_unknown_receipt_is_a_line_that_stays(counter, page):
    counter.scan("H58.123-260302-1999")
    assert checks(page) == ["Not of this desk"]


def test_a_result_handed_back_before_is_told(counter, page):
    [code] = ready(counter)
    counter.desk.processing.move(code, "return_result", OFFICER)
    counter.scan(code)
    assert checks(page) == ["Handed back before"]


def test_a_late_line_stops_and_f11_says_sorry(counter, page):
    code = late(counter)
    counter.scan(code)
    assert page.panel.late.code() == code
    assert not page.give.isEnabled()
    counter.press(Qt.Key.Key_F11)
    assert page.panel.late.code() == ""
    counter.press(Qt.Key.Key_F12)
    assert state(counter, code) is State.RETURNED


def test_f12_does_not_give_a_late_one_that_nobody_answered_for(counter, page):
    [fine], slow = ready(counter), late(counter)
    counter.scan(slow, fine)
    counter.press(Qt.Key.Key_F12)
    assert (state(counter, fine), state(counter, slow)) == (State.RETURNED, State.DONE)
    assert page.panel.late.code() == slow


def test_f11_prints_the_waiting_letter_and_goes_on(counter, page):
    code = late(counter, letter=True)
    counter.scan(code)
    counter.press(Qt.Key.Key_F11)
    history = counter.desk.lookup.folder(code).history
    assert [entry.details["paper"] for entry in history if "paper" in entry.details] == ["apology"]
    assert checks(page) == ["Sorry was said"]


def test_a_letter_may_be_left_out_when_sorry_was_said(counter, page):
    code = late(counter, letter=True)
    counter.scan(code)
    counter.press(Qt.Key.Key_G, CTRL)
    counter.press(Qt.Key.Key_F12)
    assert counter.desk.lookup.folder(code).history[-2].details["apology"] == "spoken"


def test_the_next_late_line_steps_forward_when_one_was_answered(counter, page):
    first, second = received(counter.desk, 2)
    counter.clock.moment = datetime(2026, 3, 7, 9, 0)
    for code in (first, second):
        counter.desk.processing.move(code, "result", OFFICER)
    counter.scan(first, second)
    assert page.panel.late.code() == second
    counter.press(Qt.Key.Key_F11)
    assert page.panel.late.code() == first


def test_a_late_line_can_be_answered_while_another_line_is_chosen(counter, page):
    slow = late(counter)
    counter.scan(slow, *ready(counter))
    assert page.panel.late.code() == slow
    counter.press(Qt.Key.Key_F11)
    assert checks(page) == ["Ready", "Sorry was said"]


def test_a_representative_needs_name_and_mandate_before_the_line_is_ready(counter, page):
    [code] = ready(counter)
    counter.scan(code)
    page.panel.collector.how.step(1)
    assert checks(page) == ["Mandate missing"]
    page.panel.collector.name.editor.setText("Lý Dũng")
    page.panel.collector.mandate.editor.setText("Giấy ủy quyền số 12/UQ")
    page.panel.collector.mandate.editor.textEdited.emit("")
    assert checks(page) == ["Ready"]
    counter.press(Qt.Key.Key_F12)
    who = counter.desk.lookup.folder(code).dossier.collector
    assert (who.how, who.name, who.mandate) == (Collected.REPRESENTATIVE, "Lý Dũng", "Giấy ủy quyền số 12/UQ")


def test_ctrl_u_brings_the_keyboard_to_who_collects(counter, page):
    counter.scan(*ready(counter))
    counter.press(Qt.Key.Key_U, CTRL)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Right)
    assert page.panel.collector.collector().how is Collected.POST


def test_each_line_keeps_who_collects_it(counter, page):
    codes = ready(counter, 2)
    counter.scan(*codes)
    page.panel.collector.how.step(2 - 1)
    page.panel.collector.how.step(1)
    page.panel.table.choose(codes[0])
    assert page.panel.collector.collector().how is Collected.OWNER
    page.panel.table.choose(codes[1])
    assert page.panel.collector.collector().how is Collected.POST


def test_a_result_asked_for_by_post_goes_by_post(counter, page):
    code = counter.desk.reception.register(a_filing(return_at=ReturnAt.POST), OFFICER).dossier.code
    counter.desk.processing.move(code, "result", OFFICER)
    counter.scan(code)
    counter.press(Qt.Key.Key_F12)
    assert counter.desk.lookup.folder(code).dossier.collector.how is Collected.POST


def test_delete_takes_a_line_out_and_ctrl_z_the_last_scan(counter, page):
    codes = ready(counter, 3)
    counter.scan(*codes)
    page.panel.table.choose(codes[0])
    page.panel.table.setFocus()
    counter.press(Qt.Key.Key_Delete)
    counter.press(Qt.Key.Key_Z, CTRL)
    assert [line.key for line in page.panel.table.lines.lines()] == [codes[1]]


def test_a_card_finds_the_results_of_its_holder(counter, page):
    owner = a_person(name="Nguyễn Thị Mẫu", number="082199000123")
    code = counter.desk.reception.register(a_filing(owner=owner), OFFICER).dossier.code
    counter.desk.processing.move(code, "result", OFFICER)
    counter.scan("082199000123|012345678|Nguyen Thi Mau|08031999|Nu|Ap Mau, Xa Mau, Tinh Mau|15072021")
    assert [line.key for line in page.panel.table.lines.lines()] == [code]


def test_a_dossier_that_somebody_else_changed_is_told_and_nothing_goes(counter, page):
    codes = ready(counter, 2)
    counter.scan(*codes)
    counter.desk.processing.move(codes[1], "correct", OFFICER, note="số mới", values={"phone": "0900000222"})
    counter.press(Qt.Key.Key_F12)
    assert {state(counter, code) for code in codes} == {State.DONE}
    assert any(codes[1] in said for said in counter.strips())
    counter.press(Qt.Key.Key_F12)
    assert {state(counter, code) for code in codes} == {State.RETURNED}


def test_the_card_shows_the_last_four_of_the_number_and_no_more(counter, page):
    counter.scan(*ready(counter))
    said = page.panel.collector._reminder.text()
    assert "1000" in said
    assert "082190001000" not in said


def test_what_nobody_fetched_is_listed_by_age_and_can_be_put_on_the_pile(counter, page):
    [old] = ready(counter)
    counter.clock.moment += timedelta(days=5)
    counter.go("returning")
    page._show_tabs(UNCLAIMED)
    group, line = page.lying.table.lines.lines()
    assert isinstance(group, Group)
    assert (line.key, "5" in line.cells[0].words, line.cells[1].words) == (old, True, "A3")
    page.lying.table.setFocus()
    counter.press(Qt.Key.Key_F12)
    assert [each.key for each in page.panel.table.lines.lines()] == [old]


def test_an_early_result_leaves_the_list_when_somebody_called(counter, page):
    [code] = ready(counter)
    counter.go("returning")
    page._show_tabs(EARLY)
    assert page.lying.current() == code
    page.lying.table.setFocus()
    counter.press(Qt.Key.Key_F12)
    assert counter.desk.lookup.folder(code).dossier.called_at == counter.clock.moment
    assert page.lying.current() == ""


def test_the_list_masks_phone_numbers(counter, page):
    ready(counter)
    counter.go("returning")
    page._show_tabs(UNCLAIMED)
    said = " ".join(cell.words for cell in page.lying.table.lines.lines()[-1].cells)
    assert "0900 ••• 147" in said
    assert "0900000147" not in said
