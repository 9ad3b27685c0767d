"""The strip that asks why a scan is removed; F12 removes it for good, Esc leaves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.sizes import RADIUS_SHEET
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.words import Words


class RemoveStrip(QWidget):
    """:attr:`asked` carries the digest and the reason; :attr:`left` when it is closed, either way."""

    asked = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest = ""
        self.reason = LineEdit()
        self.field = Field(self.tr("Why must it not be kept?"), self.reason)
        self.do = KeyButton(self.tr("Remove for good"), "F12", kind="chief", icon="trash-2", small=True)
        self.do.clicked.connect(lambda: self.asked.emit(self._digest, self.reason.value()))
        leave = KeyButton(self.tr("Leave it"), "Esc", small=True)
        leave.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = self.tr("The file is deleted from this computer. That it was here, and why it went, stays.")
        head.addWidget(Words(title, role="strong", wrap=True), 1)
        head.addWidget(self.do)
        head.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 12, 11)
        column.addLayout(head)
        column.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def ask(self, digest: str) -> None:
        """Ask about one scan."""
        self._digest = digest
        self.reason.clear()
        self.field.say_wrong("")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nothing is removed."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def say_wrong(self, sentence: str) -> None:
        """The reason will not do."""
        self.field.say_wrong(sentence)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", border="accent", radius=RADIUS_SHEET)
