"""To what a list of dossiers is narrowed: words, procedures, a state, days."""

from datetime import date
from enum import StrEnum

from desk_app.domain.states import State
from desk_app.domain.values import value


class Days(StrEnum):
    """What the days of a narrowed list mean, as the settlement report counts: what came, what was settled, and all that
    there was to be settled."""

    RECEIVED = "received"
    SETTLED = "settled"
    TO_SETTLE = "to_settle"


@value
class Narrowed:
    """``words`` are folded and each begins some word of a dossier; ``procedures`` are keys, one of them its own.

    ``first`` and ``last`` are both included. What is left empty narrows nothing.
    """

    words: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    state: State | None = None
    first: date | None = None
    last: date | None = None
    days: Days = Days.RECEIVED

    def __bool__(self) -> bool:
        return self != EVERYTHING


EVERYTHING = Narrowed()
"""Narrows nothing."""
