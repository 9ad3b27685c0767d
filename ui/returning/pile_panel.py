"""The pile beside who takes what: the table of scanned receipts, the late line's card, the strip of what stays."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.endings import Collector
from desk_app.domain.errors import DeskError
from desk_app.services.returning import ReturnLine
from ui.look.sizes import ROOMY, Density
from ui.returning.collector_card import CollectorCard
from ui.returning.late_card import LateCard
from ui.returning.pile import Check, ReturnPile
from ui.returning.telling import PILE_SPARE, pile_columns, pile_line, staying
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice, Strip

RIGHT_WIDTH, MOST_RIGHT = 338, 460
"""Pixels; wider where large text or another language asks for it."""


class PilePanel(QWidget):
    """:attr:`changed` after each scan and answer; :attr:`letter_asked` prints the apology of a late one."""

    changed = Signal()
    letter_asked = Signal(str)
    open_asked = Signal(str)
    wants_entry = Signal(str)

    def __init__(self, sentence_of: Callable[[DeskError], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence_of = sentence_of
        self._density = ROOMY
        self._strip: Strip | None = None
        self._short_names: Mapping[str, str] = {}
        self.pile = ReturnPile()
        self.table = ScanTable(self.tr("Receipts scanned"), pile_columns(), spare=PILE_SPARE)
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.out_asked.connect(self.take_out)
        self.table.typed.connect(self.wants_entry)
        self.table.open_asked.connect(self.open_asked)
        self.table.move_asked.connect(lambda _: self.wants_entry.emit(""))
        self.late = LateCard()
        self.late.letter_asked.connect(self.letter_asked)
        self.late.spoken.connect(self.settle)
        self.collector = CollectorCard()
        self.collector.chosen.connect(self._collect)
        self.collector.done.connect(lambda: self.wants_entry.emit(""))
        self._empty = EmptyState("package-check", self.tr("No receipt was scanned yet. Scan the first one to begin."))
        self._build()
        self.show_pile()

    def add(self, lines: Iterable[ReturnLine]) -> None:
        """More scans; the newest becomes the current line."""
        current = ""
        for line in lines:
            self.pile.add(line)
            current = line.code
        self.show_pile(current)

    def lay_back(self, lines: Iterable[ReturnLine], answers: Mapping[str, tuple[Collector, bool]]) -> None:
        """A pile as it was left: who takes each result, and whether sorry was said."""
        later = [each.line for each in reversed(self.pile.lines())]
        self.pile = ReturnPile()
        for line in (*lines, *later):
            self.pile.add(line)
            who, settled = answers.get(line.code, (None, False))
            if who is not None:
                self.pile.collect(line.code, who)
            if settled:
                self.pile.settle(line.code)
        self.show_pile(self.pile.last())

    def clear(self) -> None:
        """Nothing lies here."""
        self.pile = ReturnPile()
        self.show_pile()

    def refresh(self, lines: Iterable[ReturnLine], short_names: Mapping[str, str]) -> None:
        """The same lines, looked at anew."""
        self._short_names = short_names
        self.pile.refresh(lines)
        self.show_pile(self.table.current_key())

    def take_out(self, code: str) -> None:
        """One receipt leaves the pile."""
        self.pile.take_out(code)
        self.show_pile()
        if not len(self.pile):
            self.wants_entry.emit("")

    def settle(self, code: str) -> None:
        """Sorry was said: the next late line steps forward, or the next receipt is wanted."""
        self.pile.settle(code)
        waiting = self.pile.first(Check.LATE)
        self.show_pile(waiting.line.code if waiting is not None else code)
        self.wants_entry.emit("")

    def show_pile(self, current: str = "") -> None:
        """Every line again."""
        self.table.show_lines([pile_line(each, self._short_names) for each in self.pile.lines()])
        if current:
            self.table.choose(current)
        self._left_stack.setCurrentWidget(self.table if len(self.pile) else self._empty)
        self._show_current()
        self.changed.emit()

    def take_density(self, density: Density) -> None:
        """Gaps between the cards; in a low window the late line's card stands alone."""
        self._density = density
        self._columns.setSpacing(density.gap + 2)
        self._left.setSpacing(density.gap)
        self._right.setSpacing(density.gap)
        self._show_current()

    def _collect(self, code: str, who: Collector) -> None:
        self.pile.collect(code, who)
        changed = self.pile.line(code)
        if changed is not None:
            self.table.lines.replace_line(pile_line(changed, self._short_names))
        self.changed.emit()

    def _show_current(self) -> None:
        current = self.pile.line(self.table.current_key())
        stopped = current if current is not None and current.check is Check.LATE else None
        low = self._density is not ROOMY
        late = stopped if low else stopped or self.pile.first(Check.LATE)
        self.late.show_line(late)
        self.collector.show_line(current, tight=late is not None)
        self.collector.setVisible(late is None or not low)
        if self._strip is not None:
            self._strip_place.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        stays = current if current is not None and current.check is Check.STAYS else self.pile.first(Check.STAYS)
        if stays is not None:
            fact, sentence = staying(stays, self._sentence_of(stays.line.wrong) if stays.line.wrong else "")
            self._strip = Strip(Notice("warn", fact, sentence, icon="hourglass"), answers=False)
            self._strip.take_density(self._density)
            self._strip_place.addWidget(self._strip)

    def _build(self) -> None:
        self._left_stack = QStackedWidget()
        self._left_stack.addWidget(self.table)
        self._left_stack.addWidget(self._empty)
        sheet = Card(flush=True)
        sheet.body.addWidget(self._left_stack)
        self._left, self._right, self._strip_place = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(sheet, 1)
        self._left.addLayout(self._strip_place)
        side = _Side()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.late)
        self._right.addWidget(self.collector, 1)
        self._right.addStretch()
        side.setLayout(self._right)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(side)


class _Side(QWidget):
    """As wide as its cards must be, which in large text or another language is more than usual."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        needed = super().minimumSizeHint()
        return QSize(max(RIGHT_WIDTH, min(needed.width(), MOST_RIGHT)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())
