"""What the windows wear: the present colours and type scale, put on the whole application at once."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from desk_app.domain.values import value
from ui.look import faces
from ui.look.faces import Role
from ui.look.stylesheet import stylesheet
from ui.look.tokens import DARK, LIGHT, Tokens


@value
class Worn:
    """The look in force: its colours, and how much larger than 11 pt the text is."""

    tokens: Tokens
    dark: bool
    scale: float


DRESSED = "dressed"
"""The property of a window that wears the style sheet."""

_worn = Worn(LIGHT, dark=False, scale=1.0)


def apply(app: QApplication, dark: bool, large: bool = False, *, sheet: bool = True) -> None:
    """Dress the application: Fusion on every system, our palette, our faces. May be called again at any time.

    ``sheet`` False leaves the style sheet to :func:`finish`, window by window; windows that wear it change with us.
    """
    global _worn  # noqa: PLW0603  # one application wears one look
    tokens = DARK if dark else LIGHT
    _worn = Worn(tokens, dark, faces.LARGE_TEXT if large else 1.0)
    faces.load()
    faces.forget()
    if not app.property("fusion"):  # somebody else's application, as in a test
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(tokens))
    app.setFont(font("body"))
    windows = [window for window in app.topLevelWidgets() if window.property(DRESSED)]
    for window in windows:
        window.setStyleSheet(stylesheet(tokens, _worn.scale))
    if sheet and not windows:
        app.setStyleSheet(stylesheet(tokens, _worn.scale))


def finish(window: QWidget) -> None:
    """Put the style sheet on a window that was built, if the application does not wear it itself.

    Under a dressed application a widget is styled anew, with all that it holds, at each parent it gets on its way into
    a page. Where only the window is dressed, a page that is built beside it is styled once, when it takes its place:
    it is there in a third to a half of the time, and looks the same to the pixel.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.styleSheet():
        window.setProperty(DRESSED, True)
        window.setStyleSheet(stylesheet(_worn.tokens, _worn.scale))


def restyle(widget: QWidget) -> None:
    """A property was changed that the style sheet asks for. What has not been styled yet will be, before it is seen."""
    from PySide6.QtCore import Qt

    app = QApplication.instance()
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    if isinstance(app, QApplication) and app.styleSheet():
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


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
def _colour(named: str) -> QColor:
    return QColor(named)


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
    for role, named in pairs.items():
        palette.setColor(role, QColor(named))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.ink3))
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.sunken))
    return palette
