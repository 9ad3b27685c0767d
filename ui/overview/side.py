"""The right side of the overview: each day's work, what is late now, and what the head must see."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.figures import Figures, ForTheHead
from desk_app.domain.money import grouped
from desk_app.domain.periods import Span
from ui.at_work import AtWork
from ui.dossiers.standing import late_words, short_code
from ui.overview.chart import Chart, Legend, Pair
from ui.overview.told import below
from ui.speech.counted import counted
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable
from ui.widgets.words import RunningText, Words

MOST_LATE = 40
LEAST_HEIGHT = 70
BETWEEN = 16  # pixels between the figures for the head


class DaysCard(Card):
    """Bars of what came and what was settled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.legend = Legend("", "")
        super().__init__(self.tr("Each day"), helper=self.legend, parent=parent)
        self.chart = Chart()
        self.body.addWidget(self.chart, 1)
        self.retranslate()

    def show_figures(self, span: Span, found: Figures) -> None:
        """Draw a period."""
        pairs = [Pair(below(span, each), each.received, each.settled) for each in found.stretches]
        spoken = "; ".join(
            self.tr("{day}: {received} received, {settled} settled").format(
                day=below(span, each), received=each.received, settled=each.settled
            )
            for each in found.stretches
        )
        titles = {Span.QUARTER: self.tr("Each week"), Span.YEAR: self.tr("Each month")}
        self.title.setText(titles.get(span, self.tr("Each day")))
        self.chart.show_pairs(pairs, spoken)

    def retranslate(self) -> None:
        """Say the legend again."""
        self.legend.say(self.tr("received"), self.tr("settled"))


class LateCard(Card):
    """Open dossiers beyond their lawful date; Enter opens one."""

    opened = Signal(str)

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        self.list = KeyButton(self.tr("Open the list"), small=True)
        super().__init__(self.tr("Late now"), icon="triangle-alert", helper=self.list, flush=True, parent=parent)
        self._at = at
        self.table = ListTable(self.tr("Late now"), _late_columns())
        self.table.header.hide()
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.table.move_asked.connect(self.opened)
        self.nothing = Words(self.tr("No dossier is late."), tone="ink2")
        self.nothing.setContentsMargins(14, 0, 14, 12)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.nothing)

    def show_figures(self, found: Figures) -> None:
        """The longest overdue first."""
        now = self._at.desk.clock.now()
        self.table.show_lines([_late_line(dossier, now) for dossier in found.late[:MOST_LATE]])
        self.table.setVisible(bool(found.late))
        self.nothing.setVisible(not found.late)
        self.say_note(grouped(len(found.late)) if found.late else "")
        self.list.setVisible(bool(found.late))

    def retranslate(self) -> None:
        """Say the words again; the lines are said by :meth:`show_figures`."""
        self.title.setText(self.tr("Late now"))
        self.list.say(self.tr("Open the list"))
        self.nothing.setText(self.tr("No dossier is late."))


class HeadCard(Card):
    """Three figures that nobody can talk away."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.list = KeyButton(self.tr("For the head"), small=True)
        super().__init__(self.tr("The head should see"), icon="shield-alert", helper=self.list, parent=parent)
        self.list.clicked.connect(self.asked)
        self._figures = [Words("0", role="count") for _ in range(3)]
        self._words = [RunningText("", "", tone="ink2") for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(0)
        for place, (figure, words) in enumerate(zip(self._figures, self._words, strict=True)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(figure)
            column.addWidget(words)
            column.addStretch()
            grid.addLayout(column, 0, place)
            grid.setColumnStretch(place, 1)
        self.body.addLayout(grid)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        whole = event.size().width() - margins.left() - margins.right() - 2 * BETWEEN
        for words in self._words:  # this card is not asked how high it must be for its width
            words.setMinimumHeight(words.heightForWidth(whole // len(self._words)))

    def hasHeightForWidth(self) -> bool:
        return False  # or the page around it would ask for the wished height of everything, and scroll

    def show_figures(self, head: ForTheHead) -> None:
        """A figure above zero has a colour, and its words say what it is."""
        values = (head.resets, head.second_postponements, head.late_without_apology)
        for words, value, tone in zip(self._figures, values, ("warn", "warn", "late"), strict=True):
            words.setText(grouped(value))
            words.set_tone(tone if value else "ink")

    def retranslate(self) -> None:
        """Say again what the three are."""
        self.title.setText(self.tr("The head should see"))
        self.list.say(self.tr("For the head"))
        said = (
            self.tr("papers asked for within a day of the date"),
            self.tr("postponed for a second time"),
            self.tr("late, and no apology was written"),
        )
        for words, each in zip(self._words, said, strict=True):
            words.say("", each)


def _late_columns() -> tuple[Column, ...]:
    return (Column(""), Column(""), Column("", stretches=True))


def _late_line(dossier: Dossier, now: datetime) -> Line:
    due = dossier.promise.lawful_due_at or now
    reason = dossier.postponements[-1].reason if dossier.postponements else ""
    return Line(
        dossier.code,
        (
            Cell(_how_late(due, now), "late", "strong", "triangle-alert"),
            Cell(short_code(dossier.code), role="figure"),
            Cell(reason or QCoreApplication.translate("LateCard", "No reason is given yet"), "ink2", note=True),
        ),
    )


def _how_late(due: datetime, now: datetime) -> str:
    """The card says that it is late; how many days is left to say, and the reason keeps its room."""
    days = (now.date() - due.date()).days
    return counted.days(days) if days else late_words(due, now)
