"""The reception page itself: five cards on one sheet, what they tell each other, and the keys."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dossiers import Channel, Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation
from desk_app.domain.people import CitizenCard
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.scanning import Unknown
from desk_app.services.wording import Language, sentence, sentence_of
from ui.notices import split
from ui.page import Page
from ui.reception.card_scans import CardScans
from ui.reception.draft import Draft
from ui.reception.fee_card import FeeCard
from ui.reception.known_person import KnownPerson
from ui.reception.papers_card import PapersCard
from ui.reception.person_card import PersonCard
from ui.reception.person_fields import PersonFields
from ui.reception.procedure_card import ProcedureCard
from ui.reception.promise_card import PromiseCard
from ui.reception.questions import Questions
from ui.reception.registering import Outcome, Registering
from ui.sizes import Density
from ui.tasks import Tasks
from ui.widgets.buttons import KeyButton
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act, Notice
from ui.widgets.words import Words

PLACE = "reception"
ONE_COLUMN_BELOW = 820
MINUTE = 60_000
LEFT, RIGHT = 752, 384  # the two columns share the width like this


class ReceptionPage(Page):
    """Takes a dossier in. :attr:`registered` with its code once it is in the record; printing is somebody else's work.

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
        self.person = PersonCard(language)
        self.procedure = ProcedureCard(self._find, tasks)
        self.papers = PapersCard()
        self.promise = PromiseCard()
        self.fee = FeeCard()
        self.questions = Questions(desk, tasks, self)
        self.saving = Registering(desk, tasks, officer, self)
        self.known = KnownPerson(self.notice.emit, self)
        self._lay_out()
        self._verbs()
        self._wire()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self._ask_promise)
        self.retranslate()
        self.take_density(self.density)

    # --- the page among others

    def title(self) -> str:
        return self.tr("Reception")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", self.tr("next field")),
            KeyHint(self.tr("Space"), self.tr("present / missing")),
            KeyHint("F9", self.tr("all present")),
            KeyHint("F12", self.tr("register")),
            KeyHint("Esc", self.tr("entry field")),
        )

    def on_shown(self, asked: object | None = None) -> None:
        """``asked`` may be a citizen card that was scanned elsewhere."""
        self._minute.start()
        self._ask_code()
        self._ask_promise()
        if isinstance(asked, CitizenCard):
            self.take_card(asked)

    def on_left(self) -> None:
        self._minute.stop()

    def first_focus(self) -> QWidget | None:
        if self.draft().is_empty():
            return None
        return self.focusWidget() or self.procedure.procedure

    def retranslate(self) -> None:
        for card in (self.person, self.procedure, self.papers, self.promise, self.fee):
            card.say_words()
        self.next_citizen.say(self.tr("Next citizen"))
        self.same_person.say(self.tr("Another for this person"))
        self.register_button.say(self.tr("Register and print"))
        self._code_label.setText(self.tr("Expected code"))
        self._say_state()
        self.hints_changed.emit()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)
            self._left.setSpacing(density.gap)
            self._right.setSpacing(density.gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ONE_COLUMN_BELOW
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    # --- what is on it

    def draft(self) -> Draft:
        """Everything as it stands."""
        day, hour = self.promise.moment()
        return Draft(
            id=self._id,
            role=self.person.role(),
            desk=self.person.desk.typed(),
            owner=self.person.owner.typed(),
            procedure=self.procedure.procedure.chosen(),
            channel=Channel(self.procedure.channel.value()),
            request=self.procedure.request.value(),
            limit=self.procedure.typed_limit(),
            lines=self.papers.lines(),
            sets=self.papers.sets.value(),
            fee=self.fee.fee.value(),
            return_at=self.fee.return_at(),
            note=self.fee.note_edit.value(),
            received_day=day,
            received_hour=hour,
        )

    def put(self, draft: Draft) -> None:
        """Show a draft, as it was left."""
        self._id = draft.id
        self.questions.forget("promise", "doubles", "earlier")
        self.person.set_role(draft.role)
        self.person.desk.put(asdict(draft.desk), by_hand=True)
        self.person.owner.put(asdict(draft.owner), by_hand=True)
        self.procedure.show_procedure(draft.procedure)
        self.procedure.channel.set_value(str(draft.channel))
        self.procedure.request.setText(draft.request)
        self.procedure.put_limit(draft.limit)
        self.papers.show_papers(draft.procedure.checklist if draft.procedure is not None else None)
        if draft.lines:
            self.papers.put(draft.lines)
        self.papers.sets.setText(draft.sets)
        self.promise.put_moment(draft.received_day, draft.received_hour)
        self.promise.show_explanation(draft.procedure, None)
        self.fee.take_procedure(draft.procedure)
        self.fee.put_fee(draft.fee)
        self.fee.place.set_value(str(draft.return_at))
        self.fee.note_edit.setText(draft.note)
        self._clear_wrong()
        self._ask_promise()
        self._ask_doubles()
        self._ask_code()
        self._say_state()

    def clear(self) -> None:
        """An empty form with an id of its own; nobody of before stays on the screen."""
        for key in (KnownPerson.KEY, "reception.unsaved", "reception.save_failed"):
            self.notice_over.emit(key)
        self.put(Draft(self._desk.reception.new_id()))
        for person in (self.person.desk, self.person.owner):
            person.clear()
        self.person.ask_email(False)

    def take_card(self, card: CitizenCard) -> None:
        """A citizen card was scanned: fill the person who is being asked for, and go on to the procedure."""
        self.went_on.emit()
        self.notice_over.emit("reception.scan")
        fields = self.person.holding_focus(self.focusWidget())
        self.known.take_card(fields, card, self._language())
        self._person_changed(fields, "number")
        if fields is self.person.desk and self.procedure.procedure.chosen() is None:
            self.procedure.procedure.setFocus()

    def read_scan(self, text: str) -> None:
        """A text that looks like a card's QR, scanned into a field of this page."""
        found = self._desk.scanning.read(text)
        if isinstance(found, CitizenCard):
            self.take_card(found)
        elif isinstance(found, Unknown):
            fact, rest = split(sentence(found.reason, {}, self._language()))
            self.notice.emit(Notice("warn", fact, rest, key="reception.scan"))

    # --- verbs

    def register(self) -> None:
        """F12: everything into the record, or a sentence beside the field that keeps it out."""
        self._register(and_then_same_person=False)

    def begin_next(self) -> None:
        """Ctrl+N: the next citizen. What stood there can be taken back once."""
        before = self.draft()
        self.clear()
        if not before.is_empty():
            act = Act(self.tr("Take it back"), lambda: self._take_back(before))
            self.notice.emit(
                Notice("info", self.tr("The form is empty."), self.tr("Nothing was registered."), (act,), key=KnownPerson.KEY)
            )
        self.wants_place.emit(PLACE, None)

    def begin_same_person(self) -> None:
        """Ctrl+D: another dossier for the person of the last one; an unfinished one is never thrown away."""
        now = self.draft()
        if now.procedure is not None:
            act = Act(self.tr("Register, keep the person"), lambda: self._register(and_then_same_person=True))
            self.notice.emit(
                Notice(
                    "warn",
                    self.tr("This dossier is not registered yet."),
                    self.tr("Register it first; the person then stays for the next one."),
                    (act,),
                    key="reception.unsaved",
                )
            )
        elif now.desk.is_empty() and self._last is not None:
            self.put(self._last.for_next(self._id))
            self.procedure.procedure.setFocus()
        else:
            self.procedure.procedure.setFocus()

    def _register(self, *, and_then_same_person: bool) -> None:
        for key in ("reception.unsaved", "reception.save_failed"):
            self.notice_over.emit(key)
        self._clear_wrong()
        for person in self.person.people():
            wrong = next((key for key in person.fields if not person.check(key)), None)
            if wrong is not None:
                person.fields[wrong].editor.setFocus()
                return
        objection = self.papers.objection()
        try:
            filing = self.draft().filing()
        except RuleBroken as error:
            self._refuse(error)
            return
        if objection:
            self.papers.say_wrong(objection).setFocus()
            return
        self.saving.save(filing, keep_person=and_then_same_person)
        self._say_state()

    def _saved(self, outcome: Outcome) -> None:
        done = self.draft()
        self._last = done
        shown = self.isVisible()
        self.clear()
        if outcome.keep_person:
            self.put(done.for_next(self._id))
            self.procedure.procedure.setFocus()
        for notice in outcome.notices(self._language()):
            self.notice.emit(notice)
        self.counts_changed.emit()
        if shown:
            self.wants_place.emit(PLACE, None)
        self.registered.emit(outcome.result.dossier.code)

    def _refuse(self, error: RuleBroken) -> None:
        self._say_state()
        words = sentence_of(error, self._language())
        place, _, part = str(error.facts.get("field", "")).partition(".")
        target: QWidget | None = None
        if place in ("applicant", "submitter"):
            target = self.person.fields_of(place).say_wrong(part, words).editor
        elif place in ("procedure", "limit", "unit"):
            target = self.procedure.say_wrong(str(error.facts["field"]).replace("unit", "limit.unit", 1) if place == "unit" else f"{place}.{part}".strip("."), words)
        elif place == "received_at":
            target = self.promise.say_wrong(words)
        elif place in ("fee", "note"):
            target = self.fee.say_wrong(place, words)
        elif place == "sets":
            target = self.papers.say_wrong(words)
        else:
            fact, rest = split(words)
            self.notice.emit(Notice("warn", fact, rest, key="reception.unsaved"))
        if target is not None:
            target.setFocus()

    def _save_failed(self) -> None:
        self._say_state()
        self.notice.emit(
            Notice(
                "late",
                self.tr("The dossier could not be saved."),
                self.tr("No code was given; what you typed is still here. Do not hand out any paper."),
                (Act(self.tr("Save again"), self.register),),
                key="reception.save_failed",
            )
        )

    def _take_back(self, draft: Draft) -> None:
        self.notice_over.emit(KnownPerson.KEY)
        self.put(draft)
        self.procedure.procedure.setFocus()

    # --- one card tells another

    def _find(self, typed: str) -> Sequence[Procedure]:
        if typed:
            return self._desk.catalogue.find(typed)
        return self._desk.catalogue.favourites(self._desk.clock.now().date())

    def _taken(self, procedure: Procedure) -> None:
        self.papers.show_papers(procedure.checklist)
        self.fee.show_procedure(procedure)
        self.promise.show_explanation(procedure, None)
        self._ask_promise()
        self._ask_doubles()
        self._say_state()
        following = self.procedure.value.editor if procedure.limit is None else self.procedure.request
        following.setFocus()

    def _person_changed(self, fields: PersonFields, key: str) -> None:
        if key in ("number", "name", "birth_date"):
            self._ask_doubles()
        if key == "number" and fields is self.person.desk and not fields.fields["number"].wrong():
            try:
                person = self.person.desk.typed().person("submitter")
            except RuleBroken:
                return
            if person.number:
                self.questions.earlier(person)
        self._say_state()

    def _ask_promise(self) -> None:
        procedure = self.procedure.procedure.chosen()
        if procedure is None:
            return
        draft = self.draft()
        self.procedure.clear_wrong()
        self.promise.clear_wrong()
        try:
            limit = draft.limit.limit() if procedure.limit is None and draft.limit.value or draft.limit.unit == "none" else None
            received = draft.received_at()
        except RuleBroken as error:
            self._refuse_quietly(error)
            return
        self.questions.promise(procedure, limit, received)

    def _ask_doubles(self) -> None:
        procedure = self.procedure.procedure.chosen()
        self.questions.forget("doubles")
        self.procedure.show_doubles(None)
        if procedure is None:
            return
        try:
            applicant = self.draft().applicant()
        except RuleBroken:
            return
        if applicant.number or applicant.name:
            self.questions.doubles(applicant, procedure)

    def _ask_code(self) -> None:
        try:
            received = self.draft().received_at()
        except RuleBroken:
            received = None
        self.questions.next_code((received or self._desk.clock.now()).date())
