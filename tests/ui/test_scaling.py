"""A screen magnified by half, in a process of its own as Qt wants it: what folds, stays in sight, is drawn."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QWidget

from ui.gallery.window import posed_window
from ui.look import theme
from ui.look.tokens import LIGHT
from ui.page import ActionBar
from ui.widgets.rail import RailButton
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Words

ROOT = Path(__file__).parents[2]

PROBE = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QScrollArea
from ui.app import make_app
app = make_app(["probe"], language="vi", look="light", large=len(sys.argv) > 2)
from tests.ui.every_page import House, an_invented_day
with an_invented_day(Path(sys.argv[1]) / "desk") as desk:
    house = House(app, desk, Path(sys.argv[1]), large=len(sys.argv) > 2)
    house.resize(911, 512)
    front = house.show("reception filled")
    window, page = house.rooms.window, house.reception
    picture = window.grab()
    line = page.fitting.promise
    told = {
        "pixels": [picture.width(), picture.height()],
        "rail": window.rail.width(),
        "promise": line.text(),
        "promise_in_sight": line.visibleRegion().boundingRect().height() == line.height(),
        "sideways": max(each.horizontalScrollBar().maximum() for each in page.findChildren(QScrollArea)),
        "chief_in_sight": page.verbs.visibleRegion().boundingRect().height() == page.verbs.height(),
    }
    house.close()
print(json.dumps(told))
"""


def probed(folder: Path, scale: str, *more: str) -> dict:
    """What the window looks like in a process whose Qt magnifies everything."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(folder), *more],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=240,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("large", [(), ("large",)], ids=["11pt", "13pt"])
def test_at_150_percent_the_promise_and_the_verbs_stay_in_sight_and_nothing_scrolls_sideways(tmp_path, large):
    told = probed(tmp_path, "1.5", *large)
    assert told["pixels"] == [1367, 768]  # 911 and a half cannot be asked for
    assert told["rail"] <= 72
    assert told["promise"]
    assert told["promise_in_sight"]
    assert told["chief_in_sight"]
    assert told["sideways"] == 0


def bar(qtbot, words: str, width: int) -> ActionBar:
    made = ActionBar()
    qtbot.addWidget(made)
    made.sentence.say("", words)
    made.add(QPushButton("Nhận trả lời của cấp trên"), QPushButton("Khóa sổ và ghi lô"))
    made.resize(width, 40)
    made.show()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(("width", "above"), [(1120, False), (520, True)])
def test_the_sentence_of_a_page_goes_above_its_verbs_where_it_has_no_room_beside_them(dressed, qtbot, width, above):
    made = bar(qtbot, "Đếm tay từng dòng rồi bấm Enter; đếm xong mới ghi được lô. Mỗi dòng đếm một lần.", width)
    first = made.findChildren(QPushButton)[0]
    assert (made.sentence.geometry().bottom() < first.geometry().top()) is above
    assert first.geometry().right() <= made.width()


def test_the_sentence_comes_back_beside_the_verbs_when_it_is_short_again(dressed, qtbot):
    made = bar(qtbot, "Đếm tay từng dòng rồi bấm Enter; đếm xong mới ghi được lô. Mỗi dòng đếm một lần.", 520)
    made.sentence.say("", "Xong.")
    layout = made.layout()
    assert isinstance(layout, QBoxLayout)
    qtbot.waitUntil(lambda: layout.direction() == QBoxLayout.Direction.LeftToRight)


def test_a_panel_that_never_scrolls_sideways_is_never_narrower_than_its_words(dressed, qtbot):
    panel = Words("Hai A5 trên một tờ A4, đủ hai liên", role="strong")
    outside = QWidget()
    qtbot.addWidget(outside)
    area = scrolling(panel)
    assert area.minimumSizeHint().width() >= panel.minimumSizeHint().width()


def test_pictures_keep_the_colours_of_the_tokens(dressed, tmp_path, qtbot):
    from PySide6.QtGui import QImage

    from ui.pictures import small_png

    theme.apply(dressed, dark=False)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 120)
    label = Words("Thứ Sáu, 27/11/2026", role="promised", parent=made)
    label.move(10, 10)
    made.show()
    picture = made.grab().toImage()
    small_png.save(picture, tmp_path / "x.png", dark=False)
    again = QImage(str(tmp_path / "x.png"))
    assert again.colorCount() <= 256
    assert again.pixelColor(395, 115).name().upper() == LIGHT.bg
    shades = {again.pixelColor(x, y).name().upper() for x in range(200) for y in range(60)}
    assert LIGHT.ink in shades
    assert (tmp_path / "x.png").stat().st_size < 6000


@pytest.mark.parametrize("large", [False, True], ids=["11pt", "13pt"])
def test_at_150_percent_above_a_task_bar_every_place_of_the_rail_is_still_whole(dressed, qtbot, large):
    theme.apply(dressed, dark=False, large=large)
    window = posed_window()
    qtbot.addWidget(window)
    window.show()
    window.resize(911, 465 if not large else 470)
    QApplication.processEvents()
    places = window.rail.findChildren(RailButton)
    assert window.height() <= 470
    assert [each.words for each in places if each.height() < each.minimumSizeHint().height()] == []
    assert [each.words for each in places if each.geometry().bottom() > window.rail.height()] == []
    theme.apply(dressed, dark=False)
