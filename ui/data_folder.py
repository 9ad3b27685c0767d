"""The data folder as a window sees it: where it lies when nobody says otherwise, and that only one window opens it."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from desk_app.domain.errors import RuleBroken, Trouble

PROGRAM = "motcua"
LOCK = "window.lock"
PATIENCE_MS = 100


def default_folder() -> Path:
    """The same folder as the command line's, found without loading what the record needs."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / PROGRAM


def locked(folder: Path) -> QLockFile:
    """The folder, made when missing, locked for this process; ``window.already_open`` when another window has it.

    A lock that a crash left behind is taken over, because its process is gone.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("desk.cannot_write", folder=str(folder), reason=error.strerror) from error
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(PATIENCE_MS):
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise RuleBroken("window.already_open")
        raise Trouble("desk.cannot_write", folder=str(folder), reason=lock.error().name)
    return lock
