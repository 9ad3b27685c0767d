"""The strip about a computer's clock that was set back: one place, asked after every act and at the start."""

from datetime import datetime

from PySide6.QtCore import QObject

from desk_app.domain.dates import short_moment
from ui.at_work import AtWork
from ui.notices import split
from ui.widgets.strip import Notice
from ui.window.main_window import MainWindow

KEY = "clock.behind_history"
"""As the warning of a single move: both say the same, and one strip is enough."""


class ClockStrip(QObject):
    """It stays until the clock goes right, or the officer has read it; the next act says it again."""

    def __init__(self, at: AtWork, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._at, self._window = at, window
        self._told = False

    def look(self) -> None:
        """Ask the record."""
        self._at.tasks.run(self._at.desk.set_back.behind, self._show, owner=self)

    def _show(self, behind: datetime | None) -> None:
        if behind is not None:
            fact, sentence = split(self._at.word("clock.behind_record", at=short_moment(behind)))
            self._window.show_notice(Notice("warn", fact, sentence, icon="clock", key=KEY))
        elif self._told:
            self._window.strips.withdraw(KEY)
        self._told = behind is not None
