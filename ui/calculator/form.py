"""The form of the calculator: limit, moment and pauses, read as they are typed, wrong ones told beside their field."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.dates import short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.procedures import Procedure
from desk_app.services.reckoning import read_moment
from ui.calculator.limit_card import LimitCard
from ui.calculator.moment_card import MomentCard
from ui.calculator.pauses_card import PauseRow, PausesCard
from ui.calculator.typed import Source, Typed
from ui.look.sizes import Density
from ui.reception.procedure_field import Finder
from ui.tasks import Tasks


class CalculatorForm(QWidget):
    """:attr:`typing` while something is typed, :attr:`settled` when a field was left or something chosen."""

    typing = Signal()
    settled = Signal()
    now_asked = Signal()

    def __init__(self, find: Finder, tasks: Tasks) -> None:
        super().__init__()
        self.limit = LimitCard(find, tasks)
        self.moment = MomentCard()
        self.pauses = PausesCard()
        self._source: Source | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for card in (self.limit, self.moment, self.pauses):
            card.typing.connect(self.typing)
            card.settled.connect(self.settled)
            self._column.addWidget(card)
        self._column.addStretch(1)
        self.limit.procedure_taken.connect(self._took)
        self.moment.now_asked.connect(self.now_asked)

    def take_density(self, density: Density) -> None:
        """Gaps between the cards."""
        self._column.setSpacing(density.gap)

    def typed(self) -> Typed:
        """Everything as it stands."""
        day, hour = self.moment.typed()
        return Typed(
            procedure=self.limit.procedure.chosen(),
            channel=self.limit.channel.value(),
            case=self.limit.case.value(),
            free=self.limit.is_free(),
            value=self.limit.value.value(),
            unit=self.limit.unit.value(),
            day=day,
            hour=hour,
            pauses=self.pauses.typed(),
            source=self._source,
        )

    def put(self, typed: Typed) -> None:
        """Show another form, without telling anybody."""
        self._source = typed.source
        self.limit.put(typed)
        if typed.procedure is not None:
            self.pauses.follow(typed.procedure.pause_policy)
        self.moment.put(typed.day, typed.hour)
        self.pauses.put(typed.pauses)

    def put_now(self, moment: datetime) -> None:
        """Another moment of reception."""
        self.moment.put_now(moment)

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self.limit.first_field()

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        self.limit.clear_wrong()
        self.moment.clear_wrong()
        self.pauses.clear_wrong()

    def show_refusal(self, error: RuleBroken, words: str) -> None:
        """Put the sentence beside its field, unless somebody is just filling in the part that is missing."""
        place, _, part = str(error.facts.get("field", "")).partition(".")
        if place == "received":
            if not self.moment.unfinished():
                self.moment.say_wrong(words)
        elif place == "pause" and self.pauses.rows:
            row, part = self._row_of(error, part)
            if not row.unfinished():
                row.say_wrong(part, words)
        else:
            self.limit.say_wrong(words)

    def _row_of(self, error: RuleBroken, part: str) -> tuple[PauseRow, str]:
        """The pause meant: by its number, or by the beginning that the sentence names."""
        number, _, rest = part.partition(".")
        if number.isdigit():
            return self.pauses.rows[int(number)], rest
        started = [row for row in self.pauses.rows if _begins(row) == error.facts.get("start")]
        return (started or self.pauses.rows)[-1], "start"

    def _took(self, procedure: Procedure) -> None:
        self.pauses.follow(procedure.pause_policy)


def _begins(row: PauseRow) -> str:
    try:
        return short_moment(read_moment(row.typed().start))
    except RuleBroken:
        return ""
