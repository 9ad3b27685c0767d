"""The frame: places by key, strips by gravity, counts as doors, and an entry field that Esc always reaches."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.gallery.window import posed_window
from ui.look import sizes
from ui.widgets.buttons import KeyButton
from ui.widgets.entry_field import Answer
from ui.widgets.focus_ring import FocusRing
from ui.widgets.line_edit import LineEdit
from ui.widgets.rail import RailButton
from ui.widgets.strip import Act, Notice


@pytest.fixture
def window(dressed, qtbot):
    made = posed_window()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "dossiers"),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "day_end"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "dossiers"),
        (Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier, "settings"),
    ],
)
def test_f_keys_and_their_twins_change_the_place(window, qtbot, key, modifier, place):
    qtbot.keyClick(window, key, modifier)
    assert window.place() == place


def test_a_place_is_reached_from_inside_a_field(window, qtbot):
    field = next(edit for edit in window.page().findChildren(LineEdit) if edit.text().startswith("0972"))
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F3)
    assert window.place() == "dossiers"


def test_an_unknown_place_changes_nothing(window):
    window.go_to("nowhere")
    assert window.place() == "reception"


def test_the_draft_of_a_page_is_there_after_coming_back(window, qtbot):
    field = next(edit for edit in window.page().findChildren(LineEdit) if edit.text().startswith("0972"))
    field.setText("0912 000 111")
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert field.text() == "0912 000 111"
    assert field.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)],
)
def test_the_entry_field_is_reached_from_any_field(window, qtbot, key, modifier):
    field = window.page().findChildren(LineEdit)[0]
    field.setFocus()
    qtbot.keyClick(field, key, modifier)
    assert window.entry.edit.hasFocus()


def test_enter_goes_to_the_next_field_and_shift_enter_back(window, qtbot):
    first, second = window.page().findChildren(LineEdit)[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert first.hasFocus()


def test_enter_takes_the_first_answer_below_the_entry_field(window, qtbot):
    window.entry.take_focus()
    window.entry.show_answers([Answer("p1", "Người", "Lò Thị Hoài Thu"), Answer("p2", "Người", "Bùi Thị Thoa")])
    qtbot.keyClick(window.entry.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.entry.taken) as told:
        qtbot.keyClick(window.entry.edit, Qt.Key.Key_Return)
    assert told.args == ["p2"]
    assert window.entry.answers() == ()


def test_enter_without_an_answer_hands_over_what_was_typed(window, qtbot):
    window.entry.take_focus()
    qtbot.keyClicks(window.entry.edit, "261120-1012")
    with qtbot.waitSignal(window.entry.entered) as told:
        qtbot.keyClick(window.entry.edit, Qt.Key.Key_Return)
    assert told.args == ["261120-1012"]


def test_a_count_opens_its_list(window, qtbot):
    late = next(each for each in window.counts.findChildren(QWidget) if each.accessibleName() == "3 quá hạn")
    with qtbot.waitSignal(window.count_asked) as told:
        qtbot.mouseClick(late, Qt.MouseButton.LeftButton)
    assert told.args == ["late"]


def test_the_gravest_strip_is_shown_and_f11_answers_it(window, qtbot):
    heard = []
    window.show_notice(Notice("late", "Chưa in được.", "", (Act("In lại", lambda: heard.append("late")),), key="print"))
    window.show_notice(Notice("warn", "1 giấy tờ còn ở quầy.", "", (Act("Bàn giao", lambda: heard.append("warn")),)))
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert heard == ["late"]
    window.strips.withdraw("print")
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert heard == ["late", "warn"]


def test_f11_belongs_to_the_card_on_the_page_while_a_strip_stands_above_it(window, qtbot):
    heard = []
    window.strips.clear()
    window.show_notice(
        Notice("warn", "Còn 2 giấy tiếp nhận chưa in.", acts=(Act("Mở", lambda: heard.append("strip")),))
    )
    window.page().layout().addWidget(card := KeyButton("Đã xin lỗi", "F11"))
    card.clicked.connect(lambda: heard.append("card"))
    card.show()
    [above] = window.strips.shown().findChildren(KeyButton)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert heard == ["card"]
    assert not above.has_its_key()
    card.hide()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert heard == ["card", "strip"]


def test_good_news_does_not_follow_to_another_place_but_an_offer_does(window, qtbot):
    window.strips.clear()
    window.show_notice(Notice("ok", "Đã trả 2 kết quả."))
    window.show_notice(Notice("info", "Đã xóa trống.", acts=(Act("Lấy lại", lambda: None),)))
    qtbot.keyClick(window, Qt.Key.Key_F2 if window.place() != "reception" else Qt.Key.Key_F3)
    assert [notice.kind for notice in window.strips.notices()] == ["info"]


def test_a_reminder_of_the_day_does_not_hide_what_was_just_done(window):
    window.strips.clear()
    window.show_notice(Notice("warn", "Còn 2 giấy tiếp nhận chưa in.", reminds=True))
    window.show_notice(Notice("ok", "Đã tiếp nhận H58.123-261123-1002."))
    assert window.strips.shown().notice.kind == "ok"
    window.page().went_on.emit()
    assert window.strips.shown().notice.reminds


def test_good_news_goes_with_the_next_action_and_warnings_stay(window):
    window.show_notice(Notice("warn", "Trễ 2 ngày."))
    window.page().went_on.emit()
    assert [notice.kind for notice in window.strips.notices()] == ["warn"]


def test_esc_in_the_entry_field_puts_away_what_was_only_told(window, qtbot):
    window.strips.clear()
    window.show_notice(Notice("warn", "Nội dung quét không phải thẻ căn cước."))
    button = next(each for each in window.page().findChildren(KeyButton) if each.isEnabled())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert len(window.strips.notices()) == 1
    qtbot.keyClick(window.entry.edit, Qt.Key.Key_Escape)
    assert window.strips.notices() == ()


def test_esc_leaves_what_waits_for_an_answer(window, qtbot):
    window.strips.clear()
    window.show_notice(Notice("warn", "Chưa in được.", acts=(Act("In lại", lambda: None),)))
    window.entry.take_focus()
    qtbot.keyClick(window.entry.edit, Qt.Key.Key_Escape)
    assert len(window.strips.notices()) == 1


def test_a_strip_shows_a_hostile_name_as_it_is_written(window):
    window.show_notice(Notice("late", "<img src=x onerror=y>", "<b>đậm</b>"))
    strip = window.strips.shown()
    assert strip.text.text() == "<img src=x onerror=y> <b>đậm</b>"
    assert strip.text.textFormat() == Qt.TextFormat.PlainText


def test_a_toast_never_takes_the_keyboard(window):
    before = QApplication.focusWidget()
    window.toast.say("Đã sao lưu.")
    assert window.toast.text() == "Đã sao lưu."
    assert QApplication.focusWidget() is before


def test_a_low_window_becomes_compact(window, qtbot):
    window.resize(1366, 697)
    assert window.page().density is sizes.COMPACT
    window.resize(1366, 768)
    assert window.page().density is sizes.ROOMY


def test_a_narrow_window_puts_the_words_of_the_rail_below_its_icons_and_a_small_one_leaves_the_keys(window):
    place = window.rail.findChildren(RailButton)[0]
    window.resize(1093, 615)
    assert sizes.RAIL_WIDTH_NARROW < window.rail.width() < sizes.RAIL_WIDTH
    assert place.toolTip() == ""
    window.resize(911, 512)
    assert window.rail.width() == sizes.RAIL_WIDTH_NARROW
    assert place.toolTip() == place.words
    window.resize(1366, 768)
    assert window.rail.width() >= sizes.RAIL_WIDTH


def test_the_bars_of_a_low_window_are_no_higher_than_their_words(window):
    window.resize(911, 512)
    QApplication.processEvents()
    low = window.status.height()
    assert window.page().density is sizes.LOW
    window.resize(911, 768)
    QApplication.processEvents()
    assert window.status.height() > low


def test_the_ring_follows_the_keyboard_to_buttons_only(window, qtbot):
    ring = window.findChild(FocusRing)
    button = next(each for each in window.page().findChildren(KeyButton) if each.isEnabled())
    button.setFocus()
    assert ring.around() is button
    assert ring.geometry().contains(button.mapTo(window, button.rect().center()))
    window.entry.take_focus()
    assert ring.around() is None


def test_the_ring_goes_when_its_button_is_deleted(window, qtbot):
    ring = window.findChild(FocusRing)
    button = KeyButton("Tạm", parent=window)
    button.show()
    button.setFocus()
    assert ring.around() is button
    button.deleteLater()
    with qtbot.waitSignal(button.destroyed):
        pass
    assert ring.around() is None


def test_training_is_written_in_the_top_bar_and_in_the_title(dressed, qtbot):
    window = posed_window(training=True)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    picture = window.grab().toImage()
    assert picture.pixelColor(1, 300) == picture.pixelColor(1364, 300)
    assert "TRAINING" in window.windowTitle()


def test_the_window_title_names_no_citizen(window):
    assert "Thu" not in window.windowTitle()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_from_the_empty_entry_field_the_keyboard_steps_into_the_page(window, qtbot, key):
    window.strips.clear()
    window.entry.take_focus()
    qtbot.keyClick(window.entry.edit, key)
    assert window.page().isAncestorOf(QApplication.focusWidget())


def test_an_arrow_on_a_button_does_not_carry_the_keyboard_out_of_the_page(window, qtbot):
    button = window.page().findChildren(KeyButton)[-1]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Right)
    assert button.hasFocus()


def test_a_toast_covers_no_verb(window):
    window.toast.say("Bàn giao: H44.217-261120-1002")
    button = window.page().findChildren(KeyButton)[-1]
    verbs = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    assert not verbs.intersects(window.toast.geometry())
