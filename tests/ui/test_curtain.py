"""What is there before the window: a sentence, every key kept, and nothing that the first paint would wait for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit, QWidget

from desk_app import wiring
from tests.building import MORNING, a_desk
from ui.comfort import Comfort
from ui.notices import Notices
from ui.reception.page import ReceptionPage
from ui.setup.curtain import Curtain
from ui.setup.start import Start
from ui.window.desk_window import DeskWindow

ROOT = Path(__file__).resolve().parents[2]
TYPED = "nguyenvanminh"

PROBE = """
import json, sys
import main, PySide6.QtCore
print(json.dumps([sorted(sys.modules), "Qt" in vars(PySide6.QtCore)]))
"""


@pytest.fixture
def curtain(dressed, qtbot):
    made = Curtain("light", large=False)
    made.showMaximized()
    return made


@pytest.fixture
def start(dressed, curtain, tmp_path, qtbot):
    a_desk(tmp_path / "desk").close()
    notices = Notices(language=lambda: "vi", reports=tmp_path / "reports", now=lambda: MORNING)
    comfort = Comfort(QSettings(str(tmp_path / "comfort.ini"), QSettings.Format.IniFormat))

    def join(at):
        return DeskWindow(at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))

    clock = wiring.FixedClock(MORNING)
    made = Start(lambda: wiring.Door(tmp_path / "desk", clock), notices, comfort, join, curtain=curtain)
    yield made
    if made.desk_window is not None:
        made.desk_window.close()
    made.take_front_away()
    made.close()


def test_it_is_painted_once_and_says_what_goes_on(curtain, qtbot):
    with qtbot.waitSignal(curtain.painted):
        curtain.update()
    curtain.say("Đang mở sổ…")
    assert curtain.accessibleName() == "Đang mở sổ…"


def test_what_is_brought_behind_it_and_what_goes_wrong_there_is_told(curtain, qtbot):
    with qtbot.waitSignal(curtain.brought) as told:
        curtain.bring(lambda: None)
    assert told.args == [None]
    with qtbot.waitSignal(curtain.brought) as told:
        curtain.bring(lambda: 1 // 0)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_every_key_typed_before_the_window_comes_stands_in_its_first_field(start, curtain, qtbot):
    for letter in TYPED[:8]:
        qtbot.keyClick(curtain, letter)
    start.begin()
    for letter in TYPED[8:]:
        qtbot.keyClick(curtain, letter)
    qtbot.waitUntil(lambda: start.desk_window is not None and not start.tasks.busy(), timeout=30_000)
    assert start.desk_window.window.focusWidget().text() == TYPED


def test_a_key_that_comes_here_before_the_window_has_the_keyboard_is_passed_on(curtain, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    field.setFocus()
    qtbot.keyClick(curtain, "a")
    curtain.give_way(window, typed=True)
    qtbot.keyClick(curtain, "b")
    assert curtain.isVisible()
    assert field.text() == "ab"


def test_the_curtain_goes_when_the_window_has_the_keyboard(start, curtain, qtbot):
    gone = []
    curtain.destroyed.connect(lambda: gone.append(True))
    start.begin()
    qtbot.waitUntil(lambda: bool(gone))
    assert start.desk_window.window.isVisible()
    assert start.desk_window.window.isActiveWindow()


def test_an_empty_folder_takes_the_curtain_away_and_asks_for_a_desk(start, curtain, tmp_path, qtbot):
    (tmp_path / "desk" / "desk.json").unlink()
    qtbot.keyClick(curtain, "x")
    start.begin()
    qtbot.waitUntil(start.front.isVisible)
    assert start.front.setup.isVisible()
    assert not start.front.setup.unit.text()


def test_the_first_paint_waits_for_no_widget_of_ours_and_no_service():
    answer = subprocess.run([sys.executable, "-c", PROBE], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    modules, enumerations = json.loads(answer.stdout)
    ours = {name for name in modules if name.startswith(("ui.", "desk_app", "resources"))}
    assert ours == {
        *("ui.app", "ui.comfort", "ui.qt", "ui.setup", "ui.setup.curtain"),
        *("ui.look", "ui.look.faces", "ui.look.tokens", "ui.speech", "ui.speech.i18n"),
        *("ui.setup.typed_ahead", "resources"),
    }
    assert not enumerations
