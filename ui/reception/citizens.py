"""One citizen after the other: the next one, another dossier for the same one, what stood on the page before."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject

from ui.reception.draft import Draft
from ui.reception.form import ReceptionForm
from ui.reception.known_person import KnownPerson
from ui.reception.registering import Outcome
from ui.reception.saving import UNSAVED
from ui.reception.typed import completed, same_number
from ui.widgets.strip import Act, Notice

LEFT_OVER = "reception.left_over"  # the offer of a form that was left half-typed


class Sheet(Protocol):
    """The page as a sheet that is filled in and emptied."""

    @property
    def form(self) -> ReceptionForm: ...
    def draft(self) -> Draft: ...
    def put(self, draft: Draft) -> None: ...
    def clear(self) -> None: ...
    def register(self, *, keep_person: bool = False) -> None: ...


class Citizens(QObject):
    """An unfinished dossier is never thrown away: it is registered first, or can be taken back (F11)."""

    def __init__(
        self, sheet: Sheet, tell: Callable[[Notice], None], withdraw: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sheet, self._tell, self._withdraw = sheet, tell, withdraw
        self._last: Draft | None = None

    def next_one(self) -> None:
        """The next citizen. What stood there can be taken back until the next action."""
        before = self._sheet.draft()
        self._sheet.clear()
        if not before.is_empty():
            self._offer_back(before, self.tr("The form was emptied."), self.tr("Nothing was registered."))

    def same_one(self) -> None:
        """Another dossier for the person of the last one."""
        now = self._sheet.draft()
        if now.procedure is not None or now.parts:
            act = Act(self.tr("Register, keep the person"), lambda: self._sheet.register(keep_person=True))
            words = self.tr("This dossier is not registered yet."), self.tr("Register it first, then the next one.")
            self._tell(Notice("warn", *words, (act,), key=UNSAVED))
            return
        if now.desk.is_empty() and self._last is not None:
            self._sheet.put(self._last.for_next(now.id))
        self._sheet.form.procedure.procedure.setFocus()

    def complete(self, draft: Draft, code: str) -> None:
        """A dossier that was taken down before is on the page now."""
        fact = self.tr("{code} is not accepted yet.").format(code=code)
        told = self.tr("Look at the papers that were asked for, then accept it.")
        self._lay_out(draft, fact, told, "folder-open")

    def copy(self, draft: Draft, code: str) -> None:
        """People, procedure and request of another dossier are on the page now; who stands here says more of themselves
        than what was written down then: a card may have been read."""
        here = self._sheet.draft().desk
        if same_number(here, draft.desk):
            draft = replace(draft, desk=completed(here, draft.desk))
        self._lay_out(draft, self.tr("Copied from {code}.").format(code=code), "", "copy")

    def exchange(self, draft: Draft) -> None:
        """Another draft comes onto the page; what stands there can be taken back."""
        before = self._sheet.draft()
        self._withdraw(LEFT_OVER)
        self._sheet.clear()
        self._sheet.put(draft)
        self._offer_back(before, self.tr("The other form is back."), "", "history")

    def forget(self) -> None:
        """Somebody else sits at the desk: the last citizen is not theirs."""
        self._last = None

    def after(self, outcome: Outcome) -> None:
        """It is written: the sheet is emptied, or keeps the person, or the rest of the filing."""
        done = self._last = self._sheet.draft()
        self._sheet.clear()
        fresh = done.for_next(self._sheet.draft().id)
        if outcome.wanted.how != "register" and done.parts:  # the rest of the filing is not written yet
            self._sheet.put(replace(fresh, parts=done.parts))
        elif outcome.wanted.keep_person:
            self._sheet.put(fresh)
            self._sheet.form.procedure.procedure.setFocus()

    def _lay_out(self, draft: Draft, fact: str, told: str, icon: str) -> None:
        before, form = self._sheet.draft(), self._sheet.form
        self._sheet.clear()
        self._sheet.put(draft)
        self._offer_back(before, fact, told, icon)
        (form.papers.list if draft.procedure is not None else form.procedure.procedure).setFocus()

    def _offer_back(self, before: Draft, fact: str, told: str, icon: str = "") -> None:
        acts = () if before.is_empty() else (Act(self.tr("Take it back"), lambda: self._take_back(before)),)
        self._tell(Notice("info", fact, told, acts, icon=icon, key=KnownPerson.KEY))

    def _take_back(self, draft: Draft) -> None:
        self._withdraw(KnownPerson.KEY)
        self._sheet.put(draft)
        self._sheet.form.procedure.procedure.setFocus()
