"""The card of a payment: what is due in figures and words, how it is paid, the change, or the code to pay by."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.banks import bank_of
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import Exemption
from desk_app.domain.fees import Exempted
from desk_app.domain.money import grouped
from desk_app.domain.till import PayWay
from desk_app.services.transfers import TransferCode
from ui.amounts import typed_amount
from ui.speech import spoken
from ui.till.words import way_words
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.qr_code import QrCode
from ui.widgets.segments import Segments
from ui.widgets.words import Words

WAYS = (PayWay.CASH, PayWay.QR, PayWay.TRANSFER)


class MoneyCard(Card):
    """:attr:`way_chosen` and :attr:`exempted` when the officer chose, :attr:`given_typed` while cash is typed."""

    way_chosen = Signal()
    exempted = Signal()
    given_typed = Signal()

    def __init__(self, number: int | None = None) -> None:
        super().__init__(" ", number=number, icon=None if number else "banknote")
        self.total = Words("0 đ", role="dashboard")
        self.in_words = Words(tone="ink2", wrap=True)
        self.note_below = Words(tone="ink2", wrap=True)
        self.note_below.hide()
        self.way = Segments("", [(str(way), "") for way in WAYS])
        self.exemption = Combo()
        self.given, self.symbol, self.serial = CodeLineEdit(), CodeLineEdit(), CodeLineEdit()
        self.given.set_room("2.000.000")
        self.given.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.change = Words("–", role="count")
        self._change_label = Words(tone="ink2")
        self.code = QrCode()
        self._transfer = Words(role="medium", wrap=True)
        self._memo = Words(role="figure_strong", wrap=True)
        self._exemption, self._given = Field("", self.exemption), Field("", self.given)
        self._symbol, self._serial = Field("", self.symbol), Field("", self.serial)
        self._build()
        self.way.chosen.connect(lambda _: self._chose())
        self.exemption.activated.connect(lambda _: self.exempted.emit())
        self.given.textEdited.connect(lambda _: self.given_typed.emit())
        self.given.editingFinished.connect(lambda: group(self.given))
        self.say_words()
        self._show_way()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Fee and payment"))
        self.setAccessibleName(self.title.text())
        self.way.say(self.tr("Way of paying"), [way_words(way) for way in WAYS])
        for field, label in (
            (self._exemption, self.tr("Free or reduced")),
            (self._given, self.tr("Given (đ)")),
            (self._symbol, self.tr("Receipt symbol")),
            (self._serial, self.tr("Receipt number")),
        ):
            field.label.setText(label)
            field.editor.setAccessibleName(label)
        self._change_label.setText(self.tr("Change"))
        if self.exemption.count() == 0:
            self.exemption.add("", "")
        self.exemption.say("", self.tr("no"))

    def pay_way(self) -> PayWay:
        """How it is paid."""
        return PayWay(self.way.value())

    def set_way(self, way: PayWay) -> None:
        """Choose without telling anybody."""
        self.way.set_value(str(way))
        self._show_way()

    def show_due(self, amount: int, exempted: Exempted | None = None, *, note: str = "", asked: bool = True) -> None:
        """What is due, and what is not taken by an exemption; ``note`` stands below. Not ``asked``: nothing is yet."""
        self.total.setText(f"{grouped(amount)} đ")
        said = (spoken.amount(amount) if amount else self.tr("No fee is taken")) if asked else ""
        if exempted is not None:
            less = self.tr("less {amount} đ, {ground}")
            said = f"{said} · {less.format(amount=grouped(exempted.amount), ground=exempted.ground)}"
        self.in_words.setText(said)
        self.note_below.setText(note)
        self.note_below.setVisible(bool(note))

    def show_exemptions(self, found: Sequence[Exemption]) -> None:
        """Who might pay less here; a reason that holds no more is taken back."""
        kept = self.exemption.value()
        if [self.exemption.itemData(place) for place in range(1, self.exemption.count())] != [x.code for x in found]:
            self.exemption.clear()
            self.exemption.add("", self.tr("no"))
            for each in found:
                self.exemption.add(each.code, each.words)
            self.exemption.set_value(kept)
        self._exemption.setVisible(bool(found))
        if kept and self.exemption.value() != kept:
            self.exempted.emit()

    def show_change(self, change: int | None, wrong: str = "") -> None:
        """What goes back to the payer; while too little was given, a sentence instead."""
        self.change.setText("–" if change is None else f"{grouped(change)} đ")
        self._given.say_wrong(wrong)

    def show_code(self, code: TransferCode | None, trouble: str = "") -> None:
        """The code for a transfer with the same in words, or why there is none."""
        shown = self.pay_way() is not PayWay.CASH
        self.code.setVisible(shown and code is not None and self.pay_way() is PayWay.QR)
        self._transfer.setVisible(shown and bool(code or trouble))
        self._memo.setVisible(shown and code is not None)
        self._transfer.set_tone("warn" if trouble else "ink")
        if code is None:
            self.code.show_code(None)
            self._transfer.setText(trouble)
            self._memo.setText("")
            return
        holder = f"\n{code.account.holder}" if code.account.holder else ""
        bank, number = bank_of(code.account.bin), code.account.number
        words = f"{bank}\n{number}{holder}\n{grouped(code.amount)} đ"
        self._transfer.setText(words)
        self._memo.setText(self.tr("Words: {memo}").format(memo=code.memo))
        self.code.show_code(code.squares, f"{words}\n{code.memo}")

    def say_wrong(self, field: str, words: str) -> QWidget | None:
        """Show a sentence at a field of this card; answers where to type."""
        fields = {
            "given": self._given,
            "symbol": self._symbol,
            "serial": self._serial,
            "exemption": self._exemption,
        }
        found = fields.get(field)
        if found is None:
            return None
        found.say_wrong(words)
        return found.editor

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for field in (self._given, self._symbol, self._serial, self._exemption):
            field.say_wrong("")

    def clear(self) -> None:
        """The next citizen: nothing stays but the symbol of the receipt book."""
        self.set_way(PayWay.CASH)
        for edit in (self.given, self.serial):
            edit.clear()
        self.exemption.set_value("")
        self.show_due(0, asked=False)
        self.show_change(None)

    def put(self, way: PayWay, exemption: str, given: str, symbol: str, serial: str) -> None:
        """A payment as it was left. Its reason for less is believed until it is known who might pay less here."""
        self.set_way(way)
        if exemption and self.exemption.findData(exemption) < 0:
            self.exemption.add(exemption, exemption)
        self.exemption.set_value(exemption)
        for edit, text in ((self.given, given), (self.symbol, symbol or self.symbol.value()), (self.serial, serial)):
            edit.setText(text)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The order of Enter: the cash first, for most pay so."""
        return (self.given, self.way, self.exemption, self.symbol, self.serial)

    def _chose(self) -> None:
        self._show_way()
        self.way_chosen.emit()

    def _show_way(self) -> None:
        cash = self.pay_way() is PayWay.CASH
        self._cash.setVisible(cash)
        if cash:
            self.show_code(None)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.in_words)
        said.addWidget(self.note_below)
        head.addWidget(self.total)
        head.addLayout(said, 1)
        self._cash = QWidget()
        cash = QHBoxLayout(self._cash)
        cash.setContentsMargins(0, 0, 0, 0)
        cash.setSpacing(14)
        back = QVBoxLayout()
        back.setSpacing(0)
        back.addWidget(self._change_label)
        back.addWidget(self.change)
        back.addStretch()
        cash.addWidget(self._given, 1)
        cash.addLayout(back, 1)
        transfer = QHBoxLayout()
        transfer.setSpacing(14)
        transfer.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        transfer.addWidget(self._transfer, 1, Qt.AlignmentFlag.AlignTop)
        ways = QHBoxLayout()
        ways.addWidget(self.way)
        ways.addStretch()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._symbol, 0, 0)
        grid.addWidget(self._serial, 0, 1)
        self.body.addLayout(head)
        self.body.addLayout(ways)
        self.body.addWidget(self._cash)
        self.body.addLayout(transfer)
        self.body.addWidget(self._memo)
        self.body.addWidget(self._exemption)
        self.body.addLayout(grid)


def group(edit: CodeLineEdit) -> None:
    """An amount as it is read: "50.000". What is no amount stays as it was typed, to be told when it is used."""
    with suppress(RuleBroken):
        amount = typed_amount(edit.value(), "amount")
        edit.setText("" if amount is None else grouped(amount))
