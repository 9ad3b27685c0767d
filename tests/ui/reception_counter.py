"""The reception page on a real desk with the two hands of an officer, for the tests of the page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.services.desk import Desk
from desk_app.services.wording import Language
from tests.building import CARD, OFFICER, MovingClock, a_desk
from ui.page import Page
from ui.reception.page import ReceptionPage
from ui.tasks import Tasks
from ui.window.main_window import Identity, MainWindow

OTHER_CARD = "082190000147||Lương Thị Ngọc Ẩn|14051990|Nữ|Ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang|15072021"


class Counter:
    """The page in its window, and the two hands of an officer: every key goes to the widget that has the keyboard."""

    def __init__(
        self,
        desk: Desk,
        qtbot,
        folder: Path,
        officer: Callable[[], str] = lambda: OFFICER,
        language: Callable[[], Language] = lambda: "vi",
    ) -> None:
        self.desk, self.qtbot, self.folder = desk, qtbot, folder
        self.errors: list[Exception] = []
        self.tasks = Tasks(self.errors.append)
        self.page = ReceptionPage(desk, self.tasks, officer=officer, language=language)
        self.window = MainWindow(Identity("xã Tân Hòa", OFFICER, "Quầy 1"))
        self.window.add_place("reception", "Tiếp nhận", "id-card", self.page, "F2")
        self.window.add_place("dossiers", "Hồ sơ", "folder-open", Page(), "F3")
        for place in ("dossier", "preview"):
            self.window.add_page(place, Page(), under="dossiers")
        self.codes: list[str] = []
        self.page.registered.connect(self.codes.append)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go_to("reception")
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for has come home."""
        self.qtbot.waitUntil(lambda: not self.tasks.busy())

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)
        self.settle()

    def at(self, key: str) -> str:
        """What stands in a field of the person at the counter."""
        return getattr(self.page.form.person.desk.typed(), key)

    def go_to(self, key: str) -> None:
        self.page.form.person.desk.edit(key).setFocus()

    def scan(self, card: str = CARD) -> None:
        found = self.desk.scanning.read(card)
        self.window.go_to("reception", found)
        self.settle()

    def procedure(self, typed: str) -> None:
        self.page.form.procedure.procedure.setFocus()
        self.type(typed)
        with self.qtbot.waitSignal(self.page.form.procedure.taken):
            self.qtbot.keyClick(self.focus, Qt.Key.Key_Return)
        self.settle()

    def received(self) -> int:
        return self.desk.lookup.counts().received

    def said(self) -> str:
        """Everything the strips say."""
        return " ".join(f"{notice.fact} {notice.sentence}" for notice in self.window.strips.notices())


@contextmanager
def at_the_counter(qtbot, folder: Path, officer: Callable[[], str] = lambda: OFFICER) -> Iterator[Counter]:
    """A fresh desk on Monday 2 March 2026 at 9 o'clock; at the end no piece of work may have gone wrong unheard."""
    desk = a_desk(folder, MovingClock())
    made = Counter(desk, qtbot, folder, officer)
    qtbot.addWidget(made.window)
    yield made
    made.settle()
    assert made.errors == []
    made.tasks.close()
    desk.close()
