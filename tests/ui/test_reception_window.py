"""The reception page in the desk's window: what leads to it, what it leads to, who sits there, and small windows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from desk_app.domain.waits import MissingPaper
from desk_app.services.desk import Desk
from tests.building import CARD, OFFICER, MovingClock, a_desk, a_filing
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.reception.draft import Draft, Part
from ui.reception.page import ReceptionPage
from ui.reception.typed import TypedPerson
from ui.tasks import Tasks
from ui.window.desk_window import DeskWindow

Key = Qt.Key
OTHER = "Lê Hoàng Yến"
PERSON = TypedPerson(number="082190000147", name="Lương Thị Ngọc Ẩn", birth_date="14/05/1990", sex="female")


class Window:
    """A desk's window and what it told; the last name of ``sitting`` is who is at the desk."""

    def __init__(self, desk: Desk, folder: Path, qtbot) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.sitting = [OFFICER]
        comfort = Comfort(QSettings(str(folder / "comfort.ini"), QSettings.Format.IniFormat))
        notices = Notices(language=lambda: "vi", reports=folder / "reports", now=desk.clock.now)
        self.tasks = Tasks(notices.tell)
        at = AtWork(desk, self.tasks, notices, comfort, lambda: self.sitting[-1], lambda: "vi")
        self.rooms = DeskWindow(at, lambda at: ReceptionPage(desk, at.tasks, officer=at.officer, language=at.language))
        self.page, self.window = self.rooms.reception, self.rooms.window
        qtbot.addWidget(self.window)
        self.resize(1366, 697)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.go_to("reception")

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.busy())

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        QApplication.processEvents()

    def go_to(self, place: str, asked: object = None) -> None:
        self.window.go_to(place, asked)
        self.settle()

    def press(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)
        self.settle()

    def scan(self, text: str) -> None:
        self.window.entry.entered.emit(text)
        self.settle()

    def procedure(self, key: str):
        return next(each for each in self.desk.catalogue.procedures() if each.key == key)

    def put(self, key: str = "", *parts: Draft, **changes: object) -> None:
        procedure = self.procedure(key) if key else None
        draft = Draft(self.desk.reception.new_id(), desk=PERSON, procedure=procedure, parts=tuple(map(Part, parts)))
        self.page.put(replace(draft, **changes))
        self.settle()

    def all_present(self) -> None:
        self.page.form.papers.list.all_present()

    def said(self) -> str:
        return " ".join(f"{notice.fact} {notice.sentence}" for notice in self.window.strips.notices())


@pytest.fixture
def window(dressed, qtbot, tmp_path) -> Iterator[Window]:
    desk = a_desk(tmp_path / "desk", MovingClock())
    desk.staff.add(OTHER)
    made = Window(desk, tmp_path, qtbot)
    yield made
    made.settle()
    made.tasks.close()
    desk.close()


# --- what is filed together, or on the spot


def test_all_receipts_of_one_filing_are_shown_and_printed_in_one_go(window):
    first = Draft(window.desk.reception.new_id(), desk=PERSON, procedure=window.procedure("1.004222"))
    window.put("1.004873", replace(first, fee="0"))
    window.all_present()
    window.press(Key.Key_F12)
    assert window.window.place() == "preview"
    codes = [dossier.code for dossier in window.desk.lookup.worklist("today")]
    assert len(codes) == 2
    preview = window.rooms.preview
    assert all(code in preview._code.text() for code in codes)
    assert len(preview.pages.pages) >= 2
    window.press(Key.Key_F12)
    assert [window.desk.lookup.folder(code).dossier.receipts_printed for code in codes] == [1, 1]


def test_a_procedure_that_may_be_settled_at_once_is_offered_to_be(window):
    window.put("1.004222")
    assert not window.page.form.procedure.spot.isVisible()
    window.put("2.000884")
    window.page.form.procedure.spot.click()
    window.settle()
    assert window.window.place() == "spot"
    assert window.rooms.spot.typed().person.name == PERSON.name
    assert window.rooms.spot.form.pieces.rows[0].kind.value() == "2.000884"


def test_who_was_settled_on_the_spot_does_not_stay_on_the_reception_page(window):
    window.put("2.000884")
    window.rooms.spot.settled.emit(replace(PERSON, number="082190000999"))
    assert not window.page.draft().is_empty()
    window.rooms.spot.settled.emit(PERSON)
    assert window.page.draft().is_empty()


# --- what leads here


def test_a_scanned_slip_brings_its_dossier_to_be_completed(window):
    slip = window.desk.reception.file_and_ask(a_filing(), [MissingPaper("Tờ khai", "chưa có")], OFFICER).dossier
    window.go_to("settings")
    window.scan(slip.code)
    assert window.window.place() == "reception"
    assert window.page.bar.code.text() == slip.code
    window.press(Key.Key_F9)
    window.press(Key.Key_F12)
    assert window.desk.lookup.worklist("today")[0].id == slip.id


def test_the_slip_of_a_refused_dossier_leads_to_its_page(window):
    slip = window.desk.reception.file_and_refuse(a_filing(), "không thuộc thẩm quyền", OFFICER).dossier
    window.scan(slip.code)
    assert window.window.place() == "dossier"


def test_accepting_on_the_dossier_page_is_done_here(window):
    slip = window.desk.reception.file(a_filing(), OFFICER).dossier
    window.go_to("dossier", slip.code)
    window.press(Key.Key_F12)
    assert window.window.place() == "reception"
    assert window.page.draft().opened.code == slip.code


# --- who sits here


def test_who_sits_down_finds_only_what_they_left_themselves(window):
    window.put("1.004873")
    window.go_to("dossiers")
    window.rooms.officer_asked.emit()
    window.settle()
    assert window.page.draft().is_empty()
    window.sitting.append(OTHER)
    window.rooms.say_officer()
    window.settle()
    assert window.page.draft().is_empty()
    assert window.window.place() == "reception"
    window.rooms.officer_asked.emit()
    window.sitting.append(OFFICER)
    window.rooms.say_officer()
    window.settle()
    assert window.page.draft().desk.name == PERSON.name


def test_nobody_of_before_stands_on_the_page_of_a_visit_when_another_sits_down(window):
    window.go_to("spot", window.desk.scanning.read(CARD))
    window.rooms.officer_asked.emit()
    window.sitting.append(OTHER)
    window.rooms.say_officer()
    window.settle()
    assert window.rooms.spot.typed().person.is_empty()


# --- in small windows


@pytest.mark.parametrize(("width", "height"), [(1366, 697), (1093, 615), (911, 512)])
@pytest.mark.parametrize("key", ["1.004222", "2.000815"])
def test_nothing_of_the_page_is_cut_at_the_side(window, width, height, key):
    window.put(key)
    window.resize(width, height)
    window.settle()
    [area] = [each for each in window.page.findChildren(QScrollArea) if each.isVisible()]
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    field = window.page.form.procedure.procedure
    assert field.width() >= field.minimumSizeHint().width()  # code and short name stand in it
    assert window.page.form.procedure.request.width() >= 100


def test_in_one_column_the_promised_day_stands_above_the_verbs_wherever_the_page_is_scrolled(window):
    window.put("1.004873")
    assert window.page.fitting.promise.text() == ""
    window.resize(911, 512)
    window.settle()
    line = window.page.fitting.promise
    assert "05/03/2026" in line.text()
    assert "17:00" in line.text()
    window.page.form.fee.note_edit.setFocus()
    assert line.isVisible()
    assert line.geometry().bottom() <= window.page.verbs.geometry().top()
    window.page.clear()
    assert line.text() == ""
