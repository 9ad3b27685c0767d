"""Papers to look through in a move's strip: which are wanted and why, or which have come; others by name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.text import tidy
from desk_app.domain.waits import MissingPaper
from desk_app.services.paper_values import say_missing, say_papers
from desk_app.services.wording import Language
from ui.dossier.question import ToTick
from ui.reception.reason_pick import ReasonPick
from ui.widgets.buttons import KeyButton
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.paper_lines import MERGED, STATE

MOST_ROWS = 5
NAME, COUNTS = 1, (2, 3, 4, MERGED)


class _Other(LineEdit):
    """Enter adds what was typed; with nothing typed it moves on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.value():
            self.returnPressed.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class _Marks(Checklist):
    """The same list without its counts: here only whether and why is asked."""

    def _widths(self) -> None:
        super()._widths()
        for column in COUNTS:
            self.setColumnHidden(column, True)
        room = self.viewport().width() - self.columnWidth(0)
        state = max(self._states_room(), room // 2)
        self.setColumnWidth(STATE, state)
        self.setColumnWidth(NAME, max(0, room - state))


class Ticking(QWidget):
    """The checklist of reception in another use: Space marks, → gives the reason, a name below adds a paper."""

    def __init__(self, asked: ToTick, language: Callable[[], Language]) -> None:
        super().__init__()
        self.asked = asked
        self.list = _Marks(self.tr("Papers"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wanted = asked.kind == "missing"
        self.list.say(
            (
                self.tr("Paper"),
                self.tr("Original"),
                self.tr("Certified"),
                self.tr("Copy"),
                self.tr("Check"),
                self.tr("Form"),
            ),
            self.tr("In order") if wanted else self.tr("Has come"),
            self.tr("Wanted") if wanted else self.tr("Has not come"),
            self.tr("Shown only, given back"),
        )
        self.reasons = ReasonPick(language)
        self.reasons.no_need.hide()
        self.other = Field(self.tr("Another paper (Enter adds it)"), _Other())
        self.add = KeyButton(self.tr("Add"), icon="plus", small=True)
        self._build()
        given = dict(zip(asked.papers, asked.reasons, strict=False))
        self.list.show_papers([self._line(name, given.get(name, "")) for name in asked.papers])
        self._fit()
        self.list.reason_asked.connect(self._ask_reason)
        self.list.acted.connect(self._walk)
        self.reasons.chosen.connect(self._given)
        self.reasons.closed.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._edit().returnPressed.connect(self.add_other)
        self.add.clicked.connect(self.add_other)

    def first(self) -> QWidget:
        """Where the keyboard goes."""
        return self.list if self.asked.papers else self.other.editor

    def values(self) -> Mapping[str, str]:
        """``missing`` with its reasons, or ``papers`` by name: those that were marked, each name with all its signs."""
        lines = self.list.papers()
        if self.asked.kind == "missing":
            wanted = [MissingPaper(line.name, line.reason) for line in lines if not line.present]
            return {"missing": say_missing(wanted)}
        return {"papers": say_papers(line.name for line in lines if line.present)}

    def put(self, lines: tuple[PaperLine, ...]) -> None:
        """Show lines as they were left."""
        self.list.show_papers(lines)
        self._fit()

    def add_other(self) -> None:
        """One more paper, by the name that was typed; it is marked as wanted, or as come."""
        name = tidy(self._edit().value())
        if not name or any(line.name == name for line in self.list.papers()):
            return
        self._edit().clear()
        self.list.show_papers([*self.list.papers(), self._line(name, "", marked=True)])
        self._fit()
        row = len(self.list.papers()) - 1
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        if self.asked.kind == "missing":
            self._ask_reason(row)

    def say_wrong(self, sentence: str) -> None:
        """Nothing was marked."""
        self.other.say_wrong(sentence)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, name: str, reason: str, *, marked: bool = False) -> PaperLine:
        """Wanted papers begin in order; what was asked for begins as come."""
        if self.asked.kind == "missing":
            return PaperLine(name, present=not (marked or reason), reason=reason)
        return PaperLine(name, present=True, originals=1)

    def _ask_reason(self, row: int) -> None:
        if self.asked.kind == "missing" and row >= 0:
            line = self.list.papers()[row]
            self.reasons.ask(row, line.name, line.reason)

    def _given(self, row: int, reason: str) -> None:
        """A reason was given; the next paper is looked at."""
        self.list.give_reason(row, reason)
        if row + 1 < len(self.list.papers()):
            self.list.setCurrentIndex(self.list.model().index(row + 1, 0))

    def _walk(self, row: int) -> None:
        if row + 1 < len(self.list.papers()):
            self.list.setCurrentIndex(self.list.model().index(row + 1, 0))
        else:
            self.other.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        rows = min(MOST_ROWS, max(1, len(self.list.papers())))
        height = self.list.header.sizeHint().height() + rows * self.list.verticalHeader().defaultSectionSize() + 2
        self.list.setFixedHeight(height)

    def _edit(self) -> LineEdit:
        editor = self.other.editor
        assert isinstance(editor, LineEdit)
        return editor

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.reasons)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.other, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
