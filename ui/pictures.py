"""``python -m ui.pictures --to DIR --data FOLDER [--now ISO]``: every page with a desk's own dossiers, as PNG files.

A program of its own: it builds the services that a window is given. Without ``--data`` it plays the demo's day first.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.app import dress, make_app  # isort: skip  # brings Qt in, after its platform was chosen

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.domain.dossiers import State
from desk_app.services.desk import Desk
from desk_app.services.reckoning import write_moment
from desk_app.services.wording import Language
from ui.at_work import AtWork
from ui.calculator.asked import CalculatorAsked
from ui.calculator.typed import Typed, TypedPause
from ui.comfort import Comfort
from ui.desk_window import DeskWindow
from ui.notices import Notices
from ui.preview.asked import PrintAsked
from ui.reception.draft import Draft, TypedPerson
from ui.reception.page import ReceptionPage
from ui.setup.front import FrontWindow
from ui.tasks import Tasks

WIDTH, HEIGHT = 1366, 768
PAPER_DPI = 110


def main(words: Sequence[str]) -> int:
    """Draw every picture into a folder, made when missing."""
    asked = argparse.ArgumentParser(prog="python -m ui.pictures", description="Pictures of every page.")
    asked.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked.add_argument("--data", type=Path, metavar="FOLDER", help="a training desk; without it the demo is played")
    asked.add_argument("--now", type=datetime.fromisoformat, metavar="ISO")
    asked.add_argument("--lang", choices=("vi", "en"), default="vi")
    options = asked.parse_args(words)
    options.to.mkdir(parents=True, exist_ok=True)
    if options.data is None:
        return _play_the_demo(options.to)
    app = make_app(["pictures"], language=options.lang, look="light")
    from desk_app.wiring import FixedClock, start_desk

    desk = start_desk(options.data, FixedClock(options.now) if options.now else None)
    try:
        with tempfile.TemporaryDirectory() as folder:
            Pictures(app, desk, options.to, options.lang, Path(folder)).take_all()
    finally:
        desk.close()
    return 0


def _play_the_demo(to: Path) -> int:
    """The demo takes pictures at its end; they are what was asked for."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "demo"
        done = subprocess.run([sys.executable, "-m", "desk_app", "demo", "--to", str(out)], check=False)
        for picture in sorted((out / "pictures").glob("*.png")):
            (to / picture.name).write_bytes(picture.read_bytes())
    return done.returncode


class Pictures:
    """A desk's window, posed page after page."""

    def __init__(self, app: QApplication, desk: Desk, to: Path, language: Language, scratch: Path) -> None:
        self._app, self._desk, self._to = app, desk, to
        notices = Notices(language=lambda: language, reports=scratch, now=desk.clock.now)
        self._tasks = Tasks(notices.tell)
        comfort = Comfort(QSettings(str(scratch / "comfort.ini"), QSettings.Format.IniFormat))
        officer = desk.staff.officers()[0].name
        self._at = AtWork(desk, self._tasks, notices, comfort, lambda: officer, lambda: language)
        self._reception = ReceptionPage(desk, self._tasks, officer=self._at.officer, language=self._at.language)
        self._window = DeskWindow(self._at, lambda _: self._reception)

    def take_all(self) -> None:
        """Every page in the light, the first one in the dark too."""
        window = self._window.window
        dossier = self._telling_dossier()
        self._pose(lambda: window.go_to("reception"), self._fill_reception)
        self._take("reception")
        self._pose(lambda: dress(self._app, "dark"))
        self._take("reception-dark")
        self._pose(lambda: dress(self._app, "light"), lambda: window.go_to("dossiers"))
        self._take("dossiers")
        if dossier:
            self._pose(lambda: window.go_to("dossier", dossier))
            self._take("dossier")
            self._pose(lambda: window.go_to("preview", PrintAsked(dossier)))
            self._take("preview")
            self._draw_receipt(dossier)
        self._pose(lambda: window.go_to("calculator", CalculatorAsked(self._question())))
        self._take("calculator")
        self._pose(lambda: window.go_to("handover"), self._scan_what_leaves)
        self._take("handover")
        self._pose(lambda: window.go_to("returning"), self._scan_receipts)
        self._take("returning")
        self._pose(lambda: window.go_to("day_end"), self._count_by_hand)
        self._take("day-end")
        self._pose(lambda: window.go_to("overview"))
        self._take("overview")
        self._pose(lambda: window.go_to("settings", "catalogue"))
        self._take("settings")
        self._reception.clear()  # an invented citizen is nobody's draft
        self._settle()
        self._window.close()
        front = FrontWindow()
        self._pose(front.ask_setup, front=front)
        self._grab(front, "setup")
        self._tasks.close()

    def _telling_dossier(self) -> str:
        """The code of an open dossier with the longest story, ``""`` in an empty record."""
        found = self._desk.lookup.worklist("open", 60) or self._desk.lookup.worklist("all", 60)
        stories = [(len(self._desk.lookup.folder(each.code).history), each.code) for each in found]
        return max(stories, default=(0, ""))[1]

    def _question(self) -> Typed:
        """A limit that meets weekends, a holiday and a wait."""
        procedure = next((each for each in self._desk.catalogue.find(PROCEDURE, 1)), None)
        now = self._desk.clock.now()
        begun, over = (write_moment(now.replace(hour=9, minute=0) + timedelta(days=days)) for days in (6, 10))
        return replace(Typed.at(now, procedure), pauses=(TypedPause(begun, over),))

    def _fill_reception(self) -> None:
        """An invented citizen at the counter: everything filled in up to the last step before F12."""
        procedure = next((each for each in self._desk.catalogue.find(PROCEDURE, 1)), None)
        self._reception.put(Draft(self._desk.reception.new_id(), desk=CITIZEN, procedure=procedure))
        if procedure is not None:
            self._reception.form.papers.show_papers(procedure.checklist)
            self._reception.form.papers.list.all_present()
            self._reception.form.papers.list.setFocus()

    def _draw_receipt(self, code: str) -> None:
        """The paper itself, as it leaves the printer."""
        page = self._desk.paperwork.pages(self._desk.paperwork.preview(code, "a5"), PAPER_DPI)[0]
        image = QImage(page.grey, page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
        image.save(str(self._to / "receipt.png"))

    def _scan_what_leaves(self) -> None:
        """A pile at the desk, on its way to the office that the desk hands most to."""
        lying = [each for each in self._desk.lookup.worklist("today", 40) if each.state is State.ACCEPTED]
        for each in lying[:7]:
            self._window.handover.scan(each.code)
        self._settle()
        known = self._desk.handing_over.places()
        if known:
            self._window.handover.giving.place.put(known[0])
            self._window.handover.giving.place.chosen.emit(known[0])

    def _scan_receipts(self) -> None:
        """Receipts whose results are here, and one whose result is not."""
        ready = self._desk.lookup.worklist("to_return", 8)
        still = [each for each in self._desk.lookup.worklist("open", 60) if each.state is State.IN_PROCESS]
        for each in (*ready[:4], *still[:1], *ready[4:]):
            self._window.returning.scan(each.code)

    def _count_by_hand(self) -> None:
        counts = self._window.day_end.counts
        for row, number in list(counts.recorded().items())[:-1]:
            counts.edits[row].setText(str(number))
            counts.give(row)

    def _pose(self, *steps: Callable[[], None], front: QWidget | None = None) -> None:
        """Do one thing after the other, each until all work is home."""
        window = front or self._window.window
        window.resize(WIDTH, HEIGHT)
        window.show()
        for step in steps:
            step()
            self._settle()

    def _settle(self) -> None:
        while self._tasks.busy():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._app.processEvents()

    def _take(self, name: str) -> None:
        self._grab(self._window.window, name)

    def _grab(self, window: QWidget, name: str) -> None:
        window.activateWindow()
        for _ in range(3):
            self._app.processEvents()
        window.grab().save(str(self._to / f"{name}.png"))


PROCEDURE = "1.004222"
CITIZEN = TypedPerson(
    number="025188004217",
    name="Lò Thị Hoài Thu",
    birth_date="14/06/1988",
    sex="female",
    phone="0972 418 306",
    address="Khu Đồng Mát, xã Suối Ngà, tỉnh Phú Thọ",
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
