"""The schema's history, as Alembic migrations that travel inside the package."""
