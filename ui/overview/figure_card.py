"""A figure of the period on a sheet of its own: what it is, how much, and what it is made of; a door to its list."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look import icons
from ui.look.sizes import RADIUS_SHEET, Density
from ui.widgets import paint

SIDE, TOP = 14, 10
GLYPH = 20


class FigureCard(QPushButton):
    """Three lines; pressing it opens the list behind the figure, where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = self._figure = self._made_of = self._icon = ""
        self._tone = "ink"
        self._top = TOP
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setProperty("focusRing", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, what: str, figure: str, made_of: str, *, icon: str = "", tone: str = "ink") -> None:
        """Other words and another figure. An icon stands beside a figure that has a colour."""
        self._what, self._figure, self._made_of, self._icon, self._tone = what, figure, made_of, icon, tone
        self.setAccessibleName(f"{what}: {figure}. {made_of}".rstrip(". "))
        self.updateGeometry()
        self.update()

    def take_density(self, density: Density) -> None:
        """Stand closer in a compact window."""
        self._top = TOP if density.gap > 8 else TOP - 4
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        widest = max(paint.width(self._what), paint.width(self._made_of), paint.width(self._figure, "dashboard") + 28)
        return QSize(widest + 2 * SIDE, 2 * self._top + 2 * paint.line() + paint.line("dashboard"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = "subtle" if self.underMouse() else "surface"
        paint.sheet(painter, self.rect(), fill=fill, border="line", radius=RADIUS_SHEET)
        width, line, tall = self.width() - 2 * SIDE, paint.line(), paint.line("dashboard")
        paint.text(painter, QRect(SIDE, self._top, width, line), self._what, tone="ink2")
        left = SIDE
        if self._icon:
            icons.paint(
                painter, self._icon, QRect(left, self._top + line + (tall - GLYPH) // 2, GLYPH, GLYPH), self._tone
            )
            left += GLYPH + 8
        room = QRect(left, self._top + line, width, tall)
        paint.text(painter, room, self._figure, role="dashboard", tone=self._tone)
        paint.text(painter, QRect(SIDE, self._top + line + tall, width, line), self._made_of, tone="ink2")
