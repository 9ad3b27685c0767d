"""The whole life of a dossier: every state; hours and fees taken at the desk; piles, till, books and scans."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

STATES = (
    "new", "accepted", "not_accepted", "in_process", "supplement_requested", "payment_required", "verifying",
    "withdrawal_requested", "stopped", "done", "returned", "voided",
)  # fmt: skip
KINDS = ("catalogue", "calendar", "hours", "fees")


def upgrade() -> None:
    """Widens what may stand in three columns, and makes the tables of the till, the books, the piles and the scans."""
    _check("dossier", "dossier_state", f"state IN {_words(STATES)}")
    _check("published", "published_kind", f"kind IN {_words(KINDS)}")
    _check("counter", "counter_block", "block <> ''")
    op.create_table(
        "transfer",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("number"),
        sqlite_strict=True,
        sqlite_with_rowid=True,
    )
    op.create_table(
        "till",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("officer", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("payment_id", sa.Text(), nullable=True),
        sa.Column("receipt", sa.Text(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sqlite_strict=True,
        sqlite_with_rowid=True,
    )
    for column in ("at", "dossier_id", "payment_id", "receipt"):
        op.create_index(f"till_by_{column}", "till", [column], unique=False)
    op.create_table(
        "book",
        sa.Column("book", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("book", "year", "no"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "scan",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("no"),
        sqlite_strict=True,
        sqlite_with_rowid=True,
    )
    op.create_index("scan_by_dossier", "scan", ["dossier_id"], unique=False)


def _words(names: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{name}'" for name in names) + ")"


def _check(table: str, name: str, condition: str) -> None:
    """Another condition on a table. SQLite cannot change one, so the table is made anew beside and takes its place.

    The table's own words are taken from the record and only the condition in them is exchanged, so that strictness,
    keys and indexes stay what they were (SQLite, "Making Other Kinds Of Table Schema Changes", steps 4 to 8).
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        op.drop_constraint(name, table)
        op.create_check_constraint(name, table, sa.text(condition))
        return
    rows = connection.execute(
        sa.text("SELECT type, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL"), {"table": table}
    ).all()
    [made] = [sql for kind, sql in rows if kind == "table"]
    others = [sql for kind, sql in rows if kind != "table"]
    wanted, times = re.subn(
        rf"CONSTRAINT {name} CHECK \([^()]*(?:\([^()]*\))?[^()]*\)", f"CONSTRAINT {name} CHECK ({condition})", made
    )
    if times != 1:
        raise ValueError(f"{table} has no condition {name} to exchange")
    beside = re.sub(rf'^CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_new", wanted)
    connection.exec_driver_sql(beside)
    connection.exec_driver_sql(f"INSERT INTO {table}_new SELECT * FROM {table}")  # noqa: S608  names of our own
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE {table}_new RENAME TO {table}")
    for sql in others:
        connection.exec_driver_sql(sql)
