"""A week's hours to type: morning and afternoon of each day, what a Saturday is for, and from which day on."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.calendar import SATURDAY
from desk_app.domain.dates import short_day
from desk_app.domain.hours import SUNDAY, OfficeHours, Session, time_of_day
from desk_app.domain.week_words import DayRun, Service, run_words, service_on
from ui.widgets.buttons import KeyButton
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Mark, RunningText, Words

DAYS = range(SUNDAY)
NOON = 12 * 60
MOST_SESSIONS = 2
SATURDAY_MORNING: Session = (7 * 60 + 30, 11 * 60 + 30)

_TIME = re.compile(r"(\d{1,2})(?:[:hg.\s]?(\d{2}))?h?", re.ASCII)


def typed_minute(text: str) -> int | None:
    """``07:30``, ``7h30``, ``0730`` or ``7`` as minutes after midnight; None for what is no time."""
    told = _TIME.fullmatch(text.strip())
    if told is None or int(told[1]) > 23 or int(told[2] or 0) > 59:
        return None
    return int(told[1]) * 60 + int(told[2] or 0)


def typed_day(text: str) -> date | None:
    """``09/03/2026``, ``9.3.2026`` or ``09032026``; None for what is no day."""
    told = re.fullmatch(r"(\d{1,2})[\s/.\-](\d{1,2})[\s/.\-](\d{4})|(\d{2})(\d{2})(\d{4})", text.strip(), re.ASCII)
    if told is None:
        return None
    day, month, year = (int(part) for part in told.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def can_be_typed(week: OfficeHours) -> bool:
    """Whether the form has room for this week: a morning and an afternoon a day."""
    return all(len(day) <= MOST_SESSIONS for day in week.sessions[:SUNDAY])


class DayRow:
    """The four times of a weekday."""

    def __init__(self, name: str, parts: tuple[str, ...], left: Callable[["DayRow"], None]) -> None:
        self.name = name
        self.edits = tuple(CodeLineEdit() for _ in parts)
        for edit, part in zip(self.edits, parts, strict=True):
            edit.set_room("00:00")
            edit.setFixedWidth(edit.minimumSizeHint().width())
            edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            edit.setAccessibleName(f"{name}, {part}")
            edit.editingFinished.connect(lambda: left(self))

    def show_sessions(self, sessions: tuple[Session, ...]) -> None:
        """A single session after noon is an afternoon."""
        slots = [*sessions] if len(sessions) > 1 or not sessions or sessions[0][0] < NOON else [None, *sessions]
        slots += [None] * (MOST_SESSIONS - len(slots))
        edges = [edge for slot in slots for edge in (slot or (None, None))]
        for edit, edge in zip(self.edits, edges, strict=True):
            edit.setText("" if edge is None else time_of_day(edge))
            edit.set_wrong(False)

    def tidy(self) -> bool:
        """Write what was typed as it is understood and mark what is no time; whether all of it is understood."""
        for edit in self.edits:
            minute = typed_minute(edit.value())
            if minute is not None:
                edit.setText(time_of_day(minute))
            edit.set_wrong(bool(edit.value()) and minute is None)
        return not any(edit.property("wrong") for edit in self.edits)

    def sessions(self) -> tuple[Session, ...] | None:
        """What stands in the row; None, and the place is marked, when it is no order of sessions."""
        if not self.tidy():
            return None
        found: list[Session] = []
        for opens, closes in (self.edits[:2], self.edits[2:]):
            first, last = typed_minute(opens.value()), typed_minute(closes.value())
            if first is None and last is None:
                continue
            if first is None or last is None or first >= last or (found and first < found[-1][1]):
                (opens if first is None else closes if last is None or first >= last else opens).set_wrong(True)
                return None
            found.append((first, last))
        return tuple(found)


class HoursForm(QWidget):
    """Filled by :meth:`show_week`; :attr:`asked` carries the week and its first day when both can be."""

    asked = Signal(object, object)
    given_up = Signal()

    def __init__(self, *, vietnamese: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sunday: tuple[Session, ...] = ()
        parts = (
            self.tr("morning from"), self.tr("morning until"), self.tr("afternoon from"), self.tr("afternoon until")
        )  # fmt: skip
        names = [run_words(DayRun(day, day, (), Service.CLOSED), vietnamese=vietnamese) for day in DAYS]
        self.rows = [DayRow(name, parts, self._left) for name in names]
        self._copy = KeyButton(self.tr("The same until Friday"), icon="copy", small=True)
        self._copy.clicked.connect(self.copy_monday)
        self.saturday = Segments(
            self.tr("Saturday"),
            [
                (Service.CLOSED, self.tr("Closed")),
                (Service.RECEIVES, self.tr("Receives, does not count")),
                (Service.COUNTS, self.tr("Counts")),
            ],
        )
        self.saturday.chosen.connect(self._saturday_chosen)
        self._sentence = Mark("circle-alert", "", tone="late", role="medium")
        self._sentence.words.setWordWrap(True)
        self._sentence.hide()
        self.since = CodeLineEdit()
        self.since.set_room("00/00/0000")
        self.since.editingFinished.connect(self._day_left)
        self._since = Field(self.tr("In force from"), self.since)
        self._since.editor.setMaximumWidth(160)
        safe = RunningText(
            "", self.tr("Dates already promised stay. The new hours count for what is promised after you save.")
        )
        leave = KeyButton(self.tr("Leave it"))
        leave.clicked.connect(self.given_up)
        save = KeyButton(self.tr("Save the hours"), "F12", kind="chief")
        save.clicked.connect(self.save)
        verbs = QHBoxLayout()
        verbs.setSpacing(10)
        verbs.addWidget(safe, 1)
        verbs.addWidget(leave)
        verbs.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._grid())
        column.addWidget(self._sentence)
        column.addWidget(self._since)
        column.addStretch()
        column.addLayout(verbs)

    def show_week(self, week: OfficeHours, since: date, *, ends_seasons: bool = False) -> None:
        """Begin with the hours in force, which may be a season's. A Sunday is not typed here and stays as it is."""
        for row, sessions in zip(self.rows, week.sessions, strict=False):
            row.show_sessions(sessions)
        self._sunday = week.sessions[SUNDAY]
        self.saturday.set_value(service_on(week, SATURDAY))
        self._open_saturday()
        self.since.setText(short_day(since))
        self._since.say_wrong("")
        note = self.tr("From that day on these hours hold all year round; seasons come by a file.")
        self._since.say_note(note if ends_seasons else "")
        self._say("")
        self.rows[0].edits[0].setFocus()

    def copy_monday(self) -> None:
        """The same times from Tuesday to Friday."""
        for row in self.rows[1:SATURDAY]:
            for edit, monday in zip(row.edits, self.rows[0].edits, strict=True):
                edit.setText(monday.text())
            row.tidy()

    def save(self) -> None:
        """Ask for the week to be kept, or say beside its place what cannot be."""
        since, week = self._day_left(), self._week()
        if since is not None and week is not None:
            self.asked.emit(week, since)

    def say_wrong_day(self, sentence: str) -> None:
        """A sentence beside the first day."""
        self._since.say_wrong(sentence)
        self.since.setFocus()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(8)
        for place, words in ((1, self.tr("Morning")), (5, self.tr("Afternoon"))):
            grid.addWidget(Words(words, tone="ink2"), 0, place, 1, 3)
        for line, row in enumerate(self.rows, start=1):
            grid.addWidget(Words(row.name, role="medium"), line, 0)
            for number, edit in enumerate(row.edits):
                grid.addWidget(edit, line, 1 + 2 * number)
            for between in (2, 6):
                grid.addWidget(Words("–", tone="ink2"), line, between)
        grid.addWidget(self._copy, 1, 9, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.saturday, 1 + len(self.rows), 1, 1, 9, Qt.AlignmentFlag.AlignLeft)
        for spacer in (4, 8):
            grid.setColumnMinimumWidth(spacer, 14)
        grid.setColumnStretch(9, 1)
        return grid

    def _week(self) -> OfficeHours | None:
        service = self.saturday.value()
        days: list[tuple[Session, ...]] = []
        for place, row in enumerate(self.rows):
            sessions = () if place == SATURDAY and service == Service.CLOSED else row.sessions()
            if sessions is None:
                self._say_wrong_row(row)
                return None
            days.append(sessions)
        if not days[0]:
            self.rows[0].edits[0].set_wrong(True)
            self._say(self.tr("Monday needs hours: days worked in exchange for others have Monday's."))
            return None
        if not days[SATURDAY] and service != Service.CLOSED:
            self.rows[SATURDAY].edits[0].set_wrong(True)
            self._say(self.tr("Saturday has no hours. Type them, or choose “Closed”."))
            return None
        self._say("")
        return OfficeHours((*days, self._sunday), service == Service.COUNTS)

    def _left(self, row: DayRow) -> None:
        if row.tidy():
            self._say("")
        else:
            self._say_wrong_row(row)

    def _say_wrong_row(self, row: DayRow) -> None:
        wrong = next(edit for edit in row.edits if edit.property("wrong"))
        if wrong.value() and typed_minute(wrong.value()) is None:
            self._say(
                self.tr("{day}: “{time}” is no time. Write it like 07:30.").format(day=row.name, time=wrong.value())
            )
        else:
            said = self.tr(
                "{day}: these times do not follow each other. Give each session a beginning and a later end."
            )
            self._say(said.format(day=row.name))

    def _day_left(self) -> date | None:
        day = typed_day(self.since.value())
        if day is None:
            self._since.say_wrong(self.tr("Write the day like 09/03/2026."))
        else:
            self.since.setText(short_day(day))
            self._since.say_wrong("")
        return day

    def _saturday_chosen(self, service: str) -> None:
        row = self.rows[SATURDAY]
        if service != Service.CLOSED and not any(edit.value() for edit in row.edits):
            row.show_sessions((SATURDAY_MORNING,))
        self._open_saturday()

    def _open_saturday(self) -> None:
        for edit in self.rows[SATURDAY].edits:
            edit.setEnabled(self.saturday.value() != Service.CLOSED)

    def _say(self, sentence: str) -> None:
        self._sentence.words.setText(sentence)
        self._sentence.setVisible(bool(sentence))
