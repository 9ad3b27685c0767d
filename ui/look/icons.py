"""The icons: Lucide drawings, recoloured from the tokens when loaded and rendered for the screen's pixel ratio.

An icon always stands beside a word; alone it says nothing.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.look import theme

FOLDER = "icons/lucide"
STROKE = "1.9"


def paint(painter: QPainter, name: str, box: QRect, token: str) -> None:
    """Draw an icon into a box in the present colour of a token; the box should be square."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(box, _drawn(name, theme.colour(token).name(), box.width(), ratio))


def pixmap(name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture, ``size`` device-independent pixels wide and high."""
    return _drawn(name, theme.colour(token).name(), size, ratio)


def icon(name: str, token: str, size: int = 20) -> QIcon:
    """An icon for Qt's own places (menus, the taskbar), sharp at 100 to 200 %."""
    made = QIcon()
    for ratio in (1.0, 1.25, 1.5, 2.0):
        made.addPixmap(pixmap(name, token, size, ratio))
    return made


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(path.removeprefix(f"{FOLDER}/").removesuffix(".svg") for path in resources.names(FOLDER, ".svg"))


@cache
def _source(name: str) -> str:
    return resources.read_text(f"{FOLDER}/{name}.svg")


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    text = _source(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(text.encode("utf-8"))).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
