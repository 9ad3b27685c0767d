"""The eye on the keyboard: a scanner that types is told from fingers by its speed, wherever the focus is."""

from collections.abc import Callable
from typing import ClassVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.scanner.arrived import Arrived
from ui.scanner.burst import LONGEST_GAP_MS, MOST_BACK_MS, Burst, Moment
from ui.scanner.standing import PutBack, standing, writes

Key = Qt.Key
CLOSING = {Key.Key_Return: "Enter", Key.Key_Enter: "Enter", Key.Key_Tab: "Tab"}
MENDING = (Key.Key_Backspace, Key.Key_Left, Key.Key_Delete)
ON_THEIR_WAY = (Key.Key_Shift, Key.Key_CapsLock, Key.Key_AltGr, Key.Key_NumLock)
"""Keys pressed only to write the next letter."""

VK_PACKET = 0xE7
"""How Windows names a letter that a program writes; elsewhere the same figure is the key ç."""

LATE_MS = 150
"""So long after a scan's Enter an input method may still deliver a part of it; nobody's fingers are back so soon."""

QUIET = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
QUIET |= Qt.KeyboardModifier.GroupSwitchModifier


class ScanWatch(QObject):
    """Follows the focus of the whole program and sees each key first.

    The first letter is let through where letters become text; those that follow too fast are held back. They are given
    back in their order when a pause shows that somebody was typing. Where letters choose or press something none is let
    through. Events that carry neither a time nor the place of a key on a keyboard are nobody's scan.

    An input method gets each key before this does, and keeps or passes it on in its own time; what it says is passed on
    at once, for it counts on that. So its letters go into the field, are timed by their keys coming up
    (:class:`Burst`), and what stood there is put back at the end; what it says of a scan behind its Enter is swallowed.

    Where two windows live (a practice day before the real desk), the newest watch is the one that sees.

    :attr:`scanned` with an :class:`Arrived`; connect it queued, for the field that had the focus is still at work.
    """

    scanned = Signal(object)
    _watches: ClassVar[list["ScanWatch"]] = []

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        pasted: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] | None = None,
    ) -> None:
        """``pasted`` takes a picture from the clipboard, True when there was one. ``clock`` gives milliseconds, for
        what an input method says without a time of its own."""
        super().__init__(parent)
        running = QElapsedTimer()
        running.start()
        self._pasted = pasted
        self._clock = clock if clock is not None else lambda: running.nsecsElapsed() / 1e6
        self._burst = Burst()
        self._held: list[QKeyEvent] = []
        self._put_back: PutBack | None = None
        self._down: set[int] = set()
        self._closed: Moment | None = None
        self._late: Moment | None = None
        self._begun = ""
        self._half: tuple[Burst, PutBack | None] | None = None
        self._giving_back = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LONGEST_GAP_MS)
        self._pause.timeout.connect(self._give_back)
        self._watched: QObject | None = None
        self._watches.append(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusObjectChanged.connect(self._follow)
        self._follow(app.focusObject())

    def stop(self) -> None:
        """Watch nothing any more; what was held back is given back."""
        if self not in self._watches:
            return
        self._watches.remove(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.disconnect(self._follow)
        self._give_back()
        self._follow(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._giving_back or not self._sees():
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._let_go(event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_echo(event):
            event.accept()  # the line feed behind an Enter is Ctrl+J, which means something here
            return True
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._composed(watched, event)
        if kind == QEvent.Type.MouseButtonPress:
            self._give_back()
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() == Qt.FocusReason.PopupFocusReason:
                QTimer.singleShot(0, self, self._look_again)
        elif kind == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._look_again)
        return False

    # --- keys

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key, at = event.key(), Moment(event.timestamp(), self._clock())
        if key in ON_THEIR_WAY:
            return False
        if self._is_echo(event):
            self._down.add(key)
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and not event.isAutoRepeat() and self._pasted():
            return True
        quiet = not event.modifiers() & ~QUIET
        if not _can_be_timed(watched, event) or event.isAutoRepeat() or not quiet:
            return self._not_ours()
        self._settle(at.stamp)
        if key in CLOSING:
            return self._close(key, at)
        if key in MENDING and self._burst.goes_on(at) and self._burst.text:
            self._burst.taken_back(at)
            return self._hold(event)
        text = event.text()
        if not _is_text(text):
            return self._not_ours()
        if self._late is not None and self._closed is not None and 0 < self._closed.stamp - at.stamp <= MOST_BACK_MS:
            self._down.add(key)
            return True  # a letter of the scan that its Enter has overtaken
        goes_on = self._burst.goes_on(at)
        if not goes_on:
            self._give_back()
            self._burst = Burst()
            if text.isspace():
                return self._not_ours()  # no code begins with a blank, and a blank presses buttons
            self._put_back = standing(watched, self._begun)
        self._burst.letters(text, at, injected=event.nativeVirtualKey() == VK_PACKET and text != "ç")
        if self._burst.composed or (not goes_on and writes(watched)):
            return False
        return self._hold(event)

    def _close(self, key: int, at: Moment) -> bool:
        burst = self._burst
        if not burst.is_scan(at):
            return self._not_ours()
        touched, shuffled = burst.touched, burst.shuffled
        arrived = Arrived(
            burst.text.removeprefix(burst.begun), "keys", touched, round(burst.pace(at)), CLOSING[Key(key)], shuffled
        )
        self._pause.stop()
        self._held.clear()
        self._late = at if burst.composed else None
        if burst.composed:
            QGuiApplication.inputMethod().reset()
        if self._put_back is not None:
            self._put_back()
        self._put_back, self._half, self._begun = None, None, ""
        burst.forget()
        self._closed = at
        self._down.add(key)
        self.scanned.emit(arrived)
        return True

    def _composed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        at, begun, self._begun = Moment(0, self._clock()), self._begun, event.preeditString()
        if not event.commitString() and not event.preeditString() and not self._burst.composed:
            return False  # Qt itself empties what was begun when the focus moves
        if self._late is not None and at.since(Moment(0, self._late.arrival)) <= LATE_MS:
            self._begun = ""
            return True
        self._late = None
        self._give_back()
        burst = self._burst
        waits = self._half is not None and self._half[0].may_go_on(at)
        if not burst.goes_on(at) and not waits:
            self._half = (burst, self._put_back) if burst.may_go_on(at) else None
            self._burst, self._put_back = Burst(begun), standing(watched, begun)
        self._burst.composed_to(event.commitString(), at, waits=waits)
        return False

    def _let_go(self, event: QKeyEvent) -> bool:
        """A key came up: its time tells whether it was one burst all along."""
        if event.timestamp() and _is_text(event.text()):
            self._settle(event.timestamp())
            self._burst.let_go(event.text(), event.timestamp())
        if event.key() not in self._down:
            return False
        self._down.discard(event.key())
        return True

    def _settle(self, stamp: int) -> None:
        """Whether a busy window has torn a scan in two: by our clock there was a pause, by the keyboard's none."""
        half, self._half = self._half, None
        if half is not None and self._burst.goes_on_from(half[0], stamp):
            self._put_back = half[1]

    def _hold(self, event: QKeyEvent) -> bool:
        self._held.append(event.clone())
        self._down.add(event.key())
        self._pause.start()
        return True

    def _not_ours(self) -> bool:
        self._give_back()
        self._burst.forget()
        self._half = None
        return False

    def _give_back(self) -> None:
        """The held keys, to whoever has the focus now. A burst may go on behind them: the keys' own time decides."""
        self._pause.stop()
        held, self._held = self._held, []
        self._giving_back = True
        try:
            for event in held:
                receiver = QGuiApplication.focusObject()
                if receiver is not None:
                    QCoreApplication.sendEvent(receiver, event)
                    QCoreApplication.sendEvent(receiver, _released(event))
        finally:
            self._giving_back = False

    def _is_echo(self, event: QKeyEvent) -> bool:
        """Whether this is the second half of the scanner's line end."""
        if self._closed is None or not _of_a_keyboard(event):
            return False
        since = Moment(event.timestamp(), self._clock()).since(self._closed)
        line_feed = event.key() in (Key.Key_J, Key.Key_M) and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return 0 <= since <= LONGEST_GAP_MS and (event.key() in CLOSING or line_feed)

    # --- focus

    def _sees(self) -> bool:
        """Whether no newer watch is alive."""
        while self._watches and not shiboken6.isValid(self._watches[-1]):
            self._watches.pop()  # its window is gone and nobody stopped it
        return bool(self._watches) and self._watches[-1] is self

    def _follow(self, focused: QObject | None) -> None:
        before = self._watched
        if before is not None and shiboken6.isValid(before):
            before.removeEventFilter(self)
        if focused is not before:
            self._begun, self._half = "", None
        self._watched = focused
        if focused is not None:
            focused.installEventFilter(self)

    def _look_again(self) -> None:
        """An open list of choices gets the keys although the focus stays where it was, and gives them back closing."""
        popup = QApplication.activePopupWidget()
        if popup is None:
            self._follow(QGuiApplication.focusObject())
            return
        within: QWidget | None = popup.focusWidget()
        self._follow(popup if within is None else within)


def _of_a_keyboard(event: QKeyEvent) -> bool:
    """Whether a key was pressed. While somebody listens through AT-SPI (a screen reader), Qt hands on copies of the
    keyboard's events that have lost their time and kept the place of their key: our own clock times those."""
    return bool(event.timestamp() or event.nativeScanCode())


def _can_be_timed(watched: QObject, event: QKeyEvent) -> bool:
    """By its own time; where letters choose or press something also by our clock. Where they become text that clock
    would tear a scan in two whenever the window is busy, and an input method keeps some keys for a while: there the
    field itself reads the whole line at its Enter."""
    return bool(event.timestamp()) or (_of_a_keyboard(event) and not writes(watched))


def _is_text(text: str) -> bool:
    """Letters that are written. The upper control characters count: half a letter in a wrong code page is one."""
    return bool(text) and all(letter >= " " and letter != "\x7f" for letter in text)


def _released(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyRelease, event.key(), event.modifiers(), event.text())
