"""F1 and Shift+F1 in a window: the help comes over the right of the page, and goes leaving all as it was."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desk_app.services.wording import Language
from ui.look import theme
from ui.widgets.status_bar import KeyHint
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.help.panel import HelpPanel

HELP_KEY, MAP_KEY = "F1", "Shift+F1"
WIDTH = 520
LEAST_LEFT = 200
"""Where less than so much of the page would stay in sight, the help takes all of it."""


class Help(QObject):
    """:attr:`practice_asked`: the officer wants to practise on invented data."""

    practice_asked = Signal()

    def __init__(self, window: MainWindow, language: Callable[[], Language], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._language = window, language
        self._panel: HelpPanel | None = None
        self._before: QWidget | None = None
        self._chosen = (-1, 0)
        self._can_practise = True
        for key, words, act in (
            (HELP_KEY, self.tr("help of this page"), self.toggle),
            (MAP_KEY, self.tr("key map"), self.show_keys),
        ):
            shortcut = QShortcut(QKeySequence(key), window, act)
            shortcut.setWhatsThis(words)
        window.say_own_hint(KeyHint(HELP_KEY, self.tr("help")))
        window.place_changed.connect(lambda _: self._step_aside())
        window.installEventFilter(self)

    def panel(self) -> "HelpPanel":
        """The panel, made when it is asked for the first time."""
        if self._panel is None:
            from ui.help.panel import HelpPanel

            self._panel = HelpPanel(self._window)
            self._panel.closed.connect(self.close)
            self._panel.practice_asked.connect(self._practise)
            self._panel.practise.setVisible(self._can_practise)
        return self._panel

    def is_open(self) -> bool:
        """Whether somebody reads it now."""
        return self._panel is not None and not self._panel.isHidden()

    def toggle(self) -> None:
        """F1: the text of the place in front, or back to work."""
        if self.is_open() and self.panel().view() == "page":
            self.close()
        else:
            self.show_topic(self._window.place())

    def show_topic(self, key: str) -> None:
        """One text, by the name of a place or its own."""
        panel = self.panel()
        panel.show_place(key, self._language())
        self._open(panel)

    def show_keys(self) -> None:
        """Shift+F1: every key that works now, or back to work."""
        panel = self.panel()
        if self.is_open() and panel.view() == "keys":
            self.close()
            return
        panel.show_keys(self._language())
        self._open(panel)

    def close(self) -> None:
        """Back to exactly where the keyboard was."""
        before, self._before = self._before, None
        self._step_aside()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(before, QLineEdit) and self._chosen[1]:
                before.setSelection(*self._chosen)  # Qt forgot it when the keyboard went away
        else:
            self._window.entry.take_focus()

    def no_practice(self) -> None:
        """This is a practice day already."""
        self._can_practise = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.is_open():
            self._place()
        return False

    def _practise(self) -> None:
        self.close()
        if self._can_practise:
            self.practice_asked.emit()

    def _open(self, panel: "HelpPanel") -> None:
        if panel.isHidden():
            focused = QApplication.focusWidget()
            self._before = focused if focused is not None and self._window.isAncestorOf(focused) else None
            if isinstance(focused, QLineEdit):
                self._chosen = focused.selectionStart(), len(focused.selectedText())
            self._place()
            panel.show()
        panel.raise_()
        panel.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_aside(self) -> None:
        if self._panel is not None:
            self._panel.hide()

    def _place(self) -> None:
        panel = self.panel()
        top = self._window.entry.parentWidget()
        above = top.mapTo(self._window, QPoint(0, top.height())).y() if top is not None else 0
        below = self._window.status.mapTo(self._window, QPoint(0, 0)).y()
        left = self._window.rail.geometry().right() + 1
        right = self._window.status.geometry().right() + 1
        width = min(round(WIDTH * theme.worn().scale), right - left)
        if right - left - width < LEAST_LEFT:
            width = right - left
        panel.setGeometry(QRect(right - width, above, width, below - above))
