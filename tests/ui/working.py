"""A real desk behind real pages: the record in a folder of the test, a clock that stands, work in its own thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desk_app.domain.dossiers import Dossier
from desk_app.services.desk import Desk
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.tasks import Tasks
from ui.widgets.strip import Notice

OFFICER = "Nguyễn Thu Hà"


class Workplace:
    """What pages are given, and what they said."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.told: list[Notice] = []
        self.desk = desk
        self.comfort = Comfort(QSettings(str(folder / "comfort.ini"), QSettings.Format.IniFormat))
        notices = Notices(language=lambda: "vi", reports=folder / "reports", now=desk.clock.now)
        notices.told.connect(self.told.append)
        self.tasks = Tasks(notices.tell)
        self.at = AtWork(desk, self.tasks, notices, self.comfort, lambda: OFFICER, lambda: "vi")

    def settle(self, qtbot: QtBot) -> None:
        """Wait until all work is home, also the work that home-coming work asked for."""
        qtbot.waitUntil(lambda: not self.tasks.busy())

    def do(self, qtbot: QtBot, step: Callable[[], object]) -> None:
        """Do something, then wait for its work."""
        step()
        self.settle(qtbot)

    def history(self, dossier: Dossier) -> list[str]:
        """What happened to a dossier, oldest first."""
        return [str(entry.what) for entry in self.desk.lookup.folder(dossier.code).history]
