"""The dossier page on a real desk, with a clock that a test moves and the hands of an officer."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import FiledPaper
from desk_app.services.desk import Desk
from tests.building import MovingClock, a_desk, a_filing
from tests.ui.working import OFFICER, Workplace
from ui.dossier.page import DossierPage
from ui.widgets.strip import Notice

PAPERS = (
    FiledPaper("Tờ khai", originals=1),
    FiledPaper("Giấy khai sinh", copies=2),
    FiledPaper("Thẻ căn cước", originals=1, present_only=True),
)
OTHER_OFFICER = "Lê Thị Hương Giang"
HEAD = "Phạm Quốc Bảo"


class AtDossier:
    """A dossier with papers on its page: received Monday 2 March 2026 at 9, three working days."""

    def __init__(self, desk: Desk, clock: MovingClock, qtbot, folder: Path) -> None:
        self.desk, self.clock, self.qtbot = desk, clock, qtbot
        self.place = Workplace(desk, folder)
        desk.staff.add(HEAD, "head")
        self.first = desk.reception.register(a_filing(papers=PAPERS), OFFICER).dossier
        self.code = self.first.code
        self.page = DossierPage(self.place.at)
        self.told: list[Notice] = []
        self.asked_places: list[tuple[str, object]] = []
        self.page.notice.connect(self.told.append)
        self.page.wants_place.connect(lambda key, asked: self.asked_places.append((key, asked)))
        self.page.resize(1150, 640)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.show(self.code)

    @property
    def dossier(self) -> Dossier:
        """As the record holds it."""
        return self.desk.lookup.folder(self.code).dossier

    def show(self, asked: object) -> None:
        self.place.do(self.qtbot, lambda: self.page.on_shown(asked))

    def reload(self) -> None:
        self.place.do(self.qtbot, self.page.reload)

    def move(
        self, action: str, *, at: datetime | None = None, officer: str = OFFICER, note: str = "", **values: str
    ) -> Dossier:
        """Somebody moves the dossier elsewhere, not on this page."""
        self.clock.moment = at or self.clock.moment
        return self.desk.processing.move(self.code, action, officer, note=note, values=values).dossier

    def open_strip(self, action: str) -> None:
        """Open a move's strip and wait until its effect was looked at."""
        self.place.do(self.qtbot, lambda: self.page.ask(action))
        self.look_ahead()

    def put(self, **values: str) -> None:
        """Type or choose values, each field left."""
        for name, value in values.items():
            self.page.form.fields[name].put(value)

    def do(self) -> None:
        """F12 of the strip."""
        assert self.page.form.do is not None
        self.place.do(self.qtbot, self.page.form.do.click)

    def look_ahead(self) -> None:
        """Wait until the effect of what is typed was counted."""
        self.qtbot.waitUntil(lambda: not self.page.making.looking_ahead())
        self.place.settle(self.qtbot)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)
        self.place.settle(self.qtbot)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.page

    def wrong(self, name: str) -> str:
        """The sentence under a field."""
        return self.page.form.fields[name].wrong()


@contextmanager
def a_dossier_on_its_page(qtbot, folder: Path) -> Iterator[AtDossier]:
    """A fresh desk; the page is in front and has the keyboard."""
    clock = MovingClock()
    desk = a_desk(folder / "desk", clock)
    made = AtDossier(desk, clock, qtbot, folder)
    qtbot.addWidget(made.page)
    yield made
    made.place.settle(qtbot)
    made.place.tasks.close()
    desk.close()
