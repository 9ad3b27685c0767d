"""One set-up at a time: a lock that the system lets go of when its holder dies."""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO


@contextlib.contextmanager
def of(root: Path) -> Iterator[None]:
    """Wait until nobody else sets up this checkout. The lock file lies outside of what is being made and remade."""
    owner = getattr(os, "getuid", int)()
    name = f"quay-mot-cua-{owner}-{hashlib.sha256(str(root).encode()).hexdigest()[:16]}.lock"
    with (Path(tempfile.gettempdir()) / name).open("a+b") as file:
        _take(file)
        yield


def _take(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:  # it gives up after ten tries, one a second
                continue
            return
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
