"""What is in force at a desk: catalogues, calendars, hours and fees as they were taken there."""

from datetime import datetime
from typing import Literal, NamedTuple

from desk_app.domain.values import value


@value
class Published:
    """A catalogue or calendar as it was taken at this desk; versions count from 1."""

    version: int
    text: str
    at: datetime
    officer: str


PublishedKind = Literal["catalogue", "calendar", "hours", "fees"]


class Publications(NamedTuple):
    """How many of each kind were taken at this desk: what was read from them holds while the figures stay.

    The last of them is the version in force; 0 is what came with the program.
    """

    catalogue: int = 0
    calendar: int = 0
    hours: int = 0
    fees: int = 0
