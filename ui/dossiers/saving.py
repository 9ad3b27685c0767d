"""Saving a list as a spreadsheet: asked where, written off the window's thread, never half."""

from pathlib import Path

from desk_app.services.desk import Desk
from desk_app.services.whole_file import write_whole
from desk_app.services.worklists import WorkLine

ENDING = ".xlsx"


def file_name(title: str, day: str) -> str:
    """A name that says what it is and of which day; every system takes it."""
    plain = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return f"{' '.join(plain.split())} {day}{ENDING}"


def save_list(desk: Desk, path: Path, title: str, lines: tuple[WorkLine, ...]) -> Path:
    """Write the list; raises ``file.cannot_write`` (it is often open in another program)."""
    table = desk.reporting.list_table(title, lines, desk.clock.now())
    return write_whole(path, desk.reporting.spreadsheet(table), ENDING)
