"""The guide through a practice day: it shows one step after the other and waits for the officer's own hands."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal

from ui.help.guide_band import CardCode, GuideBand
from ui.help.steps import CARD, Done, Step, filled, steps

if TYPE_CHECKING:
    from ui.reception.page import ReceptionPage
    from ui.window.desk_window import DeskWindow

LOOK_MS = 250
"""How often the guide looks whether the step was done: what is typed and ticked is told by no signal of its own."""

MARGIN = 16


class Guide(QObject):
    """:attr:`over`: the officer wants to go back to the real desk. The guide itself can be left before."""

    over = Signal()
    moved = Signal(int)  # the step that is shown now, counted from 0

    def __init__(self, window: "DeskWindow", step: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = window
        self._steps: tuple[Step, ...] = steps()
        self._step = step
        self._done = Done()
        self.band = GuideBand()
        self.card = CardCode(window.window)
        window.window.add_band(self.band)
        self.band.scan_asked.connect(self._scan)
        self.band.skip_asked.connect(self.skip)
        self.band.leave_asked.connect(self.leave)
        self.band.back_asked.connect(self.over)
        cast("ReceptionPage", window.reception).registered.connect(self._registered)
        window.window.installEventFilter(self)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)
        self._show()
        self._look.start()

    def step(self) -> int:
        """Which step is shown, counted from 0; as many as there are once all are done or the guide was left."""
        return self._step

    def present(self) -> Step | None:
        """The step itself, None at the end."""
        return self._steps[self._step] if self._step < len(self._steps) else None

    def look(self) -> None:
        """Go on when the step was done."""
        step = self.present()
        if not self.card.isHidden():
            self._place_card()
        if step is None:
            self._look.stop()
        elif step.done(self._desk, self._done):
            self.skip()
        elif step.key == "count":
            self._say(step)  # the numbers are known once the page has looked

    def skip(self) -> None:
        """The next step."""
        self._step = min(self._step + 1, len(self._steps))
        self._done = Done()
        self._show()
        self.moved.emit(self._step)

    def leave(self) -> None:
        """Practise without being led; the way back stays."""
        self._step = len(self._steps)
        self._look.stop()
        self._show(left=True)
        self.moved.emit(self._step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and not self.card.isHidden():
            self._place_card()
        return False

    def _scan(self) -> None:
        step = self.present()
        if step is not None and step.scan is not None:
            if step.place and self._desk.window.place() != step.place:
                self._desk.window.go_to(step.place)
            step.scan(self._desk)

    def _show(self, *, left: bool = False) -> None:
        step = self.present()
        if step is not None:
            self._say(step)
            self._listen(step)
        elif left:
            words = self.tr("Everything here is invented. Practise what you like.")
            self.band.say(0, 0, self.tr("Practice day."), words, scans=False)
        else:
            words = self.tr(
                "From the card to the batch: that was a whole day. Practise on, or go back to the real desk."
            )
            self.band.say(0, 0, self.tr("Well done."), words, scans=False)
        shows = step is not None and step.shows_card
        if shows:
            self.card.code.show_code(
                self._desk.at.desk.transfers.drawn(CARD), self.tr("Code of an invented citizen card")
            )
            self._place_card()
        self.card.setVisible(shows)

    def _listen(self, step: Step) -> None:
        """Only now: a page that nobody was at yet is not made for the guide's sake."""
        if step.key == "return":
            self._desk.returning.counts_changed.connect(self._returned)
        elif step.key == "send":
            self._desk.day_end.counts_changed.connect(self._sent)

    def _say(self, step: Step) -> None:
        words = filled(step, self._desk) if step.key == "count" else step.words
        self.band.say(self._step + 1, len(self._steps), step.title, words, scans=step.scan is not None)

    def _place_card(self) -> None:
        window = self._desk.window
        self.card.adjustSize()
        corner = window.stack.mapTo(window, QPoint(window.stack.width(), 0))
        below = self.band.mapTo(window, QPoint(0, self.band.height())).y()
        lowest = window.height() - self.card.height() - MARGIN  # in a low window it stays whole
        self.card.move(corner.x() - self.card.width() - MARGIN, min(max(corner.y(), below) + MARGIN, lowest))
        self.card.raise_()

    def _registered(self, code: str) -> None:
        self._done.registered = code

    def _returned(self) -> None:
        self._done.returned = True

    def _sent(self) -> None:
        self._done.sent = True
