"""``python -m tests.ui.typed_and_killed FOLDER typing|saving|settling``: an officer at work in a process to be killed.

``typing`` tells when the last letter is on the disk, ``settling`` does so on the page of a visit. ``saving`` registers,
and tells the code when the record has it; the form is never emptied, for the program hangs there.
"""

import os
import sys
from pathlib import Path
from threading import Event
from typing import Any

if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.app import make_app  # isort: skip  # brings Qt in, after its platform was chosen

from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.services.desk import Desk
from desk_app.services.reception import Reception, Registered
from desk_app.wiring import start_desk
from tests.building import OFFICER, MovingClock
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.reception.page import ReceptionPage
from ui.spot.page import SpotPage
from ui.tasks import Tasks

TYPED = "de nghi xac nhan de ket hon"
CARD = "082190000147||Lương Thị Ngọc Ẩn|14051990|Nữ|Ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang|15072021"


def main(folder: Path, how: str) -> None:
    """Type a dossier with key events."""
    app = make_app(["typed"], look="light")
    desk = start_desk(folder, MovingClock())
    tasks = Tasks(_stop)
    if how == "settling":
        _settle_visit(app, desk, tasks, folder)
        return
    page = ReceptionPage(desk, tasks, officer=lambda: OFFICER)
    page.resize(1200, 640)
    page.show()
    page.activateWindow()
    page.on_shown(None)
    _settle(app, tasks)
    page.on_shown(desk.scanning.read(CARD))
    _settle(app, tasks)
    _type("1.004873")
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    _settle(app, tasks)
    _type(TYPED)
    _until_kept(app, folder)
    if how == "typing":
        _tell("kept")
    else:
        Reception.register = _told_and_hanging(Reception.register)  # type: ignore[method-assign]
        QTest.keyClick(_focus(), Qt.Key.Key_F9)
        QTest.keyClick(_focus(), Qt.Key.Key_F12)
    app.exec()


def _settle_visit(app: QApplication, desk: Desk, tasks: Tasks, folder: Path) -> None:
    """A card and the name of a document on the page of a visit."""
    comfort = Comfort(QSettings(str(folder / "comfort.ini"), QSettings.Format.IniFormat))
    notices = Notices(language=lambda: "vi", reports=folder, now=desk.clock.now)
    page = SpotPage(AtWork(desk, tasks, notices, comfort, lambda: OFFICER, lambda: "vi"))
    page.resize(1200, 640)
    page.show()
    page.activateWindow()
    _settle(app, tasks)
    page.on_shown(desk.scanning.read(CARD))
    _settle(app, tasks)
    _type(TYPED)
    _until_kept(app, folder)
    _tell("kept")
    app.exec()


def _until_kept(app: QApplication, folder: Path) -> None:
    drafts = folder / "drafts"
    while not any(TYPED in file.read_text(encoding="utf-8") for file in drafts.glob("*.draft")):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _told_and_hanging(register: Any) -> Any:
    """After the commit nothing comes home any more."""

    def registered(*filing: Any) -> Registered:
        done: Registered = register(*filing)
        _tell(done.dossier.code)
        Event().wait()
        return done

    return registered


def _type(text: str) -> None:
    QTest.keyClicks(_focus(), text)


def _focus() -> Any:
    found = QApplication.focusWidget()
    if found is None:
        raise SystemExit("nothing has the keyboard")
    return found


def _settle(app: QApplication, tasks: Tasks) -> None:
    while tasks.busy():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()


def _tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _stop(error: Exception) -> None:
    sys.stderr.write(repr(error))
    os._exit(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
