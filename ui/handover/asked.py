"""What the page of piles is asked to show, and what it and its twin ask to have printed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class SlipAsked:
    """A transfer slip was scanned: show what of it has arrived."""

    number: str


@dataclass(frozen=True)
class PaperAsked:
    """A paper of a pile: ``names`` is a slip's number, or the dossiers' codes."""

    kind: Literal["transfer", "minutes", "return", "apology"]
    names: tuple[str, ...]


PrintPaper = Callable[[PaperAsked, Callable[[], None]], None]
"""Has a paper printed; then calls back, when it is in the history."""
