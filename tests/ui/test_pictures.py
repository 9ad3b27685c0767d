"""The posed pages as a whole: nothing cropped, everything named, nothing loose on the screen, both looks."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from ui.gallery.pieces import Pieces
from ui.gallery.window import posed_window
from ui.look import theme
from ui.widgets.words import RunningText

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["reception", "dossiers", "pieces"])
def posed(request, dressed, qtbot):
    made = Pieces() if request.param == "pieces" else posed_window(request.param)
    qtbot.addWidget(made)
    made.resize(1366, made.sizeHint().height() if request.param == "pieces" else 768)
    made.show()
    QApplication.processEvents()
    return made


def seen(posed: QWidget, kind: type) -> list:
    return [each for each in posed.findChildren(kind) if each.isVisible()]


def test_no_label_is_narrower_or_lower_than_its_text(posed):
    for label in seen(posed, QLabel):
        metrics = label.fontMetrics()
        if isinstance(label, RunningText) or label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        else:
            assert label.width() >= metrics.horizontalAdvance(label.text()), label.text()
        assert label.height() >= metrics.tightBoundingRect(f"ẪẶ{label.text()}").height(), label.text()


def test_no_button_is_smaller_than_it_asks_for(posed):
    for button in seen(posed, QAbstractButton):
        if button.window() is posed:
            assert button.width() >= button.minimumSizeHint().width(), button.text()
            assert button.height() >= button.minimumSizeHint().height(), button.text()


def test_everything_that_takes_the_keyboard_has_a_name(posed):
    for widget in seen(posed, QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            assert widget.accessibleName(), widget


def test_every_label_shows_plain_text(posed):
    assert {label.textFormat() for label in posed.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_nothing_stands_loose_on_the_screen(posed):
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [posed]


def test_no_two_visible_controls_answer_to_the_same_key(dressed, qtbot):
    window = posed_window()
    qtbot.addWidget(window)
    window.show()
    keys = [
        shortcut.key().toString()
        for shortcut in window.findChildren(QShortcut)
        if shortcut.isEnabled() and isinstance(parent := shortcut.parent(), QWidget) and parent.isVisible()
    ]
    assert len(keys) == len(set(keys)), sorted(keys)


def test_tab_walks_through_the_whole_page_and_comes_back(dressed, qtbot):
    window = posed_window()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.entry.take_focus()
    walked = []
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
        if window.entry.edit.hasFocus():
            break
    assert window.entry.edit.hasFocus()
    fields = [each for each in seen(window.page(), QLineEdit) if each.isEnabled()]
    assert [each for each in walked if each in fields] == fields


@pytest.mark.parametrize("dark", [False, True])
def test_a_change_of_look_repaints_what_is_already_shown(dressed, qtbot, dark):
    theme.apply(dressed, dark=not dark)
    window = posed_window()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    theme.apply(dressed, dark=dark)
    QApplication.processEvents()
    after = window.grab().toImage()
    assert after.pixelColor(192, 660).name() == theme.colour("bg").name()
    assert after.pixelColor(10, 500).name() == theme.colour("rail").name()
    assert after.pixelColor(206, 200).name() == theme.colour("surface").name()


def test_the_gallery_writes_its_pictures(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "ui.gallery", "--to", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {"reception.png", "reception-dark.png", "pieces.png", "dossiers.png"} <= {
        each.name for each in tmp_path.iterdir()
    }


def test_the_import_hook_of_pyside_is_gone_once_the_door_was_used():
    probe = "import builtins; before = builtins.__import__; import ui.qt; assert builtins.__import__ is before"
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
