"""What an officer left on other pages than reception: said once at the start, for it comes back where it lies."""

from PySide6.QtCore import QObject

from ui.at_work import AtWork
from ui.keeping.drafts import DRAFT
from ui.widgets.strip import Act, Notice
from ui.window.main_window import MainWindow

KEY = "kept.elsewhere"
PAGES = ("spot", "handover", "returning", "till")
"""Each is kept under the name of its place."""


class KeptElsewhere(QObject):
    """A quiet strip with the way there."""

    def __init__(self, at: AtWork, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._at, self._window = at, window

    def look(self) -> None:
        """Whether something of the officer at the desk lies anywhere."""
        drafts, officer = self._at.desk.drafts, self._at.officer()

        def work() -> tuple[str, ...]:
            return tuple(page for page in PAGES if drafts.kept(officer, page) is not None)

        self._at.tasks.run(work, lambda found: self._show(officer, found), owner=self, lane=DRAFT)

    def _show(self, officer: str, found: tuple[str, ...]) -> None:
        present = self._window.place()
        if officer != self._at.officer() or not found or present in found:
            return
        words = {
            "spot": self.tr("On the spot"),
            "handover": self.tr("Hand over"),
            "returning": self.tr("Hand back"),
            "till": self.tr("Till"),
        }
        fact = self.tr("Not recorded yet, kept for you: {places}.").format(
            places=", ".join(words[page] for page in found)
        )
        act = Act(self.tr("Go there"), lambda: self._go(found[0]))
        self._window.show_notice(Notice("info", fact, "", (act,), icon="history", key=KEY))

    def _go(self, page: str) -> None:
        self._window.strips.withdraw(KEY)
        self._window.go_to(page)
