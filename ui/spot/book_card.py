"""The numbers of a visit: those that come next in each book, and, once it is settled, those that were given, large."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.domain.books import Book, NextNumber
from desk_app.domain.money import grouped
from desk_app.services.on_the_spot import Done
from ui.dossiers.standing import short_code
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import Mark, Words


class BookCard(Card):
    """One line a book. A number that is typed, because the paper book is further, goes before the record's own.

    :attr:`changed` when a number was typed: then a note says why.
    """

    changed = Signal()

    def __init__(self, name_of: Callable[[Book], str]) -> None:
        super().__init__(" ", number=3)
        self._name_of = name_of
        self._expected: tuple[NextNumber, ...] = ()
        self.edits: dict[Book, tuple[CodeLineEdit, CodeLineEdit]] = {}
        self._by_hand: set[CodeLineEdit] = set()
        self._wanted: tuple[dict[Book, str], dict[Book, str]] = ({}, {})  # typed before these books were open
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.signer, self.note_edit = LineEdit(), LineEdit()
        self._signer = Field("", self.signer)
        self._note = Field("", self.note_edit)
        self._note.hide()
        self._none = Words(tone="ink2", wrap=True)
        self.wrong = Mark("circle-alert", "", tone="late", role="medium")
        self.wrong.words.setWordWrap(True)
        self.wrong.hide()
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._none, 3)
        row.addLayout(self._grid, 3)
        row.addWidget(self._signer, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.wrong)
        self.body.addWidget(self._note)
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Into the book"))
        self.setAccessibleName(self.title.text())
        self._signer.label.setText(self.tr("Who signs"))
        self.signer.setAccessibleName(self._signer.label.text())
        self._none.setText(self.tr("The numbers come with the papers."))
        self._note.label.setText(self.tr("Why numbers are left out"))
        self.note_edit.setAccessibleName(self._note.label.text())

    def show_expected(self, numbers: Sequence[NextNumber]) -> None:
        """Where each book goes on; typed numbers stay."""
        if [each.book for each in numbers] != [each.book for each in self._expected]:
            self._rebuild(numbers)
        self._expected = tuple(numbers)
        for each in numbers:
            number, volume = self.edits[each.book]
            if number not in self._by_hand:
                number.setText("" if each.unsure else f"{each.no:02d}")
            if volume not in self._by_hand:
                volume.setText(f"{each.volume:02d}")
        self._none.setVisible(not numbers)
        self._say_note()

    def typed(self) -> tuple[Mapping[Book, str], Mapping[Book, str]]:
        """Numbers and volumes that were typed by hand."""
        numbers, volumes = (
            wanted | {book: pair[which].value() for book, pair in self.edits.items() if pair[which] in self._by_hand}
            for which, wanted in enumerate(self._wanted)
        )
        return numbers, volumes

    def put(self, numbers: Mapping[Book, str], volumes: Mapping[Book, str]) -> None:
        """What was typed by hand before, as soon as each book is asked for."""
        self._wanted = (dict(numbers), dict(volumes))

    def say_wrong(self, words: str) -> QWidget:
        """Show a sentence; answers where to type."""
        self.wrong.words.setText(words)
        self.wrong.setVisible(bool(words))
        first = next(iter(self.edits.values()), (self.note_edit,))[0]
        for pair in self.edits.values():
            pair[0].set_wrong(bool(words))
        return first

    def clear_wrong(self) -> None:
        """Take the sentence away."""
        self.say_wrong("")

    def clear(self) -> None:
        """The next citizen."""
        self._by_hand.clear()
        self._wanted = ({}, {})
        self.note_edit.clear()
        self.show_expected(())

    def line_edits(self) -> tuple[QLineEdit, ...]:
        """Every line edit, for scans and for the order of Enter."""
        return (*(edit for pair in self.edits.values() for edit in pair), self.signer, self.note_edit)

    def _rebuild(self, numbers: Sequence[NextNumber]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.edits, self._by_hand = {}, set()
        for line, each in enumerate(numbers):
            number, volume = CodeLineEdit(), CodeLineEdit()
            name = self._name_of(each.book)
            for edit, room, label in ((number, "00000", self.tr("No.")), (volume, "00", self.tr("volume"))):
                edit.set_room(room)
                edit.setMaximumWidth(90)
                edit.setAlignment(Qt.AlignmentFlag.AlignRight)
                edit.setAccessibleName(f"{name}, {label}")
                edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each.unsure else Qt.FocusPolicy.ClickFocus)
                edit.textEdited.connect(lambda _, edit=edit: self._typed(edit))
            self._grid.addWidget(Words(name), line, 0)
            self._grid.addWidget(Words(self.tr("No."), tone="ink2"), line, 1)
            self._grid.addWidget(number, line, 2)
            self._grid.addWidget(Words(self.tr("volume"), tone="ink2"), line, 3)
            self._grid.addWidget(volume, line, 4)
            self.edits[each.book] = (number, volume)
            self._take_wanted(each.book)

    def _take_wanted(self, book: Book) -> None:
        for edit, wanted in zip(self.edits[book], self._wanted, strict=True):
            if text := wanted.pop(book, ""):
                edit.setText(text)
                self._by_hand.add(edit)

    def _typed(self, edit: CodeLineEdit) -> None:
        (self._by_hand.add if edit.value() else self._by_hand.discard)(edit)
        self._say_note()
        self.changed.emit()

    def _say_note(self) -> None:
        beyond = any(
            self.edits[each.book][0] in self._by_hand
            and self.edits[each.book][0].value().isdigit()
            and int(self.edits[each.book][0].value()) > each.no
            for each in self._expected
            if each.book in self.edits
        )
        self._note.setVisible(beyond)


class ResultCard(Card):
    """What is to be written on the papers now. It names nobody: the next citizen may stand before it already."""

    def __init__(self, name_of: Callable[[Book], str]) -> None:
        super().__init__(" ", icon="stamp", border="ok", tone="ok")
        self._name_of = name_of
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.body.addLayout(self._lines)
        self.money = Words(role="medium", wrap=True)
        self.body.addWidget(self.money)
        self.hide()

    def show_done(self, done: Done, change: int | None) -> None:
        """The numbers of a settled visit, and the stamp of each book once."""
        self.forget()
        self.title.setText(self.tr("Settled"))
        self.say_note(", ".join(short_code(dossier.code) for dossier in done.dossiers))
        for book in dict.fromkeys(line.book for line in done.lines):
            lines = [line for line in done.lines if line.book is book]
            numbers = ", ".join(line.number for line in lines)
            name = self._name_of(book)
            self._add(self.tr("No. {numbers}").format(numbers=numbers), f"{name} · {lines[0].volume_words}")
            if len(lines) == 1:
                for words in lines[0].stamp():
                    self._lines.addWidget(Words(words, wrap=True))
            else:
                for line in lines:
                    self._lines.addWidget(Words(f"{line.number}: {line.what}", wrap=True))
        taken = done.payment.amount if done.payment else 0
        said = self.tr("Taken: {amount} đ").format(amount=grouped(taken)) if taken else self.tr("No fee was taken")
        if change:
            back = self.tr("change {amount} đ").format(amount=grouped(change))
            said = f"{said} · {back}"
        self.money.setText(said)
        self.setAccessibleName(f"{self.title.text()} {self.words()}")
        self.show()

    def words(self) -> str:
        """Everything it says, from top to bottom."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        found = [each.widget() for each in items if each is not None]
        return " · ".join([*(each.text() for each in found if isinstance(each, Words)), self.money.text()])

    def forget(self) -> None:
        """The next visit has begun."""
        self.hide()
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _add(self, number: str, book: str) -> None:
        self._lines.addWidget(Words(number, role="dashboard"))
        self._lines.addWidget(Words(book, role="strong"))
