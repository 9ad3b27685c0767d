"""The guard: a small file outside the record that remembers how far it had come.

A restored, copied or cloned record is behind its guard, or contradicts it. It then starts a new epoch, and for the
dates up to that day counts in its recovery block, so that a number of the lost hours is never given twice.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desk_app.domain.values import value

SIZE = 512
"""One disk sector, overwritten in place: a power cut leaves the old content or the new."""


@value
class Mark:
    """How far a record had come: its epoch, last event with digest, last batch with digest, and its machine."""

    database_id: str
    epoch: str
    seq: int
    head: str
    batch_no: int
    batch_head: str
    machine: str


def read_marks(places: Sequence[Path], database_id: str) -> list[Mark]:
    """Every readable mark for this record; a missing or spoilt file is no mark."""
    found = []
    for place in places:
        try:
            mark = Mark(**json.loads((place / _name(database_id)).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            continue
        if mark.database_id == database_id:
            found.append(mark)
    return found


class Pen:
    """Writes marks of one record into every place that can be written; a place that fails is left behind: that is safe.

    The files stay open between writes, so that a mark costs one write of a sector in each place.
    """

    def __init__(self, places: Sequence[Path]) -> None:
        self._places = places
        self._handles: dict[tuple[Path, str], int] = {}

    def write(self, mark: Mark, *, sync: bool = False) -> None:
        """Overwrites the mark in place; ``sync`` also waits for the disk."""
        data = json.dumps(vars(mark), sort_keys=True).encode("utf-8").ljust(SIZE)
        for place in self._places:
            with suppress(OSError):
                handle = self._handle(place, mark.database_id)
                os.lseek(handle, 0, os.SEEK_SET)
                os.write(handle, data)
                if sync:
                    os.fsync(handle)

    def close(self) -> None:
        """Lets go of the files."""
        while self._handles:
            with suppress(OSError):
                os.close(self._handles.popitem()[1])

    def _handle(self, place: Path, database_id: str) -> int:
        key = (place, database_id)
        if key not in self._handles:
            place.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            self._handles[key] = os.open(place / _name(database_id), flags, 0o600)
        return self._handles[key]


def _name(database_id: str) -> str:
    return f"{database_id}.guard"
