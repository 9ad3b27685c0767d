"""What a list is narrowed to, as conditions of a query."""

from collections.abc import Iterator
from datetime import datetime, time

from sqlalchemy import ColumnElement

from desk_app.domain.narrowing import Days, Narrowed
from desk_app.domain.states import UNSETTLED
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
    yield from _within(only)


def _within(only: Narrowed) -> Iterator[ColumnElement[bool]]:
    """The days; of what a report counts neither voided ones nor slips that have no number yet."""
    begins = stamp(datetime.combine(only.first, time())) if only.first is not None else ""
    ends = stamp(datetime.combine(only.last, time(23, 59, 59))) if only.last is not None else ""
    came, settled = dossier.c.received_at, dossier.c.settled_at
    if only.days is not Days.RECEIVED:
        from desk_app.domain.reports import UNCOUNTED  # a start needs no reports

        yield dossier.c.state.not_in(UNCOUNTED)
        yield ~dossier.c.code.contains("-P")
    if begins and only.days is Days.RECEIVED:
        yield came >= begins
    elif begins:
        not_yet = settled.is_(None) | dossier.c.state.in_(UNSETTLED)
        yield settled >= begins if only.days is Days.SETTLED else not_yet | (settled >= begins)
    if only.days is Days.SETTLED:
        yield dossier.c.state.not_in(UNSETTLED)
    if ends:
        yield (settled if only.days is Days.SETTLED else came) <= ends
