"""Trays: folders and sticks where batches are laid down for others and picked up from them."""

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.sync.limits import CHUNK, FILE_BYTES
from desk_app.sync.naming import shown_name


@dataclass(frozen=True)
class Copied:
    """A file in quarantine: where, SHA-256 in hex, size in bytes."""

    path: Path
    digest: str
    size: int


def publish(path: Path, data: bytes) -> str:
    """Lay a finished file into a tray and return its SHA-256 in hex.

    Written as ``.part``, flushed to the device, renamed, then opened and hashed again. Laying down the same bytes twice
    changes nothing; other bytes under the same name are never overwritten. Not atomic on FAT and exFAT: the proof of
    delivery is the reply alone. Raises :class:`Trouble` ``tray.taken``, ``tray.unwritten`` or ``tray.changed``.
    """
    digest = hashlib.sha256(data).hexdigest()
    beside = path.with_name(f"{path.name}.part")
    try:
        if path.exists():
            if _digest_on_disk(path) != digest:
                raise Trouble("tray.taken", name=shown_name(path), folder=str(path.parent))
            return digest
        try:
            beside.unlink(missing_ok=True)  # left by a stopped attempt, or a link somebody laid there
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)
        found = _digest_on_disk(path)
    except OSError as error:
        raise Trouble("tray.unwritten", name=shown_name(path), folder=str(path.parent), why=error.strerror) from error
    if found != digest:
        raise Trouble("tray.changed", name=shown_name(path), folder=str(path.parent))
    return digest


def copy_in(source: Path, quarantine: Path) -> Copied:
    """Copy an incoming file into our own folder while hashing, and return the copy, named by its digest.

    A stick's content may change between two looks, so only the copy is ever parsed. The same file twice is one copy.
    Raises :class:`FileRefused` ``E103`` (no file), ``E109`` (too large), :class:`Trouble` ``tray.unreadable``.
    """
    name = shown_name(source)
    try:
        if not source.is_file():
            source.stat()  # a missing file is the world's trouble, a folder or a pipe is no batch
            raise FileRefused("E103", name=name)
        if source.stat().st_size > FILE_BYTES:
            raise FileRefused("E109", name=name, entry="*", what="bytes", limit=FILE_BYTES)
        quarantine.mkdir(parents=True, exist_ok=True)
        beside = quarantine / f"{secrets.token_hex(8)}.part"
        try:
            digest, size = _copy(source, beside, name)
            kept = quarantine / digest
            try:
                beside.replace(kept)
            except PermissionError:  # Windows, while another reader holds the same copy: theirs is as good
                if not kept.exists():
                    raise
        finally:
            beside.unlink(missing_ok=True)
        _flush_folder(quarantine)
    except OSError as error:
        raise Trouble("tray.unreadable", name=name, why=error.strerror) from error
    return Copied(path=kept, digest=digest, size=size)


def _copy(source: Path, target: Path, name: str) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as incoming, target.open("xb") as kept:
        while chunk := incoming.read(CHUNK):
            size += len(chunk)
            if size > FILE_BYTES:  # it grew while we copied
                raise FileRefused("E109", name=name, entry="*", what="bytes", limit=FILE_BYTES)
            digest.update(chunk)
            kept.write(chunk)
        kept.flush()
        os.fsync(kept.fileno())
    return digest.hexdigest(), size


def _digest_on_disk(path: Path) -> str:
    """The digest of what the device holds, as far as the system lets us ask past its memory."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            with contextlib.suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _flush_folder(folder: Path) -> None:
    """Make the new name durable where the system can (not on Windows, not on every stick)."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
