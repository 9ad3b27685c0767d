"""A field that takes the keyboard comes into sight, also one that was hidden a moment ago."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

BELOW = 48
"""Pixels around the field: the sentence below it comes along."""

TALL = 110
"""Of a list the first rows are enough; a page that is opened with the keyboard in one keeps its head in sight."""


class InSight(QObject):
    """Qt scrolls to what Tab reaches; a refusal or a key of the page may lead further away."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        for part in (area.widget(), area.viewport()):
            if part is not None:
                part.installEventFilter(self)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._moved)

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            QTimer.singleShot(0, self, self._show)  # once its row has got its place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:  # a sentence, a row or a strip came in
            QTimer.singleShot(0, self, self._show)
        return False

    def _show(self) -> None:
        now: QWidget | None = QApplication.focusWidget()
        inside: QWidget | None = self._area.widget()
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        top = now.mapTo(inside, QPoint(0, 0))
        for y in (top.y() + min(now.height(), TALL), top.y()):  # the top last: it wins where there is no room for both
            self._area.ensureVisible(self._area.horizontalScrollBar().value(), y, 0, BELOW)
