"""What every panel of the settings is: a title, its contents, and the moment it is looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.at_work import AtWork


class Panel(QWidget):
    """Build into :attr:`body`. Strips and good news go through the page."""

    notice = Signal(object)
    good_news = Signal(str)

    def __init__(self, at: AtWork, *, scrolls: bool = True) -> None:
        super().__init__()
        self.at = at
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        if not scrolls:
            outer.addWidget(inside)
            return
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        outer.addWidget(area)

    def refresh(self) -> None:
        """The panel comes to the front: look at the record again."""

    def failed(self, error: Exception) -> None:
        """Say as a strip what a piece of work raised."""
        self.notice.emit(self.at.notice_of(error))
