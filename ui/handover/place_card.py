"""The card of where a pile goes: an office typed or taken from those that are known, and what the slip will count."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.text import fold
from ui.widgets.card import Card
from ui.widgets.key_cap import KeyCap
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.rule import Rule
from ui.widgets.words import Words

KEY = "Ctrl+U"
ROOM_FOR_FACTS = 320
"""Pixels of height from which the figures stand below the offices."""


class PlaceCard(Card):
    """:attr:`chosen` carries the office once it was left or taken; :attr:`done` when the next scan may come."""

    chosen = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="building-2", helper=KeyCap(KEY), parent=parent)
        self.title.setText(self.tr("Handed over to"))
        self._known: tuple[str, ...] = ()
        self._told = ""
        self.edit = LineEdit()
        self.edit.setAccessibleName(self.tr("Handed over to"))
        self.edit.setPlaceholderText(self.tr("Type, or choose below"))
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._tell)
        self.offices = ListTable(self.tr("Known offices"), (Column(self.tr("Known offices"), stretches=True),))
        self.offices.move_asked.connect(self._take)
        self.offices.clicked.connect(lambda _: self._take(self.offices.current_key()))
        self.offices.setMinimumHeight(96)
        self._counts: dict[str, Words] = {}
        self.body.addWidget(self.edit)
        self.body.addWidget(self.offices, 1)
        self._facts = QWidget()
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(8)
        for key, label in (
            ("dossiers", self.tr("Dossiers that go along")),
            ("sheets", self.tr("Papers in them")),
            ("place", self.tr("They go from")),
        ):
            facts.addWidget(Rule())
            row = QHBoxLayout()
            self._counts[key] = Words("–", role="figure_strong" if key != "place" else "body", wrap=key == "place")
            self._counts[key].setAlignment(Qt.AlignmentFlag.AlignRight)
            row.addWidget(Words(label, tone="ink2"))
            row.addWidget(self._counts[key], 1)
            facts.addLayout(row)
        self.body.addWidget(self._facts)
        QShortcut(QKeySequence(KEY), self, self.take_focus)

    def value(self) -> str:
        """The office, ``""`` while none was said."""
        return self.edit.value()

    def take_focus(self) -> None:
        """The keyboard comes to the office."""
        if self.isVisible():
            self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.edit.selectAll()

    def show_known(self, places: Sequence[str]) -> None:
        """Offices to choose from, the most used first."""
        self._known = tuple(places)
        self._typed("")

    def put(self, place: str) -> None:
        """Say an office for the officer; they can say another."""
        self.edit.setText(place)
        self._told = place
        self._typed("")

    def show_counts(self, dossiers: int, papers: int, place: str) -> None:
        """What the slip will say."""
        self._counts["dossiers"].setText(str(dossiers))
        self._counts["sheets"].setText(str(papers))
        self._counts["place"].setText(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._facts.setVisible(self.height() >= ROOM_FOR_FACTS)  # the slip says the same

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and self.edit.hasFocus():
            self._complete()
            self.done.emit()
            return
        if event.key() == Qt.Key.Key_Down and self.edit.hasFocus():
            self.offices.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        asked = fold(text)
        fitting = [place for place in self._known if not asked or asked in fold(place)]
        self.offices.show_lines([Line(place, (Cell(place),)) for place in fitting])
        if self.value() in fitting:
            self.offices.choose(self.value())
        elif not self.offices.hasFocus():
            self.offices.setCurrentIndex(QModelIndex())  # no line may look chosen that is not

    def _complete(self) -> None:
        """Initials and beginnings mean a known office when only one fits; anything else is taken as typed."""
        asked = fold(self.value())
        fitting = [place for place in self._known if asked and asked in fold(place)]
        exact = [place for place in fitting if fold(place) == asked]
        if exact or len(fitting) == 1:
            self.edit.setText((exact or fitting)[0])
        self._tell()

    def _take(self, place: str) -> None:
        if place:
            self.edit.setText(place)
            self._typed("")
            self._tell()
            self.done.emit()

    def _tell(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.chosen.emit(self._told)
