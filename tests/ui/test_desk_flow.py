"""What holds in every task: a failed save shouts, F11 answers, what is typed meanwhile is kept, Enter is the verb."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from tests.building import CARD, OFFICER, a_filing
from tests.ui.officer_hands import Hands, officer_hands
from ui.widgets.alarm import Alarm


@pytest.fixture
def officer(dressed, qtbot, tmp_path, monkeypatch) -> Iterator[Hands]:
    with officer_hands(tmp_path, qtbot, monkeypatch) as made:
        yield made


@pytest.fixture
def make_room(officer) -> Callable[[], None]:
    """The disk is full for every new dossier, until this is called."""

    fill_disk(officer, "INSERT")
    return lambda: run(officer, "DROP TRIGGER no_room")


def fill_disk(officer: Hands, refused: str) -> None:
    say = "SELECT RAISE(ABORT, 'database or disk is full')"
    run(officer, f"CREATE TRIGGER no_room BEFORE {refused} ON dossier BEGIN {say}; END")


def run(officer: Hands, statement: str) -> None:
    with closing(sqlite3.connect(officer.desk.folder / "record.db")) as connection:
        connection.execute(statement)
        connection.commit()


def filled(officer: Hands) -> None:
    """Everything is there but F12."""
    officer.scan(CARD)
    officer.letters("dktt")
    officer.press("Return", "F9")


def alarm(officer: Hands) -> Alarm:
    officer.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), Alarm))
    found = QApplication.activeWindow()
    assert isinstance(found, Alarm)
    return found


# --- a save that fails


def test_a_failed_save_stands_before_the_window_until_it_is_answered(officer, make_room):
    filled(officer)
    officer.press("F12")
    shown = alarm(officer)
    assert shown.isModal()
    assert shown.notice.fact == "The dossier could not be saved."
    assert officer.printed == []
    make_room()
    officer.press("F11")
    assert len(officer.today()) == 1
    assert len(officer.printed) == 1
    assert officer.window.strips.notices()[0].kind == "ok"
    assert officer.at_the_start()


def test_enter_saves_again_too(officer, make_room):
    filled(officer)
    officer.press("F12")
    alarm(officer)
    make_room()
    officer.press("Return")
    assert len(officer.today()) == 1


def test_it_comes_back_while_the_disk_is_full_and_left_alone_it_stays_as_a_strip(officer, make_room):
    filled(officer)
    before = officer.reception.draft()
    officer.press("F12")
    first = alarm(officer)
    officer.press("Return")
    officer.qtbot.waitUntil(lambda: alarm(officer) is not first)
    officer.press("Esc")
    officer.qtbot.waitUntil(officer.window.isActiveWindow)
    assert officer.window.strips.notices()[0].kind == "late"
    assert officer.reception.draft() == before
    make_room()
    officer.press("F11")
    assert [each.id for each in officer.today()] == [before.id]


def test_a_full_disk_shouts_where_results_are_handed_back_too(officer):
    code = officer.desk.reception.register(a_filing(), OFFICER).dossier.code
    officer.desk.processing.move(code, "result", OFFICER)
    fill_disk(officer, "UPDATE")
    officer.press("F5")
    officer.scan(code)
    officer.press("F12")
    assert "Ổ đĩa đã đầy." in alarm(officer).notice.sentence
    officer.press("Esc")
    officer.qtbot.waitUntil(officer.window.isActiveWindow)
    assert officer.window.strips.notices()[0].kind == "late"
    assert len(officer.desk_window.returning.panel.pile) == 1


# --- while the record is being written


def test_what_is_typed_while_saving_stands_in_the_entry_field_afterwards(officer):
    filled(officer)
    officer.strike("F12")
    officer.letters("tran o")
    officer.rest()
    assert len(officer.today()) == 1
    assert officer.window.entry.edit.text() == "tran o"
    assert officer.window.entry.edit.hasFocus()
    assert officer.reception.draft().is_empty()


def test_enter_while_saving_leads_into_no_field(officer):
    filled(officer)
    officer.strike("F12")
    officer.strike("Return")
    officer.letters("9")
    officer.rest()
    [dossier] = officer.today()
    assert dossier.owner.number == "082199000123"
    assert officer.window.entry.edit.text() == "9"


def test_a_card_scanned_while_saving_is_the_next_citizen(officer):
    filled(officer)
    officer.strike("F12")
    officer.scan("082190000147|301234567|Lương Thị Ngọc Ẩn|14051990|Nữ|Ấp Bình Trung, Cửu Giang|15072021")
    assert [each.owner.name for each in officer.today()] == ["Nguyễn Thị Mẫu"]
    assert officer.person("name") == "Lương Thị Ngọc Ẩn"


def test_what_is_typed_before_the_preview_comes_waits_in_the_entry_field(officer):
    officer.place.comfort.keep("printer", "")
    filled(officer)
    officer.strike("F12")
    officer.letters("tran")
    officer.rest()
    assert officer.window.place() == "preview"
    officer.press("F12")
    officer.qtbot.waitUntil(lambda: officer.window.entry.edit.text().startswith("tra"))  # "n" may come too late
    assert officer.window.place() == "reception"


# --- keys that mean the same everywhere


def test_f11_answers_the_strip_with_the_keyboard_in_any_field(officer):
    officer.desk.reception.register(a_filing(), OFFICER)
    officer.press("Tab")
    officer.letters("082190000147")
    officer.press("Return", "F11")
    assert officer.person("name") == "Lương Thị Ngọc Ẩn"


def test_enter_makes_the_next_move_of_a_line_and_the_list_is_there_again_afterwards(officer):
    for _ in range(2):
        officer.desk.reception.register(a_filing(), OFFICER)
    officer.press("F3", "Return")
    assert officer.window.place() == "preview"
    officer.press("F12")
    assert officer.window.place() == "dossiers"
    officer.press("Return", "F12")
    assert [dossier.receipts_printed for dossier in officer.today()] == [1, 1]


def test_a_personal_number_says_the_sex_and_the_officer_has_the_last_word(officer):
    officer.press("Tab")
    officer.letters("082190000147")
    officer.press("Return")
    assert officer.person("sex") == "female"
    officer.scan("082190000147|301234567|Lương Văn Ẩn|14051990|Nam|Ấp Bình Trung, Cửu Giang|15072021")
    assert officer.person("sex") == "male"


def test_ctrl_pgdn_goes_through_the_tabs_of_a_place_round_and_round(officer):
    officer.press("F5")
    tabs = officer.desk_window.returning.tabs
    first = tabs.key()
    officer.press("Ctrl+PgDown")
    assert tabs.key() != first
    officer.press("Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+PgDown")
    assert tabs.key() == first


@pytest.mark.parametrize("place", ["F2", "F4", "F5"])
def test_the_keyboard_waits_in_the_entry_field_where_things_are_scanned(officer, place):
    officer.press("F3", place)
    assert officer.window.entry.edit.hasFocus()
