"""What is said of papers when the window starts: receipts that were never printed, form files that were refused."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk_app.domain.errors import RuleBroken
from ui.at_work import AtWork
from ui.tasks import PAPER
from ui.widgets.strip import Act, Notice
from ui.window.main_window import MainWindow

UNPRINTED = "print.unprinted"
LIST = "unprinted"
"""The list of the dossiers' page that names them."""


class PaperStrips(QObject):
    """Speaks once at the start; the strip of unprinted receipts goes when the last of them was printed.

    The office's form files are read behind the start, when somebody asks: nobody prints before the window is there.
    """

    notice = Signal(object)
    over = Signal(str)
    list_asked = Signal(str)

    def __init__(self, at: AtWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._started = False
        self._shown = 0

    def join(self, window: MainWindow) -> None:
        """Speak in this window."""
        self.notice.connect(window.show_notice)
        self.over.connect(window.strips.withdraw)
        self.list_asked.connect(lambda name: window.go_to("dossiers", name))

    def look_at_forms(self) -> None:
        """Read the office's form files; what is wrong with them is said."""
        desk = self._at.desk
        forms = lambda: desk.paperwork.broken_forms()  # noqa: E731, PLW0108  # the papers come in there, not here
        self._at.tasks.run(forms, self._say_forms, owner=self, lane=PAPER)

    def counted(self, unprinted: int) -> None:
        """The day's figures came: at the start they may name receipts that a power cut or a printer left behind."""
        if (not self._started and unprinted) or (self._shown and unprinted not in (0, self._shown)):
            self._say_unprinted(unprinted)
        elif self._shown and not unprinted:
            self._end()
        self._started = True

    def _say_unprinted(self, count: int) -> None:
        self._shown = count
        fact = self.tr("%n receipt(s) not printed yet.", "", count)
        sentence = self.tr("Each dossier is in the record; its receipt is still owed to who handed it in.")
        self.notice.emit(
            Notice(
                *("warn", fact, sentence, (Act(self.tr("Open the list"), self._open),), "printer", UNPRINTED),
                reminds=True,
            )
        )

    def _open(self) -> None:
        self._end()
        self.list_asked.emit(LIST)

    def _end(self) -> None:
        self._shown = 0
        self.over.emit(UNPRINTED)

    def _say_forms(self, broken: Sequence[RuleBroken]) -> None:
        """One strip a file; it stays, for papers come out in other words than the office wrote."""
        for each in broken:
            said = self._at.notice_of(each)
            self.notice.emit(replace(said, kind="warn", key=f"form.{each.facts.get('name', '')}"))
