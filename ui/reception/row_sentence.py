"""One sentence for a row of fields: a narrow field would break it into a column of words and push its neighbours."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.field import Field
from ui.widgets.words import Mark


class RowSentence(Mark):
    """Says what is wrong in the first wrong field of its row, else the first quiet note; hidden when all is well."""

    def __init__(self) -> None:
        super().__init__("circle-alert", "", tone="late", role="medium")
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(1)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = self.layout()
        assert layout is not None
        layout.setAlignment(self.glyph, Qt.AlignmentFlag.AlignTop)
        self.fields: list[RowField] = []
        self.hide()

    def refresh(self) -> None:
        """Say what the fields of the row have to say now."""
        wrong = next((field.wrong() for field in self.fields if field.wrong()), "")
        note = next((field.doubt for field in self.fields if field.doubt), "")
        self.setVisible(bool(wrong or note))
        self.say("circle-alert" if wrong else "triangle-alert", wrong or note, "late" if wrong else "warn")


class RowField(Field):
    """A field whose sentence stands below its whole row; border and spoken description stay with the field."""

    def __init__(self, editor: QWidget, row: RowSentence) -> None:
        super().__init__("", editor)
        self._row = row
        row.fields.append(self)

    @property
    def doubt(self) -> str:
        """What looks odd and is not refused."""
        return self._noted

    def _show_said(self, wrong_before: str, noted_before: str) -> None:
        self._row.refresh()
