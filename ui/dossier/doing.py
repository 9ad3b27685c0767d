"""Making a move off the window's thread: from what was said in the strip to the record, and what came of it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RecordChanged, RuleBroken
from desk_app.domain.life_cycle import Action
from desk_app.services.paper_values import read_papers, say_papers
from desk_app.services.processing import Moved
from ui.at_work import AtWork
from ui.dossier.correcting import changed
from ui.dossier.effect import FORESEEN
from ui.dossier.question import Question
from ui.tasks import Ticket

PLACEHOLDER = "–"
"""Stands for a reason that is still to be typed, while only the dates are looked at."""


class Doing(QObject):
    """:attr:`done` with the move and its :class:`Moved`, :attr:`stale` when somebody else was faster."""

    done = Signal(str, object)
    refused = Signal(object)  # Exception
    stale = Signal()
    foreseen = Signal(object)  # Moved or None

    def __init__(self, at: AtWork, parent: QObject) -> None:
        super().__init__(parent)
        self._at = at
        self._doing = False
        self._foresight: Ticket | None = None

    def do(self, dossier: Dossier, key: str, question: Question, said: Mapping[str, str]) -> None:
        """Make the move; a second press while it is under way does nothing."""
        if self._doing:
            return
        try:
            values = values_of(key, dossier, question, said)
        except RuleBroken as error:
            self.refused.emit(error)
            return
        self._doing = True
        self.forget()
        desk, officer, revision, note = self._at.desk, self._at.officer(), dossier.revision, said.get("reason", "")
        self._at.tasks.run(
            lambda: desk.processing.move(dossier.code, key, officer, note=note, values=values, read_revision=revision),
            lambda moved: self._done(key, moved),
            self._failed,
            owner=self,
        )

    def foresee(self, dossier: Dossier, key: str, question: Question, said: Mapping[str, str]) -> None:
        """What the move would do to the dates; comes home as :attr:`foreseen`, None where it cannot be said yet."""
        self.forget()
        if key not in FORESEEN:
            return
        desk, officer, note = self._at.desk, self._at.officer(), said.get("reason", "") or PLACEHOLDER

        def work() -> Moved | None:
            try:
                values = values_of(key, dossier, question, said)
                return desk.processing.foresee(dossier.code, key, officer, note=note, values=values)
            except DeskError:
                return None  # what is wrong is told when the move is made

        self._foresight = self._at.tasks.run(work, self.foreseen.emit, owner=self)

    def forget(self) -> None:
        """What would come of it is not wanted any more."""
        if self._foresight is not None:
            self._foresight.drop()
            self._foresight = None

    def _done(self, key: str, moved: Moved) -> None:
        self._doing = False
        self.done.emit(key, moved)

    def _failed(self, error: Exception) -> None:
        self._doing = False
        overtaken = isinstance(error, RuleBroken) and error.code == "move.not_legal"  # only legal ones were offered
        if overtaken or isinstance(error, RecordChanged):
            self.stale.emit()
        else:
            self.refused.emit(error)


def values_of(key: str, dossier: Dossier, question: Question, said: Mapping[str, str]) -> dict[str, str]:
    """The named particulars of a move; its reason travels as the note."""
    if key == Action.CORRECT:
        return changed(question.asks, said)
    values = {name: value for name, value in said.items() if name != "reason" and value}
    if "papers" in values:
        known = {paper.name for paper in dossier.papers}
        came = [paper.name for paper in read_papers(values.pop("papers"))]
        values |= {"papers": say_papers(fresh)} if (fresh := [name for name in came if name not in known]) else {}
    return values
