"""What the officer counted in the paper: its pages, those with a sticker; and what becomes of the scanner's files."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desk_app.services.digitising import read_count
from ui.widgets.choices import Tick
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.side_by_side import SideBySide


class CountedRow(QWidget):
    """The pages are counted by hand and never filled in: they are there to be compared with the images."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages, self.stickers = CodeLineEdit(), CodeLineEdit("0")
        self.clear = Tick(self.tr("Remove from the scanner's folder"))
        self._fields = {
            "pages": Field(self.tr("Pages of the paper, counted by hand"), self.pages),
            "stickers": Field(self.tr("of them with a sticker"), self.stickers),
        }
        counts = QHBoxLayout()
        counts.setSpacing(12)
        for field in self._fields.values():
            counts.addWidget(field)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(counts, 4)
        row.addWidget(self.clear, 5, Qt.AlignmentFlag.AlignVCenter)
        SideBySide(self, row)

    def empty(self) -> None:
        """For the next paper."""
        self.pages.clear()
        self.stickers.setText("0")
        self.say_wrong("", "")

    def typed(self) -> tuple[int, int] | None:
        """Pages, and those with a sticker; None, said beside the field, while nobody counted.

        Raises ``digitise.not_a_count``.
        """
        self.say_wrong("", "")
        pages = read_count(self.pages.value(), "pages")
        if pages is None:
            self.say_wrong("pages", self.tr("Count the pages of the paper and type the number."))
            return None
        return pages, read_count(self.stickers.value(), "stickers") or 0

    def say_wrong(self, name: str, sentence: str) -> bool:
        """Say a sentence beside the field concerned; False when none has that name."""
        for field in self._fields.values():
            field.say_wrong("")
        if name not in self._fields:
            return False
        self._fields[name].say_wrong(sentence)
        self._fields[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def wrong(self) -> str:
        """The sentence that is said, or ``""``."""
        return "".join(field.wrong() for field in self._fields.values())
