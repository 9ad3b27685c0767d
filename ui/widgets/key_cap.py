"""Key caps: the key that does a thing, shown where the thing is shown."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.faces import Role
from ui.look.sizes import RADIUS_CAP
from ui.widgets import paint

PADDING = 6
HEIGHT = 22


def role_of(key: str) -> Role:
    """Names of keys in Vietnamese (``Dấu cách``) are words, all others figures."""
    return "figure" if key.isascii() or len(key) <= 3 or key.startswith(("Alt", "Ctrl")) else "body"


def written(key: str) -> str:
    """What the cap says: an arrow is drawn, not named (``Alt+Left`` is Qt's name for ``Alt+←``)."""
    return key.replace("Left", "←").replace("Right", "→")


def cap_size(key: str) -> QSize:
    """The room a cap needs, in the present type size."""
    key = written(key)
    height = max(HEIGHT, paint.line("figure") + 2)
    return QSize(max(height, paint.width(key, role_of(key)) + 2 * PADDING), height)


def paint_cap(
    painter: QPainter, box: QRect, key: str, *, fill: str | None = "subtle", border: str = "edge", tone: str = "ink2"
) -> None:
    """A cap in a box, its lower edge a little stronger, as on a keyboard."""
    key = written(key)
    line = "line" if border == "edge" else border
    paint.sheet(painter, box, fill=fill, border=line, radius=RADIUS_CAP)
    if border == "edge":
        painter.save()
        painter.setClipRect(box.adjusted(0, box.height() - 4, 0, 0))
        paint.sheet(painter, box, fill=None, border="edge", radius=RADIUS_CAP)
        painter.restore()
    paint.text(painter, box, key, role=role_of(key), tone=tone, align=paint.CENTRE)


class KeyCap(QWidget):
    """One key cap standing alone, as in the status bar or in a card head."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return cap_size(self._key)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_cap(QPainter(self), self.rect(), self._key)
