"""Several procedures of one filing (liên thông): another one is added, or one filled in before is changed."""

from collections.abc import Callable

from desk_app.services.desk import Desk
from ui.reception.citizens import Sheet
from ui.reception.saving import Saving


class FilingTogether:
    """Each procedure is complete before the next one begins, so that F12 registers all of them or none."""

    def __init__(self, desk: Desk, sheet: Sheet, saving: Saving, completing: Callable[[], bool]) -> None:
        """``completing``: a dossier that was taken down before stands on the page, and is one alone."""
        self._desk, self._sheet, self._saving, self._completing = desk, sheet, saving, completing

    def add(self) -> None:
        """Ctrl+J: the procedure on the page is filled in; another one of the same filing comes now."""
        draft = None if self._completing() else self._saving.part()
        if draft is not None:
            found = self._sheet.form.promise.explanation()
            self._sheet.put(draft.with_part(self._desk.reception.new_id(), found.due.at if found else None))
            self._sheet.form.procedure.procedure.setFocus()

    def change(self, place: int) -> None:
        """One that was filled in comes back into the form."""
        found = self._sheet.form.promise.explanation()
        self._sheet.put(self._sheet.draft().back_to_part(place, found.due.at if found else None))
        self._sheet.form.procedure.procedure.setFocus()

    def drop(self, place: int) -> None:
        """One is not wanted."""
        self._sheet.put(self._sheet.draft().without_part(place))
