"""Choosing from a list (combo) and ticking a box, drawn in the program's own hand."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from ui.look import icons
from ui.look.sizes import FIELD_HEIGHT, RADIUS_CAP, RADIUS_FIELD
from ui.widgets import paint

BOX = 20


class Combo(QComboBox):
    """More than four choices, or choices too long for segments; Alt+↓ opens them.

    An item may carry a code in the figure face before its words (:meth:`add`). The wheel never changes the choice:
    it would do so unnoticed while the page is scrolled.
    """

    CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(lambda _: self.updateGeometry())

    def add(self, value: str, words: str, code: str = "") -> None:
        """One more choice; ``value`` is what :meth:`value` answers."""
        self.addItem(f"{code}  {words}" if code else words, value)
        self.setItemData(self.count() - 1, (code, words), self.CODE_ROLE)

    def say(self, value: str, words: str) -> None:
        """Other words for a choice, as after a change of language; unknown values change nothing."""
        place = self.findData(value)
        if place >= 0:
            code, _ = self.itemData(place, self.CODE_ROLE)
            self.setItemText(place, f"{code}  {words}" if code else words)
            self.setItemData(place, (code, words), self.CODE_ROLE)
            self.updateGeometry()
            self.update()

    def value(self) -> str:
        """The value of the present choice, ``""`` when there is none."""
        found = self.currentData()
        return found if isinstance(found, str) else ""

    def set_value(self, value: str) -> None:
        """Choose by value; unknown values change nothing."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:
        widest = max((paint.width(self.itemText(row), "strong") for row in range(self.count())), default=60)
        return QSize(min(widest, 420) + 48, max(FIELD_HEIGHT, paint.line() + 12))

    def minimumSizeHint(self) -> QSize:
        code, _ = self.currentData(self.CODE_ROLE) or ("", "")
        words = paint.width(self.currentText(), "strong" if code else "body")
        return QSize(words + 44, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        focused = self.hasFocus()
        border, width = ("focus", 2) if focused else (("edge", 1) if self.isEnabled() else ("line", 1))
        fill = "surface" if self.isEnabled() else "sunken"
        paint.sheet(painter, self.rect(), fill=fill, border=border, width=width, radius=RADIUS_FIELD)
        tone = "ink" if self.isEnabled() else "ink3"
        icons.paint(painter, "chevron-down", QRect(self.width() - 26, (self.height() - 18) // 2, 18, 18), "ink2")
        code, words = self.currentData(self.CODE_ROLE) or ("", self.currentText())
        room = QRect(9, 0, self.width() - 38, self.height())
        if code:
            paint.text(painter, room, code, role="figure", tone=tone)
            room.setLeft(room.left() + paint.width(code, "figure") + 8)
        paint.text(painter, room, words, role="strong" if code else "body", tone=tone)


class Tick(QCheckBox):
    """A box to tick with Space; the tick is a glyph, so it does not live by colour alone."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        self.setAccessibleName(words)
        self.setProperty("focusRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(BOX + 8 + paint.width(self._words), max(28, paint.line() + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tick(painter, QRect(0, (self.height() - BOX) // 2, BOX, BOX), self.isChecked(), self.isEnabled())
        room = QRect(BOX + 8, 0, self.width() - BOX - 8, self.height())
        paint.text(painter, room, self._words, tone="ink" if self.isEnabled() else "ink3")


def paint_tick(painter: QPainter, box: QRect, ticked: bool, enabled: bool = True) -> None:
    """A tick box; also used by tables that hold one in each line."""
    if ticked and enabled:
        paint.sheet(painter, box, fill="accent", border=None, radius=RADIUS_CAP)
        icons.paint(painter, "check", box.adjusted(2, 2, -2, -2), "on_accent")
        return
    paint.sheet(painter, box, fill="surface" if enabled else "sunken", border="edge", radius=RADIUS_CAP)
    if ticked:
        icons.paint(painter, "check", box.adjusted(2, 2, -2, -2), "ink3")
