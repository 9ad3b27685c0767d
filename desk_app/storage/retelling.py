"""Writing anew what old dossiers are found by, a few hundred in each transaction; it can stop and go on later."""

from collections.abc import Callable

from sqlalchemy import Engine, bindparam, func, select, text, update

from desk_app.domain.finding import terms
from desk_app.storage import database
from desk_app.storage.prepared import Prepared
from desk_app.storage.rows import dossier_value
from desk_app.storage.tables import dossier, searchable

A_FEW = 500

_STATE = Prepared(select(searchable.c.last, searchable.c.retelling, select(func.max(dossier.c.no)).scalar_subquery()))
_NEXT = Prepared(
    select(dossier.c.no, dossier.c.snapshot)
    .where(dossier.c.no > bindparam("last"))
    .order_by(dossier.c.no)
    .limit(bindparam("some"))
)
_WORDS = Prepared(update(dossier).where(dossier.c.no == bindparam("b_no")).values(words=bindparam("b_words")))
_INDEX = Prepared(text("INSERT INTO dossier_search (rowid, words) VALUES (:b_no, :b_words)"))
_COME = Prepared(update(searchable).values(last=bindparam("b_last"), retelling=bindparam("b_going_on")))


def retell(engine: Engine, advance: Callable[[int, int], None] = lambda done, all_: None) -> None:
    """Goes on where a migration, or a retelling that was stopped, left the search index.

    ``advance`` hears ``(done, all)`` between two transactions and may raise to stop: what is written stays written,
    and no dossier is lost for the search when the rest follows at the next start.
    """
    while True:
        with database.writing(engine) as connection:
            [(last, retelling, newest)] = _STATE.rows(connection, {})
            if not retelling:
                return
            some = _NEXT.rows(connection, {"last": last, "some": A_FEW})
            for no, snapshot in some:
                row = {"b_no": no, "b_words": terms(dossier_value(snapshot))}
                _WORDS.rows(connection, row)
                _INDEX.rows(connection, row)
            last = some[-1][0] if some else last
            _COME.rows(connection, {"b_last": last, "b_going_on": int(last < (newest or 0))})
        advance(last, newest or 0)
