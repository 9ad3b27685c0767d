"""Fields leave the page's keys to the page, keep codes safe from input methods, and say what is wrong."""

import unicodedata

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.field import Field
from ui.widgets.line_edit import PAGE_KEYS, CodeLineEdit, LineEdit, NoteEdit


@pytest.fixture
def page(dressed, qtbot):
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize("kind", [LineEdit, CodeLineEdit, NoteEdit])
@pytest.mark.parametrize("key", PAGE_KEYS)
def test_a_page_shortcut_wins_over_the_field_that_has_the_keyboard(page, qtbot, kind, key):
    editor = kind("abc")
    page.layout().addWidget(editor)
    heard = []
    QShortcut(QKeySequence(f"Ctrl+{chr(key)}"), page, lambda: heard.append(key))
    page.show()
    page.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
    assert heard == [key]
    assert editor.value() == "abc"


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_a_field_never_claims_a_page_key_for_editing(page, key):
    editor = LineEdit("abc")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(editor, asked)
    assert not asked.isAccepted()


def test_codes_are_typed_without_an_input_method(page):
    assert CodeLineEdit().inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert LineEdit().inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_words_come_in_through_the_input_method_and_are_nfc(page):
    editor = LineEdit()
    page.layout().addWidget(editor)
    typed = QInputMethodEvent()
    typed.setCommitString(unicodedata.normalize("NFD", " Nguyễn Thị Ẵm "))
    QApplication.sendEvent(editor, typed)
    assert editor.value() == unicodedata.normalize("NFC", "Nguyễn Thị Ẵm")


def test_a_wrong_field_says_so_in_a_sentence_that_a_screen_reader_hears(page):
    field = Field("Số định danh", CodeLineEdit("0251"))
    field.say_wrong("Số định danh cần 12 chữ số, đang có 4.")
    assert field.wrong().startswith("Số định danh cần")
    assert field.editor.accessibleName() == "Số định danh"
    assert field.editor.accessibleDescription() == field.wrong()
    field.say_wrong("")
    assert field.wrong() == ""
    assert field.editor.property("wrong") is False


def test_nothing_moves_when_a_field_takes_the_keyboard(page, qtbot):
    one, other = LineEdit("một"), LineEdit("hai")
    page.layout().addWidget(one)
    page.layout().addWidget(other)
    page.show()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    assert one.sizeHint() == other.sizeHint()
    assert one.size() == other.size()


def test_a_field_is_never_narrower_than_the_sample_it_was_given(page):
    editor = CodeLineEdit()
    editor.set_room("000 000 000 000")
    assert editor.minimumSizeHint().width() > editor.fontMetrics().horizontalAdvance("000 000 000 000")
