"""The one place that opens a database, sets its durability, and turns its errors into ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from desk_app.domain.errors import DeskError, Trouble

APPLICATION_ID = 0x4D544355
"""``MTCU`` in the file's head, so that ``file`` and we know our own databases."""

PRAGMAS = {
    "journal_mode": "PERSIST",
    "journal_size_limit": 1_048_576,
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "busy_timeout": 10_000,
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": 0,
    "secure_delete": "ON",
    "temp_store": "MEMORY",
}
"""Set on every SQLite connection. PERSIST/FULL: a commit is a synced overwrite inside an existing file, with no unlink
to lose and no directory sync, which Windows does not offer; WAL shared by processes needs SQLite 3.51.3."""


def sqlite_url(path: Path) -> str:
    """The SQLAlchemy URL of a database file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def open_engine(url: str) -> Engine:
    """An engine whose writing transactions take the write lock at once (``BEGIN IMMEDIATE``).

    Python's driver would begin late and commit around DDL; with its transactions switched off, a failed migration
    leaves nothing behind.
    """
    try:
        engine = create_engine(url, pool_reset_on_return=None)  # every transaction here ends by itself
    except (ArgumentError, ImportError) as error:
        raise Trouble("storage.database_url", reason=str(error).splitlines()[0][:120]) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("motcua_reading", False)
    cursor = connection.connection.cursor()
    cursor.execute("BEGIN" if reading else "BEGIN IMMEDIATE")
    cursor.close()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the record and changes nothing."""
    with translated(), engine.connect() as connection:
        connection = connection.execution_options(motcua_reading=True)
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """The writer's transaction on a connection of its own; see :func:`transaction`."""
    with translated(), engine.connect() as connection, transaction(connection):
        yield connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of it, or none of it.

    When the commit itself fails nobody knows whether it happened: ``storage.commit_unknown`` asks the caller to look
    the dossier up by its id before saving again.
    """
    begun = connection.begin()
    try:
        yield
    except BaseException:
        begun.rollback()
        raise
    try:
        begun.commit()
    except DBAPIError as error:
        connection.invalidate()
        connection.engine.dispose()
        raise Trouble("storage.commit_unknown", reason=str(error.orig)) from error


@contextmanager
def translated() -> Iterator[None]:
    """Database errors as ``Trouble`` that an officer can act upon."""
    try:
        yield
    except DeskError:
        raise
    except DBAPIError as error:
        raise _trouble(error.orig or error) from error
    except sqlite3.Error as error:
        raise _trouble(error) from error


def _trouble(error: BaseException) -> Trouble:
    told = str(error).lower()
    code = "storage.failed"
    if "locked" in told or "busy" in told:
        code = "storage.locked"
    elif "full" in told:
        code = "storage.disk_full"
    elif "malformed" in told or "not a database" in told:
        code = "storage.corrupt"
    elif "readonly" in told or "unable to open" in told:
        code = "storage.cannot_write"
    return Trouble(code, reason=str(error))
