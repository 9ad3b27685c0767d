"""The table of hand counts: typed blind, then held against the record."""

import re
from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.money import grouped
from ui.day_end.look import ROWS, Row
from ui.widgets import paint
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.words import Mark, Words

Verdict = Literal["open", "agrees", "differs"]
UNKNOWN = "•••"
WHAT, BY_HAND, RESULT = 180, 140, 60
"""Pixels: what is counted at least, its field, and what stands beside the figure of a difference."""


class CountTable(QWidget):
    """The record's figure of a row appears when its hand count was given with Enter or Tab, not before."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded: Mapping[Row, int] = {}
        self._given: dict[Row, int] = {}
        labels: dict[Row, str] = {
            "received": self.tr("Dossiers received today"),
            "printed": self.tr("Of these, receipts printed"),
            "voided": self.tr("Numbers voided"),
            "fees": self.tr("Cash taken at the till today, in đồng"),
        }
        titles = (self.tr("What"), self.tr("In the record"), self.tr("By hand"), self.tr("Result"))
        self.edits: dict[Row, CodeLineEdit] = {}
        self._figures: dict[Row, Words] = {}
        self._verdicts: dict[Row, Mark] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        what, recorded, by_hand, result = (Words(title, role="medium", tone="ink2") for title in titles)
        column.addWidget(_Line(what, recorded, by_hand, result, ground="subtle"))
        for row in ROWS:
            edit = _CountEdit()
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setAccessibleName(labels[row])
            edit.setMaximumWidth(BY_HAND)
            edit.entered.connect(lambda row=row: self.give(row))
            edit.left.connect(lambda row=row: self._leave(row))
            edit.textEdited.connect(lambda _, row=row: self._take_back(row))
            self.edits[row] = edit
            self._figures[row] = Words(UNKNOWN, role="figure", tone="ink2")
            self._verdicts[row] = Mark("circle", self.tr("not counted"), tone="ink2", role="medium")
            label = Words(labels[row])
            if row == "printed":
                self._printed = label
            column.addWidget(_Line(label, self._figures[row], edit, self._verdicts[row]))

    def show_recorded(self, recorded: Mapping[Row, int], *, at_once: int = 0) -> None:
        """The record's figures; hand counts stay, and are held against the new ones.

        ``at_once``: so many of the received were settled on the spot, without a receipt to count.
        """
        self._recorded = recorded
        spot = self.tr("; %n settled on the spot, without one", "", at_once) if at_once else ""
        self._printed.setText(self.tr("Of these, receipts printed") + spot)
        for row in ROWS:
            self._judge(row)
        self.changed.emit()

    def recorded(self) -> Mapping[Row, int]:
        """The record's figures, whether they are visible or not."""
        return self._recorded

    def give(self, row: Row) -> None:
        """The count of a row is finished; the keyboard goes to the next row that is open."""
        if not self._take(row):
            return
        following = next((each for each in ROWS if each not in self._given), None)
        if following:
            self.edits[following].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _leave(self, row: Row) -> None:
        """Tab finishes a count as Enter does; a row left empty stays open."""
        if row not in self._given and self.edits[row].value() and self._take(row):
            self.changed.emit()

    def _take(self, row: Row) -> bool:
        digits = re.sub(r"[\s.,đ]", "", self.edits[row].value())
        if not digits.isascii() or not digits.isdigit() or len(digits) > 12:
            self.edits[row].set_wrong(True)
            return False
        self.edits[row].set_wrong(False)
        self._given[row] = int(digits)
        self.edits[row].setText(grouped(int(digits)))
        self._judge(row)
        return True

    def verdict(self, row: Row) -> Verdict:
        """How a row stands."""
        if row not in self._given or row not in self._recorded:
            return "open"
        return "agrees" if self._given[row] == self._recorded[row] else "differs"

    def differing(self) -> tuple[Row, ...]:
        """Rows whose hand count is another than the record's."""
        return tuple(row for row in ROWS if self.verdict(row) == "differs")

    def open_rows(self) -> tuple[Row, ...]:
        """Rows not counted yet."""
        return tuple(row for row in ROWS if self.verdict(row) == "open")

    def difference(self, row: Row) -> int:
        """Counted by hand minus recorded."""
        return self._given.get(row, 0) - self._recorded.get(row, 0)

    def _take_back(self, row: Row) -> None:
        if row in self._given:
            del self._given[row]
            self._judge(row)
            self.changed.emit()

    def _judge(self, row: Row) -> None:
        verdict = self.verdict(row)
        self._figures[row].setText(UNKNOWN if verdict == "open" else grouped(self._recorded[row]))
        self._figures[row].set_tone("ink2" if verdict == "open" else "ink")
        if verdict == "open":
            self._verdicts[row].say("circle", self.tr("not counted"), "ink2")
        elif verdict == "agrees":
            self._verdicts[row].say("check", self.tr("Agrees"), "ok")
        else:
            off = grouped(abs(self.difference(row)))
            self._verdicts[row].say("triangle-alert", self.tr("Off by {count}").format(count=off), "late")


class _CountEdit(CodeLineEdit):
    """Keeps its Enter to itself: the page would move the keyboard on once more, over the next row."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()


class _Line(QWidget):
    def __init__(self, what: QWidget, recorded: QWidget, by_hand: QWidget, result: QWidget, ground: str = "") -> None:
        super().__init__()
        self._ground = ground
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 4, 14, 4)
        grid.setHorizontalSpacing(16)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(what, 0, 0)
        grid.addWidget(recorded, 0, 1, right)
        grid.addWidget(by_hand, 0, 2, right)
        grid.addWidget(result, 0, 3)
        widths = (WHAT, paint.width("000.000.000", "figure"), BY_HAND, paint.width("0.000.000", "medium") + RESULT)
        for place, width in enumerate(widths):
            grid.setColumnMinimumWidth(place, width)
            grid.setColumnStretch(place, 0 if place else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._ground:
            paint.sheet(painter, self.rect(), fill=self._ground, border=None, radius=0)
            paint.hairline(painter, 0, 0, self.width(), 0)
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
