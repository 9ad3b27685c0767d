"""Files that somebody asked for: written beside and renamed, so that each is whole or not there."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desk_app.domain.errors import Trouble


@contextmanager
def whole_file(path: Path, *, makes_folder: bool = False) -> Iterator[Callable[[bytes], None]]:
    """The place of a file to be, tried before anything is done for it; what is given to it then stands there whole.

    Raises ``Trouble`` ``file.cannot_write``: often the file is open in another program.
    """
    if path.is_dir():
        raise _unwritten(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    part = path.with_name(path.name + ".part")

    def write(data: bytes) -> None:
        try:
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            raise _unwritten(path, error) from error

    try:
        try:
            if makes_folder:
                path.parent.mkdir(parents=True, exist_ok=True)
            part.touch()
        except OSError as error:
            raise _unwritten(path, error) from error
        yield write
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes, ending: str = "", *, makes_folder: bool = False) -> Path:
    """Writes under the name that was chosen, with its ``ending`` where that was left out; answers where it lies."""
    target = path if not ending or path.suffix.lower() == ending else path.with_name(path.name + ending)
    with whole_file(target, makes_folder=makes_folder) as write:
        write(data)
    return target


def _unwritten(path: Path, error: OSError) -> Trouble:
    return Trouble("file.cannot_write", path=str(path), reason=error.strerror or type(error).__name__)
