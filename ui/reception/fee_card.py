"""Card 5: the fee in figures and words, where the result is fetched, and a note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.dossiers import ReturnAt
from desk_app.domain.errors import RuleBroken
from desk_app.domain.money import grouped, in_words
from desk_app.domain.procedures import Procedure
from desk_app.domain.text import fold
from ui.reception.draft import money
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import Words


class FeeCard(Card):
    """:attr:`place_chosen` when the officer chose where the result is fetched."""

    place_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(" ", number=5)
        self.fee, self.place, self.note_edit = CodeLineEdit(), Combo(), LineEdit()
        self.fee.set_room("2.000.000")
        for each in ReturnAt:
            self.place.add(str(each), "–")
        self._fee, self._place = Field("", self.fee), Field("", self.place)
        self._note = Field("", self.note_edit)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, stretch in ((self._fee, 4), (self._place, 5), (self._note, 6)):
            row.addWidget(field, stretch)
        self.body.addLayout(row)
        self._words = Words(tone="ink2", wrap=True)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self._procedure: Procedure | None = None
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
        self._tell()

    def show_procedure(self, procedure: Procedure | None) -> None:
        """The usual fee of a procedure; an unknown one stays empty and is not on the receipt."""
        self._procedure = procedure
        known = procedure.fee_vnd if procedure is not None else None
        self.put_fee("" if known is None else grouped(known))

    def put_fee(self, text: str) -> None:
        """Write a fee as it was left."""
        self.fee.setText(text)
        self._fee.say_wrong("")
        self._tell()

    def take_procedure(self, procedure: Procedure | None) -> None:
        """Remember the procedure of a draft without touching its fee."""
        self._procedure = procedure
        self._tell()

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
        return (self.fee, self.place, self.note_edit)

    def _left(self) -> None:
        try:
            amount = money(self.fee.value())
        except RuleBroken:
            self._fee.say_wrong(self.tr("Only digits: 20.000"))
            return
        self._fee.say_wrong("")
        if amount is None and self._procedure is not None:
            amount = self._procedure.fee_vnd  # what the record takes for an empty field; an exemption is typed as 0
        self.fee.setText("" if amount is None else grouped(amount))
        self._tell()

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
            said = self.tr("No fee is taken") if amount == 0 else in_words(amount)
        note = self._procedure.fee_note if self._procedure is not None else ""
        self._words.setText(f"{said} · {note}" if note and fold(note) not in fold(said) else said)
