"""The page "settled on the spot": one screen and one chief key, from the card to the number in the book."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import CitizenCard
from desk_app.domain.till import PayWay
from desk_app.services.on_the_spot import Done, Kind
from desk_app.services.scanning import Unknown
from desk_app.services.transfers import memo_of_visit
from desk_app.services.wording import sentence
from ui.at_work import AtWork
from ui.keeping.not_saved import not_saved
from ui.keeping.page import Kept, KeptPage
from ui.look.sizes import Density
from ui.notices import split
from ui.preview.asked import PrintAsked
from ui.reception.known_person import KnownPerson
from ui.reception.typed_meanwhile import TypedMeanwhile
from ui.spot.asked import SpotAsked
from ui.spot.form import SpotForm
from ui.spot.kept import PAGE, SpotSheet
from ui.spot.looking import Looking
from ui.spot.typed import TypedVisit
from ui.widgets.buttons import KeyButton
from ui.widgets.side_by_side import SideBySide
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice

ONE_COLUMN_BELOW = 880  # width of the page, device-independent pixels
FAILED, REFUSED, SCAN = "spot.failed", "spot.refused", "spot.scan"


class SpotPage(KeptPage):
    """The visit's id is chosen when the form opens and kept until it is settled: trying again settles it once.

    :attr:`settled` with the person as typed, for another page on which they perhaps stand still; :attr:`turned`
    when a save has ended.
    """

    settled = Signal(object)  # TypedPerson
    turned = Signal()

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._at = at
        self._id = at.desk.reception.new_id()
        self._busy, self._wanted = False, ""
        self._last: Done | None = None
        self.form = SpotForm(at.language, lambda book: at.word(f"book_name.{book}"))
        self.body.addWidget(self.form, 1)
        SideBySide(self, self.form.columns, ONE_COLUMN_BELOW)
        self.looking = Looking(at, self.form, self.typed, self._memo, self)
        self.known = KnownPerson(self.notice.emit, self.notice_over.emit, self)
        sheet = SpotSheet(lambda: at.desk.on_the_spot, self.typed, self.put, self.clear, self._show_done, self._print)
        self.kept = Kept(at, self, sheet)
        self.form.changed.connect(self.kept.touch)
        self.meanwhile = TypedMeanwhile(self, self, self._type_next)
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
        super().on_shown()

    def get_up(self) -> None:
        self.meanwhile.forget()
        super().get_up()

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

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "form"):
            self.form.take_density(density)

    # --- what is on it

    def typed(self) -> TypedVisit:
        """Everything as it stands."""
        return self.form.typed(self._id)

    def put(self, typed: TypedVisit) -> None:
        """A visit as it was left, with its id: the record takes it once."""
        self._id = typed.id
        self.form.put(typed)
        if self.isVisible():
            self.form.ask_for_paper()
        self.looking.look()

    def clear(self) -> None:
        """An empty form with an id of its own; nobody of before stays on the screen."""
        self._id = self._at.desk.reception.new_id()
        self.known.forget()
        for key in (FAILED, REFUSED, SCAN):
            self.notice_over.emit(key)
        self.form.clear()
        self.looking.look()
        self.kept.touch()

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

    def busy(self) -> bool:
        """Whether a visit is being settled."""
        return self._busy

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
        self._at.tasks.run(
            lambda: service.settle(visit, officer), lambda done: self._done(typed, done), self._failed, owner=self
        )

    def begin_next(self) -> None:
        """Ctrl+N: the next citizen. Whoever stood there unfinished can be had back (F11)."""
        self.form.result.forget()
        self.kept.empty()
        self.form.ask_for_next()

    # --- what came of it

    def _done(self, typed: TypedVisit, done: Done) -> None:
        """It is in the record; who typed it has perhaps got up meanwhile."""
        self._hold_still(False)
        shown = self.isVisible()
        self.settled.emit(typed.person)
        self.kept.saved(lambda draft: draft.id == typed.id)
        self._show_done(done, _change(typed, done))
        if self._id == typed.id:
            self.clear()
            self.kept.over()
        self.counts_changed.emit()
        if done.warnings:
            facts = {"code": done.dossiers[0].code, "years": list(done.dossiers[0].promise.provisional_years)}
            self._warn(" ".join(sentence(code, facts, self._at.language()) for code in done.warnings), REFUSED)
        if shown:
            self.form.ask_for_next()
        self.turned.emit()

    def _show_done(self, done: Done, change: int | None = None) -> None:
        """The numbers to be written; the receipt can be had."""
        self._last = done
        self.form.result.show_done(done, change)
        self.receipt.set_enabled_because(True)

    def _failed(self, error: Exception) -> None:
        self._hold_still(False)
        self.turned.emit()
        if isinstance(error, RuleBroken):
            self._refuse(error)
            return
        fact = self.tr("The visit could not be saved.")
        self.notice.emit(not_saved(self._at, error, fact, self.settle, FAILED))

    def _refuse(self, error: RuleBroken) -> None:
        words = self._at.sentence_of(error)
        if (target := self.form.show_refusal(str(error.facts.get("field", "")), words)) is not None:
            target.setFocus()
        else:
            self._warn(words, REFUSED)

    def _type_next(self, letters: str) -> None:
        """What was typed while a visit was settled; one that could not be stays as it is."""
        (self.form.type_next if self.typed().is_empty() else self.wants_entry.emit)(letters)

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

    def _print(self) -> None:
        if self._last is not None:
            self.wants_place.emit("preview", PrintAsked(self._last.dossiers[0].code, back=PAGE))

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


def _change(typed: TypedVisit, done: Done) -> int | None:
    """What goes back to the payer."""
    if done.payment is None or done.payment.way is not PayWay.CASH:
        return None
    with suppress(RuleBroken):
        return typed.change(done.payment.amount)
    return None
