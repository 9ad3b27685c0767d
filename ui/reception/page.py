"""The reception page: its verbs and keys, and what one card tells another."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import DeskError
from desk_app.domain.people import CitizenCard
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.wording import Language, sentence_of
from ui.look.sizes import Density
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.reception.card_reading import CardReading
from ui.reception.card_scans import CardScans
from ui.reception.citizens import Citizens
from ui.reception.conversation import Conversation
from ui.reception.doubles import Doubles
from ui.reception.draft import Draft, Opened
from ui.reception.filing_together import FilingTogether
from ui.reception.fitting import Fitting
from ui.reception.form import ReceptionForm
from ui.reception.keeping import KeepingReception
from ui.reception.known_person import KnownPerson
from ui.reception.opened import DossierAsked
from ui.reception.procedure_field import Offered
from ui.reception.registering import SAVED, Outcome
from ui.reception.restoring import OFFERED, RESTORED, Restoring
from ui.reception.saving import FAILED, UNSAVED, Saving
from ui.reception.taking_up import TakingUp
from ui.reception.typed import TypedPerson, same_person
from ui.reception.typed_meanwhile import TypedMeanwhile
from ui.reception.verbs import Verbs
from ui.spot.asked import SpotAsked
from ui.tasks import Tasks
from ui.widgets.status_bar import KeyHint

PLACE = "reception"
MINUTE = 60_000
SCAN, NOT_KEPT = "reception.scan", "reception.not_kept"


class ReceptionPage(Page):
    """Takes a dossier in. :attr:`registered` with its code once the record has it, :attr:`filed` with all codes of one
    filing; printing is somebody else's work.

    What is typed stays when another page comes to the front, and is kept on the disk for the officer who typed it. The
    filing's id is chosen when the form opens and kept until the record has the dossier, so that trying again never
    gives a second number.
    """

    registered = Signal(str)
    filed = Signal(object)  # tuple of str

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
        self._desk, self._tasks, self._language = desk, tasks, language
        self._id, self._opened, self._follows = desk.reception.new_id(), _NOTHING, ""
        self._began = False
        self.form = ReceptionForm(desk.catalogue.find, self._offer, tasks, language)
        self.body.addWidget(self.form, 1)
        self.known = KnownPerson(self.notice.emit, self.notice_over.emit, self)
        self.doubles = Doubles(self.form, self.notice.emit, self.notice_over.emit, self)
        self.saving = Saving(
            desk, tasks, self, self.form, self.doubles, draft=self.draft, officer=officer, language=language
        )
        self.taking_up = TakingUp(desk, tasks, self)
        self.citizens = Citizens(self, self.notice.emit, self.notice_over.emit, self)
        self.talk = Conversation(desk, tasks, self.form, self.known, language, self)
        self.together = FilingTogether(desk, self, self.saving, lambda: bool(self._opened.code))
        self.cards = CardReading(desk, self, self.form, self.known, self.talk, busy=self.saving.busy, language=language)
        self.keeping = KeepingReception(desk, tasks, self.form, self.draft, officer or (lambda: ""), self)
        self.restoring = Restoring(self, self.citizens, desk.clock, self.notice.emit, self)
        self.bar = Verbs(self.verbs, self.form, self.saving, lambda: self._opened.code, self)
        self.fitting = Fitting(self, self.form, self.bar)
        self._scans = CardScans(self.form.edits(), self)
        self.meanwhile = TypedMeanwhile(self, self.saving)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._wire()
        self.retranslate()

    # --- among other pages

    def title(self) -> str:
        return self.tr("Reception")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", self.tr("next field")),
            KeyHint(self.tr("Space"), self.tr("present / missing")),
            KeyHint("→", self.tr("why it does not pass")),
            KeyHint("Ctrl+B", self.tr("ask for papers")),
            KeyHint("Ctrl+T", self.tr("refuse")),
            KeyHint("Esc", self.tr("entry field")),
        )

    def on_shown(self, asked: object | None = None) -> None:
        """``asked``: a citizen card scanned or a procedure looked up elsewhere, or a dossier to complete or to copy."""
        self._minute.start()
        if not self._began:
            self.sit_down()
        self.talk.ask_code()
        self.talk.ask_promise()
        if isinstance(asked, CitizenCard):
            self.take_card(asked)
        elif isinstance(asked, Procedure):
            self.form.procedure.show_procedure(asked)
            self.talk.procedure_taken(asked)
        elif isinstance(asked, DossierAsked):
            self.take_up(asked)

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
        self.form.clear_wrong()  # said again, in the present language, when it is looked at again
        self.bar.say()
        self.hints_changed.emit()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "form"):
            self.form.take_density(density)

    def sit_down(self) -> None:
        """An officer is at the desk: what they left half-typed comes back, nobody else's does."""
        self._began = True
        self.keeping.look()

    def get_up(self) -> None:
        """The officer leaves: what is typed is kept for them, and nobody's data stays on the screen."""
        self.keeping.leave()
        for each in (self.citizens, self.cards, self.meanwhile):
            each.forget()
        for key in (SAVED, OFFERED):
            self.notice_over.emit(key)
        self.clear()

    def done_elsewhere(self, person: TypedPerson) -> None:
        """A visit was settled on the spot: who stands here too goes home, unless more was begun for them."""
        if same_person((draft := self.draft()).desk, person) and not draft.parts:
            self.clear()

    # --- what is on it

    def draft(self) -> Draft:
        """Everything as it stands."""
        opened = self._opened if self._opened.code else None
        return replace(self.form.draft(self._id), opened=opened, follows=self._follows)

    def put(self, draft: Draft) -> None:
        """Show a draft as it was left."""
        self._id, self._opened, self._follows = draft.id, draft.opened or _NOTHING, draft.follows
        self.form.put(draft)
        self._scans.remember()
        self.talk.begin_anew()
        self.bar.say()
        self.keeping.touch()

    def clear(self) -> None:
        """An empty form with an id of its own; nobody of before stays on the screen."""
        self.known.forget()
        self.doubles.forget()
        for key in (UNSAVED, FAILED, SCAN, RESTORED):
            self.notice_over.emit(key)
        self.put(Draft(self._desk.reception.new_id()))
        self.keeping.keep()

    def take_card(self, card: CitizenCard) -> None:
        """A citizen card was scanned. While a dossier is being saved it waits: it is the next citizen's."""
        self.cards.take(card)

    def take_up(self, asked: DossierAsked) -> None:
        """A dossier of the record comes onto the page: one that is not accepted yet, or one to copy."""
        if not self.saving.busy():
            self.taking_up.take_up(asked)

    # --- verbs

    def register(self, *, keep_person: bool = False) -> None:
        """F12: everything into the record. Papers that failed the check are asked for in writing instead, and a refusal
        that is being written is recorded.
        """
        self.saving.register(keep_person=keep_person)

    def begin_next(self) -> None:
        """Ctrl+N: the next citizen."""
        self.citizens.next_one()
        self.wants_place.emit(PLACE, None)

    # --- what came home

    def _saved(self, outcome: Outcome) -> None:
        shown = self.isVisible()
        self.keeping.registered({filing.id for filing in outcome.wanted.filings})
        self.citizens.after(outcome)
        for notice in outcome.notices(self._language()):
            self.notice.emit(notice)
        self.counts_changed.emit()
        if shown:
            self.wants_place.emit(PLACE, None)
        if outcome.wanted.how == "register":
            for code in outcome.codes:
                self.registered.emit(code)
            self.filed.emit(outcome.codes)
        else:
            paper = "supplement" if outcome.wanted.how == "ask" else "refusal"
            self.wants_place.emit("preview", PrintAsked(outcome.codes[0], paper=paper, back=PLACE))
        self.cards.release()
        self.meanwhile.give()

    # --- below

    def _go_on(self) -> None:
        """The next citizen's work has begun, or what came back is gone on with: the news of before goes."""
        for key in (SAVED, RESTORED):
            self.notice_over.emit(key)

    def _card_begun(self) -> None:
        self._go_on()
        self.went_on.emit()
        self.notice_over.emit(SCAN)

    def _warn(self, error: DeskError, key: str) -> None:
        self.saving.warn(sentence_of(error, self._language()), key)

    def _settle_now(self) -> None:
        draft = self.draft()
        self.wants_place.emit("spot", SpotAsked(draft.desk, draft.procedure.key if draft.procedure else ""))

    def _offer(self) -> Offered:
        catalogue = self._desk.catalogue
        return Offered(catalogue.of_this_week(self._desk.clock.now().date()), catalogue.most_asked())

    def _wire(self) -> None:
        form = self.form
        self.bar.next_citizen.clicked.connect(self.begin_next)
        self.bar.same_person.clicked.connect(self.citizens.same_one)
        self.bar.add_procedure.clicked.connect(self.together.add)
        self.bar.chief.clicked.connect(lambda _: self.register())
        QShortcut(QKeySequence("Ctrl+B"), self, self.saving.ask_for_papers)
        QShortcut(QKeySequence("Ctrl+T"), self, form.papers.toggle_refusal)
        self._scans.scanned.connect(self.cards.read)
        self.cards.begun.connect(self._card_begun)
        self.cards.refused.connect(lambda words: self.saving.warn(words, SCAN))
        self._minute.timeout.connect(self.talk.ask_promise)
        form.procedure.taken.connect(self._go_on)
        form.procedure.together.wanted.connect(self.together.change)
        form.procedure.together.dropped.connect(self.together.drop)
        for fields in (form.person.desk, form.person.owner):
            fields.settled.connect(self._go_on)
        form.procedure.spot_asked.connect(self._settle_now)
        form.papers.walked_through.connect(self.focusNextChild)
        form.fee.place_chosen.connect(form.ask_email)
        self.known.dossier_asked.connect(self.take_up)
        self.doubles.open_asked.connect(self.take_up)
        self.talk.code_expected.connect(self.bar.expect)
        self.talk.doubles_found.connect(lambda found: self.doubles.take(found, but=self._id))
        self.saving.written.connect(self._saved)
        self.saving.told.connect(self.notice)
        self.saving.over.connect(self.notice_over)
        self.saving.theirs_asked.connect(lambda: self.wants_place.emit("dossier", self._opened.code))
        self.taking_up.to_complete.connect(self.citizens.complete)
        self.taking_up.to_copy.connect(self.citizens.copy)
        self.taking_up.elsewhere.connect(lambda code: self.wants_place.emit("dossier", code))
        self.taking_up.told.connect(self.notice)
        self.taking_up.failed.connect(lambda error: self._warn(error, UNSAVED))
        self.keeping.found.connect(self.restoring.take)
        self.keeping.troubled.connect(lambda error: self._warn(error, NOT_KEPT))
        self.keeping.well.connect(lambda: self.notice_over.emit(NOT_KEPT))
        self.restoring.elsewhere.connect(self.wants_place)


_NOTHING = Opened("", 0)
