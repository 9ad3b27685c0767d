"""The one entry field at the top: card, receipt, name, code, procedure or command; answers appear below itself."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.values import value
from ui.look import icons, theme
from ui.look.sizes import RADIUS_SHEET
from ui.speech.plain_words import tip
from ui.widgets import paint
from ui.widgets.key_cap import KeyCap
from ui.widgets.line_edit import LineEdit
from ui.widgets.words import Glyph

MOST_ANSWERS = 8
ENTRY_KEY = "Ctrl+K"
ROW = 32


@value
class Answer:
    """One thing found; ``group`` is its heading (Người, Hồ sơ, Thủ tục, Lệnh), ``note`` stands at the right."""

    key: str
    group: str
    words: str
    note: str = ""
    icon: str = "search"


class AnswerList(QWidget):
    """The pop-up: it never takes the focus, the field moves its choice."""

    taken = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers: tuple[Answer, ...] = ()
        self.place = 0
        self.hide()

    def show_answers(self, answers: Sequence[Answer], width: int, corner: QPoint) -> None:
        """At most eight, the first one chosen; none hides the list."""
        self.answers = tuple(answers[:MOST_ANSWERS])
        self.place = 0
        self.setVisible(bool(self.answers))
        if self.answers:
            wanted = max((self._needs(answer) for answer in self.answers), default=width)
            self.setGeometry(QRect(corner, QSize(max(width, wanted), self._rows()[-1][1].bottom() + 6)))
            self.setAccessibleName(self.answers[0].words)
            self.raise_()
            self.update()

    def move_choice(self, by: int) -> None:
        """↓ and ↑, round and round."""
        if self.answers:
            self.place = (self.place + by) % len(self.answers)
            self.setAccessibleName(self.answers[self.place].words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.sheet(painter, self.rect(), fill="surface", border="edge", radius=RADIUS_SHEET)
        for number, box in self._rows():
            if number < 0:
                paint.text(painter, box, self.answers[-number - 1].group, role="medium", tone="ink2")
                continue
            answer = self.answers[number]
            chosen = number == self.place
            if chosen:
                full = QRect(1, box.top(), self.width() - 2, box.height())
                painter.fillRect(full, theme.colour("sel"))
                painter.fillRect(QRect(1, box.top(), 3, box.height()), theme.colour("accent"))
            tone = "accent" if chosen else "ink2"
            icons.paint(painter, answer.icon, QRect(box.left(), box.center().y() - 8, 17, 17), tone)
            room = box.adjusted(27, 0, 0, 0)
            paint.text(painter, room, answer.words, role="strong" if chosen else "body")
            paint.text(painter, room, answer.note, tone="ink2", align=paint.RIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, box in self._rows():
            if number >= 0 and box.adjusted(-14, 0, 14, 0).contains(event.position().toPoint()):
                self.taken.emit(self.answers[number].key)
                return

    def _rows(self) -> list[tuple[int, QRect]]:
        """Boxes of headings (negative numbers) and answers, from top to bottom."""
        rows: list[tuple[int, QRect]] = []
        top, group = 6, ""
        for number, answer in enumerate(self.answers):
            if answer.group and answer.group != group:
                rows.append((-number - 1, QRect(14, top, self.width() - 28, paint.line() + 6)))
                top += paint.line() + 6
                group = answer.group
            height = max(ROW, paint.line() + 8)
            rows.append((number, QRect(14, top, self.width() - 28, height)))
            top += height
        return rows

    def _needs(self, answer: Answer) -> int:
        return 27 + paint.width(answer.words, "strong") + 24 + paint.width(answer.note) + 28


class _EntryEdit(LineEdit):
    """Everything is found without marks, so no input method is needed here, and a scanner's keys come as it sent them.

    Measured with ibus-unikey: in a field that lets it work, a card's letters came mangled, or in another order.
    """

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *rest: Any) -> Any:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query, *rest)


class EntryField(QWidget):
    """Ctrl+K brings the focus here. :attr:`typed` on every change, :attr:`entered` on Enter without an answer,
    :attr:`taken` with the key of the answer chosen, :attr:`passed` on Enter while it is empty."""

    typed = Signal(str)
    entered = Signal(str)
    passed = Signal()
    taken = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 0, 8, 0)
        row.setSpacing(10)
        self.edit = _EntryEdit()
        self.edit.setProperty("bare", True)
        self._hint = ""
        self.edit.setAccessibleDescription(ENTRY_KEY)
        row.addWidget(Glyph("scan-line", tone="ink2", size=20))
        row.addWidget(self.edit, 1)
        row.addWidget(KeyCap(ENTRY_KEY))
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list: AnswerList | None = None
        self.say_hint(hint)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._changed)
        shortcut = QShortcut(QKeySequence(ENTRY_KEY), self)
        shortcut.setWhatsThis(hint)
        shortcut.activated.connect(self.take_focus)

    def sizeHint(self) -> QSize:
        return QSize(492, max(40, paint.line() + 14))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def say_hint(self, hint: str) -> None:
        """What may be typed or scanned here. Where the field is narrow, its placeholder says the first part only; the
        accessible name and the tip keep the whole."""
        self._hint = hint
        self.edit.setAccessibleName(hint)
        self._say_placeholder()

    def take_letters(self, letters: str) -> None:
        """The keyboard comes here, with what was typed elsewhere and is meant for this field."""
        if not self.edit.hasFocus():
            self.take_focus()
        if letters:
            self.edit.setText(letters)

    def take_focus(self) -> None:
        """The keyboard comes here, everything chosen, so that typing replaces it."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """What was found for the text; the first is chosen, Enter takes it."""
        if self._list is None:
            self._list = AnswerList(self.window())
            self._list.taken.connect(self._take)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        self._list.show_answers(answers, self.width(), corner)

    def answers(self) -> tuple[Answer, ...]:
        """What is shown below the field."""
        return self._list.answers if self._list is not None and not self._list.isHidden() else ()

    def clear(self) -> None:
        """Empty the field and take the answers away."""
        self.edit.setText("")  # forgets what could be undone: Ctrl+Z belongs to the page again
        self.show_answers(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._say_placeholder()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() == QEvent.Type.FocusOut and self._list is not None:
                self._list.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.edit.hasFocus()
        border, width = ("focus", 2) if focused else ("edge", 1)
        paint.sheet(QPainter(self), self.rect(), fill="surface", border=border, width=width, radius=RADIUS_SHEET)

    def _say_placeholder(self) -> None:
        first = self._hint.partition(" – ")[0]
        said = (self._hint, first, first.partition(",")[0])
        room = self.edit.width() - 6  # Qt keeps two pixels and the cursor free
        shown = next((each for each in said if paint.width(each) <= room), said[-1])
        if shown != self.edit.placeholderText():
            self.edit.setPlaceholderText(shown)
            self.edit.setToolTip("" if shown == self._hint else tip(self._hint))

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._list is not None and self.answers():
            self._list.move_choice(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            if self._list is not None and (found := self.answers()):
                self._take(found[self._list.place].key)
            elif self.edit.value():
                self.entered.emit(self.edit.value())
            else:
                self.passed.emit()
            return True
        if key == Qt.Key.Key_Escape and (self.edit.text() or self.answers()):
            self.clear()
            return True
        return False

    def _take(self, key: str) -> None:
        self.show_answers(())
        self.taken.emit(key)

    def _changed(self) -> None:
        self.typed.emit(self.edit.value())
