"""Bringing a dossier of the record onto the reception page: looked up off the window's thread, then laid out."""

from PySide6.QtCore import QObject, Signal

from desk_app.domain.errors import DeskError
from desk_app.services.desk import Desk
from ui.reception.draft import Draft
from ui.reception.opened import DossierAsked, Found, draft_to_complete, draft_to_copy, look, waits_for_acceptance
from ui.tasks import Tasks


class TakingUp(QObject):
    """:attr:`to_complete` and :attr:`to_copy` with draft and code, :attr:`elsewhere` with a code not completed here."""

    to_complete = Signal(object, str)
    to_copy = Signal(object, str)
    elsewhere = Signal(str)
    failed = Signal(object)  # DeskError

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks

    def take_up(self, asked: DossierAsked) -> None:
        """Look for the dossier; it comes home as one of the signals."""
        desk = self._desk
        self._tasks.run(
            lambda: look(desk, asked.code), lambda found: self._found(found, asked), self._failed, owner=self
        )

    def _found(self, found: Found, asked: DossierAsked) -> None:
        code = found.dossier.code
        draft: Draft
        if asked.how == "copy":
            draft = draft_to_copy(found, self._desk.reception.new_id())
            self.to_copy.emit(draft, code)
        elif waits_for_acceptance(found.dossier):
            draft = draft_to_complete(found)
            self.to_complete.emit(draft, code)
        else:
            self.elsewhere.emit(code)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error  # a defect of ours
        self.failed.emit(error)
