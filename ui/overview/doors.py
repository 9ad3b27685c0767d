"""Which list stands behind each figure of the overview: the same dossiers that were counted."""

from collections.abc import Callable
from datetime import date

from desk_app.domain.narrowing import Days
from desk_app.domain.reports import Period
from desk_app.services.worklists import ListName
from ui.dossiers.asked import NarrowAsked


def open_ones(period: Period, today: date, field: str = "") -> NarrowAsked:
    """What is open now, of one field or of all; of a period that is over, what had come by its end."""
    return NarrowAsked(str(ListName.OPEN), field, last=period.last if period.last < today else None)


def to_settle(period: Period, today: date) -> NarrowAsked:
    """All that there was to be settled in it: what came, and what was carried over."""
    return NarrowAsked(str(ListName.ALL), "", period.first, period.last, Days.TO_SETTLE)


def settled(period: Period, today: date) -> NarrowAsked:
    """What was settled in it, in time or late."""
    return NarrowAsked(str(ListName.ALL), "", period.first, period.last, Days.SETTLED)


Door = Callable[[Period, date], NarrowAsked]
DOORS: tuple[Door, ...] = (to_settle, settled, settled, open_ones)
"""In the order of the cards: to settle, settled, the share in time, still open."""
