"""What the window wears: the present colours and type scale, put on the whole application at once."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui import faces
from ui.faces import Role
from ui.stylesheet import stylesheet
from ui.tokens import DARK, LIGHT, Tokens


@dataclass(frozen=True)
class Worn:
    """The look in force: its colours, and how much larger than 11 pt the text is."""

    tokens: Tokens
    dark: bool
    scale: float


_worn = Worn(LIGHT, dark=False, scale=1.0)


def apply(app: QApplication, dark: bool, large: bool = False, *, sheet: bool = True) -> None:
    """Dress the application: Fusion on every system, our palette, our faces. May be called again at any time.

    ``sheet`` False leaves the style sheet to :func:`finish`.
    """
    global _worn  # noqa: PLW0603  # one application wears one look
    tokens = DARK if dark else LIGHT
    _worn = Worn(tokens, dark, faces.LARGE_TEXT if large else 1.0)
    faces.load()
    faces.forget()
    fusion = QStyleFactory.create("Fusion")
    app.setStyle(fusion)
    app.setPalette(_palette(tokens))
    app.setFont(font("body"))
    if sheet:
        app.setStyleSheet(stylesheet(tokens, _worn.scale))


def finish(app: QApplication) -> None:
    """Put the style sheet on, if there is none yet.

    A widget that is built under a style sheet is styled anew with each parent it gets; a window that is built first
    and then styled is there in three quarters of the time.
    """
    if not app.styleSheet():
        app.setStyleSheet(stylesheet(_worn.tokens, _worn.scale))


def worn() -> Worn:
    """The look in force."""
    return _worn


def colour(token: str) -> QColor:
    """The present colour of a token; ask while painting, so that a change of theme needs no other word."""
    return _colour(_worn.tokens.named(token))


def font(role: Role) -> QFont:
    """The present face of a type role; ask while painting or measuring."""
    return faces.font(role, _worn.scale)


def system_is_dark(app: QApplication) -> bool:
    """Whether the system asks for dark windows; plain X11 does not say, then light."""
    from PySide6.QtCore import Qt

    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


@cache
def _colour(value: str) -> QColor:
    return QColor(value)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    pairs = {
        QPalette.ColorRole.Window: tokens.bg,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.subtle,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.ink3,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.BrightText: tokens.on_accent,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.subtle,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.edge,
        QPalette.ColorRole.Shadow: tokens.edge,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, value in pairs.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink3))
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.sunken))
    return palette
