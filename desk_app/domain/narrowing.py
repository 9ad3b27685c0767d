"""To what a list of dossiers is narrowed: words, procedures, a state, days of reception."""

from dataclasses import dataclass
from datetime import date

from desk_app.domain.dossiers import State


@dataclass(frozen=True)
class Narrowed:
    """``words`` are folded and each begins some word of a dossier; ``procedures`` are keys, one of them its own.

    The days of reception are both included. What is left empty narrows nothing.
    """

    words: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()
    state: State | None = None
    first: date | None = None
    last: date | None = None

    def __bool__(self) -> bool:
        return self != EVERYTHING


EVERYTHING = Narrowed()
"""Narrows nothing."""
