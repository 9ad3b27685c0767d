"""Words on the page: labels in a type role and a tone, marks (an icon beside words), tags and running text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.look import icons, theme
from ui.look.faces import Role, room_for_marks
from ui.look.sizes import ICON_TEXT, RADIUS_CAP
from ui.speech.plain_words import breakable, plain
from ui.widgets import paint


class Words(QLabel):
    """A plain-text label. ``role`` chooses face, size and weight, ``tone`` the colour token."""

    def __init__(
        self,
        words: str = "",
        *,
        role: Role = "body",
        tone: str = "ink",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setIndent(0)  # a styled label would start half an x further right
        self.setText(words)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def setWordWrap(self, on: bool) -> None:
        """Words that wrap may be as narrow as the longest of them, all others are as wide as they are."""
        super().setWordWrap(on)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred if on else QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def setText(self, words: str) -> None:
        """Show other words, marks that turn the direction of writing around left out."""
        super().setText(breakable(plain(words)))

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            theme.restyle(self)

    def set_role(self, role: Role) -> None:
        """Change face, size and weight."""
        if role != self.property("role"):
            self.setProperty("role", role)
            theme.restyle(self)
            self.updateGeometry()


class Glyph(QWidget):
    """One icon in a token's colour. It carries no meaning alone: put words beside it."""

    def __init__(self, name: str, *, tone: str = "ink2", size: int = ICON_TEXT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._name, QRect(0, 0, self._size, self._size), self._tone)


class Mark(QWidget):
    """A glyph and its words: ``✓ Đủ``, ``⚠ Quá hạn 2 ngày``."""

    def __init__(
        self,
        icon: str,
        words: str,
        *,
        tone: str = "ink2",
        role: Role = "body",
        glyph_tone: str | None = None,
        size: int = ICON_TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.glyph = Glyph(icon, tone=glyph_tone or tone, size=size)
        self.words = Words(words, role=role, tone=tone)
        row.addWidget(self.glyph)
        row.addWidget(self.words)

    def say(self, icon: str, words: str, tone: str) -> None:
        """Show another state."""
        self.glyph.show_icon(icon, tone)
        self.words.set_tone(tone)
        self.words.setText(words)


class Tag(Mark):
    """A mark on a soft ground of its own tone: ``8 sẵn sàng``. ``tone`` is ok, warn, late or ink2."""

    def __init__(self, icon: str, words: str, *, tone: str = "ink2", parent: QWidget | None = None) -> None:
        super().__init__(icon, words, tone=tone, size=16, parent=parent)
        self._ground = f"{tone}_soft" if tone in ("ok", "warn", "late", "accent") else "sunken"
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(7, 2, 8, 2)
        layout.setSpacing(5)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill=self._ground, border=None, radius=RADIUS_CAP)


MOST_HEIGHTS = 50
"""Widths for which a text's height is kept."""


class RunningText(QLabel):
    """A bold fact and a sentence flowing after it, wrapped together, always plain text.

    A rich-text label would do the same but would also read ``<img src=x>`` in a name as a command.
    """

    def __init__(self, fact: str = "", sentence: str = "", *, tone: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self._bold = 0
        self._heights: dict[tuple[int, str, int], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(fact, sentence)

    def say(self, fact: str, sentence: str) -> None:
        """Show another fact and sentence; either may be empty."""
        fact, sentence = plain(fact), plain(sentence)
        self._bold = len(fact.encode("utf-16-le")) // 2
        self._heights.clear()  # the bold part may be another one
        self.setText(f"{fact} {sentence}" if fact and sentence else fact or sentence)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        asked = (width, self.text(), id(theme.worn()))  # a layout asks again and again; setting lines is dear
        if asked not in self._heights:
            if len(self._heights) > MOST_HEIGHTS:
                self._heights.clear()
            self._heights[asked] = self._laid(width)[1]
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        widest = paint.width(self.text(), "strong")
        return QSize(min(widest, 640), self.heightForWidth(min(widest, 640)))

    def minimumSizeHint(self) -> QSize:
        longest = max((paint.width(word, "strong") for word in self.text().split()), default=0)
        return QSize(min(longest, 400), paint.line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour(self._tone))
        layout, height = self._laid(self.width())
        layout.draw(painter, QPoint(0, max(0, (self.height() - height) // 2)))

    def _laid(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFont(theme.font("strong"))
        bold.setForeground(theme.colour("ink"))
        plain.setForeground(theme.colour(self._tone))
        spans = []
        for start, length, style in ((0, self._bold, bold), (self._bold, len(self.text()) * 2, plain)):
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = start, length, style
            spans.append(span)
        layout.setFormats(spans)
        above, below = room_for_marks(theme.font("body"))
        pitch, top = paint.line(), above
        layout.beginLayout()
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(width, 1))
            row.setPosition(QPoint(0, top + max(0, round((pitch - row.height()) / 2))))
            top += pitch
        layout.endLayout()
        return layout, max(top, above + pitch) + below
