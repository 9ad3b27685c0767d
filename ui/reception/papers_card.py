"""Card 3, the papers: what the procedure asks for, ticked as it lies on the counter."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.procedures import ChecklistItem
from ui.reception.draft import filed
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.words import Mark, Words

LEAST_ROWS = 3


class _List(Checklist):
    """Asks for a few rows and takes the slack of the page; what has no room is scrolled inside the list."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        rows = min(LEAST_ROWS, len(self.papers())) * self.verticalHeader().defaultSectionSize()
        height = self.header.sizeHint().height() + rows + 1
        return QSize(super().minimumSizeHint().width(), height)


class PapersCard(Card):
    """Nothing counts as present until somebody looked: every paper starts unticked, F9 ticks those always asked for.

    Conditional papers ("only when filed for somebody else") are ticked one by one and never missed.
    """

    changed = Signal()
    walked_through = Signal()

    def __init__(self) -> None:
        self.all_there = KeyButton(" ", "F9", small=True)
        self.sets = CodeLineEdit("1")
        self.sets.set_room("00")
        self.sets.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sets.setFixedWidth(self.sets.minimumSizeHint().width())
        self._sets_label = Words(tone="ink2")
        self._sets_label.setBuddy(self.sets)
        helpers = QWidget()
        row = QHBoxLayout(helpers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each in (self._sets_label, self.sets, self.all_there):
            row.addWidget(each)
        super().__init__(" ", number=3, helper=helpers, flush=True)
        self._objection = Mark("circle-alert", "", tone="late", role="medium")
        self._objection.words.setWordWrap(True)
        self._objection.setContentsMargins(14, 4, 14, 8)
        self.body.addWidget(self._objection)
        self.list = _List("")
        self.body.addWidget(self.list, 1)
        self._empty = Words(tone="ink2", wrap=True)
        self._empty.setContentsMargins(14, 8, 14, 14)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._empty, 1)
        self.all_there.clicked.connect(self.list.all_present)
        self.list.changed.connect(self._changed)
        self.list.acted.connect(self._next)
        self._asked = False
        self.say_words()
        self.show_papers(None)

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Papers of the dossier"))
        self.setAccessibleName(self.title.text())
        self.list.setAccessibleName(self.title.text())
        self.list.say(
            (
                self.tr("Paper"),
                self.tr("Original"),
                self.tr("Certified"),
                self.tr("Copy"),
                self.tr("Check"),
                self.tr("Form"),
            ),
            self.tr("Present"),
            self.tr("Missing"),
            self.tr("Shown only, given back"),
            if_needed=self.tr("If needed"),
            unseen=self.tr("Not looked at"),
        )
        self.all_there.say(self.tr("All present"))
        self._sets_label.setText(self.tr("Sets"))
        self.sets.setAccessibleName(self._sets_label.text())
        self.say_counts()

    def show_papers(self, asked: Sequence[ChecklistItem] | None) -> None:
        """What a procedure asks for, nothing ticked yet; None before there is a procedure."""
        self._asked = asked is not None
        self.put([_line(item) for item in asked or ()])

    def put(self, lines: Sequence[PaperLine]) -> None:
        """Show lines as they were left."""
        self.list.show_papers(lines)
        if lines:
            self.list.choose_first()
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.all_there.setEnabled(bool(lines))
        self.say_counts()

    def lines(self) -> tuple[PaperLine, ...]:
        """As they stand now."""
        return self.list.papers()

    def objection(self) -> str:
        """Why nothing can be registered yet: a paper that nobody looked at, or none present; ``""`` when it can be."""
        lines = self.lines()
        unseen = sum(line.unseen and not line.conditional for line in lines)
        if unseen:
            said = self.tr("Papers not looked at yet: {count}. Press F9 when all are there, Space for one of them.")
            return said.format(count=unseen)
        if lines and not filed(lines):
            return self.tr("No paper is present, so there is nothing to take in. Tick what was handed in.")
        return ""

    def say_wrong(self, words: str) -> QWidget:
        """Show a sentence over the list; answers where to look."""
        self._objection.words.setText(words)
        self._objection.show()
        self.list.setAccessibleDescription(words)
        return self.list

    def objecting(self) -> str:
        """The sentence over the list, or ``""``."""
        return "" if self._objection.isHidden() else self._objection.words.text()

    def _changed(self) -> None:
        self.say_counts()
        self.changed.emit()

    def say_counts(self) -> None:
        """How many are there, how many are missing; an objection is taken back."""
        self._objection.hide()
        self.list.setAccessibleDescription("")
        lines = self.lines()
        wanted = [line for line in lines if not line.conditional or line.present]
        present = sum(line.present for line in wanted)
        missing = sum(not line.present and not line.unseen for line in wanted)
        self._empty.setText(
            self.tr("This procedure asks for no papers in the catalogue.")
            if self._asked
            else self.tr("The papers appear when a procedure is chosen.")
        )
        self.note.set_tone("warn" if missing else "ink2")
        if not lines:
            self.say_note("")
        elif missing:
            said = self.tr("present {present}/{asked}, missing {missing}: not on the receipt")
            self.say_note(said.format(present=present, asked=len(wanted), missing=missing))
        else:
            self.say_note(self.tr("present {present}/{asked}").format(present=present, asked=len(wanted)))

    def _next(self, row: int) -> None:
        if row + 1 < len(self.lines()):
            self.list.setCurrentIndex(self.list.model().index(row + 1, 0))
        else:
            self.walked_through.emit()


def _line(item: ChecklistItem) -> PaperLine:
    return PaperLine(
        item.name,
        originals=item.originals,
        copies=item.copies,
        shown_only=item.present_only,
        expected="copies" if item.copies and not item.originals else "originals",
        conditional=item.conditional,
        unseen=True,
    )
