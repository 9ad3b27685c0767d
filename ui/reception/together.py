"""The procedures of one filing that are filled in already (liên thông): one line each, with its own date."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import clock, short_day
from ui.reception.draft import Part
from ui.widgets.buttons import KeyButton
from ui.widgets.words import Glyph, Words


class Together(QWidget):
    """:attr:`wanted` with the line to change, :attr:`dropped` with the line to leave out."""

    wanted = Signal(int)
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._rows: list[QWidget] = []
        self.parts: tuple[Part, ...] = ()
        self.hide()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.show_parts(self.parts)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these instead; none hides the list."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.parts = tuple(parts)
        self._rows = [self._row(place, part) for place, part in enumerate(self.parts)]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def lines(self) -> tuple[str, ...]:
        """What the lines say."""
        return tuple(_words_of(part, self._due(part)) for part in self.parts)

    def _row(self, place: int, part: Part) -> QWidget:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = Words(_words_of(part, self._due(part)), role="medium", wrap=True)
        change, drop = KeyButton(self.tr("Change"), small=True), KeyButton(self.tr("Leave out"), small=True)
        named = part.draft.procedure.name if part.draft.procedure else ""
        change.setAccessibleDescription(named)
        drop.setAccessibleDescription(named)
        change.clicked.connect(lambda: self.wanted.emit(place))
        drop.clicked.connect(lambda: self.dropped.emit(place))
        row.addWidget(Glyph("check", tone="ok"))
        row.addWidget(said, 1)
        row.addWidget(change)
        row.addWidget(drop)
        return inside

    def _due(self, part: Part) -> str:
        if part.due_at is None:
            return self.tr("no date promised")
        return self.tr("due {day}, {hour}").format(day=short_day(part.due_at.date()), hour=clock(part.due_at))


def _words_of(part: Part, due: str) -> str:
    procedure = part.draft.procedure
    return " · ".join((f"{procedure.key} {procedure.short_name}", due)) if procedure else due
