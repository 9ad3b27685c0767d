"""The save: what F12 wants written, off the window's thread, and what is told about it afterwards."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.domain.dates import clock, short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RecordChanged, RuleBroken
from desk_app.domain.values import value
from desk_app.domain.waits import MissingPaper
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.reception import Registered
from desk_app.services.wording import Language, sentence
from ui.reception.draft import Opened
from ui.speech import spoken
from ui.tasks import Tasks
from ui.widgets.strip import Notice

translate = QCoreApplication.translate

SAVED = "reception.saved"

How = Literal["register", "ask", "refuse"]
"""What becomes of the filing: accepted, asked for papers (form 02), refused (form 03)."""


@value
class Wanted:
    """What is to be written. ``opened``: the dossier that was taken down before; only registering takes several."""

    how: How
    filings: tuple[Filing, ...]
    keep_person: bool = False
    opened: Opened | None = None
    missing: tuple[MissingPaper, ...] = ()
    deadline: datetime | None = None
    reason: str = ""
    ground: str = ""

    def write(self, desk: Desk, officer: str) -> tuple[Registered, ...]:
        """All of it in one transaction."""
        reception, filing = desk.reception, self.filings[0]
        revision = self.opened.revision if self.opened else None
        if self.how == "ask":
            return (
                reception.file_and_ask(
                    filing, self.missing, officer, deadline=self.deadline, ground=self.ground, read_revision=revision
                ),
            )
        if self.how == "refuse":
            return (
                reception.file_and_refuse(filing, self.reason, officer, ground=self.ground, read_revision=revision),
            )
        if revision is not None:
            return (reception.complete(filing, officer, read_revision=revision),)
        if len(self.filings) > 1:
            return reception.register_together(self.filings, officer)
        return (reception.register(filing, officer),)


@value
class Outcome:
    """What saving gave."""

    results: tuple[Registered, ...]
    wanted: Wanted

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes given, in the order of the filing."""
        return tuple(result.dossier.code for result in self.results)

    def notices(self, language: Language) -> tuple[Notice, ...]:
        """The good news, and what an officer should look at."""
        news, first = self._news(), self.codes[0]
        told = [sentence(code, _facts(result), language) for result in self.results for code in result.warnings]
        if not told:
            return (news,)
        return news, Notice("warn", first, " ".join(dict.fromkeys(told)), key=doubts_about(first))

    def _news(self) -> Notice:
        first = self.results[0]
        code = first.dossier.code
        if self.wanted.how == "ask":
            fact = translate("Registering", "Papers asked for, reference {code}.").format(code=code)
            told = translate("Registering", "Not accepted yet: no number, no date.")
            return Notice("info", fact, told, icon="file-text", key=SAVED)
        if self.wanted.how == "refuse":
            fact = translate("Registering", "Not accepted, reference {code}.").format(code=code)
            told = translate("Registering", "Hand out the written refusal.")
            return Notice("info", fact, told, icon="file-text", key=SAVED)
        if len(self.results) > 1:
            fact = translate("Registering", "Registered {count} dossiers of one filing.")
            told = " ".join(f"{result.dossier.code}: {_due(result.dossier)}" for result in self.results)
            return Notice("ok", fact.format(count=len(self.results)), told, key=SAVED)
        again = translate("Registering", "It was in the record already: no second code was given.")
        fact = translate("Registering", "Registered {code}.").format(code=code)
        return Notice("ok", fact, again if first.again else _due(first.dossier), key=SAVED)


class Registering(QObject):
    """One save at a time. A failed one may be tried again with the same filing: its id gives one number only."""

    saved = Signal(object)  # Outcome
    refused = Signal(object)  # RuleBroken
    changed = Signal(object)  # RecordChanged
    failed = Signal(object)  # DeskError

    def __init__(self, desk: Desk, tasks: Tasks, officer: Callable[[], str] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._officer = desk, tasks, officer
        self._under_way = False

    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._under_way

    def save(self, wanted: Wanted) -> None:
        """Begin; nothing happens while another save is under way."""
        if self._under_way:
            return
        self._under_way = True
        officer = self._officer() if self._officer is not None else None

        def work() -> Outcome:
            acting = officer or self._desk.staff.acting(None).name
            return Outcome(wanted.write(self._desk, acting), wanted)

        self._tasks.run(work, self._done, self._failed, owner=self)

    def _done(self, outcome: Outcome) -> None:
        self._under_way = False
        self.saved.emit(outcome)

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        if isinstance(error, RuleBroken):
            self.refused.emit(error)
            return
        if isinstance(error, RecordChanged):
            self.changed.emit(error)
            return
        self.failed.emit(error)
        if not isinstance(error, DeskError):
            raise error  # a defect of ours: the notices write a report


def doubts_about(code: str) -> str:
    """The key of the strip about what looks odd in a dossier, or in a filing by its first one."""
    return f"reception.doubts {code}"


def _due(dossier: Dossier) -> str:
    due = dossier.promise.first_due_at
    if due is None:
        return translate("Registering", "No date is promised.")
    words = translate("Registering", "Due {weekday} {day}, {hour}.")
    return words.format(weekday=spoken.weekday_in_a_sentence(due.date()), day=short_day(due.date()), hour=clock(due))


def _facts(result: Registered) -> dict[str, object]:
    return {"code": result.dossier.code, "years": list(result.dossier.promise.provisional_years)}
