"""What fits itself to the window while it can, and scrolls up and down where the window is too low for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QScrollArea, QWidget

from ui.widgets.in_sight import InSight

MOST_TURNS, LEAST_STEP = 6, 12  # pixels: what is added is shared among all parts


class Fitted(QScrollArea):
    """Holds a widget with a layout, as wide as the room there is, as high too, and never lower than its parts need.

    Qt's own resizable area would ask for the height that the parts would *like*, and lists like to be long.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)  # setWidget switched it on
        InSight(self)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        room, high = self.maximumViewportSize(), layout.minimumSize().height()
        bar = self.verticalScrollBar().sizeHint().width() if high > room.height() else 0
        inside.resize(room.width() - bar, max(room.height(), high))
        for _ in range(MOST_TURNS):
            lack = self._lack()
            if lack <= 0:
                break
            bar = self.verticalScrollBar().sizeHint().width()
            inside.resize(room.width() - bar, inside.height() + max(lack, LEAST_STEP))

    def _lack(self) -> int:
        """Pixels by which some part is too low: a layout takes one line for the least height of a text that runs over
        several, and where there are such texts it lowers what stands beside them."""
        inside = self.widget()
        if inside is None:
            return 0
        texts = (each for each in inside.findChildren(QLabel) if each.hasHeightForWidth() and each.text())
        wanted: list[tuple[QWidget, int]] = [
            (each, each.heightForWidth(each.width())) for each in texts if each.isVisible()
        ]
        areas = (each for each in inside.findChildren(QAbstractScrollArea) if each.isVisible())
        wanted += [(each, each.minimumSizeHint().height()) for each in areas]
        return max((high - each.height() for each, high in wanted if self._holds(each)), default=0)

    def _holds(self, widget: QWidget) -> bool:
        """Whether it scrolls with this area and not with another one inside."""
        above: QWidget | None = widget.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        return above is self
