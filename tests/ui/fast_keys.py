"""A keyboard with a clock of its own: events carry the time they were made, as a real keyboard's do."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from tests.typing_modes import BACKSPACE, Injected

FAST, SLOW = 8, 90
VK_PACKET = 0xE7
A_KEYS_PLACE = 38
_KEYS = {
    "\r": Qt.Key.Key_Return,
    "\t": Qt.Key.Key_Tab,
    BACKSPACE: Qt.Key.Key_Backspace,
    " ": Qt.Key.Key_Space,
}


class Keyboard:
    """Sends to the window that has the focus; Qt finds the field."""

    def __init__(self) -> None:
        self.now = 1_000
        self.late = 0
        """Milliseconds that the window is behind: what is pressed now is seen so much later."""
        self.listened_to = False
        """A screen reader listens through AT-SPI: Qt hands on copies of the events, which keep their key's place on the
        keyboard and have lost their time."""

    def clock(self) -> float:
        """The program's clock, for what has no stamp."""
        return float(self.now + self.late)

    def type(self, keys: Iterable[str], gap: int = SLOW) -> None:
        """One key after the other."""
        for key in keys:
            self.press(key, gap)

    def scan(self, keys: Iterable[str], end: str = "\r", gap: int = FAST) -> None:
        """A scanner: the same after a long silence, fast, and closed."""
        self.now += 5_000
        self.type((*keys, end), gap)

    def press(
        self,
        key: str,
        gap: int = SLOW,
        *,
        stamped: bool = True,
        repeats: bool = False,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """One key down and up."""
        self.now += gap
        if key.isupper() and not modifiers:
            self._send(QEvent.Type.KeyPress, Qt.Key.Key_Shift, "", stamped)
            modifiers = Qt.KeyboardModifier.ShiftModifier
        code = _KEYS.get(key) or (Qt.Key(ord(key.upper())) if key.isascii() else Qt.Key.Key_unknown)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._send(kind, code, key, stamped, repeats, modifiers)

    def commit(self, text: str, gap: int = FAST, preedit: str = "") -> None:
        """What an input method says."""
        self.now += gap
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(text)
        focused = QGuiApplication.focusObject()
        assert focused is not None
        QCoreApplication.sendEvent(focused, event)

    def compose(self, key: str, committed: str = "", preedit: str = "", gap: int = FAST) -> None:
        """A key that an input method keeps; what it makes of it comes instead, and the key coming up behind it."""
        self.commit(committed, gap, preedit)
        self.now += 2
        self._send(QEvent.Type.KeyRelease, Qt.Key.Key_unknown, key, True)

    def _send(
        self,
        kind: QEvent.Type,
        key: Qt.Key,
        text: str,
        stamped: bool,
        repeats: bool = False,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        native = VK_PACKET if isinstance(text, Injected) else 0
        event = QKeyEvent(kind, key, modifiers, A_KEYS_PLACE if self.listened_to else 0, native, 0, text, repeats)
        event.setTimestamp(self.now if stamped and not self.listened_to else 0)
        window = QGuiApplication.focusWindow()
        if window is not None:
            QCoreApplication.sendEvent(window, event)
