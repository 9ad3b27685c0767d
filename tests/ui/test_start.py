"""From an empty folder to the desk at work: set-up, officers, the window with its places, the data folder's lock."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt

from desk_app import wiring
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import read_citizen_card
from tests.building import CARD, MORNING, OFFICER, a_desk, a_filing
from ui import data_folder
from ui.comfort import Comfort
from ui.notices import Notices
from ui.reception.page import ReceptionPage
from ui.setup.start import Start
from ui.window.desk_window import DeskWindow


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def start(dressed, folder, tmp_path, qtbot) -> Iterator[Start]:
    notices = Notices(language=lambda: "vi", reports=tmp_path / "reports", now=lambda: MORNING)
    comfort = Comfort(QSettings(str(tmp_path / "comfort.ini"), QSettings.Format.IniFormat))

    def join(at):
        return DeskWindow(at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))

    clock = wiring.FixedClock(MORNING)
    made = Start(lambda: wiring.Door(folder, clock), notices, comfort, join)
    yield made
    if made.desk_window is not None:
        made.desk_window.close()
    made.take_front_away()
    made.close()


def begin(start, qtbot) -> None:
    start.begin()
    settle(start, qtbot)


def settle(start, qtbot) -> None:
    qtbot.waitUntil(lambda: not start.tasks.busy(), timeout=30_000)


def fill(form, **values) -> None:
    for name, value in values.items():
        getattr(form, name).setText(value)


def test_what_is_typed_while_the_record_is_opened_stands_in_the_first_field(start, folder, qtbot):
    a_desk(folder).close()
    start.begin()
    for letter in "lan":
        qtbot.keyClick(start.front, letter)
    settle(start, qtbot)
    assert start.desk_window.window.focusWidget().text() == "lan"


def test_an_empty_folder_asks_for_a_desk_and_five_lines_make_one(start, folder, qtbot):
    begin(start, qtbot)
    form = start.front.setup
    assert form.isVisible()
    fill(form, unit="UBND xã Suối Ngà", code="H44.217", desk="2", officer="Nguyễn Thu Hà")
    form.kind.set_value("training")
    form.make()
    settle(start, qtbot)
    office = wiring.installation.load(folder).office
    assert (office.code, office.desk, office.place, office.training) == ("H44.217", "2", "Suối Ngà", True)
    assert start.desk_window.window.isVisible()
    assert not start.front.isVisible()


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("office_code", {"unit": "UBND xã Suối Ngà", "code": "xyz", "officer": "Hà"}),
        ("office_name", {"unit": " ", "code": "H44.217", "officer": "Hà"}),
        ("desk", {"unit": "UBND xã Suối Ngà", "code": "H44.217", "desk": "12", "officer": "Hà"}),
        ("upper_code", {"unit": "UBND xã Suối Ngà", "code": "H44.217", "upper": "?", "officer": "Hà"}),
        ("officer", {"unit": "UBND xã Suối Ngà", "code": "H44.217", "officer": ""}),
    ],
)
def test_what_is_wrong_at_set_up_is_said_beside_its_field_and_nothing_is_made(start, folder, qtbot, field, values):
    begin(start, qtbot)
    form = start.front.setup
    fill(form, **values)
    form.make()
    settle(start, qtbot)
    assert form.fields[field].wrong()
    assert not wiring.installation.exists(folder)


def test_a_desk_of_one_officer_opens_with_that_officer(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    assert start.desk_window.at.officer() == OFFICER


def test_of_several_officers_one_is_chosen_with_enter_and_stands_in_the_history(start, folder, qtbot):
    desk = a_desk(folder)
    desk.staff.add("Lê Hoàng Yến")
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.close()
    begin(start, qtbot)
    table = start.front.officers.table
    table.choose("Lê Hoàng Yến")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(start, qtbot)
    page = start.desk_window.dossier
    start.desk_window.window.go_to("dossier", code)
    settle(start, qtbot)
    page.ask("hand_over")
    page.form.fields["to"].editor.setText("Công an xã")
    page.form.do.click()
    settle(start, qtbot)
    assert start.desk_window.at.desk.lookup.folder(code).history[-1].officer == "Lê Hoàng Yến"


def test_changing_the_officer_hides_everything_until_somebody_is_chosen(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    start.desk_window.officer_asked.emit()
    settle(start, qtbot)
    assert not start.desk_window.window.isVisible()
    start.front.officers.chosen.emit("Lê Hoàng Yến")
    settle(start, qtbot)
    assert start.desk_window.window.isVisible()
    assert start.desk_window.at.officer() == "Lê Hoàng Yến"


def test_a_spoilt_desk_is_said_and_can_be_tried_again(start, folder, qtbot):
    a_desk(folder).close()
    file = folder / "desk.json"
    whole = file.read_bytes()
    file.write_bytes(b"{")
    begin(start, qtbot)
    assert start.desk_window is None
    file.write_bytes(whole)
    start.front.again.emit()
    settle(start, qtbot)
    assert start.desk_window is not None


def test_a_scanned_card_brings_the_reception_page_with_its_person(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    window = start.desk_window.window
    window.go_to("settings")
    window.entry.entered.emit(CARD)
    settle(start, qtbot)
    assert window.place() == "reception"
    assert start.desk_window.reception.draft().desk.name == "Nguyễn Thị Mẫu"


@pytest.mark.parametrize("short", [False, True])
def test_a_scanned_code_opens_its_dossier(start, folder, qtbot, short):
    desk = a_desk(folder)
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.close()
    begin(start, qtbot)
    window = start.desk_window.window
    window.entry.entered.emit(code.partition("-")[2] if short else code)
    settle(start, qtbot)
    assert window.place() == "dossier"
    assert start.desk_window.dossier.head.code.text() == code


def test_words_without_an_answer_go_to_the_search(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    window = start.desk_window.window
    window.entry.entered.emit("khong co ai")
    settle(start, qtbot)
    assert window.place() == "dossiers"
    assert start.desk_window.dossiers.filters.typed() == "khong co ai"


def test_the_counts_follow_what_was_done(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    at = start.desk_window.at
    at.desk.reception.register(a_filing(), OFFICER)
    start.desk_window.refresh_counts()
    settle(start, qtbot)
    shown = {button.count.key: button.count.number for button in _count_buttons(start.desk_window.window)}
    assert (shown["received"], shown["unsent"]) == (1, 1)


def test_other_words_on_the_papers_open_the_desk_anew(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    panel = start.desk_window.settings.panels["office"]
    panel.words["place"].setText("Tân Hoà")
    panel.save()
    settle(start, qtbot)
    assert start.desk_window.at.desk.office.place == "Tân Hoà"
    assert start.desk_window.window.isVisible()


def test_another_language_builds_the_window_anew_and_keeps_what_was_typed(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    first = start.desk_window
    first.reception.take_card(read_citizen_card(CARD))
    settle(start, qtbot)
    first.settings.panels["display"].language.chosen.emit("en")
    settle(start, qtbot)
    assert start.desk_window is not first
    assert start.desk_window.window.isVisible()
    assert start.desk_window.reception.draft().desk.name == "Nguyễn Thị Mẫu"
    assert start.desk_window.settings.list.current_key() == "display"


def test_only_one_window_opens_a_data_folder(qapp, folder):
    held = data_folder.locked(folder)
    with pytest.raises(RuleBroken) as refused:
        data_folder.locked(folder)
    assert refused.value.code == "window.already_open"
    held.unlock()
    data_folder.locked(folder).unlock()


def test_the_window_looks_for_the_desk_where_the_command_line_does(qapp):
    assert data_folder.default_folder() == wiring.default_folder()


def _count_buttons(window):
    from ui.widgets.counts import CountButton

    return window.counts.findChildren(CountButton)


def test_at_set_up_enter_leads_from_line_to_line_and_asks_for_the_name_first(start, folder, qtbot):
    begin(start, qtbot)
    form = start.front.setup
    start.front.activateWindow()
    form.make()
    assert form.fields["office_name"].wrong()
    qtbot.waitUntil(form.unit.hasFocus)
    qtbot.keyClick(form.unit, Qt.Key.Key_Return)
    assert form.code.hasFocus()
    qtbot.keyClick(form.code, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert form.unit.hasFocus()


def test_at_set_up_the_enter_of_a_scan_stays_with_the_scan(start, folder, qtbot):
    begin(start, qtbot)
    form = start.front.setup
    start.front.activateWindow()
    form.scan.setFocus()
    qtbot.waitUntil(form.scan.hasFocus)
    form.scan.setText(CARD)
    qtbot.keyClick(form.scan, Qt.Key.Key_Return)
    qtbot.keyClick(form.scan, Qt.Key.Key_Return)
    assert form.scan.hasFocus()


def test_no_page_hints_at_a_key_that_does_nothing(start, folder, qtbot):
    a_desk(folder).close()
    begin(start, qtbot)
    window = start.desk_window
    pages = (window.reception, window.dossiers, window.dossier, window.preview, window.day_end, window.settings)
    assert "F1" not in {hint.key for page in pages for hint in page.key_hints()}
