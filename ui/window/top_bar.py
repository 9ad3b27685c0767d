"""The bar over the pages: the entry field at the left, the counts of the day at the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.look import theme
from ui.look.sizes import GAP_WIDE, ROOMY, Density
from ui.widgets import paint
from ui.widgets.counts import CountsBar
from ui.widgets.entry_field import EntryField
from ui.widgets.words import Tag


class TopBar(QWidget):
    """White over its whole width; :attr:`grew` tells its height."""

    grew = Signal(int)

    def __init__(self, entry: EntryField, counts: CountsBar, training: Tag) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, 0, GAP_WIDE - 14, 1)
        row.setSpacing(GAP_WIDE)
        counts.setParent(self)  # before the entry field in the order of Tab, which leads from there into the page
        entry.setMaximumWidth(492)
        row.addWidget(entry, 1)
        row.addWidget(training)
        row.addStretch()
        row.addWidget(counts)
        self._least = ROOMY.bar
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(whole.width(), max(self._least, whole.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def take_density(self, density: Density) -> None:
        """60 px, less in a low window, more where the words of the counts need it."""
        self._least = density.bar
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grew.emit(self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
