"""The band above the page of a practice day: which step, what to do, and the way back; and the invented card's code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.look.sizes import GAP, GAP_SMALL, RADIUS_SHEET
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.qr_code import QrCode
from ui.widgets.stacking import StackingRow
from ui.widgets.words import Glyph, RunningText, Words

HELP_ME_KEY = "Ctrl+W"


class GuideBand(QWidget):
    """:attr:`scan_asked`, :attr:`skip_asked`, :attr:`leave_asked` (the guide), :attr:`back_asked` (to the desk)."""

    scan_asked = Signal()
    skip_asked = Signal()
    leave_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Guide of the practice day"))
        self.glyph = Glyph("graduation-cap", tone="accent", size=20)
        self.text = RunningText()
        self.scan = KeyButton(self.tr("Scan for me"), HELP_ME_KEY, icon="scan-line", small=True)
        self.skip = KeyButton(self.tr("Next step"), icon="arrow-right", small=True)
        self.leave = KeyButton(self.tr("Without the guide"), small=True)
        self.back = KeyButton(self.tr("Back to the real desk"), icon="undo-2", small=True)
        self.scan.clicked.connect(self.scan_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.leave.clicked.connect(self.leave_asked)
        self.back.clicked.connect(self.back_asked)
        row = StackingRow(self, self.text, GAP_SMALL)
        row.set_margins(GAP, 5, GAP_SMALL, 5)
        row.lead.insertWidget(0, self.glyph)
        for button in (self.scan, self.skip, self.leave, self.back):
            row.verbs.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, number: int, of: int, title: str, words: str, *, scans: bool) -> None:
        """One step; ``number`` counts from 1, and 0 stands for no step at all."""
        fact = self.tr("Step {number} of {all}: {title}.").format(number=number, all=of, title=title)
        if self.text.text() != f"{fact} {words}":
            self.text.say(fact if number else title, words)
        self.scan.setVisible(scans)
        self.skip.setVisible(number > 0)
        self.leave.setVisible(number > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="accent_soft", border="accent", radius=RADIUS_SHEET)


class CardCode(QWidget):
    """The invented card's code over the right of the page, for a real scanner; gone once a card was read."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.code = QrCode()
        self.words = Words(self.tr("An invented citizen card"), role="medium")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_SMALL, GAP, GAP)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", border="edge", radius=RADIUS_SHEET)
