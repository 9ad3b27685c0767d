"""The search index: dossiers by what was typed, the closest reading first, the newest first within each."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, and_, bindparam, or_, select, text

from desk_app.domain.finding import Asked, is_meant
from desk_app.storage.prepared import Prepared
from desk_app.storage.tables import dossier, searchable

_SEARCHABLE = Prepared(select(searchable.c.last))
_TAIL = Prepared(select(dossier.c.no, dossier.c.words).where(dossier.c.no > bindparam("last")))
_MATCHING = Prepared(
    text(
        "SELECT rowid FROM dossier_search WHERE dossier_search MATCH :match "
        "ORDER BY rowid DESC LIMIT :limit"
    )
)  # fmt: skip
"""In the index's own order, from its end: as many are read as are wanted, however many there are."""

AT_ONCE = 500
"""Dossiers fetched by one statement."""


def snapshots(connection: Connection, ways: Iterable[Asked], limit: int) -> tuple[str, ...]:
    """Snapshots of at most ``limit`` dossiers, each at its closest reading."""
    last = _last(connection)
    tail = sorted(_TAIL.rows(connection, {"last": last}), reverse=True)
    numbers: dict[int, None] = {}
    for asked in ways:
        if asked and len(numbers) < limit:
            numbers |= dict.fromkeys(no for no, words in tail if is_meant(words, asked))
            some = {"match": expression(asked), "limit": limit + sum(no <= last for no in numbers)}
            numbers |= dict.fromkeys(no for (no,) in _MATCHING.rows(connection, some))
    return _snapshots(connection, list(numbers)[:limit])


def having(connection: Connection, asked: Asked, *, short: bool) -> ColumnElement[bool]:
    """The same as a condition on dossiers, for a list that is narrowed to one reading.

    A ``short`` list, which holds what is under way, is read through; asking the index for all "nguyen" of a million
    dossiers takes longer. The list of everything asks the index.
    """
    read = and_(
        *(or_(*((" " + dossier.c.words).contains(f" {each}", autoescape=True) for each in way)) for way in asked)
    )
    if short:
        return read
    inside = text("SELECT rowid FROM dossier_search WHERE dossier_search MATCH :match")
    indexed = dossier.c.no.in_(inside.bindparams(match=expression(asked)))
    return or_(indexed, and_(dossier.c.no > _last(connection), read))


def _last(connection: Connection) -> int:
    """The last dossier that the search index holds."""
    return int(_SEARCHABLE.first(connection, {}))


def expression(asked: Asked) -> str:
    """FTS5's words for it. Terms hold letters, digits and our own signs only, so quotes need no care."""
    return " AND ".join("(" + " OR ".join(f'"{each}"*' for each in group) + ")" for group in asked)


def _snapshots(connection: Connection, numbers: Sequence[int]) -> tuple[str, ...]:
    by_number: dict[int, str] = {}
    for start in range(0, len(numbers), AT_ONCE):
        wanted = dossier.c.no.in_(numbers[start : start + AT_ONCE])
        for row in connection.execute(select(dossier.c.no, dossier.c.snapshot).where(wanted)):
            by_number[row.no] = row.snapshot
    return tuple(by_number[no] for no in numbers)
