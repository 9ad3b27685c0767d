"""Buttons: verb and object, the key cap inside at the right. One chief button a page, plain ones beside it."""

from collections import defaultdict
from typing import Literal
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look import icons
from ui.look.sizes import BUTTON_HEIGHT, BUTTON_HEIGHT_SMALL, RADIUS_SHEET
from ui.speech.plain_words import tip
from ui.widgets import paint
from ui.widgets.key_cap import cap_size, paint_cap

TWINS = {
    "F12": ("Ctrl+Return", "Ctrl+Enter"),
    "F11": ("Ctrl+0",),
    "F9": ("Ctrl+9",),
}
"""Second keys for laptops whose F-keys sit behind an Fn layer."""

SHARED = ("F11",)
"""A strip over the page and a card in it may both ask for an answer."""

_WITH_KEY: dict[str, WeakSet["KeyButton"]] = defaultdict(WeakSet)

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class KeyButton(QPushButton):
    """A button with its key. The key works while the button is visible and enabled, wherever the focus is.

    ``small`` is for strips and card heads. Why a button is disabled belongs in a sentence beside it, and, for screen
    readers, in :meth:`set_enabled_because`.
    """

    def __init__(
        self,
        words: str,
        key: str = "",
        *,
        icon: str | None = None,
        kind: Literal["plain", "chief"] = "plain",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words, self._icon, self._kind = words, icon, kind
        self._small = small
        self._key = ""
        self._folded = False
        self.yields = False  # where another button in sight has the same key, the key is that one's
        self._shortcuts: list[QShortcut] = []
        self.setAccessibleName(words)
        self.setProperty("focusRing", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Give the button another key (``"F12"``, ``"Ctrl+B"``), or none with ``""``; twins come along."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        _WITH_KEY[self._key].discard(self)
        _WITH_KEY[key].add(self)
        self._key = key
        wanted = (key, *TWINS.get(key, ())) if key else ()
        self._shortcuts = [QShortcut(QKeySequence(each), self) for each in wanted]
        for shortcut in self._shortcuts:
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)
            shortcut.activatedAmbiguously.connect(self._settle_whose_key)
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def say(self, words: str, icon: str | None = None) -> None:
        """Another verb, such as "In phiếu yêu cầu bổ sung" when a paper is missing."""
        self._words, self._icon = words, icon if icon is not None else self._icon
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_enabled_because(self, enabled: bool, reason: str = "") -> None:
        """Enable or disable; the reason is read out, and the page shows it as a sentence beside the button."""
        self.setEnabled(enabled)
        self.setAccessibleDescription(self._key if enabled else reason)
        self.setToolTip(tip(self._key if enabled and self._folded else "" if enabled else reason))

    def fold(self, *, folded: bool) -> None:
        """Leave the key cap away where a row has no room for it; the tip and a screen reader still name the key."""
        if folded == self._folded:
            return
        self._folded = folded
        grows = QSizePolicy.Policy.Preferred if folded else QSizePolicy.Policy.Minimum
        self.setSizePolicy(grows, QSizePolicy.Policy.Fixed)
        if self.isEnabled():
            self.setToolTip(tip(self._key) if folded else "")
        self.updateGeometry()
        self.update()

    def least_width(self) -> int:
        """Pixels that it needs without its key cap."""
        return self.sizeHint().width() - self._cap_room()

    def has_its_key(self) -> bool:
        """Whether the key presses this button now."""
        return not self.yields or not any(each is not self and not each.yields for each in self._of_its_key())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_those_who_yield()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell_those_who_yield()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()  # Enter is the verb; elsewhere it moves on to the next field
            return
        if event.key() in ARROWS:
            event.ignore()  # Qt would jump to any button near by; arrows belong to the page
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        picture = 18 + 8 if self._icon else 0
        least = BUTTON_HEIGHT_SMALL if self._small else BUTTON_HEIGHT
        height = max(least, paint.line("strong") + 10)
        wide = 2 * self._side() + picture + paint.width(self._words, "medium") + self._cap_room()
        return QSize(wide, height)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(self.least_width(), whole.height()) if self._folded else whole

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, border, tone = self._colours()
        paint.sheet(painter, self.rect(), fill=fill, border=border, radius=RADIUS_SHEET)
        left, middle = self._side(), self.height() // 2
        capped = not self._folded or self.width() >= self.sizeHint().width()
        if not capped:
            left += max(0, self.width() - self.least_width()) // 2
        if self._icon:
            icons.paint(painter, self._icon, QRect(left, middle - 9, 18, 18), tone)
            left += 18 + 8
        room = QRect(left, 0, self.width() - left, self.height())
        paint.text(painter, room, self._words, role="medium", tone=tone)
        if self._key and capped and self.has_its_key():
            size = cap_size(self._key)
            box = QRect(
                self.width() - self._side() - size.width() + 2, middle - size.height() // 2, size.width(), size.height()
            )
            if self._kind == "chief" or not self.isEnabled():
                paint_cap(painter, box, self._key, fill=None, border=tone, tone=tone)
            else:
                paint_cap(painter, box, self._key, tone="ink2")

    def _of_its_key(self) -> list["KeyButton"]:
        return [each for each in self._with_its_key() if each.isVisible() and each.isEnabled()]

    def _with_its_key(self) -> list["KeyButton"]:
        """In this window, in sight or not. It has two thousand widgets: whoever paints must not ask them all."""
        window = self.window()
        return [each for each in _WITH_KEY[self._key] if shiboken6.isValid(each) and each.window() is window]

    def _settle_whose_key(self) -> None:
        """Qt presses neither of two buttons with one key; the one that does not yield is meant."""
        meant = [each for each in self._of_its_key() if not each.yields]
        if len(meant) == 1:
            meant[0].click()

    def _tell_those_who_yield(self) -> None:
        if self._key not in SHARED or self.yields:
            return
        for each in self._with_its_key():
            if each.yields:
                each.update()

    def _cap_room(self) -> int:
        return cap_size(self._key).width() + 8 if self._key else 0

    def _side(self) -> int:
        return 10 if self._small else 12

    def _colours(self) -> tuple[str, str | None, str]:
        if not self.isEnabled():
            return "sunken", "line", "ink3"
        lively = self.isDown() or self.underMouse()
        if self._kind == "chief":
            return ("accent_hover" if lively else "accent"), None, "on_accent"
        return ("subtle" if lively else "surface"), "edge", "ink"
