"""Taking a dossier's fee: the code, the amount offered, how it is paid; one payment with one press of F12."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.money import grouped
from desk_app.domain.till import OfficialReceipt, Payment, PayWay
from desk_app.domain.vietqr import memo_of
from desk_app.services.dues import Dues
from desk_app.services.scanning import ScannedReceipt
from desk_app.services.till import Taking
from ui.amounts import typed_amount
from ui.at_work import AtWork
from ui.tasks import PAPER
from ui.till.doing import Doing
from ui.till.kept import TypedTaking
from ui.till.money_card import MoneyCard
from ui.till.take_card import TakeCard


class TakePanel(QWidget):
    """Dossier and money one below the other. The payment's id is kept until it is taken: trying again takes it once."""

    taken = Signal(object, object)  # Payment, and the change or None
    list_asked = Signal()  # ↓ in the field of the code: the dossiers that owe a fee
    touched = Signal()

    def __init__(self, at: AtWork, doing: Doing) -> None:
        super().__init__()
        self._at, self._doing = at, doing
        self._id = at.desk.till.new_id()
        self._coming: TypedTaking | None = None
        self.dossier, self.money = TakeCard(), MoneyCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.dossier)
        column.addWidget(self.money)
        column.addStretch(1)
        self.dossier.code_left.connect(self.ask)
        self.dossier.amount_left.connect(self._show_due)
        self.money.exempted.connect(self._exempted)
        self.money.way_chosen.connect(self._show_code)
        self.money.given_typed.connect(self._tell_change)
        dossier, money = self.dossier, self.money
        for edit in (dossier.code, dossier.amount, dossier.payer, money.given, money.symbol, money.serial):
            edit.textChanged.connect(self.touched)
        money.way.chosen.connect(self.touched)
        money.exemption.currentIndexChanged.connect(self.touched)

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.dossier.say_words()
        self.money.say_words()

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self.money.given if self.dossier.dues else self.dossier.code

    def kept(self) -> TypedTaking | None:
        """The fee as it stands; None before a dossier was named. The symbol of the book says nothing alone."""
        dossier, money = self.dossier, self.money
        if self._coming is not None or not dossier.code.value():
            return self._coming
        return TypedTaking(
            self._id,
            dossier.code.value(),
            dossier.amount.value(),
            dossier.payer.value(),
            money.pay_way(),
            money.exemption.value(),
            money.given.value(),
            money.symbol.value() if money.serial.value() else "",
            money.serial.value(),
        )

    def put(self, taking: TypedTaking | None) -> None:
        """A fee as it was left, with its id; None: nobody's."""
        self.dossier.clear()
        self.money.clear()
        self._id, self._coming = (taking.id if taking else self._at.desk.till.new_id()), taking
        if taking is not None:
            self.dossier.code.setText(taking.code)
            self.ask(taking.code, taking.exemption)

    def name(self, code: str) -> None:
        """A dossier's fee is to be taken; from now on it stands here."""
        self._coming = None
        self.dossier.code.setText(code)
        self.ask(code)

    def begin(self, code: str) -> None:
        """A dossier was chosen: the keyboard goes to what the payer gives, and F12 takes."""
        self.name(code)
        self.money.given.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.dossier.code.hasFocus():
            self.list_asked.emit()
            return
        super().keyPressEvent(event)

    def ask(self, text: str, exemption: str = "") -> None:
        """What the dossier of a code, or of a scanned receipt, has to pay."""
        if not text.strip():
            self.dossier.show_dues(None)
            return
        scan = self._at.desk.scanning.read(text)
        code, service = (scan.claim.code if isinstance(scan, ScannedReceipt) else text), self._at.desk.dues
        self._at.tasks.run(lambda: service.look(code, exemption), self._show, self._refused, owner=self)

    def take(self) -> None:
        """The payment into the till and into the dossier's history, or a sentence beside what keeps it out."""
        dues = self.dossier.dues
        if dues is None:
            self._refused(RuleBroken("till.no_dossier", field="code"))
            return
        try:
            taking = self._taking(dues)
            self._change()
        except RuleBroken as error:
            self._refused(error)
            return
        till, officer = self._at.desk.till, self._at.officer()
        self._doing.run(lambda: till.take(taking, officer), self._taken, self._say_wrong)

    def _taking(self, dues: Dues) -> Taking:
        count = self.dossier.due()
        if count is None:
            raise RuleBroken("till.nothing_to_take", field="amount")
        money = self.money
        receipt = None
        if money.serial.value():
            receipt = OfficialReceipt.typed(money.symbol.value(), money.serial.value())
        memo = memo_of(dues.dossier.code) if money.pay_way() is not PayWay.CASH else ""
        return Taking(
            self._id,
            count.lines,
            money.pay_way(),
            code=dues.dossier.code,
            payer=self.dossier.payer.value(),
            exemption=count.exemption,
            receipt=receipt,
            note=memo,
        )

    def _taken(self, payment: Payment) -> None:
        change = self._change() if payment.id == self._id else None
        if payment.id == self._id:  # who took it has perhaps got up meanwhile
            self.put(None)
        self.taken.emit(payment, change)
        if self.isVisible():
            self.dossier.code.setFocus()

    def _show(self, dues: Dues) -> None:
        self.dossier.show_dues(dues)
        self.money.show_exemptions(dues.exemptions)
        coming, self._coming = self._coming, None
        if coming is not None and coming.code == dues.dossier.code:
            self.dossier.put(coming.amount, coming.payer)
            self.money.put(coming.way, coming.exemption, coming.given, coming.symbol, coming.serial)
        self._show_due()

    def _exempted(self) -> None:
        if self.dossier.dues is not None:
            self.ask(self.dossier.dues.dossier.code, self.money.exemption.value())

    def _show_due(self) -> None:
        try:
            count = self.dossier.due()
        except RuleBroken:
            count = None
        if count is None:
            self.money.show_due(0, asked=False)
        else:
            self.money.show_due(count.total, count.exemption)
        self._tell_change()
        self._show_code()

    def _change(self) -> int | None:
        """What goes back to the payer, None when nothing was typed; less than is due is refused."""
        count, given = self.dossier.due(), typed_amount(self.money.given.value(), "given")
        if count is None or given is None or self.money.pay_way() is not PayWay.CASH:
            return None
        if given < count.total:
            missing = grouped(count.total - given)
            raise RuleBroken("spot.too_little_given", given=grouped(given), missing=missing, field="given")
        return given - count.total

    def _tell_change(self) -> None:
        try:
            self.money.show_change(self._change())
        except RuleBroken:
            self.money.show_change(None)

    def _show_code(self) -> None:
        dues, count = self.dossier.dues, None
        if dues is not None:
            try:
                count = self.dossier.due()
            except RuleBroken:
                count = None
        if dues is None or count is None or not count.total or self.money.pay_way() is PayWay.CASH:
            self.money.show_code(None)
            return
        transfers, amount, memo = self._at.desk.transfers, count.total, memo_of(dues.dossier.code)
        self._at.tasks.run(
            lambda: transfers.code(amount, memo), self.money.show_code, self._no_code, owner=self, lane=PAPER
        )

    def _no_code(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.money.show_code(None, self._at.sentence_of(error))

    def _refused(self, error: Exception) -> None:
        self._coming = None
        if isinstance(error, RuleBroken) and "field" not in error.facts:  # the code is wrong, or nobody's
            self.dossier.say_wrong("code", self._at.sentence_of(error))
            return
        self._doing.refuse(error, self._say_wrong)

    def _say_wrong(self, field: str, words: str) -> QWidget | None:
        return self.dossier.say_wrong(field, words) or self.money.say_wrong(field, words)
