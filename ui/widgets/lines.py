"""What a list shows: columns, lines and the groups that say why lines are there; a model for Qt's views."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desk_app.domain.values import value
from ui.look.faces import Role
from ui.speech.plain_words import plain, tip

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 2
CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@value
class Column:
    """``figures`` stand at the right; a column that ``stretches`` takes the slack; ``is_move`` holds the next move.

    Where a list is too wide for its window, a column with a ``spare`` number is left out, the lowest number first, and
    then one that ``shortens`` loses the ends of its words; tip and screen reader keep both (:meth:`LinesModel.leave`).
    ``key`` is the name by which an officer's arrangement of the columns is kept; without one it is not kept.
    """

    title: str
    figures: bool = False
    stretches: bool = False
    is_move: bool = False
    key: str = ""
    spare: int = 0
    shortens: bool = False


@value
class Cell:
    """Words in a role and a tone, perhaps after an icon. Only free notes may be elided (``note``)."""

    words: str
    tone: str = "ink"
    role: Role = "body"
    icon: str = ""
    note: bool = False


@value
class Line:
    """One thing, with the key the page knows it by."""

    key: str
    cells: tuple[Cell, ...]


@value
class Group:
    """Why the lines below are there: ``⚠ Quá hạn · 3`` and a quiet note."""

    title: str
    note: str = ""
    icon: str = ""
    tone: str = "ink"


class LinesModel(QAbstractTableModel):
    """Lines and groups in the order given. Longer lists come in pages: :attr:`wants_more` asks for the next one."""

    wants_more = Signal()

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._lines: list[Line | Group] = []
        self._more = False
        self._left_out: frozenset[int] = frozenset()
        self.shortened: frozenset[int] = frozenset()

    def leave(self, left_out: frozenset[int], shortened: frozenset[int]) -> None:
        """Places of columns for which there is no room now, and of those whose words are cut short."""
        self._left_out, self.shortened = left_out, shortened

    def say_columns(self, columns: Sequence[Column]) -> None:
        """The same columns with other titles, as after a change of language."""
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_lines(self, lines: Sequence[Line | Group], *, more: bool = False) -> None:
        """Show these instead; ``more`` says that further ones can be asked for."""
        self.beginResetModel()
        self._lines = list(lines)
        self._more = more
        self.endResetModel()

    def add_lines(self, lines: Sequence[Line | Group], *, more: bool = False) -> None:
        """The next page, at the end."""
        self._more = more
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def replace_line(self, line: Line) -> None:
        """Refresh one line in its place; nothing happens when it is not shown."""
        row = self.row_of(line.key)
        if row >= 0:
            self._lines[row] = line
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def line_at(self, row: int) -> Line | Group | None:
        """What stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int:
        """The row of a line, -1 when it is not shown."""
        for row, line in enumerate(self._lines):
            if isinstance(line, Line) and line.key == key:
                return row
        return -1

    def between(self, first: int, last: int) -> Sequence[Line | Group]:
        """What stands in these rows, both included."""
        return self._lines[first : last + 1]

    def lines(self) -> tuple[Line | Group, ...]:
        """All that is shown."""
        return tuple(self._lines)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self._more:
            self._more = False
            self.wants_more.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line_at(index.row()), Line):
            return CHOOSABLE
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row())
        if role == LINE_ROLE:
            return line
        if isinstance(line, Group):
            return f"{line.title}. {line.note}" if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if line is None or index.column() >= len(line.cells):
            return None
        cell = line.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain(cell.words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, index.column())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.column() == 0:
            return plain("; ".join(self._unseen(line)))
        return None

    def _tip(self, line: Line, place: int) -> str | None:
        """Whatever of the line is not to be seen."""
        cell = line.cells[place]
        own = (cell.words,) if cell.note or place in self.shortened else ()
        told = (*own, *self._unseen(line))
        return tip("\n".join(told)) if told else None

    def _unseen(self, line: Line) -> list[str]:
        """The columns that are left out, with their titles."""
        shown = [place for place in sorted(self._left_out) if place < len(line.cells) and line.cells[place].words]
        return [f"{self.columns[place].title}: {line.cells[place].words}" for place in shown]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None
