"""The folder into which the scanner writes: which one it is, what waits in it, and that something new has come."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.services.watched_folder import WaitingFile
from ui.at_work import AtWork
from ui.digitise.waiting import usual_folder
from ui.digitise.watching import FolderEye
from ui.settings import files

SCANNER = "scanner"
"""The lane that reads the scanner's folder: a slow network folder keeps no registration waiting."""

STILL_WRITTEN_S = 30


class ScannerFolder(QObject):
    """:attr:`read` with the files that wait in it, after each look; :attr:`failed` with why it cannot be looked into.

    It is watched from :meth:`watch` to :meth:`close`.
    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, at: AtWork, page: QWidget) -> None:
        super().__init__(page)
        self._at, self._page = at, page
        self._eye = FolderEye(self)
        self._eye.changed.connect(self.look)

    def path(self) -> str:
        """Where it is, ``""`` until one was chosen."""
        return self._at.comfort.text("scan_folder")

    def choose(self) -> bool:
        """Another one; False when the officer left it as it is."""
        title = QCoreApplication.translate("DigitisePage", "The scanner's folder")
        chosen = files.choose_folder(self._page, title, self.path() or usual_folder())
        if chosen is not None:
            self._at.comfort.keep("scan_folder", str(chosen))
        return chosen is not None

    def watch(self) -> bool:
        """Look into it now, and whenever something changes in it; False when none was chosen."""
        self.close()
        if path := self.path():
            self._eye.rest_on(path)
            self.look()
        return bool(path)

    def look(self) -> None:
        """What waits in it now."""
        if path := self.path():
            digitising = self._at.desk.digitising
            self._at.tasks.run(
                lambda: digitising.waiting(Path(path)), self._found, self.failed.emit, owner=self, lane=SCANNER
            )

    def close(self) -> None:
        """Watch nothing."""
        self._eye.close()

    def _found(self, found: Sequence[WaitingFile]) -> None:
        self.read.emit(found)
        if any(_unfinished(file) for file in found) and self._page.isVisible():
            self._eye.again_soon()


def _unfinished(file: WaitingFile) -> bool:
    """Refused now, and perhaps whole in a moment: the scanner wrote it just now."""
    fresh = QDateTime.currentSecsSinceEpoch() - file.at < STILL_WRITTEN_S
    return fresh and file.refused is not None and file.refused.code in ("digitise.damaged", "digitise.empty")
