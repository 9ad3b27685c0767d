"""What is typed on the reception page is kept on the disk as it grows, and understood again by today's catalogue."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from desk_app.services.desk import Desk
from desk_app.services.drafts import KeptDraft
from ui.keeping.drafts import Keeping, Left
from ui.reception.draft import Draft
from ui.reception.draft_text import document_of, draft_of
from ui.reception.form import ReceptionForm
from ui.tasks import Tasks
from ui.widgets.segments import Segments


class KeepingReception(Keeping):
    """Hears every field of the form."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ReceptionForm,
        draft: Callable[[], Draft],
        officer: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(desk, tasks, _Reception(desk, draft), officer, parent)
        for edit in form.edits():
            edit.textChanged.connect(self.touch)
        for combo in form.findChildren(QComboBox):
            combo.currentIndexChanged.connect(self.touch)
        for segments in form.findChildren(Segments):
            segments.chosen.connect(self.touch)
        form.procedure.taken.connect(self.touch)
        form.papers.changed.connect(self.touch)
        form.papers.turning.mode_changed.connect(self.touch)

    def registered(self, filings: Collection[str]) -> None:
        """These filings are in the record."""
        self.saved(lambda draft: draft.id in filings)


class _Reception:
    """The page as it is kept. Its files have no page in their names: it was the first one that was kept."""

    page = ""

    def __init__(self, desk: Desk, draft: Callable[[], Draft]) -> None:
        self._desk, self._draft = desk, draft

    def draft(self) -> Draft | None:
        now = self._draft()
        return None if now.is_empty() else now

    def document(self, draft: Draft) -> Mapping[str, Any]:
        return document_of(draft)

    def left(self, kept: KeptDraft) -> Left:
        """With the procedures of today's catalogue."""
        procedures = {procedure.key: procedure for procedure in self._desk.catalogue.procedures()}
        draft = draft_of(kept.document, procedures.get)
        return Left(draft, kept.at, self._desk.drafts.saved([draft.id, *(part.draft.id for part in draft.parts)]))
