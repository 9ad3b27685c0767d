"""Backups, restoring and checks of the record that is in use."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select

from desk_app.domain.codes import Epoch
from desk_app.storage import backups, database
from desk_app.storage.record import SqlRecord
from desk_app.storage.schema import prepare
from desk_app.storage.tables import event


class SqliteVault:
    """The safekeeping of one database file."""

    def __init__(self, record: SqlRecord) -> None:
        self._record = record

    @property
    def _path(self) -> Path:
        return self._record.path

    def back_up(self, target: Path) -> Path:
        """A checked copy of the live record."""
        return backups.back_up(self._path, target)

    def put_back(self, backup: Path, today: date) -> Path:
        """Restores a backup; returns where the replaced record was set aside."""
        backups.verify(backup)
        with self._record.reading() as shelves:
            lived = Epoch.parse(shelves.stream().epoch).counter
        aside = self._path.with_name(f"{self._path.stem}-set-aside-{today:%Y%m%d}-epoch-{lived}.db")
        number = 1
        while aside.exists():
            number += 1
            aside = aside.with_name(f"{aside.stem.split('~')[0]}~{number}.db")
        self._record.close()
        backups.put_back(backup, self._path, aside)
        prepare(self._record.engine, before_migration=lambda: None)
        with self._record.reading() as shelves:
            lived = max(lived, Epoch.parse(shelves.stream().epoch).counter)
        self._record.begin_epoch(today, after=lived)
        return aside

    def health(self) -> Sequence[str]:
        """What SQLite finds wrong."""
        return backups.health(self._path)

    def events(self) -> Mapping[str, Sequence[tuple[int, bytes, str]]]:
        """Every history record by epoch, in order."""
        found: dict[str, list[tuple[int, bytes, str]]] = {}
        with database.reading(self._record.engine) as connection:
            wanted = select(event.c.epoch, event.c.seq, event.c.line, event.c.digest)
            for row in connection.execute(wanted.order_by(event.c.no)):
                found.setdefault(row.epoch, []).append((row.seq, row.line, row.digest))
        return found
