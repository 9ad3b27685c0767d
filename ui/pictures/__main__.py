"""``python -m ui.pictures --to DIR [--all] [--data FOLDER] [--now ISO] [--lang vi|en]``: the pages as PNG files.

A program of its own: it builds the services that a window is given. Without ``--data`` it plays the demo's day first.
``--all`` takes every page in both languages, light and dark, 1366×768 and magnified by half
(``DIR/<language>/<look>[-150]/<page>.png``): Qt reads the magnification once, so each has a process of its own.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.app import Look, dress, make_app  # isort: skip  # brings Qt in, after its platform was chosen

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.services.desk import Desk
from desk_app.services.wording import Language
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.pictures import small_png
from ui.pictures.day import EVENING, MORNING, PosedClock, fill_out, with_account
from ui.pictures.poses import Poses, Steps
from ui.reception.page import ReceptionPage
from ui.setup.front import FrontWindow
from ui.tasks import Tasks
from ui.window.desk_window import DeskWindow

WIDTH, HEIGHT = 1366, 768
MAGNIFIED = 1.5
PAPER_DPI = 110
LANGUAGES: tuple[Language, ...] = ("vi", "en")
LOOKS: tuple[Look, ...] = ("light", "dark")


def main(words: Sequence[str]) -> int:
    """Draw pictures into a folder, made when missing."""
    asked = argparse.ArgumentParser(prog="python -m ui.pictures", description="Pictures of every page.")
    asked.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked.add_argument("--data", type=Path, metavar="FOLDER", help="a training desk; without it the demo is played")
    asked.add_argument("--now", type=datetime.fromisoformat, metavar="ISO")
    asked.add_argument("--lang", choices=LANGUAGES)
    asked.add_argument("--all", action="store_true", help="every page in every look")
    asked.add_argument("--scale", type=float, help="with --all and --lang: this magnification only")
    asked.add_argument("--only", nargs="+", default=(), metavar="PAGE", help="with --all: these pages only")
    options = asked.parse_args(words)
    options.to.mkdir(parents=True, exist_ok=True)
    if options.all and options.scale is None:
        return _take_every_look(options)
    if options.data is None:
        return _play_the_demo(options.to)
    if options.scale is not None and options.scale != 1:
        os.environ["QT_SCALE_FACTOR"] = f"{options.scale:g}"
    language: Language = options.lang or "vi"
    app = make_app(["pictures"], language=language, look="light")
    now = options.now or (MORNING if options.all else None)
    with _open(options.data, now) as (desk, clock), tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        if not options.all:
            Pictures(app, desk, language, scratch).take_few(options.to)
            return 0
        for look in LOOKS:  # a window that already stands is slow to dress anew
            dress(app, look)
            pictures = Pictures(app, desk, language, scratch, options.scale or 1)
            pictures.take_every(options.to, look, clock, options.data.parent / "scans", options.only)
    return 0


@contextmanager
def _open(folder: Path, now: datetime | None) -> Iterator[tuple[Desk, PosedClock | None]]:
    from desk_app.wiring import start_desk

    clock = PosedClock(now) if now else None
    desk = start_desk(folder, clock)
    try:
        yield desk, clock
    finally:
        desk.close()


def _play_the_demo(to: Path) -> int:
    """The demo takes pictures at its end; they are what was asked for."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "demo"
        done = subprocess.run([sys.executable, "-m", "desk_app", "demo", "--to", str(out)], check=False)
        for picture in sorted((out / "pictures").glob("*.png")):
            (to / picture.name).write_bytes(picture.read_bytes())
    return done.returncode


def _take_every_look(options: argparse.Namespace) -> int:
    """One process after the other, on a desk that the demo and a Monday have filled."""
    with tempfile.TemporaryDirectory() as folder:
        data: Path | None = options.data
        if data is None:
            out = Path(folder) / "demo"
            done = subprocess.run([sys.executable, "-m", "desk_app", "demo", "--to", str(out)], check=False)
            if done.returncode:
                return done.returncode
            data = out / "desk"
            _play_monday(data)
        for language in (options.lang,) if options.lang else LANGUAGES:
            for scale in (1, MAGNIFIED):
                command = [sys.executable, "-m", "ui.pictures", "--all", "--to", str(options.to), "--data", str(data)]
                command += ["--lang", language, "--scale", f"{scale:g}"]
                command += ["--now", options.now.isoformat()] if options.now else []
                command += ["--only", *options.only] if options.only else []
                done = subprocess.run(command, check=False)
                if done.returncode:
                    return done.returncode
    return 0


def _play_monday(data: Path) -> None:
    """The demo's desk goes on into the next working day."""
    from desk_app.wiring import Door

    clock = PosedClock(EVENING)
    door = Door(data, clock)
    desk = door.open()
    office = with_account(desk.office)
    desk.close()
    desk = door.change(office)
    try:
        fill_out(desk, clock, data.parent / "scans")
    finally:
        desk.close()


class Pictures:
    """A desk's window, posed page after page."""

    def __init__(self, app: QApplication, desk: Desk, language: Language, scratch: Path, scale: float = 1) -> None:
        self._app, self._desk, self._language, self._scale = app, desk, language, scale
        notices = Notices(language=lambda: language, reports=scratch, now=desk.clock.now)
        self._tasks = Tasks(notices.tell)
        self._comfort = Comfort(QSettings(str(scratch / "comfort.ini"), QSettings.Format.IniFormat))
        officer = desk.staff.officers()[0].name
        at = AtWork(desk, self._tasks, notices, self._comfort, lambda: officer, lambda: language)
        self._reception = ReceptionPage(desk, self._tasks, officer=at.officer, language=at.language)
        self._rooms = DeskWindow(at, lambda _: self._reception)
        self._poses = Poses(desk, self._rooms, self._reception)
        self._officer = officer

    def take_few(self, to: Path) -> None:
        """The pages of a day in the light, the first one in the dark too."""
        window = self._rooms.window
        for name, steps in self._poses.few().items():
            self._pose(window, *steps)
            self._grab(window, to / f"{name}.png")
            if name == "reception":
                dress(self._app, "dark")
                self._grab(window, to / "reception-dark.png", dark=True)
                dress(self._app, "light")
        if self._poses.code:
            self._draw_receipt(to / "receipt.png")
        self._leave()
        front = FrontWindow()
        self._pose(front, front.ask_setup)
        self._grab(front, to / "setup.png")
        self._tasks.close()

    def take_every(self, to: Path, look: Look, clock: PosedClock | None, scans: Path, only: Sequence[str] = ()) -> None:
        """Every page, in the present language, look and magnification."""
        suffix = "" if self._scale == 1 else f"-{self._scale * 100:.0f}"
        folder = to / self._language / f"{look}{suffix}"
        folder.mkdir(parents=True, exist_ok=True)

        def take(window: QWidget, name: str, steps: Steps) -> None:
            if not only or name in only:
                self._pose(window, *steps)
                self._grab(window, folder / f"{name}.png", dark=look == "dark")

        def set_clock(evening: bool) -> None:
            if clock is not None:
                clock.moment = clock.moment.replace(hour=EVENING.hour) if evening else MORNING

        self._comfort.keep("scan_folder", str(scans))
        for name, steps in self._poses.every(set_clock).items():
            take(self._rooms.window, name, steps)
        self._leave()
        front = FrontWindow()
        officers = self._desk.staff.officers()
        take(front, "setup", (front.ask_setup,))
        take(front, "front", (lambda: front.ask_officer(officers, self._officer),))
        front.close()
        self._tasks.close()

    # --- below

    def _leave(self) -> None:
        self._reception.clear()  # an invented citizen is nobody's draft
        self._settle()
        self._rooms.window.close()

    def _draw_receipt(self, path: Path) -> None:
        """The paper itself, as it leaves the printer."""
        page = self._desk.paperwork.pages(self._desk.paperwork.preview(self._poses.code, "a5"), PAPER_DPI)[0]
        QImage(page.grey, page.width, page.height, page.width, QImage.Format.Format_Grayscale8).save(str(path))

    def _pose(self, window: QWidget, *steps: Callable[[], object]) -> None:
        """Do one thing after the other, each until all work is home."""
        window.resize(round(WIDTH / self._scale), round(HEIGHT / self._scale))
        window.show()
        for step in steps:
            step()
            self._settle()

    def _settle(self) -> None:
        while self._tasks.busy():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._app.processEvents()

    def _grab(self, window: QWidget, path: Path, *, dark: bool = False) -> None:
        window.activateWindow()
        for _ in range(3):
            self._app.processEvents()
        small_png.save(window.grab().toImage().copy(0, 0, WIDTH, HEIGHT), path, dark)  # 911 × 1.5 is a little more


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
