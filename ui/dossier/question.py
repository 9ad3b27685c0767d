"""What is asked before a move is made, as plain values: a title, a verb, fields, perhaps papers to tick."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["words", "figures", "day", "segments", "combo", "tick", "procedure"]
"""A line of words; digits without an input method; a day; two to four choices; more of them; a box; a procedure."""

COLUMNS = 4
"""A strip's fields stand in so many columns."""


@dataclass(frozen=True)
class Ask:
    """One field. ``wide`` counts columns; ``choices`` are pairs of value and words, ``offers`` buttons that fill it.

    ``only_with`` names another field and the values with which this one is asked. ``was`` is what the record holds, for
    a correction; None elsewhere. ``open_day``: a day on which the office is closed is refused.
    """

    name: str
    label: str
    value: str = ""
    wide: int = 1
    kind: Kind = "words"
    choices: tuple[tuple[str, str], ...] = ()
    offers: tuple[str, ...] = ()
    note: str = ""
    only_with: tuple[str, tuple[str, ...]] | None = None
    was: str | None = None
    open_day: bool = False


@dataclass(frozen=True)
class ToTick:
    """Papers to look through: ``missing`` marks those that are wanted, ``came`` those that have come."""

    kind: Literal["missing", "came"]
    papers: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """A move's question in words ready to read. ``tall`` ones take the page while they are asked; ``again`` names the
    key that opened it, where pressing it once more is an answer; ``begin`` names the field that takes the keyboard, the
    first one if it is empty."""

    title: str
    verb: str
    asks: tuple[Ask, ...] = ()
    note: str = ""
    to_tick: ToTick | None = None
    tall: bool = False
    again: str = ""
    begin: str = ""
