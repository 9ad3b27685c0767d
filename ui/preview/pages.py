"""Pages of a paper on a grey table, one below the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets import paint

TABLE = 14
"""Pixels of the table around each page."""

WIDEST = 920
"""Pixels; a page is not shown larger than that, for it would only be read by scrolling."""

SMALLER_FOR_A_WHOLE_PAGE = 0.8


class PageView(QWidget):
    """One page; always white, in dark windows too, for so is the paper."""

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAccessibleName(name)

    def fit(self, room: QSize) -> None:
        """Be as wide as there is room, up to the widest; a little narrower where the whole page then shows at once."""
        tall = self._picture.height() / max(1, self._picture.width())
        wide = max(120, min(room.width(), WIDEST if tall < 1 else WIDEST * 2 // 3))
        whole = round(room.height() / tall)
        if SMALLER_FOR_A_WHOLE_PAGE * wide < whole < wide:
            wide = whole
        self.setFixedSize(wide, round(wide * tall))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
        scaled = self._picture.scaled(
            wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(QRect(0, 0, self.width(), self.height()), scaled)
        painter.setPen(theme.colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagesView(QScrollArea):
    """All pages of one paper."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("focusRing", True)
        self.pages: tuple[PageView, ...] = ()

    def show_pages(self, pictures: Sequence[QImage], names: Sequence[str]) -> None:
        """Show these instead."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(TABLE, TABLE, TABLE, TABLE)
        column.setSpacing(TABLE)
        self.pages = tuple(PageView(picture, name) for picture, name in zip(pictures, names, strict=True))
        for page in self.pages:
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for page in self.pages:
            page.fit(self.viewport().size() - QSize(2 * TABLE, 2 * TABLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint.sheet(painter, self.viewport().rect(), fill="sunken", border=None, radius=0)
        super().paintEvent(event)
