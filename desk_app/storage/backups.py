"""Backups of a live record: copied by SQLite itself, checked on the copy, and only then given their name."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.storage.database import APPLICATION_ID, translated


def back_up(source: Path, target: Path) -> Path:
    """Copies a record that may be in use; the file appears under its name only when its check was good."""
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with translated(), closing(_open(source)) as live, closing(sqlite3.connect(part)) as copy:
            live.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        verify(part)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
    except OSError as error:
        raise Trouble("storage.backup_failed", path=target.name, reason=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def verify(path: Path) -> None:
    """Refuses a file that is not a whole, healthy record of ours."""
    if not path.is_file():
        raise FileRefused("backup.missing", path=path.name)
    try:
        with closing(_open(path)) as database:
            if database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise FileRefused("backup.foreign", path=path.name)
            if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise FileRefused("backup.damaged", path=path.name)
            if database.execute("SELECT count(*) FROM desk_state").fetchone()[0] != 1:
                raise FileRefused("backup.foreign", path=path.name)
    except sqlite3.DatabaseError as error:
        raise FileRefused("backup.damaged", path=path.name, reason=str(error)) from error


def put_back(backup: Path, place: Path, aside: Path) -> None:
    """Puts a verified backup in a record's place; the present record is set aside, never deleted.

    A record that SQLite can read is copied, and overwritten under its locks: others may have it open. One that it
    cannot read is moved aside as it is, with the journal that belongs to it.
    """
    verify(backup)
    try:
        if place.exists():
            aside.parent.mkdir(parents=True, exist_ok=True)
            try:
                _copy(place, aside)
                _copy(backup, place)
                return
            except Trouble as trouble:
                if trouble.code != "storage.corrupt":
                    raise
            _journal(place).touch()
            _journal(place).replace(_journal(aside))
            place.replace(aside)
        _copy(backup, place)
    except OSError as error:
        raise Trouble("storage.restore_failed", path=backup.name, reason=str(error)) from error


def newest_snapshot(path: Path) -> str | None:
    """The newest dossier in a backup as it is stored, or None in an empty one."""
    with translated(), closing(_open(path)) as database:
        found = database.execute("SELECT snapshot FROM dossier ORDER BY no DESC LIMIT 1").fetchone()
    return found[0] if found else None


def health(path: Path) -> list[str]:
    """What SQLite's own checks find wrong in a record; nothing when it is sound."""
    with translated(), closing(_open(path)) as database:
        found = [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found.extend(f"foreign key: {row[0]}" for row in database.execute("PRAGMA foreign_key_check"))
    return found


def _copy(source: Path, target: Path) -> None:
    with translated(), closing(_open(source)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)


def _journal(record: Path) -> Path:
    return record.with_name(f"{record.name}-journal")


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
