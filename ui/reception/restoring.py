"""What an officer left half-typed comes back onto the page as what it is, or is told to be in the record already."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from desk_app.domain.dates import clock, short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.states import State
from desk_app.services.ports.clock import Clock
from ui.keeping.drafts import Left
from ui.preview.asked import PrintAsked
from ui.reception.citizens import LEFT_OVER, Citizens, Sheet
from ui.reception.draft import Draft
from ui.widgets.strip import Act, Notice

RESTORED, OFFERED = "reception.restored", LEFT_OVER


class Restoring(QObject):
    """:attr:`elsewhere` with a place and what it shall show, for a paper that is perhaps still to be handed out."""

    elsewhere = Signal(str, object)

    def __init__(
        self, sheet: Sheet, citizens: Citizens, now: Clock, tell: Callable[[Notice], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sheet, self._citizens, self._clock, self._tell = sheet, citizens, now, tell

    def take(self, left: Left) -> None:
        """What was found: the form is filled, unless the record has it or somebody else's data stands there by now."""
        now = self._sheet.draft()
        if now.id == left.draft.id or left.draft.is_empty():
            return
        done = _written(left)
        if done:
            self._tell_written(done)
        elif now.is_empty():
            self._fill(left)
        else:
            fact = self.tr("What was being typed at {time} is not registered.").format(time=self._time(left))
            act = Act(self.tr("Take it back"), lambda: self._citizens.exchange(left.draft))
            self._tell(Notice("warn", fact, "", (act,), icon="history", key=OFFERED))

    def _fill(self, left: Left) -> None:
        self._sheet.put(left.draft)
        form, focused = self._sheet.form, QApplication.focusWidget()
        if form.isVisible() and not (isinstance(focused, QLineEdit) and focused.text()):
            (form.papers.list if left.draft.procedure is not None else form.procedure.procedure).setFocus()
        fact = self.tr("Restored what was being typed at {time}.").format(time=self._time(left))
        act = Act(self.tr("Throw it away"), self._citizens.next_one)
        told = self.tr("It is not registered yet.")  # of somebody who is perhaps not here any more: no quiet news
        self._tell(Notice("warn", fact, told, (act,), icon="history", key=RESTORED))

    def _tell_written(self, done: tuple[Dossier, ...]) -> None:
        first = done[0]
        fact = self.tr("{codes}: in the record since before the interruption.")
        told = self.tr("Nothing was lost, and no second number was given.")
        if first.numbered and not first.receipts_printed:
            codes = tuple(each.code for each in done)
            asked = PrintAsked(first.code, back="reception", also=codes[1:])
            act = Act(self.tr("Print the receipt"), lambda: self.elsewhere.emit("preview", asked))
        else:
            act = Act(self.tr("Open that dossier"), lambda: self.elsewhere.emit("dossier", first.code))
        said = fact.format(codes=", ".join(each.code for each in done))
        self._tell(Notice("ok", said, told, (act,), key=RESTORED))

    def _time(self, left: Left) -> str:
        day = left.at.date()
        said = clock(left.at)
        return said if day == self._clock.now().date() else f"{said}, {short_day(day)}"


def _written(left: Left) -> tuple[Dossier, ...]:
    """What the record has of the draft, but for the dossier that is still being completed on it."""
    draft: Draft = left.draft
    return tuple(
        each
        for each in left.saved
        if draft.opened is None or each.numbered or each.state not in (State.NEW, State.SUPPLEMENT_REQUESTED)
    )
