"""A practice day in the window: the real desk rests as it is, another one with invented data comes in its place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.services.ports.office import Officer
from ui.at_work import AtWork
from ui.comfort import Comfort, Key
from ui.help.guide import Guide
from ui.notices import Notices
from ui.setup.start import Start

if TYPE_CHECKING:
    from desk_app.services.desk import FrontDoor
    from ui.window.desk_window import DeskWindow


BATCHES = "lo"
"""Folder of the practice desk that its batches are written into, so that nobody is asked for one."""


class PracticeComfort(Comfort):
    """Look, language and columns are the officer's own; printer, folders and names of a practice day go with it.

    There is no printer, so that papers are looked at and no sheet is wasted.
    """

    def __init__(self, real: Comfort) -> None:
        super().__init__(real.settings())
        self._kept: dict[str, str] = {}

    def text(self, key: Key) -> str:
        return self._kept.get(key, "")

    def keep(self, key: Key, value: str) -> None:
        self._kept[key] = value


class _PracticeStart(Start):
    """Nobody is asked who is here at the beginning: the first invented officer is."""

    failed = Signal(object)

    def ask_officer(self) -> None:
        desk = self.desk()
        if self.desk_window is not None or desk is None:
            super().ask_officer()
            return

        def take(officers: tuple[Officer, ...]) -> None:
            self.take_officer(officers[0].name)

        self.tasks.run(desk.staff.officers, take, self.say_trouble, owner=self)

    def say_trouble(self, error: Exception) -> None:
        self.failed.emit(error)


class Practice(QObject):
    """:attr:`over` when the officer goes back to the real desk, also because no practice day could be laid out."""

    over = Signal()

    def __init__(
        self,
        door: Callable[[], "FrontDoor"],
        notices: Notices,
        comfort: Comfort,
        join: Callable[[AtWork], "DeskWindow"],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._comfort = PracticeComfort(comfort)
        self._step = 0
        self.guide: Guide | None = None
        self.start = _PracticeStart(door, notices.another(), self._comfort, join, self)
        self.start.joined.connect(self._joined)
        self.start.failed.connect(self._failed)
        self._notices = notices
        notices.told.connect(self._pass_on)

    def begin(self) -> None:
        """Lay the day out and open it."""
        self.start.begin(QCoreApplication.translate("Practice", "Laying out the practice day…"))

    def close(self) -> None:
        """Take it away: its window, its record, what it remembered."""
        if self.start.desk_window is not None:
            self.start.desk_window.close()
        self.start.close()
        self.start.take_front_away()
        self.deleteLater()

    def _joined(self, window: "DeskWindow") -> None:
        window.help.no_practice()
        self._comfort.keep("export_folder", str(window.at.desk.folder / BATCHES))
        if self.guide is not None:
            self._step = self.guide.step()
        self.guide = Guide(window, self._step, window)
        self.guide.over.connect(self.over)

    def _failed(self, error: Exception) -> None:
        self.over.emit()
        self._notices.tell(error)

    def _pass_on(self, notice: object) -> None:
        """What the program has to say of itself is said in the window that is seen."""
        if self.start.desk_window is not None:
            self.start.desk_window.at.notices.told.emit(notice)
