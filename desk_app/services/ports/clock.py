"""The time of day at the desk."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The local time of Vietnam, whatever the computer's zone."""

    def now(self) -> datetime: ...
