"""Scanners on serial ports, and codes found in pictures."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, Protocol


class CodeReader(Protocol):
    """Finds QR and bar codes in pictures."""

    def in_grey(self, grey: bytes, width: int, height: int) -> Sequence[str]: ...
    def in_pdf(self, data: bytes, name: str) -> Sequence[str]: ...


class PortSeen(NamedTuple):
    """A serial port of this computer, and what stands on it in the system's own words (perhaps nothing)."""

    name: str
    words: str


LineState = Literal["listening", "missing", "lost"]
"""``missing``: the port could not be opened yet; ``lost``: it was there and went away."""


class ScannerLine(Protocol):
    """A scanner that is listened to until it is closed."""

    def close(self) -> None: ...


class Scanners(Protocol):
    """Scanners on serial ports. What is heard and told comes in a thread of the line's own."""

    def ports(self) -> tuple[PortSeen, ...]: ...
    def listen(
        self, port: str, baud: int, heard: Callable[[str], None], told: Callable[[LineState], None]
    ) -> ScannerLine: ...
