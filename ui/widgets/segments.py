"""Segments: two to four choices side by side, one of them chosen; the arrows ← → move the choice."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.look import icons, theme
from ui.look.sizes import BUTTON_HEIGHT_SMALL, RADIUS_FIELD
from ui.widgets import paint

SIDE = 12
GLYPH = 16


class Segment(QRadioButton):
    """One choice; for a screen reader a radio button among its fellows."""

    def __init__(self, value: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.value = value
        self.words = words
        self.setAccessibleName(words)
        self.setProperty("focusRing", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, words: str, group: str) -> None:
        """Other words for the same choice, as after a change of language; ``group`` is read out with them."""
        self.words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(group)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        glyph = GLYPH + 6 if self.isChecked() else 0
        role = paint.width(self.words, "strong" if self.isChecked() else "body")
        return QSize(2 * SIDE + glyph + role, max(BUTTON_HEIGHT_SMALL, paint.line() + 10))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        needed = self.sizeHint().width() - 2 * SIDE
        left = max(SIDE, (self.width() - needed) // 2)
        if self.isChecked():
            icons.paint(painter, "check", QRect(left, (self.height() - GLYPH) // 2, GLYPH, GLYPH), "accent")
            left += GLYPH + 6
        room = QRect(left, 0, self.width() - left, self.height())
        tone = "accent" if self.isChecked() else "ink2"
        if not self.isEnabled():
            tone = "ink3"
        paint.text(painter, room, self.words, role="strong" if self.isChecked() else "body", tone=tone)


class Segments(QWidget):
    """Several choices of which one holds. ``chosen`` fires only when the officer changes it."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], value: str | None = None, parent: QWidget | None = None
    ) -> None:
        """``name`` is read out before the choice; ``choices`` are pairs of value and words."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(1)
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        for each, words in choices:
            segment = Segment(each, words, self)
            segment.setAccessibleDescription(name)
            self._group.addButton(segment)
            row.addWidget(segment)
            segment.toggled.connect(self._settle)
        if choices:
            self.set_value(value if value is not None else choices[0][0])
        self._group.buttonClicked.connect(self._clicked)

    def say(self, name: str, words: Sequence[str]) -> None:
        """Other words for the choices, in their order."""
        self.setAccessibleName(name)
        for button, said in zip(self._group.buttons(), words, strict=True):
            if isinstance(button, Segment):
                button.say(said, name)

    def value(self) -> str:
        """The chosen value; empty when nothing is chosen."""
        chosen = self._group.checkedButton()
        return chosen.value if isinstance(chosen, Segment) else ""

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        for button in self._group.buttons():
            if isinstance(button, Segment) and button.value == value:
                button.setChecked(True)

    def step(self, by: int) -> None:
        """Choose the next or the previous one, as the arrows do; at the ends nothing happens."""
        buttons = self._group.buttons()
        place = next((n for n, each in enumerate(buttons) if each.isChecked()), 0) + by
        if 0 <= place < len(buttons):
            buttons[place].click()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.sheet(painter, self.rect(), fill="surface", border=None, radius=RADIUS_FIELD)
        buttons = [each for each in self._group.buttons() if isinstance(each, Segment)]
        inside = QPainterPath()
        inside.addRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(inside)
        for each in buttons:
            if each.isChecked():
                painter.fillRect(each.geometry(), theme.colour("accent_soft"))
            elif each.underMouse():
                painter.fillRect(each.geometry(), theme.colour("subtle"))
        painter.restore()
        for each in buttons[1:]:
            paint.hairline(painter, each.x() - 1, 1, each.x() - 1, self.height() - 2)
        paint.sheet(painter, self.rect(), fill=None, border="edge", radius=RADIUS_FIELD)

    def _settle(self) -> None:
        for button in self._group.buttons():
            button.updateGeometry()
        self.update()

    def _clicked(self) -> None:
        self.chosen.emit(self.value())
