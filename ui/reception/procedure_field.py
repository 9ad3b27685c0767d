"""The field in which a procedure is looked up: by code, by words without marks, by initials; favourites when empty."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.procedures import Procedure
from ui.speech import spoken
from ui.speech.plain_words import tip
from ui.tasks import Tasks, Ticket
from ui.widgets import paint
from ui.widgets.entry_field import MOST_ANSWERS, Answer, AnswerList
from ui.widgets.line_edit import LineEdit

Finder = Callable[[str], Sequence[Procedure]]
MOST_OFFERED = 6


class Offered(NamedTuple):
    """Before anything is typed: what this desk registered most in seven days, then what is registered most anywhere."""

    this_week: Sequence[Procedure]
    usual: Sequence[Procedure]


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProcedureField(LineEdit):
    """Shows the chosen procedure, code and short name; typing looks for another one, Enter takes the first found.

    :attr:`taken` with the procedure when an officer chose one, :attr:`not_found` with what was typed in vain.
    Leaving the field with Tab takes the first answer too; any other way of leaving keeps what was chosen before.
    """

    taken = Signal(object)
    not_found = Signal(str)

    def __init__(
        self,
        find: Finder,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        offer: Callable[[], Offered] | None = None,
    ) -> None:
        """``find`` and ``offer`` are called off the window's thread; without ``offer`` ``find("")`` says what is there
        before anything is typed."""
        super().__init__("", parent)
        self._find, self._tasks = find, tasks
        self._offer = offer
        self._chosen: Procedure | None = None
        self._found: tuple[Procedure, ...] = ()
        self._search: Ticket | None = None
        self._take_first = False
        self._list: AnswerList | None = None
        self.setProperty("strong", True)
        self.show_glyph("search", "ink2")
        self.textEdited.connect(self._look)

    def chosen(self) -> Procedure | None:
        """The procedure that stands in the field."""
        return self._chosen

    def choose(self, procedure: Procedure | None) -> None:
        """Put a procedure into the field, or none, without telling anybody."""
        self._chosen = procedure
        self._forget_search()
        self.setText(procedure.short_name if procedure is not None and self.hasFocus() else "")
        spoken = f"{procedure.key} {procedure.name}" if procedure is not None else ""
        self.setAccessibleDescription(spoken)
        self.setToolTip("" if procedure is None else tip(procedure.name))
        self.set_room(f"{procedure.key}  {procedure.short_name} 0" if procedure is not None else "")
        self.update()

    def begin_again(self) -> None:
        """Drop what was typed; the favourites are offered again when nothing was chosen before."""
        self.choose(self._chosen)
        if self._chosen is None and self.hasFocus():
            self._look("")

    def put_back(self, typed: str, modified: bool) -> None:
        """A scan went through the field: what was typed before stands here again, with its answers."""
        if not modified:
            self.begin_again()
            return
        self.setText(typed)
        self.setModified(True)
        self._look(typed)

    def answers(self) -> tuple[Answer, ...]:
        """What is offered below the field now."""
        return self._list.answers if self._list is not None and self._list.isVisible() else ()

    def looking(self) -> bool:
        """Whether a search is under way."""
        return self._search is not None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen is not None:
            self.setText(self._chosen.short_name)
            self.selectAll()
        elif not self.text():
            self._look("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self._forget_search()
        self.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.answers():
            self._look("" if self._chosen is not None else self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, answers = event.key(), self.answers()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and plain:
            if self._list is not None and answers:
                self._list.move_choice(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._look("")
        elif key in ENTER and plain and self._wants_answer():
            self._take_or_wait()
        elif key == Qt.Key.Key_Escape and (answers or self.isModified()):
            self.choose(self._chosen)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's name for the argument
        if next and self.isModified() and self._wants_answer():
            self._take_or_wait()
            return True
        return super().focusNextPrevChild(next)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._chosen is None or self.hasFocus():
            return
        painter = QPainter(self)
        room = QRect(9, 0, self.width() - 40, self.height())
        code = self._chosen.key
        paint.text(painter, room, code, role="figure")
        room.setLeft(room.left() + paint.width(code, "figure") + 8)
        paint.text(painter, room, self._chosen.short_name, role="strong")

    def _wants_answer(self) -> bool:
        """Enter is for an answer: something was typed, or one of the favourites was moved to."""
        if self.isModified() and self.value():
            return True
        return self._list is not None and bool(self.answers()) and self._chosen is None

    def _look(self, typed: str) -> None:
        if self._search is not None:
            self._search.drop()
        asked, offer = typed.strip(), self._offer
        if asked or offer is None:
            self._search = self._tasks.run(lambda: self._find(asked), self._show, self._failed, owner=self)
        else:
            self._search = self._tasks.run(offer, self._show_offered, self._failed, owner=self)

    def _show_offered(self, offered: Offered) -> None:
        own = tuple(offered.this_week[:MOST_OFFERED])
        rest = [procedure for procedure in offered.usual if procedure not in own][: MOST_OFFERED - len(own)]
        self._show((*own, *rest), [self.tr("Often this week")] * len(own) + [self.tr("Often asked for")] * len(rest))

    def _show(self, found: Sequence[Procedure], groups: Sequence[str] = ()) -> None:
        self._search = None
        self._found = tuple(found[:MOST_ANSWERS])
        if self._take_first:
            self._take_first = False
            self._take_or_wait()
            return
        if not self.hasFocus():
            return
        if self._list is None:
            self._list = AnswerList(self.window())
            self._list.taken.connect(self._take)
            self._follow_page()
        named = groups or [""] * len(self._found)
        answers = [_answer(procedure, group) for procedure, group in zip(self._found, named, strict=False)]
        self._list.show_answers(answers, self.width(), self._below())

    def _below(self) -> QPoint:
        return self.mapTo(self.window(), QPoint(0, self.height() + 3))

    def _follow_page(self) -> None:
        """A strip that comes in moves the page down; what is offered goes along."""
        over: QWidget | None = self
        while over is not None:
            over.installEventFilter(self)
            over = over.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.answers() and self._list is not None:
            self._list.move(self._below())
        return False

    def _failed(self, error: Exception) -> None:
        self._forget_search()
        raise error

    def _take_or_wait(self) -> None:
        if self._search is not None:
            self._take_first = True
        elif self._found:
            place = self._list.place if self._list is not None and self.answers() else 0
            self._take(self._found[place].key)
        else:
            self.not_found.emit(self.value())

    def _take(self, key: str) -> None:
        procedure = next((each for each in self._found if each.key == key), None)
        if procedure is not None:
            self.choose(procedure)
            self.taken.emit(procedure)

    def _forget_search(self) -> None:
        if self._search is not None:
            self._search.drop()
        self._search, self._take_first, self._found = None, False, ()
        self.setModified(False)
        if self._list is not None:
            self._list.show_answers((), 0, QPoint())


def _answer(procedure: Procedure, group: str) -> Answer:
    limit = spoken.limit(procedure.limit) if procedure.limit is not None else ""
    note = " · ".join(part for part in (procedure.key, limit) if part)
    return Answer(procedure.key, group, procedure.short_name, note, icon="file-text")
