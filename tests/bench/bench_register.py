"""Registering one dossier, commit included, against a bare insert with the same durability. A ratio in one run.

The bare peer writes as many bytes as a dossier needs into one table with a unique id and a unique code, in one file
with the same pragmas, through the standard library alone. The limit is 3.
"""

import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desk_app import wiring
from desk_app.storage.database import PRAGMAS
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person

ROUNDS = 300
LIMIT = 3.0


def main() -> int:
    """Prints both medians and their ratio; 1 when the ratio is above the limit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ[wiring.STATE_VARIABLE] = str(folder / "state")
        desk = a_desk(folder / "desk", MovingClock())
        people = (
            a_person(name=f"Lê Thị {number}", number=f"082190{number:06}", phone=f"0900{number:06}")
            for number in range(ROUNDS)
        )
        filings = iter([a_filing(owner=person) for person in people])
        bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
        for pragma, value in PRAGMAS.items():
            bare.execute(f"PRAGMA {pragma} = {value}")
        bare.execute("CREATE TABLE dossier (id TEXT PRIMARY KEY, code TEXT UNIQUE, body TEXT NOT NULL) STRICT")
        codes = iter(f"H58.123-260302-{number}" for number in range(1001, 1001 + ROUNDS))
        body = "x" * 4000

        def insert() -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO dossier VALUES (?, ?, ?)", (wiring.new_id(), next(codes), body))
            bare.execute("COMMIT")

        def register() -> None:
            desk.reception.register(next(filings), OFFICER)

        register_times, insert_times = _interleaved(register, insert)
        desk.close()
        bare.close()
    ours, theirs = statistics.median(register_times), statistics.median(insert_times)
    ratio = ours / theirs
    print(f"register: {ours * 1000:.2f} ms, bare insert: {theirs * 1000:.2f} ms, ratio {ratio:.2f} (limit {LIMIT})")
    return int(ratio > LIMIT)


def _interleaved(one: Callable[[], None], two: Callable[[], None]) -> tuple[list[float], list[float]]:
    """Both in turn, so that a noisy machine is noisy for both; the first tenth warms up."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS):
        for work, found in zip((one, two), times, strict=True):
            start = time.perf_counter()
            work()
            if number >= ROUNDS // 10:
                found.append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    raise SystemExit(main())
