"""Ctrl+P on a late group: one reason, a date for each, F12 makes the letters; who stays behind is named."""

from datetime import datetime, timedelta
from threading import Event

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.life_cycle import Action
from tests.building import OFFICER
from tests.ui.pile_pages import Counter, a_counter, received
from ui.widgets.lines import Line

CONTROL = Qt.KeyboardModifier.ControlModifier
LATE = datetime(2026, 3, 9, 9, 0)


@pytest.fixture
def counter(dressed, qtbot, tmp_path):
    with a_counter(tmp_path, qtbot, whole=True) as made:
        yield made


@pytest.fixture
def late(counter: Counter) -> list[str]:
    """Three late dossiers, and the page of lists before the officer."""
    codes = received(counter.desk, 3)
    for code in codes:
        counter.desk.processing.move(code, "hand_over", OFFICER, values={"to": "Công an xã"})
    counter.clock.moment = LATE
    counter.window.go_to("dossiers", "late")
    counter.settle()
    return codes


def panel(counter):
    return counter.rooms.dossiers.apologies


def checks(counter) -> dict[str, str]:
    return {line.key: line.cells[0].words for line in panel(counter).table.lines.lines() if isinstance(line, Line)}


def dates(counter) -> dict[str, str]:
    return {line.key: line.cells[-1].words for line in panel(counter).table.lines.lines() if isinstance(line, Line)}


def now_of(counter, code):
    return counter.desk.lookup.folder(code).dossier


def say_why(counter, words="chờ kết quả xác minh"):
    panel(counter)._edit().setText(words)  # a test's key presses carry no Vietnamese letters


def test_ctrl_p_on_the_late_list_proposes_a_letter_for_each(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    assert counter.rooms.dossiers.apologising()
    assert set(dates(counter).values()) == {"11/03/2026"}
    assert panel(counter).reason.editor.hasFocus()


def test_on_the_morning_list_the_group_of_the_chosen_line_decides(counter, late):
    counter.clock.moment = datetime(2026, 3, 9, 9, 30)
    [new] = received(counter.desk, 1)
    counter.window.go_to("dossiers", "work")
    counter.settle()
    page = counter.rooms.dossiers
    page.table.choose(f"{new} unprinted")
    assert new in page.table.current_key()
    assert page.panel.late_codes() == ()
    page.table.choose(f"{late[0]} late")
    assert set(page.panel.late_codes()) == set(late)


def test_f12_makes_all_letters_and_shows_them_as_one_document(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    say_why(counter)
    counter.press(Qt.Key.Key_F12)
    assert counter.window.place() == "sheets"
    assert len(counter.rooms.sheets.pages.pages) == 3
    for code in late:
        assert now_of(counter, code).promise.postponed_to == datetime(2026, 3, 11, 17, 0)
        assert counter.desk.lookup.folder(code).history[-1].details["paper"] == "apology"


def test_without_a_reason_nothing_happens_and_the_field_says_why(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    counter.press(Qt.Key.Key_F12)
    assert panel(counter).reason.wrong()
    assert now_of(counter, late[0]).postponements == ()


def test_the_arrows_give_one_letter_another_date(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    panel(counter).table.setFocus()
    panel(counter).table.choose(late[0])
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Right)
    assert dates(counter)[late[0]] == "13/03/2026"
    assert dates(counter)[late[1]] == "11/03/2026"
    counter.press(Qt.Key.Key_Right)
    assert dates(counter)[late[0]] == "16/03/2026"  # not on a Saturday
    for _ in range(9):
        counter.press(Qt.Key.Key_Left)
    assert dates(counter)[late[0]] == "10/03/2026"  # never today


def test_one_choice_moves_all_dates(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    panel(counter).days.step(1)
    counter.settle()
    assert set(dates(counter).values()) == {"12/03/2026"}


def test_a_second_postponement_stays_behind_until_the_head_confirms(counter, late):
    counter.desk.processing.move(
        late[0], Action.POSTPONE, OFFICER, values={"to": "2026-03-10", "reason": "chờ xác minh"}
    )
    counter.desk.paperwork.letters("apology", [late[0]], OFFICER)
    counter.clock.moment = LATE + timedelta(days=2)
    counter.press(Qt.Key.Key_P, CONTROL)
    assert panel(counter).count() == 2
    assert panel(counter)._strip is not None
    counter.desk.staff.add("Phạm Văn Chí", "head")
    panel(counter).open(late)
    counter.settle()
    panel(counter).head.set_value("Phạm Văn Chí")
    panel(counter).head.activated.emit(1)
    assert panel(counter).count() == 3
    say_why(counter)
    counter.press(Qt.Key.Key_F12)
    assert now_of(counter, late[0]).postponements[-1].head == "Phạm Văn Chí"


def test_one_that_fails_meanwhile_is_named_and_the_others_are_printed(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    say_why(counter)
    counter.desk.processing.move(late[1], "refuse", OFFICER, values={"reason": "không thuộc thẩm quyền"})
    counter.press(Qt.Key.Key_F12)
    assert [now_of(counter, code).postponements != () for code in late] == [True, False, True]
    [told] = [said for said in counter.strips() if late[1].split("-", 1)[1] in said]
    assert "2" in told


def test_delete_leaves_one_out(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    panel(counter).table.setFocus()
    panel(counter).table.choose(late[2])
    counter.press(Qt.Key.Key_Delete)
    assert set(checks(counter)) == set(late[:2])


def test_letters_that_are_stopped_before_the_first_change_nothing_and_the_panel_stays(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    say_why(counter)
    gate = Event()
    counter.place.tasks.run(gate.wait, lambda _: None, owner=counter.window)
    panel(counter).make()
    assert panel(counter).busy()
    panel(counter).stop()
    gate.set()
    counter.settle()
    assert not panel(counter).busy()
    assert counter.rooms.dossiers.apologising()
    assert panel(counter).count() == 3
    assert now_of(counter, late[0]).postponements == ()


def test_esc_goes_back_to_the_list_and_changes_nothing(counter, late):
    counter.press(Qt.Key.Key_P, CONTROL)
    counter.press(Qt.Key.Key_Escape)
    assert not counter.rooms.dossiers.apologising()
    assert now_of(counter, late[0]).postponements == ()
