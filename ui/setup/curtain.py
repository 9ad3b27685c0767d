"""What stands in the window's place while the program is still coming in: its name, a sentence, and every key kept.

It is there before the style sheet, the widgets and the services: they are brought in behind it. ``Qt``, the name, is
not used here: PySide makes that namespace of enumerations when it is first asked for, and it is a fifth of the time to
the first paint.
"""

import gc
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import faces
from ui.look.tokens import DARK, LIGHT
from ui.setup.typed_ahead import TypedAhead

MARGIN, TITLE_LINE = 16, 46
"""Pixels from the left, and from the top to the line that the name stands on."""

DARK_BELOW = 128
"""A system whose windows are darker than this, of 255, asks for dark windows."""


LONGEST_MS = 2_000
"""How long it waits for the next window to get the keyboard, where nobody says that it has."""

TIDY_MS = 5_000


class Curtain(QWidget):
    """:attr:`painted` once, after the first paint; :attr:`brought` with None, or with what went wrong behind it."""

    painted = Signal()
    brought = Signal(object)

    def __init__(self, look: str, large: bool) -> None:
        super().__init__()
        faces.load_first()
        dark = self.palette().window().color().lightness() < DARK_BELOW if look == "system" else look == "dark"
        self._tokens = DARK if dark else LIGHT
        self._scale = faces.LARGE_TEXT if large else 1.0
        self._sentence = ""
        self._was_painted = False
        self._heir: QWidget | None = None
        self.typed_ahead = TypedAhead()
        self.setWindowTitle(QCoreApplication.translate("FrontWindow", "One-stop desk"))
        self.setMinimumSize(720, 440)
        self.say(QCoreApplication.translate("Start", "Opening the record…"))

    def say(self, sentence: str) -> None:
        """What goes on meanwhile."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.update()

    def bring(self, work: Callable[[], None]) -> None:
        """Do ``work`` behind the curtain, in a thread of its own; :attr:`brought` tells of its end.

        What is brought comes to stay; looking for rubbish among thousands of new functions costs a tenth of the start.
        """
        gc.disable()
        QTimer.singleShot(TIDY_MS, _tidy)

        def bring() -> None:
            error: BaseException | None = None
            try:
                work()
            except Exception as raised:  # carried home as a value, answered there
                error = raised
            self.brought.emit(error)

        Thread(target=bring, name="curtain", daemon=True).start()

    def give_way(self, window: QWidget, *, typed: bool) -> None:
        """To ``window``, which was shown; ``typed`` tells whether it gets the keys, or something else is asked first.

        A key may still come here until the other window has the keyboard: it is passed on, and only then this one goes.
        """
        if typed:
            self._heir = window
            self.typed_ahead.type_into(window)
        self.typed_ahead.drop()
        if window.isActiveWindow():
            self._go()
            return
        window.installEventFilter(self)
        QTimer.singleShot(LONGEST_MS, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._go)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed_ahead.keep(event)
        if self._heir is not None:
            self.typed_ahead.type_into(self._heir)
        event.accept()

    def _go(self) -> None:
        self.close()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.bg))
        painter.setFont(faces.font("title", self._scale))
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(MARGIN, TITLE_LINE, self.windowTitle())
        words = faces.font("body", self._scale)
        painter.setFont(words)
        painter.setPen(QColor(self._tokens.ink2))
        left = (self.width() - QFontMetrics(words).horizontalAdvance(self._sentence)) // 2
        painter.drawText(max(MARGIN, left), self.height() // 2, self._sentence)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)


def _tidy() -> None:
    gc.freeze()
    gc.enable()
