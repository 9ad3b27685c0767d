"""What the page asks the desk while it is filled in: promise, open dossiers, earlier data, the next code.

All of it off the window's thread; only the newest question of a kind is answered.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desk_app.domain.codes import NORMAL_SERIALS, DossierCode
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.explanation import Explanation
from desk_app.domain.filed import Channel
from desk_app.domain.limits import TimeLimit
from desk_app.domain.people import Person
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from ui.tasks import Tasks, Ticket

T = TypeVar("T")


class Questions(QObject):
    """Each question has its signal; what the officer can put right comes back as :attr:`refused`."""

    promised = Signal(object, object)  # Procedure, Explanation or None
    doubles_found = Signal(object)  # tuple of Dossier
    earlier_found = Signal(object)  # Dossier
    code_expected = Signal(str)
    refused = Signal(object)  # RuleBroken

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._asked: dict[str, Ticket] = {}

    def promise(
        self, procedure: Procedure, limit: TimeLimit | None, way: tuple[Channel, str], received: datetime | None
    ) -> None:
        """When a dossier received now, or at an earlier moment, is promised; None while a limit is to be typed.

        ``way``: the channel and the case, which may have a limit of their own.
        """

        def answer(found: Explanation | None) -> None:
            self.promised.emit(procedure, found)

        channel, case = way
        promise = self._desk.reception.promise
        self._ask(
            "promise", lambda: promise(procedure.key, limit, received=received, channel=channel, case=case), answer
        )

    def doubles(self, person: Person, procedure: Procedure) -> None:
        """Open dossiers of the same person for the same procedure."""
        self._ask(
            "doubles", lambda: self._desk.reception.doubles(_bare(person), procedure.key), self.doubles_found.emit
        )

    def earlier(self, person: Person) -> None:
        """The newest dossier of the same number; silent when there is none."""

        def answer(found: Dossier | None) -> None:
            if found is not None:
                self.earlier_found.emit(found)

        self._ask("earlier", lambda: self._desk.reception.earlier(_bare(person)), answer)

    def next_code(self, day: date) -> None:
        """The code the next dossier received on a day is expected to get; ``""`` when that cannot be foreseen."""
        self._ask("code", lambda: expected_code(self._desk, day), self.code_expected.emit)

    def forget(self, *kinds: str) -> None:
        """Answers to these questions are not wanted any more."""
        for kind in kinds:
            ticket = self._asked.pop(kind, None)
            if ticket is not None:
                ticket.drop()

    def _ask(self, kind: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self.forget(kind)
        self._asked[kind] = self._tasks.run(work, done, self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RuleBroken):
            self.refused.emit(error)
        elif not isinstance(error, DeskError):
            raise error  # a defect of ours; trouble with the record is told when the dossier is saved


def expected_code(desk: Desk, day: date) -> str:
    """One more than the highest number given for the day. After a restore nothing is foreseen: numbers jump then."""
    if desk.restored:
        return ""
    given = [DossierCode.parse(code).serial for code, _ in desk.lookup.numbers_of(day)]
    last = max((int(serial[1:]) for serial in given if serial.startswith(desk.office.desk)), default=0)
    if last + 1 not in NORMAL_SERIALS:
        return ""
    return str(DossierCode.issue(desk.office.code, day, desk.office.desk, last + 1))


def _bare(person: Person) -> Person:
    """The person as the record knows them: the number without blanks."""
    return replace(person, number="".join(letter for letter in person.number if letter.isalnum() or letter == "-"))
