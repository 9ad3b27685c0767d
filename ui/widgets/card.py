"""A card: one white sheet with a head (number or icon, title, quiet note, helper at the right) and a body."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import theme
from ui.look.sizes import RADIUS_SHEET, ROOMY, Density
from ui.widgets import paint
from ui.widgets.words import Glyph, Words


class NumberDisc(QWidget):
    """The number of a step in a soft disc; decoration, the title says the rest."""

    def __init__(self, number: int, *, fill: str = "accent_soft", tone: str = "accent") -> None:
        super().__init__()
        self._number, self._fill, self._tone = number, fill, tone
        side = max(22, paint.line("figure_strong") + 2)
        self.setFixedSize(side, side)

    def show_as(self, fill: str, tone: str) -> None:
        """Other colours, by token."""
        self._fill, self._tone = fill, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.sheet(painter, self.rect(), fill=self._fill, border=None, radius=self.width() / 2)
        paint.text(painter, self.rect(), str(self._number), role="figure_strong", tone=self._tone, align=paint.CENTRE)


class _Head(QWidget):
    """The row at the top of a card: as high as the density says, more where its words or its helper need it."""

    def __init__(self) -> None:
        super().__init__()
        self._least = ROOMY.card_head

    def set_least(self, height: int) -> None:
        """In device-independent pixels."""
        self._least = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(whole.width(), max(self._least, whole.height()))

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(whole.width(), max(self._least, whole.height()))


class _Edge(QWidget):
    """Lies over a flush card and keeps its corners round where a table reaches them."""

    def __init__(self, card: "Card", border: str) -> None:
        super().__init__(card)
        self._border = border
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around, sheet = QPainterPath(), QPainterPath()
        around.addRect(QRectF(self.rect()))
        sheet.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SHEET, RADIUS_SHEET)
        painter.fillPath(around.subtracted(sheet), theme.colour("bg"))
        paint.sheet(painter, self.rect(), fill=None, border=self._border, radius=RADIUS_SHEET)


class Card(QWidget):
    """A sheet with a head; add what it holds to :attr:`body`. ``flush`` lets a table reach the sheet's edges."""

    def __init__(
        self,
        title: str = "",
        *,
        number: int | None = None,
        icon: str | None = None,
        note: str = "",
        helper: QWidget | None = None,
        flush: bool = False,
        tone: str = "ink",
        border: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._border, self._flush = border, flush
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._head = _Head()
        row = QHBoxLayout(self._head)
        row.setSpacing(10)
        if number is not None:
            row.addWidget(NumberDisc(number))
        if icon is not None:
            row.addWidget(Glyph(icon, tone=tone if tone != "ink" else "ink", size=18))
        self.title = Words(title, role="strong", tone=tone)
        self.note = Words(note, tone="ink2")
        row.addWidget(self.title)
        row.addWidget(self.note)
        self.note.setVisible(bool(note))
        row.addStretch()
        if helper is not None:
            row.addWidget(helper)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._column.addWidget(self._head)
        self._head.setVisible(bool(title) or helper is not None)
        self._column.addLayout(self.body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._edge = _Edge(self, border) if flush else None
        self.take_density(ROOMY)

    def say_note(self, note: str) -> None:
        """The quiet words after the title ("đủ 4/4")."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def take_density(self, density: Density) -> None:
        """Stand closer in a compact window."""
        side = density.card_padding
        self._head.set_least(density.card_head)
        layout = self._head.layout()
        assert layout is not None
        layout.setContentsMargins(side, *((5, side, 5) if density.card_head > 36 else (3, side, 3)))
        if self._flush:
            self.body.setContentsMargins(0, 0, 0, 0)
        else:
            top = 0 if not self._head.isHidden() else side
            self.body.setContentsMargins(side, top, side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._edge is not None:
            self._edge.setGeometry(self.rect())
            self._edge.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRect(0, 0, self.width(), self.height())
        paint.sheet(QPainter(self), box, fill="surface", border=self._border, radius=RADIUS_SHEET)
