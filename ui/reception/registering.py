"""The save: one filing into the record, off the window's thread, and what is told about it afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.domain.dates import clock, short_day, weekday_in_a_sentence
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.reception import Registered
from desk_app.services.wording import Language, sentence
from ui.tasks import Tasks
from ui.widgets.strip import Notice

translate = QCoreApplication.translate

SAVED, DOUBTS = "reception.saved", "reception.doubts"


@dataclass(frozen=True)
class Outcome:
    """What saving gave; ``keep_person`` as it was asked."""

    result: Registered
    keep_person: bool

    def notices(self, language: Language) -> tuple[Notice, ...]:
        """The good news, and what an officer should look at."""
        dossier = self.result.dossier
        due = dossier.promise.first_due_at
        if self.result.again:
            told = translate("Registering", "It was in the record already: no second code was given.")
        elif due is None:
            told = translate("Registering", "No date is promised.")
        else:
            words = translate("Registering", "Due {weekday} {day}, {hour}.")
            told = words.format(weekday=weekday_in_a_sentence(due.date()), day=short_day(due.date()), hour=clock(due))
        found = [
            Notice("ok", translate("Registering", "Registered {code}.").format(code=dossier.code), told, key=SAVED)
        ]
        if self.result.warnings:
            doubts = " ".join(sentence(code, _facts(self.result), language) for code in self.result.warnings)
            found.append(Notice("warn", dossier.code, doubts, key=DOUBTS))
        return tuple(found)


class Registering(QObject):
    """One save at a time. A failed one may be tried again with the same filing: its id gives one number only."""

    saved = Signal(object)  # Outcome
    refused = Signal(object)  # RuleBroken
    failed = Signal(object)  # DeskError

    def __init__(self, desk: Desk, tasks: Tasks, officer: Callable[[], str] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._officer = desk, tasks, officer
        self._under_way = False

    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._under_way

    def save(self, filing: Filing, *, keep_person: bool) -> None:
        """Begin; nothing happens while another save is under way."""
        if self._under_way:
            return
        self._under_way = True
        officer = self._officer() if self._officer is not None else None

        def work() -> Outcome:
            acting = officer or self._desk.staff.acting(None).name
            return Outcome(self._desk.reception.register(filing, acting), keep_person)

        self._tasks.run(work, self._done, self._failed, owner=self)

    def _done(self, outcome: Outcome) -> None:
        self._under_way = False
        self.saved.emit(outcome)

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        if isinstance(error, RuleBroken):
            self.refused.emit(error)
            return
        self.failed.emit(error)
        if not isinstance(error, DeskError):
            raise error  # a defect of ours: the notices write a report


def _facts(result: Registered) -> dict[str, object]:
    return {"code": result.dossier.code, "years": list(result.dossier.promise.provisional_years)}
