"""What is typed on the reception page is kept on the disk as it grows, for the officer who types, and comes back."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import Trouble
from desk_app.services.desk import Desk
from desk_app.services.drafts import KeptDraft
from ui.reception.draft import Draft
from ui.reception.draft_text import document_of, draft_of
from ui.reception.form import ReceptionForm
from ui.tasks import Tasks
from ui.widgets.segments import Segments

KEEP_AFTER_MS = 400
"""So long after the first change that is not on the disk yet; also while somebody goes on typing."""

DRAFT = "draft"
"""A lane of its own: a long list that is being written must not keep a draft waiting."""


@dataclass(frozen=True)
class Left:
    """What was found of an officer: the draft and when it was typed last; ``saved``: what the record has of it."""

    draft: Draft
    at: datetime
    saved: tuple[Dossier, ...] = ()


class Keeping(QObject):
    """:attr:`found` with what was left, :attr:`troubled` when the disk refuses, :attr:`well` when it takes it again.

    Nothing is kept before it was looked what is there: the first letter typed must not take an old draft's place.
    """

    found = Signal(object)  # Left
    troubled = Signal(object)  # Trouble
    well = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ReceptionForm,
        draft: Callable[[], Draft],
        officer: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._draft, self._officer = desk, tasks, draft, officer
        self._newest: dict[str, Draft | None] = {}  # of each officer; None: nothing is left to keep
        self._turn = Lock()
        self._listening = self._troubled = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        for edit in form.edits():
            edit.textChanged.connect(self.touch)
        for combo in form.findChildren(QComboBox):
            combo.currentIndexChanged.connect(self.touch)
        for segments in form.findChildren(Segments):
            segments.chosen.connect(self.touch)
        form.procedure.taken.connect(self.touch)
        form.papers.changed.connect(self.touch)
        form.papers.turning.mode_changed.connect(self.touch)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self._last_moment)

    def waiting(self) -> bool:
        """Whether something changed that is not on its way to the disk yet."""
        return self._soon.isActive()

    def touch(self) -> None:
        """Something changed: it is on the disk within a second."""
        if self._listening and not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """At once: what stands on the page, or that nothing stands there any more."""
        self._soon.stop()
        if self._listening and self._changed(officer := self._officer()):
            self._send(officer)

    def look(self) -> None:
        """Look for what the officer at the desk left behind; from then on everything typed is kept."""
        self._soon.stop()
        self._listening = False
        desk, officer = self._desk, self._officer()
        unwritten = self._newest.get(officer) if self._troubled else None
        if unwritten is not None:
            self._begin(officer, Left(unwritten, desk.clock.now()))
            return

        def then(kept: KeptDraft | None) -> None:
            if officer == self._officer():
                self._tasks.run(lambda: _left(desk, kept), lambda left: self._begin(officer, left), owner=self)

        self._tasks.run(lambda: desk.drafts.kept(officer), then, owner=self, lane=DRAFT)

    def registered(self, filings: Collection[str]) -> None:
        """These filings are in the record, whoever typed them and has perhaps got up meanwhile."""
        for officer, draft in self._newest.items():
            if draft is not None and draft.id in filings:
                self._newest[officer] = None
                self._send(officer)

    def leave(self) -> None:
        """The officer gets up: what is typed is kept for them, and nothing more is until somebody is here."""
        self.keep()
        self._listening = False

    def _begin(self, officer: str, left: Left | None) -> None:
        if officer != self._officer():
            return  # somebody else sat down meanwhile, and is looked for
        self._newest[officer] = left.draft if left is not None else None
        self._listening = True
        if left is not None:
            self.found.emit(left)
        self.keep()

    def _changed(self, officer: str) -> bool:
        now = self._draft()
        wanted = None if now.is_empty() else now
        if officer in self._newest and self._newest[officer] == wanted and not self._troubled:
            return False
        self._newest[officer] = wanted
        return True

    def _send(self, officer: str) -> None:
        self._tasks.run(lambda: self._write(officer), self._kept, self._refused, owner=self, lane=DRAFT)

    def _write(self, officer: str) -> None:
        """The newest, whoever comes last: writing it twice is the same as writing it once."""
        with self._turn:
            newest = self._newest.get(officer)
            if newest is None:
                self._desk.drafts.drop(officer)
            else:
                self._desk.drafts.keep(officer, document_of(newest))

    def _kept(self, _: None) -> None:
        if self._troubled:
            self._troubled = False
            self.well.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error  # a defect of ours
        if not self._troubled:
            self._troubled = True
            self.troubled.emit(error)

    def _last_moment(self) -> None:
        """The program ends: work that waits would not be done any more."""
        self._soon.stop()
        if not self._listening:
            return
        self._changed(officer := self._officer())
        with suppress(Trouble):  # told while there was somebody to tell
            self._write(officer)


def _left(desk: Desk, kept: KeptDraft | None) -> Left | None:
    """The draft of a document with the procedures of today's catalogue; None for one that cannot be understood."""
    if kept is None:
        return None
    procedures = {procedure.key: procedure for procedure in desk.catalogue.procedures()}
    try:
        draft = draft_of(kept.document, procedures.get)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return Left(draft, kept.at, desk.drafts.saved([draft.id, *(part.draft.id for part in draft.parts)]))
