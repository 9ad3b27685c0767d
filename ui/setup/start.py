"""From the first window to the desk at work: open the record or make one, ask who is here, join the pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.domain.errors import DeskError
from desk_app.services.ports import Office, Officer
from ui import i18n
from ui.app import dress
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.setup.front import FrontWindow
from ui.tasks import Tasks

if TYPE_CHECKING:  # pages and services are imported behind the first window, not before it
    from desk_app.services.desk import Desk, FrontDoor
    from ui.desk_window import DeskWindow


class Start(QObject):
    """``door`` is called in a worker: what it imports does not hold up the first window. ``join`` makes the desk's."""

    def __init__(
        self,
        door: Callable[[], "FrontDoor"],
        notices: Notices,
        comfort: Comfort,
        join: Callable[[AtWork], "DeskWindow"],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_door, self._notices, self._comfort, self._make_window = door, notices, comfort, join
        self._door: FrontDoor | None = None
        self._desk: Desk | None = None
        self._officer = ""
        self.tasks = Tasks(notices.tell, self)
        self.front = FrontWindow()
        self.front.setup.language = comfort.language
        self.front.setup.made.connect(self._make)
        self.front.officers.chosen.connect(self._take_officer)
        self.front.again.connect(self.begin)
        notices.told.connect(self.front.strips.show_notice)
        self.desk_window: DeskWindow | None = None

    def begin(self) -> None:
        """Show the first window and open the record behind it."""
        self._show(self.front)
        self.front.wait(self.tr("Opening the record…"))
        self.tasks.run(self._open, self._opened, self._trouble, owner=self)

    def close(self) -> None:
        """The program ends: work under way is finished, then the record is let go."""
        self.tasks.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    # --- the record

    def _open(self) -> "Desk | None":
        self._door = self._door or self._make_door()
        return self._door.open() if self._door.exists() else None

    def _opened(self, desk: "Desk | None") -> None:
        if desk is None:
            self.front.ask_setup()
            return
        self._desk = desk
        self._ask_officer()

    def _make(self, office: Office, officer: str, printer: str) -> None:
        door = self._door
        assert door is not None
        self.front.wait(self.tr("Making the desk…"))

        def refused(error: Exception) -> None:
            self.front.ask_setup()
            if isinstance(error, DeskError):
                self.front.setup.refuse(error)
            else:
                self._notices.tell(error)

        def done(desk: "Desk") -> None:
            self._comfort.keep("printer", printer)
            self._desk = desk
            self._take_officer(officer)

        self.tasks.run(lambda: door.make(office, officer), done, refused, owner=self)

    def _trouble(self, error: Exception) -> None:
        self.front.say_trouble(self._notices.notice_of(error))

    # --- who is here

    def _ask_officer(self) -> None:
        desk = self._desk
        assert desk is not None

        def ask(officers: tuple[Officer, ...]) -> None:
            if len(officers) == 1 and self.desk_window is None:
                self._take_officer(officers[0].name)
                return
            self._show(self.front)
            if self.desk_window is not None:
                self.desk_window.window.hide()
            self.front.ask_officer(officers, self._officer or self._comfort.text("officer"))

        self.tasks.run(desk.staff.officers, ask, self._trouble, owner=self)

    def _take_officer(self, name: str) -> None:
        desk = self._desk
        assert desk is not None
        self.tasks.run(lambda: desk.staff.acting(name), self._work, self._trouble, owner=self)

    # --- at work

    def _work(self, officer: Officer) -> None:
        self._officer = officer.name
        self._comfort.keep("officer", officer.name)
        if self.desk_window is None:
            self._join()
        else:
            self.desk_window.say_officer()
        assert self.desk_window is not None
        self._show(self.desk_window.window)
        self.front.hide()

    def _join(self, place: str = "reception") -> None:
        assert self._desk is not None
        at = AtWork(
            self._desk, self.tasks, self._notices, self._comfort, lambda: self._officer, lambda: self._comfort.language
        )
        self.desk_window = self._make_window(at)
        self.desk_window.officer_asked.connect(self._ask_officer)
        self.desk_window.office_changed.connect(self._change_office)
        self.desk_window.look_changed.connect(self._change_look)
        self.desk_window.window.go_to(place)

    def _change_office(self, office: Office) -> None:
        door, old = self._door, self._desk
        assert door is not None
        assert old is not None

        def work() -> "Desk":
            old.close()
            return door.change(office)

        def done(desk: "Desk") -> None:
            self._desk = desk
            self._rebuild()

        self.tasks.run(work, done, self._notices.tell, owner=self)

    def _change_look(self, anew: bool) -> None:
        """Light or dark at once; another language or size of text builds the pages anew, drafts are taken along."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(app, self._comfort.look, self._comfort.large)
        i18n.speak(app, self._comfort.language)
        self.front.setup.language = self._comfort.language
        if anew:
            self._rebuild("display")

    def _rebuild(self, panel: str = "office") -> None:
        old = self.desk_window
        if old is None:
            return
        geometry, maximised = old.window.geometry(), old.window.isMaximized()
        self._join("settings")
        assert self.desk_window is not None
        self.desk_window.window.go_to("settings", panel)
        self.desk_window.carry_draft(old)
        self.desk_window.window.setGeometry(geometry)
        self._show(self.desk_window.window, maximised=maximised)
        old.close()

    def _show(self, window: QWidget, *, maximised: bool = True) -> None:
        if window.isVisible():
            return
        if maximised:
            window.showMaximized()
        else:
            window.show()
