"""Card 3, the papers: what the procedure asks for, ticked as it lies on the counter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.procedures import ChecklistItem
from desk_app.domain.waits import MissingPaper
from desk_app.services.wording import Language
from ui.reception.draft import failed, filed
from ui.reception.reason_pick import ReasonPick
from ui.reception.turning_away import TurningAway
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.words import Mark, Words

LEAST_ROWS, LEAST_IN_ONE_COLUMN = 2, 6


class _List(Checklist):
    """Asks for a few rows and takes the slack of the page; what has no room is scrolled inside the list."""

    least = LEAST_ROWS

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        rows = min(self.least, len(self.papers())) * self.verticalHeader().defaultSectionSize()
        height = self.header.sizeHint().height() + rows + 1
        return QSize(super().minimumSizeHint().width(), height)


class PapersCard(Card):
    """Nothing counts as present until somebody looked: every paper starts unticked, F9 ticks those always asked for.

    Conditional papers ("only when filed for somebody else") are ticked one by one and never missed.
    """

    changed = Signal()
    walked_through = Signal()

    def __init__(self, language: Callable[[], Language] = lambda: "vi") -> None:
        self.all_there = KeyButton(" ", "F9", small=True)
        self.refuse = KeyButton(" ", small=True)
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
        for each in (self._sets_label, self.sets, self.refuse, self.all_there):
            row.addWidget(each)
        super().__init__(" ", number=3, helper=helpers, flush=True)
        self._objection = Mark("circle-alert", "", tone="late", role="medium")
        self._objection.words.setWordWrap(True)
        self._objection.setContentsMargins(14, 4, 14, 8)
        self.body.addWidget(self._objection)
        self.list = _List("")
        self.body.addWidget(self.list, 1)
        self.reasons, self.turning = ReasonPick(language), TurningAway()
        self.body.addWidget(self.reasons)
        self._empty = Words(tone="ink2", wrap=True)
        self._empty.setContentsMargins(14, 8, 14, 14)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self.turning)
        self.all_there.clicked.connect(self.list.all_present)
        self.list.changed.connect(self._changed)
        self.list.acted.connect(self._next)
        self.list.reason_asked.connect(
            lambda row: self.reasons.ask(row, self.lines()[row].name, self.lines()[row].reason)
        )
        self.reasons.chosen.connect(self._given)
        self.reasons.not_needed.connect(self.list.not_needed)
        self.reasons.closed.connect(self.list.setFocus)
        self.refuse.clicked.connect(self.toggle_refusal)
        self.turning.mode_changed.connect(self._mode_changed)
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
        self.reasons.say_words()
        self.turning.say_words()
        self._say_refuse()
        self._sets_label.setText(self.tr("Sets"))
        self.sets.setAccessibleName(self._sets_label.text())
        self.say_counts()

    def show_papers(self, asked: Sequence[ChecklistItem] | None) -> None:
        """What a procedure asks for, nothing ticked yet; None before there is a procedure."""
        self._asked = asked is not None
        self.refuse.setVisible(self._asked)
        self.put([line_of(item) for item in asked or ()])

    def put(self, lines: Sequence[PaperLine]) -> None:
        """Show lines as they were left."""
        self.list.show_papers(lines)
        if lines:
            self.list.choose_first()
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.all_there.setEnabled(bool(lines))
        self.reasons.close_row()
        self.turning.clear()
        self._changed()

    def lines(self) -> tuple[PaperLine, ...]:
        """As they stand now."""
        return self.list.papers()

    def set_narrow(self, narrow: bool) -> None:
        """In one column there is no slack for the list to take, so it asks for its lines."""
        self.list.least = LEAST_IN_ONE_COLUMN if narrow else LEAST_ROWS
        self.list.updateGeometry()

    def toggle_refusal(self) -> None:
        """Ctrl+T: write a refusal, or give it up."""
        if self._asked:
            self.turning.set_refusing(self.turning.mode() != "refuse")

    def failed(self) -> tuple[MissingPaper, ...]:
        """The papers that did not pass the check, each with its reason."""
        return failed(self.lines())

    def unseen(self) -> str:
        """A sentence when some paper was not looked at yet: everything is asked for at once, or nothing."""
        count = sum(line.unseen and not line.conditional for line in self.lines())
        said = self.tr("Papers not looked at yet: {count}. Press F9 when all are there, Space for one of them.")
        return said.format(count=count) if count else ""

    def objection(self) -> str:
        """Why nothing can be registered yet: a paper that nobody looked at, or none present; ``""`` when it can be."""
        lines, unseen = self.lines(), self.unseen()
        if unseen:
            return unseen
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
        self.turning.set_asking(bool(self.failed()))
        self.changed.emit()

    def _mode_changed(self) -> None:
        self._say_refuse()
        if self.turning.mode() != "refuse" and self.turning.hasFocus():
            self.list.setFocus()

    def _say_refuse(self) -> None:
        self.refuse.say(self.tr("Not refused") if self.turning.mode() == "refuse" else self.tr("Refuse"))

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
            said = self.tr("missing {missing} of {asked}")
            self.say_note(said.format(missing=missing, asked=len(wanted)))
        else:
            self.say_note(self.tr("present {present}/{asked}").format(present=present, asked=len(wanted)))

    def _given(self, row: int, reason: str) -> None:
        """A reason was given; the next paper is looked at."""
        self.list.give_reason(row, reason)
        if row + 1 < len(self.lines()):
            self._next(row)

    def _next(self, row: int) -> None:
        if row + 1 < len(self.lines()):
            self.list.setCurrentIndex(self.list.model().index(row + 1, 0))
        else:
            self.walked_through.emit()


def line_of(item: ChecklistItem) -> PaperLine:
    """A paper asked for that nobody looked at yet."""
    return PaperLine(
        item.name,
        originals=item.originals,
        copies=item.copies,
        shown_only=item.present_only,
        expected="copies" if item.copies and not item.originals else "originals",
        conditional=item.conditional,
        unseen=True,
    )
