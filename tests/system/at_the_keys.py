"""Started by ``test_keys_in_fields``: a desk's window, and in it one field of each kind after the other.

Each time it says, as JSON, the page, the kind of field that has the keyboard, and the keys that mean something there
and were not pressed in such a field yet; then waits for a line while they are pressed, and says what was heard, in
order. Nothing happens on a key: what it would have set off is kept from its shortcut, so that the field stays.
``{}`` is the end.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QShortcut, QShortcutEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from main import desk_window
from tests.building import MORNING, OFFICER, a_desk, a_filing
from tests.system.household import until
from ui.app import make_app
from ui.at_work import AtWork
from ui.comfort import Comfort
from ui.notices import Notices
from ui.scanner.arrived import Arrived
from ui.tasks import Tasks
from ui.window.desk_window import DeskWindow

PAGES = ("reception", "dossiers", "dossier", "handover", "returning", "day_end", "settings")
KEYS = ("Ctrl+K", "Ctrl+Z", "Ctrl+E", "Ctrl+U", "Ctrl+D", "Ctrl+H", *(f"F{number}" for number in range(2, 10)))
KEYS += tuple(f"Ctrl+{number}" for number in range(1, 8))
DEADLINE = 10.0
"""Seconds in which a key that was pressed is heard, or was not."""


class Ears(QObject):
    """Hears each shortcut of the program, and keeps from it what it would do."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() != QEvent.Type.Shortcut or not isinstance(event, QShortcutEvent):
            return False
        self.heard.append(event.key().toString() + (" twice" if event.isAmbiguous() else ""))
        return True


def main(folder: Path) -> int:
    """Show the fields, one by one."""
    app = make_app(["quay-mot-cua"])
    desk = a_desk(folder / "desk")
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    notices = Notices(language=lambda: "vi", reports=folder / "reports", now=lambda: MORNING)
    tasks = Tasks(notices.tell)
    comfort = Comfort(QSettings(str(folder / "comfort.ini"), QSettings.Format.IniFormat))
    window = desk_window(AtWork(desk, tasks, notices, comfort, lambda: OFFICER, lambda: "vi"))
    window.window.show()
    sys.stdin.readline()
    ears, played = Ears(), dict[type, set[str]]()
    for place in PAGES:
        window.window.go_to(place, code if place == "dossier" else None)
        until(lambda: QTest.qWait(20) or not tasks.busy(), "the page stands")
        if place == "handover":
            window.scanner.arrived(Arrived(code))  # a pile, so that its last scan can be taken out
            until(lambda: QTest.qWait(20) or not tasks.busy(), "the pile")
        for field in fields(window):
            seen = played.setdefault(type(field), set())
            keys = [key for key in living(window) if key not in seen]
            seen |= set(keys)
            if keys:
                app.installEventFilter(ears)
                show_one(place, field, keys, ears)
                app.removeEventFilter(ears)
    say({})
    tasks.close()
    desk.close()
    return 0


def show_one(place: str, field: QWidget, keys: list[str], ears: Ears) -> None:
    """Give it the keyboard, let the keys be pressed, and tell what came of them."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    until(lambda: QTest.qWait(1) or field.hasFocus() or not field.isVisible(), "the keyboard is there")
    ears.heard.clear()
    before = text_of(field)
    say({"place": place, "field": type(field).__name__, "keys": keys})
    sys.stdin.readline()
    deadline = time.monotonic() + DEADLINE
    while len(ears.heard) < len(keys) and time.monotonic() < deadline:
        QTest.qWait(5)
    say({"heard": ears.heard, "changed": text_of(field) != before, "left": not field.hasFocus()})


def fields(window: DeskWindow) -> list[QWidget]:
    """The first of each kind on this page that takes the keyboard, and the entry field."""
    found: dict[type, QWidget] = {}
    for widget in window.window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isVisible() and widget.isEnabled():
            found.setdefault(type(widget), widget)
    return list(found.values())


def living(window: DeskWindow) -> list[str]:
    """The keys of :data:`KEYS` that mean something now."""
    own = [each for each in window.window.findChildren(QShortcut) if each.isEnabled()]
    alive = {each.key().toString() for each in own if _in_sight(each)}
    return [key for key in KEYS if key in alive]


def text_of(field: QWidget) -> str:
    """What stands in it."""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit) else ""


def _in_sight(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled()


def say(what: dict[str, object]) -> None:
    """One line."""
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
