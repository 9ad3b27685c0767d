"""Cells of a list: how wide their contents are, and how they are drawn, one by one or a whole line at a time."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.look import icons, theme
from ui.look.sizes import ICON_TEXT
from ui.widgets import paint
from ui.widgets.key_cap import cap_size, paint_cap
from ui.widgets.lines import Cell, Column, Group, Line, LinesModel
from ui.widgets.rows import padded

GLYPH_ROOM = ICON_TEXT + 5
MOVE_KEY = "Enter"


def cell_width(cell: Cell, *, widest: bool = False) -> int:
    """Pixels a cell's contents need; ``widest`` measures the bold form it has when chosen."""
    return (GLYPH_ROOM if cell.icon else 0) + paint.width(cell.words, "strong" if widest else cell.role)


def key_room() -> int:
    """Pixels that the key beside the next move of the chosen line needs."""
    return cap_size(MOVE_KEY).width() + 10


def widest(columns: Sequence[Column], lines: Sequence[Line | Group]) -> tuple[int, ...]:
    """Pixels that the widest contents of each column need, notes left out; 0 where nothing is said."""
    found = [0] * len(columns)
    for line in lines:
        for place, cell in enumerate(line.cells if isinstance(line, Line) else ()):
            if not cell.note and (cell.words or cell.icon):
                found[place] = max(found[place], cell_width(cell, widest=columns[place].is_move))
    return tuple(found)


def paint_line(
    painter: QPainter, boxes: Sequence[tuple[int, QRect]], line: Line, model: LinesModel, *, chosen: bool
) -> None:
    """The cells of a line; ``boxes`` are the columns in sight by their places, each with the box of its cell."""
    columns = model.columns
    for place, box in boxes:
        if place >= len(line.cells):
            return
        cell, column, room = line.cells[place], columns[place], padded(box, place, len(columns))
        if column.is_move and chosen and cell.words:
            cell = Cell(cell.words, "accent", "strong", cell.icon)
            size = cap_size(MOVE_KEY)
            left = room.left() + cell_width(cell) + 6
            cap = QRect(left, room.center().y() - size.height() // 2, size.width(), size.height())
            if cap.right() <= box.right():
                paint_cap(painter, cap, MOVE_KEY)
        elif place in model.shortened:
            cell = replace(cell, note=True)
        paint_cell(painter, room, cell, right=column.figures, chosen=chosen)


def paint_cell(painter: QPainter, room: QRect, cell: Cell, *, right: bool = False, chosen: bool = False) -> None:
    """Icon and words in a room; only notes are elided. ``ink3`` may not stand on a chosen row."""
    tone = "ink2" if chosen and cell.tone == "ink3" else cell.tone
    left, words = room.left(), cell.words
    if right:
        left = max(left, room.right() - cell_width(cell) + 1)
    if cell.icon:
        icons.paint(painter, cell.icon, QRect(left, room.center().y() - ICON_TEXT // 2, ICON_TEXT, ICON_TEXT), tone)
        left += GLYPH_ROOM
    if not words:
        return
    if cell.note and paint.width(words, cell.role) > room.right() - left:
        metrics = QFontMetrics(theme.font(cell.role))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.right() - left)
    box = QRect(left, room.top(), room.right() - left + 1, room.height() - 1)
    paint.text(painter, box, words, role=cell.role, tone=tone)


def paint_group(painter: QPainter, room: QRect, group: Group) -> None:
    """Why the lines below are there, over the whole width."""
    left = room.left()
    if group.icon:
        glyph = QRect(left, room.center().y() - ICON_TEXT // 2, ICON_TEXT, ICON_TEXT)
        icons.paint(painter, group.icon, glyph, group.tone)
        left += GLYPH_ROOM
    paint.text(painter, QRect(left, room.top(), 800, room.height()), group.title, role="strong", tone=group.tone)
    left += paint.width(group.title, "strong") + 11
    paint.text(painter, QRect(left, room.top(), 1200, room.height()), group.note, tone="ink2")
