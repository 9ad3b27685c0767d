"""Settling on the spot and the till in the window: their keys, their commands, and how they stand in small windows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desk_app import wiring
from desk_app.services.installation import new_office
from tests.building import CARD, MovingClock, a_filing
from tests.ui.working import OFFICER, Workplace
from ui.reception.draft import Draft
from ui.reception.page import ReceptionPage
from ui.reception.typed import TypedPerson
from ui.window.desk_window import DeskWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workplace]:
    """A desk at work."""
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1", training=True)
    named = replace(office, account_bin="970405", account_number="6400201004455", account_holder="UBND XA TAN HOA")
    wiring.make_desk(tmp_path / "desk", named, OFFICER)
    desk = wiring.start_desk(tmp_path / "desk", MovingClock())
    made = Workplace(desk, tmp_path)
    yield made
    made.tasks.close()
    desk.close()


@pytest.fixture
def window(place: Workplace, qtbot, dressed) -> DeskWindow:
    """The desk's window with the reception in front."""
    desk = place.desk
    made = DeskWindow(place.at, lambda at: ReceptionPage(desk, at.tasks, officer=at.officer, language=at.language))
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    place.do(qtbot, lambda: made.window.go_to("reception"))
    return made


def test_ctrl_q_settles_what_stands_on_the_reception_page(window: DeskWindow, place: Workplace, qtbot) -> None:
    person = TypedPerson(number="082190000147", name="Lương Thị Ngọc Ẩn")
    procedure = place.desk.catalogue.find("2.000884")[0]
    place.do(qtbot, lambda: window.reception.put(Draft("one", desk=person, procedure=procedure)))
    place.do(qtbot, lambda: qtbot.keyClick(window.window, Qt.Key.Key_Q, CTRL))
    assert window.window.place() == "spot"
    assert window.spot.typed().person.name == "Lương Thị Ngọc Ẩn"
    assert window.spot.form.pieces.rows[0].kind.value() == "2.000884"


def test_ctrl_m_opens_the_till_for_the_dossier_in_front(window: DeskWindow, place: Workplace, qtbot) -> None:
    code = place.desk.reception.register(a_filing(procedure="1.004222"), OFFICER).dossier.code
    place.do(qtbot, lambda: window.window.go_to("dossier", code))
    place.do(qtbot, lambda: qtbot.keyClick(window.window, Qt.Key.Key_M, CTRL))
    assert window.window.place() == "till"
    assert window.till.take.dossier.code.text() == code


@pytest.mark.parametrize(
    ("typed", "found"), [("giai quyet", "spot"), ("gqn", "spot"), ("thu tien", "till"), ("chot ca", "till")]
)
def test_a_command_in_the_entry_field_opens_them(
    window: DeskWindow, place: Workplace, qtbot, typed: str, found: str
) -> None:
    entry = window.window.entry
    entry.take_focus()
    qtbot.keyClicks(entry.edit, typed)
    qtbot.waitUntil(lambda: bool(entry.answers()))
    place.do(qtbot, lambda: qtbot.keyClick(entry.edit, Qt.Key.Key_Return))
    assert window.window.place() == found


def test_a_card_scanned_anywhere_stays_with_the_page_that_is_in_front(
    window: DeskWindow, place: Workplace, qtbot
) -> None:
    place.do(qtbot, window.settle_now)
    entry = window.window.entry
    entry.take_focus()
    entry.edit.insert(CARD)
    place.do(qtbot, lambda: qtbot.keyClick(entry.edit, Qt.Key.Key_Return))
    assert window.window.place() == "spot"
    assert window.spot.typed().person.name == "Nguyễn Thị Mẫu"


@pytest.mark.parametrize(("width", "height"), [(1366, 697), (1093, 615), (911, 512)])
def test_nothing_of_them_is_cut_at_the_side(
    window: DeskWindow, place: Workplace, qtbot, width: int, height: int
) -> None:
    code = place.desk.reception.register(a_filing(procedure="1.004222"), OFFICER).dossier.code
    window.window.resize(width, height)
    place.do(qtbot, lambda: window.window.go_to("till", code))
    for key, page in (("till", window.till), ("spot", window.spot)):
        place.do(qtbot, lambda key=key: window.window.go_to(key))
        window.till.take.money.way.step(1)
        place.settle(qtbot)
        qtbot.waitUntil(lambda page=page: not _cut_areas(page))


def _cut_areas(page: QWidget) -> list[str]:
    """The scrolling parts in sight that are narrower than what is in them."""
    areas = (area for area in page.findChildren(QScrollArea) if area.isVisible())
    return [str(a) for a in areas if a.widget().minimumSizeHint().width() > a.viewport().width()]
