"""The application: Qt started with our look and our language, before any window exists."""

from ui import qt  # isort: skip  # first of all, see there

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk_app.services.wording import Language
from ui import i18n, theme

Look = Literal["system", "light", "dark"]

NAME = "quay-mot-cua"
QT_VERSION = qt.QT_VERSION


def make_app(
    arguments: Sequence[str], *, language: Language = "vi", look: Look = "system", large: bool = False
) -> QApplication:
    """The one application of this process, dressed; an existing one is dressed anew.

    ``look`` system follows the system's choice of light or dark, also when it changes later.
    """
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication.instance() or QApplication(list(arguments))
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    i18n.speak(app, language)
    dress(app, look, large)
    if look == "system":
        app.styleHints().colorSchemeChanged.connect(lambda _: dress(app, look, large))
    return app


def dress(app: QApplication, look: Look, large: bool = False) -> None:
    """Put on light or dark, ordinary or large text."""
    dark = theme.system_is_dark(app) if look == "system" else look == "dark"
    theme.apply(app, dark, large)
