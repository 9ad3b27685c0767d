"""The settings: an honest catalogue, officers, calendars, safe copies, words on papers."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.domain.procedures import Confidence
from tests.building import OFFICER as FIRST
from tests.building import a_filing
from ui.settings.page import SettingsPage
from ui.widgets.lines import Line


@pytest.fixture
def page(place, qtbot) -> SettingsPage:
    made = SettingsPage(place.at)
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    return made


@pytest.fixture
def catalogue(page, place, qtbot):
    place.do(qtbot, lambda: page.on_shown("catalogue"))
    return page.panels["catalogue"]


def rows(table) -> dict[str, Line]:
    return {line.key: line for line in table.lines.lines()}


def test_every_procedure_shows_how_sure_its_row_is(catalogue, place, desk):
    shown = rows(catalogue.table)
    assert len(shown) == len(desk.catalogue.procedures())
    for procedure in desk.catalogue.procedures():
        word = place.at.word(f"confidence.{procedure.confidence}")
        assert shown[procedure.key].cells[-1].words == word
    assert {procedure.confidence for procedure in desk.catalogue.procedures()} == set(Confidence)


def test_the_present_row_tells_its_law_and_its_source(catalogue, desk):
    for procedure in desk.catalogue.procedures():
        catalogue.table.choose(procedure.key)
        assert procedure.source in catalogue._source.text()
        assert procedure.legal_basis in catalogue._law.text()


def test_the_catalogue_narrows_as_one_types_without_marks(catalogue, place, qtbot):
    place.do(qtbot, lambda: catalogue.filter.setText("khai sinh"))
    assert "1.001193" in rows(catalogue.table)
    assert "2.000815" not in rows(catalogue.table)


def test_a_saved_list_can_be_taken_again(catalogue, place, desk, qtbot, tmp_path):
    before = desk.catalogue.procedures()
    place.do(qtbot, lambda: catalogue.save(tmp_path / "list.csv"))
    place.do(qtbot, lambda: catalogue.take(tmp_path / "list.csv"))
    assert desk.catalogue.procedures() == before


def test_a_broken_list_is_refused_with_a_sentence_and_the_old_one_stays(catalogue, place, desk, qtbot, tmp_path):
    broken = tmp_path / "list.csv"
    broken.write_text("mã;tên\n1;2\n", encoding="utf-8")
    told = []
    catalogue.notice.connect(told.append)
    before = desk.catalogue.procedures()
    place.do(qtbot, lambda: catalogue.take(broken))
    assert told
    assert desk.catalogue.procedures() == before


def test_an_officer_is_added(page, place, desk, qtbot):
    place.do(qtbot, lambda: page.on_shown("officers"))
    panel = page.panels["officers"]
    panel.name.setText("Lê Hoàng Yến")
    place.do(qtbot, panel.add)
    assert [officer.name for officer in desk.staff.officers()] == [FIRST, "Lê Hoàng Yến"]
    assert "Lê Hoàng Yến" in rows(panel.table)


def test_an_officer_without_a_name_is_said_beside_the_field(page, place, desk, qtbot):
    panel = page.panels["officers"]
    place.do(qtbot, panel.add)
    assert panel._field.wrong()
    assert len(desk.staff.officers()) == 1


def test_years_show_whether_their_calendar_is_confirmed(page, place, qtbot):
    place.do(qtbot, lambda: page.on_shown("calendars"))
    shown = rows(page.panels["calendars"].years)
    assert shown["2026"].cells[1].tone == "ok"
    assert shown["2027"].cells[1].tone == "warn"


def test_a_safe_copy_is_made_and_the_record_found_whole(page, place, qtbot, tmp_path):
    panel = page.panels["safekeeping"]
    place.do(qtbot, lambda: panel.back_up(tmp_path / "stick"))
    assert len(list((tmp_path / "stick").iterdir())) == 1
    place.do(qtbot, panel.check)
    assert panel.verdict.glyph._tone == "ok"


def test_new_words_for_the_papers_leave_code_and_desk_alone(page, desk, qtbot):
    panel = page.panels["office"]
    panel.words["place"].setText("Tân Hoà")
    with qtbot.waitSignal(page.office_changed) as changed:
        panel.save()
    [office] = changed.args
    assert (office.place, office.code, office.desk) == ("Tân Hoà", desk.office.code, desk.office.desk)


def test_tab_leads_from_the_list_to_the_first_choice_of_a_panel(page, place, qtbot):
    place.do(qtbot, lambda: page.on_shown("display"))
    page.activateWindow()
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    qtbot.keyClick(page.list, Qt.Key.Key_Tab)
    assert page.panels["display"].look.isAncestorOf(QApplication.focusWidget())


def test_a_new_calendar_shows_the_dates_that_would_be_others_beside_those_that_were_promised(
    page, place, desk, qtbot, tmp_path
):
    code = desk.reception.register(a_filing(), FIRST).dossier.code
    swapped = tmp_path / "lich.json"
    days = [{"date": "2026-01-01", "what": "Tết Dương lịch"}, {"date": "2026-03-04", "what": "Hoán đổi"}]
    swapped.write_text(json.dumps({"holidays": {"2026": days}}), encoding="utf-8")
    place.do(qtbot, lambda: page.on_shown("calendars"))
    panel = page.panels["calendars"]
    assert panel._moved.isHidden()
    place.do(qtbot, lambda: panel.take(swapped))
    assert [cell.words for cell in rows(panel.moved)[code].cells[1:3]] == ["17:00 05/03/2026", "17:00 06/03/2026"]
    with qtbot.waitSignal(page.wants_place) as asked:
        panel.moved.move_asked.emit(code)
    assert asked.args == ["dossier", code]
