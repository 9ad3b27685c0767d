"""What every page is: a place with a title, its keys, a body that scrolls and an action bar that does not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.look.sizes import ROOMY, Density, spread
from ui.parts import Parts
from ui.widgets.fitted import Fitted
from ui.widgets.in_sight import InSight
from ui.widgets.line_edit import NoteEdit
from ui.widgets.stacking import StackingRow
from ui.widgets.status_bar import KeyHint
from ui.widgets.words import RunningText


class ActionBar(QWidget):
    """At the bottom of a page: a quiet sentence at the left, verbs at the right, the chief one last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = RunningText("", "", tone="ink2")
        self._row = StackingRow(self, self.sentence, 10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # a long sentence takes two lines

    def add(self, *buttons: QPushButton) -> None:
        """Buttons from left to right."""
        for button in buttons:
            self._row.verbs.addWidget(button)

    def add_words(self, widget: QWidget) -> None:
        """Something else at the left, before the buttons (a code in the figure face)."""
        self._row.lead.insertWidget(self._row.lead.indexOf(self.sentence), widget)


class Page(QWidget):
    """Build the page into :attr:`body`, its verbs into :attr:`verbs`. Without ``scrolls`` it fits itself to the window,
    its lists scroll by themselves, and only in a window too low for them the whole body does.

    F9, F11, F12 and the rest belong to the ``KeyButton`` that shows them and work while it is visible and enabled.
    Enter moves on to the next field and Shift+Enter back, unless the focused widget has a use for it.

    What is not seen at once may be a ``part`` (``ui/parts.py``), so that no page holds the window up while it is made.
    A part is put into a layout or a stack of the page and then given to :meth:`join_part`.
    """

    wants_place = Signal(str, object)  # key of the place, what it shall show (or None)
    counts_changed = Signal()
    notice = Signal(object)  # ui.widgets.strip.Notice
    notice_over = Signal(str)  # the key of a notice whose cause is gone
    good_news = Signal(str)
    went_on = Signal()  # the officer's next action: good-news strips may go
    hints_changed = Signal()
    wants_entry = Signal(str)  # letters that belong into the entry field; it takes the keyboard

    def __init__(self, *, scrolls: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        if scrolls:
            area = QScrollArea()
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setViewport(ground := QWidget())  # asked for Qt's own, PySide makes all its classes of widgets
            area.setWidget(inside)
            ground.setAutoFillBackground(False)
            inside.setAutoFillBackground(False)  # setWidget switched it on
            InSight(area)
            self._outer.addWidget(area, 1)
        else:
            self._outer.addWidget(Fitted(inside), 1)
        self.verbs = ActionBar()
        self._outer.addWidget(self.verbs)
        self.density = ROOMY
        self.take_density(ROOMY)

    def title(self) -> str:
        """The name of the place, in the present language."""
        return ""

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of this page for the status bar, the most useful first."""
        return ()

    def on_shown(self, asked: object | None = None) -> None:
        """The page comes to the front; ``asked`` is what the place was asked to show (a dossier's code, a filter)."""

    def on_left(self) -> None:
        """Another page comes to the front; drafts are kept."""

    def let_go(self) -> None:
        """The keyboard leaves the page before it is hidden: else Qt would look for the next control among all there
        are, only to lose it again to the page that comes. The page remembers where it was."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def sit_down(self) -> None:
        """An officer is at the desk: what they left here comes back, nobody else's does."""

    def get_up(self) -> None:
        """The officer leaves: what stands here unsaved is kept for them, and nobody's data stays on the screen."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes when the page comes to the front; None is the entry field."""
        return None

    def first_field(self) -> QWidget | None:
        """Where Tab leads from the entry field; None is the first control of the page."""
        return None

    def entry_hint(self) -> str:
        """What the entry field asks for while this page is in front; ``""`` leaves it at its ordinary words."""
        return ""

    def takes(self, kind: str, value: object) -> bool:
        """What the entry field found while this page is in front; True when the page has a use of its own for it.

        ``"dossier"`` comes with a code, ``"slip"`` with a number, ``"card"`` with a citizen card, ``"words"`` as typed;
        ``"scan"`` with an ``Arrived`` before anybody has read it.
        """
        return False

    def retranslate(self) -> None:
        """The language changed: say every word again."""

    def make_part(self) -> bool:
        """One more part that nobody has asked for yet; False when the page is whole. For quiet moments, one a turn."""
        return Parts[QWidget](self).make_next()

    def join_part(self, made: QWidget) -> None:
        """A part came in: it stands as close as the others, and Tab reaches it before the verbs."""
        spread(self.density, made)
        for verb in self.verbs.findChildren(QPushButton):
            if (last := self.window().previousInFocusChain()) is not None:
                QWidget.setTabOrder(last, verb)

    def take_density(self, density: Density) -> None:
        """Gaps between cards; the margin around belongs to the window."""
        self.density = density
        self.body.setSpacing(density.gap)
        self._outer.setSpacing(density.gap)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not others
        if enter and not isinstance(self.focusWidget(), NoteEdit):
            self.focusNextPrevChild(not shift)
            event.accept()
            return
        super().keyPressEvent(event)
