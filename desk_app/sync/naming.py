"""File names: how ours are made, and how those of others may be shown."""

import unicodedata
from pathlib import Path
from typing import Final

from desk_app.sync.manifest import Manifest

BATCH_ENDING: Final = ".hs.zip"


def batch_file_name(manifest: Manifest) -> str:
    """``HS_H26.15_1_3-9f2c_000057.hs.zip`` on the way up, ``TL_…`` with the desk's unit and number on the way back.

    Nothing personal, and a name FAT32 keeps. The epoch is the sender's.
    """
    kind, where = ("TL", manifest.addressee) if manifest.kind == "return" else ("HS", manifest.sender)
    return f"{kind}_{where.unit}_{where.desk}_{manifest.sender.epoch}_{manifest.no:06d}{BATCH_ENDING}"


def shown_name(path: Path) -> str:
    """A file's name as it may stand in a sentence: NFC, at most 80 letters, nothing that steers the text."""
    name = unicodedata.normalize("NFC", path.name.encode("utf-8", "replace").decode("utf-8"))
    name = "".join("?" if unicodedata.category(letter)[0] in "CZ" and letter != " " else letter for letter in name)
    return name if len(name) <= 80 else name[:77] + "…"
