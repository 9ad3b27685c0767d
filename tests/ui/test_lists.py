"""Lists and the checklist: one current line, its next move one key away, nothing narrower than its text."""

import pytest
from PySide6.QtCore import Qt

from ui.gallery.dossiers import COLUMNS, lines
from ui.widgets import paint
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.lines import Cell, Group, Line
from ui.widgets.list_table import ListTable, cell_width


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


def test_the_checklist_is_no_editor_for_an_input_method(papers):
    assert papers.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_a_narrow_checklist_folds_its_three_counts_into_one_column(papers):
    assert not papers.isColumnHidden(2)
    papers.resize(420, 200)
    assert papers.isColumnHidden(2)
    assert not papers.isColumnHidden(6)
