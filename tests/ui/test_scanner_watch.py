"""A scanner that types is known by its speed wherever the focus is, and leaves no letter behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from tests.building import CARD
from tests.typing_modes import BACKSPACE, Injected, telex, touched, vni, written
from tests.ui.fast_keys import FAST
from tests.ui.scanned_controls import Counter
from ui.scanner.watch import ScanWatch

CODE = "H58.123-260302-1001"


@pytest.fixture
def counter(dressed, qtbot) -> Iterator[Counter]:
    made = Counter(qtbot)
    yield made
    made.watch.stop()


@pytest.mark.parametrize("name", ["line", "number", "note", "combo", "button", "table"])
@pytest.mark.parametrize("text", [CODE, CARD])
@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_scan_is_known_wherever_the_focus_is_and_nothing_there_changes(counter, name, text, end):
    widget = counter.at(name)
    before = (counter.combo.currentIndex(), counter.table.current_key())
    counter.keys.scan(text, end)
    assert counter.texts() == [text]
    assert (counter.line.text(), counter.number.text(), counter.note.toPlainText()) == ("", "", "")
    assert (counter.combo.currentIndex(), counter.table.current_key()) == before
    assert counter.done == []
    assert widget.hasFocus()


@pytest.mark.parametrize(("start", "length"), [(0, 0), (6, 0), (3, 4), (7, -4), (0, 12)])
def test_a_line_holds_afterwards_what_it_held_with_cursor_and_selection(counter, start, length):
    line = counter.at("line")
    line.setText("Lò Thị Hoài ")
    line.setCursorPosition(start)
    if length:
        line.setSelection(start, length)
    before = (line.text(), line.cursorPosition(), line.selectionStart(), line.selectedText())
    counter.keys.scan(CODE)
    assert (line.text(), line.cursorPosition(), line.selectionStart(), line.selectedText()) == before


def test_a_note_holds_afterwards_what_it_held_with_cursor_and_selection(counter):
    note = counter.at("note")
    note.setPlainText("dòng một\ndòng hai")
    cursor = note.textCursor()
    cursor.setPosition(12)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    note.setTextCursor(cursor)
    counter.keys.scan(CARD)
    assert note.toPlainText() == "dòng một\ndòng hai"
    assert (note.textCursor().anchor(), note.textCursor().position()) == (12, 5)


def test_a_card_s_text_cannot_be_brought_back_by_undoing(counter):
    note = counter.at("note")
    counter.keys.now += 5_000
    for part in CARD.split("|"):
        counter.keys.commit(f"{part}|")
    counter.keys.press("\r", FAST)
    assert len(counter.scans) == 1
    note.undo()
    assert note.toPlainText() == ""


# --- while a screen reader listens: key events without a time


@pytest.mark.parametrize("name", ["combo", "button", "table"])
@pytest.mark.parametrize("text", [CODE, CARD])
def test_a_scan_is_known_by_our_own_clock_where_a_screen_reader_took_the_time_of_the_keys(counter, name, text):
    counter.keys.listened_to = True
    counter.at(name)
    counter.keys.scan(text)
    assert counter.texts() == [text]
    assert (counter.line.text(), counter.number.text(), counter.note.toPlainText()) == ("", "", "")
    assert counter.done == []


def test_the_line_feed_behind_a_scans_enter_is_swallowed_where_keys_have_no_time(counter):
    counter.keys.listened_to = True
    counter.at("table")
    counter.keys.scan(CODE)
    counter.keys.press("\r", 3)
    assert counter.texts() == [CODE]
    assert counter.done == []


def test_a_field_reads_a_whole_line_itself_where_keys_have_no_time_and_a_busy_window_tore_it(counter):
    counter.keys.listened_to = True
    line = counter.at("line")
    counter.keys.type(CODE[:8], gap=5)
    counter.keys.type(CODE[8:], gap=80)
    counter.keys.press("\r", 5)
    assert (line.text(), counter.scans, counter.done) == (CODE, [], ["line"])


def test_keys_without_a_time_at_a_typists_pace_are_typing(counter):
    counter.keys.listened_to = True
    line = counter.at("line")
    counter.keys.type("0912345678", gap=90)
    counter.keys.press("\r", 90)
    assert (line.text(), counter.scans, counter.done) == ("0912345678", [], ["line"])


def test_words_that_a_busy_window_delivers_together_without_a_time_are_no_code(counter):
    counter.keys.listened_to = True
    line = counter.at("line")
    counter.keys.scan("nguyen van an", gap=1)
    assert (line.text(), counter.scans, counter.done) == ("nguyen van an", [], ["line"])


def test_somebody_who_types_fast_is_no_scanner(counter):
    line = counter.at("line")
    counter.keys.type("nguyen van an", gap=65)
    counter.keys.press("\r", 65)
    assert line.text() == "nguyen van an"
    assert counter.scans == []
    assert counter.done == ["line"]


def test_letters_that_rolled_off_two_fingers_come_in_their_order(counter):
    line = counter.at("line")
    counter.keys.type("t", gap=200)
    counter.keys.type("hu", gap=20)
    counter.qtbot.waitUntil(lambda: line.text() == "thu")
    counter.keys.type("yr", gap=150)
    assert line.text() == "thuyr"
    counter.keys.press("\r", 20)
    assert line.text() == "thuyr"
    assert counter.done == ["line"]


def test_a_short_fast_word_with_enter_stays_typed(counter):
    line = counter.at("line")
    counter.keys.scan("12345")
    assert line.text() == "12345"
    assert counter.done == ["line"]


def test_letters_typed_at_a_list_still_choose_after_a_moment(counter):
    combo = counter.at("combo")
    counter.keys.type("h", gap=200)
    counter.qtbot.waitUntil(lambda: combo.value() == "Hà Nội")


def test_a_held_key_is_no_scan(counter):
    line = counter.at("line")
    counter.keys.press("0")
    for _ in range(12):
        counter.keys.press("0", 30, repeats=True)
    counter.keys.press("\r", 30)
    assert line.text() == "0" * 13
    assert counter.scans == []


def test_a_held_key_of_a_keyboard_that_does_not_say_so_is_no_scan(counter):
    line = counter.at("line")
    counter.keys.scan("000000000000")
    assert line.text() == "0" * 12
    assert counter.scans == []


def test_pasted_text_is_no_scan(counter):
    line = counter.at("line")
    QGuiApplication.clipboard().setText(CODE)
    counter.keys.press("v", modifiers=Qt.KeyboardModifier.ControlModifier)
    counter.keys.press("\r", FAST)
    assert line.text() == CODE
    assert counter.scans == []


def test_events_without_a_time_are_nobody_s_scan(counter):
    line = counter.at("line")
    for key in CODE:
        counter.keys.press(key, FAST, stamped=False)
    counter.keys.press("\r", FAST, stamped=False)
    assert line.text() == CODE
    assert counter.scans == []


def test_a_scanner_that_ends_with_carriage_return_and_line_feed_presses_nothing_more(counter):
    counter.at("line")
    counter.keys.scan(CODE)
    counter.keys.press("\r", FAST)
    counter.keys.press("j", FAST, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert counter.done == []
    assert counter.texts() == [CODE]


def test_two_scans_one_after_the_other_are_two(counter):
    counter.at("line")
    counter.keys.scan(CODE)
    counter.keys.scan(CARD)
    assert counter.texts() == [CODE, CARD]


def test_a_scan_right_after_typing_takes_away_only_itself(counter):
    line = counter.at("line")
    counter.keys.type("Lan", gap=120)
    counter.keys.now += 400
    counter.keys.type((*CODE, "\r"), gap=FAST)
    assert line.text() == "Lan"
    assert counter.texts() == [CODE]


@pytest.mark.parametrize("name", ["line", "table"])
def test_a_keyboard_hook_that_mends_letters_is_noticed(counter, name):
    counter.at(name)
    counter.keys.scan([*"0821|Lo Van Ti", BACKSPACE, "í", *"m|Nam"])
    [scan] = counter.scans
    assert (scan.text, scan.touched) == ("0821|Lo Van Tím|Nam", True)
    assert counter.line.text() == ""


@pytest.mark.parametrize("mode", [telex, vni])
@pytest.mark.parametrize("name", ["line", "note", "table", "button"])
def test_every_trace_of_a_keyboard_hook_is_seen_and_none_stays_in_the_field(counter, mode, name):
    counter.at(name)
    keys = mode("082190000147||H'Wen Êban|14051990|Nữ|S2.05 Times City, Lô A5|15072021")
    assert touched(keys)
    counter.keys.scan(keys)
    [scan] = counter.scans
    assert (scan.text, scan.touched) == (written(keys), True)
    assert counter.line.text() + counter.note.toPlainText() == ""
    assert counter.done == []


def test_a_lone_letter_that_a_hook_wrote_is_a_trace(counter):
    counter.at("line")
    counter.keys.scan([*"082190000147|H'", Injected("Ư"), *"en|Nam"])
    assert [scan.touched for scan in counter.scans] == [True]


def test_a_program_that_types_the_whole_scan_itself_is_no_input_method(counter):
    counter.at("line")
    counter.keys.scan([Injected(letter) for letter in CARD])
    assert [(scan.text, scan.touched) for scan in counter.scans] == [(CARD, False)]


def test_what_an_input_method_commits_belongs_to_the_scan(counter):
    line = counter.at("line")
    line.setText("trước")
    counter.keys.now += 5_000
    for letter in "082199000123":
        counter.keys.press(letter, FAST)
    for part in ("|", "Nguyễn", " Thị", "|", "Nữ|"):
        counter.keys.commit("", preedit=part)
        counter.keys.commit(part)
    counter.keys.press("\r", FAST)
    [scan] = counter.scans
    assert (scan.text, scan.touched) == ("082199000123|Nguyễn Thị|Nữ|", True)
    assert line.text() == "trước"


def test_words_that_an_input_method_delivers_together_after_a_busy_moment_are_typed(counter):
    line = counter.at("line")
    counter.keys.now += 5_000
    for begun in ("N", "Ng", "Nguy", "Nguyê", "Nguyên"):
        counter.keys.commit("", 1, preedit=begun)
    counter.keys.commit("Nguyên", 1)
    counter.keys.press("\r", 1)
    assert line.text() == "Nguyên"
    assert counter.scans == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_scan_while_a_list_hangs_open_changes_no_choice(counter):
    combo = counter.at("combo")
    combo.showPopup()
    before = combo.currentIndex()
    counter.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QApplication.processEvents()
    counter.keys.scan(CODE)
    assert counter.texts() == [CODE]
    combo.hidePopup()
    counter.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    QApplication.processEvents()
    assert combo.currentIndex() == before
    counter.keys.scan(CARD)
    assert counter.texts() == [CODE, CARD]


def test_a_scan_s_text_is_in_no_description_of_it(counter):
    counter.at("line")
    counter.keys.scan(CARD)
    assert "082199000123" not in repr(counter.scans)


def test_of_two_watches_the_newest_sees_and_the_first_again_when_that_one_stopped(counter):
    line = counter.at("line")
    newer, scans = ScanWatch(counter.window, clock=counter.keys.clock), []
    newer.scanned.connect(lambda scan: scans.append(scan.text))
    counter.keys.scan(CODE)
    assert (scans, counter.texts(), line.text()) == ([CODE], [], "")
    newer.stop()
    counter.keys.scan(CARD)
    assert (scans, counter.texts()) == ([CODE], [CARD])


def test_a_watch_that_stopped_leaves_keys_alone(counter):
    line = counter.at("line")
    counter.watch.stop()
    counter.keys.scan(CODE)
    assert line.text() == CODE
    counter.watch = ScanWatch(counter.window, clock=counter.keys.clock)
