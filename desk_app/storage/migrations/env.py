"""How Alembic runs here: on the connection that ``schema.upgrade`` opened, inside its one transaction."""

from alembic import context
from alembic.ddl.sqlite import SQLiteImpl

SQLiteImpl.transactional_ddl = True  # true with the driver's own transactions switched off, see storage.database

context.configure(
    connection=context.config.attributes["connection"], render_as_batch=True, transaction_per_migration=False
)
context.run_migrations()
