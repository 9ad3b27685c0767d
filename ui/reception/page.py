"""The reception page: its verbs and keys, and what one card tells another."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError
from desk_app.domain.people import CitizenCard
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.scanning import Unknown
from desk_app.services.wording import Language, sentence, sentence_of
from ui import theme
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.reception.card_scans import CardScans
from ui.reception.citizens import Citizens
from ui.reception.conversation import Conversation
from ui.reception.doubles import Doubles
from ui.reception.draft import Draft, Opened
from ui.reception.form import ReceptionForm
from ui.reception.in_sight import InSight
from ui.reception.known_person import KnownPerson
from ui.reception.opened import DossierAsked, waits_for_acceptance
from ui.reception.registering import SAVED, Outcome
from ui.reception.saving import FAILED, UNSAVED, Saving
from ui.reception.taking_up import TakingUp
from ui.reception.verbs import Verbs
from ui.sizes import Density
from ui.tasks import Tasks
from ui.widgets.status_bar import KeyHint

PLACE = "reception"
MINUTE = 60_000
ONE_COLUMN_BELOW = 880  # width of the page, device-independent pixels
SCAN = "reception.scan"


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
        self._desk, self._tasks, self._language = desk, tasks, language
        self._id, self._opened, self._follows = desk.reception.new_id(), _NOTHING, ""
        self._held: CitizenCard | None = None
        self._returns_to: QWidget | None = None
        self.form = ReceptionForm(self._find, tasks, language)
        self.body.addWidget(self.form, 1)
        self.known = KnownPerson(self.notice.emit, self.notice_over.emit, self)
        self.doubles = Doubles(self.notice.emit, self.notice_over.emit, self)
        self.saving = Saving(
            desk, tasks, self, self.form, self.doubles, draft=self.draft, officer=officer, language=language
        )
        self.taking_up = TakingUp(desk, tasks, self)
        self.citizens = Citizens(self, self.notice.emit, self.notice_over.emit, self)
        self.talk = Conversation(desk, tasks, self.form, self.known, language, self)
        self.bar = Verbs(self.verbs, self)
        self._scans = CardScans(self.form.edits(), self)
        InSight(self.findChildren(QScrollArea)[0])
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
        self._say_verbs()
        self.hints_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "bar"):
            self._fit()  # larger text needs more room

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "form"):
            self.form.take_density(density)

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
        self._say_verbs()

    def clear(self) -> None:
        """An empty form with an id of its own; nobody of before stays on the screen."""
        self.known.forget()
        self.doubles.forget()
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
            self.saving.warn(sentence(found.reason, {}, self._language()), SCAN)

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

    def ask_for_papers(self) -> None:
        """Ctrl+B: the request for the papers that failed; which those are is marked in the list first."""
        papers = self.form.papers
        papers.turning.set_refusing(False)
        if papers.turning.mode() == "ask":
            self.register()
        elif papers.lines():
            said = self.tr("Mark what does not pass: Space when it is missing, → with the reason.")
            papers.say_wrong(said).setFocus()
        else:
            self.form.procedure.procedure.setFocus()

    def add_procedure(self) -> None:
        """Ctrl+J: another procedure of the same filing; the one on the page has to be complete."""
        draft = None if self._opened.code else self.saving.part()
        if draft is not None:
            found = self.form.promise.explanation()
            self.put(draft.with_part(self._desk.reception.new_id(), found.due.at if found else None))
            self.form.procedure.procedure.setFocus()

    def begin_next(self) -> None:
        """Ctrl+N: the next citizen."""
        self.citizens.next_one()
        self.wants_place.emit(PLACE, None)

    def print_paper(self, code: str, kind: str) -> None:
        """A paper other than the receipt, by its kind (``supplement``, ``refusal``): the preview shows it."""
        self.wants_place.emit("preview", PrintAsked(code, paper=kind, back=PLACE))

    # --- what came home

    def _not_taken_up(self, error: DeskError) -> None:
        self.saving.warn(sentence_of(error, self._language()), UNSAVED)

    def _saved(self, outcome: Outcome) -> None:
        shown = self.isVisible()
        self.citizens.after(outcome)
        for notice in outcome.notices(self._language()):
            self.notice.emit(notice)
        self.counts_changed.emit()
        if shown:
            self.wants_place.emit(PLACE, None)
        if outcome.wanted.how == "register":
            for code in outcome.codes:
                self.registered.emit(code)
        else:
            self.print_paper(outcome.codes[0], "supplement" if outcome.wanted.how == "ask" else "refusal")
        held, self._held = self._held, None
        if held is not None:
            self.take_card(held)

    # --- below

    def _go_on(self) -> None:
        """The next citizen's work has begun: the good news of the last one goes."""
        self.notice_over.emit(SAVED)

    def _find(self, typed: str) -> Sequence[Procedure]:
        if typed:
            return self._desk.catalogue.find(typed)
        return self._desk.catalogue.favourites(self._desk.clock.now().date())

    def _doubles_found(self, found: Sequence[Dossier] | None) -> None:
        others = self.doubles.take(found, but=self._id)
        self.form.procedure.show_doubles(None if found is None else others)

    def _open_double(self, dossier: Dossier) -> None:
        if waits_for_acceptance(dossier):
            self.take_up(DossierAsked(dossier.code))
        else:
            self.wants_place.emit("dossier", dossier.code)

    def _say_code(self, code: str) -> None:
        self.bar.expected = code
        self._say_verbs()

    def _say_verbs(self) -> None:
        parts = len(self.form.procedure.together.parts)
        own = self.form.procedure.procedure.chosen() is not None
        self.bar.say(
            self.width(),
            mode=self.form.papers.turning.mode(),
            busy=self.saving.busy(),
            opened=self._opened.code,
            parts=parts + own,
        )

    def _fit(self) -> None:
        self.form.set_narrow(self.width() < ONE_COLUMN_BELOW * theme.worn().scale)
        self._say_verbs()

    def _change_part(self, place: int) -> None:
        found = self.form.promise.explanation()
        self.put(self.draft().back_to_part(place, found.due.at if found else None))
        self.form.procedure.procedure.setFocus()

    def _wire(self) -> None:
        form = self.form
        self.bar.next_citizen.clicked.connect(self.begin_next)
        self.bar.same_person.clicked.connect(self.citizens.same_one)
        self.bar.add_procedure.clicked.connect(self.add_procedure)
        self.bar.chief.clicked.connect(lambda _: self.register())
        QShortcut(QKeySequence("Ctrl+B"), self, self.ask_for_papers)
        QShortcut(QKeySequence("Ctrl+T"), self, form.papers.toggle_refusal)
        self._scans.scanned.connect(self.read_scan)
        self._minute.timeout.connect(self.talk.ask_promise)
        form.procedure.taken.connect(self._go_on)
        form.procedure.taken.connect(lambda _: self._say_verbs())
        form.procedure.together.wanted.connect(self._change_part)
        form.procedure.together.dropped.connect(lambda place: self.put(self.draft().without_part(place)))
        form.papers.turning.mode_changed.connect(self._say_verbs)
        for fields in (form.person.desk, form.person.owner):
            fields.settled.connect(self._go_on)
        form.papers.walked_through.connect(self.focusNextChild)
        form.fee.place_chosen.connect(form.ask_email)
        self.known.dossier_asked.connect(self.take_up)
        self.doubles.open_asked.connect(self._open_double)
        self.talk.code_expected.connect(self._say_code)
        self.talk.doubles_found.connect(self._doubles_found)
        self.saving.written.connect(self._saved)
        self.saving.turned.connect(self._say_verbs)
        self.saving.told.connect(self.notice)
        self.saving.over.connect(self.notice_over)
        self.saving.theirs_asked.connect(lambda: self.wants_place.emit("dossier", self._opened.code))
        self.taking_up.to_complete.connect(self.citizens.complete)
        self.taking_up.to_copy.connect(self.citizens.copy)
        self.taking_up.elsewhere.connect(lambda code: self.wants_place.emit("dossier", code))
        self.taking_up.failed.connect(self._not_taken_up)


_NOTHING = Opened("", 0)
