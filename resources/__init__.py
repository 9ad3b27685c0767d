"""Data that travels with the program: fonts, icons, wording, catalogue, calendars. No code but this door."""

from importlib.resources import files


def read_text(name: str) -> str:
    """The UTF-8 text of one resource, named by its path below this package (``"wording/due.toml"``)."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """The bytes of one resource, named as in :func:`read_text`."""
    return files(__name__).joinpath(name).read_bytes()


def names(folder: str, ending: str) -> list[str]:
    """The resources of a folder with that ending, sorted, as names for :func:`read_text`."""
    entries = files(__name__).joinpath(folder).iterdir()
    return sorted(f"{folder}/{entry.name}" for entry in entries if entry.name.endswith(ending))
