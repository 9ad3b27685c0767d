"""One change at the till after the other: asked off the window's thread, a refusal told where it can be put right."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import RuleBroken
from ui.at_work import AtWork
from ui.keeping.not_saved import not_saved
from ui.notices import split
from ui.widgets.strip import Notice

T = TypeVar("T")
SayWrong = Callable[[str, str], QWidget | None]
"""Shows a sentence at a field by its name, and answers where to type; None when the field is not there."""

REFUSED, NOT_DONE = "till.refused", "till.not_done"


class Doing(QObject):
    """:attr:`busy_changed` when a change begins and ends, :attr:`notice` for what no field can show, :attr:`over` with
    the key of one whose cause is gone."""

    busy_changed = Signal()
    notice = Signal(object)
    over = Signal(str)

    def __init__(self, at: AtWork, parent: QObject) -> None:
        super().__init__(parent)
        self._at = at
        self.busy = False

    def run(self, work: Callable[[], T], done: Callable[[T], None], say_wrong: SayWrong) -> None:
        """Begin; nothing happens while another change is under way."""
        if self.busy:
            return
        self.over.emit(NOT_DONE)
        self._set(True)

        def ended(found: T) -> None:
            self._set(False)
            done(found)

        def failed(error: Exception) -> None:
            self._set(False)
            if isinstance(error, RuleBroken):
                self.refuse(error, say_wrong)
                return
            fact = self.tr("The till could not record it.")
            again = partial(self.run, work, done, say_wrong)
            self.notice.emit(not_saved(self._at, error, fact, again, NOT_DONE))

        self._at.tasks.run(work, ended, failed, owner=self)

    def refuse(self, error: Exception, say_wrong: SayWrong) -> None:
        """Tell what was refused at its field, everything else in a strip."""
        if not isinstance(error, RuleBroken):
            self.notice.emit(self._at.notice_of(error))
            return
        words, field = self._at.sentence_of(error), str(error.facts.get("field", ""))
        target = say_wrong(field, words) if field else None
        if target is not None:
            target.setFocus()
            return
        fact, rest = split(words)
        self.notice.emit(Notice("warn", fact, rest, key=REFUSED))

    def _set(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit()
