"""Backups, restoring and checks of the record that is in use, and of the scans that belong to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select

from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import FileRefused
from desk_app.services.ports.office import Office
from desk_app.storage import backups, database, scan_copies
from desk_app.storage.record import SqlRecord
from desk_app.storage.rows import dossier_value
from desk_app.storage.scans import ScanFolder, ScanShelf
from desk_app.storage.schema import prepare
from desk_app.storage.tables import counter, event


class SqliteVault:
    """The safekeeping of one database file, and of the folder of scans beside it."""

    def __init__(self, record: SqlRecord, office: Office, scans: ScanFolder) -> None:
        self._record = record
        self._office = office
        self._scans = scans

    @property
    def _path(self) -> Path:
        return self._record.path

    def back_up(self, target: Path) -> Path:
        """A checked copy of the live record, and beside it the scans that were not copied there before.

        A copy within the data folder carries no scans: they lie on the same disk, and nothing would be safer.
        """
        copy = backups.back_up(self._path, target)
        if not target.resolve().is_relative_to(self._path.parent.resolve()):
            with database.reading(self._record.engine) as connection:
                shelf = ScanShelf(connection)
                kept, taken_back = shelf.kept(), shelf.taken_back()
            scan_copies.carry(kept, taken_back, self._scans, target.parent)
        return copy

    def put_back(self, backup: Path, today: date) -> Path:
        """Restores a backup, also when the present record is damaged or gone; returns where that one was set aside.

        Refuses the backup of another desk: its dossiers would carry on under this desk's code.
        """
        backups.verify(backup)
        self._must_be_ours(backup)
        lived = self._record.lived()
        aside = self._path.with_name(f"{self._path.stem}-set-aside-{today:%Y%m%d}-epoch-{lived}.db")
        number = 1
        while aside.exists():
            number += 1
            aside = aside.with_name(f"{aside.stem.split('~')[0]}~{number}.db")
        self._record.close()
        backups.put_back(backup, self._path, aside)
        prepare(self._record.engine, before_migration=lambda: None)
        self._record.begin_epoch(today, after=max(lived, self._record.lived()))
        with database.reading(self._record.engine) as connection:
            kept = ScanShelf(connection).kept()
        scan_copies.bring_back(kept, backup.parent, self._scans)
        return aside

    def _must_be_ours(self, backup: Path) -> None:
        newest = backups.newest_snapshot(backup)
        if newest is None:
            return
        known = dossier_value(newest)
        code = DossierCode.parse(known.code)
        if (code.office, known.desk, known.training) != (self._office.code, self._office.desk, self._office.training):
            raise FileRefused("backup.other_desk", path=backup.name, office=code.office, desk=known.desk)

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

    def last_numbers(self) -> Mapping[tuple[str, str], int]:
        """The last number given by day (``260302``) and block."""
        with database.reading(self._record.engine) as connection:
            rows = connection.execute(select(counter.c.day, counter.c.block, counter.c.last)).all()
        return {(f"{date.fromisoformat(row.day):%y%m%d}", row.block): row.last for row in rows}
