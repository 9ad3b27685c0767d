"""The lines of a checklist: a paper with its counts and its state, and how one line is painted."""

from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractTableModel, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from desk_app.domain.values import value
from ui.look import theme
from ui.speech.plain_words import plain, tip
from ui.widgets import paint
from ui.widgets.cells import cell_width, paint_cell
from ui.widgets.choices import BOX, paint_tick
from ui.widgets.lines import Cell, Index
from ui.widgets.rows import EDGE, SIDE, padded, paint_ground

if TYPE_CHECKING:  # see ui/widgets/rows.py
    from PySide6.QtWidgets import QStyleOptionViewItem

Form = Literal["originals", "certified", "copies"]
COLUMNS, STATE, MERGED = 7, 5, 6  # the merged column stands in for the three counts when there is little room


WRAPPED = int(paint.LEFT) | int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextDontClip)


@value
class PaperLine:
    """One paper asked for. Figure keys change the count of its ``expected`` form; ``shown_only`` is given back.

    A ``conditional`` paper that is not there is not missing; an ``unseen`` one was not looked at yet.
    """

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    present: bool = False
    reason: str = ""  # why it is missing
    shown_only: bool = False
    expected: Form = "originals"
    conditional: bool = False
    unseen: bool = False


class PaperModel(QAbstractTableModel):
    """The lines with the words for columns and states."""

    def __init__(self) -> None:
        super().__init__()
        self.papers: list[PaperLine] = []
        self.titles: tuple[str, ...] = ("",) * 7
        self.words = ("", "", "", "", "")

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.papers)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain(self.cell(index.row(), index.column()).words)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == STATE:
            return tip(self.papers[index.row()].reason) or None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self.papers[index.row()].present else Qt.CheckState.Unchecked
        return None

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell, and in which tone."""
        paper = self.papers[row]
        present, missing, shown, if_needed, unseen = self.words
        if column <= 1:
            return Cell(paper.name if column else "")
        if 2 <= column <= 4:
            count = {2: paper.originals, 3: paper.certified, 4: paper.copies}[column]
            return Cell(str(count) if count else "–", role="figure")
        if column == MERGED:
            counted = ((paper.originals, 2), (paper.certified, 3), (paper.copies, 4))
            return Cell(", ".join(f"{count} {self.titles[place].lower()}" for count, place in counted if count) or "–")
        if paper.shown_only and paper.present:
            return Cell(shown, "ink2", icon="undo-2")
        if paper.present:
            return Cell(present, "ok", "medium", "check")
        if not paper.reason and (paper.conditional or paper.unseen):
            return Cell(if_needed if paper.conditional else unseen, "ink2", icon="minus")
        said = f"{missing}: {paper.reason}" if paper.reason else missing
        return Cell(said, "late", "medium", "x", note=True)


class PaperDelegate(QStyledItemDelegate):
    """Paints tick, name, counts and state."""

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: Index) -> None:
        box: QRect = option.rect
        model = index.model()
        if not isinstance(model, PaperModel):
            return
        paint_ground(painter, option, None)
        if index.column() == 0:
            square = QRect(box.left() + EDGE, box.center().y() - BOX // 2, BOX, BOX)
            paint_tick(painter, square, model.papers[index.row()].present)
            return
        cell = model.cell(index.row(), index.column())
        from PySide6.QtWidgets import QStyle

        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if index.column() == 1 and cell_width(cell) > box.width() - 2 * SIDE:
            painter.setFont(theme.font(cell.role))
            painter.setPen(theme.colour(cell.tone))
            painter.drawText(padded(box, 1, 3), WRAPPED, plain(cell.words))
        elif 2 <= index.column() <= 4:
            paint.text(painter, box.adjusted(0, 0, 0, -1), cell.words, role=cell.role, align=paint.CENTRE)
        else:
            paint_cell(painter, padded(box, 1, 2 if index.column() == STATE else 3), cell, chosen=chosen)

    def sizeHint(self, option: "QStyleOptionViewItem", index: Index) -> QSize:
        return QSize(40, paint.line() + 12)
