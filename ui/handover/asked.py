"""What the page of piles is asked to show, and what it and its twin ask to have printed."""

from collections.abc import Callable
from typing import Literal

from desk_app.domain.values import value


@value
class SlipAsked:
    """A transfer slip was scanned: show what of it has arrived."""

    number: str


@value
class PaperAsked:
    """A paper of a pile: ``names`` is a slip's number, or the dossiers' codes."""

    kind: Literal["transfer", "minutes", "return", "apology"]
    names: tuple[str, ...]


PrintPaper = Callable[[PaperAsked, Callable[[], None]], None]
"""Has a paper printed; then calls back, when it is in the history."""
