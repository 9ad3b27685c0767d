"""A desk's whole window with a keyboard that a scanner types on."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.fast_keys import Keyboard
from tests.ui.working import Workplace
from ui.reception.page import ReceptionPage
from ui.widgets.strip import Notice
from ui.window.desk_window import DeskWindow


class ScanningDesk:
    """Reception in front. What is scanned is read before :meth:`scan` returns."""

    def __init__(self, place: Workplace, qtbot) -> None:
        self.place, self.qtbot, self.keys = place, qtbot, Keyboard()
        desk = place.desk
        self.desk_window = DeskWindow(
            place.at, lambda at: ReceptionPage(desk, at.tasks, officer=at.officer, language=at.language)
        )
        self.window = self.desk_window.window
        self.reception = self.desk_window.reception
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.go_to("reception")

    def go_to(self, place: str, asked: object | None = None) -> None:
        self.do(lambda: self.window.go_to(place, asked))

    def do(self, step: Callable[[], object]) -> None:
        self.place.do(self.qtbot, step)
        QApplication.processEvents()
        self.place.settle(self.qtbot)

    def scan(self, *keys: str, end: str = "\r") -> None:
        self.do(lambda: self.keys.scan("".join(keys) if len(keys) == 1 else keys, end))

    def said(self) -> list[Notice]:
        return list(self.window.strips.notices())

    def words(self) -> str:
        return " ".join(f"{notice.fact} {notice.sentence}" for notice in self.said())

    def person(self, key: str) -> str:
        fields = self.reception.form.person.desk
        return fields.sex.value() if key == "sex" else fields.edit(key).text()

    def focus(self, widget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place.settle(self.qtbot)

    def close(self) -> None:
        self.desk_window.scanner.close()
        self.place.tasks.close()
        self.place.desk.close()


def holds(folder: Path, text: str) -> bool:
    """Whether any file below a folder holds this text, plainly or as JSON escapes it."""
    said = (text.encode(), json.dumps(text)[1:-1].encode())
    return any(form in path.read_bytes() for path in folder.rglob("*") if path.is_file() for form in said)
