"""The shelf of the slips: piles that were handed over, as rows and back again."""

import json

from sqlalchemy import Connection, insert, select, update

from desk_app.domain.plain import plain, value_of
from desk_app.domain.transfers import Transfer
from desk_app.domain.wire import canonical
from desk_app.storage.rows import stamp
from desk_app.storage.tables import transfer


class TransferShelf:
    """Piles in one look or one transaction; none is ever taken away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, number: str) -> Transfer | None:
        """The pile of that number."""
        found = self._connection.execute(select(transfer.c.snapshot).where(transfer.c.number == number)).scalar()
        return _pile(found) if found else None

    def waiting(self) -> tuple[Transfer, ...]:
        """Piles of which something was still on its way when they were last looked at, the oldest first."""
        wanted = select(transfer.c.snapshot).where(transfer.c.waiting > 0).order_by(transfer.c.at, transfer.c.no)
        return tuple(_pile(found) for found in self._connection.execute(wanted).scalars())

    def newest(self, limit: int) -> tuple[Transfer, ...]:
        """The last piles, the newest first."""
        wanted = select(transfer.c.snapshot).order_by(transfer.c.no.desc()).limit(limit)
        return tuple(_pile(found) for found in self._connection.execute(wanted).scalars())

    def enter(self, pile: Transfer) -> None:
        """One more pile, in the writer's transaction."""
        row = {"number": pile.number, "at": stamp(pile.at), "waiting": len(pile.missing), "snapshot": _text(pile)}
        self._connection.execute(insert(transfer), row)

    def replace(self, pile: Transfer) -> None:
        """The same pile, with more of it taken over."""
        changed = update(transfer).where(transfer.c.number == pile.number)
        self._connection.execute(changed.values(waiting=len(pile.missing), snapshot=_text(pile)))


def _text(pile: Transfer) -> str:
    return canonical(plain(pile)).decode("utf-8")


def _pile(text: str) -> Transfer:
    found: Transfer = value_of(Transfer, json.loads(text))
    return found
