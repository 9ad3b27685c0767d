"""The front door: arguments, one window a data folder, the log; the window is shown before the record is opened."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ui.app import dress_first, plain_app  # isort: skip  # first of all: it takes Qt's import hook away again

from ui.comfort import Comfort
from ui.setup.curtain import Curtain

if TYPE_CHECKING:  # everything else is brought in behind the curtain
    from desk_app.services.desk import FrontDoor
    from ui.at_work import AtWork
    from ui.window.desk_window import DeskWindow

DONE, TROUBLE = 0, 3
"""The exit codes of the command line; 2 is wrong usage, by argparse."""


def main(words: Sequence[str]) -> int:
    """Run the window until it is closed."""
    options = _options(words)
    comfort = Comfort()
    if options.lang:
        comfort.language = options.lang
    app = plain_app(sys.argv[:1], language=comfort.language)
    curtain = Curtain(comfort.look, comfort.large)
    end: list[Callable[[], None]] = []

    def brought(error: Exception | None) -> None:
        if error is not None:
            app.exit(TROUBLE)
            raise error
        end.extend(_begin(options, comfort, curtain, leave=app.exit))

    curtain.brought.connect(brought)
    curtain.painted.connect(lambda: curtain.bring(_bring))
    curtain.showMaximized()
    code = app.exec()
    for each in end:
        each()
    return DONE if code == 0 else TROUBLE


def _bring() -> None:
    """Imports only, in a thread of its own: what the window is made of, and the libraries of the record."""
    import ui.reception.page
    import ui.setup.start
    import ui.window.desk_window  # noqa: F401
    from desk_app import wiring  # noqa: F401


def _begin(
    options: argparse.Namespace, comfort: Comfort, curtain: Curtain, *, leave: Callable[[int], None]
) -> Sequence[Callable[[], None]]:
    """Lock the folder, begin the log, open the record. Answers what is to be done at the end."""
    from desk_app import VERSION
    from desk_app.domain.errors import DeskError
    from desk_app.services.wording import sentence_of
    from ui import data_folder, logs
    from ui.notices import Notices
    from ui.setup.start import Start

    folder = options.data or data_folder.default_folder()
    try:
        lock = data_folder.locked(folder)
        logs.begin(folder)
    except DeskError as error:
        from ui.setup.refused import say_refused

        told = sentence_of(error, comfort.language)
        print(told, file=sys.stderr)  # noqa: T201  # a script that starts the window reads it there
        curtain.hide()
        say_refused(told)
        leave(TROUBLE)
        return ()
    notices = Notices(language=lambda: comfort.language, reports=folder / "reports", now=datetime.now, version=VERSION)
    logs.hook(notices)
    dress_first(comfort.look, comfort.large, sheet=False)

    def door() -> "FrontDoor":
        from desk_app.wiring import Door, FixedClock

        return Door(folder, FixedClock(options.now) if options.now else None)

    def practice() -> "FrontDoor":
        from desk_app.practice import PracticeDoor

        return PracticeDoor(folder)

    def end() -> None:
        start.close()
        logs.LOG.info("window closed")
        logs.end()
        lock.unlock()

    start = Start(door, notices, comfort, desk_window, practice=practice, curtain=curtain)
    start.begin()
    logs.LOG.info("window shown, program %s", VERSION)
    return (end,)


def desk_window(at: "AtWork") -> "DeskWindow":
    """The window of an open desk."""
    from ui.reception.page import ReceptionPage
    from ui.window.desk_window import DeskWindow

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
