"""The sheet of a visit: its cards side by side, in the order of Enter, and where a refusal is shown."""

from collections.abc import Callable
from dataclasses import asdict
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.books import Book
from desk_app.services.wording import Language
from ui.look.sizes import Density
from ui.reception.card_scans import CardScans
from ui.spot.book_card import BookCard, ResultCard
from ui.spot.person_card import SpotPerson
from ui.spot.pieces_card import PiecesCard
from ui.spot.typed import TypedVisit, place_of
from ui.till.money_card import MoneyCard


class SpotForm(QWidget):
    """:attr:`changed` after each letter and choice. :attr:`scanned` with the text of a card that was scanned into one
    of the fields, and whether an input method was at work on it."""

    scanned = Signal(str, bool)
    changed = Signal()

    def __init__(self, language: Callable[[], Language], name_of: Callable[[Book], str]) -> None:
        super().__init__()
        self.person = SpotPerson(language)
        self.pieces = PiecesCard()
        self.money = MoneyCard(number=4)
        self.book = BookCard(name_of)
        self.result = ResultCard(name_of)
        self._scans: CardScans | None = None
        self._returns_to: QWidget | None = None
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self.person)
        self._left.addWidget(self.pieces)
        self._left.addWidget(self.book)
        self._left.addStretch(1)
        self._right.addWidget(self.result)
        self._right.addWidget(self.money)
        self._right.addStretch(1)
        self.columns.addLayout(self._left, 730)
        self.columns.addLayout(self._right, 406)
        self.pieces.grown.connect(self._in_order)
        self._tell_changes()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        for card in (self.person, self.pieces, self.money, self.book):
            card.say_words()

    def take_density(self, density: Density) -> None:
        """Gaps between the cards."""
        for layout in (self.columns, self._left, self._right):
            layout.setSpacing(density.gap)

    def typed(self, visit_id: str) -> TypedVisit:
        """Everything as it stands. The symbol of the receipt book stays from visit to visit and says nothing alone."""
        numbers, volumes = self.book.typed()
        money = self.money
        return TypedVisit(
            visit_id,
            person=self.person.typed(),
            pieces=self.pieces.typed(),
            way=money.pay_way(),
            exemption=money.exemption.value(),
            given=money.given.value(),
            symbol=money.symbol.value() if money.serial.value() else "",
            serial=money.serial.value(),
            signer=self.book.signer.value(),
            note=self.book.note_edit.value(),
            numbers=numbers,
            volumes=volumes,
        )

    def put(self, typed: TypedVisit) -> None:
        """A visit as it was left."""
        self.person.fields.put(asdict(typed.person), by_hand=True)
        self.pieces.put(typed.pieces)
        self.money.put(typed.way, typed.exemption, typed.given, typed.symbol, typed.serial)
        self.book.signer.setText(typed.signer)
        self.book.note_edit.setText(typed.note)
        self.book.put(typed.numbers, typed.volumes)

    def clear(self) -> None:
        """Nobody of before stays on the sheet; the kind of paper does, for the next one mostly wants the same."""
        self.person.fields.clear()
        self.pieces.clear(self.pieces.rows[0].kind.value() if self.pieces.rows else "")
        self.money.clear()
        self.book.clear()
        self.clear_wrong()

    def show_refusal(self, field: str, words: str) -> QWidget | None:
        """Put the sentence beside its field; answers where to type, None when it belongs to no field."""
        at_piece = place_of(field, self.typed("").filled())
        if at_piece is not None:
            return self.pieces.say_wrong(*at_piece, words)
        if field in ("no", "volume", "note", "signer"):
            return self.book.say_wrong(words)
        if field.startswith("applicant."):
            return self.person.fields.say_wrong(field.removeprefix("applicant."), words).editor
        return self.money.say_wrong(field, words)

    def show_begun(self, begun: bool) -> None:
        """While the numbers of the last visit are shown and nobody else has come, nothing else is."""
        self.money.setVisible(begun or self.result.isHidden())

    def clear_wrong(self) -> None:
        """Take every sentence away, but those of the person's fields, which judge themselves."""
        self.pieces.clear_wrong()
        self.money.clear_wrong()
        self.book.clear_wrong()

    def hold_still(self, still: bool) -> None:
        """While the record is being written nothing can be changed here; afterwards the keyboard is where it was."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, still)
        if still:
            self._returns_to = self.focusWidget()
            self.setFocus()
        elif self._returns_to is not None and self.hasFocus():
            self._returns_to.setFocus()

    def ask_for_next(self) -> None:
        """The keyboard waits for the next card, number or name."""
        self.person.fields.edit("number").setFocus(Qt.FocusReason.OtherFocusReason)

    def type_next(self, letters: str) -> None:
        """The next citizen's first keys: digits are their number, anything else their name."""
        edit = self.person.fields.edit("number" if letters[:1].isdigit() else "name")
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.insert(letters)

    def ask_for_paper(self) -> None:
        """The keyboard goes to the name of the first document."""
        if self.pieces.rows:
            self.pieces.rows[0].what.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_changes(self) -> None:
        self.pieces.changed.connect(self.changed)
        self.book.changed.connect(self.changed)
        for edit in (*self.person.fields.edits(), self.book.signer, self.book.note_edit):
            edit.textChanged.connect(self.changed)
        for edit in (self.money.given, self.money.symbol, self.money.serial):
            edit.textChanged.connect(self.changed)
        self.money.way.chosen.connect(self.changed)
        self.money.exemption.currentIndexChanged.connect(self.changed)

    def _in_order(self) -> None:
        """The order of Enter, and who watches for scans, follow the lines."""
        stops = [*self.person.tab_stops(), *self.pieces.tab_stops(), *self.money.tab_stops(), *self.book.line_edits()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        if self._scans is not None:
            self._scans.deleteLater()
        self._scans = CardScans((*self.person.fields.edits(), *self.pieces.edits()), self)
        self._scans.scanned.connect(self.scanned)
