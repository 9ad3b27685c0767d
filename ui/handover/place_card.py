"""The card of where a pile goes: a place typed or taken from those that are known, and what will be counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Sayings:
    """What the card says in the present language; ``facts`` are keys with their labels."""

    title: str
    hint: str
    known: str
    facts: tuple[tuple[str, str], ...]


class PlaceCard(Card):
    """:attr:`chosen` carries the place once it was left or taken; :attr:`done` when the next scan may come."""

    chosen = Signal(str)
    done = Signal()

    def __init__(self, say: Callable[[], Sayings], *, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon=icon, helper=KeyCap(KEY), parent=parent)
        self._say = say
        said = say()
        self._known: tuple[str, ...] = ()
        self._told = ""
        self.edit = LineEdit()
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._tell)
        self.offices = ListTable(said.known, (Column(said.known, stretches=True),))
        self.offices.move_asked.connect(self._take)
        self.offices.clicked.connect(lambda _: self._take(self.offices.current_key()))
        self.offices.setMinimumHeight(96)
        self._counts: dict[str, Words] = {}
        self._labels: dict[str, Words] = {}
        self.body.addWidget(self.edit)
        self.body.addWidget(self.offices, 1)
        self._facts = QWidget()
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(8)
        for key, label in said.facts:
            facts.addWidget(Rule())
            row = QHBoxLayout()
            self._counts[key] = Words("–", role="figure_strong" if key != "place" else "body", wrap=key == "place")
            self._counts[key].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._labels[key] = Words(label, tone="ink2")
            row.addWidget(self._labels[key])
            row.addWidget(self._counts[key], 1)
            facts.addLayout(row)
        self.body.addWidget(self._facts)
        QShortcut(QKeySequence(KEY), self, self.take_focus)
        self.retranslate()

    def retranslate(self) -> None:
        """In another language."""
        said = self._say()
        self.title.setText(said.title)
        self.edit.setAccessibleName(said.title)
        self.edit.setPlaceholderText(said.hint)
        self.offices.setAccessibleName(said.known)
        self.offices.say_columns((Column(said.known, stretches=True),))
        for key, label in said.facts:
            self._labels[key].setText(label)

    def value(self) -> str:
        """The place, ``""`` while none was said."""
        return self.edit.value()

    def take_focus(self) -> None:
        """The keyboard comes to the place."""
        if self.isVisible():
            self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.edit.selectAll()

    def show_known(self, places: Sequence[str]) -> None:
        """Places to choose from, the most used first."""
        self._known = tuple(places)
        self._typed("")

    def put(self, place: str) -> None:
        """Say a place for the officer; they can say another."""
        self.edit.setText(place)
        self._told = place
        self._typed("")

    def show_facts(self, values: Mapping[str, str]) -> None:
        """What will be counted, by the keys of the facts."""
        for key, value in values.items():
            self._counts[key].setText(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._facts.setVisible(self.height() >= ROOM_FOR_FACTS)  # the slip says the same

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and self.edit.hasFocus():
            self.complete()
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

    def complete(self) -> None:
        """A part of its words means a known place when only one fits; anything else is taken as typed."""
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
