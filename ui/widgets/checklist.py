"""The papers of a dossier as a list to tick: Space present or missing, → reason, 0–9 copies, letters to a paper."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.domain.text import fold
from ui.look import theme
from ui.look.sizes import ROOMY, Density
from ui.widgets import paint
from ui.widgets.cells import cell_width
from ui.widgets.choices import BOX
from ui.widgets.lines import Cell
from ui.widgets.paper_lines import COLUMNS, MERGED, STATE, WRAPPED, Form, PaperDelegate, PaperLine, PaperModel
from ui.widgets.rows import EDGE, SIDE, RowTable

__all__ = ["Checklist", "Form", "PaperLine"]

REASON_ROOM = 320
NAME_ROOM = 300  # a longer name first merges the counts, then takes a second line


class Checklist(RowTable):
    """Shows and changes :class:`PaperLine` values; :attr:`changed` after each change, :attr:`reason_asked` for →."""

    changed = Signal()
    reason_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._papers = PaperModel()
        self._density = ROOMY
        self._letters, self._since_letter = "", QElapsedTimer()
        self._papers.titles = (
            "",
            self.tr("Paper"),
            self.tr("Original"),
            self.tr("Certified"),
            self.tr("Copy"),
            self.tr("Check"),
            self.tr("Form"),
        )
        self._papers.words = (
            self.tr("Present"),
            self.tr("Missing"),
            self.tr("Shown only, given back"),
            self.tr("If needed"),
            self.tr("Not looked at"),
        )
        self.setModel(self._papers)
        self.setItemDelegate(PaperDelegate(self))
        self.header.centred = {2, 3, 4}
        self.header.moveSection(MERGED, STATE)
        self.header.setSectionResizeMode(self.header.ResizeMode.Fixed)

    def say(
        self,
        titles: Sequence[str],
        present: str,
        missing: str,
        shown_only: str,
        if_needed: str = "",
        unseen: str = "",
    ) -> None:
        """Other words for the columns (paper, original, certified, copy, check, form) and the states."""
        self._papers.titles = ("", *titles)
        self._papers.words = (present, missing, shown_only, if_needed, unseen)
        self._settle()

    def show_papers(self, papers: Sequence[PaperLine]) -> None:
        """Show these instead."""
        self._papers.beginResetModel()
        self._papers.papers = list(papers)
        self._papers.endResetModel()
        self._settle()

    def papers(self) -> tuple[PaperLine, ...]:
        """As they stand now."""
        return tuple(self._papers.papers)

    def all_present(self) -> None:
        """F9: all that is always asked for is there; counts that were 0 become 1 in the expected form."""
        for row, paper in enumerate(self._papers.papers):
            if not paper.conditional:
                self._put(row, _counted(replace(paper, present=True, reason="", unseen=False)))
        self.changed.emit()

    def give_reason(self, row: int, reason: str) -> None:
        """Why a paper is missing, shown in its line."""
        self._put(row, replace(self._papers.papers[row], present=False, reason=reason, unseen=False))
        self.changed.emit()

    def not_needed(self, row: int) -> None:
        """In this case the paper is not asked for: it is not missing, and can still be ticked."""
        self._put(row, replace(self._papers.papers[row], present=False, reason="", unseen=False, conditional=True))
        self.changed.emit()

    def take_density(self, density: Density) -> None:
        """Rows of 34 px, 32 in a compact window."""
        self._density = density
        self._settle()

    def sizeHint(self) -> QSize:
        rows = max(1, len(self._papers.papers)) * self._row()
        return QSize(560, self.header.sizeHint().height() + rows + 1)

    def minimumSizeHint(self) -> QSize:
        rows = min(4, max(1, len(self._papers.papers))) * self._row()
        return QSize(300, self.header.sizeHint().height() + rows + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if row >= 0 and plain and event.key() == Qt.Key.Key_Space:
            self._toggle(row)
        elif row >= 0 and plain and event.key() == Qt.Key.Key_Right:
            self.reason_asked.emit(row)
        elif row >= 0 and plain and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self._count(row, event.key() - Qt.Key.Key_0)
        elif plain and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if event.key() == Qt.Key.Key_Home else len(self._papers.papers) - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """First letters of a paper's name, marks or no marks; the same letter again goes on to the next such paper.

        A scan does not come here: :mod:`ui.scanner` holds its letters back.
        """
        going_on = self._since_letter.isValid() and self._since_letter.elapsed() < QApplication.keyboardInputInterval()
        self._since_letter.start()
        self._letters = f"{self._letters if going_on else ''}{fold(search)}"
        names = [fold(paper.name) for paper in self._papers.papers]
        again = len(set(self._letters)) == 1
        first = self.currentIndex().row() + (1 if again else 0)
        ahead = [(first + step) % len(names) for step in range(len(names))]
        wanted = self._letters[:1] if again else self._letters
        found = next((row for row in ahead if names[row].startswith(wanted)), None) if wanted else None
        if found is not None:
            self._go_to(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self._toggle(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths()

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._papers.papers):
            self.setCurrentIndex(self._papers.index(row, 0))

    def _toggle(self, row: int) -> None:
        paper = self._papers.papers[row]
        self._put(row, _counted(replace(paper, present=not paper.present, reason="", unseen=False)))
        self.changed.emit()

    def _count(self, row: int, count: int) -> None:
        paper = self._papers.papers[row]
        counted = _with_count(paper, count)
        total = counted.originals + counted.certified + counted.copies
        there = total > 0 or paper.shown_only
        self._put(row, replace(counted, present=there, reason="" if total else paper.reason, unseen=False))
        self.changed.emit()

    def _put(self, row: int, paper: PaperLine) -> None:
        self._papers.papers[row] = paper
        self._papers.dataChanged.emit(self._papers.index(row, 0), self._papers.index(row, COLUMNS - 1))
        self._widths()

    def _row(self) -> int:
        return max(self._density.row, paint.line() + 12)

    def _settle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row())
        for row in range(len(self._papers.papers)):
            self.setRowHeight(row, self._row())
        self._widths()
        self.updateGeometry()

    def _widths(self) -> None:
        if not self._papers.papers:
            return  # nobody sees a list without lines
        wide = [EDGE + BOX + SIDE, *(self._wanted(column) for column in range(1, COLUMNS))]
        room = self.viewport().width()
        wanted = wide[1]
        wide[1] = min(wanted, NAME_ROOM)
        merged = sum(wide) - wide[MERGED] > room
        hidden = (2, 3, 4) if merged else (MERGED,)
        for column in range(COLUMNS):
            self.setColumnHidden(column, column in hidden)
        shown = [column for column in range(COLUMNS) if column not in hidden]
        slack = room - sum(wide[column] for column in shown)
        if slack >= 0:
            wide[1] += slack
        else:
            wide[STATE] = max(self._states_room(), wide[STATE] + slack)
        for column in shown:
            self.setColumnWidth(column, wide[column])
        self._heights(wide[1] - 2 * SIDE)

    def _heights(self, name_room: int) -> None:
        """A name that is longer than its column is read on two lines or three; nothing of it is left out."""
        metrics = QFontMetrics(theme.font("body"))
        for row, paper in enumerate(self._papers.papers):
            box = metrics.boundingRect(QRect(0, 0, max(1, name_room), 1000), WRAPPED, paper.name)
            lines = max(1, round(box.height() / metrics.lineSpacing()))
            self.setRowHeight(row, self._row() + (lines - 1) * metrics.lineSpacing())

    def _wanted(self, column: int) -> int:
        """The states keep their room with every tick; a reason is a free note, past ``REASON_ROOM`` it is elided."""
        papers = self._papers.papers
        cells = [cell_width(self._papers.cell(row, column)) for row in range(len(papers))]
        if column == STATE:
            return max(self._states_room(), min(REASON_ROOM, max(cells, default=0)) + SIDE + EDGE)
        sides = SIDE + 4 if column in (2, 3, 4) else 2 * SIDE
        return max([paint.width(self._papers.titles[column], "medium"), *cells]) + sides

    def _states_room(self) -> int:
        present, missing, shown, if_needed, unseen = self._papers.words
        papers = self._papers.papers
        states = [present, missing]
        states += [shown] if any(paper.shown_only for paper in papers) else []
        states += [if_needed] if any(paper.conditional for paper in papers) else []
        states += [unseen] if any(paper.unseen for paper in papers) else []
        return max(cell_width(Cell(words, role="medium", icon="check")) for words in states) + SIDE + EDGE


def _counted(paper: PaperLine) -> PaperLine:
    total = paper.originals + paper.certified + paper.copies
    return _with_count(paper, 1) if paper.present and not total and not paper.shown_only else paper


def _with_count(paper: PaperLine, count: int) -> PaperLine:
    if paper.expected == "certified":
        return replace(paper, certified=count)
    if paper.expected == "copies":
        return replace(paper, copies=count)
    return replace(paper, originals=count)
