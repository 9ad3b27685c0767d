"""Started by ``test_printing``: a desk at work without a screen registers and prints; what happened comes as JSON.

Words: the desk's folder, its sheet, the printer that was chosen in the settings (``""`` for none; ``name/tray/copies``
for receipts that go their own way), and the steps after the registration: ``again`` and ``file`` press the two buttons
of the last strip, ``preview`` prints from the page in front, ``trial`` tries the first group of papers. Before each
step it waits for a line, so that the test can change the printer meanwhile; after each it answers with one.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from desk_app import wiring
from desk_app.services.installation import new_office
from desk_app.services.papers.outlet import Outlet
from desk_app.services.ports.press import Sheet
from main import desk_window
from tests.building import OFFICER, MovingClock, a_filing
from tests.system.household import until
from ui.app import make_app
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.preview import outlets
from ui.preview.routes import Routes, group_of
from ui.settings.page import SettingsPage
from ui.settings.printing import PrintingPanel
from ui.tasks import Tasks
from ui.widgets.words import Mark
from ui.window.desk_window import DeskWindow


def main(words: list[str]) -> int:
    """Play the steps."""
    folder, sheet, printer, *steps = words
    place = Path(folder)
    make_app(["quay-mot-cua"])
    comfort = Comfort(QSettings(str(place / "comfort.ini"), QSettings.Format.IniFormat))
    choose(comfort, cast(Sheet, sheet), printer)
    clock = MovingClock()
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1", training=True)
    wiring.make_desk(place / "desk", replace(office, sheet=cast(Sheet, sheet)), OFFICER)
    desk = wiring.start_desk(place / "desk", clock)
    notices = Notices(language=lambda: "vi", reports=place / "reports", now=clock.now)
    tasks = Tasks(notices.tell)
    window = desk_window(AtWork(desk, tasks, notices, comfort, lambda: OFFICER, lambda: "vi"))
    window.window.show()
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    window.reception.filed.emit([code])
    answer(window, tasks, code)
    for step in steps:
        sys.stdin.readline()
        if step == "preview":
            window.preview._print.click()
        elif step == "trial":
            window.window.go_to("settings", "printing")
            panel = cast(SettingsPage, window.window.page()).panels["printing"]
            cast(PrintingPanel, panel).papers.rows[0].trial.click()
        else:
            strip = window.window.strips.shown()
            assert strip is not None, "no strip to answer"
            strip.notice.acts[("again", "file").index(step)].do()
        answer(window, tasks, code)
    tasks.close()
    desk.close()
    return 0


def choose(comfort: Comfort, sheet: Sheet, words: str) -> None:
    """What the settings would have kept."""
    name, *own = words.split("/")
    routes = Routes(comfort)
    routes.common = name
    if own:
        routes.keep(group_of("receipt", sheet), Outlet(name, own[0], int(own[1])))


def answer(window: DeskWindow, tasks: Tasks, code: str) -> None:
    """Wait until the work is home, then say how things stand."""
    until(lambda: QTest.qWait(10) or not tasks.busy(), "the work is home")
    desk = window.at.desk
    kept = desk.folder / "receipts"
    said = {
        "printers": list(outlets.printers()),
        "place": window.window.place(),
        "status": [mark.words.text() for mark in window.window.status.findChildren(Mark)],
        "told": [f"{notice.fact} {notice.sentence}" for notice in window.window.strips.notices()],
        "history": [str(entry.what) for entry in desk.lookup.folder(code).history],
        "details": [dict(entry.details) for entry in desk.lookup.folder(code).history],
        "files": sorted(path.name for path in kept.iterdir()) if kept.exists() else [],
        "code": code,
    }
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
