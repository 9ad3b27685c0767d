"""An eye on the scanner's folder: says that something changed, once the scanner has been quiet for a moment."""

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

QUIET_MS = 600
"""A scanner writes in pieces; in between the file would only be called unfinished."""


class FolderEye(QObject):
    """:attr:`changed` after a change; nothing is read here."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._watcher.directoryChanged.connect(lambda _: self._quiet.start())
        self._quiet.timeout.connect(self.changed)

    def rest_on(self, folder: str) -> None:
        """Watch this folder only."""
        self.close()
        self._watcher.addPath(folder)

    def again_soon(self) -> None:
        """Something there was not finished: a file that grows does not change its folder."""
        self._quiet.start()

    def close(self) -> None:
        """Watch nothing."""
        self._quiet.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
