"""The pages of piles in their window on a real desk, with a hand that scans into the entry field."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person
from tests.ui.working import Workplace
from ui.handover.page import HandoverPage
from ui.handover.printing import PilePrinting
from ui.page import Page
from ui.preview.printing import Printing
from ui.reception.page import ReceptionPage
from ui.returning.page import ReturningPage
from ui.window.desk_window import DeskWindow
from ui.window.entry_answers import EntryAnswers
from ui.window.main_window import Identity, MainWindow

JUSTICE, ECONOMY = "Tư pháp – Hộ tịch", "Phòng Kinh tế"
NAMES = ("Bùi Văn Thiện", "Hà Thị Sen", "Đỗ Đức Ổn", "Chu Thị Hiền", "Trần Ơn")


class Counter:
    """Both pages in a window, or a whole desk's window; every scan is typed where the keyboard is, then Enter."""

    def __init__(self, desk: Desk, clock: MovingClock, folder: Path, qtbot, *, whole: bool) -> None:
        self.desk, self.clock, self.qtbot = desk, clock, qtbot
        self.place = Workplace(desk, folder)
        self.rooms = self._whole() if whole else None
        self.window = self.rooms.window if self.rooms else MainWindow(Identity("xã Tân Hòa", OFFICER, "Quầy 1"))
        if self.rooms is None:
            self._add_pages()
        else:
            self.handover, self.returning = self.rooms.handover, self.rooms.returning
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def _whole(self) -> DeskWindow:
        at = self.place.at

        def reception(_: object) -> Page:
            return ReceptionPage(self.desk, self.place.tasks, officer=at.officer, language=at.language)

        return DeskWindow(at, reception)

    def _add_pages(self) -> None:
        at, window = self.place.at, self.window
        self._printing = PilePrinting(at, Printing(at, window), window)
        self.handover = HandoverPage(at, self._printing.paper)
        self.returning = ReturningPage(at, self._printing.paper)
        window.add_place("handover", "Bàn giao", "arrow-left-right", self.handover, "F4")
        window.add_place("returning", "Trả kết quả", "package-check", self.returning, "F5")
        for place in ("dossiers", "dossier"):
            window.add_page(place, Page())
        answers = EntryAnswers(at, window.entry, window)
        answers.dossier.connect(lambda code: self._page().takes("dossier", code))
        answers.slip.connect(lambda number: self._page().takes("slip", number))
        answers.card.connect(lambda card: self._page().takes("card", card))

    def _page(self) -> Page:
        page = self.window.page()
        assert page is not None
        return page

    def settle(self) -> None:
        """Until all work is home."""
        self.place.settle(self.qtbot)
        QApplication.processEvents()
        self.place.settle(self.qtbot)

    def go(self, place: str) -> None:
        """By the rail."""
        self.window.go_to(place)
        self.settle()

    def scan(self, *texts: str) -> None:
        """A scanner types into whatever has the keyboard."""
        for text in texts:
            self.qtbot.keyClicks(QApplication.focusWidget(), text[:1])
            self.qtbot.keyClicks(QApplication.focusWidget(), text[1:])
            self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, then everything that follows from it."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def strips(self) -> list[str]:
        """What the strips under the top bar say."""
        return [f"{notice.fact} {notice.sentence}" for notice in self.window.strips.notices()]

    def close(self) -> None:
        """Everybody goes home."""
        self.place.tasks.close()
        self.window.hide()
        self.window.deleteLater()
        if self.rooms is not None:
            self.rooms.deleteLater()


@contextmanager
def a_counter(folder: Path, qtbot, *, whole: bool = False) -> Iterator[Counter]:
    """A training desk on Monday 2 March 2026 at 9 o'clock, with nothing in it."""
    clock = MovingClock()
    desk = a_desk(folder / "desk", clock)
    counter = Counter(desk, clock, folder, qtbot, whole=whole)
    try:
        yield counter
    finally:
        counter.close()
        desk.close()


def received(desk: Desk, count: int) -> list[str]:
    """The codes of so many dossiers at the desk, each of another person."""
    people = [a_person(name=NAMES[n % len(NAMES)], number=f"08219000{1000 + n}") for n in range(count)]
    return [desk.reception.register(a_filing(owner=person), OFFICER).dossier.code for person in people]
