"""Words at the left and buttons at the right of one row; what has no room there stands closer, or above.

First the words go above the buttons, then the key caps of the buttons fold away (they stay in the tip and for a screen
reader), and at last the first buttons stand in a row of their own.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.words import RunningText

MOST_LINES = 2
ROW_GAP = 6
BESIDE, ABOVE = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class StackingRow(QObject):
    """Lays out a widget. Put what stands before the words into :attr:`lead`, the buttons into :attr:`verbs`."""

    def __init__(self, over: QWidget, words: RunningText, spacing: int) -> None:
        super().__init__(over)
        self._over, self._words, self._spacing = over, words, spacing
        self._row = QBoxLayout(BESIDE, over)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.lead, self.verbs, self._before = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part in (self._row, self.lead, self.verbs, self._before):
            part.setSpacing(spacing)
        self.lead.addWidget(words, 1)
        self.verbs.addStretch(1)
        self._before.addStretch(1)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.addLayout(self._before)
        rows.addLayout(self.verbs)
        self._rows = rows
        self._row.addLayout(self.lead, 1)
        self._row.addLayout(rows)
        over.installEventFilter(self)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Room around, in device-independent pixels."""
        self._row.setContentsMargins(left, top, right, bottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.fit()
        return False

    def fit(self) -> None:
        """Beside each other while the words take two lines at most."""
        margins = self._row.contentsMargins()
        whole = self._over.width() - margins.left() - margins.right()
        before = self.lead.sizeHint().width() - self._words.sizeHint().width()
        room = whole - self._fit_buttons(whole - self._spacing) - self._spacing - before
        high = self._words.heightForWidth(max(1, room)) if self._words.text() else 0
        direction = ABOVE if high > MOST_LINES * paint.line() + 4 else BESIDE
        if direction != self._row.direction():
            self._row.setDirection(direction)

    def _fit_buttons(self, whole: int) -> int:
        """Fold and break the row of buttons as it must be; pixels that it takes."""
        buttons = [each for each in (*_widgets(self._before), *_widgets(self.verbs)) if not each.isHidden()]
        taken = self._wide([each.sizeHint().width() for each in buttons])
        folds = [each for each in buttons if isinstance(each, KeyButton)]
        for each in folds:
            each.fold(folded=taken > whole)
        least = [each.least_width() if isinstance(each, KeyButton) else each.sizeHint().width() for each in buttons]
        above = 0
        while taken > whole and above < len(buttons) - 1 and self._wide(least[above:]) > whole:
            above += 1
        if buttons[:above] != [each for each in _widgets(self._before) if not each.isHidden()]:
            self._break_after(buttons[:above])
        return min(taken, whole)

    def _break_after(self, above: Sequence[QWidget]) -> None:
        """These in the row above, all others below, the order kept."""
        for place, each in enumerate((*_widgets(self._before), *_widgets(self.verbs))):
            row = self._before if each in above else self.verbs
            if each in above:
                row.insertWidget(place + 1, each)  # behind its stretch
            elif each in _widgets(self._before):
                row.insertWidget(1, each)
        self._rows.setSpacing(ROW_GAP if above else 0)

    def _wide(self, widths: Sequence[int]) -> int:
        return sum(widths) + self._spacing * max(0, len(widths) - 1)


def _widgets(row: QHBoxLayout) -> list[QWidget]:
    items = (row.itemAt(place) for place in range(row.count()))
    found = (item.widget() for item in items if item is not None)
    return [each for each in found if each is not None]
