"""A desk's window, watched by a heartbeat in its own event loop while somebody works in it, without a screen.

``python -m tests.bench.watched_window FOLDER SCRATCH``: one line of JSON a step: its name, the longest freeze of it in
milliseconds of the window's own work, and the same by the clock.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.app import dress_first, plain_app  # isort: skip  # brings Qt in, after its platform was chosen

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk_app import wiring
from tests.bench.big_record import NOW
from tests.building import OFFICER, MovingClock
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.look import theme
from ui.notices import Notices
from ui.reception.page import ReceptionPage
from ui.tasks import Tasks
from ui.window.desk_window import DeskWindow

BEAT_MS = 2
KEY_MS = 60
"""Between two keys of a quick hand."""

TABS = ("work", "late", "due_today", "to_return", "head", "open", "all")


class Heartbeat(QObject):
    """Notes the longest time between two beats, when nobody could have typed: milliseconds of the window's own work.

    That is its thread's processor time, which no other program makes longer; ``by_clock`` is the same by the clock.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.by_clock = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def begin(self) -> None:
        """Measure anew."""
        self.longest = self.by_clock = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (worked - self._worked) * 1000)
        self.by_clock = max(self.by_clock, (now - self._last) * 1000 - BEAT_MS)
        self._last, self._worked = now, worked


def watched(folder: Path, scratch: Path) -> Iterator[tuple[str, float, float]]:
    """What was done, the longest freeze in milliseconds of the window's own work, and the longest by the clock."""
    app = plain_app(["bench"], language="vi")
    dress_first("light", sheet=False)
    desk = wiring.start_desk(folder, MovingClock(NOW))
    notices = Notices(language=lambda: "vi", reports=scratch / "reports", now=desk.clock.now)
    tasks = Tasks(notices.tell)
    comfort = Comfort(QSettings(str(scratch / "comfort.ini"), QSettings.Format.IniFormat))
    at = AtWork(desk, tasks, notices, comfort, lambda: OFFICER, lambda: "vi")
    made = DeskWindow(at, lambda at: ReceptionPage(desk, tasks, officer=at.officer, language=at.language))
    window, heart = made.window, Heartbeat()
    window.resize(1366, 768)
    window.go_to("reception")
    theme.finish(window)
    window.show()
    whole: list[bool] = []
    made.whole.connect(lambda: whole.append(True))
    made.bring_in()
    _rest(app, tasks)
    heart.begin()
    while not whole:
        _rest(app, tasks)
    yield "the other pages come in", heart.longest, heart.by_clock

    def measured(name: str, work: Callable[[], None]) -> tuple[str, float, float]:
        heart.begin()
        work()
        _rest(app, tasks)
        return name, heart.longest, heart.by_clock

    for tab in TABS:
        window.go_to("reception")
        _rest(app, tasks)
        yield measured(f"dossiers page, {tab}", lambda tab=tab: window.go_to("dossiers", tab))  # type: ignore[misc]
    yield measured("scrolling all dossiers", lambda: _scroll(app, tasks, made))
    for typed in ("nguyen van minh", "Trần Thị Hòa", "1150", "nvm"):
        window.entry.edit.setFocus()
        yield measured(f"typing “{typed}”", lambda typed=typed: _type(window.entry.edit, typed))  # type: ignore[misc]
        window.entry.clear()
    window.go_to("dossiers", "all")
    _rest(app, tasks)
    made.dossiers.begin_filter()
    _rest(app, tasks)
    yield measured("filtering “nguyen van”", lambda: _type(QApplication.focusWidget(), "nguyen van"))
    code = desk.lookup.find("nguyen", 1)[0].code
    yield measured("opening a dossier", lambda: window.go_to("dossier", code))
    made.close()
    tasks.close()
    desk.close()


def _rest(app: QApplication, tasks: Tasks) -> None:
    """Until nothing is under way, nothing waits to be painted and no pause of typing runs."""
    quiet = 0
    while quiet < 3:
        loop = QEventLoop()
        QTimer.singleShot(80, loop.quit)
        loop.exec()
        quiet = 0 if tasks.busy() else quiet + 1


def _type(edit: QWidget | None, text: str) -> None:
    assert edit is not None
    for letter in text:  # QTest's own keys are ASCII
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        QTest.qWait(KEY_MS)


def _scroll(app: QApplication, tasks: Tasks, made: DeskWindow) -> None:
    """To the end of what is there, ten times: each end brings the next page."""
    table = made.dossiers.panel.table
    for _ in range(10):
        for _ in range(8):
            QTest.keyClick(table, Qt.Key.Key_PageDown)
            QTest.qWait(16)
        QTest.keyClick(table, Qt.Key.Key_End)
        QTest.qWait(50)


if __name__ == "__main__":
    for step in watched(Path(sys.argv[1]), Path(sys.argv[2])):
        print(json.dumps(step), flush=True)
