"""What holds after every act, whatever page it was: a clock set back is told, and a save that failed shouts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.building import OFFICER, a_desk, a_filing
from tests.scanned import a_pdf, lay
from tests.ui.kept_desk import PAGES, KeptDesk, Unsaved
from ui.widgets.alarm import Alarm

FULL = "SELECT RAISE(ABORT, 'database or disk is full')"


@pytest.fixture
def desk(dressed, qtbot, tmp_path, clock) -> Iterator[KeptDesk]:
    made = a_desk(tmp_path / "desk", clock)
    opened = KeptDesk(made, tmp_path, qtbot, [OFFICER])
    yield opened
    opened.close()
    assert opened.place.told == []
    made.close()


@pytest.fixture(params=PAGES)
def page(request) -> Unsaved:
    return PAGES[request.param]


def run(desk: KeptDesk, statement: str) -> None:
    with closing(sqlite3.connect(desk.desk.folder / "record.db")) as connection:
        connection.execute(statement)
        connection.commit()


def fill_disk(desk: KeptDesk) -> None:
    for table, act in (("dossier", "INSERT"), ("dossier", "UPDATE"), ("till", "INSERT")):
        run(desk, f"CREATE TRIGGER no_room_{table}_{act} BEFORE {act} ON {table} BEGIN {FULL}; END")


def make_room(desk: KeptDesk) -> None:
    for name in ("dossier_INSERT", "dossier_UPDATE", "till_INSERT"):
        run(desk, f"DROP TRIGGER no_room_{name}")


def alarm(desk: KeptDesk) -> Alarm:
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), Alarm))
    found = QApplication.activeWindow()
    assert isinstance(found, Alarm)
    return found


def behind(desk: KeptDesk) -> bool:
    return "09:00 02/03" in desk.said()


def test_a_save_that_failed_shouts_keeps_everything_and_saves_with_one_key(desk, page):
    page.begin(desk)
    desk.settle()
    before = page.seen(desk)
    fill_disk(desk)
    page.save(desk)
    desk.settle()
    shown = alarm(desk)
    assert shown.notice.kind == "late"
    assert "Ổ đĩa đã đầy" in shown.notice.sentence
    assert page.seen(desk) == before
    make_room(desk)
    desk.press(Qt.Key.Key_F11)
    assert page.seen(desk) is None
    assert not [notice for notice in desk.rooms.window.strips.notices() if notice.kind == "late"]


def test_a_refusal_does_not_shout(desk):
    PAGES["receipts to hand back"].begin(desk)
    desk.settle()
    code = desk.rooms.returning.panel.pile.last()
    desk.desk.processing.move(code, "return_result", OFFICER)
    desk.rooms.returning._return()
    desk.settle()
    assert not isinstance(QApplication.activeWindow(), Alarm)
    assert [notice.kind for notice in desk.rooms.window.strips.notices()][:1] == ["late"]


def test_a_clock_set_back_is_told_after_every_act(desk, page, clock):
    page.begin(desk)
    if page.place in ("spot", "till"):
        desk.desk.reception.register(a_filing(), OFFICER)
    desk.settle()
    clock.moment -= timedelta(hours=5)
    page.save(desk)
    desk.settle()
    assert page.seen(desk) is None
    assert behind(desk)


def test_a_clock_set_back_is_told_after_digitising(desk, clock, tmp_path):
    code = desk.desk.reception.register(a_filing(), OFFICER).dossier.code
    clock.moment -= timedelta(hours=5)
    lay(tmp_path, "s1.pdf", a_pdf(1))
    desk.place.comfort.keep("scan_folder", str(tmp_path))
    desk.go("digitise", code)
    page = desk.rooms.digitise
    page.waiting.table.choose(str(tmp_path / "s1.pdf"))
    desk.qtbot.keyClick(page.waiting.table, Qt.Key.Key_Space)
    desk.settle()
    page.counted.pages.setText("1")
    desk.press(Qt.Key.Key_F12)
    assert desk.desk.lookup.folder(code).dossier.scans
    assert behind(desk)
    page.on_left()


def test_the_warning_goes_when_the_clock_goes_right(desk, clock):
    desk.desk.reception.register(a_filing(), OFFICER)
    clock.moment -= timedelta(hours=5)
    desk.rooms.clock_strip.look()
    desk.settle()
    assert behind(desk)
    clock.moment += timedelta(hours=6)
    desk.rooms.clock_strip.look()
    desk.settle()
    assert not behind(desk)
