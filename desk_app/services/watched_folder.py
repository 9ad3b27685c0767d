"""The watched folder: what the scanner laid there, read once and judged by its bytes, and removed on wish."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desk_app.domain.errors import DeskError, FileRefused, Trouble
from desk_app.domain.scans import MOST_BYTES, ScannedFile, is_identity_card, kind_of
from desk_app.domain.text import tidy
from desk_app.services.ports.folders import PageCounter

MOST_WAITING = 100
"""So many files of a watched folder are looked at, the newest ones."""


@dataclass(frozen=True)
class WaitingFile:
    """A file in the watched folder: its pages, or why it is not taken. ``size`` in bytes, ``at`` when it was written
    (seconds since 1970)."""

    path: Path
    size: int
    at: float
    pages: int = 0
    digest: str = ""
    refused: DeskError | None = None


class WatchedFolder:
    """Looks into a folder that belongs to the scanner; changes nothing there. A file that stayed is read once."""

    def __init__(self, counter: PageCounter) -> None:
        self._counter = counter
        self._seen: dict[tuple[Path, int, float], WaitingFile] = {}

    def waiting(self, folder: Path) -> tuple[WaitingFile, ...]:
        """What lies in a folder, newest first: each file with its pages, or with the reason why it is not taken."""
        found: list[tuple[Path, int, float]] = []
        try:
            for path in folder.iterdir():
                with suppress(FileNotFoundError):  # gone while we look
                    if path.is_file() and not _hidden(path):
                        about = path.stat()
                        found.append((path, about.st_size, about.st_mtime))
        except OSError as error:
            raise Trouble("digitise.no_folder", folder=str(folder), reason=_why(error)) from error
        newest = sorted(found, key=lambda each: (-each[2], each[0].name))[:MOST_WAITING]
        files = {key: self._seen.get(key) or self._look(*key) for key in newest}
        self._seen = {key: file for key, file in files.items() if file.refused is None}
        return tuple(files.values())

    def pick_up(self, path: Path) -> ScannedFile:
        """Reads a file once; everything is decided by these bytes, whatever the scanner does to the file meanwhile."""
        name = tidy(path.name)[:120]
        if is_identity_card(path.stem):
            raise FileRefused("digitise.card_by_name", name=name)
        try:
            if not path.is_file():
                raise FileRefused("digitise.no_such_file", name=name)
            with path.open("rb") as source:
                too_large = os.fstat(source.fileno()).st_size > MOST_BYTES
                data = b"" if too_large else source.read(MOST_BYTES + 1)
        except OSError as error:
            raise FileRefused("file.cannot_read", path=name, reason=_why(error)) from error
        if too_large or len(data) > MOST_BYTES:
            raise FileRefused("digitise.too_large", name=name, most=MOST_BYTES // (1024 * 1024))
        kind = kind_of(data)
        if kind is None:
            raise FileRefused("digitise.empty" if not data else "digitise.other_kind", name=name)
        return ScannedFile(name, _digest(data), kind, self._counter.pages(data, kind, name), data)

    def _look(self, path: Path, size: int, at: float) -> WaitingFile:
        try:
            file = self.pick_up(path)
        except DeskError as error:
            return WaitingFile(path, size, at, refused=error)
        return WaitingFile(path, size, at, file.pages, file.digest)


def remove_sources_of(files: Sequence[Path], taken: Sequence[ScannedFile]) -> tuple[str, ...]:
    """Removes sources that still are what was taken; names those that stayed."""
    left = []
    for path, file in zip(files, taken, strict=True):
        try:
            if _digest(path.read_bytes()) == file.digest:
                path.unlink()
                continue
        except OSError:
            pass
        left.append(file.name)
    return tuple(left)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _hidden(path: Path) -> bool:
    return path.name.startswith((".", "~")) or path.suffix.lower() in (".part", ".tmp", ".crdownload")


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__
