"""From the first window to the desk at work: open the record or make one, ask who is here, join the pages."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.domain.errors import DeskError
from ui.app import dress
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.look import theme
from ui.notices import Notices
from ui.setup.curtain import Curtain
from ui.speech import i18n
from ui.tasks import Tasks, Ticket, Watch

if TYPE_CHECKING:  # pages and services are imported behind the first window, not before it
    from desk_app.services.desk import Desk, FrontDoor
    from desk_app.services.ports.office import Office, Officer
    from ui.setup.form import SetupForm
    from ui.setup.front import FrontWindow
    from ui.setup.practice import Practice
    from ui.window.desk_window import DeskWindow


class Start(QObject):
    """``door`` is called in a worker: what it imports does not hold up the first window. ``join`` makes the desk's.

    ``practice`` opens the door of the practice desk, in a worker too. ``curtain`` is the window that is there already
    and goes when there is another. :attr:`joined` carries each new desk window.
    """

    joined = Signal(object)

    def __init__(
        self,
        door: Callable[[], "FrontDoor"],
        notices: Notices,
        comfort: Comfort,
        join: Callable[[AtWork], "DeskWindow"],
        parent: QObject | None = None,
        *,
        practice: Callable[[], "FrontDoor"] | None = None,
        curtain: Curtain | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_door, self._notices, self._comfort, self._make_window = door, notices, comfort, join
        self._door: FrontDoor | None = None
        self._desk: Desk | None = None
        self._officer = ""
        self._opening: Ticket | None = None
        self._practice_door, self._curtain = practice, curtain
        self.practice: Practice | None = None
        self._spoken, self._dressed = (comfort.language, comfort.large), (comfort.look, comfort.large)
        self.tasks = Tasks(notices.tell, self)
        self.desk_window: DeskWindow | None = None

    @cached_property
    def front(self) -> "FrontWindow":
        """The window before the desk's; behind a curtain it is only made when it has something to ask or to say."""
        return self._new_front()

    def begin(self, words: str = "") -> None:
        """Show the first window and open the record behind it; ``words`` are said meanwhile."""
        if self._curtain is None:
            self._show(self.front)
        self._wait(words or self.tr("Opening the record…"))
        self._opening = self.tasks.run_long(
            self._open, self._opened, self.say_trouble, owner=self, advanced=self._say_preparing
        )

    def desk(self) -> "Desk | None":
        """The desk that is open."""
        return self._desk

    def practise(self) -> None:
        """A practice day takes the place of this window, which rests as it is until the officer comes back."""
        from ui.setup.practice import Practice  # it is a start itself

        if self.practice is not None or self._practice_door is None:
            return
        self.practice = Practice(self._practice_door, self._notices, self._comfort, self._make_window, self)
        self.practice.over.connect(self._practised)
        self._spoken = (self._comfort.language, self._comfort.large)
        self.practice.begin()
        self._front_or_desk().hide()

    def _practised(self) -> None:
        """Back to the window of before, and to the field the keyboard was in."""
        practice, self.practice = self.practice, None
        if self._spoken != (self._comfort.language, self._comfort.large):
            self._change_look(anew=True)
        if self.desk_window is None:
            self.front.ask_setup()
        window = self._front_or_desk()
        window.show()
        window.activateWindow()
        if practice is not None:
            practice.close()

    def _front_or_desk(self) -> QWidget:
        return self.front if self.desk_window is None else self.desk_window.window

    def close(self) -> None:
        """The program ends: work under way is finished, then the record is let go."""
        if self.practice is not None:
            self.practice.close()
            self.practice = None
        if self._opening is not None:
            self._opening.cancel()
        self.tasks.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def take_front_away(self) -> None:
        """Until somebody asks for it again, in another language perhaps."""
        old = self.__dict__.pop("front", None)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _new_front(self) -> "FrontWindow":
        from ui.setup.front import FrontWindow

        front = FrontWindow()
        theme.finish(front)
        front.form_made.connect(self._join_form)
        front.choice_made.connect(lambda choice: choice.chosen.connect(self.take_officer))
        front.again.connect(self.begin)
        self._notices.told.connect(front.strips.show_notice)
        return front

    def _join_form(self, form: "SetupForm") -> None:
        form.language = self._comfort.language
        form.made.connect(self._make)
        form.practice_asked.connect(self.practise)
        form.practise.setVisible(self._practice_door is not None)

    # --- the record

    def _open(self, watch: Watch) -> "Desk | None":
        self._door = self._door or self._make_door()
        return self._door.open(watch.advance) if self._door.exists() else None

    def _say_preparing(self, done: int, total: int) -> None:
        """A newer program tells an older record's dossiers anew; closing the window stops it safely."""
        words = self.tr("The search is being prepared once for this version: {done} of {total} dossiers.")
        self._wait(words.format(done=done, total=total))

    def _opened(self, desk: "Desk | None") -> None:
        if desk is None:
            self._show(self.front)
            self.front.ask_setup()
            return
        self._desk = desk
        self.ask_officer()

    def _wait(self, words: str) -> None:
        (self._curtain or self.front.waiting()).say(words)

    def _make(self, office: "Office", officer: str, printer: str) -> None:
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
            self.take_officer(officer)

        self.tasks.run(lambda: door.make(office, officer), done, refused, owner=self)

    def say_trouble(self, error: Exception) -> None:
        self._show(self.front)
        self.front.say_trouble(self._notices.notice_of(error))

    # --- who is here

    def ask_officer(self) -> None:
        desk = self._desk
        assert desk is not None

        def ask(officers: "tuple[Officer, ...]") -> None:
            if len(officers) == 1 and self.desk_window is None:
                self.take_officer(officers[0].name)
                return
            self._show(self.front)
            if self.desk_window is not None:
                self.desk_window.window.hide()
            self.front.ask_officer(officers, self._officer or self._comfort.text("officer"))

        self.tasks.run(desk.staff.officers, ask, self.say_trouble, owner=self)

    def take_officer(self, name: str) -> None:
        desk = self._desk
        assert desk is not None
        self.tasks.run(lambda: desk.staff.acting(name), self._work, self.say_trouble, owner=self)

    # --- at work

    def _work(self, officer: "Officer") -> None:
        self._officer = officer.name
        self._comfort.keep("officer", officer.name)
        if self.desk_window is None:
            self._join()
        else:
            self.desk_window.say_officer()
        assert self.desk_window is not None
        self._show(self.desk_window.window)
        if "front" in self.__dict__:
            self.front.hide()
            self.front.typed_ahead.type_into(self.desk_window.window)
        self.desk_window.bring_in()

    def _join(self, place: str = "reception") -> None:
        assert self._desk is not None
        at = AtWork(
            self._desk, self.tasks, self._notices, self._comfort, lambda: self._officer, lambda: self._comfort.language
        )
        self.desk_window = self._make_window(at)
        self.desk_window.officer_asked.connect(self.ask_officer)
        self.desk_window.office_changed.connect(self._change_office)
        self.desk_window.look_changed.connect(self._change_look)
        self.desk_window.help.practice_asked.connect(self.practise)
        if self._practice_door is None:
            self.desk_window.help.no_practice()
        self.desk_window.window.go_to(place)
        theme.finish(self.desk_window.window)
        self.joined.emit(self.desk_window)

    def _change_office(self, office: "Office") -> None:
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
        app = _app()
        if self._dressed != (self._comfort.look, self._comfort.large):
            self._dressed = self._comfort.look, self._comfort.large
            dress(app, *self._dressed)
        i18n.speak(app, self._comfort.language)
        if anew:
            self.take_front_away()
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
        if self._curtain is not None:
            curtain, self._curtain = self._curtain, None
            curtain.give_way(window, typed=self.desk_window is not None)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
