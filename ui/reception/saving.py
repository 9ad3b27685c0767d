"""F12 and what comes of it: written and told, or the sentence that says what keeps it out or went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import DeskError, RecordChanged, RuleBroken, Trouble
from desk_app.services.desk import Desk
from desk_app.services.wording import Language, sentence_of
from ui.notices import split
from ui.reception.before_saving import BeforeSaving, Kept
from ui.reception.doubles import Doubles
from ui.reception.draft import Draft
from ui.reception.form import ReceptionForm
from ui.reception.registering import Outcome, Registering, doubts_about
from ui.tasks import Tasks
from ui.widgets.strip import Act, Notice

COMMIT_UNKNOWN = "storage.commit_unknown"
UNSAVED, FAILED = "reception.unsaved", "reception.save_failed"


class Saving(QObject):
    """:attr:`written` with the outcome, :attr:`turned` whenever a save begins or ends, :attr:`theirs_asked` for F11."""

    written = Signal(object)  # Outcome
    turned = Signal()
    told = Signal(object)  # Notice
    over = Signal(str)  # the key of a notice whose cause is gone
    theirs_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        page: QWidget,
        form: ReceptionForm,
        doubles: Doubles,
        *,
        draft: Callable[[], Draft],
        officer: Callable[[], str] | None,
        language: Callable[[], Language],
    ) -> None:
        """``page`` takes the keyboard while the record is being written."""
        super().__init__(page)
        self._page, self._form, self._language = page, form, language
        self._before = BeforeSaving(form, doubles, draft)
        self._registering = Registering(desk, tasks, officer, self)
        self._returns_to: QWidget | None = None
        self._number_wanted, self._doubted = False, ""
        for fields in (form.person.desk, form.person.owner):
            fields.settled.connect(self._said_more)
        self._registering.saved.connect(self._saved)
        self._registering.refused.connect(self.refuse)
        self._registering.changed.connect(self._changed_meanwhile)
        self._registering.failed.connect(self._failed)

    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._registering.busy()

    def register(self, *, keep_person: bool = False) -> None:
        """Everything into the record, or a sentence beside the field that keeps it out."""
        if self.busy():
            return
        self.forget()
        try:
            wanted = self._before.wanted(keep_person=keep_person)
        except RuleBroken as error:
            self.refuse(error)
            return
        except Kept as kept:
            kept.target.setFocus()
            return
        self._hold_still(True)
        self._registering.save(wanted)
        self.turned.emit()

    def ask_for_papers(self) -> None:
        """Ctrl+B: the request for the papers that failed; which those are is marked in the list first."""
        papers = self._form.papers
        papers.turning.set_refusing(False)
        if papers.turning.mode() == "ask":
            self.register()
        elif papers.lines():
            said = self.tr("Mark what does not pass: Space when it is missing, → with the reason.")
            papers.say_wrong(said).setFocus()
        else:
            self._form.procedure.procedure.setFocus()

    def part(self) -> Draft | None:
        """The procedure on the page as a complete part of its filing; None after saying what keeps it out."""
        if self.busy():
            return None
        self.forget()
        try:
            return self._before.part()
        except RuleBroken as error:
            self.refuse(error)
        except Kept as kept:
            kept.target.setFocus()
        return None

    def forget(self) -> None:
        """What kept it out before is looked at anew."""
        self._number_wanted = False
        self.over.emit(UNSAVED)
        self.over.emit(FAILED)

    def warn(self, words: str, key: str, *acts: Act) -> None:
        """A warning of one sentence or two."""
        fact, rest = split(words)
        self.told.emit(Notice("warn", fact, rest, acts, key=key))

    def refuse(self, error: RuleBroken) -> None:
        """What the officer can put right, beside its field."""
        self._hold_still(False)
        self.turned.emit()
        words = sentence_of(error, self._language())
        if error.code == "filing.number_missing":
            self._form.person.fields_of("applicant").edit("number").setFocus()
            self._number_wanted = True
            self.warn(words, UNSAVED, Act(self.tr("Has no number"), self._say_no_number))
            return
        target = self._form.show_refusal(error, words)
        if target is None:
            self.warn(words, UNSAVED)
        else:
            target.setFocus()

    def _said_more(self, key: str) -> None:
        """The number that was asked for has come: the strip that asked for it goes at once."""
        if key == "number" and self._number_wanted:
            self._number_wanted = False
            self.over.emit(UNSAVED)

    def _saved(self, outcome: Outcome) -> None:
        self._hold_still(False)
        self.over.emit(self._doubted)
        self._doubted = doubts_about(outcome.codes[0])
        self.written.emit(outcome)

    def _say_no_number(self) -> None:
        self.over.emit(UNSAVED)
        self._form.person.fields_of("applicant").say_no_number()
        self.register()

    def _changed_meanwhile(self, error: RecordChanged) -> None:
        """Somebody else changed the opened dossier: what was typed stays, and can be compared with theirs."""
        self._hold_still(False)
        self.turned.emit()
        self.warn(sentence_of(error, self._language()), FAILED, Act(self.tr("Show theirs"), self.theirs_asked.emit))

    def _failed(self, error: Exception) -> None:
        self._hold_still(False)
        self.turned.emit()
        why = sentence_of(error, self._language()) if isinstance(error, DeskError) else ""
        if isinstance(error, Trouble) and error.code != COMMIT_UNKNOWN:
            words = self.tr("No code was given; what you typed is still here. Do not hand out any paper.")
        else:
            words = self.tr("What you typed is still here. Saving again never gives a second code.")
        act = Act(self.tr("Save again"), self.register)
        fact = self.tr("The dossier could not be saved.")
        self.told.emit(Notice("late", fact, f"{words} {why}".strip(), (act,), key=FAILED, shouts=True))

    def _hold_still(self, still: bool) -> None:
        """While the record is being written nothing on the sheet can be changed, by keys or by the mouse."""
        self._form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, still)
        if still:
            self._returns_to = self._page.focusWidget()
            self._page.setFocus()
        elif self._returns_to is not None and self._page.hasFocus():
            self._returns_to.setFocus()
