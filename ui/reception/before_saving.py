"""What F12 wants written, or the first thing on the page that keeps it from being written."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import RuleBroken
from ui.reception.doubles import Doubles
from ui.reception.draft import Draft
from ui.reception.form import ReceptionForm
from ui.reception.registering import Wanted


class Kept(Exception):
    """Something keeps it out that the form has said itself; ``target`` is where to type."""

    def __init__(self, target: QWidget) -> None:
        super().__init__()
        self.target = target


class BeforeSaving:
    """Looks at the page as an officer would once more before signing: people, procedure, papers, doubles."""

    def __init__(self, form: ReceptionForm, doubles: Doubles, draft: Callable[[], Draft]) -> None:
        self._form, self._doubles, self._draft = form, doubles, draft

    def wanted(self, *, keep_person: bool = False) -> Wanted:
        """What stands on the page, ready to be written; raises ``RuleBroken`` or :class:`Kept`."""
        self._form.clear_wrong()
        wrong = self._form.person.first_wrong()
        if wrong is not None:
            raise Kept(wrong)
        draft, papers = self._draft(), self._form.papers
        mode = papers.turning.mode()
        if mode == "refuse":
            reason, ground = papers.turning.reason(), papers.turning.ground()
            return Wanted("refuse", (draft.filing(),), keep_person, draft.opened, reason=reason, ground=ground)
        if mode == "ask":
            filing = draft.filing()
            self._all_seen()
            deadline, ground = papers.turning.deadline(), papers.turning.ground()
            return Wanted("ask", (filing,), keep_person, draft.opened, papers.failed(), deadline, ground=ground)
        filings = draft.filings()
        if draft.procedure is not None:
            self._may_be_accepted(draft)
        else:
            self._has_number(draft)
        return Wanted("register", filings, keep_person, draft.opened)

    def part(self) -> Draft:
        """The procedure on the page, complete as one part of a filing; raises as :meth:`wanted` does."""
        self._form.clear_wrong()
        wrong = self._form.person.first_wrong()
        if wrong is not None:
            raise Kept(wrong)
        draft = self._draft()
        draft.filing()
        self._may_be_accepted(draft)
        return draft

    def _all_seen(self) -> None:
        unseen = self._form.papers.unseen()
        if unseen:
            raise Kept(self._form.papers.say_wrong(unseen))

    def _may_be_accepted(self, draft: Draft) -> None:
        objection = self._form.papers.objection()
        if objection:
            raise Kept(self._form.papers.say_wrong(objection))
        self._has_number(draft)
        if self._doubles.want_reason(draft):
            raise RuleBroken("filing.another_without_reason", field="note")

    def _has_number(self, draft: Draft) -> None:
        """No number at all is possible, but an officer says so: an empty field was perhaps only forgotten."""
        owner = draft.desk if draft.role == "owner" else draft.owner
        if not owner.number:
            raise RuleBroken("filing.number_missing", name=owner.name, field="applicant.number")
