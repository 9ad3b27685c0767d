"""Where one stands: the four steps of ending the day as a bar, the four steps of a dossier as a track."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.sizes import RADIUS_SHEET
from ui.widgets import paint
from ui.widgets.card import NumberDisc
from ui.widgets.words import Words

Standing = Literal["done", "now", "todo"]


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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, border, icon, tone = {
            "done": ("ok_soft", "ok", "check", "ok"),
            "now": ("accent", None, "circle-dot", "on_accent"),
            "todo": ("surface", "edge", "circle", "ink3"),
        }[self._standing]
        paint.sheet(painter, self.rect(), fill=fill, border=border, radius=14)
        icons.paint(painter, icon, QRect(5, 5, 18, 18), tone)


class _Steps(QWidget):
    """A sheet of equal parts, one a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps from left to right."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._steps = tuple(steps)
        for number, step in enumerate(steps, start=1):
            self._row.addWidget(self._part(number, step), 1)
        self.setAccessibleName("; ".join(f"{step.title}: {step.note}" for step in steps))

    def _part(self, number: int, step: Step) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._sign(number, step), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        strong = step.standing != "todo"
        title = Words(
            step.title, role="medium", tone="accent" if step.standing == "now" else "ink" if strong else "ink2"
        )
        column.addWidget(title)
        column.addWidget(Words(step.note, tone="ink2"))
        row.addLayout(column)
        row.addStretch()
        return part

    def _sign(self, number: int, step: Step) -> QWidget:
        return _Disc(step.standing)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", radius=RADIUS_SHEET)


class StepTrack(_Steps):
    """The four steps of a dossier: received, in work, result here, handed back."""


class StepsBar(_Steps):
    """The four steps of ending the day, numbered; the present one underlined and on a soft ground."""

    def _sign(self, number: int, step: Step) -> QWidget:
        fill, tone = {"done": ("ok_soft", "ok"), "now": ("accent", "on_accent"), "todo": ("sunken", "ink2")}[
            step.standing
        ]
        return NumberDisc(number, fill=fill, tone=tone)

    def sizeHint(self) -> QSize:
        return super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for place, step in enumerate(self._steps):
            item = self._row.itemAt(place)
            part = item.widget() if item is not None else None
            if part is None:
                continue
            box = part.geometry()
            if step.standing == "now":
                painter.fillRect(box.adjusted(1, 1, 0, -1), theme.colour("accent_soft"))
                painter.fillRect(QRect(box.left() + 1, box.bottom() - 3, box.width() - 1, 3), theme.colour("accent"))
            if place:
                paint.hairline(painter, box.left(), 1, box.left(), self.height() - 2)
