"""Statements that every registration runs: written in SQLAlchemy Core, compiled once, then run by the driver.

SQLAlchemy's work for one call (cache key, parameters, result proxy) costs more than SQLite's own for a one-row
insert; with ten statements a dossier that was most of a registration's time (``bench``). Only plain text, whole
numbers and bytes pass here, which need no conversion on either side.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement


class Prepared:
    """One statement. Equal only to itself, so that it can be looked up by what it is."""

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Any]:
        """Runs it and gives all its rows as plain tuples."""
        cursor = self._run(connection, values)
        try:
            return cursor.fetchall() if cursor.description else ()
        finally:
            cursor.close()

    def first(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """The first column of its first row, or None."""
        found = self.rows(connection, values)
        return found[0][0] if found else None

    def _run(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        sql, names, fixed = _compiled(self, connection.dialect)
        cursor = connection.connection.cursor()
        cursor.execute(sql, tuple(values[name] if name in values else fixed[name] for name in names))
        return cursor


@lru_cache(maxsize=100)
def _compiled(prepared: Prepared, dialect: Dialect) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    """The SQL, the names of its parameters in order, and the values that stand in the statement itself."""
    compiled = prepared.statement.compile(dialect=dialect)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError(f"{prepared.statement} is no statement that runs")
    return str(compiled), tuple(compiled.positiontup or ()), dict(compiled.params)
