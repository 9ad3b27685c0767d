"""Where one stands: the four steps of ending the day as a bar, the four steps of a dossier as a track."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import icons, theme
from ui.look.sizes import RADIUS_SHEET
from ui.speech.plain_words import tip
from ui.widgets import paint
from ui.widgets.card import NumberDisc
from ui.widgets.words import Words

BEFORE, GAP, AFTER = 14, 10, 12  # pixels around the sign of a step

Standing = Literal["done", "now", "todo"]


NUMBERS: dict[Standing, tuple[str, str]] = {
    "done": ("ok_soft", "ok"),
    "now": ("accent", "on_accent"),
    "todo": ("sunken", "ink2"),
}
"""Ground and tone of a step's number."""


@dataclass(frozen=True)
class Step:
    """One step: its name, a quiet note below, and whether it is behind, present or ahead."""

    title: str
    note: str
    standing: Standing


class _Disc(QWidget):
    """Check, filled dot or ring in a disc, by how a step stands."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self._standing = standing
        self.setFixedSize(28, 28)

    def show_as(self, standing: Standing) -> None:
        """How the step stands now."""
        self._standing = standing
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, border, icon, tone = {
            "done": ("ok_soft", "ok", "check", "ok"),
            "now": ("accent", None, "circle-dot", "on_accent"),
            "todo": ("surface", "edge", "circle", "ink3"),
        }[self._standing]
        paint.sheet(painter, self.rect(), fill=fill, border=border, radius=14)
        icons.paint(painter, icon, QRect(5, 5, 18, 18), tone)


class _Part(QWidget):
    """One step: its sign, its title and the note below."""

    def __init__(self, sign: QWidget, step: Step) -> None:
        super().__init__()
        self._step, self.sign = step, sign
        row = QHBoxLayout(self)
        row.setContentsMargins(BEFORE, 8, AFTER, 8)
        row.setSpacing(GAP)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._title, self._note = Words("", role="medium"), Words("", tone="ink2")
        column.addWidget(self._title)
        column.addWidget(self._note)
        row.addLayout(column)
        row.addStretch()
        self.say(step)

    def say(self, step: Step) -> None:
        """Another step in the same place; its sign is told by whoever made it."""
        self._step = step
        self._title.setText(step.title)
        self._title.set_tone({"now": "accent", "done": "ink", "todo": "ink2"}[step.standing])
        self._note.setText(step.note)

    def wide(self, *, noted: bool) -> int:
        """Pixels that it needs, with its note or without."""
        words = paint.width(self._step.title, "medium")
        if noted:
            words = max(words, paint.width(self._step.note))
        return BEFORE + self.sign.width() + GAP + words + AFTER

    def show_note(self, shown: bool) -> None:
        """Where it has no room, the note is in the tip."""
        self._note.setVisible(shown)
        self.setToolTip("" if shown else tip(self._step.note))


class _Steps(QWidget):
    """A sheet of equal parts, one a step; in a narrow window without the notes, then in two rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._parts: list[_Part] = []
        self._across = 0
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Two beside each other; more where there is room."""
        return QSize(2 * self._widest(noted=False), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps from left to right."""
        self._steps = tuple(steps)
        if len(self._parts) == len(steps):
            for part, step in zip(self._parts, steps, strict=True):
                part.say(step)
                self._tell_sign(part.sign, step)
        else:
            self._make_parts()
        self._lay()
        self.update()
        self.setAccessibleName("; ".join(f"{step.title}: {step.note}" for step in steps))

    def _make_parts(self) -> None:
        for old in self._parts:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._across = 0
        self._parts = [_Part(self._sign(number, step), step) for number, step in enumerate(self._steps, start=1)]

    def _lay(self) -> None:
        number = len(self._parts)
        noted = self._widest(noted=True) * number <= self.width()
        for part in self._parts:
            part.show_note(noted)
        fits = noted or self._widest(noted=False) * number <= self.width()
        across = max(1, number if fits else (number + 1) // 2)
        if across == self._across:
            return
        self._across = across
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // across, place % across)
        for column in range(len(self._parts)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _widest(self, *, noted: bool) -> int:
        return max((part.wide(noted=noted) for part in self._parts), default=0)

    def _sign(self, number: int, step: Step) -> QWidget:
        return _Disc(step.standing)

    def _tell_sign(self, sign: QWidget, step: Step) -> None:
        assert isinstance(sign, _Disc)
        sign.show_as(step.standing)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", radius=RADIUS_SHEET)


class StepTrack(_Steps):
    """The four steps of a dossier: received, in work, result here, handed back."""


class StepsBar(_Steps):
    """The four steps of ending the day, numbered; the present one underlined and on a soft ground."""

    def _sign(self, number: int, step: Step) -> QWidget:
        fill, tone = NUMBERS[step.standing]
        return NumberDisc(number, fill=fill, tone=tone)

    def _tell_sign(self, sign: QWidget, step: Step) -> None:
        assert isinstance(sign, NumberDisc)
        sign.show_as(*NUMBERS[step.standing])

    def sizeHint(self) -> QSize:
        return super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for place, (step, part) in enumerate(zip(self._steps, self._parts, strict=True)):
            box = part.geometry()
            if step.standing == "now":
                painter.fillRect(box.adjusted(1, 1, 0, -1), theme.colour("accent_soft"))
                painter.fillRect(QRect(box.left() + 1, box.bottom() - 3, box.width() - 1, 3), theme.colour("accent"))
            if place % self._across:
                paint.hairline(painter, box.left(), box.top() + 1, box.left(), box.bottom() - 1)
            if place >= self._across:
                paint.hairline(painter, box.left(), box.top(), box.right(), box.top())
