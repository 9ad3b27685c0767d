"""Strokes shared by the widgets that draw themselves: sheets, texts in a role, their widths."""

from functools import cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.look import faces, theme
from ui.look.faces import Role
from ui.speech.plain_words import plain

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def sheet(
    painter: QPainter,
    box: QRect,
    *,
    fill: str | None,
    border: str | None = "line",
    radius: float = 6,
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rounded rectangle whose border lies inside the box; tokens name fill and border, None leaves one out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    if border:
        pen = QPen(theme.colour(border), width)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        half = width / 2
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(box), radius, radius)
    painter.restore()


def text(
    painter: QPainter,
    box: QRect,
    words: str,
    *,
    role: Role = "body",
    tone: str = "ink",
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of plain text in a type role and a token's colour; never clipped above or below the box."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(tone))
    painter.drawText(box, _flags(align), plain(words))


@cache
def _flags(align: Qt.AlignmentFlag) -> int:
    """One line, never clipped; Python's own joining of flags takes longer than Qt's drawing."""
    return int(align) | int(Qt.TextFlag.TextDontClip) | int(Qt.TextFlag.TextSingleLine)


def width(words: str, role: Role = "body") -> int:
    """Pixels a line of text needs in a role, rounded up."""
    return faces.width(words, role, theme.worn().scale)


def lines(words: str, room: int, role: Role = "body") -> tuple[str, ...]:
    """The words in lines that fit into so many pixels."""
    return faces.lines(plain(words), room, role, theme.worn().scale)


def line(role: Role = "body") -> int:
    """Pixels from line to line in a role."""
    return faces.pitch(role, theme.worn().scale)


def hairline(painter: QPainter, x1: int, y1: int, x2: int, y2: int, tone: str = "line") -> None:
    """A straight line of one pixel."""
    painter.setPen(QPen(theme.colour(tone), 1))
    painter.drawLine(x1, y1, x2, y2)
