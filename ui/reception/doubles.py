"""Another open dossier of the same person and procedure: a strip that opens it, or a written reason to go on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desk_app.domain.dates import short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.text import tidy
from ui.reception.draft import Draft
from ui.reception.form import ReceptionForm
from ui.reception.opened import DossierAsked
from ui.widgets.strip import Act, Notice


class Doubles(QObject):
    """:attr:`open_asked` with the dossier that the officer wants to see, or to complete, instead."""

    KEY = "reception.double"
    open_asked = Signal(object)  # DossierAsked

    def __init__(
        self, form: ReceptionForm, tell: Callable[[Notice], None], withdraw: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form, self._tell, self._withdraw = form, tell, withdraw
        self._found: tuple[Dossier, ...] = ()

    def take(self, found: Sequence[Dossier] | None, *, but: str = "") -> None:
        """The answer of the record, None while there is none; ``but`` is the dossier that is being completed."""
        before, self._found = self._found, tuple(each for each in found or () if each.id != but)
        self._form.procedure.show_doubles(None if found is None else self._found)
        if not self._found:
            if before:
                self._withdraw(self.KEY)
            return
        newest = self._found[-1]
        due = newest.promise.told_due_at
        if newest.numbered and due is not None:
            said = self.tr("{name} has an open dossier for this procedure, due {day}.")
            fact = said.format(name=newest.owner.name, day=short_day(due.date()))
        else:
            fact = self.tr("{name} has an open dossier for this procedure.").format(name=newest.owner.name)
        rest = self.tr("Open it, or go on and write the reason in the note.")
        act = Act(self.tr("Open that dossier"), lambda: self.open_asked.emit(DossierAsked(newest.code)))
        self._tell(Notice("warn", fact, rest, (act,), key=self.KEY))

    def forget(self) -> None:
        """Somebody else stands at the counter."""
        self.take(None)

    def want_reason(self, draft: Draft) -> bool:
        """There is another one, and nobody wrote why a second is filed."""
        return bool(self._found) and not tidy(draft.note)
