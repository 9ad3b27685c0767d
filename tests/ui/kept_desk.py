"""A whole desk at which somebody types and scans without saving, and how each such page is filled and read again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desk_app.domain.till import PayWay
from desk_app.services.desk import Desk
from tests.building import CARD, OFFICER
from tests.ui.pile_pages import JUSTICE, received
from tests.ui.working import Workplace
from ui.page import Page
from ui.reception.page import ReceptionPage
from ui.window.desk_window import DeskWindow

OTHER = "Lê Hoàng Yến"


class KeptDesk:
    """One window of a desk; ``officers[-1]`` sits at it."""

    def __init__(self, desk: Desk, folder: Path, qtbot, officers: list[str], place: str = "reception") -> None:
        self.desk, self.folder, self.qtbot, self.officers = desk, folder, qtbot, officers
        self.place = Workplace(desk, folder)
        self.at = replace(self.place.at, officer=lambda: self.officers[-1])
        self.rooms = self._open()
        self.go(place)

    def _open(self) -> DeskWindow:
        at = self.at
        rooms = DeskWindow(at, lambda _: ReceptionPage(self.desk, at.tasks, officer=at.officer, language=at.language))
        rooms.window.resize(1366, 768)
        rooms.window.show()
        rooms.window.activateWindow()
        self.qtbot.waitUntil(rooms.window.isActiveWindow)
        return rooms

    def settle(self) -> None:
        """Until all work is home and everything that changed is on the disk."""
        for _ in range(2):
            QApplication.processEvents()
            self.qtbot.waitUntil(self._rests)

    def _rests(self) -> bool:
        if self.place.tasks.busy():
            return False
        kept = (getattr(page, "kept", None) for page in self.rooms.window.pages())
        looking = "spot" in self.rooms.__dict__ and self.rooms.spot.looking.waiting()
        return not looking and not any(each.keeping.waiting() for each in kept if each is not None)

    def go(self, place: str, asked: object | None = None) -> None:
        self.rooms.window.go_to(place, asked)
        self.settle()

    def press(self, key: Any, *modifier: Any) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.rooms.window, key, *modifier)
        self.settle()

    def log_off(self) -> None:
        """Ctrl+L."""
        self.rooms.window.lock_asked.emit()
        self.settle()

    def log_on(self, officer: str) -> None:
        self.officers.append(officer)
        self.rooms.say_officer()
        self.settle()

    def change_language(self) -> None:
        """As the settings do: another window takes the place of this one."""
        old, self.rooms = self.rooms, self._open()
        self.go("settings")
        self.rooms.carry_draft(old)
        old.close()
        self.settle()

    def files(self) -> list[str]:
        """What is kept, each as text."""
        folder = self.desk.folder / "drafts"
        return [file.read_text("utf-8") for file in sorted(folder.glob("*"))] if folder.is_dir() else []

    def said(self) -> str:
        return " ".join(f"{notice.fact} {notice.sentence}" for notice in self.rooms.window.strips.notices())

    def page(self) -> Page:
        page = self.rooms.window.page()
        assert page is not None
        return page

    def die(self) -> None:
        """The power is cut: nothing is asked any more, and nobody says good-bye."""
        self.settle()
        app = QCoreApplication.instance()
        for page in self.rooms.window.pages():
            for keeping in (getattr(getattr(page, "kept", None), "keeping", None), getattr(page, "keeping", None)):
                if keeping is not None:
                    app.aboutToQuit.disconnect(keeping._last_moment)
        self.close()

    def close(self) -> None:
        self.settle()
        self.place.tasks.close()
        self.rooms.close()


@dataclass(frozen=True)
class Unsaved:
    """A page on which something is begun: what is typed, how it is read again, and the act that saves it."""

    place: str
    begin: Callable[[KeptDesk], None]
    seen: Callable[[KeptDesk], object]
    save: Callable[[KeptDesk], None]


def _spot(desk: KeptDesk) -> None:
    desk.go("spot", desk.desk.scanning.read(CARD))
    form = desk.rooms.spot.form
    form.pieces.rows[0].what.setText("Bằng tốt nghiệp")
    form.pieces.rows[0].pages.setText("5")
    form.pieces.add_row()
    form.pieces.rows[1].what.setText("Học bạ")
    form.money.way.set_value(PayWay.TRANSFER)
    form.book.note_edit.setText("khách chờ")
    form.changed.emit()


def _visit(desk: KeptDesk) -> object:
    typed = desk.rooms.spot.typed()
    return (typed.person, typed.pieces, typed.way, typed.note) if not typed.is_empty() else None


def _giving(desk: KeptDesk) -> None:
    codes = received(desk.desk, 3)
    desk.go("handover", "give")
    for code in codes:
        desk.rooms.handover.scan(code)
    desk.rooms.handover.giving.place.put(JUSTICE)


def _taking(desk: KeptDesk) -> None:
    codes = received(desk.desk, 3)
    pile = desk.desk.handing_over.hand_over_pile(codes, JUSTICE, OFFICER)
    desk.go("handover", "take")
    page = desk.rooms.handover
    page.take_slip(pile.number)
    desk.settle()
    for code in (codes[0], codes[2]):
        page.scan(code)
        desk.settle()
    page.taking.card.put_by("Chị Tâm")


def _ticked(desk: KeptDesk) -> object:
    kept = desk.rooms.handover.taking.kept()
    return kept if kept.codes() else None


def _results(desk: KeptDesk) -> None:
    codes = received(desk.desk, 2)
    for code in codes:
        desk.desk.processing.move(code, "hand_over", OFFICER, values={"to": JUSTICE})
    desk.go("handover", "results")
    for code in codes:
        desk.rooms.handover.scan(code)
    desk.rooms.handover.results.place.put("Ngăn B2")


def _returning(desk: KeptDesk) -> None:
    codes = received(desk.desk, 2)
    for code in codes:
        desk.desk.processing.move(code, "result", OFFICER, values={"place": "A1"})
    desk.go("returning")
    page = desk.rooms.returning
    page.scan(codes[0])
    desk.settle()
    page.scan(codes[1])
    desk.settle()
    page.panel.collector.how.step(1)
    for edit, text in ((page.panel.collector.name, "Lê Văn Hai"), (page.panel.collector.mandate, "GUQ 12/2026")):
        edit.editor.setText(text)
        edit.editor.textEdited.emit(text)


def _receipts(desk: KeptDesk) -> object:
    lines = desk.rooms.returning.panel.pile.lines()
    return [(each.line.code, each.collector, each.settled) for each in lines] or None


def _fee(desk: KeptDesk) -> None:
    code = received(desk.desk, 1)[0]
    desk.go("till", code)
    take = desk.rooms.till.take
    take.dossier.amount.setText("25.000")
    take.dossier.amount.editingFinished.emit()
    take.dossier.payer.setText("Trần Thị Sáu")
    take.money.given.setText("50.000")


def _taken_fee(desk: KeptDesk) -> object:
    kept = desk.rooms.till.take.kept()
    return replace(kept, id="") if kept else None


def _count(desk: KeptDesk) -> None:
    desk.go("till")
    desk.rooms.till.show_tab("close")
    closing = desk.rooms.till.closing
    closing.way.set_value("notes")
    closing.way.chosen.emit("notes")
    closing.change.setText("200.000")
    closing.notes[100_000].setText("2")


def _giving_pile(desk: KeptDesk) -> object:
    giving = desk.rooms.handover.giving
    return (giving.codes, giving.place.value()) if giving.codes else None


def _results_pile(desk: KeptDesk) -> object:
    results = desk.rooms.handover.results
    return (results.codes, results.place.value()) if results.codes else None


PAGES: dict[str, Unsaved] = {
    "a visit": Unsaved("spot", _spot, _visit, lambda desk: desk.rooms.spot.settle()),
    "a pile to hand over": Unsaved(
        "handover", _giving, _giving_pile, lambda desk: desk.rooms.handover.giving.hand_over()
    ),
    "a pile that arrived": Unsaved("handover", _taking, _ticked, lambda desk: desk.rooms.handover.taking.take_over()),
    "results that came": Unsaved(
        "handover", _results, _results_pile, lambda desk: desk.rooms.handover.results.take_in()
    ),
    "receipts to hand back": Unsaved("returning", _returning, _receipts, lambda desk: desk.rooms.returning._return()),
    "a fee": Unsaved("till", _fee, _taken_fee, lambda desk: desk.rooms.till.act()),
    "a count of the drawer": Unsaved(
        "till", _count, lambda desk: desk.rooms.till.closing.kept(), lambda desk: desk.rooms.till.act()
    ),
}
