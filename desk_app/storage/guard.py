"""The guard: a small file outside the record that remembers how far it had come.

A restored, copied or cloned record is behind its guard, or contradicts it. It then starts a new epoch, and for the
dates up to that day counts in its recovery block, so that a number of the lost hours is never given twice.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

SIZE = 512
"""One disk sector, overwritten in place: a power cut leaves the old content or the new."""


@dataclass(frozen=True)
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


def write_mark(places: Sequence[Path], mark: Mark, *, sync: bool = False) -> None:
    """Writes the mark in every place that can be written; a place that fails is left behind, and that is safe."""
    data = json.dumps(asdict(mark), sort_keys=True).encode("utf-8").ljust(SIZE)
    for place in places:
        try:
            place.mkdir(parents=True, exist_ok=True)
            handle = os.open(
                place / _name(mark.database_id), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600
            )
        except OSError:
            continue
        try:
            os.write(handle, data)
            if sync:
                os.fsync(handle)
        except OSError:
            continue
        finally:
            os.close(handle)


def _name(database_id: str) -> str:
    return f"{database_id}.guard"
