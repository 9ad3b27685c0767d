"""Saving a list as a spreadsheet: asked where, written off the window's thread, never half."""

from pathlib import Path

from desk_app.domain.errors import Trouble
from desk_app.services.desk import Desk
from desk_app.services.worklists import WorkLine

ENDING = ".xlsx"


def file_name(title: str, day: str) -> str:
    """A name that says what it is and of which day; every system takes it."""
    plain = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return f"{' '.join(plain.split())} {day}{ENDING}"


def save_list(desk: Desk, path: Path, title: str, lines: tuple[WorkLine, ...]) -> Path:
    """Write the list; raises ``file.cannot_write`` (it is often open in another program)."""
    target = path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)
    table = desk.reporting.list_table(title, lines, desk.clock.now())
    data = desk.reporting.spreadsheet(table)
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble("file.cannot_write", path=target.name, reason=error.strerror or type(error).__name__) from error
    return target
