"""The scanner's folder as a list: each file with its pages, or why it is not taken; Enter chooses and numbers them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.services.watched_folder import WaitingFile
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable

LONGEST_NAME = 24


class PickList(ListTable):
    """A list in which Space does what Enter does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().row() >= 0:
            self.acted.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class WaitingCard(Card):
    """:attr:`picked` when other files are meant than before, :attr:`current` when somebody goes to another line."""

    picked = Signal()
    current = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.choose = KeyButton(self.tr("Folder…"), "Ctrl+O", small=True)
        super().__init__(self.tr("From the scanner"), icon="scan-line", flush=True, helper=self.choose, parent=parent)
        self._files: dict[str, WaitingFile] = {}
        self._meant: list[str] = []
        self._front = ""
        columns = (
            Column(self.tr("No.")),
            Column(self.tr("File"), stretches=True),
            Column(self.tr("Pages"), figures=True),
            Column(self.tr("Written")),
        )
        self.table = PickList(self.tr("Files in the scanner's folder"), columns, long=False)
        self.table.move_asked.connect(self._toggle)
        self.table.current_changed.connect(self._moved)
        self._empty = EmptyState("inbox", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def show_files(self, files: Sequence[WaitingFile]) -> None:
        """What lies there now; what was meant and still lies there is meant still."""
        self._files = {str(file.path): file for file in files}
        self._meant = [key for key in self._meant if key in self._files and self._files[key].refused is None]
        self._draw()
        self.picked.emit()

    def say_nothing(self, sentence: str) -> None:
        """Instead of a list, why there is none."""
        self._files, self._meant = {}, []
        self._empty.say(sentence)
        self._stack.setCurrentWidget(self._empty)
        self.picked.emit()

    def meant(self) -> tuple[Path, ...]:
        """The files to be taken, in the order in which they were numbered."""
        return tuple(self._files[key].path for key in self._meant)

    def in_front(self) -> WaitingFile | None:
        """The file of the current line."""
        return self._files.get(self.table.current_key())

    def pages(self) -> int:
        """The pages of the files meant."""
        return sum(self._files[key].pages for key in self._meant)

    def let_go(self) -> None:
        """None is meant any more."""
        self._meant = []
        self._draw()
        self.picked.emit()

    def _toggle(self, key: str) -> None:
        if self._files[key].refused is not None:
            return
        if key in self._meant:
            self._meant.remove(key)
        else:
            self._meant.append(key)
        self._draw()
        self.picked.emit()

    def _draw(self) -> None:
        self._empty.say(self.tr("The folder is empty. Scan a paper: it appears here by itself."))
        self._stack.setCurrentWidget(self.table if self._files else self._empty)
        with QSignalBlocker(self.table):  # drawn anew is not gone to
            self.table.show_lines([self._line(key, file) for key, file in self._files.items()])
        self._moved(self.table.current_key())

    def _moved(self, key: str) -> None:
        if key != self._front:
            self._front = key
            self.current.emit()

    def _line(self, key: str, file: WaitingFile) -> Line:
        when, name = Cell(_written(file.at), "ink2"), _short(file.path.name)
        if file.refused is not None:
            return Line(key, (Cell("", icon="ban", tone="ink3"), Cell(name, "ink2"), Cell("–", "ink3"), when))
        number = Cell("", icon="circle", tone="ink3")
        if key in self._meant:
            number = Cell(str(self._meant.index(key) + 1), "accent", "figure_strong", icon="check")
        return Line(key, (number, Cell(name), Cell(str(file.pages), role="figure"), when))


def _short(name: str) -> str:
    """A file's name with its telling end: ``Scan_Epson…_00023.pdf``."""
    return name if len(name) <= LONGEST_NAME else f"{name[:10]}…{name[-12:]}"


def _written(at: float) -> str:
    """``09:15`` today, else ``02/03``, in the computer's own time: the file belongs to the computer."""
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    return QLocale.c().toString(moment, "HH:mm" if moment.date() == QDate.currentDate() else "dd/MM")


def usual_folder() -> str:
    """Where a scanner's program mostly lays its files: the user's pictures, or nothing."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
