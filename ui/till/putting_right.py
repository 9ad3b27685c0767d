"""What is done to a payment that was taken: its receipt is named, its money given back, a mistaken entry struck out."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from desk_app.domain.errors import RuleBroken
from desk_app.domain.till import OfficialReceipt
from ui.at_work import AtWork
from ui.till.doing import Doing
from ui.till.payment_card import PaymentCard


class PuttingRight(QObject):
    """``recorded`` is called after each change, with words where something is to be confirmed."""

    def __init__(
        self, at: AtWork, doing: Doing, card: PaymentCard, recorded: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._at, self._doing, self._card, self._recorded = at, doing, card, recorded
        card.named.connect(self.name_receipt)
        card.given_back.connect(self.give_back)
        card.struck_out.connect(self.strike_out)

    def name_receipt(self) -> None:
        """The number of the leaf that was written for the chosen payment."""
        card, till, officer = self._card, self._at.desk.till, self._at.officer()
        if card.story is None:
            return
        card.clear_wrong()
        payment, symbol, serial = card.story.payment.id, card.symbol.value(), card.serial.value()
        self._doing.run(
            lambda: till.name_receipt(payment, OfficialReceipt.typed(symbol, serial), officer),
            lambda _: self._recorded(""),
            card.say_wrong,
        )

    def give_back(self) -> None:
        """Money of the chosen payment back to the payer."""
        card, till, officer = self._card, self._at.desk.till, self._at.officer()
        if card.story is None:
            return
        card.clear_wrong()
        payment, reason = card.story.payment.id, card.reason.value()
        try:
            amount = card.typed_amount()
        except RuleBroken as error:
            self._doing.refuse(error, card.say_wrong)
            return
        self._doing.run(
            lambda: till.give_back(payment, officer, reason=reason, amount=amount),
            lambda _: self._recorded(QCoreApplication.translate("TillPage", "The money is given back")),
            card.say_wrong,
        )

    def strike_out(self) -> None:
        """The chosen entry was a mistake."""
        card, till, officer = self._card, self._at.desk.till, self._at.officer()
        if card.story is None:
            return
        card.clear_wrong()
        payment, reason, spoiled = card.story.payment.id, card.reason.value(), not card.unspoiled.isChecked()
        self._doing.run(
            lambda: till.strike_out(payment, officer, reason=reason, spoiled=spoiled),
            lambda _: self._recorded(QCoreApplication.translate("TillPage", "The entry is struck out")),
            card.say_wrong,
        )
