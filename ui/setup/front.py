"""The first window: there at once while the record is opened behind it; it makes a desk, and asks who is here."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.look import icons, theme
from ui.setup.typed_ahead import TypedAhead
from ui.widgets.buttons import KeyButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus_ring import FocusRing
from ui.widgets.strip import Notice, StripPlace
from ui.widgets.words import Glyph, Words

if TYPE_CHECKING:  # this window is there before the services, the form and the table of officers are brought in
    from desk_app.services.ports.office import Officer
    from ui.setup.form import SetupForm
    from ui.setup.officers import OfficerChoice


class FrontWindow(QWidget):
    """Shows one thing at a time: waiting, the set-up form, the officers, or a trouble with "Try again".

    Form and officers are made when they are needed; :attr:`form_made` and :attr:`choice_made` tell of it.
    """

    again = Signal()
    form_made = Signal(object)
    choice_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("One-stop desk"))
        self.setWindowIcon(icons.icon("landmark", "accent"))
        self.setMinimumSize(720, 440)
        self.strips = StripPlace()
        self.typed_ahead = TypedAhead()
        self._waiting = EmptyState("landmark", "")
        self._retry = KeyButton(self.tr("Try again"), "F12", kind="chief")
        self._retry.clicked.connect(self.again)
        self._trouble = EmptyState("triangle-alert", "", self._retry)
        self._stack = QStackedWidget()
        for page in (self._waiting, self._trouble):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 14)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.strips)
        column.addWidget(self._stack, 1)
        self.ring = FocusRing(self)

    @cached_property
    def setup(self) -> "SetupForm":
        """The form that makes a desk."""
        from ui.setup.form import SetupForm

        form = SetupForm()
        form.notice.connect(self.strips.show_notice)
        self._stack.addWidget(form)
        self.form_made.emit(form)
        return form

    @cached_property
    def officers(self) -> "OfficerChoice":
        """The staff, to choose from."""
        from ui.setup.officers import OfficerChoice

        choice = OfficerChoice()
        self._stack.addWidget(choice)
        self.choice_made.emit(choice)
        return choice

    def wait(self, sentence: str) -> None:
        """Slow work goes on."""
        self.waiting().say(sentence)

    def waiting(self) -> EmptyState:
        """The place of a sentence about slow work, brought to the front."""
        self.strips.clear()
        self._stack.setCurrentWidget(self._waiting)
        return self._waiting

    def ask_setup(self) -> None:
        """There is no desk here yet."""
        self.typed_ahead.drop()
        self._stack.setCurrentWidget(self.setup)
        self.setup.begin()

    def ask_officer(self, officers: "Sequence[Officer]", last: str) -> None:
        """Who is at the desk; the one of last time is chosen already."""
        self.typed_ahead.drop()
        self._stack.setCurrentWidget(self.officers)
        self.officers.show_officers(officers, last)

    def say_trouble(self, notice: Notice) -> None:
        """The desk cannot be opened: what happened, what is safe, what to do next."""
        self._trouble.say(f"{notice.fact} {notice.sentence}".strip())
        self._stack.setCurrentWidget(self._trouble)
        self._retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._stack.currentWidget() is self._waiting:
            self.typed_ahead.keep(event)
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("bg"))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph("landmark", tone="accent", size=24), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Words(self.tr("One-stop desk"), role="title"))
        row.addStretch()
        return row
