"""Nothing here yet: one icon, a sentence, one next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import KeyButton
from ui.widgets.words import Glyph, Words


class EmptyState(QWidget):
    """Stands where a list would stand. The next step is a button of the caller's, or none."""

    def __init__(self, icon: str, sentence: str, step: KeyButton | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(Glyph(icon, tone="ink3", size=32), 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence = Words(sentence, tone="ink2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence)
        if step is not None:
            column.addWidget(step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Another sentence; it is also what is heard when the keyboard stands here."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
