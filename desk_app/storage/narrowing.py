"""What a list is narrowed to, as conditions of a query."""

from collections.abc import Iterator
from datetime import datetime, time

from sqlalchemy import ColumnElement

from desk_app.domain.narrowing import Narrowed
from desk_app.storage.rows import stamp
from desk_app.storage.tables import dossier


def conditions(only: Narrowed, having_words: ColumnElement[bool] | None) -> Iterator[ColumnElement[bool]]:
    """One condition for each thing said; ``having_words`` are the search index's for the words."""
    if only.words and having_words is not None:
        yield having_words
    if only.procedures:
        yield dossier.c.procedure_key.in_(only.procedures)
    if only.state is not None:
        yield dossier.c.state == only.state
    if only.first is not None:
        yield dossier.c.received_at >= stamp(datetime.combine(only.first, time()))
    if only.last is not None:
        yield dossier.c.received_at <= stamp(datetime.combine(only.last, time(23, 59, 59)))
