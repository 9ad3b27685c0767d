"""Tabs over a list, each with its count: ``Quá hạn 3``. ← → move between them, Ctrl+PgDn, Ctrl+PgUp from anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.look.sizes import BUTTON_HEIGHT, RADIUS_SHEET
from ui.widgets import paint

NEXT_KEY, BEFORE_KEY = "Ctrl+PgDown", "Ctrl+PgUp"

SIDE, TIGHT = 13, 7
"""Pixels beside a tab's words; they stand closer where the row would be too wide, and then break into two rows."""


@dataclass(frozen=True)
class Tab:
    """``number`` None shows no count; ``tone`` colours a count above zero."""

    key: str
    words: str
    number: int | None = None
    tone: str = "ink"


class _TabButton(QRadioButton):
    def __init__(self, tab: Tab) -> None:
        super().__init__(tab.words)
        self.tab = tab
        self.side = SIDE
        counted = "" if tab.number is None else f", {tab.number}"
        self.setAccessibleName(f"{tab.words}{counted}")
        self.setProperty("focusRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        number = "" if self.tab.number is None else str(self.tab.number)
        wide = paint.width(self.tab.words, "strong") + (8 + paint.width(number, "figure_strong") if number else 0)
        return QSize(wide + 2 * self.side, max(BUTTON_HEIGHT, paint.line() + 14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isChecked():
            paint.sheet(painter, self.rect(), fill="surface", border="line", radius=RADIUS_SHEET)
        elif self.underMouse():
            paint.sheet(painter, self.rect(), fill="subtle", border=None, radius=RADIUS_SHEET)
        role, tone = ("strong", "ink") if self.isChecked() else ("body", "ink2")
        room = QRect(self.side, 0, self.width() - self.side, self.height())
        paint.text(painter, room, self.tab.words, role="strong" if role == "strong" else "body", tone=tone)
        if self.tab.number is not None:
            left = self.side + paint.width(self.tab.words, "strong" if role == "strong" else "body") + 8
            shown = self.tab.tone if self.tab.number else "ink2"
            number = QRect(left, 0, self.width() - left, self.height())
            paint.text(painter, number, str(self.tab.number), role="figure_strong", tone=shown)


class Tabs(QWidget):
    """One tab is chosen; :attr:`chosen` fires when the officer changes it."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows = (QHBoxLayout(), QHBoxLayout())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in self._rows:
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE)
            row.addStretch()
            column.addLayout(row)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit(self.key()))
        for key, by, words in ((NEXT_KEY, 1, self.tr("next tab")), (BEFORE_KEY, -1, self.tr("tab before"))):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(lambda by=by: self.step(by))

    def show_tabs(self, tabs: Sequence[Tab], key: str | None = None) -> None:
        """Show these; the chosen one stays chosen unless ``key`` says otherwise."""
        wanted = key or self.key() or (tabs[0].key if tabs else "")
        focused = any(button.hasFocus() for button in self._group.buttons())
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        for tab in tabs:
            made = _TabButton(tab)
            self._group.addButton(made)
            self._rows[0].insertWidget(self._rows[0].count() - 1, made)
            made.setChecked(tab.key == wanted)
            if focused and tab.key == wanted:
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def key(self) -> str:
        """The key of the chosen tab."""
        button = self._group.checkedButton()
        return button.tab.key if isinstance(button, _TabButton) else ""

    def step(self, by: int) -> None:
        """Choose the next one or the one before, round and round, wherever the keyboard is."""
        buttons = self._group.buttons()
        checked = self._group.checkedButton()
        if checked is not None and len(buttons) > 1:
            buttons[(buttons.index(checked) + by) % len(buttons)].click()

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._group.buttons()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side, else closer together, else in two rows."""
        buttons = [button for button in self._group.buttons() if isinstance(button, _TabButton)]
        for side in (SIDE, TIGHT):
            for button in buttons:
                button.side = side
                button.updateGeometry()
            if self._wide(buttons) <= self.width():
                break
        first = list(buttons)
        while len(first) > 1 and self._wide(first) > self.width():
            first.pop()
        for row, shown in zip(self._rows, (first, buttons[len(first) :]), strict=True):
            for place, button in enumerate(shown):
                row.insertWidget(place, button)

    def _wide(self, buttons: Sequence[_TabButton]) -> int:
        return sum(button.sizeHint().width() for button in buttons) + SPACE * max(0, len(buttons) - 1)


SPACE = 2
