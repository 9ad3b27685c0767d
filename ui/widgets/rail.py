"""The rail at the left: the day's places with their keys, below them the officer, the desk and the lock."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.look import icons, theme
from ui.look.faces import Role
from ui.look.sizes import ICON_RAIL, RADIUS_SHEET, RAIL_WIDTH, RAIL_WIDTH_NARROW, TOP_BAR_HEIGHT
from ui.widgets import paint

Shape = Literal["beside", "below", "keys"]
"""Words beside their icons, in a narrow window below them, in a small one only icons and keys."""

ROW = 40
SIDE, SIDE_CLOSE = 8, 4
BAR = 3
CLOSEST = 3
KEY_GAP = 6
FIRST_F_KEY = 2  # F2 is Ctrl+1


def keys_of(shortcut: str) -> tuple[str, ...]:
    """The key of a place with its twin for laptops whose F-keys sit behind an Fn layer (``"F3"`` and ``"Ctrl+2"``)."""
    number = shortcut.removeprefix("F")
    return (shortcut, f"Ctrl+{int(number) - FIRST_F_KEY + 1}") if number.isdigit() else (shortcut,)


class RailButton(QPushButton):
    """A place (or the lock): icon, name, key; the present one on its own ground with a bar."""

    def __init__(self, words: str, icon: str, key: str, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.words, self._icon, self._key, self._quiet = words, icon, key, quiet
        self._shape: Shape = "beside"
        self.setCheckable(not quiet)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setProperty("focusRing", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_shape(self, shape: Shape) -> None:
        """Where the name stands; with icon and key only it becomes the tool tip."""
        self._shape = shape
        self.setToolTip(self.words if shape == "keys" else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._shape == "beside":
            wide = 40 + paint.width(self.words, "strong") + 12 + paint.width(self._key, "figure") + 8
            return QSize(wide, max(ROW, paint.line() + 14))
        wide = paint.width(self.words, "strong") + 8 if self._shape == "below" else 0
        return QSize(max(RAIL_WIDTH_NARROW - 8, wide), ICON_RAIL + self._line() + 10)

    def minimumSizeHint(self) -> QSize:
        """In a low window the rows move together: at 150 % a title bar and a task bar leave 465 of 512."""
        least = self.sizeHint()
        return least if self._shape == "beside" else QSize(least.width(), ICON_RAIL + self._line() + CLOSEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isChecked():
            self._ground(painter, "rail_sel")
        elif self.underMouse():
            paint.sheet(painter, self.rect(), fill=None, border="rail_sel", radius=RADIUS_SHEET)
        tone = "rail_ink2" if self._quiet else "rail_ink"
        key_tone = "rail_ink" if self.isChecked() else "rail_ink2"
        if self._shape != "beside":
            self._paint_upright(painter, tone, key_tone)
            return
        icons.paint(painter, self._icon, QRect(10, (self.height() - ICON_RAIL) // 2, ICON_RAIL, ICON_RAIL), tone)
        room = QRect(40, 0, self.width() - 48, self.height())
        paint.text(painter, room, self.words, role="strong" if self.isChecked() else "body", tone=tone)
        paint.text(painter, room, self._key, role="figure", tone=key_tone, align=paint.RIGHT)

    def _paint_upright(self, painter: QPainter, tone: str, key_tone: str) -> None:
        """The icon with its key beside it and the name below, or with the key below it."""
        line, key = self._line(), self._key.rpartition("+")[2]
        top = (self.height() - ICON_RAIL - line) // 2
        below = QRect(0, top + ICON_RAIL, self.width(), line)
        if self._shape == "keys":
            icons.paint(painter, self._icon, QRect((self.width() - ICON_RAIL) // 2, top, ICON_RAIL, ICON_RAIL), tone)
            paint.text(painter, below, key, role="figure", tone=key_tone, align=paint.CENTRE)
            return
        left = (self.width() - ICON_RAIL - KEY_GAP - paint.width(key, "figure")) // 2
        icons.paint(painter, self._icon, QRect(left, top, ICON_RAIL, ICON_RAIL), tone)
        beside = QRect(left + ICON_RAIL + KEY_GAP, top, self.width(), ICON_RAIL)
        paint.text(painter, beside, key, role="figure", tone=key_tone)
        role: Role = "strong" if self.isChecked() else "body"
        paint.text(painter, below, self.words, role=role, tone=tone, align=paint.CENTRE)

    def _line(self) -> int:
        return paint.line("figure" if self._shape == "keys" else "body")

    def _ground(self, painter: QPainter, token: str) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF(), RADIUS_SHEET, RADIUS_SHEET)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.colour(token))
        painter.fillRect(QRect(0, 0, BAR, self.height()), theme.colour("rail_focus"))
        painter.restore()


class _Brand(QWidget):
    """The program's name and the unit it works for."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.unit, self.narrow = "", "", False
        self.height_wanted = TOP_BAR_HEIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = 48 + max(paint.width(self.title, "strong"), paint.width(self.unit))
        return QSize(RAIL_WIDTH_NARROW - 8 if self.narrow else wide, self.height_wanted)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRect((self.width() - 32) // 2 if self.narrow else 6, (self.height() - 32) // 2, 32, 32)
        paint.sheet(painter, box, fill="rail_sel", border=None, radius=RADIUS_SHEET)
        icons.paint(painter, "landmark", box.adjusted(6, 6, -6, -6), "rail_ink")
        if not self.narrow:
            line = paint.line()
            top = (self.height() - 2 * line) // 2
            paint.text(painter, QRect(48, top, self.width(), line), self.title, role="strong", tone="rail_ink")
            paint.text(painter, QRect(48, top + line, self.width(), line), self.unit, tone="rail_ink2")


class _Officer(QWidget):
    """Who is at this desk."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.desk, self.narrow = "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = 20 + max(paint.width(self.name, "strong"), paint.width(self.desk))
        return QSize(0 if self.narrow else wide, 1 if self.narrow else 2 * paint.line() + 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.hairline(painter, 0, 0, self.width(), 0, "rail_sel")
        if not self.narrow:
            line = paint.line()
            paint.text(painter, QRect(10, 11, self.width(), line), self.name, role="strong", tone="rail_ink")
            paint.text(painter, QRect(10, 11 + line, self.width(), line), self.desk, tone="rail_ink2")


class Rail(QWidget):
    """Places in the order they were added; :attr:`wanted` carries the key of the one pressed."""

    wanted = Signal(str)
    lock_asked = Signal()

    def __init__(self, name: str, lock_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._places: dict[str, RailButton] = {}
        self._shape: Shape = "beside"
        self._group = QButtonGroup(self)
        self._brand, self._officer = _Brand(), _Officer()
        self._lock = RailButton(lock_words, "lock", "Ctrl+L", quiet=True)
        self._lock.clicked.connect(self.lock_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, SIDE, 6)
        column.setSpacing(2)
        column.addWidget(self._brand)
        column.addSpacing(6)
        self._room = QVBoxLayout()
        self._room.setSpacing(2)
        column.addLayout(self._room)
        column.addStretch()
        column.addWidget(self._officer)
        column.addWidget(self._lock)
        self.set_shape("beside")

    def add_place(self, key: str, words: str, icon: str, shortcut: str) -> RailButton:
        """One more place at the end."""
        button = RailButton(words, icon, shortcut)
        self._group.addButton(button)
        self._places[key] = button
        self._room.addWidget(button)
        button.clicked.connect(lambda _=False: self.wanted.emit(key))
        return button

    def show_present(self, key: str) -> None:
        """Mark where one is."""
        if key in self._places:
            self._places[key].setChecked(True)

    def show_identity(self, title: str, unit: str, officer: str, desk: str, *, lockable: bool = True) -> None:
        """Program, unit, officer and desk."""
        self._brand.title, self._brand.unit = title, unit
        self._officer.name, self._officer.desk = officer, desk
        self._officer.setAccessibleName(f"{officer}, {desk}")
        self._lock.setVisible(lockable)
        self._officer.setVisible(bool(officer or desk))
        for part in (self._brand, self._officer):
            part.updateGeometry()
            part.update()
        self.set_shape(self._shape)

    def set_brand_height(self, height: int) -> None:
        """The unit stands level with the bar beside it."""
        self._brand.height_wanted = height
        self._brand.updateGeometry()

    def set_shape(self, shape: Shape) -> None:
        """184 px wide, more when a name needs it; else as wide as the longest word, or 56 px with icons and keys."""
        self._shape = shape
        self._brand.narrow = self._officer.narrow = shape != "beside"
        for button in (*self._places.values(), self._lock):
            button.set_shape(shape)
        for part in (self._brand, self._officer):
            part.updateGeometry()
        column = self.layout()
        assert column is not None
        side = SIDE if shape == "beside" else SIDE_CLOSE
        column.setContentsMargins(side, 0, side, 6)
        parts = (self._brand, self._officer, *self._places.values(), self._lock)
        needed = max(part.sizeHint().width() for part in parts) + 2 * side
        self.setFixedWidth(max(needed, RAIL_WIDTH if shape == "beside" else RAIL_WIDTH_NARROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("rail"))
