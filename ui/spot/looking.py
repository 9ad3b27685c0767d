"""What the page of a visit asks while it is filled in: the fee, the numbers to come, the change, the code to pay by."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.till import PayWay
from desk_app.services.on_the_spot import Seen
from ui.at_work import AtWork
from ui.spot.form import SpotForm
from ui.spot.typed import TypedVisit, place_of
from ui.tasks import PAPER, Ticket

LOOK_AFTER_MS = 120
"""So long nothing is typed before the fee is counted again."""


class Looking(QObject):
    """Every answer is asked for anew when its question changes; an old one is not shown any more."""

    def __init__(
        self, at: AtWork, form: SpotForm, typed: Callable[[], TypedVisit], memo: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._at, self._form, self._typed, self._memo = at, form, typed, memo
        self.seen: Seen | None = None
        self._look: Ticket | None = None
        self._code: Ticket | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look)
        form.pieces.changed.connect(self._soon.start)
        form.money.exempted.connect(self.look)
        form.money.way_chosen.connect(self._show_code)
        form.money.given_typed.connect(self._tell_change)

    def waiting(self) -> bool:
        """Whether something was typed that is not counted yet."""
        return self._soon.isActive()

    def look(self) -> None:
        """Ask for the fee and the numbers."""
        self._soon.stop()
        if self._look is not None:
            self._look.drop()
        typed = self._typed()
        self._form.show_begun(not typed.is_empty())
        question = typed.question()
        if question is None:
            self._show_nothing()
            return
        service, places = self._at.desk.on_the_spot, typed.counted()
        self._look = self._at.tasks.run(
            lambda: service.look(question), lambda seen: self._show(seen, places), self._refused, owner=self
        )

    def _show_nothing(self) -> None:
        self.seen = None
        self._form.pieces.show_fee(None, ())
        self._form.money.show_due(0, asked=False)
        self._form.book.show_expected(())
        self._show_code()

    def _show(self, seen: Seen, places: Sequence[int]) -> None:
        form, self.seen = self._form, seen
        form.pieces.clear_wrong()
        form.pieces.show_fee(seen.fee, places)
        form.money.show_due(seen.fee.total, seen.fee.exemption, note=self._note(seen))
        form.money.show_exemptions(seen.exemptions)
        form.result.forget()
        form.book.show_expected(seen.numbers)
        self._tell_change()
        self._show_code()

    def _note(self, seen: Seen) -> str:
        if not seen.fee.complete:
            return self.tr("The tariff is silent on one paper: type its amount.")
        return self.tr("The highest amount of a copy is reached.") if any(seen.fee.capped) else ""

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, RuleBroken):
            raise error
        place = place_of(str(error.facts.get("field", "")), self._typed().filled())
        if place is not None:
            self._form.pieces.say_wrong(*place, self._at.sentence_of(error))

    def _tell_change(self) -> None:
        if self.seen is None:
            return
        try:
            self._form.money.show_change(self._typed().change(self.seen.fee.total))
        except RuleBroken:
            self._form.money.show_change(None)  # not finished, or too little: said when it is settled

    def _show_code(self) -> None:
        if self._code is not None:
            self._code.drop()
        amount = self.seen.fee.total if self.seen else 0
        if self._form.money.pay_way() is PayWay.CASH or not amount:
            self._form.money.show_code(None)
            return
        transfers, memo = self._at.desk.transfers, self._memo()
        self._code = self._at.tasks.run(
            lambda: transfers.code(amount, memo), self._form.money.show_code, self._no_code, owner=self, lane=PAPER
        )

    def _no_code(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._form.money.show_code(None, self._at.sentence_of(error))
