"""One payment: its items, its receipt, what went back; the receipt's number, giving back and striking out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import short_moment
from desk_app.domain.money import grouped
from desk_app.domain.till import PaymentStory
from ui.amounts import typed_amount
from ui.till.words import kind_words, way_words
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Tick
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import RunningText, Words


class PaymentCard(Card):
    """:attr:`named`, :attr:`given_back` and :attr:`struck_out` when a verb was pressed; the page asks the till."""

    named = Signal()
    given_back = Signal()
    struck_out = Signal()

    def __init__(self) -> None:
        super().__init__(" ", icon="banknote")
        self.story: PaymentStory | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(2)
        self.symbol, self.serial = CodeLineEdit(), CodeLineEdit()
        self.amount, self.reason = CodeLineEdit(), LineEdit()
        self._symbol, self._serial = Field("", self.symbol), Field("", self.serial)
        self._amount, self._reason = Field("", self.amount), Field("", self.reason)
        self.name, self.back, self.strike = (
            KeyButton(" ", small=True),
            KeyButton(" ", "Ctrl+R", small=True),
            KeyButton(" ", "Ctrl+T", small=True),
        )
        self.unspoiled = Tick(self.tr("the leaf of the receipt book is still good"))
        self._receipt, self._back = QWidget(), QWidget()
        self._build()
        self.name.clicked.connect(lambda _: self.named.emit())
        self.back.clicked.connect(lambda _: self.given_back.emit())
        self.strike.clicked.connect(lambda _: self.struck_out.emit())
        self.say_words()
        self.show_story(None)

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Payment"))
        self.name.say(self.tr("Write the receipt's number"))
        self.back.say(self.tr("Give back"))
        self.strike.say(self.tr("Strike out"))
        for field, label in (
            (self._symbol, self.tr("Receipt symbol")),
            (self._serial, self.tr("Receipt number")),
            (self._amount, self.tr("Amount (empty: all)")),
            (self._reason, self.tr("Reason")),
        ):
            field.label.setText(label)
            field.editor.setAccessibleName(label)

    def show_story(self, story: PaymentStory | None) -> None:
        """Another payment, or none."""
        other = self.story is None or story is None or self.story.payment.id != story.payment.id
        self.story = story
        if other:
            for edit in (self.serial, self.amount, self.reason):
                edit.clear()
            self.unspoiled.setChecked(False)
        self.clear_wrong()
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._receipt.setVisible(story is not None and story.receipt is None and not story.void)
        self._back.setVisible(story is not None and not story.void and story.left > 0)
        if story is None:
            self.say_note("")
            self._facts.addWidget(Words(self.tr("Choose a payment in the list."), tone="ink2"))
            return
        self.unspoiled.setVisible(story.receipt is not None)
        self._say(story)

    def say_wrong(self, field: str, words: str) -> QWidget:
        """Show a sentence; answers where to type."""
        fields = {"symbol": self._symbol, "serial": self._serial, "amount": self._amount, "reason": self._reason}
        found = fields.get(field, self._reason)
        found.say_wrong(words)
        return found.editor

    def typed_amount(self) -> int | None:
        """How much goes back, None for all of it; ``filing.wrong_count`` for what is no amount."""
        return typed_amount(self.amount.value(), "amount")

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for field in (self._symbol, self._serial, self._amount, self._reason):
            field.say_wrong("")

    def _say(self, story: PaymentStory) -> None:
        paid = story.payment
        self.say_note(f"{way_words(paid.way)} · {short_moment(paid.at)}")
        self._facts.addWidget(Words(f"{grouped(paid.amount)} đ", role="dashboard"))
        self._facts.addWidget(Words(paid.payer, role="strong", wrap=True))
        if paid.code:
            self._facts.addWidget(Words(paid.code, role="figure"))
        for line in paid.lines:
            counted = f"{line.quantity} × {grouped(line.unit_amount)} = {grouped(line.due)} đ"
            self._facts.addWidget(RunningText(f"{line.name}:", f"{counted} · {kind_words(line.kind)}", tone="ink2"))
        if paid.exemption:
            fact = self.tr("Less {amount} đ:").format(amount=grouped(paid.exemption.amount))
            self._facts.addWidget(RunningText(fact, f"{paid.exemption.words}, {paid.exemption.ground}", tone="ink2"))
        if story.receipt:
            self._facts.addWidget(RunningText(self.tr("Receipt:"), str(story.receipt), tone="ink2"))
        if paid.note:
            self._facts.addWidget(RunningText(self.tr("Note:"), paid.note, tone="ink2"))
        for each in story.backs:
            what = self.tr("Struck out:") if story.void else self.tr("Given back {amount} đ:")
            fact = what.format(amount=grouped(each.amount))
            self._facts.addWidget(RunningText(fact, f"{each.reason} · {each.officer}", tone="warn"))

    def _build(self) -> None:
        self.body.addLayout(self._facts)
        named = QVBoxLayout(self._receipt)
        named.setContentsMargins(0, 0, 0, 0)
        edits = QHBoxLayout()
        edits.setSpacing(12)
        edits.addWidget(self._symbol)
        edits.addWidget(self._serial)
        named.addLayout(edits)
        named.addLayout(_at_left(self.name))
        column = QVBoxLayout(self._back)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._amount, 2)
        row.addWidget(self._reason, 3)
        column.addLayout(row)
        column.addWidget(self.unspoiled)
        column.addLayout(_at_left(self.back, self.strike))
        self.body.addWidget(self._receipt)
        self.body.addWidget(self._back)
        self.body.addStretch(1)


def _at_left(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
