"""The application: Qt started with our look and our language, before any window exists."""

from ui import qt  # isort: skip  # first of all, see there

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QApplication

from ui.speech import i18n

if TYPE_CHECKING:
    from desk_app.services.wording import Language

Look = Literal["system", "light", "dark"]

NAME = "quay-mot-cua"
QT_VERSION = qt.QT_VERSION


def plain_app(arguments: Sequence[str], *, language: "Language" = "vi") -> QApplication:
    """The one application of this process, speaking but not dressed yet: for the curtain, which waits for no theme."""
    app = QApplication.instance() or _new_app(arguments)
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    i18n.speak(app, language)
    return app


def _new_app(arguments: Sequence[str]) -> QApplication:
    """Fusion from the first moment: putting a style on later makes PySide bring in all that is said of styles."""
    app = QApplication([*arguments, "-style", "fusion"])
    app.setProperty("fusion", True)
    return app


def make_app(
    arguments: Sequence[str], *, language: "Language" = "vi", look: Look = "system", large: bool = False
) -> QApplication:
    """The one application of this process, dressed; an existing one is dressed anew.

    ``look`` system follows the system's choice of light or dark, also when it changes later.
    """
    app = plain_app(arguments, language=language)
    dress_first(look, large)
    return app


def dress_first(look: Look, large: bool = False, *, sheet: bool = True) -> None:
    """:func:`dress`, and from now on in step with the system. ``sheet`` False: ``theme.finish`` puts the last on."""
    from PySide6.QtCore import Qt

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    dress(app, look, large, sheet=sheet)
    if look == "system":
        app.styleHints().colorSchemeChanged.connect(lambda _: dress(app, look, large))


def dress(app: QApplication, look: Look, large: bool = False, *, sheet: bool = True) -> None:
    """Put on light or dark, ordinary or large text."""
    from ui.look import theme

    dark = theme.system_is_dark(app) if look == "system" else look == "dark"
    theme.apply(app, dark, large, sheet=sheet)
