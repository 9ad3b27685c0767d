"""Why a paper does not pass the check: eight ready reasons below a field, or free text; in the words of the paper."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.text import fold
from desk_app.services.wording import Language, sentence
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.entry_field import Answer, AnswerList
from ui.widgets.line_edit import LineEdit
from ui.widgets.words import Words

READY = (
    "missing.unsigned",
    "missing.incomplete",
    "missing.other_form",
    "missing.expired",
    "missing.no_original",
    "missing.not_certified",
    "missing.illegible",
    "missing.differs",
)
"""The ready reasons by their code; what is kept and printed is Vietnamese whatever the window speaks."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Reason(LineEdit):
    """↑ ↓ move through the ready reasons, Enter takes one, Esc gives it up."""

    wanted = Signal()
    moved = Signal(int)
    gone = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.gone.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.moved.emit(0)


class ReasonPick(QWidget):
    """A row below the list. :attr:`chosen` with the line and its reason, :attr:`not_needed` with the line."""

    chosen = Signal(int, str)
    not_needed = Signal(int)
    closed = Signal()

    def __init__(self, language: Callable[[], Language]) -> None:
        super().__init__()
        self._language, self._line = language, -1
        self._list: AnswerList | None = None
        self._label = Words(tone="ink2", wrap=True)
        self.edit = _Reason()
        self.no_need = KeyButton(" ", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.edit, 1)
        row.addWidget(self.no_need)
        column.addWidget(self._label)
        column.addLayout(row)
        self.edit.textEdited.connect(lambda _: self._offer())
        self.edit.moved.connect(self._move)
        self.edit.wanted.connect(self._take_one)
        self.edit.gone.connect(self.close_row)
        self.no_need.clicked.connect(self._no_need)
        self.hide()
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.edit.setAccessibleName(self.tr("Why it does not pass"))
        self.no_need.say(self.tr("Not needed here"))

    def ask(self, line: int, paper: str, reason: str) -> None:
        """Why this paper does not pass; the keyboard comes here."""
        self._line = line
        self._label.setText(self.tr("Why does “{paper}” not pass?").format(paper=paper))
        self.edit.setText(reason)
        self.edit.selectAll()
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._offer_all)  # once the row has got its place

    def close_row(self) -> None:
        """Nothing is said."""
        if not self.isHidden():
            self._hide_list()
            self.hide()
            self.closed.emit()

    def answers(self) -> tuple[Answer, ...]:
        """What is offered now."""
        return self._list.answers if self._list is not None and self._list.isVisible() else ()

    def _offer_all(self) -> None:
        if self.edit.hasFocus() and not self.answers():
            self._offer(everything=True)

    def _offer(self, *, everything: bool = False) -> None:
        typed = "" if everything else fold(self.edit.value())
        fitting = [code for code in READY if not typed or any(typed in fold(each) for each in self._both(code))]
        found = [Answer(code, "", sentence(code, {}, self._language()), icon="pen-line") for code in fitting]
        own = self.edit.value()
        if own and not everything and fold(own) not in [fold(answer.words) for answer in found]:
            found = [*found[:7], Answer("", "", own, self.tr("as typed"), icon="pen-line")]
        if self._list is None:
            self._list = AnswerList(self.window())
            self._list.taken.connect(self._take)
        height = 12 + len(found) * max(32, paint.line() + 8)
        above = self.mapTo(self.window(), QPoint(self.edit.x(), -height))
        self._list.show_answers(found, self.edit.width(), above)

    def _both(self, code: str) -> tuple[str, str]:
        return sentence(code, {}, "vi"), sentence(code, {}, "en")

    def _move(self, by: int) -> None:
        if by == 0:
            self._hide_list()
        elif self._list is not None and self.answers():
            self._list.move_choice(by)
        else:
            self._offer(everything=True)

    def _take_one(self) -> None:
        self._offer_all()
        found = self.answers()
        if found and self._list is not None:
            self._take(found[self._list.place].key)
        else:
            self._take("")

    def _take(self, code: str) -> None:
        reason = sentence(code, {}, "vi") if code else self.edit.value()
        line = self._line
        self.close_row()
        self.chosen.emit(line, reason)

    def _no_need(self) -> None:
        line = self._line
        self.close_row()
        self.not_needed.emit(line)

    def _hide_list(self) -> None:
        if self._list is not None:
            self._list.show_answers((), 0, QPoint())
