"""What gives way where there is little room: columns of a list, key caps, words of a strip, the height of a page."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.look import sizes
from ui.page import ActionBar, Page
from ui.widgets.buttons import KeyButton
from ui.widgets.cells import cell_width
from ui.widgets.entry_field import EntryField
from ui.widgets.fitted import Fitted
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.one_of import OneOf
from ui.widgets.side_by_side import SideBySide
from ui.widgets.steps import Step, StepsBar
from ui.widgets.strip import Notice, Strip

COLUMNS = (
    Column("Hạn"),
    Column("Mã", spare=2),
    Column("Chủ hồ sơ", stretches=True),
    Column("Định danh", spare=1),
    Column("Thủ tục", stretches=True, shortens=True),
)
WORDS = ("Hôm nay 17:00", "261120-1009", "Nguyễn Hoàng Phương Thùy Dương", "•••• 4471", "Xác nhận tình trạng hôn nhân")


@pytest.fixture
def holder(dressed, qtbot) -> QWidget:
    """What is looked at lies in it: a window of its own would not become smaller than its parts."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    return made


def shown(widget: QWidget, width: int, height: int = 300) -> None:
    """Show a widget in that size, and let its layouts come to rest."""
    widget.resize(width, height)
    widget.show()
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def table(holder) -> ListTable:
    made = ListTable("Hồ sơ", COLUMNS)
    made.setParent(holder)
    made.show_lines([Line("1", tuple(Cell(each) for each in WORDS))])
    return made


def columns_of(table: ListTable) -> str:
    """The titles of the columns in sight."""
    places = (place for place in range(len(COLUMNS)) if not table.isColumnHidden(place))
    return ", ".join(COLUMNS[place].title for place in places)


@pytest.mark.parametrize(
    ("width", "left"),
    [
        (1000, "Hạn, Mã, Chủ hồ sơ, Định danh, Thủ tục"),
        (730, "Hạn, Mã, Chủ hồ sơ, Thủ tục"),
        (610, "Hạn, Chủ hồ sơ, Thủ tục"),
        (520, "Hạn, Chủ hồ sơ, Thủ tục"),
    ],
)
def test_a_list_that_is_too_wide_leaves_its_spare_columns_out_one_after_the_other(table, width, left):
    shown(table, width)
    assert columns_of(table) == left
    assert table.horizontalScrollBar().maximum() == 0


def test_columns_come_back_with_the_room_for_them(table):
    shown(table, 520)
    shown(table, 1000)
    assert columns_of(table) == "Hạn, Mã, Chủ hồ sơ, Định danh, Thủ tục"


def test_what_a_list_leaves_out_or_shortens_is_in_the_tip_and_for_a_screen_reader(table):
    shown(table, 520)
    tip = table.lines.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.split("\n") == [WORDS[4], f"Mã: {WORDS[1]}", f"Định danh: {WORDS[3]}"]
    told = table.lines.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == f"Mã: {WORDS[1]}; Định danh: {WORDS[3]}"


def test_a_name_is_whole_in_the_narrowest_list(table):
    shown(table, 520)
    assert table.columnWidth(2) >= cell_width(Cell(WORDS[2]))


@pytest.fixture
def bar(holder) -> ActionBar:
    made = ActionBar()
    made.setParent(holder)
    keys = (("Quầy thu", ""), ("In giấy tiếp nhận", "Ctrl+P"), ("Người kế tiếp", "Ctrl+N"), ("Thu phí", "F12"))
    made.add(*(KeyButton(words, key) for words, key in keys))
    return made


def test_verbs_without_room_leave_their_key_caps_away_and_name_the_key_in_the_tip(bar):
    shown(bar, 900, 40)
    buttons = bar.findChildren(KeyButton)
    whole = sum(each.width() for each in buttons)
    assert {each.toolTip() for each in buttons} == {""}
    shown(bar, whole - 20, 40)
    assert [each.toolTip() for each in buttons] == ["", "Ctrl+P", "Ctrl+N", "F12"]
    assert buttons[-1].geometry().right() < bar.width()
    assert len({each.y() for each in buttons}) == 1
    shown(bar, 900, 40)
    assert {each.toolTip() for each in buttons} == {""}


def test_verbs_without_room_even_then_stand_in_two_rows_in_their_order(bar):
    shown(bar, 300, 90)
    buttons = bar.findChildren(KeyButton)
    rows = sorted({each.y() for each in buttons})
    assert len(rows) == 2
    assert [each.y() for each in buttons] == sorted(each.y() for each in buttons)
    assert all(each.width() >= each.least_width() for each in buttons)
    shown(bar, 900, 90)
    assert len({each.y() for each in buttons}) == 1


def test_the_entry_field_asks_in_fewer_words_where_it_is_narrow(holder):
    field = EntryField("Quét thẻ, giấy hẹn – hoặc gõ tên, mã, thủ tục")
    field.setParent(holder)
    said = {}
    for width in (492, 300, 220):
        shown(field, width, 40)
        said[width] = field.edit.placeholderText()
    assert said == {492: "Quét thẻ, giấy hẹn – hoặc gõ tên, mã, thủ tục", 300: "Quét thẻ, giấy hẹn", 220: "Quét thẻ"}
    assert field.edit.accessibleName() == said[492]


@pytest.mark.parametrize(("density", "whole"), [(sizes.ROOMY, True), (sizes.LOW, False)])
def test_a_standing_reminder_keeps_to_one_line_in_a_low_window(holder, density, whole):
    fact, sentence = "Còn 26 giấy tiếp nhận chưa in.", "Hồ sơ đã được lưu; còn phải in và giao giấy cho người nộp."
    strip = Strip(Notice("warn", fact, sentence, reminds=True))
    strip.setParent(holder)
    strip.take_density(density)
    shown(strip, 400, 60)
    assert strip.text.text() == (f"{fact} {sentence}" if whole else fact)
    assert strip.toolTip() == ("" if whole else sentence)
    assert sentence in strip.accessibleName()


def test_a_warning_about_what_was_just_done_is_whole_in_a_low_window(holder):
    strip = Strip(Notice("warn", "Chưa in được giấy tiếp nhận.", "Hồ sơ đã được ghi sổ. Kiểm tra máy in rồi in lại."))
    strip.setParent(holder)
    strip.take_density(sizes.LOW)
    shown(strip, 400, 60)
    assert "Kiểm tra máy in" in strip.text.text()


class _Block(QWidget):
    """Needs so much room and no less."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._least = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        return self._least

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        return self._least


@pytest.mark.parametrize(("height", "scrolls"), [(400, False), (150, True)])
def test_a_page_scrolls_only_where_the_window_is_too_low_for_its_parts(holder, height, scrolls):
    inside = QWidget()
    column = QVBoxLayout(inside)
    parts = [_Block(100, 120), _Block(100, 120)]
    for each in parts:
        column.addWidget(each)
    area = Fitted(inside)
    area.setParent(holder)
    shown(area, 300, height)
    assert (area.verticalScrollBar().maximum() > 0) is scrolls
    assert [each.height() >= 120 for each in parts] == [True, True]


def test_a_page_gives_a_text_of_several_lines_the_height_for_all_of_them(holder):
    inside = QWidget()
    column = QVBoxLayout(inside)
    text = QLabel("Đếm tay từng dòng rồi bấm Enter; đếm xong mới ghi được lô. " * 4)
    text.setWordWrap(True)
    column.addWidget(text)
    column.addWidget(_Block(100, 100))
    area = Fitted(inside)
    area.setParent(holder)
    shown(area, 260, 120)
    assert text.height() >= text.heightForWidth(text.width())


def test_a_button_that_takes_the_keyboard_comes_into_sight(holder, qtbot):
    page = Page(scrolls=False)
    page.setParent(holder)
    above, below = QPushButton("Trên"), QPushButton("Thử")
    page.body.addWidget(above)
    page.body.addWidget(_Block(100, 500))
    page.body.addWidget(below)
    shown(page, 300, 200)
    above.setFocus()
    assert below.visibleRegion().isEmpty()
    below.setFocus()
    qtbot.waitUntil(lambda: not below.visibleRegion().isEmpty())


def test_a_place_for_one_of_several_needs_no_more_room_than_the_one_in_sight(holder):
    place = OneOf()
    place.setParent(holder)
    for side in (50, 400):
        place.addWidget(_Block(side, side))
    assert place.minimumSizeHint() == QSize(50, 50)
    place.setCurrentIndex(1)
    assert place.minimumSizeHint() == QSize(400, 400)


def test_columns_go_below_each_other_as_soon_as_one_of_them_needs_more_width(holder, qtbot):
    page = QWidget()
    page.setParent(holder)
    columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
    column = QVBoxLayout()
    column.addWidget(_Block(200, 40))
    columns.addLayout(column)
    columns.addWidget(_Block(200, 40))
    watch = SideBySide(page, columns)
    shown(page, 460)
    assert watch.beside()
    column.addWidget(_Block(300, 40))
    qtbot.waitUntil(lambda: not watch.beside())
    shown(page, 700)
    assert watch.beside()


@pytest.mark.parametrize(("width", "rows", "noted"), [(960, 1, True), (740, 1, False), (380, 2, False)])
def test_steps_leave_their_notes_away_before_they_stand_in_two_rows(holder, width, rows, noted):
    bar = StepsBar()
    bar.setParent(holder)
    titles = ("Đối chiếu", "Khóa sổ, ghi lô", "Gửi lên", "Nhận trả lời")
    bar.show_steps([Step(title, "khi cấp trên gửi về đây", "todo") for title in titles])
    shown(bar, width, 120)
    notes = [each for each in bar.findChildren(QLabel) if each.text() == "khi cấp trên gửi về đây"]
    assert {each.isVisible() for each in notes} == {noted}
    parts = {each.parentWidget().y() for each in notes}
    assert len(parts) == rows
    assert bar.accessibleName().count("khi cấp trên") == 4
