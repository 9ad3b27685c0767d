"""Qt's own words in Vietnamese: its buttons, its file dialog, the menus of its fields; and English again on demand."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
)

from ui.speech import i18n
from ui.widgets.buttons import TWINS
from ui.widgets.line_edit import LineEdit, NoteEdit

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "qtbase_vi.ts"


@pytest.fixture
def speaking(dressed: QApplication) -> Iterator[QApplication]:
    """Vietnamese for the length of a test."""
    i18n.speak(dressed, "vi")
    yield dressed
    i18n.speak(dressed, "en")


def words_of(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if not action.isSeparator()]


def menu_of_a_line(qtbot) -> list[str]:
    edit = LineEdit("chữ")
    qtbot.addWidget(edit)
    menu = edit.createStandardContextMenu()
    words = words_of(menu)
    menu.deleteLater()
    return words


def buttons_of_a_question(qtbot) -> list[str]:
    every = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No | QMessageBox.StandardButton.Cancel
    box = QMessageBox(QMessageBox.Icon.Question, "", "?", every)
    qtbot.addWidget(box)
    return sorted(button.text().replace("&", "") for button in box.buttons())


def test_the_menu_of_a_line_speaks_vietnamese_and_then_english(speaking, qtbot):
    words = menu_of_a_line(qtbot)
    assert words[:6] == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa"]
    assert "Chọn tất cả" in words
    i18n.speak(speaking, "en")
    assert menu_of_a_line(qtbot)[:5] == ["Undo", "Redo", "Cut", "Copy", "Paste"]


def test_the_menu_of_a_note_speaks_vietnamese(speaking, qtbot):
    edit = NoteEdit("chữ")
    qtbot.addWidget(edit)
    menu = edit.createStandardContextMenu()
    assert words_of(menu)[:6] == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa"]
    menu.deleteLater()


def test_a_question_is_answered_in_the_language_of_the_window(speaking, qtbot):
    assert buttons_of_a_question(qtbot) == ["Có", "Không", "Thôi"]
    i18n.speak(speaking, "en")
    assert buttons_of_a_question(qtbot) == ["Cancel", "No", "Yes"]


def test_every_ready_made_button_has_its_vietnamese(speaking, qtbot):
    def shown() -> dict[str, str]:
        box = QDialogButtonBox()
        qtbot.addWidget(box)
        kinds = [each for each in QDialogButtonBox.StandardButton if each.name not in ("NoButton",)]
        found = {}
        for kind in kinds:
            button = box.addButton(kind)
            if button is not None:
                found[kind.name] = button.text().replace("&", "")
        return found

    vietnamese = shown()
    i18n.speak(speaking, "en")
    english = shown()
    assert len(english) >= 17
    assert [name for name, words in english.items() if vietnamese[name] == words] == []


def file_dialog_words(qtbot) -> set[str]:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel) if label.text()}
    buttons = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton) if button.text()}
    tips = {button.toolTip() for button in dialog.findChildren(QToolButton) if button.toolTip()}
    return labels | buttons | tips


def test_the_file_dialog_speaks_vietnamese_and_then_english(speaking, qtbot):
    assert {
        "Thư mục:", "Tên tệp:", "Loại tệp:", "Mở", "Thôi", "Lùi", "Tiến", "Thư mục cha",
        "Tạo thư mục mới", "Danh sách", "Chi tiết",
    } <= file_dialog_words(qtbot)  # fmt: skip
    i18n.speak(speaking, "en")
    assert {"Look in:", "Open", "Cancel", "Back"} <= file_dialog_words(qtbot)


def test_keys_are_called_what_stands_on_them(speaking):
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Space").toString(native) == "Dấu cách"
    assert QKeySequence("Ctrl+Left").toString(native) == "Ctrl+Mũi tên trái"
    i18n.speak(speaking, "en")
    assert QKeySequence("Space").toString(native) == "Space"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_key_becomes_another_by_its_translation(dressed, language):
    # Qt reads names of keys in the language of the window first.
    i18n.speak(dressed, language)
    every = {"Esc", "Space", "Del", "Ctrl+Tab", "Alt+Left", "PgUp", "Home", *(f"F{n}" for n in range(1, 13))}
    for twins in TWINS.values():
        every.update(twins)
    portable = QKeySequence.SequenceFormat.PortableText
    read = {name: QKeySequence(name).toString(portable) for name in every}
    i18n.speak(dressed, "en")
    assert {name: words for name, words in read.items() if name != words} == {}


def test_days_and_months_are_vietnamese_too(speaking):
    assert QLocale().language() is QLocale.Language.Vietnamese


def test_every_word_of_the_list_is_one_that_qt_asks_for():
    # German is complete; what it does not know, Qt never shows, and a misspelt source would stay English for ever.
    german = QTranslator()
    assert german.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    unknown = [
        (context.findtext("name"), source)
        for context in ElementTree.parse(SHIPPED).getroot().iter("context")
        for source in (message.findtext("source") or "" for message in context.iter("message"))
        if not german.translate(context.findtext("name") or "", source)
    ]
    assert unknown == []


def test_the_compiled_words_of_qt_are_those_of_the_list(tmp_path):
    fresh = tmp_path / "qtbase_vi.qm"
    command = [str(Path(sys.executable).parent / "pyside6-lrelease"), str(SHIPPED), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    assert fresh.read_bytes() == SHIPPED.with_suffix(".qm").read_bytes()
