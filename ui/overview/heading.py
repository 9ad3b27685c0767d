"""The heading of a period: its name, its days where months are those of reports, and how many of them were worked."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.words import Words

GAP = 12


class PeriodHeading(QWidget):
    """Takes what its row has left; where that is too little, the number of worked days gives way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.days, self.worked = Words("", role="title"), Words("", tone="ink2"), Words("", tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for words in (self.name, self.days, self.worked):
            row.addWidget(words)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, days: str, worked: str) -> None:
        """Each may be empty but the name."""
        for words, text in zip((self.name, self.days, self.worked), (name, days, worked), strict=True):
            words.setText(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _needed(self) -> int:
        days = self.days.sizeHint().width() + GAP if self.days.text() else 0
        return self.name.sizeHint().width() + days + 2 * GAP

    def _fit(self) -> None:
        fits = self._needed() + self.worked.sizeHint().width() <= self.width()
        self.worked.setVisible(bool(self.worked.text()) and fits)
        self.days.setVisible(bool(self.days.text()))
        self.updateGeometry()
