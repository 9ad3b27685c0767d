"""The reception page: its verbs and keys, and what one card tells another."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import DeskError, RuleBroken, Trouble
from desk_app.domain.people import CitizenCard
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.scanning import Unknown
from desk_app.services.wording import Language, sentence, sentence_of
from ui.notices import split
from ui.page import Page
from ui.reception.card_scans import CardScans
from ui.reception.conversation import Conversation
from ui.reception.draft import Draft
from ui.reception.form import ReceptionForm
from ui.reception.known_person import KnownPerson
from ui.reception.registering import SAVED, Outcome, Registering
from ui.sizes import Density
from ui.tasks import Tasks
from ui.widgets.buttons import KeyButton
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act, Notice
from ui.widgets.words import Words

PLACE = "reception"
MINUTE = 60_000
ONE_COLUMN_BELOW, CODE_FROM, STATE_FROM = 880, 980, 1060  # widths of the page, device-independent pixels
COMMIT_UNKNOWN = "storage.commit_unknown"
UNSAVED, FAILED, SCAN = "reception.unsaved", "reception.save_failed", "reception.scan"


class ReceptionPage(Page):
    """Takes a dossier in. :attr:`registered` with its code once the record has it; printing is somebody else's work.

    What is typed stays when another page comes to the front. The filing's id is chosen when the form opens and kept
    until the record has the dossier, so that trying again never gives a second number.
    """

    registered = Signal(str)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        *,
        officer: Callable[[], str] | None = None,
        language: Callable[[], Language] = lambda: "vi",
        parent: QWidget | None = None,
    ) -> None:
        """``officer`` names who is at the desk now; without it the desk's first officer acts."""
        super().__init__(parent=parent)
        self._desk, self._language = desk, language
        self._id = desk.reception.new_id()
        self._last: Draft | None = None
        self._held: CitizenCard | None = None
        self._returns_to: QWidget | None = None
        self.form = ReceptionForm(self._find, tasks, language)
        self.body.addWidget(self.form, 1)
        self.saving = Registering(desk, tasks, officer, self)
        self.known = KnownPerson(self.notice.emit, self.notice_over.emit, self)
        self.talk = Conversation(desk, tasks, self.form, self.known, language, self)
        self._scans = CardScans(self.form.edits(), self)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._verbs()
        self._wire()
        self.retranslate()

    # --- among other pages

    def title(self) -> str:
        return self.tr("Reception")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", self.tr("next field")),
            KeyHint(self.tr("Space"), self.tr("present / missing")),
            KeyHint("Ctrl+N", self.tr("next citizen")),
            KeyHint("Esc", self.tr("entry field")),
        )

    def on_shown(self, asked: object | None = None) -> None:
        """``asked`` may be a citizen card that was scanned elsewhere, or a procedure that was looked up there."""
        self._minute.start()
        self.talk.ask_code()
        self.talk.ask_promise()
        if isinstance(asked, CitizenCard):
            self.take_card(asked)
        elif isinstance(asked, Procedure):
            self.form.procedure.show_procedure(asked)
            self.talk.procedure_taken(asked)

    def on_left(self) -> None:
        self._minute.stop()

    def first_focus(self) -> QWidget | None:
        if self.draft().is_empty():
            return None
        last: QWidget | None = self.focusWidget()
        return last if last is not None and last is not self else self.form.procedure.procedure

    def first_field(self) -> QWidget | None:
        return self.form.person.desk.edit("number")

    def retranslate(self) -> None:
        self.form.say_words()
        self.next_citizen.say(self.tr("Next citizen"))
        self.same_person.say(self.tr("Another for this person"))
        self.register_button.say(self.tr("Register and print"))
        self._code_label.setText(self.tr("Expected code"))
        self._say_state()
        self.hints_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.set_narrow(self.width() < ONE_COLUMN_BELOW)
        self._say_code(self._code.text())

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "form"):
            self.form.take_density(density)

    # --- what is on it

    def draft(self) -> Draft:
        """Everything as it stands."""
        return self.form.draft(self._id)

    def put(self, draft: Draft) -> None:
        """Show a draft as it was left."""
        self._id = draft.id
        self.form.put(draft)
        self._scans.remember()
        self.talk.begin_anew()
        self._say_state()

    def clear(self) -> None:
        """An empty form with an id of its own; nobody of before stays on the screen."""
        self.known.forget()
        for key in (UNSAVED, FAILED, SCAN):
            self.notice_over.emit(key)
        self.put(Draft(self._desk.reception.new_id()))

    def take_card(self, card: CitizenCard) -> None:
        """A citizen card was scanned: fill the person who is being asked for, and go on to the procedure.

        While a dossier is being saved the card waits: it is the next citizen's.
        """
        if self.saving.busy():
            self._held = card
            return
        self._go_on()
        self.went_on.emit()
        self.notice_over.emit(SCAN)
        fields = self.form.person.holding_focus(self.focusWidget())
        self.known.take_card(fields, card, self._language())
        self.talk.person_changed(fields, "number")
        if self.form.procedure.procedure.chosen() is None:
            self.form.procedure.procedure.setFocus()

    def read_scan(self, text: str) -> None:
        """A text that looks like a card's QR, scanned into a field of this page."""
        found = self._desk.scanning.read(text)
        if isinstance(found, CitizenCard):
            self.take_card(found)
        elif isinstance(found, Unknown):
            self._warn(sentence(found.reason, {}, self._language()), SCAN)

    # --- verbs

    def register(self, *, keep_person: bool = False) -> None:
        """F12: everything into the record, or a sentence beside the field that keeps it out."""
        if self.saving.busy():
            return
        for key in (UNSAVED, FAILED):
            self.notice_over.emit(key)
        self.form.clear_wrong()
        wrong = self.form.person.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        try:
            filing = self.draft().filing()
        except RuleBroken as error:
            self._refuse(error)
            return
        objection = self.form.papers.objection()
        if objection:
            self.form.papers.say_wrong(objection).setFocus()
            return
        self._hold_still(True)
        self.saving.save(filing, keep_person=keep_person)
        self._say_state()

    def begin_next(self) -> None:
        """Ctrl+N: the next citizen. What stood there can be taken back until the next action."""
        before = self.draft()
        self.clear()
        if not before.is_empty():
            act = Act(self.tr("Take it back"), lambda: self._take_back(before))
            words = self.tr("The form was emptied."), self.tr("Nothing was registered.")
            self.notice.emit(Notice("info", *words, (act,), key=KnownPerson.KEY))
        self.wants_place.emit(PLACE, None)

    def begin_same_person(self) -> None:
        """Ctrl+D: another dossier for the person of the last one; an unfinished one is never thrown away."""
        now = self.draft()
        if now.procedure is not None:
            act = Act(self.tr("Register, keep the person"), lambda: self.register(keep_person=True))
            words = self.tr("This dossier is not registered yet."), self.tr("Register it first, then the next one.")
            self.notice.emit(Notice("warn", *words, (act,), key=UNSAVED))
            return
        if now.desk.is_empty() and self._last is not None:
            self.put(self._last.for_next(self._id))
        self.form.procedure.procedure.setFocus()

    def _take_back(self, draft: Draft) -> None:
        self.notice_over.emit(KnownPerson.KEY)
        self.put(draft)
        self.form.procedure.procedure.setFocus()

    # --- what saving gave

    def _hold_still(self, still: bool) -> None:
        """While the record is being written nothing on the sheet can be changed, by keys or by the mouse."""
        self.form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, still)
        if still:
            self._returns_to = self.focusWidget()
            self.setFocus()
        elif self._returns_to is not None and self.hasFocus():
            self._returns_to.setFocus()

    def _saved(self, outcome: Outcome) -> None:
        self._hold_still(False)
        done = self._last = self.draft()
        shown = self.isVisible()
        self.clear()
        if outcome.keep_person:
            self.put(done.for_next(self._id))
            self.form.procedure.procedure.setFocus()
        for notice in outcome.notices(self._language()):
            self.notice.emit(notice)
        self.counts_changed.emit()
        if shown:
            self.wants_place.emit(PLACE, None)
        self.registered.emit(outcome.result.dossier.code)
        held, self._held = self._held, None
        if held is not None:
            self.take_card(held)

    def _refuse(self, error: RuleBroken) -> None:
        self._hold_still(False)
        self._say_state()
        words = sentence_of(error, self._language())
        target = self.form.show_refusal(error, words)
        if target is None:
            self._warn(words, UNSAVED)
        else:
            target.setFocus()

    def _save_failed(self, error: Exception) -> None:
        self._hold_still(False)
        self._say_state()
        why = sentence_of(error, self._language()) if isinstance(error, DeskError) else ""
        if isinstance(error, Trouble) and error.code != COMMIT_UNKNOWN:
            words = self.tr("No code was given; what you typed is still here. Do not hand out any paper.")
        else:
            words = self.tr("What you typed is still here. Saving again never gives a second code.")
        act = Act(self.tr("Save again"), self.register)
        fact = self.tr("The dossier could not be saved.")
        self.notice.emit(Notice("late", fact, f"{words} {why}".strip(), (act,), key=FAILED))

    def _go_on(self) -> None:
        """The next citizen's work has begun: the good news of the last one goes."""
        self.notice_over.emit(SAVED)

    def _warn(self, words: str, key: str) -> None:
        fact, rest = split(words)
        self.notice.emit(Notice("warn", fact, rest, key=key))

    def _find(self, typed: str) -> Sequence[Procedure]:
        if typed:
            return self._desk.catalogue.find(typed)
        return self._desk.catalogue.favourites(self._desk.clock.now().date())

    def _say_code(self, code: str) -> None:
        self._code.setText(code)
        self._code_label.setVisible(bool(code) and self.width() >= CODE_FROM)
        self._code.setVisible(bool(code) and self.width() >= CODE_FROM)
        self._say_state()

    def _say_state(self) -> None:
        busy = self.saving.busy()
        dot = "· " if self._code.text() else ""
        said = self.tr("Saving …") if busy else self.tr("Not registered yet")
        self.verbs.sentence.say("", dot + said if busy or self.width() >= STATE_FROM else "")
        self.register_button.set_enabled_because(not busy, said)

    # --- building

    def _verbs(self) -> None:
        self._code_label = Words(tone="ink2")
        self._code = Words(role="figure_strong")
        self.verbs.add_words(self._code_label)
        self.verbs.add_words(self._code)
        self.next_citizen = KeyButton(" ", "Ctrl+N")
        self.same_person = KeyButton(" ", "Ctrl+D")
        self.register_button = KeyButton(" ", "F12", icon="printer", kind="chief")
        self.verbs.add(self.next_citizen, self.same_person, self.register_button)

    def _wire(self) -> None:
        form = self.form
        self.next_citizen.clicked.connect(self.begin_next)
        self.same_person.clicked.connect(self.begin_same_person)
        self.register_button.clicked.connect(lambda _: self.register())
        self._scans.scanned.connect(self.read_scan)
        self._minute.timeout.connect(self.talk.ask_promise)
        form.procedure.taken.connect(self._go_on)
        for fields in (form.person.desk, form.person.owner):
            fields.settled.connect(self._go_on)
        form.papers.walked_through.connect(self.focusNextChild)
        form.fee.place_chosen.connect(form.ask_email)
        self.talk.code_expected.connect(self._say_code)
        self.saving.saved.connect(self._saved)
        self.saving.refused.connect(self._refuse)
        self.saving.failed.connect(self._save_failed)
