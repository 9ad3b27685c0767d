"""What is being typed, kept on the disk until it is registered: one small file for each officer of the desk.

The files lie in the data folder beside the record, for the same person's eyes only; backups and batches carry none.
"""

import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path

from desk_app.domain.errors import Trouble

KEPT_FOR_S = 30 * 24 * 3600
"""Whoever left a form unfinished a month ago has come again since, or will bring everything anew."""


class DraftFolder:
    """Each write takes the place of the one before, whole or not at all; an earlier one leaves no file behind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, owner: str, text: str) -> None:
        """Writes a draft beside, flushes and renames it. ``draft.not_kept`` when the disk does not take it."""
        path = self._path(owner)
        part = path.with_suffix(".part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                _write(part, text.encode("utf-8"))
                part.replace(path)
            finally:
                with suppress(FileNotFoundError):
                    _erase(part)
        except OSError as error:
            raise Trouble("draft.not_kept", reason=error.strerror or type(error).__name__) from error

    def read(self, owner: str) -> str | None:
        """What was kept last, None when nothing is; a spoilt file is nothing, for it holds no promise."""
        try:
            return self._path(owner).read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None

    def drop(self, owner: str) -> None:
        """Overwrites a draft and takes it away; it may be gone already."""
        try:
            _erase(self._path(owner))
        except FileNotFoundError:
            return
        except OSError as error:
            raise Trouble("draft.not_kept", reason=error.strerror or type(error).__name__) from error

    def sweep(self) -> None:
        """Takes away what a power cut left half-written, and what nobody came back to for a month."""
        if not self._folder.is_dir():
            return
        for path in self._folder.iterdir():
            with suppress(OSError):
                half, age_s = path.suffix == ".part", time.time() - path.stat().st_mtime
                if half or (path.suffix == ".draft" and age_s > KEPT_FOR_S):
                    _erase(path)

    def _path(self, owner: str) -> Path:
        """A file's name tells nobody's name."""
        return self._folder / f"{hashlib.sha256(owner.encode('utf-8')).hexdigest()[:24]}.draft"


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:  # not cut first: blanks shall fall where the letters are
        file.write(data)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _erase(path: Path) -> None:
    """Blanks first: a file that was only unlinked can be read from the disk for a long time."""
    size = path.stat().st_size
    try:
        _write(path, b" " * size)
    finally:
        path.unlink()
