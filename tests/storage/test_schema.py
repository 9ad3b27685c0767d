"""Migrations: they make the tables that the program knows, keep everything, and leave nothing half done."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from desk_app.domain.errors import Trouble
from desk_app.storage import database, schema
from desk_app.storage.tables import METADATA


def test_the_migrations_make_exactly_the_tables_that_the_program_knows(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = database.open_engine(database.sqlite_url(tmp_path / "new.db"))
    schema.upgrade(engine)
    with database.reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        searching = {"dossier_search"}
        differences = [
            each
            for each in compare_metadata(context, METADATA)
            if not (each[0] == "remove_table" and each[1].name.startswith(tuple(searching)))
        ]
    engine.dispose()
    assert differences == []


def test_the_program_knows_the_newest_migration() -> None:
    folder = Path(schema.__file__).parent / "migrations" / "versions"
    newest = max(path.stem[1:5] for path in folder.glob("v*.py"))
    assert newest == schema.HEAD


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = database.open_engine(database.sqlite_url(tmp_path / "new.db"))
    monkeypatch.setattr(schema, "_check", lambda connection: (_ for _ in ()).throw(Trouble("storage.migration_failed")))
    with pytest.raises(Trouble):
        schema.upgrade(engine)
    with database.reading(engine) as connection:
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar() == 0
    engine.dispose()


def test_a_record_of_the_first_release_is_migrated_with_everything_in_it(tmp_path: Path) -> None:
    engine = database.open_engine(database.sqlite_url(tmp_path / "old.db"))
    schema.upgrade(engine, "0001")
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO counter (day, block, last) VALUES ('2026-03-02', 'normal', 7)"),
        )
        connection.execute(
            text(
                "INSERT INTO dossier VALUES (1, 'an-id', 'H58.123-260302-1001', 1, 'accepted', '1.004873', 'p', "
                "'2026-03-02T09:00:00', '2026-03-02T09:00:00', NULL, NULL, NULL, 0, '1-abcd', 'h', 1, 'w', '{}')"
            )
        )
    before = _shape(engine)
    schema.prepare(engine, before_migration=lambda: None)
    with database.reading(engine) as connection:
        assert connection.execute(text("SELECT last FROM counter")).scalar() == 7
        assert connection.execute(text("SELECT code FROM dossier WHERE no = 1")).scalar() == "H58.123-260302-1001"
    with engine.begin() as connection:
        connection.execute(text("UPDATE dossier SET state = 'supplement_requested'"))
    assert before <= _shape(engine)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(text("UPDATE dossier SET state = 'lost'"))
    engine.dispose()


def _shape(engine: Engine) -> set[tuple[str, str]]:
    with database.reading(engine) as connection:
        rows = connection.execute(text("SELECT type, name FROM sqlite_master"))
        return {(row.type, row.name) for row in rows if not row.name.startswith("sqlite_")}
