"""Card 2 of a visit: the papers, one line each: what is done, which document, its pages, how often, the amount."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desk_app.domain.books import Book
from desk_app.domain.money import grouped
from desk_app.services.on_the_spot import Kind
from desk_app.services.visit_fees import VisitFee
from ui.spot.typed import TypedPiece
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import Mark, Words

COLUMNS = ("kind", "what", "pages", "number", "fee")
STRETCHES = (170, 340, 58, 58, 96)


class PieceRow:
    """The five fields of one paper. The amount is the tariff's until somebody types another."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self.kind, self.what = Combo(), LineEdit()
        self.pages, self.number, self.fee = CodeLineEdit(), CodeLineEdit(), CodeLineEdit()
        self.pages.set_room("000")
        self.number.set_room("000")
        self.fee.set_room("200.000")
        for edit in (self.pages, self.number, self.fee):
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        for kind in kinds:
            self.kind.add(kind.procedure.key, kind.procedure.short_name)
        self.by_hand = False
        self.fee.textEdited.connect(self._typed)
        self.wrong = Mark("circle-alert", "", tone="late", role="medium")
        self.wrong.words.setWordWrap(True)
        self.wrong.hide()

    def editors(self) -> dict[str, QWidget]:
        """By their column."""
        return dict(zip(COLUMNS, (self.kind, self.what, self.pages, self.number, self.fee), strict=True))

    def typed(self) -> TypedPiece:
        """What stands in the line."""
        return TypedPiece(
            self.kind.value(),
            self.what.value(),
            self.pages.value() if self.pages.isEnabled() else "",
            self.number.value(),
            self.fee.value() if self.by_hand else "",
        )

    def put(self, piece: TypedPiece) -> None:
        """A line as it was left; an amount in it was typed by hand."""
        self.kind.set_value(piece.procedure)
        for edit, text in (
            (self.what, piece.what),
            (self.pages, piece.pages),
            (self.number, piece.number),
            (self.fee, piece.fee),
        ):
            edit.setText(text)
        self.by_hand = bool(piece.fee)

    def follow(self, kind: Kind | None) -> None:
        """Pages are asked for only where they decide the amount."""
        self.pages.setEnabled(kind is not None and kind.by_pages)

    def show_fee(self, amount: int | None, *, silent: bool) -> None:
        """The tariff's amount; where it is ``silent`` the field waits and is a stop of Tab."""
        self.fee.setFocusPolicy(Qt.FocusPolicy.StrongFocus if silent else Qt.FocusPolicy.ClickFocus)
        if not self.by_hand:
            self.fee.setText("" if amount is None else grouped(amount))

    def say_wrong(self, column: str, words: str) -> None:
        """A sentence below the line and a border around its field; ``""`` takes both away."""
        for name, editor in self.editors().items():
            if isinstance(editor, LineEdit):
                editor.set_wrong(bool(words) and name == column)
        self.wrong.words.setText(words)
        self.wrong.setVisible(bool(words))

    def _typed(self, text: str) -> None:
        self.by_hand = bool(text.strip())


class PiecesCard(Card):
    """:attr:`changed` when something was typed or a kind chosen, :attr:`grown` with another line."""

    changed = Signal()
    grown = Signal()

    def __init__(self) -> None:
        self.more = KeyButton(" ", "Ctrl+D", icon="plus", small=True)
        self.other = KeyButton(" ", "F9", icon="arrow-left-right", small=True)
        helper = QWidget()
        super().__init__(" ", number=2, helper=_side_by_side(helper, self.other, self.more))
        self._kinds: tuple[Kind, ...] = ()
        self._wanted: tuple[TypedPiece, ...] = ()  # lines that came back before it was known what can be chosen
        self.rows: list[PieceRow] = []
        self._titles = {name: Words(role="medium", tone="ink2") for name in COLUMNS}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, (name, stretch) in enumerate(zip(COLUMNS, STRETCHES, strict=True)):
            right = name in ("pages", "number", "fee")
            self._titles[name].setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(self._titles[name], 0, column)
            self._grid.setColumnStretch(column, stretch)
        self.body.addLayout(self._grid)
        self.more.clicked.connect(lambda _: self.add_row())
        self.other.clicked.connect(lambda _: self.next_kind())
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Papers"))
        self.setAccessibleName(self.title.text())
        self.more.say(self.tr("Add a paper"))
        self.other.say(self.tr("Next kind"))
        words = {
            "kind": self.tr("What is done"),
            "what": self.tr("Document"),
            "pages": self.tr("Pages"),
            "number": self.tr("Number"),
            "fee": self.tr("Amount (đ)"),
        }
        for name, said in words.items():
            self._titles[name].setText(said)
        for place, row in enumerate(self.rows, start=1):
            for name, editor in row.editors().items():
                editor.setAccessibleName(f"{words[name]} {place}")

    def take_kinds(self, kinds: Sequence[Kind]) -> None:
        """What can be chosen; the lines begin anew."""
        self._kinds = tuple(kinds)
        wanted = self._wanted
        self.clear()
        if wanted:
            self.put(wanted)

    def kind_of(self, row: PieceRow) -> Kind | None:
        """The kind chosen in a line."""
        return next((kind for kind in self._kinds if kind.procedure.key == row.kind.value()), None)

    def typed(self) -> tuple[TypedPiece, ...]:
        """Every line as it stands."""
        return self._wanted or tuple(row.typed() for row in self.rows)

    def put(self, pieces: Sequence[TypedPiece]) -> None:
        """Lines as they were left, now or as soon as the kinds are known."""
        if not self._kinds:
            self._wanted = tuple(pieces)
            return
        self.clear()
        for place, piece in enumerate(pieces):
            row = self.add_row(focus=False) if place else self.rows[0]
            row.put(piece)
            self._follow(row)

    def clear(self, procedure: str = "") -> None:
        """One empty line, of the first kind or of a procedure that was asked for."""
        self._wanted = ()
        for row in self.rows:
            for widget in (*row.editors().values(), row.wrong):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.rows = []
        self.add_row(focus=False)
        self.rows[0].kind.set_value(procedure)
        self._follow(self.rows[0])

    def add_row(self, *, focus: bool = True) -> PieceRow:
        """One more line of the same kind; the keyboard goes to the document's name."""
        row = PieceRow(self._kinds)
        if self.rows:
            row.kind.set_value(self.rows[-1].kind.value())
        self.rows.append(row)
        line = 2 * len(self.rows) - 1
        for column, editor in enumerate(row.editors().values()):
            self._grid.addWidget(editor, line, column)
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(lambda _: self.changed.emit())
        self._grid.addWidget(row.wrong, line + 1, 0, 1, len(COLUMNS))
        row.kind.currentIndexChanged.connect(lambda _, row=row: self._follow(row))
        self._follow(row)
        self.say_words()
        self.grown.emit()
        if focus:
            row.what.setFocus(Qt.FocusReason.TabFocusReason)
        return row

    def next_kind(self) -> None:
        """F9: the line with the keyboard, else the last one, goes on to the first kind of the next book."""
        firsts = {kind.book: kind.procedure.key for kind in reversed(self._kinds) if kind.book}
        books = [book for book in Book if book in firsts]
        row = next((row for row in self.rows if any(each.hasFocus() for each in row.editors().values())), self.rows[-1])
        present = self.kind_of(row)
        place = books.index(present.book) + 1 if present and present.book else 0
        row.kind.set_value(firsts[books[place % len(books)]])

    def show_fee(self, fee: VisitFee | None, places: Sequence[int]) -> None:
        """The amounts, for the lines that count (``places`` from 1); all others stand empty."""
        counts = dict(zip(places, fee.pieces, strict=True)) if fee else {}
        for place, row in enumerate(self.rows, start=1):
            found = counts.get(place)
            silent = place in counts and found is None
            row.show_fee(found.total if found else None, silent=silent or row.by_hand)

    def say_wrong(self, place: int, column: str, words: str) -> QWidget | None:
        """Show a sentence at a field; answers where to type."""
        if not 0 < place <= len(self.rows):
            return None
        row = self.rows[place - 1]
        row.say_wrong(column, words)
        return row.editors().get("kind" if column == "procedure" else column)

    def clear_wrong(self) -> None:
        """Take every sentence away."""
        for row in self.rows:
            row.say_wrong("", "")

    def edits(self) -> tuple[QLineEdit, ...]:
        """Every line edit, for scans."""
        return tuple(each for row in self.rows for each in row.editors().values() if isinstance(each, QLineEdit))

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The order of Enter."""
        return tuple(editor for row in self.rows for editor in row.editors().values())

    def _follow(self, row: PieceRow) -> None:
        row.follow(self.kind_of(row))
        self.changed.emit()


def _side_by_side(holder: QWidget, *buttons: QWidget) -> QWidget:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    return holder
