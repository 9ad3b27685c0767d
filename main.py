"""The front door: arguments, one window a data folder, the log; the window is shown before the record is opened."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ui.app import make_app  # isort: skip  # first of all: it brings Qt in and takes Qt's import hook away again

from desk_app import VERSION
from desk_app.domain.errors import DeskError
from desk_app.services.wording import sentence_of
from ui import data_folder, logs
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.setup.refused import say_refused
from ui.setup.start import Start

if TYPE_CHECKING:
    from desk_app.services.desk import FrontDoor
    from ui.desk_window import DeskWindow

DONE, TROUBLE = 0, 3
"""The exit codes of the command line; 2 is wrong usage, by argparse."""


def main(words: Sequence[str]) -> int:
    """Run the window until it is closed."""
    options = _options(words)
    comfort = Comfort()
    if options.lang:
        comfort.language = options.lang
    app = make_app(sys.argv[:1], language=comfort.language, look=comfort.look, large=comfort.large)
    folder = options.data or data_folder.default_folder()
    try:
        lock = data_folder.locked(folder)
        logs.begin(folder)
    except DeskError as error:
        told = sentence_of(error, comfort.language)
        print(told, file=sys.stderr)  # noqa: T201  # a script that starts the window reads it there
        say_refused(told)
        return TROUBLE
    notices = Notices(language=lambda: comfort.language, reports=folder / "reports", now=datetime.now, version=VERSION)
    logs.hook(notices)

    def door() -> "FrontDoor":
        # In a worker, while the first window is there already: the record's libraries, then the pages.
        import ui.desk_window
        import ui.reception.page  # noqa: F401
        from desk_app.wiring import Door, FixedClock

        return Door(folder, FixedClock(options.now) if options.now else None)

    def practice() -> "FrontDoor":
        from desk_app.practice import PracticeDoor

        return PracticeDoor(folder)

    start = Start(door, notices, comfort, desk_window, practice=practice)
    start.begin()
    logs.LOG.info("window shown, program %s", VERSION)
    code = app.exec()
    start.close()
    logs.LOG.info("window closed")
    logs.end()
    lock.unlock()
    return DONE if code == 0 else TROUBLE


def desk_window(at: AtWork) -> "DeskWindow":
    """The window of an open desk."""
    from ui.desk_window import DeskWindow
    from ui.reception.page import ReceptionPage

    return DeskWindow(at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))


def _options(words: Sequence[str]) -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="quay-mot-cua", description="Quầy Một Cửa – the one-stop desk.")
    asked.add_argument("--data", type=Path, metavar="DIR", help="the data folder of the desk")
    asked.add_argument("--now", type=_moment, metavar="ISO", help="the clock, on a training desk only")
    asked.add_argument("--lang", choices=("vi", "en"), help="the language of the window, kept for the next start")
    return asked.parse_args(words)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError
    return moment.replace(microsecond=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
