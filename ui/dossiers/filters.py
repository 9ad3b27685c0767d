"""The row above a list that narrows it: words, a field or a procedure, a state, days of reception."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.narrowing import Narrowed
from desk_app.domain.procedures import Procedure
from desk_app.domain.states import State
from desk_app.domain.text import fold, search_words
from ui.dossiers.asked import NarrowAsked, span_words
from ui.widgets.choices import Combo
from ui.widgets.line_edit import LineEdit

TYPING_PAUSE_MS = 180
FIELD, PROCEDURE = "field:", "procedure:"
SPAN = "span"
"""The days that another page asked for; they are offered beside the usual ones as long as they narrow."""

PERIODS = ("", "today", "week", "month", "last_month", "year", "last_year")

Word = Callable[[str], str]
translate = QCoreApplication.translate


class FilterRow(QWidget):
    """:attr:`changed` when the list is to be read again; :attr:`closed` on Esc with nothing left to clear."""

    changed = Signal()
    closed = Signal()
    down = Signal()

    def __init__(self, word: Word, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._procedures: tuple[Procedure, ...] = ()
        self._favourites: tuple[Procedure, ...] = ()
        self._span: NarrowAsked | None = None
        self.words = LineEdit()
        self.words.setMinimumWidth(200)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.changed)
        self.words.textEdited.connect(lambda _: self._typing.start())
        self.what, self.state, self.period = Combo(), Combo(), Combo()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 3)
        for combo, stretch in ((self.what, 2), (self.state, 1), (self.period, 1)):
            combo.activated.connect(lambda _: self.changed.emit())
            row.addWidget(combo, stretch)
        QShortcut(QKeySequence("Ctrl+F"), self, self.begin)
        self._fill()
        self.hide()

    def typed(self) -> str:
        """The words as they stand."""
        return self.words.value()

    def narrowed(self, today: date) -> Narrowed:
        """What the list is narrowed to; nothing while the row is not shown."""
        if self.isHidden():
            return Narrowed()
        first, last = days_of(self.period.value(), today)
        state = State(self.state.value()) if self.state.value() else None
        if self.period.value() == SPAN and self._span is not None:
            span = self._span
            return Narrowed(search_words(self.typed()), self._keys(), state, span.first, span.last, span.days)
        return Narrowed(search_words(self.typed()), self._keys(), state, first, last)

    def active(self) -> bool:
        """Whether it narrows anything."""
        return bool(self.typed() or any(combo.value() for combo in (self.what, self.state, self.period)))

    def says(self) -> tuple[str, ...]:
        """What it narrows to, in words, for the head of a file."""
        chosen = [combo.currentText().strip() for combo in (self.what, self.state, self.period) if combo.value()]
        return (*((f"“{self.typed()}”",) if self.typed() else ()), *chosen)

    def show_known(self, procedures: Sequence[Procedure], favourites: Sequence[Procedure]) -> None:
        """Fields and procedures to choose from; a choice made stays."""
        if (tuple(procedures), tuple(favourites)) != (self._procedures, self._favourites):
            self._procedures, self._favourites = tuple(procedures), tuple(favourites)
            self._fill()

    def put(self, words: str) -> None:
        """These words, and nothing else."""
        self.clear()
        self.words.setText(words)
        self.show()

    def end(self) -> None:
        """Nothing is narrowed any more, and the row goes."""
        self.clear()
        self.hide()

    def narrow(self, asked: NarrowAsked) -> None:
        """To a field's dossiers, and to days that may be others than those of the choice."""
        self.clear()
        self._span = asked if asked.first is not None or asked.last is not None else None
        self._fill()
        self.what.set_value(f"{FIELD}{asked.field}" if asked.field else "")
        self.period.set_value(SPAN if self._span is not None else "")
        self.show()

    def clear(self) -> None:
        """Narrow nothing."""
        self._typing.stop()
        self.words.clear()
        for combo in (self.what, self.state, self.period):
            combo.setCurrentIndex(0)

    def begin(self) -> None:
        """The keyboard comes to the words."""
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def retranslate(self) -> None:
        """In another language."""
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.active():
                self.clear()
                self.changed.emit()
            else:
                self.closed.emit()
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if enter and self.words.hasFocus():
            self.down.emit()
            return
        super().keyPressEvent(event)

    # --- below

    def _keys(self) -> tuple[str, ...]:
        """The procedures that the second choice means."""
        kind, value = self.what.value().partition(":")[0] + ":", self.what.value().partition(":")[2]
        if kind == PROCEDURE:
            return (value,)
        return tuple(each.key for each in self._procedures if each.field == value) if kind == FIELD else ()

    def _fill(self) -> None:
        self.words.setPlaceholderText(translate("Filter", "Name, code or procedure, with or without marks"))
        self.words.setAccessibleName(translate("Filter", "Words that the dossiers have"))
        fields = sorted({each.field for each in self._procedures if each.field}, key=fold)
        whats = [("", translate("Filter", "All procedures"))]
        whats += [(f"{PROCEDURE}{each.key}", each.short_name) for each in self._favourites]
        whats += [(f"{FIELD}{field}", translate("Filter", "Field: {name}").format(name=field)) for field in fields]
        states = [("", translate("Filter", "Any state"))]
        states += [(str(state), self._word(f"state.{state}")) for state in State]
        periods = {
            "": translate("Filter", "Received any time"),
            "today": translate("Filter", "Received today"),
            "week": translate("Filter", "Received in the last 7 days"),
            "month": translate("Filter", "Received this month"),
            "last_month": translate("Filter", "Received last month"),
            "year": translate("Filter", "Received this year"),
            "last_year": translate("Filter", "Received last year"),
        }
        offered = [(key, periods[key]) for key in PERIODS]
        if self._span is not None:
            offered.insert(1, (SPAN, span_words(self._span)))
        names = {
            self.what: translate("Filter", "Procedure or field"),
            self.state: translate("Filter", "State"),
            self.period: translate("Filter", "When it was received"),
        }
        choices = {self.what: whats, self.state: states, self.period: offered}
        for combo, choice in choices.items():
            kept = combo.value()
            combo.setAccessibleName(names[combo])
            combo.clear()
            for value, words in choice:
                combo.add(value, words)
            combo.set_value(kept)
            combo.setMaxVisibleItems(16)


def days_of(period: str, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of a period, both included."""
    month = today.replace(day=1)
    match period:
        case "today":
            return today, today
        case "week":
            return today - timedelta(days=6), today
        case "month":
            return month, today
        case "last_month":
            last = month - timedelta(days=1)
            return last.replace(day=1), last
        case "year":
            return date(today.year, 1, 1), today
        case "last_year":
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return None, None
