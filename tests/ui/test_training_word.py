"""Training is called by one Vietnamese word wherever an officer reads of it: in the window, on paper, in sentences."""

import json
import re

import pytest
from PySide6.QtCore import QCoreApplication

import resources
from desk_app.domain.papers.common import Marks
from tests.building import OFFICER
from ui.speech import i18n
from ui.window.main_window import Identity, MainWindow

WORD = "TẬP HUẤN"
READ_BY_OFFICERS = (("wording", ".toml"), ("forms", ".toml"), ("help/vi", ".md"), ("i18n", "_vi.ts"))


def test_the_window_and_the_paper_of_a_training_desk_say_the_same_word(dressed, qtbot, qapp):
    i18n.speak(qapp, "vi")
    try:
        window = MainWindow(Identity("xã Tân Hòa", OFFICER, "Quầy 1"), training=True)
        qtbot.addWidget(window)
        assert QCoreApplication.translate("MainWindow", "TRAINING") == WORD
        assert window.windowTitle().endswith(WORD)
    finally:
        i18n.speak(qapp, "en")
    assert json.loads(resources.read_text("fonts/paper/training_word.json"))["word"] == WORD
    assert Marks(training=True).strips()[0][0].startswith(f"BẢN {WORD}")


@pytest.mark.parametrize(("folder", "ending"), READ_BY_OFFICERS)
def test_no_sentence_calls_training_by_another_word(folder, ending):
    named = list(resources.names(folder, ending))
    assert named
    other = re.compile(r"luyện\s+tập", re.IGNORECASE)
    assert [path for path in named if other.search(resources.read_text(path))] == []
