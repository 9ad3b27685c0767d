"""The ring around the button that has the keyboard: one overlay that follows the focus through the window.

Style sheets know no outline outside a widget; fields and tables draw their own border instead.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets import paint

DISTANCE = 2
WIDTH = 2
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.ZOrderChange,
)


class FocusRing(QWidget):
    """Lives over a window; shows itself for widgets whose property ``focusRing`` is True or ``"rail"``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def around(self) -> QWidget | None:
        """The widget the ring is around now."""
        return None if self.isHidden() else self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = "rail_focus" if self._target is not None and self._target.property("focusRing") == "rail" else "focus"
        paint.sheet(QPainter(self), self.rect(), fill=None, border=tone, width=WIDTH, radius=8)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):  # the one that had the focus may just be going
                widget.removeEventFilter(self)
                widget.destroyed.disconnect(self._forget)
        self._watched = []
        self._target = None
        if now is not None and now.property("focusRing") and now.window() is self._window:
            self._target = now
            step: QWidget | None = now
            while step is not None and step is not self._window:
                step.installEventFilter(self)
                step.destroyed.connect(self._forget)
                self._watched.append(step)
                step = step.parentWidget()
        self._place()

    def _forget(self) -> None:
        self._watched = []
        self._target = None
        self.hide()

    def _place(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self.hide()
            return
        room = DISTANCE + WIDTH
        inside = 0 if target.property("focusRing") == "rail" else room
        box = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()).adjusted(-inside, -inside, inside, inside)
        self.setGeometry(box.intersected(self._window.rect()))
        self.show()
        self.raise_()
        self.update()
