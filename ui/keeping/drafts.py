"""What stands unsaved on a page is kept on the disk as it grows, for the officer who works there, and comes back."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from threading import Lock
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desk_app.domain.errors import Trouble
from desk_app.domain.values import value
from desk_app.services.desk import Desk
from desk_app.services.drafts import KeptDraft
from ui.tasks import Tasks

KEEP_AFTER_MS = 400
"""So long after the first change that is not on the disk yet; also while somebody goes on typing."""

DRAFT = "draft"
"""A lane of its own: a long list that is being written must not keep a draft waiting."""


@value
class Left:
    """What was found of an officer: the draft and when it was touched last; ``saved``: what the record has of it,
    mostly its dossiers."""

    draft: Any
    at: datetime
    saved: tuple[Any, ...] = ()


class Keepable(Protocol):
    """A page as far as it is kept: what stands there, as a frozen value that can be compared."""

    @property
    def page(self) -> str:
        """Under which name it is kept."""

    def draft(self) -> Any | None:
        """What stands there, None when nothing does."""

    def document(self, draft: Any) -> Mapping[str, Any]:
        """Plain values of it; asked off the window's thread."""

    def left(self, kept: KeptDraft) -> Left | None:
        """The draft again; asked off the window's thread. Raises ``ValueError``, ``KeyError``, ``TypeError`` or
        ``AttributeError`` for what cannot be understood any more."""


class Keeping(QObject):
    """:attr:`found` with what was left, :attr:`troubled` when the disk refuses, :attr:`well` when it takes it again.

    Nothing is kept before it was looked what is there: the first letter typed must not take an old draft's place.
    """

    found = Signal(object)  # Left
    troubled = Signal(object)  # Trouble
    well = Signal()

    def __init__(
        self, desk: Desk, tasks: Tasks, keepable: Keepable, officer: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._keepable, self._officer = desk, tasks, keepable, officer
        self._newest: dict[str, Any | None] = {}  # of each officer; None: nothing is left to keep
        self._turn = Lock()
        self._listening = self._troubled = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
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
        """Look for what the officer at the desk left behind; from then on everything is kept."""
        self._soon.stop()
        self._listening = False
        desk, officer, page = self._desk, self._officer(), self._keepable.page
        unwritten = self._newest.get(officer) if self._troubled else None
        if unwritten is not None:
            self._begin(officer, Left(unwritten, desk.clock.now()))
            return

        def then(kept: KeptDraft | None) -> None:
            if officer == self._officer():
                self._tasks.run(lambda: self._left(kept), lambda left: self._begin(officer, left), owner=self)

        self._tasks.run(lambda: desk.drafts.kept(officer, page), then, owner=self, lane=DRAFT)

    def saved(self, done: Callable[[Any], bool]) -> None:
        """The drafts that ``done`` names are in the record, whoever typed them and has perhaps got up meanwhile."""
        for officer, draft in self._newest.items():
            if draft is not None and done(draft):
                self._newest[officer] = None
                self._send(officer)

    def leave(self) -> None:
        """The officer gets up: what stands there is kept for them, and nothing more is until somebody is here."""
        self.keep()
        self._listening = False

    def _left(self, kept: KeptDraft | None) -> Left | None:
        """None for a document that cannot be understood."""
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            return self._keepable.left(kept) if kept is not None else None
        return None

    def _begin(self, officer: str, left: Left | None) -> None:
        if officer != self._officer():
            return  # somebody else sat down meanwhile, and is looked for
        self._newest[officer] = left.draft if left is not None else None
        self._listening = True
        if left is not None:
            self.found.emit(left)
        self.keep()

    def _changed(self, officer: str) -> bool:
        wanted = self._keepable.draft()
        if officer in self._newest and self._newest[officer] == wanted and not self._troubled:
            return False
        self._newest[officer] = wanted
        return True

    def _send(self, officer: str) -> None:
        self._tasks.run(lambda: self._write(officer), self._kept, self._refused, owner=self, lane=DRAFT)

    def _write(self, officer: str) -> None:
        """The newest, whoever comes last: writing it twice is the same as writing it once."""
        with self._turn:
            newest, page = self._newest.get(officer), self._keepable.page
            if newest is None:
                self._desk.drafts.drop(officer, page)
            else:
                self._desk.drafts.keep(officer, self._keepable.document(newest), page)

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
