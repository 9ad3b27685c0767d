"""The desk's record: opened, guarded, read and written."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import RLock
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, delete, insert, select, update

from desk_app.domain.codes import Epoch
from desk_app.domain.errors import Trouble
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.domain.values import value
from desk_app.storage import database
from desk_app.storage.guard import Mark, Pen, read_marks
from desk_app.storage.retelling import retell
from desk_app.storage.schema import prepare
from desk_app.storage.shelves import Shelves
from desk_app.storage.tables import desk_state, event, officer, published, upper_card
from desk_app.storage.writer import Writer


@value
class Opened:
    """What opening found: ``restored`` when this record had been further once, and so began a new epoch."""

    restored: bool
    epoch: str


class SqlRecord:
    """A record in SQLite (or PostgreSQL), with its guard files beside it and in the user's own folder."""

    def __init__(self, url: str, guard_places: Sequence[Path], machine: str) -> None:
        self.engine: Engine = database.open_engine(url)
        self._places = guard_places
        self._machine = machine
        self._pen = Pen(guard_places)
        self._one_writer = RLock()
        self._connection: Connection | None = None

    @property
    def path(self) -> Path:
        """The database file. Raises ``Trouble`` where the record is no file, so that it cannot be copied like one."""
        name = self.engine.url.database
        if self.engine.dialect.name != "sqlite" or not name:
            raise Trouble("storage.not_a_file")
        return Path(name)

    def make(self) -> None:
        """A new, empty record in its first epoch. What a set-up that was stopped half-way left is begun anew."""
        prepare(self.engine, before_migration=lambda: None)
        with database.writing(self.engine) as connection:
            restored = select(desk_state.c.id).where(desk_state.c.recovery_day != "")
            used = (select(event.c.no), select(published.c.version), select(upper_card.c.unit), restored)
            if any(connection.execute(wanted.limit(1)).first() for wanted in used):
                raise Trouble("storage.exists")
            connection.execute(delete(officer))
            connection.execute(delete(desk_state))
            row = {
                "id": 1,
                "database_id": str(uuid4()),
                "machine": self._machine,
                "epoch": f"1-{secrets.token_hex(2)}",
                "seq": 0,
                "head": NOTHING_BEFORE,
                "hlc": "",
                "batch_no": 0,
                "batch_head": NOTHING_BEFORE,
                "recovery_day": "",
            }
            connection.execute(insert(desk_state), row)
            mark = _mark(connection)
        self._pen.write(mark, sync=True)

    def open(
        self,
        today: date,
        *,
        backup: Callable[[], object],
        advance: Callable[[int, int], None] = lambda done, all_: None,
    ) -> Opened:
        """Brings the schema up to date and holds the record against its guard.

        A record that is behind or beside its guard was restored, copied or cloned: a new epoch begins, and dates up to
        ``today`` count in the recovery block. ``advance`` hears how far a longer preparation is; see :mod:`retelling`.
        """
        self._must_exist()
        prepare(self.engine, before_migration=backup)
        retell(self.engine, advance)
        with database.reading(self.engine) as connection:
            mark = _mark(connection)
            marks = read_marks(self._places, mark.database_id)
            doubtful = not marks or any(_contradicts(connection, mark, known) for known in marks)
            doubtful = doubtful or mark.machine != self._machine
        if doubtful:
            epochs = [Epoch.parse(known.epoch).counter for known in [*marks, mark]]
            mark = self.begin_epoch(today, after=max(epochs))
        self._pen.write(mark, sync=True)
        return Opened(doubtful, mark.epoch)

    def begin_epoch(self, today: date, *, after: int) -> Mark:
        """A new life of the record: streams start again at 1, numbers up to today in the recovery block."""
        with database.writing(self.engine) as connection:
            connection.execute(
                update(desk_state).values(
                    epoch=f"{after + 1}-{secrets.token_hex(2)}",
                    machine=self._machine,
                    seq=0,
                    head=NOTHING_BEFORE,
                    batch_no=0,
                    batch_head=NOTHING_BEFORE,
                    recovery_day=today.isoformat(),
                )
            )
            return _mark(connection)

    def lived(self) -> int:
        """How many lives this record has had, as far as it and its guards can tell; 0 when it cannot be read."""
        try:
            self._must_exist()
            with database.reading(self.engine) as connection:
                mark = _mark(connection)
        except Trouble:
            return 0
        known = [mark, *read_marks(self._places, mark.database_id)]
        return max(Epoch.parse(each.epoch).counter for each in known)

    @contextmanager
    def reading(self) -> Iterator[Shelves]:
        """One consistent look."""
        with database.reading(self.engine) as connection:
            yield Shelves(connection)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """The writer's transaction; when it is committed the guard is moved forward.

        There is one writer at a time anyway, so its connection is kept: opening one costs as much as a statement.
        """
        with self._one_writer, database.translated():
            connection = self._kept()
            with database.transaction(connection):
                writer = Writer(connection)
                yield writer
            self._pen.write(_mark_of(writer.state))

    def close(self) -> None:
        """Lets go of the database and the guard; the next piece of work opens them again."""
        with self._one_writer:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            self._pen.close()
            self.engine.dispose()

    def _must_exist(self) -> None:
        """SQLite would make an empty record where there is none."""
        if self.engine.dialect.name == "sqlite" and not self.path.is_file():
            raise Trouble("storage.missing", path=str(self.path))

    def _kept(self) -> Connection:
        if self._connection is None or self._connection.invalidated:
            self._connection = self.engine.connect()
        return self._connection


def _mark(connection: Connection) -> Mark:
    row = connection.execute(select(desk_state)).first()
    if row is None:
        raise Trouble("storage.missing", path=str(connection.engine.url.database))
    return _mark_of(row)


def _mark_of(row: Any) -> Mark:
    return Mark(row.database_id, row.epoch, row.seq, row.head, row.batch_no, row.batch_head, row.machine)


def _contradicts(connection: Connection, mark: Mark, known: Mark) -> bool:
    if known.epoch != mark.epoch:
        return Epoch.parse(known.epoch).counter >= Epoch.parse(mark.epoch).counter
    if known.seq > mark.seq or known.batch_no > mark.batch_no:
        return True
    if known.batch_no == mark.batch_no and known.batch_head != mark.batch_head:
        return True
    if known.seq == 0:
        return False
    then = select(event.c.digest).where(event.c.epoch == known.epoch, event.c.seq == known.seq)
    return connection.execute(then).scalar() != known.head
