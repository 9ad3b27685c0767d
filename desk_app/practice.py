"""A day to practise on: a training desk in a folder of its own, laid out with the invented day of the demo."""

import shutil
import time as stopwatch
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from desk_app import demo, wiring
from desk_app.domain.errors import DeskError, RuleBroken, Trouble
from desk_app.services import installation
from desk_app.services.desk import Desk
from desk_app.services.installation import new_office
from desk_app.services.ports.office import Office

MARK = "ngay-luyen-tap.txt"
MARK_WORDS = (
    "Thư mục của ngày tập huấn: người và hồ sơ ở đây đều bịa đặt. Mỗi lần mở ngày tập huấn, nó được làm lại.\n"
    "A practice day: all people and dossiers in this folder are invented. It is made anew for each practice day.\n"
)
BATCHES = "lo"
BEGINS = datetime.combine(demo.DAY, time(13, 35))
MORNING = 14
"""Dossiers of the morning; the afternoon is the officer's own."""


def practice_folder(real: Path) -> Path:
    """Beside the real data folder, never in it."""
    return real.with_name(f"{real.name}-luyen-tap")


class RunningClock:
    """A clock that was set to a moment and goes on from there."""

    def __init__(self, start: datetime, elapsed: Callable[[], float] = stopwatch.monotonic) -> None:
        """``elapsed`` in seconds from any beginning."""
        self._start, self._elapsed, self._begun = start, elapsed, elapsed()

    def set(self, moment: datetime) -> None:
        """Go on from another moment."""
        self._start, self._begun = moment, self._elapsed()

    def now(self) -> datetime:
        """The moment it has come to, to the second."""
        return self._start + timedelta(seconds=int(self._elapsed() - self._begun))


class PracticeDoor:
    """The door of the practice desk beside a real one. The first opening makes it anew, later ones go on."""

    def __init__(self, real: Path) -> None:
        self.folder = practice_folder(real)
        self.clock = RunningClock(BEGINS)
        self._laid_out = False

    def exists(self) -> bool:
        """There is always one to open."""
        return True

    def open(self, advance: Callable[[int, int], None] = lambda done, all_: None) -> Desk:
        """The practice desk; it is never old, so nothing is brought up to date step by step."""
        if not self._laid_out:
            lay_out(self.folder)
            self.clock.set(BEGINS)
            self._laid_out = True
        return wiring.start_desk(self.folder, self.clock, advance)

    def make(self, office: Office, officer: str) -> Desk:
        """Nobody makes a practice desk by hand."""
        raise RuleBroken("desk.exists", folder=str(self.folder))

    def change(self, office: Office) -> Desk:
        """Other words on its papers."""
        return wiring.Door(self.folder, self.clock).change(office)


def lay_out(folder: Path) -> None:
    """Makes the folder anew and plays ten invented days and a morning into it, the morning's receipts printed.

    ``practice.folder_in_use`` when something lies there that no practice day left.
    """
    _clear(folder)
    clock = demo.DayClock(BEGINS)
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1", upper_code="H58", training=True)
    wiring.make_desk(folder, office, demo.OFFICERS[0])
    with wiring.open_desk(folder, clock) as desk:
        desk.staff.add(demo.OFFICERS[1], "reception")
        received = demo.receive_everything(desk, clock, today=MORNING)
        clock.moment += timedelta(minutes=20)
        printed = [each.code for each in received[:-1] if each.received_at.date() == demo.DAY]  # the last one is void
        desk.paperwork.receipts(printed, demo.OFFICERS[0])


def _clear(folder: Path) -> None:
    try:
        if folder.exists() and any(folder.iterdir()):
            if not _was_practice(folder):
                raise RuleBroken("practice.folder_in_use", folder=str(folder))
            _forget_guards(folder)
            shutil.rmtree(folder)
        (folder / BATCHES).mkdir(parents=True, exist_ok=True)
        (folder / MARK).write_text(MARK_WORDS, encoding="utf-8")
    except OSError as error:
        raise Trouble("desk.cannot_write", folder=str(folder), reason=error.strerror) from error


def _was_practice(folder: Path) -> bool:
    """Marked as one, and no real desk lives there."""
    if not (folder / MARK).exists():
        return False
    try:
        return not installation.exists(folder) or installation.load(folder).office.training
    except DeskError:
        return True  # marked, and its desk was never finished


def _forget_guards(folder: Path) -> None:
    """The marks of a desk that is made anew: none of them is of a real desk, each carries its record's own name."""
    beside, *elsewhere = wiring.guard_places(folder)
    for mark in beside.iterdir() if beside.exists() else ():
        for place in elsewhere:
            (place / mark.name).unlink(missing_ok=True)
