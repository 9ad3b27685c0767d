"""The page of a visit on a real desk with the two hands of an officer: every key goes to what has the keyboard."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.building import CARD
from tests.ui.working import Workplace
from ui.page import Page
from ui.spot.page import SpotPage
from ui.window.main_window import Identity, MainWindow


class SpotCounter:
    """A window with the page in front, its keys and what it says."""

    def __init__(self, place: Workplace, qtbot, officer: Callable[[], str] | None = None) -> None:
        self.place, self.qtbot = place, qtbot
        self.page = SpotPage(replace(place.at, officer=officer or place.at.officer))
        self.window = MainWindow(Identity("xã Tân Hòa", "Trần Khải Minh", "Quầy 1"))
        self.window.add_place("reception", "Tiếp nhận", "id-card", Page(), "F2")
        self.window.add_page("spot", self.page, under="reception")
        qtbot.addWidget(self.window)
        self.window.resize(1366, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()
        self.window.go_to("spot")
        self.settle()

    def settle(self) -> None:
        """Wait until everything typed is counted and all work is home."""
        for _ in range(2):  # what came home may have asked for more, or moved the keyboard
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.page.looking.waiting() and not self.place.tasks.busy())
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)
        self.settle()

    def scan(self, card: str = CARD) -> None:
        """A scanner types a card wherever the keyboard is, and presses Enter."""
        assert isinstance(self.focus, QLineEdit)
        self.focus.insert(card)
        self.press(Qt.Key.Key_Return)

    def diploma(self) -> None:
        """A card, then five pages in three copies."""
        self.window.go_to("spot", self.place.desk.scanning.read(CARD))
        self.settle()
        self.type("Bang tot nghiep")
        self.press(Qt.Key.Key_Return)
        self.type("5")
        self.press(Qt.Key.Key_Return)
        self.type("3")

    def said(self) -> str:
        """Everything the strips say."""
        return " ".join(f"{notice.fact} {notice.sentence}" for notice in self.window.strips.notices())
