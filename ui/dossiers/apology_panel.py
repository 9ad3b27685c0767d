"""Letters of apology for a group: one reason, a new date for each, and all of them made in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.calendar import Calendar
from desk_app.domain.errors import RuleBroken
from desk_app.services.apologies import USUAL_DAYS, Letter, Plight, Wish, working_days_on
from ui.at_work import AtWork
from ui.dossiers.apology_lines import apology_columns, apology_line, goes, movable
from ui.preview.routes import Routes
from ui.tasks import Ticket
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.list_table import ListTable
from ui.widgets.progress import ProgressStrip
from ui.widgets.segments import Segments
from ui.widgets.strip import Notice, Strip

DAYS = (1, 2, 3, 5)
"""Working days from today that are offered for all letters at once."""


ROOM_FOR_ALL, LESS_NEEDED = 900, (3, 5)
"""Below so many pixels the procedure and the old promise give way: the new date stays in sight."""


@dataclass(frozen=True)
class _Seen:
    letters: tuple[Letter, ...]
    heads: tuple[str, ...]
    calendar: Calendar
    short_names: Mapping[str, str]


class ApologyPanel(Card):
    """:attr:`done` with what came of it; :attr:`changed` whenever what F12 would do is another."""

    done = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="pen-line", parent=parent)
        self._at = at
        self._codes: tuple[str, ...] = ()
        self._dates: dict[str, datetime] = {}
        self._seen: _Seen | None = None
        self._work: Ticket | None = None
        self._strip: Strip | None = None
        self.reason = Field(" ", LineEdit())
        self.days = Segments("", [(str(count), str(count)) for count in DAYS], str(USUAL_DAYS))
        self.days.chosen.connect(lambda _: self._look(afresh=True))
        self._days_field = Field(" ", self.days)
        self.head = Combo()
        self.head.activated.connect(lambda _: self._show())
        self._head_field = Field(" ", self.head)
        self.table = ListTable("", apology_columns(), long=False)
        self.table.installEventFilter(self)
        self.table.current_changed.connect(lambda _: self._say_why())
        self.progress = ProgressStrip(self.tr("Stop"))
        self.progress.cancel_asked.connect(self.stop)
        self._build()
        self.retranslate()

    def open(self, codes: Sequence[str]) -> None:
        """Propose letters for these dossiers."""
        self._codes, self._dates = tuple(codes), {}
        self.reason.say_wrong("")
        self._look()
        self._edit().setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit().selectAll()

    def count(self) -> int:
        """How many letters F12 makes."""
        return len(self._going())

    def busy(self) -> bool:
        """Whether letters are being made."""
        return self._work is not None

    def make(self) -> None:
        """F12: every letter that is ready, each dossier for itself; all of them come as one document."""
        going = self._going()
        if self._work is not None or not going:
            return
        reason = self._edit().value()
        if not reason and any(letter.plight is not Plight.UNPRINTED for letter in going):
            self.reason.say_wrong(self._at.word("move.reason_missing"))
            self._edit().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.reason.say_wrong("")
        wishes = [Wish(each.code, self._dates.get(each.code, each.to), _revision(each)) for each in going]
        apologies, officer, head = self._at.desk.apologies, self._at.officer(), self.head.value()
        to = Routes(self._at.comfort).there("apology", "a4")
        self.progress.begin(self.tr("The letters are being made"))
        self._work = self._at.tasks.run_long(
            lambda watch: apologies.apologise(wishes, officer, reason=reason, head=head, to=to, advance=watch.advance),
            self._made,
            self._fail,
            owner=self,
            advanced=self.progress.advance,
        )
        self.changed.emit()

    def stop(self) -> None:
        """Esc: no further dossier; those done already wait for their paper and are shown so."""
        if self._work is not None:
            self._work.cancel()
            self._over()
            self._look()

    def retranslate(self) -> None:
        """In another language."""
        self.title.setText(self.tr("Letters of apology"))
        self.reason.label.setText(self.tr("Reason, as it stands in every letter"))
        self._edit().setAccessibleName(self.reason.label.text())
        self._days_field.label.setText(self.tr("New date, in working days from today"))
        self.days.setAccessibleName(self._days_field.label.text())
        self._head_field.label.setText(self.tr("Second letters confirmed by"))
        self.head.setAccessibleName(self._head_field.label.text())
        self.table.setAccessibleName(self.tr("Letters of apology"))
        self.table.say_columns(apology_columns())
        if self._seen is not None:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.table.give_way(LESS_NEEDED if self.width() < ROOM_FOR_ALL else ())
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            if step:
                self.move_date(self.table.current_key(), step)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.leave_out(self.table.current_key())
                return True
        return super().eventFilter(watched, event)

    def move_date(self, code: str, step: int) -> None:
        """The new date of one letter, a working day earlier or later; never before tomorrow."""
        seen = self._seen
        letter = next((each for each in seen.letters if each.code == code), None) if seen else None
        if seen is None or letter is None or letter.to is None or not movable(letter):
            return
        before = self._dates.get(code, letter.to)
        day = working_days_on(seen.calendar, before.date(), step)
        told = letter.dossier.promise.told_due_at if letter.dossier else None
        least = max(self._at.desk.clock.now().date(), told.date() if told else day)
        if day > least or step > 0:
            self._dates[code] = datetime.combine(day, before.time())
            self._show()

    def leave_out(self, code: str) -> None:
        """Delete: no letter for this one today."""
        if code and self._work is None:
            self._codes = tuple(each for each in self._codes if each != code)
            self._look()

    # --- below

    def _look(self, *, afresh: bool = False) -> None:
        desk, codes, days = self._at.desk, self._codes, int(self.days.value())
        if afresh:
            self._dates = {}

        def work() -> _Seen:
            names = {procedure.key: procedure.short_name for procedure in desk.catalogue.procedures()}
            letters = desk.apologies.propose(codes, days=days)
            return _Seen(letters, desk.apologies.heads(), desk.catalogue.calendar(), names)

        def found(seen: _Seen) -> None:
            self._seen = seen
            self._show_heads(seen)
            self._show()

        self._at.tasks.run(work, found, self._fail, owner=self)

    def _show_heads(self, seen: _Seen) -> None:
        kept = self.head.value()
        self.head.clear()
        self.head.add("", self.tr("nobody: they stay behind"))
        for name in seen.heads:
            self.head.add(name, name)
        self.head.set_value(kept)
        self._head_field.setVisible(any(letter.plight is Plight.AGAIN for letter in seen.letters))

    def _show(self) -> None:
        seen = self._seen
        if seen is None:
            return
        now, head = self._at.desk.clock.now(), self.head.value()
        self.table.show_lines(
            [
                apology_line(
                    each, self._dates.get(each.code, each.to), head=head, short_names=seen.short_names, now=now
                )
                for each in seen.letters
            ]
        )
        going, total = self.count(), len(seen.letters)
        self.say_note(self.tr("{going} of {total} get one now").format(going=going, total=total))
        self._say_why()
        self.changed.emit()

    def _say_why(self) -> None:
        """The sentence of the current line that stays behind, else of the first such line."""
        if self._strip is not None:
            self._strip_place.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        letters = self._seen.letters if self._seen else ()
        back = {each.code: each for each in letters if each.wrong is not None and not goes(each, self.head.value())}
        told = back.get(self.table.current_key()) or next(iter(back.values()), None)
        if told is not None and told.wrong is not None:
            fact = self.tr("%n dossier(s) stay behind.", "", len(back))
            self._strip = Strip(Notice("warn", fact, self._at.sentence_of(told.wrong)), answers=False)
            self._strip_place.addWidget(self._strip)

    def _going(self) -> list[Letter]:
        return [each for each in self._seen.letters if goes(each, self.head.value())] if self._seen else []

    def _made(self, made: object) -> None:
        self._over()
        self.done.emit(made)

    def _fail(self, error: Exception) -> None:
        self._over()
        if isinstance(error, RuleBroken) and error.facts.get("field") == "reason":
            self.reason.say_wrong(self._at.sentence_of(error))
            return
        self.failed.emit(error)

    def _over(self) -> None:
        self._work = None
        self.progress.end()
        self.changed.emit()

    def _edit(self) -> LineEdit:
        assert isinstance(self.reason.editor, LineEdit)
        return self.reason.editor

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.reason, 1)
        row.addWidget(self._days_field)
        row.addWidget(self._head_field)
        self._strip_place = QVBoxLayout()
        self.body.addWidget(self.progress)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._strip_place)


def _revision(letter: Letter) -> int | None:
    return letter.dossier.revision if letter.dossier else None
