"""Card 5: the fee in figures and words, where the result is fetched, and a note."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import FeeExemption, ReturnAt
from desk_app.domain.money import grouped
from desk_app.domain.procedures import Procedure
from desk_app.domain.text import fold
from ui.reception.row_sentence import RowField, RowSentence
from ui.reception.typed import money
from ui.speech import spoken
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import Words

if TYPE_CHECKING:
    from desk_app.domain.fee_rules import Exemption
    from desk_app.domain.fees import FeeCount


class FeeCard(Card):
    """:attr:`place_chosen` when the officer chose where the result is fetched, :attr:`exempted` who pays less."""

    place_chosen = Signal()
    exempted = Signal()

    def __init__(self) -> None:
        super().__init__(" ", number=5)
        self.fee, self.place, self.note_edit = CodeLineEdit(), Combo(), LineEdit()
        self.fee.set_room("2.000.000")
        for each in ReturnAt:
            self.place.add(str(each), "–")
        said = RowSentence()
        self._fee, self._place = RowField(self.fee, said), Field("", self.place)
        self._note = RowField(self.note_edit, said)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, stretch in ((self._fee, 4), (self._place, 5), (self._note, 6)):
            row.addWidget(field, stretch)
        self.body.addLayout(row)
        self.exemption = Combo()
        self.exemption.hide()
        self.body.addWidget(said)
        self.body.addWidget(self.exemption)
        self._words = Words(tone="ink2", wrap=True)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self._procedure: Procedure | None = None
        self._count: FeeCount | None = None
        self._by_hand = False
        self._wanted = ""
        self.fee.textEdited.connect(lambda _: self._typed())
        self.exemption.activated.connect(lambda _: self._exempted())
        self.fee.editingFinished.connect(self._left)
        self.place.activated.connect(lambda _: self.place_chosen.emit())
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Fee and where to fetch"))
        self.setAccessibleName(self.title.text())
        for field, label in (
            (self._fee, self.tr("Fee (đ)")),
            (self._place, self.tr("Result fetched")),
            (self._note, self.tr("Note")),
        ):
            field.label.setText(label)
            field.editor.setAccessibleName(label)
        for place, words in (
            (ReturnAt.DESK, self.tr("at the desk")),
            (ReturnAt.POST, self.tr("by post")),
            (ReturnAt.ELECTRONIC, self.tr("electronically")),
        ):
            self.place.say(str(place), words)
        self.exemption.setAccessibleName(self.tr("Free or reduced"))
        self.exemption.say("", self.tr("Not free or reduced"))
        self._tell()

    def show_procedure(self, procedure: Procedure | None) -> None:
        """The usual fee of a procedure; an unknown one stays empty and is not on the receipt."""
        self._procedure, self._count = procedure, None
        known = procedure.fee_vnd if procedure is not None else None
        self.put_fee("" if known is None else grouped(known))
        self._by_hand = False

    def offer(self, count: "FeeCount | None", exemptions: "Sequence[Exemption]") -> None:
        """What the tariff says for this procedure, channel, case and day; an amount that was typed stays."""
        self._count = count
        kept, wanted = self.exempted_as(), self._wanted if exemptions else ""
        self.exemption.clear()
        if exemptions:  # a list without choices makes no pop-up
            self.exemption.add("", self.tr("Not free or reduced"))
        for each in exemptions:
            self.exemption.add(each.code, each.words)
        self.exemption.set_value(kept)
        self.exemption.setVisible(bool(exemptions))
        if count is not None and not self._by_hand:
            self.fee.setText(grouped(count.total))
            self._fee.say_wrong("")
        self._tell()
        if wanted:
            self._wanted = ""
            self.exempted.emit()  # it is counted anew with the choice of before

    def put_fee(self, text: str) -> None:
        """Write a fee as it was left."""
        self.fee.setText(text)
        self._by_hand = bool(text)
        self._fee.say_wrong("")
        self._tell()

    def exempted_as(self) -> str:
        """Why less is paid: the code of the tariff's exemption, or ``""``."""
        return self.exemption.value() or self._wanted

    def exempted_for(self) -> FeeExemption | None:
        """The same with its words and what is not taken, for the record."""
        if self._count is None or not self.exemption.value():
            return None
        from desk_app.services.till import kept_with_dossier  # comes in with the first fee, not with the window

        return kept_with_dossier(self._count.exemption)

    def put_exemption(self, code: str) -> None:
        """Why less is paid, as it was left; it is chosen once the tariff has offered it again."""
        self.exemption.set_value("")
        self._wanted = code

    def return_at(self) -> ReturnAt:
        """Where the result is fetched."""
        return ReturnAt(self.place.value() or ReturnAt.DESK)

    def say_wrong(self, field: str, words: str) -> QWidget:
        """Show a sentence at the fee or the note; answers where to type."""
        place = self._fee if field == "fee" else self._note
        place.say_wrong(words)
        return place.editor

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        self._fee.say_wrong("")
        self._note.say_wrong("")

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The order of the paper form."""
        return (self.fee, self.place, self.note_edit, self.exemption)

    def _left(self) -> None:
        try:
            amount = money(self.fee.value())
        except RuleBroken:
            self._fee.say_wrong(self.tr("Only digits: 20.000"))
            return
        self._fee.say_wrong("")
        if amount is None:
            self._by_hand = False
            amount = self._usual()  # an empty field is no free one: that is typed as 0
        self.fee.setText("" if amount is None else grouped(amount))
        self._tell()

    def _exempted(self) -> None:
        """The reason stands in the note too, unless something else was noted: the receipt says nothing of it."""
        reasons = {self.exemption.itemData(place, Combo.CODE_ROLE)[1] for place in range(self.exemption.count())}
        if self.note_edit.value() in reasons | {""}:
            self.note_edit.setText(self.exemption.currentText() if self.exemption.value() else "")
        self.exempted.emit()

    def _usual(self) -> int | None:
        """The tariff's amount, else the catalogue's."""
        if self._count is not None:
            return self._count.total
        return self._procedure.fee_vnd if self._procedure is not None else None

    def _typed(self) -> None:
        self._by_hand = True

    def _tell(self) -> None:
        try:
            amount = money(self.fee.value())
        except RuleBroken:
            amount = None
        if self._procedure is None and amount is None:
            self._words.setText("")
            return
        if amount is None:
            said = self.tr("Not fixed in the catalogue: leave empty or type what is due")
        else:
            said = self.tr("No fee is taken") if amount == 0 else spoken.amount(amount)
        note = self._procedure.fee_note if self._procedure is not None else ""
        if self._count is not None and amount == self._count.total:
            less = self._count.exemption
            note = less.ground if less else self._count.ground  # the reason itself stands in the list above
        self._words.setText(f"{said} · {note}" if note and fold(note) not in fold(said) else said)
