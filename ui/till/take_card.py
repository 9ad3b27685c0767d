"""Taking the fee of a dossier: its code typed or scanned, the amount offered, the payer, what it is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fees import FeeCount
from desk_app.domain.money import grouped
from desk_app.services.dues import Dues
from ui.amounts import typed_amount
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import RunningText


class TakeCard(Card):
    """:attr:`code_left` when a code was typed or scanned, :attr:`amount_left` when another amount was."""

    code_left = Signal(str)
    amount_left = Signal()

    def __init__(self) -> None:
        super().__init__(" ", icon="folder-open")
        self.dues: Dues | None = None
        self.code, self.amount, self.payer = CodeLineEdit(), CodeLineEdit(), LineEdit()
        self._code, self._amount, self._payer = Field("", self.code), Field("", self.amount), Field("", self.payer)
        self.about = RunningText("", "", tone="ink2")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._code, 0, 0)
        grid.addWidget(self._amount, 0, 1)
        grid.addWidget(self._payer, 1, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.about)
        self.code.editingFinished.connect(self._left_code)
        self.amount.editingFinished.connect(self._left_amount)
        self._asked = ""
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Take a fee"))
        for field, label in (
            (self._code, self.tr("Dossier code")),
            (self._amount, self.tr("Amount (đ)")),
            (self._payer, self.tr("Payer")),
        ):
            field.label.setText(label)
            field.editor.setAccessibleName(label)

    def show_dues(self, dues: Dues | None) -> None:
        """What a dossier has to pay; without one the card is empty."""
        self.dues = dues
        self._code.say_wrong("")
        if dues is None:
            self.about.say("", "")
            return
        self._asked = dues.dossier.code
        self.code.setText(dues.dossier.code)
        self.amount.setText(grouped(dues.open) if dues.count else "")
        self.payer.setText(dues.dossier.person_at_desk.name)
        more = ""
        if dues.taken:
            more = self.tr("taken already: {amount} đ").format(amount=grouped(dues.taken))
        elif dues.count is None:
            more = self.tr("the tariff is silent: type the amount")
        said = " · ".join(filter(None, (dues.dossier.procedure.name, more)))
        self.about.say("", said)

    def put(self, amount: str, payer: str) -> None:
        """What was typed before in place of what is offered."""
        self.amount.setText(amount)
        self.payer.setText(payer)

    def due(self) -> FeeCount | None:
        """What is to be taken: the count, or what was typed in its place; None while nothing can be taken."""
        if self.dues is None:
            return None
        amount = typed_amount(self.amount.value(), "amount")
        if amount is None:
            return None
        count = self.dues.count
        same = count is not None and amount == count.total and not self.dues.taken
        return count if same else self.dues.settled_by(amount)

    def say_wrong(self, field: str, words: str) -> QWidget | None:
        """Show a sentence; answers where to type."""
        found = {"code": self._code, "amount": self._amount, "payer": self._payer}.get(field)
        if found is None:
            return None
        found.say_wrong(words)
        return found.editor

    def clear(self) -> None:
        """The next payer."""
        self._asked = ""
        for edit in (self.code, self.amount, self.payer):
            edit.clear()
        for field in (self._code, self._amount, self._payer):
            field.say_wrong("")
        self.show_dues(None)

    def _left_code(self) -> None:
        code = self.code.value()
        if code != self._asked:
            self._asked = code
            self.code_left.emit(code)

    def _left_amount(self) -> None:
        self._amount.say_wrong("")
        try:
            amount = typed_amount(self.amount.value(), "amount")
        except RuleBroken:
            self._amount.say_wrong(self.tr("Only digits: 20.000"))
            return
        self.amount.setText("" if amount is None else grouped(amount))
        self.amount_left.emit()
