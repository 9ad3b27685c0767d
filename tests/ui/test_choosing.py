"""Buttons answer to the key they show; segments, ticks and tabs can be worked without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import KeyButton
from ui.widgets.choices import Combo, Tick
from ui.widgets.segments import Segments
from ui.widgets.tabs import Tab, Tabs


@pytest.fixture
def page(dressed, qtbot):
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    return widget


def shown(page: QWidget, qtbot) -> None:
    """Keys reach only the active window."""
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def pressed(button: KeyButton) -> list[bool]:
    heard: list[bool] = []
    button.clicked.connect(lambda: heard.append(True))
    return heard


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)],
)
def test_the_chief_button_answers_to_f12_and_to_its_twin(page, qtbot, key, modifier):
    button = KeyButton("Tiếp nhận và in", "F12", kind="chief")
    page.layout().addWidget(button)
    heard = pressed(button)
    shown(page, qtbot)
    qtbot.keyClick(page, key, modifier)
    assert heard == [True]


def test_a_hidden_or_disabled_button_does_not_answer(page, qtbot):
    button = KeyButton("Tiếp nhận và in", "F12")
    page.layout().addWidget(button)
    heard = pressed(button)
    shown(page, qtbot)
    button.set_enabled_because(False, "Chưa chọn thủ tục")
    qtbot.keyClick(page, Qt.Key.Key_F12)
    button.setEnabled(True)
    button.hide()
    qtbot.keyClick(page, Qt.Key.Key_F12)
    assert heard == []
    assert button.accessibleDescription() == "Chưa chọn thủ tục"


def test_a_button_given_another_key_forgets_the_old_one(page, qtbot):
    button = KeyButton("In lại", "Ctrl+P")
    page.layout().addWidget(button)
    heard = pressed(button)
    shown(page, qtbot)
    button.set_key("F11")
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert heard == []
    qtbot.keyClick(page, Qt.Key.Key_F11)
    assert heard == [True]


def test_enter_presses_the_button_that_has_the_keyboard(page, qtbot):
    button = KeyButton("Đủ tất cả")
    heard = pressed(button)
    page.layout().addWidget(button)
    shown(page, qtbot)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert heard == [True]


def test_an_ampersand_in_words_is_no_mnemonic(page):
    button = KeyButton("Mua & bán")
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Mua & bán"


def test_the_arrow_moves_the_chosen_segment(page, qtbot):
    segments = Segments("Tư cách", [("owner", "Là chủ hồ sơ"), ("proxy", "Được ủy quyền")])
    page.layout().addWidget(segments)
    shown(page, qtbot)
    first = segments.focusProxy() or segments.findChild(QWidget)
    first.setFocus()
    with qtbot.waitSignal(segments.chosen) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert told.args == ["proxy"]
    assert segments.value() == "proxy"


def test_choosing_by_program_tells_nobody(page, qtbot):
    segments = Segments("Tư cách", [("owner", "Là chủ hồ sơ"), ("proxy", "Được ủy quyền")])
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_value("proxy")
    assert segments.value() == "proxy"


def test_tabs_keep_the_chosen_one_when_counts_change(page, qtbot):
    tabs = Tabs("Danh sách")
    tabs.show_tabs([Tab("all", "Tất cả", 3), Tab("late", "Trễ hạn", 1)], "late")
    tabs.show_tabs([Tab("all", "Tất cả", 4), Tab("late", "Trễ hạn", 2)])
    assert tabs.key() == "late"


def test_a_combo_answers_by_value_and_ignores_the_wheel(page):
    combo = Combo()
    combo.add("1.004222", "Đăng ký thường trú", "1.004222")
    combo.add("1.004194", "Đăng ký tạm trú", "1.004194")
    combo.set_value("1.004194")
    assert combo.value() == "1.004194"
    combo.set_value("9.999999")
    assert combo.value() == "1.004194"


def test_a_tick_is_set_with_the_space_bar(page, qtbot):
    tick = Tick("Đã thu lại giấy hẹn")
    page.layout().addWidget(tick)
    shown(page, qtbot)
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
