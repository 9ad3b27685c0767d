"""Whether the computer's clock was set back behind what the record knows: said after every act, whatever wrote it."""

from datetime import datetime, timedelta

from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Record

REMEMBERED = 64
"""So many of the last entries are looked at. A clock that ran ahead and was put right is forgotten after as many."""

TOLERATED = timedelta(minutes=2)
"""A clock that the network puts right by seconds was not set back."""


class SetBack:
    """One look for everything that writes: registering, moves, piles, results, scans, the till."""

    def __init__(self, record: Record, clock: Clock) -> None:
        self._record, self._clock = record, clock

    def behind(self) -> datetime | None:
        """The latest moment of the last entries when it lies ahead of the clock; None while the clock goes right."""
        with self._record.reading() as shelves:
            latest = shelves.latest_moment(REMEMBERED)
        return latest if latest is not None and latest > self._clock.now() + TOLERATED else None
