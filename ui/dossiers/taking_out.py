"""A list taken out of the window: as a spreadsheet, or as pages. Always the whole list, not only what is in sight."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.services.papers.printed import Printed
from desk_app.services.worklists import WorkLine
from ui.at_work import AtWork
from ui.dossiers.asked import SheetsAsked
from ui.dossiers.lists import in_a_row
from ui.dossiers.looking import Wanted, parts_found
from ui.dossiers.saving import ENDING, file_name, save_list
from ui.tasks import PAPER
from ui.widgets.strip import Notice

SAVED = "dossiers.saved"


@dataclass(frozen=True)
class List:
    """What is taken out: a list by its title."""

    wanted: Wanted
    title: str


class TakingOut(QObject):
    """What it says, it says by :attr:`notice`; :attr:`pages` come as :class:`SheetsAsked`."""

    notice = Signal(object)
    pages = Signal(object)

    def __init__(self, at: AtWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._at, self._window = at, parent
        self.ask_path: Callable[[str], str] = self._ask_path

    def save(self, listed: List) -> None:
        """Ctrl+S: as a spreadsheet. Numbers of people are masked in it."""
        chosen = self.ask_path(self._file_name(listed.title))
        if not chosen:
            return
        self._at.comfort.keep("export_folder", str(Path(chosen).parent))

        def write(lines: tuple[WorkLine, ...]) -> None:
            work = partial(save_list, self._at.desk, Path(chosen), listed.title, lines)
            self._at.tasks.run(work, self._saved, owner=self, lane=PAPER)

        self._at.tasks.run(lambda: self._lines(listed), write, owner=self)

    def print(self, listed: List) -> None:
        """Ctrl+P: as pages of A4 across; too long a list is refused with its sentence."""
        desk, note = self._at.desk, self.tr("Numbers of people are masked in it.")

        def draw(lines: tuple[WorkLine, ...]) -> None:
            def work() -> SheetsAsked:
                table = desk.reporting.list_table(listed.title, lines, desk.clock.now())
                printed = Printed(desk.reporting.listing(table), tuple(line.dossier.code for line in lines))
                name = self._file_name(listed.title).removesuffix(ENDING)
                return SheetsAsked(listed.title, printed, name, "a5x2", note)

            self._at.tasks.run(work, self.pages.emit, owner=self, lane=PAPER)

        self._at.tasks.run(lambda: self._lines(listed), draw, owner=self)

    def _lines(self, listed: List) -> tuple[WorkLine, ...]:
        return in_a_row(parts_found(self._at.desk, listed.wanted, None))

    def _file_name(self, title: str) -> str:
        return file_name(title, self._at.desk.clock.now().strftime("%Y-%m-%d"))

    def _saved(self, path: Path) -> None:
        fact = self.tr("Saved as {name}.").format(name=path.name)
        sentence = self.tr("Numbers of people are masked in it.")
        self.notice.emit(Notice("info", fact, sentence, icon="file-spreadsheet", key=SAVED))

    def _ask_path(self, name: str) -> str:
        folder = self._at.comfort.text("export_folder")
        start = str(Path(folder) / name) if folder else name
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the list"), start, "Excel (*.xlsx)")
        return chosen
