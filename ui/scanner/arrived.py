"""One scan that has arrived, whichever way it came."""

from dataclasses import field
from typing import Literal

from desk_app.domain.values import value

Way = Literal["keys", "port", "picture"]


@value
class Arrived:
    """``touched``: an input method was seen at work. ``pace``: mean milliseconds between two keys, 0 when not keys.
    ``shuffled``: the letters came in another order than they were pressed in.

    The text is kept out of every ``repr``: a card's may never stand in a log.
    """

    text: str = field(repr=False)
    way: Way = "keys"
    touched: bool = False
    pace: int = 0
    closed_by: str = ""
    shuffled: bool = False
