"""The window's languages: English stands in the code, Vietnamese is shipped and the default."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources

if TYPE_CHECKING:  # the first window speaks before it needs anybody's sentences
    from desk_app.services.wording import Language

FOLDER = "i18n"
FILES = ("motcua", "qtbase")
"""Our own words, and those of Qt's own buttons and dialogs (Qt ships no Vietnamese)."""

_worn: list[QTranslator] = []
_shipped: list[bytes] = []  # Qt reads the bytes in place, so they must live as long as the translators


def speak(app: QCoreApplication, language: "Language") -> None:
    """Change the language of every window at once; each hears it as a ``LanguageChange``."""
    forget(app)
    QLocale.setDefault(
        QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam) if language == "vi" else QLocale.c()
    )
    for stem in FILES:
        name = f"{FOLDER}/{stem}_{language}.qm"
        if name not in resources.names(FOLDER, ".qm"):
            continue
        translator = QTranslator(app)
        data = resources.read_bytes(name)
        if translator.load(data):
            app.installTranslator(translator)
            _worn.append(translator)
            _shipped.append(data)


def forget(app: QCoreApplication) -> None:
    """Back to the words that stand in the code, where nothing is counted in any language's forms."""
    for old in _worn:
        app.removeTranslator(old)
    _worn.clear()
    _shipped.clear()


def present() -> tuple[QTranslator, ...]:
    """The translators in use."""
    return tuple(_worn)
