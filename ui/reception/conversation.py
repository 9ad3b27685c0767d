"""What one card tells another while the page is filled in: every answer is asked for anew when its question changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.wording import Language, sentence_of
from ui.reception.fee_offer import FeeOffer
from ui.reception.form import ReceptionForm
from ui.reception.known_person import KnownPerson
from ui.reception.person_fields import PersonFields
from ui.reception.questions import Questions
from ui.reception.tax_code import TaxCode
from ui.tasks import Tasks


class Conversation(QObject):
    """Person and procedure ask for open dossiers, the number for earlier data, procedure and moment for the promise."""

    code_expected = Signal(str)
    doubles_found = Signal(object)  # tuple of Dossier, None while nobody knows

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ReceptionForm,
        known: KnownPerson,
        language: Callable[[], Language],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._form, self._known, self._language = desk, form, known, language
        self._questions = Questions(desk, tasks, self)
        self._tax_code = TaxCode(form.person, known, self)
        self._fee_offer = FeeOffer(desk, tasks, form, self)
        form.person.role_chosen.connect(self.ask_doubles)
        for fields in (form.person.desk, form.person.owner, form.person.authorised):
            fields.settled.connect(lambda key, fields=fields: self.person_changed(fields, key))
            fields.made_sure.connect(lambda fields=fields: known.made_sure(fields))
        form.procedure.taken.connect(self.procedure_taken)
        form.procedure.limit_typed.connect(self.ask_promise)
        form.procedure.way_chosen.connect(self.ask_promise)
        form.promise.moment_typed.connect(self._moment_typed)
        self._questions.promised.connect(self._promised)
        self._questions.doubles_found.connect(self.doubles_found)
        self._questions.earlier_found.connect(self._earlier)
        self._questions.code_expected.connect(self.code_expected)
        self._questions.refused.connect(self._refused)

    def begin_anew(self) -> None:
        """Another draft stands on the page: answers under way are not for it."""
        self._questions.forget("promise", "doubles", "earlier")
        self._tax_code.forget()
        self.ask_promise()
        self.ask_doubles()
        self.ask_code()
        self._fee_offer.ask()

    def procedure_taken(self, procedure: Procedure) -> None:
        """A procedure was chosen: its papers, its fee, its promise; the keyboard goes on to what it asks next."""
        form = self._form
        form.person.mandate.follow_field(procedure.field)
        form.papers.show_papers(procedure.checklist)
        form.fee.show_procedure(procedure)
        form.show_promise(procedure, None)
        self.ask_promise()
        self.ask_doubles()
        (form.procedure.value if form.procedure.asks_limit() else form.procedure.request).setFocus()

    def person_changed(self, fields: PersonFields, key: str) -> None:
        """A field of a person was left with another value."""
        if key in ("number", "name", "birth_date"):
            self.ask_doubles()
        if key == "number":
            self._tax_code.look(fields)
        if key != "number" or fields.fields["number"].wrong():
            return
        try:
            person = fields.typed().person("applicant", organisation=fields.organisation)
        except RuleBroken:
            return
        if person.number:
            self._questions.earlier(person)

    def ask_promise(self) -> None:
        """When the result is promised; asked again each minute, because the clock goes on."""
        procedure = self._form.procedure.procedure.chosen()
        if procedure is None or not self._form.isVisible():
            return  # asked when the page comes to the front
        self._form.procedure.clear_wrong()
        self._form.promise.clear_wrong()
        try:
            self._questions.promise(procedure, self._form.typed_limit(), self._form.way(), self._form.received_at())
        except RuleBroken as error:
            self._refused(error)

    def ask_doubles(self) -> None:
        """Whether the same person has an open dossier for the same procedure."""
        procedure = self._form.procedure.procedure.chosen()
        self._questions.forget("doubles")
        self.doubles_found.emit(None)
        try:
            applicant = self._form.draft("").applicant()
        except RuleBroken:
            return
        if procedure is not None and (applicant.number or applicant.name):
            self._questions.doubles(applicant, procedure)

    def ask_code(self) -> None:
        """Which code the dossier will probably get."""
        try:
            received = self._form.received_at()
        except RuleBroken:
            received = None
        self._questions.next_code((received or self._desk.clock.now()).date())

    def _promised(self, procedure: Procedure, found: Explanation | None) -> None:
        if procedure == self._form.procedure.procedure.chosen():
            self._form.show_promise(procedure, found)

    def _earlier(self, dossier: Dossier) -> None:
        beginning = self._form.procedure.procedure.chosen() is None  # later it would only disturb
        for fields in self._form.person.people():
            self._known.take_earlier(fields, dossier, copy=beginning)
        if beginning:
            self._known.tell_waiting(dossier)

    def _moment_typed(self) -> None:
        self.ask_promise()
        self.ask_code()

    def _refused(self, error: RuleBroken) -> None:
        """What a question found wrong is shown; the keyboard stays where it is."""
        self._form.show_refusal(error, sentence_of(error, self._language()))
