"""What must not be overlooked: a save that failed, a full disk. A window before the window, answered with one key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.sizes import GAP_WIDE
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.focus_ring import FocusRing
from ui.widgets.strip import ANSWER_KEY, Notice
from ui.widgets.words import Glyph, Words

WIDTH = 560
MARGIN = 24


class Alarm(QDialog):
    """Enter and F11 do the notice's first act, Esc leaves it for later: the strip behind it stays.

    What somebody typed on, looking at the keyboard, does no harm here: the act that it may set going is the one to do.
    """

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(parent.windowTitle())
        self.setAccessibleName(notice.fact)
        self.setAccessibleDescription(notice.sentence)
        self.notice = notice
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP_WIDE)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Glyph(notice.icon or "triangle-alert", tone="late", size=32))
        head.addWidget(Words(notice.fact, role="title", tone="late", wrap=True), 1)
        column.addLayout(head)
        if notice.sentence:
            column.addWidget(Words(notice.sentence, wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        leave = KeyButton(self.tr("Leave it for later") if notice.acts else self.tr("I have read it"), "Esc")
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        first: KeyButton = leave
        for place, act in enumerate(notice.acts[:2]):
            button = KeyButton(act.words, "" if place else ANSWER_KEY, kind="plain" if place else "chief")
            button.clicked.connect(lambda _=False, do=act.do: self._answer(do))
            row.addWidget(button)
            first = button if not place else first
        column.addLayout(row)
        self.ring = FocusRing(self)
        self.setFixedWidth(min(WIDTH, parent.width() - 2 * MARGIN))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        window = self.parentWidget()
        super().done(result)
        if window is not None:
            window.activateWindow()  # not every window manager does it by itself

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="late_soft", border="late", width=3, radius=0)

    def _answer(self, do: Callable[[], None]) -> None:
        self.accept()
        do()


def shout(notice: Notice, window: QWidget) -> None:
    """Before this window, in place of one that said the same."""
    for old in window.findChildren(Alarm):
        if old.notice.key == notice.key:
            old.reject()
    Alarm(notice, window).open()
