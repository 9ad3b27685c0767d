"""A file that somebody asked for by a dialogue: written beside and renamed, so that it is whole or not there."""

from pathlib import Path

from desk_app.domain.errors import Trouble


def write_whole(path: Path, data: bytes, ending: str = "") -> Path:
    """Write ``data`` under the name chosen, with its ``ending`` when that was left out; answers where it lies.

    Raises:
        Trouble: ``file.cannot_write``; the file is often open in another program.
    """
    target = path if not ending or path.suffix.lower() == ending else path.with_name(path.name + ending)
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble("file.cannot_write", path=target.name, reason=error.strerror or type(error).__name__) from error
    return target
