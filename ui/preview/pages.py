"""Pages of a paper on a grey table, one below the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import paint

WIDEST = 920
"""Pixels; a page is not shown larger than that, for it would only be read by scrolling."""


class PageView(QWidget):
    """One page; always white, in dark windows too, for so is the paper."""

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(WIDEST if picture.width() > picture.height() else WIDEST * 2 // 3)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._picture.height() / max(1, self._picture.width()))

    def sizeHint(self) -> QSize:
        wide = self.maximumWidth()
        return QSize(wide, self.heightForWidth(wide))

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
        self.setProperty("focusRing", True)
        self.viewport().setAutoFillBackground(False)
        self.pages: tuple[PageView, ...] = ()

    def show_pages(self, pictures: Sequence[QImage], names: Sequence[str]) -> None:
        """Show these instead."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        self.pages = tuple(PageView(picture, name) for picture, name in zip(pictures, names, strict=True))
        for page in self.pages:
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(page, 100)
            row.addStretch()
            column.addLayout(row)
        column.addStretch()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint.sheet(painter, self.viewport().rect(), fill="sunken", border=None, radius=0)
        super().paintEvent(event)
