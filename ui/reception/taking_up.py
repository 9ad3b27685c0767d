"""Bringing a dossier of the record onto the reception page: looked up off the window's thread, then laid out."""

from PySide6.QtCore import QObject, Signal

from desk_app.domain.codes import DossierCode
from desk_app.domain.dates import short_moment
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError
from desk_app.services.desk import Desk
from ui.reception.draft import Draft
from ui.reception.opened import DossierAsked, Found, draft_to_complete, draft_to_copy, look, waits_for_acceptance
from ui.tasks import Tasks
from ui.widgets.strip import Notice

ACCEPTED = "reception.accepted"


class TakingUp(QObject):
    """:attr:`to_complete` and :attr:`to_copy` with draft and code, :attr:`elsewhere` with a code not completed here."""

    to_complete = Signal(object, str)
    to_copy = Signal(object, str)
    elsewhere = Signal(str)
    failed = Signal(object)  # DeskError
    told = Signal(object)  # Notice

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
            if found.dossier.numbered and DossierCode.parse(asked.code).slip:
                self._tell_accepted(found.dossier, asked.code)

    def _tell_accepted(self, dossier: Dossier, slip: str) -> None:
        """The slip that somebody still holds was accepted meanwhile."""
        fact = self.tr("Slip {slip} was accepted already.").format(slip=slip)
        told = self.tr("{officer}, {moment}: it is dossier {code} now.").format(
            officer=dossier.receiver, moment=short_moment(dossier.received_at), code=dossier.code
        )
        self.told.emit(Notice("info", fact, told, icon="check", key=ACCEPTED))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error  # a defect of ours
        self.failed.emit(error)
