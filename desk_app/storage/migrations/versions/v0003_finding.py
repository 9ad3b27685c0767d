"""Another search index: more ways to find a dossier, and every beginning of a word up to six letters looked up."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the index anew and empty; what each dossier is found by is written again when the record is opened."""
    with op.batch_alter_table("searchable") as table:
        table.add_column(sa.Column("retelling", sa.Integer(), nullable=False, server_default="0"))
    connection = op.get_bind()
    old = connection.execute(sa.text("SELECT count(*) FROM (SELECT 1 FROM dossier LIMIT 1)")).scalar_one()
    connection.execute(sa.text("UPDATE searchable SET last = 0, retelling = :old"), {"old": old})
    if connection.dialect.name == "sqlite":
        op.execute("DROP TABLE dossier_search")
        op.execute(
            "CREATE VIRTUAL TABLE dossier_search USING fts5(words, content = 'dossier', content_rowid = 'no', "
            "prefix = '1 2 3 4 5 6', columnsize = 0, detail = none, tokenize = 'ascii')"
        )
