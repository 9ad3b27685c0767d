"""The cards of the day's end: the next batch, the batches written so far, what came back, what tomorrow begins with."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.dates import clock, day_and_month, short_day
from ui.at_work import AtWork
from ui.day_end.look import DayLook
from ui.dossiers.standing import short_code
from ui.speech import spoken
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.words import Mark, RunningText, Words


class NextBatch(Card):
    """What waits, for whom, and where the file goes."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("NextBatch", "Next batch"), icon="package", parent=parent)
        self._at = at
        self._holder = QVBoxLayout()
        self._grid: QWidget | None = None
        self.body.addLayout(self._holder)

    def show_pending(self, pending: Mapping[str, int], folder: str) -> None:
        """Kinds of entries with their numbers, then the addressee and the folder."""
        if self._grid is not None:
            self._holder.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (kind, count) in enumerate(pending.items()):
            grid.addWidget(Words(self._at.word(f"happened.{kind}"), tone="ink2"), row, 0)
            grid.addWidget(Words(str(count), role="figure_strong"), row, 1)
        self.say_note(self.tr("%n line(s)", "", sum(pending.values())))
        row = max(1, len(pending))
        if not pending:
            grid.addWidget(
                Words(self.tr("Nothing waits: everything has gone into a batch."), tone="ink2", wrap=True), 0, 0
            )
        for label, value in (
            (self.tr("For"), self._at.desk.office.upper_name),
            (self.tr("Into the folder"), folder or self.tr("asked when it is written")),
        ):
            grid.addWidget(RunningText(f"{label}:", value, tone="ink2"), row, 0, 1, 2)
            row += 1
        self._holder.addWidget(self._grid)


LEAST_HEIGHT = 94
"""A head and two rows."""


class Batches(Card):
    """Every batch with its state; Enter on one writes its file again, the same bytes."""

    again = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Batches", "Batches sent up"), icon="send", flush=True, parent=parent
        )
        columns = (
            Column(self.tr("Batch"), figures=True),
            Column(self.tr("Written")),
            Column(self.tr("Lines"), figures=True),
            Column(self.tr("Office above"), stretches=True),
            Column(self.tr("Next"), is_move=True),
        )
        self.table = ListTable(self.tr("Batches sent up"), columns, long=False)
        self.table.move_asked.connect(self._again)
        self._empty = EmptyState("send", self.tr("No batch was written yet."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._stack.setMinimumHeight(LEAST_HEIGHT)  # the list takes what the page has left, and scrolls in itself
        self.body.addWidget(self._stack)

    def show_batches(self, look: DayLook) -> None:
        """Newest first."""
        lines = []
        for batch in look.batches:
            when = batch.acknowledged_at
            if when is None:
                state = Cell(self.tr("no answer yet"), "warn", icon="hourglass")
            else:
                words = self.tr("holds it, {day} {time}").format(day=day_and_month(when), time=clock(when))
                state = Cell(words, "ok", icon="check")
            written = f"{day_and_month(batch.frozen_at)} {clock(batch.frozen_at)}"
            move = self.tr("Write again")
            cells = (
                Cell(str(batch.number), role="figure_strong"),
                Cell(written, role="figure"),
                Cell(str(batch.records), role="figure"),
                state,
                Cell(move, "ink2"),
            )
            lines.append(Line(f"{batch.number}|{batch.epoch}", cells))
        self.table.show_lines(lines)
        self._stack.setCurrentWidget(self.table if lines else self._empty)

    def _again(self, key: str) -> None:
        number, _, epoch = key.partition("|")
        self.again.emit(int(number), epoch)


class Answer(Card):
    """What the office above said last: how much it holds, and each line that it could not apply."""

    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Answer", "Answer of the office above"), icon="inbox", flush=True, parent=parent
        )
        self._state = Mark("circle", "", tone="ink2", role="medium")
        self._state.words.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(14, 2, 14, 10)
        row.addWidget(self._state, 1)
        self.body.addLayout(row)
        columns = (Column(self.tr("Dossier")), Column(self.tr("Why it came back"), stretches=True))
        self.table = ListTable(self.tr("Lines that came back"), columns, long=False)
        self.table.move_asked.connect(self.open_asked)
        self.table.open_asked.connect(self.open_asked)
        self.table.current_changed.connect(self._say)
        self._why = Words("", tone="ink2", wrap=True)
        why = QHBoxLayout()
        why.setContentsMargins(14, 8, 14, 12)
        why.addWidget(self._why)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(why)
        self.body.addStretch()
        self._messages: dict[str, str] = {}

    def show_answer(self, look: DayLook) -> None:
        """Problems by dossier; without any, how far the office above holds our batches."""
        newest = look.replies[0] if look.replies else None
        self._messages = {problem.dossier_code: problem.message for problem in look.problems}
        self.table.show_lines(
            [
                Line(
                    each.dossier_code,
                    (Cell(_short(each.dossier_code), role="figure_strong"), Cell(each.message, note=True)),
                )
                for each in look.problems
            ]
        )
        self.table.setVisible(bool(look.problems))
        self._say(self.table.current_key())
        if newest is not None:
            self.say_note(f"{day_and_month(newest.taken_at)}, {clock(newest.taken_at)}")
        if look.upper is None:
            self._state.say("circle", self.tr("Its card was not taken yet (Settings, Office above)."), "warn")
        elif newest is None:
            self._state.say("hourglass", self.tr("No answer was taken yet."), "ink2")
        elif look.problems:
            self._state.say("triangle-alert", self.tr("%n line(s) came back", "", len(look.problems)), "late")
        elif look.unanswered:
            numbers = ", ".join(str(batch.number) for batch in look.unanswered)
            self._state.say("hourglass", self.tr("Not yet answered: batch {numbers}").format(numbers=numbers), "warn")
        else:
            self._state.say("shield-check", self.tr("The office above holds every batch; none is missing."), "ok")

    def _say(self, key: str) -> None:
        self._why.setText(self._messages.get(key, ""))
        self._why.setVisible(bool(self._why.text()))


class Carried(Card):
    """What the next working day begins with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="calendar-check", parent=parent)
        self._figures: dict[str, Words] = {}
        row = QHBoxLayout()
        row.setSpacing(16)
        for key, label in (
            ("due", self.tr("due that day")),
            ("to_return", self.tr("to hand back")),
            ("late", self.tr("late")),
            ("unprinted", self.tr("not printed")),
            ("owed", self.tr("fee not taken")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            self._figures[key] = Words("–", role="count")
            column.addWidget(self._figures[key])
            column.addWidget(Words(label, tone="ink2"))
            row.addLayout(column, 1)
        self.body.addLayout(row)

    def show_carried(self, look: DayLook) -> None:
        """Figures without colour where they are zero."""
        day = f"{spoken.weekday(look.next_day)}, {short_day(look.next_day)}"
        self.title.setText(self.tr("Carried to {day}").format(day=day))
        for key, words in self._figures.items():
            words.setText(str(look.carried[key]))
            words.set_tone("late" if key == "late" and look.carried[key] else "ink")


def _short(code: str) -> str:
    return short_code(code) if code.count("-") == 2 else code
