"""The sheet one reads the help on: it draws key caps under the names of keys, and follows links by the keyboard."""

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextFragment
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.help.typeset import KEY
from ui.look import theme
from ui.look.sizes import RADIUS_CAP


class HelpText(QTextBrowser):
    """Read-only. Links are not followed by itself: whoever shows it hears ``anchorClicked``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setViewportMargins(16, 12, 12, 8)
        self.document().setUndoRedoEnabled(False)

    def shown_keys(self) -> list[str]:
        """The names of the keys that the present text shows, in their order."""
        return [words for _, words in self._key_runs()]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = QRectF(self.viewport().rect())
        painter.setPen(theme.colour("edge"))
        painter.setBrush(theme.colour("subtle"))
        for box, _ in self._key_runs():
            place = box.translated(shift)
            if place.intersects(seen):
                painter.drawRoundedRect(place, RADIUS_CAP, RADIUS_CAP)
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _key_runs(self) -> list[tuple[QRectF, str]]:
        runs = []
        block = self.document().begin()
        while block.isValid():
            for fragment in _fragments(block):
                if fragment.charFormat().hasProperty(KEY):
                    runs.append((self._box(block, fragment), fragment.text().replace("\u00a0", " ").strip()))
            block = block.next()
        return runs

    def _box(self, block: QTextBlock, fragment: QTextFragment) -> QRectF:
        layout = block.layout()
        start = fragment.position() - block.position()
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return QRectF()
        left, right = (_x(line.cursorToX(place)) for place in (start, start + fragment.length()))
        at = self.document().documentLayout().blockBoundingRect(block).topLeft() + line.position()
        height = min(line.height(), 21.0 * theme.worn().scale)
        top = at.y() + (line.ascent() - line.height()) / 2 + (line.height() - height) / 2 + line.descent() / 2
        return QRectF(at.x() - line.position().x() + left + 1, max(at.y(), top), right - left - 2, height)


def _x(found: object) -> float:
    """PySide answers ``cursorToX`` with the place and the corrected position."""
    value = found[0] if isinstance(found, (tuple, list)) else found
    return float(value)  # type: ignore[arg-type]


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found = []
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        if fragment.isValid():
            found.append(fragment)
        each += 1
    return found
