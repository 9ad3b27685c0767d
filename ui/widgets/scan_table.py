"""The table of a pile that is being scanned: Delete takes a line out, letters go on to the entry field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets import paint
from ui.widgets.column_room import LEAST_WORDS
from ui.widgets.lines import Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.rows import SIDE, SPARE, TIGHT, Room
from ui.widgets.words import Tag


class ScanTable(ListTable):
    """:attr:`out_asked` with the key of the line to take out; :attr:`typed` with a letter that a scanner began with."""

    out_asked = Signal(str)
    typed = Signal(str)

    def __init__(
        self, name: str, columns: Sequence[Column], *, spare: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        """``spare`` columns give way one after the other where the table is too narrow for its names."""
        self._spare, self._given_way, self._roomy = tuple(spare), set[int](), True
        super().__init__(name, columns, long=False, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        quiet = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current_key():
            self.out_asked.emit(self.current_key())
        elif quiet and letters and letters.isprintable() and letters != " ":
            self.typed.emit(letters)
        else:
            super().keyPressEvent(event)

    def _widths(self) -> None:
        self._given_way.clear()
        for place in self._spare:
            if sum(self._whole(TIGHT)) > self.viewport().width():
                self._given_way.add(place)
        elided = tuple(place for place, column in enumerate(self.lines.columns) if column.stretches)
        shown = self._shown(TIGHT)
        left = self.viewport().width() - sum(shown) + sum(shown[place] for place in elided)
        if left < (LEAST_WORDS + SIDE) * len(elided):
            self._given_way.update(elided)  # three letters of a procedure tell nothing
        for place in (*self._spare, *elided):
            self.setColumnHidden(place, place in self._given_way)
        self._roomy = sum(self._whole(SPARE)) <= self.viewport().width()
        super()._widths()

    def _whole(self, room: Room) -> list[int]:
        """What each column needs to show all its words, those too that may be elided."""
        widths = self._shown(room)
        for line in self.lines.lines():
            for place, cell in enumerate(line.cells if isinstance(line, Line) else ()):
                if cell.note and place not in self._given_way:
                    widths[place] = max(widths[place], paint.width(cell.words, cell.role) + SIDE + 2)
        return widths

    def _wanted(self, room: Room) -> list[int]:
        return self._shown(room if self._roomy or not room.keys else TIGHT)

    def _shown(self, room: Room) -> list[int]:
        widths = super()._wanted(room)
        return [0 if place in self._given_way else width for place, width in enumerate(widths)]


class Tally(QWidget):
    """Tags in a row that count a pile: ``10 đã quét``, ``8 sẵn sàng``. A zero is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._said: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """What the tags say, from left to right."""
        return self._said

    def show_counts(self, counts: Sequence[tuple[str, str, str, int]]) -> None:
        """Icon, words with their figure, tone, and the figure itself."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        kept = [each for each in counts if each[3]]
        for icon, words, tone, _ in kept:
            self._row.addWidget(Tag(icon, words, tone=tone))
        self._said = tuple(words for _, words, _, _ in kept)
