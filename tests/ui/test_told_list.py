"""Lists to be read: the story of a dossier and its papers, whole, at any width, row by row for a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from ui.dossier.papers import PaperLine, PapersList
from ui.widgets.time_line import Moment, TimeLine

LONG = (
    "Đồng ý của chủ hộ, bản sao giấy khai sinh, giấy xác nhận thông tin về cư trú của tất cả thành viên · Nguyễn Thu Hà"
)
MANY = [Moment("check", "ok", f"11/11 07:{number:02}", f"Việc thứ {number}", "Nguyễn Thu Hà") for number in range(60)]


@pytest.fixture
def story(dressed, qtbot):
    made = TimeLine("Diễn biến")
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    return made


def test_every_moment_is_read_out_newest_first(story):
    story.show_moments([Moment("play", "accent", "18/11 09:15", "Nhận bổ sung", "một"), MANY[0]])
    assert story.told() == ("18/11 09:15: Nhận bổ sung. một", "11/11 07:00: Việc thứ 0. Nguyễn Thu Hà")


def test_a_screen_reader_finds_each_row(story):
    story.show_moments(MANY)
    rows = QAccessible.queryAccessibleInterface(story)
    said = [rows.child(place).text(QAccessible.Text.Name) for place in range(rows.childCount())]
    assert [said.index(told) for told in story.told()] == sorted(said.index(told) for told in story.told())


def test_a_row_is_as_high_as_its_words_need_at_any_width(story, qtbot):
    story.show_moments([Moment("play", "accent", "18/11 09:15", "Nhận bổ sung", LONG)])
    wide = story.visualRect(story.model().index(0, 0)).height()
    story.resize(260, 300)
    qtbot.waitUntil(lambda: story.visualRect(story.model().index(0, 0)).height() > wide)


def test_the_arrows_scroll_a_long_story_to_its_end(story, qtbot):
    story.show_moments(MANY)
    bar = story.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2000)  # all sixty rows are laid out
    qtbot.keyClick(story, Qt.Key.Key_Down)
    assert bar.value() > 0
    for _ in range(60):
        qtbot.keyClick(story, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_another_dossier_begins_at_its_newest_moment(story, qtbot):
    story.show_moments(MANY)
    qtbot.waitUntil(lambda: story.verticalScrollBar().maximum() > 2000)
    qtbot.keyClick(story, Qt.Key.Key_PageDown)
    story.show_moments(MANY[:40])
    assert story.verticalScrollBar().value() == 0


def test_letters_are_left_to_the_page(story, qtbot):
    story.show_moments(MANY)
    qtbot.keyClicks(story, "viec")
    assert not story.currentIndex().isValid()


def test_a_long_name_of_a_paper_takes_more_lines_and_the_others_stay_beside_it(dressed, qtbot):
    papers = PapersList("Giấy tờ", ("Giấy tờ", "Dạng", "Đang ở", "Từ"))
    qtbot.addWidget(papers)
    papers.resize(560, 300)
    papers.show_papers(
        [
            PaperLine(LONG, "1 bản chính", "Quầy 1", "archive", "ink", "19/11"),
            PaperLine("Tờ khai", "2 bản sao", "Công an xã", "arrow-left-right", "accent", "20/11"),
        ]
    )
    papers.show()
    heights = [papers.visualRect(papers.model().index(row, 0)).height() for row in range(3)]
    assert heights[1] > heights[2] == heights[0]
    assert papers.told()[2] == "Tờ khai: 2 bản sao, Công an xã 20/11"
