"""What the window remembers for this person's comfort: printer, look, language, last folder. Nothing of a dossier."""

from typing import TYPE_CHECKING, Literal, cast, get_args
from urllib.parse import quote

from PySide6.QtCore import QSettings

from ui.app import NAME, Look

if TYPE_CHECKING:  # read before the first window, which waits for as little as can be
    from desk_app.services.wording import Language

Key = Literal["printer", "routes", "export_folder", "officer", "signer", "scan_folder", "scanner_port", "scanner_baud"]


class Comfort:
    """A small file of the user's own; losing it loses nothing but a few clicks."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings(NAME, "window")

    def settings(self) -> QSettings:
        """The file itself, for another comfort that shares it."""
        return self._settings

    def text(self, key: Key) -> str:
        """What was kept under a key, ``""`` when nothing was."""
        return str(self._settings.value(key, ""))

    def keep(self, key: Key, value: str) -> None:
        """Keep it for the next start."""
        self._settings.setValue(key, value)

    def columns_of(self, officer: str, table: str, keep: str | None = None) -> str:
        """How an officer arranged a table's columns, ``""`` for never; ``keep`` is the arrangement to remember."""
        key = f"columns/{quote(officer, safe='')}/{table}"
        if keep is not None:
            self._settings.setValue(key, keep)
        return str(self._settings.value(key, ""))

    @property
    def look(self) -> Look:
        """Light, dark, or as the system says."""
        said = str(self._settings.value("look", "system"))
        return cast(Look, said) if said in get_args(Look) else "system"

    @look.setter
    def look(self, look: Look) -> None:
        self._settings.setValue("look", look)

    @property
    def large(self) -> bool:
        """Whether text is 13 pt instead of 11 pt."""
        return str(self._settings.value("large_text", "no")) == "yes"

    @large.setter
    def large(self, large: bool) -> None:
        self._settings.setValue("large_text", "yes" if large else "no")

    @property
    def language(self) -> "Language":
        """Vietnamese unless English was chosen."""
        return "en" if str(self._settings.value("language", "vi")) == "en" else "vi"

    @language.setter
    def language(self, language: "Language") -> None:
        self._settings.setValue("language", language)
