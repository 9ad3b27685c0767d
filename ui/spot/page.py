"""The page "settled on the spot": one screen and one chief key, from the card to the number in the book."""

from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.books import Book
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.people import CitizenCard
from desk_app.domain.till import PayWay
from desk_app.services.on_the_spot import Done, Kind
from desk_app.services.scanning import Unknown
from desk_app.services.transfers import memo_of_visit
from desk_app.services.wording import sentence
from ui.at_work import AtWork
from ui.notices import split
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.reception.known_person import KnownPerson
from ui.sizes import Density
from ui.spot.asked import SpotAsked
from ui.spot.form import SpotForm
from ui.spot.looking import Looking
from ui.spot.typed import TypedVisit
from ui.widgets.buttons import KeyButton
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act, Notice

PLACE = "spot"
ONE_COLUMN_BELOW = 880  # width of the page, device-independent pixels
FAILED, REFUSED, SCAN = "spot.failed", "spot.refused", "spot.scan"


class SpotPage(Page):
    """The visit's id is chosen when the form opens and kept until it is settled: trying again settles it once.

    :attr:`settled` with the person as typed, for another page on which they perhaps stand still.
    """

    settled = Signal(object)  # TypedPerson

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._at = at
        self._id = at.desk.reception.new_id()
        self._busy, self._wanted = False, ""
        self._last: Done | None = None
        self.form = SpotForm(at.language, self._book_name)
        self.body.addWidget(self.form, 1)
        self.looking = Looking(at, self.form, self.typed, self._memo, self)
        self.known = KnownPerson(self.notice.emit, self.notice_over.emit, self)
        self._verbs()
        self.form.scanned.connect(self.read_scan)
        self.form.book.signer.setText(at.comfort.text("signer"))
        self.retranslate()
        at.tasks.run(at.desk.on_the_spot.kinds, self._take_kinds, owner=self)

    # --- among other pages

    def title(self) -> str:
        return self.tr("On the spot")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", self.tr("next field")),
            KeyHint("F9", self.tr("next kind")),
            KeyHint("Ctrl+D", self.tr("another paper")),
            KeyHint("Ctrl+N", self.tr("next citizen")),
            KeyHint("Ctrl+M", self.tr("till")),
        )

    def on_shown(self, asked: object | None = None) -> None:
        """``asked`` may be a citizen card, or what was typed on the reception page."""
        if isinstance(asked, CitizenCard):
            self.take_card(asked)
        elif isinstance(asked, SpotAsked):
            if not asked.person.is_empty():
                self.form.person.fields.put(asdict(asked.person), by_hand=True)
            self._wanted = asked.procedure
            self._choose_wanted()
        self.looking.look()

    def first_focus(self) -> QWidget | None:
        rows = self.form.pieces.rows
        return rows[0].what if rows and not self.form.person.typed().is_empty() else self.first_field()

    def first_field(self) -> QWidget | None:
        return self.form.person.fields.edit("number")

    def retranslate(self) -> None:
        self.form.say_words()
        self.till.say(self.tr("Till"))
        self.receipt.say(self.tr("Print a receipt"))
        self.next_citizen.say(self.tr("Next citizen"))
        self.settle_button.say(self.tr("Settle and take the fee"))
        self._say_state()
        self.hints_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.set_narrow(self.width() < ONE_COLUMN_BELOW)

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "form"):
            self.form.take_density(density)

    # --- what is on it

    def typed(self) -> TypedVisit:
        """Everything as it stands."""
        return self.form.typed(self._id)

    def clear(self) -> None:
        """An empty form with an id of its own; nobody of before stays on the screen."""
        self._id = self._at.desk.reception.new_id()
        self.known.forget()
        for key in (FAILED, REFUSED, SCAN):
            self.notice_over.emit(key)
        self.form.clear()
        self.looking.look()

    def take_card(self, card: CitizenCard) -> None:
        """A citizen card was scanned: the person stands there, and the keyboard goes on to the document."""
        self.went_on.emit()
        self.notice_over.emit(SCAN)
        self.known.take_card(self.form.person.fields, card, self._at.language())
        if card.name:
            self.form.ask_for_paper()
        else:
            self.form.person.fields.edit("name").setFocus()

    def read_scan(self, text: str, touched: bool = False) -> None:
        """A text that looks like a card's QR, scanned into a field of this page; ``touched`` by an input method."""
        found = self._at.desk.scanning.read(text, touched=touched)
        if isinstance(found, CitizenCard):
            self.take_card(found)
        elif isinstance(found, Unknown):
            self._warn(sentence(found.reason, {}, self._at.language()), SCAN)

    # --- verbs

    def settle(self) -> None:
        """F12: the whole visit into the record, or a sentence beside what keeps it out."""
        if self._busy:
            return
        for key in (FAILED, REFUSED):
            self.notice_over.emit(key)
        self.form.clear_wrong()
        wrong = self.form.person.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        typed, officer, service = self.typed(), self._at.officer(), self._at.desk.on_the_spot
        try:
            visit = typed.visit(self._memo())
            if self.looking.seen is not None and not self.looking.waiting():
                typed.change(self.looking.seen.fee.total)
        except RuleBroken as error:
            self._refuse(error)
            return
        self._at.comfort.keep("signer", visit.signer)
        self._hold_still(True)
        self._at.tasks.run(lambda: service.settle(visit, officer), self._done, self._failed, owner=self)

    def begin_next(self) -> None:
        """Ctrl+N: the next citizen."""
        self.form.result.forget()
        self.clear()
        self.form.ask_for_next()

    # --- what came of it

    def _done(self, done: Done) -> None:
        self._hold_still(False)
        self._last = done
        change = None
        if done.payment is not None and done.payment.way is PayWay.CASH:
            try:
                change = self.typed().change(done.payment.amount)
            except RuleBroken:
                change = None
        shown = self.isVisible()
        self.settled.emit(self.typed().person)
        self.form.result.show_done(done, change)
        self.clear()
        self.receipt.set_enabled_because(True)
        self.counts_changed.emit()
        if done.warnings:
            facts = {"code": done.dossiers[0].code, "years": list(done.dossiers[0].promise.provisional_years)}
            self._warn(" ".join(sentence(code, facts, self._at.language()) for code in done.warnings), REFUSED)
        if shown:
            self.form.ask_for_next()

    def _failed(self, error: Exception) -> None:
        self._hold_still(False)
        if isinstance(error, RuleBroken):
            self._refuse(error)
            return
        words = self.tr("What you typed is still here. Saving again settles it once. Do not hand out any paper.")
        why = self._at.sentence_of(error) if isinstance(error, DeskError) else ""
        act = Act(self.tr("Save again"), self.settle)
        fact = self.tr("The visit could not be saved.")
        self.notice.emit(Notice("late", fact, f"{words} {why}".strip(), (act,), key=FAILED))
        if not isinstance(error, DeskError):
            raise error  # a defect of ours: the notices write a report

    def _refuse(self, error: RuleBroken) -> None:
        words = self._at.sentence_of(error)
        target = self.form.show_refusal(str(error.facts.get("field", "")), words)
        if target is None:
            self._warn(words, REFUSED)
        else:
            target.setFocus()

    def _take_kinds(self, kinds: tuple[Kind, ...]) -> None:
        waiting = self.isVisible() and not self.form.person.typed().is_empty() and not self.form.pieces.rows
        self.form.pieces.take_kinds(kinds)
        self._choose_wanted()
        if waiting:  # the page was made when it was first asked for
            self.form.ask_for_paper()
        self.looking.look()

    def _choose_wanted(self) -> None:
        if self._wanted and self.form.pieces.rows:
            self.form.pieces.rows[0].kind.set_value(self._wanted)
            self._wanted = ""

    def _memo(self) -> str:
        return memo_of_visit(self._id, self._at.desk.clock.now())

    def _book_name(self, book: Book) -> str:
        return self._at.word(f"book_name.{book}")

    def _print(self) -> None:
        if self._last is not None:
            self.wants_place.emit("preview", PrintAsked(self._last.dossiers[0].code, back=PLACE))

    def _hold_still(self, still: bool) -> None:
        self._busy = still
        self.form.hold_still(still)
        self._say_state()

    def _warn(self, words: str, key: str) -> None:
        fact, rest = split(words)
        self.notice.emit(Notice("warn", fact, rest, key=key))

    def _say_state(self) -> None:
        said = self.tr("Saving …") if self._busy else ""
        self.verbs.sentence.say("", said)
        self.settle_button.set_enabled_because(not self._busy, said)

    def _verbs(self) -> None:
        self.till = KeyButton(" ", icon="banknote")
        self.receipt = KeyButton(" ", "Ctrl+P", icon="printer")
        self.next_citizen = KeyButton(" ", "Ctrl+N")
        self.settle_button = KeyButton(" ", "F12", icon="stamp", kind="chief")
        self.receipt.set_enabled_because(False, self.tr("Nothing was settled yet."))
        self.verbs.add(self.till, self.receipt, self.next_citizen, self.settle_button)
        self.till.clicked.connect(lambda _: self.wants_place.emit("till", None))
        self.receipt.clicked.connect(lambda _: self._print())
        self.next_citizen.clicked.connect(lambda _: self.begin_next())
        self.settle_button.clicked.connect(lambda _: self.settle())
