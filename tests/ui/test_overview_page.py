"""The overview: figures that add up, periods that turn by keys, doors to the lists, and the report as a file."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from tests.building import MORNING, a_filing
from tests.ui.working import OFFICER
from ui.overview.page import OverviewPage
from ui.widgets.lines import Line


@pytest.fixture
def page(place, desk, clock, qtbot) -> OverviewPage:
    """Two dossiers of one field; one was settled late, one is overdue."""
    settled = desk.reception.register(a_filing(), OFFICER).dossier
    desk.reception.register(a_filing(), OFFICER)
    clock.moment = MORNING + timedelta(days=9)
    desk.processing.move(settled.code, "result", OFFICER)
    made = OverviewPage(place.at)
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    place.do(qtbot, made.on_shown)
    return made


def told(page: OverviewPage) -> list[str]:
    return [card.accessibleName() for card in page.cards]


def rows(page: OverviewPage) -> list[list[str]]:
    return [[cell.words for cell in line.cells] for line in page.table.lines.lines() if isinstance(line, Line)]


def test_the_figures_say_what_came_and_what_became_of_it(page):
    assert [row[:8] for row in rows(page)][1] == ["Hộ tịch", "2", "1", "0", "0", "1", "1", "0.0%"]
    assert page.identity.words.text() == "2 = 1 + 1"
    assert told(page)[0].split(": ")[1].startswith("2")


def test_a_period_without_anything_settled_shows_a_dash_and_never_a_full_rate(page, place, qtbot):
    place.do(qtbot, lambda: qtbot.keyClick(page, Qt.Key.Key_PageUp))
    assert "—" in told(page)[2]
    assert "100" not in told(page)[2]


def test_page_up_and_page_down_turn_the_period_but_not_into_the_future(page, place, qtbot):
    here = page.period()
    place.do(qtbot, lambda: qtbot.keyClick(page.table, Qt.Key.Key_PageDown))
    assert page.period() == here
    place.do(qtbot, lambda: qtbot.keyClick(page.table, Qt.Key.Key_PageUp))
    assert page.period().last < here.first
    place.do(qtbot, lambda: qtbot.keyClick(page.table, Qt.Key.Key_PageDown))
    assert page.period() == here


def test_months_of_reports_run_from_the_fifteenth(page, place, qtbot):
    page.reckoning.set_value("reports")
    place.do(qtbot, page._choose)
    assert (page.period().first.day, page.period().last.day) == (15, 14)
    assert page.heading.days.text() == "15/02 – 14/03"


def test_enter_on_the_late_one_opens_it(page, qtbot):
    page.late.table.choose_first()
    with qtbot.waitSignal(page.wants_place) as asked:
        qtbot.keyClick(page.late.table, Qt.Key.Key_Return)
    assert asked.args[0] == "dossier"


def test_the_head_sees_what_is_late_without_an_apology(page):
    assert [words.text() for words in page.head._figures] == ["0", "0", "1"]


def test_the_report_is_saved_with_the_figures_that_are_on_the_screen(page, place, qtbot, tmp_path):
    target = tmp_path / "bao cao.xlsx"
    page.ask_path = lambda name: str(target)
    place.do(qtbot, page.save)
    cells = CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()
    [civil] = [row for row in cells if "Hộ tịch" in row]
    assert civil[2:4] == [2, 0]


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_half(page, place, qtbot, tmp_path):
    page.ask_path = lambda name: str(tmp_path / "no such folder" / "bao cao.xlsx")
    place.do(qtbot, page.save)
    assert [notice.key for notice in place.told] == ["error.file.cannot_write"]
    assert not list(tmp_path.glob("**/*.part"))
