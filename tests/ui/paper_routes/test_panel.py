"""The printers' settings: each kind of paper with its printer, tray and copies."""

import pytest

from desk_app.services.papers.outlet import Outlet
from tests.ui.paper_routes.office_printers import CANON, LOWER, RICOH, choose
from ui.preview.routes import GROUPS
from ui.settings.printing import PrintingPanel


@pytest.fixture
def panel(place, routes, qtbot) -> PrintingPanel:
    made = PrintingPanel(place.at)
    qtbot.addWidget(made)
    place.do(qtbot, made.refresh)
    return made


def row_of(panel, group):
    return panel.papers.rows[GROUPS.index(group)]


def test_a_tray_and_copies_chosen_for_one_paper_are_kept_at_once(panel, place, routes, qtbot):
    row = row_of(panel, "receipt_a5")
    place.do(qtbot, lambda: choose(row.tray, LOWER))
    place.do(qtbot, lambda: choose(row.copies, "2"))
    assert routes.by("receipt_a5") == Outlet(CANON, LOWER, 2)


def test_another_printer_for_a_paper_begins_with_that_printers_own_tray(panel, place, routes, qtbot):
    row = row_of(panel, "letters")
    place.do(qtbot, lambda: choose(row.tray, LOWER))
    place.do(qtbot, lambda: choose(row.printer, RICOH))
    assert routes.by("letters") == Outlet(RICOH, "", 1)
    assert row.tray.findData(LOWER) < 0


def test_a_printer_or_tray_that_went_away_stays_in_sight_as_what_it_was(panel, place, routes, printers, qtbot):
    routes.keep("letters", Outlet("HP-cu", "Khay 9", 1))
    place.do(qtbot, panel.refresh)
    row = row_of(panel, "letters")
    assert row.chosen() == Outlet("HP-cu", "Khay 9", 1)
    assert row.printer.currentText() == "HP-cu (not there)"
    assert row.tray.currentText() == "Khay 9 (not there)"


def test_a_paper_without_any_printer_cannot_be_tried_and_says_why(panel, place, routes, qtbot):
    row = row_of(panel, "letters")
    assert row.trial.isEnabled()
    place.do(qtbot, lambda: choose(panel.printer, ""))
    assert not row.trial.isEnabled()
    assert row.trial.toolTip()


def test_every_choice_of_the_table_says_whose_it_is(panel):
    combos = [combo for row in panel.papers.rows for combo in (row.printer, row.tray, row.copies)]
    assert len({(each.accessibleName(), each.accessibleDescription()) for each in combos}) == 3 * len(GROUPS)
