"""What a paper is when it was drawn: its pages, whose they are, and what could not be drawn."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Printed:
    """Pages ready for a printer or a file; ``missing_letters`` could not be drawn and must be told to the officer."""

    pdf: bytes
    codes: tuple[str, ...]
    missing_letters: str = ""
