"""A database that an earlier program made, brought to the tables of this one: one step a schema version."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, Engine, select, text, update

from desk_app.hub.tables import METADATA, SCHEMA_VERSION, hub_state
from desk_app.storage import database


def bring_up_to_date(engine: Engine) -> None:
    """All steps that are missing, in one transaction. The tables are there, and of no newer program."""
    with database.reading(engine) as connection:
        if _version(connection) == SCHEMA_VERSION:
            return
    with database.writing(engine) as connection:
        for version in range(_version(connection) + 1, SCHEMA_VERSION + 1):  # another process may have been faster
            STEPS[version](connection)
        connection.execute(update(hub_state).values(schema=SCHEMA_VERSION))


def _version(connection: Connection) -> int:
    return int(connection.execute(select(hub_state.c.schema)).scalar_one())


def _second(connection: Connection) -> None:
    """Editions, what each desk holds of them, and replies by the epoch of this office."""
    connection.execute(text("ALTER TABLE hub_state ADD COLUMN read_with TEXT NOT NULL DEFAULT ''"))
    for name in ("catalogue_epoch", "catalogue_version", "holidays_epoch", "holidays_version"):
        connection.execute(text(f"ALTER TABLE batch ADD COLUMN {name} BIGINT NOT NULL DEFAULT 0"))
    connection.execute(text("ALTER TABLE reply RENAME TO reply_before"))
    METADATA.create_all(connection)
    connection.execute(
        text(
            "INSERT INTO reply (unit, desk, epoch, no, name, digest, made_at, data) "
            "SELECT unit, desk, (SELECT epoch FROM hub_state), no, name, digest, made_at, data FROM reply_before"
        )
    )
    connection.execute(text("DROP TABLE reply_before"))


STEPS: Mapping[int, Callable[[Connection], None]] = {2: _second}
"""By the version that a step leads to. A step is never changed once it was released."""
