"""The log of the window: starts, ends, and the kinds of errors. No personal data: never a message, never a fact."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from desk_app.domain.errors import Trouble
from ui.notices import Notices

LOG = logging.getLogger("motcua.window")
FOLDER, FILE = "logs", "window.log"
BYTES, KEPT = 256 * 1024, 4


def begin(folder: Path) -> None:
    """Write the log into the data folder, four old files kept; Qt's own warnings go there too."""
    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / FOLDER / FILE, maxBytes=BYTES, backupCount=KEPT, encoding="utf-8")
    except OSError as error:
        raise Trouble("desk.cannot_write", folder=str(folder), reason=error.strerror) from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    LOG.addHandler(handler)
    qInstallMessageHandler(_qt_said)


def end() -> None:
    """Close the file."""
    qInstallMessageHandler(None)
    for handler in list(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()


def hook(notices: Notices) -> None:
    """Errors that escape from slots: their kind into the log, a sentence to the officer, a report to a file."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        LOG.error("unforeseen: %s.%s", kind.__module__, kind.__qualname__)
        notices.hook(kind, error, trace)

    sys.excepthook = told


def _qt_said(kind: QtMsgType, _place: object, message: str) -> None:
    quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
    LOG.log(logging.DEBUG if quiet else logging.WARNING, "Qt: %s", message)
