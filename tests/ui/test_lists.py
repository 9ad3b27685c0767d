"""Lists and the checklist: one current line, its next move one key away, nothing narrower than its text."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt

from ui.gallery.dossiers import COLUMNS, lines
from ui.look import theme
from ui.look.sizes import COMPACT, GROUP_ROW_HEIGHT, ROOMY
from ui.widgets import paint
from ui.widgets.cells import cell_width
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.lines import Cell, Group, Line
from ui.widgets.list_table import ListTable


@pytest.fixture
def table(dressed, qtbot):
    made = ListTable("Hồ sơ", COLUMNS)
    qtbot.addWidget(made)
    made.resize(1148, 600)
    made.show_lines(lines())
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def papers(dressed, qtbot):
    made = Checklist("Thành phần hồ sơ")
    qtbot.addWidget(made)
    made.resize(760, 200)
    made.show_papers(
        (
            PaperLine("Tờ khai (CT01)"),
            PaperLine("Giấy tờ chỗ ở", expected="certified"),
            PaperLine("Thẻ căn cước", shown_only=True),
        )
    )
    made.show()
    made.setFocus()
    made.choose_first()
    return made


def test_the_first_line_is_current_and_groups_are_passed_over(table, qtbot):
    assert table.current_key() == "261109-1005"
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_key() == "261117-1003"


def test_enter_asks_for_the_next_move_of_the_current_line(table, qtbot):
    with qtbot.waitSignal(table.move_asked) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["261109-1005"]


def test_ctrl_o_opens_the_current_line(table, qtbot):
    with qtbot.waitSignal(table.open_asked) as told:
        qtbot.keyClick(table, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["261109-1005"]


def test_the_current_line_stays_current_when_the_list_is_read_again(table):
    table.choose("261120-1002")
    table.show_lines(list(reversed(lines())))
    assert table.current_key() == "261120-1002"


def test_where_a_line_is_done_and_gone_the_next_one_has_come_to_its_place(table):
    before = [each for each in lines() if isinstance(each, Line)]
    table.choose(before[2].key)
    table.show_lines([each for each in lines() if each != before[2]], stay=True)
    assert table.current_key() == before[3].key
    table.choose(before[-1].key)
    table.show_lines([each for each in lines() if each not in (before[2], before[-1])], stay=True)
    assert table.current_key() == before[-2].key
    table.show_lines([before[0], before[1]])
    assert table.current_key() == before[0].key, "in another list the first line is chosen"


def test_typed_letters_do_not_jump_about_in_a_list(table, qtbot):
    qtbot.keyClicks(table, "261")
    assert table.current_key() == "261109-1005"


def test_no_cell_is_narrower_than_its_text(table):
    for line in table.lines.lines():
        if isinstance(line, Line):
            for place, cell in enumerate(line.cells):
                assert table.columnWidth(place) >= cell_width(cell) + 16, cell.words
    for place, column in enumerate(COLUMNS):
        assert table.columnWidth(place) >= paint.width(column.title, "medium") + 16


def test_a_long_list_asks_for_its_next_page(table, qtbot):
    table.show_lines(lines(), more=True)
    with qtbot.waitSignal(table.lines.wants_more):
        table.lines.fetchMore(table.rootIndex())
    table.lines.add_lines([Line("x", (Cell("Trễ 1 ngày"),))])
    assert table.lines.row_of("x") == len(lines())


def test_one_line_is_refreshed_in_its_place(table):
    table.lines.replace_line(Line("261116-1009", (Cell("Xong"),)))
    row = table.lines.row_of("261116-1009")
    assert table.lines.data(table.lines.index(row, 0)) == "Xong"
    assert isinstance(table.lines.line_at(0), Group)


class _Watched(tuple[Cell, ...]):
    """Cells that note when somebody looks at them."""

    looked: ClassVar[set[str]] = set()

    def __iter__(self):
        self.looked.add(self[0].words)
        return super().__iter__()

    def __getitem__(self, place):
        self.looked.add(super().__getitem__(0).words)
        return super().__getitem__(place)


@pytest.fixture
def long_list(table, qtbot):
    table.show_lines([Line(str(row), _Watched((Cell(str(row)), Cell("Tờ khai")))) for row in range(300)])
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 1000)
    _Watched.looked.clear()
    return table


def test_only_lines_in_sight_are_drawn(long_list):
    long_list.viewport().grab()
    assert _Watched.looked == {str(row) for row in range(long_list.rowAt(long_list.viewport().height() - 1) + 1)}
    _Watched.looked.clear()
    long_list.verticalScrollBar().setValue(3000)
    long_list.viewport().grab()
    assert "0" not in _Watched.looked
    assert str(long_list.rowAt(0)) in _Watched.looked


def test_another_size_of_the_window_measures_no_word_again(long_list, qtbot):
    with qtbot.waitSignal(long_list.header.sectionResized):
        long_list.resize(1000, 600)
    assert "299" not in _Watched.looked


def test_a_line_that_became_longer_has_room_at_the_next_size(table, qtbot):
    longer = Cell("Quá hạn một trăm hai mươi ngày làm việc")
    table.lines.replace_line(Line("261116-1009", (longer,)))
    with qtbot.waitSignal(table.header.sectionResized):
        table.resize(1400, 600)
    assert table.columnWidth(0) >= cell_width(longer) + 16


def test_large_text_is_measured_anew(table, qapp):
    theme.apply(qapp, dark=False, large=True)
    try:
        table.take_density(ROOMY)
        for line in table.lines.lines():
            for place, cell in enumerate(line.cells if isinstance(line, Line) else ()):
                assert table.isColumnHidden(place) or table.columnWidth(place) >= cell_width(cell)
    finally:
        theme.apply(qapp, dark=False)


@pytest.mark.parametrize("density", [ROOMY, COMPACT], ids=["roomy", "compact"])
def test_groups_and_lines_have_their_own_heights_also_where_others_stood_before(table, density):
    table.take_density(density)
    table.show_lines(list(reversed(lines())))
    groups = {isinstance(line, Group): set[int]() for line in lines()}
    for row, line in enumerate(table.lines.lines()):
        groups[isinstance(line, Group)].add(table.rowHeight(row))
    assert groups[False] == {table.verticalHeader().defaultSectionSize()} == {density.long_row}
    assert groups[True] == {GROUP_ROW_HEIGHT}


def test_space_ticks_a_paper_and_counts_one_in_the_form_asked_for(papers, qtbot):
    with qtbot.waitSignal(papers.changed):
        qtbot.keyClick(papers, Qt.Key.Key_Space)
    assert papers.papers()[0].present
    assert papers.papers()[0].originals == 1


def test_a_figure_key_counts_copies(papers, qtbot):
    qtbot.keyClick(papers, Qt.Key.Key_Down)
    qtbot.keyClick(papers, Qt.Key.Key_3)
    assert papers.papers()[1].certified == 3
    assert papers.papers()[1].present
    qtbot.keyClick(papers, Qt.Key.Key_0)
    assert not papers.papers()[1].present


def test_all_present_leaves_a_paper_that_is_only_shown_uncounted(papers):
    papers.all_present()
    assert all(paper.present for paper in papers.papers())
    assert papers.papers()[2].originals == 0


def test_the_right_arrow_asks_why_a_paper_is_missing_and_the_line_says_it(papers, qtbot):
    with qtbot.waitSignal(papers.reason_asked) as told:
        qtbot.keyClick(papers, Qt.Key.Key_Right)
    papers.give_reason(told.args[0], "chưa ký")
    shown = papers.model().data(papers.model().index(0, 5))
    assert shown.endswith("chưa ký")


@pytest.fixture
def many_papers(papers):
    papers.show_papers(tuple(PaperLine(f"Giấy tờ số {number}") for number in range(1, 21)))
    papers.choose_first()
    return papers


def test_home_and_end_lead_to_the_first_and_the_last_paper(many_papers, qtbot):
    qtbot.keyClick(many_papers, Qt.Key.Key_End)
    assert many_papers.currentIndex().row() == 19
    qtbot.keyClick(many_papers, Qt.Key.Key_Home)
    assert many_papers.currentIndex().row() == 0


def test_page_down_and_page_up_go_through_a_long_list_of_papers(many_papers, qtbot):
    qtbot.keyClick(many_papers, Qt.Key.Key_PageDown)
    assert 2 <= many_papers.currentIndex().row() <= 10
    qtbot.keyClick(many_papers, Qt.Key.Key_PageUp)
    assert many_papers.currentIndex().row() == 0


def test_the_first_letters_of_a_paper_find_it_without_marks(papers, qtbot):
    qtbot.keyClicks(papers, "the")
    assert papers.papers()[papers.currentIndex().row()].name == "Thẻ căn cước"


def test_the_same_letter_again_goes_on_to_the_next_paper_that_begins_with_it(papers, qtbot):
    seen = []
    for _ in range(3):
        qtbot.keyClick(papers, Qt.Key.Key_T)
        seen.append(papers.currentIndex().row())
    assert seen == [2, 0, 2]


def test_letters_that_begin_no_paper_leave_the_choice_where_it_is(papers, qtbot):
    qtbot.keyClicks(papers, "xy")
    assert papers.currentIndex().row() == 0
    assert papers.papers()[0].present is False


def test_the_checklist_is_no_editor_for_an_input_method(papers):
    assert papers.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_a_narrow_checklist_folds_its_three_counts_into_one_column(papers):
    assert not papers.isColumnHidden(2)
    papers.resize(420, 200)
    assert papers.isColumnHidden(2)
    assert not papers.isColumnHidden(6)
