"""An officer's two hands at the whole desk: every key they press is a real key event, and is counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desk_app.domain.dossiers import Dossier
from tests.building import MovingClock, a_desk
from tests.ui.scanning_desk import ScanningDesk
from tests.ui.working import Workplace
from ui.preview import outlets

PRINTER = "HP LaserJet"
POINTING = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


@dataclass
class Count:
    """What a task took. A key with Ctrl is one key; a capital letter is one letter."""

    scans: int = 0
    keys: list[str] = field(default_factory=list)
    letters: int = 0
    pointer: int = 0

    @property
    def presses(self) -> int:
        """Keys and letters, all that fingers do."""
        return len(self.keys) + self.letters


class _Pointer(QObject):
    """Counts whatever a mouse would have sent."""

    def __init__(self, count: Count) -> None:
        super().__init__()
        self._count = count

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in POINTING:
            self._count.pointer += 1
        return False


class Hands(ScanningDesk):
    """A desk's window with reception in front. Letters and scans carry the time at which a keyboard sent them, so that
    the desk tells them apart as in life; other keys go through the shortcuts first, as Qt's own do."""

    def __init__(self, place: Workplace, clock: MovingClock, qtbot) -> None:
        super().__init__(place, qtbot)
        self.clock, self.desk, self.count = clock, place.desk, Count()
        self.printed: list[int] = []
        self._pointer = _Pointer(self.count)
        QApplication.instance().installEventFilter(self._pointer)

    def scan(self, *codes: str) -> None:
        for code in codes:
            self.count.scans += 1
            super().scan(code)

    def letters(self, text: str) -> None:
        """Keys without marks, at an officer's pace."""
        self.count.letters += len(text)
        self.keys.type(text)

    def words(self, text: str) -> None:
        """Vietnamese words as the input method hands them over; counted by the letters that one reads."""
        self.count.letters += len(text)
        for word in text.split(" "):
            self.keys.commit(word if text.endswith(word) else f"{word} ", gap=200)

    def press(self, *keys: str) -> None:
        """``"F12"``, ``"Ctrl+B"``, ``"Return"``: each with what it sets going, until that is done."""
        for key in keys:
            self.strike(key)
            self.rest()

    def strike(self, key: str) -> None:
        """One such key, and no waiting for what it does."""
        self.count.keys.append(key)
        [pressed] = QKeySequence(key)
        focused = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focused, pressed.key(), pressed.keyboardModifiers())

    def rest(self) -> None:
        """Until everything asked for has come home."""
        for _ in range(2):
            self.place.settle(self.qtbot)
            QApplication.processEvents()

    def at_the_start(self) -> bool:
        """Reception, nobody on it, and the keyboard where the next scan or name goes."""
        return (
            self.window.place() == "reception"
            and self.reception.draft().is_empty()
            and self.window.entry.edit.hasFocus()
            and not self.window.entry.edit.text()
        )

    def told(self) -> str:
        """Everything the strips say."""
        return super().words()

    def today(self) -> list[Dossier]:
        """What was received today, the first one first."""
        return sorted(self.desk.lookup.worklist("today"), key=lambda each: each.code)

    def close(self) -> None:
        QApplication.instance().removeEventFilter(self._pointer)
        self.window.entry.clear()  # what was typed last asks nothing more
        super().close()


@contextmanager
def officer_hands(folder: Path, qtbot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hands]:
    """A training desk on Monday 2 March 2026 at 9 o'clock; its printer is a tray: how many pages each paper had."""
    clock = MovingClock()
    desk = a_desk(folder / "desk", clock)
    place = Workplace(desk, folder)
    desk.staff.add(place.at.officer())
    place.comfort.keep("printer", PRINTER)
    made = Hands(place, clock, qtbot)
    monkeypatch.setattr(outlets, "printers", lambda: (PRINTER,))
    monkeypatch.setattr(outlets, "print_pages", lambda pages, sheet, name: made.printed.append(len(pages)))
    yield made
    made.rest()
    assert made.place.told == []
    made.close()
