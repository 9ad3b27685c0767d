"""Scanned papers: the shelf of their lines in the record, and the folder where the files lie under their digests."""

import hashlib
import json
import os
import secrets
import shutil
import time
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desk_app.domain.errors import Trouble
from desk_app.domain.scans import ScanKind, ScanLine
from desk_app.domain.wire import canonical
from desk_app.storage.rows import read_stamp, stamp
from desk_app.storage.tables import scan

LEAST_FREE = 100 * 1024 * 1024
"""So many bytes of the disk are left to the record: scans wait, registering goes on."""

LEFT_OVER_S = 24 * 3600
"""A half-written file older than this belongs to nobody any more."""


class ScanShelf:
    """The lines of scanned files in one look or one transaction; none is ever taken away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_dossier(self, dossier_id: str) -> tuple[ScanLine, ...]:
        """A dossier's files in the order in which they came, those taken back too."""
        wanted = select(scan.c.snapshot).where(scan.c.dossier_id == dossier_id).order_by(scan.c.no)
        return tuple(_line(found) for found in self._connection.execute(wanted).scalars())

    def kept(self) -> tuple[ScanLine, ...]:
        """Every file that should lie in the folder."""
        found = self._connection.execute(select(scan.c.snapshot).order_by(scan.c.no)).scalars()
        return tuple(line for line in map(_line, found) if line.taken_back_at is None)

    def taken_back(self) -> tuple[ScanLine, ...]:
        """Every file that had to go."""
        found = self._connection.execute(select(scan.c.snapshot).order_by(scan.c.no)).scalars()
        return tuple(line for line in map(_line, found) if line.taken_back_at is not None)

    def is_kept(self, digest: str) -> bool:
        """Whether some dossier needs the file."""
        found = self._connection.execute(select(scan.c.snapshot).where(scan.c.digest == digest)).scalars()
        return any(_line(each).taken_back_at is None for each in found)

    def enter(self, line: ScanLine) -> None:
        """One more file, in the writer's transaction."""
        row = {"dossier_id": line.dossier_id, "digest": line.digest, "at": stamp(line.at)}
        self._connection.execute(insert(scan), row | {"snapshot": _text(line)})

    def take_back(self, line: ScanLine) -> None:
        """The newest line of this file in its dossier, now with the reason why the file is gone."""
        same = (scan.c.dossier_id == line.dossier_id, scan.c.digest == line.digest)
        newest = select(scan.c.no).where(*same).order_by(scan.c.no.desc()).limit(1).scalar_subquery()
        self._connection.execute(update(scan).where(scan.c.no == newest).values(snapshot=_text(line)))


class ScanFolder:
    """Files named by what is in them: the same content is one file, and a file that was changed gives itself away."""

    def __init__(self, folder: Path, least_free: int = LEAST_FREE) -> None:
        self._folder = folder
        self._least_free = least_free

    def lay(self, data: bytes, digest: str, kind: ScanKind) -> bool:
        """Lays a file down, or leaves the one that is there and whole; tells whether it was not there before.

        Written beside, flushed, renamed. ``scan.disk_full`` before the record itself has no room left.
        """
        path = self._path(digest, kind)
        new = not path.exists()
        try:
            if not new and _digest(path.read_bytes()) == digest:
                return False
            self._folder.mkdir(parents=True, exist_ok=True)
            self._sweep()
            if shutil.disk_usage(self._folder).free < self._least_free + len(data):
                raise Trouble("digitise.disk_full", folder=str(self._folder))
            part = self._folder / f"{secrets.token_hex(8)}.part"
            try:
                with part.open("xb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            _flush(self._folder)
        except OSError as error:
            raise Trouble("digitise.not_kept", folder=str(self._folder), reason=_why(error)) from error
        return new

    def read(self, digest: str, kind: ScanKind) -> bytes:
        """A file whose content was proved; ``digitise.missing`` or ``digitise.changed`` when it is not what it was."""
        try:
            data = self._path(digest, kind).read_bytes()
        except FileNotFoundError:
            raise Trouble("digitise.missing", folder=str(self._folder)) from None
        except OSError as error:
            raise Trouble("digitise.unreadable", folder=str(self._folder), reason=_why(error)) from error
        if _digest(data) != digest:
            raise Trouble("digitise.changed", folder=str(self._folder))
        return data

    def drop(self, digest: str, kind: ScanKind) -> None:
        """Takes a file away; it may be gone already."""
        try:
            self._path(digest, kind).unlink(missing_ok=True)
        except OSError as error:
            raise Trouble("digitise.not_removed", folder=str(self._folder), reason=_why(error)) from error

    def digests(self) -> frozenset[str]:
        """What lies there, by name alone."""
        if not self._folder.is_dir():
            return frozenset()
        endings = {f".{kind}" for kind in ScanKind}
        return frozenset(path.stem for path in self._folder.iterdir() if path.suffix in endings)

    def _path(self, digest: str, kind: ScanKind) -> Path:
        return self._folder / f"{digest}.{kind}"

    def _sweep(self) -> None:
        for part in self._folder.glob("*.part"):
            with suppress(OSError):
                if time.time() - part.stat().st_mtime > LEFT_OVER_S:
                    part.unlink()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _flush(folder: Path) -> None:
    """Makes the new name durable where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _text(line: ScanLine) -> str:
    document = {name: stamp(value) if isinstance(value, datetime) else value for name, value in asdict(line).items()}
    return canonical(document).decode("utf-8")


def _line(text: str) -> ScanLine:
    said: dict[str, Any] = json.loads(text)
    back = read_stamp(said["taken_back_at"]) if said["taken_back_at"] else None
    return ScanLine(**said | {"kind": ScanKind(said["kind"]), "at": read_stamp(said["at"]), "taken_back_at": back})
