"""Square codes for the screen."""

from typing import NamedTuple, Protocol


class Squares(NamedTuple):
    """A square code: runs of black modules ``(row, first, how many)``, ``side`` modules wide, without quiet zone."""

    runs: tuple[tuple[int, int, int], ...]
    side: int


class CodeDrawer(Protocol):
    """Draws a text as a square code for the screen."""

    def qr(self, text: str) -> Squares: ...
