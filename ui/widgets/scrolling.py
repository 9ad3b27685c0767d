"""A part of a page that scrolls by itself in a low window, so that what stands beside it stays where it is."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(panel: QWidget) -> QScrollArea:
    """The panel in a frame of its own, without a border and never sideways."""
    area = _Area()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    area.viewport().setAutoFillBackground(False)
    panel.setAutoFillBackground(False)
    return area


class _Area(QScrollArea):
    """As wide as its panel must be at least, bar and all: what never scrolls sideways must not be cut there."""

    def minimumSizeHint(self) -> QSize:
        panel, least = self.widget(), super().minimumSizeHint()
        wide = panel.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if panel else 0
        return QSize(max(least.width(), wide), least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # the panel may need more width than before
        return super().eventFilter(watched, event)
