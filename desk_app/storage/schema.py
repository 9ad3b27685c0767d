"""Bringing a database to the program's schema: new ones made, old ones migrated behind a backup, newer ones refused."""

from collections.abc import Callable
from importlib.resources import as_file, files

from sqlalchemy import Connection, Engine, inspect, text

from desk_app.domain.errors import Trouble
from desk_app.storage.database import APPLICATION_ID, reading, translated

HEAD = "0003"
"""The revision that this program was written for; a test holds it against the newest migration."""


def prepare(engine: Engine, *, before_migration: Callable[[], object]) -> None:
    """Makes or migrates the schema. ``before_migration`` takes the backup; when it fails, nothing is migrated.

    Raises ``Trouble``: ``storage.newer`` for a record of a newer program, ``storage.foreign`` for a file that is a
    database but not ours.
    """
    found = revision(engine)
    if found == HEAD:
        return
    if found is not None:
        if found > HEAD:
            raise Trouble("storage.newer", found=found, known=HEAD)
        before_migration()
    upgrade(engine)


def revision(engine: Engine) -> str | None:
    """The schema's revision, or None for an empty database."""
    with reading(engine) as connection:
        names = set(inspect(connection).get_table_names())
        if "alembic_version" in names:
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if names:
        raise Trouble("storage.foreign", tables=sorted(names)[:5])
    return None


def upgrade(engine: Engine, target: str = HEAD) -> None:
    """Runs the migrations in one transaction and checks the result: the old schema or the new, never between."""
    from alembic import command
    from alembic.config import Config

    with (
        as_file(files("desk_app.storage").joinpath("migrations")) as folder,
        translated(),
        engine.connect() as connection,
    ):
        sqlite = engine.dialect.name == "sqlite"
        if sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.commit()
        with connection.begin():
            config = Config()
            config.set_main_option("script_location", str(folder))
            config.attributes["connection"] = connection
            command.upgrade(config, target)
            if sqlite:
                _check(connection)
        if sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.commit()
            connection.exec_driver_sql("PRAGMA foreign_keys = ON")
            connection.commit()


def _check(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Trouble("storage.migration_failed", reason="foreign_key_check")
    if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
        raise Trouble("storage.migration_failed", reason="quick_check")
