"""A move from its question to its end: the strip, what would come of it, what is wrong, and somebody who was faster."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.domain.errors import RuleBroken
from desk_app.services.processing import Moved
from ui.at_work import AtWork
from ui.dossier import asks, printing, versions
from ui.dossier.doing import Doing
from ui.dossier.effect import effect_words
from ui.dossier.move_form import MoveForm, Tools
from ui.dossier.printing import WHICH
from ui.dossier.seen import Seen
from ui.reception.procedure_field import ProcedureField
from ui.widgets.strip import Act, Notice

FORESIGHT_MS = 150
NO_MOVE = (WHICH,)
MOST_PROCEDURES = 8


class Making(QObject):
    """:attr:`done` with the move, what it changed and how the dossier stood; :attr:`no_move` with what was said."""

    opened = Signal()
    done = Signal(str, object, object)  # key, Moved, the Seen before
    no_move = Signal(str, object)
    adopted = Signal(object)  # Seen: the newer version, which the page shows now
    look_again = Signal()
    notice = Signal(object)

    def __init__(self, at: AtWork, form: MoveForm, parent: QObject) -> None:
        super().__init__(parent)
        self._at, self._form = at, form
        self._seen: Seen | None = None
        self._overtaken = False
        self._doing = Doing(at, self)
        self._foresight = QTimer(self)
        self._foresight.setSingleShot(True)
        self._foresight.setInterval(FORESIGHT_MS)
        self._foresight.timeout.connect(self._foresee)
        form.asked.connect(self._do)
        form.objected.connect(self.refused)
        form.changed.connect(self._foresight.start)
        form.closed.connect(self._closed)
        self._doing.done.connect(self._done)
        self._doing.refused.connect(self.refused)
        self._doing.stale.connect(self.look_again)
        self._doing.foreseen.connect(self._foreseen)

    def ask(self, key: str, seen: Seen) -> None:
        """Open the strip for a move, or for choosing a paper."""
        self._seen = seen
        if key == WHICH:
            kinds = (*printing.papers_of(seen.dossier, paid=seen.paid), *printing.small_of(seen.dossier))
            found = printing.which(kinds, self._at.word, again=bool(seen.dossier.receipts_printed))
        else:
            found = asks.question(key, seen, self._at.language())
        self._form.open(key, found, Tools(seen.calendar, self._procedure_field, self._at.language))
        self._foresight.start()
        self.opened.emit()

    def looking_ahead(self) -> bool:
        """Whether the effect of what is typed is about to be looked at."""
        return self._foresight.isActive()

    def seen_again(self, seen: Seen) -> bool:
        """The dossier was looked at while a strip is open; True when it stays open over what the page shows."""
        before = self._seen
        if before is None or not self._form.key() or before.dossier.id != seen.dossier.id:
            return False
        if before.dossier.revision != seen.dossier.revision:
            self._tell_both(before, seen)
        return True

    def refused(self, error: Exception) -> None:
        """Say it beside the field concerned, else as a strip."""
        if isinstance(error, RuleBroken):
            field = str(error.facts.get("field", "")).rpartition(".")[2]
            place = "reason" if field == "note" and error.code == "move.reason_missing" else field
            if self._form.say_wrong(place, self._at.sentence_of(error)):
                return
        self.notice.emit(self._at.notice_of(error))

    def _closed(self) -> None:
        self._doing.forget()
        if self._overtaken:
            self._overtaken = False
            self.look_again.emit()

    def _do(self, key: str, said: Mapping[str, str]) -> None:
        if key in NO_MOVE:
            self.no_move.emit(key, said)
        elif self._seen is not None:
            self._doing.do(self._seen.dossier, key, self._form.question(), said)

    def _done(self, key: str, moved: Moved) -> None:
        before = self._seen
        self._form.close_form()
        self.done.emit(key, moved, before)

    def _tell_both(self, before: Seen, seen: Seen) -> None:
        """Both versions are shown, and what was typed waits for the officer's word."""
        self._overtaken = True
        news = seen.folder.history[len(before.folder.history) :]
        fact = self.tr("Somebody else changed this dossier while you were typing. Nothing of yours is lost.")
        sentence = versions.told(before.dossier, seen.dossier, news, self._at.word)
        if self._form.key() in (*seen.folder.legal, *NO_MOVE):
            act = Act(self.tr("Go on with the new version"), lambda: self._adopt(seen))
        else:
            sentence += " " + self.tr("This move is not possible any more.")
            act = Act(self.tr("Look at the new version"), self._form.close_form)
        if self._form.do is not None:
            self._form.do.set_enabled_because(False, fact)
        self._form.tell(Notice("warn", fact, sentence, (act,)))

    def _adopt(self, seen: Seen) -> None:
        """What was typed is asked of the newer version."""
        self._seen, self._overtaken = seen, False
        key = self._form.key()
        if key not in NO_MOVE:
            self._form.adopt(asks.question(key, seen, self._at.language()))
        self._form.tell(None)
        if self._form.do is not None:
            self._form.do.set_enabled_because(True)
        self._form.take_focus()
        self.adopted.emit(seen)
        self._foresight.start()

    def _foresee(self) -> None:
        if self._seen is not None and self._form.key():
            self._doing.foresee(self._seen.dossier, self._form.key(), self._form.question(), self._form.values())

    def _foreseen(self, moved: Moved | None) -> None:
        if self._seen is None or not self._form.key():
            return
        if moved is None:
            self._form.say_effect("")
            return
        warnings = [self._at.word(warning) for warning in moved.warnings]
        words = effect_words(self._seen.dossier, moved.dossier)
        self._form.say_effect(" ".join((words, *warnings)), grave=bool(warnings))

    def _procedure_field(self) -> ProcedureField:
        desk = self._at.desk
        field = ProcedureField(lambda typed: desk.catalogue.find(typed, MOST_PROCEDURES), self._at.tasks)
        field.choose(self._seen.procedure if self._seen is not None else None)
        return field
