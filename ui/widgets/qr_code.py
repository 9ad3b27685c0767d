"""A square code on the screen: black on white whatever the colours of the window, in whole pixels, with its margin."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.services.ports.square_codes import Squares

QUIET = 4
"""Modules of white around the code, by its standard."""

BLACK, WHITE = QColor(0, 0, 0), QColor(255, 255, 255)
LEAST_MODULE = 4
"""Device-independent pixels: a phone reads 4 from an arm's length."""


class QrCode(QWidget):
    """Nothing is painted while there is no code. The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._squares: Squares | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, squares: Squares | None, spoken: str = "") -> None:
        """Another code, or none; ``spoken`` is what a screen reader says of it."""
        self._squares = squares
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = (self._squares.side + 2 * QUIET) * LEAST_MODULE if self._squares else 0
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        squares = self._squares
        if squares is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(self.rect(), WHITE)
        module = min(self.width(), self.height()) // (squares.side + 2 * QUIET)
        start = (min(self.width(), self.height()) - squares.side * module) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        for row, first, many in squares.runs:
            painter.fillRect(QRect(start + first * module, start + row * module, many * module, module), BLACK)
