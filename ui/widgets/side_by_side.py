"""Columns beside each other while each has the width it needs, else one below the other."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.look import theme

BAR = 12
"""Pixels of the bar beside a page that scrolls, as in ``ui/look/stylesheet.py``."""


class SideBySide(QObject):
    """Measures the columns whenever the page or they change; :attr:`folded` tells each change."""

    folded = Signal(bool)

    def __init__(self, page: QWidget, columns: QBoxLayout, least: int = 0) -> None:
        """``least`` is the width of the page, at ordinary text, from which two columns are worth their room."""
        super().__init__(page)
        self._page, self._columns, self._least = page, columns, least
        page.installEventFilter(self)
        inside = columns.parentWidget()
        if inside is not None and inside is not page:
            inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self.fit()
        return False

    def beside(self) -> bool:
        """Whether the columns stand beside each other now."""
        return self._columns.direction() == QBoxLayout.Direction.LeftToRight

    def fit(self) -> None:
        """One below the other where the page has too little width for all."""
        items = (self._columns.itemAt(place) for place in range(self._columns.count()))
        widths = [item.minimumSize().width() for item in items if item is not None]
        needed = sum(widths) + self._columns.spacing() * max(0, len(widths) - 1) + BAR
        beside = self._page.width() >= max(needed, round(self._least * theme.worn().scale))
        if beside != self.beside():
            way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            self._columns.setDirection(way)
            self.folded.emit(not beside)
