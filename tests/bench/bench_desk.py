"""A desk with a million dossiers: lists, search and one dossier beside the bare SQL query, and the longest freeze.

Run: ``python -m tests.bench.bench_desk [COUNT]``. The record is built in a temporary folder, or once for all in the
folder that ``QUAY_BENCH_RECORD`` names. *Bare* is the same first page of the same rows, read by the standard library
from the same file with the same pragmas; what is ours besides is reading each text into a dossier, which is why that
memory is emptied before each round. Both are measured in processor time of their thread: other programs do not make it
longer, while by the clock whoever works longer is interrupted more often.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median

from desk_app import wiring
from desk_app.domain.finding import readings
from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName
from desk_app.storage.database import PRAGMAS
from desk_app.storage.rows import dossier_value
from desk_app.storage.search import expression
from tests.bench.big_record import COUNT, NOW, build
from tests.building import MovingClock

FOLDER = "QUAY_BENCH_RECORD"
PAGE, ANSWERS = 200, 5
SCRIPT = (
    "nguyen van minh", "Nguyễn Văn Minh", "tran thi hoa", "Trần Thị Hòa", "nvm", "đặng thuý", "dang thuy", "anh",
    "261119-1150", "1150", "0147", "090 123", "0912 345 678", "dang ky khai sinh", "pham quoc k", "ly", "h58.123-2611",
    '"OR" *', "khong co ai",
)  # fmt: skip
"""What officers type; each beginning of each line is a search."""

LIST_LIMIT, SEARCH_LIMIT, OPEN_LIMIT, FREEZE_MS = 60.0, 15.0, 40.0, 100.0
"""How many times as long as the bare query a page of a list, a search (the 95th of 100) and a dossier may take, and the
longest freeze. The bare page of a list reads texts; 200 of them as dossiers are most of the difference. A dossier is
opened with its whole history, read entry by entry, and with what the office above said of it."""

WINDOWS = 3
"""So many windows are watched."""

BARE: dict[ListName, str] = {
    ListName.LATE: "state IN ({open}) AND lawful_due_at < '{now}' ORDER BY lawful_due_at, no",
    ListName.DUE_TODAY: "state IN ({open}) AND lawful_due_at BETWEEN '{now}' AND '{end}' ORDER BY lawful_due_at, no",
    ListName.TO_RETURN: "state = 'done' ORDER BY settled_at, no",
    ListName.UNPRINTED: "receipts_printed = 0 AND state = 'accepted' ORDER BY no",
    ListName.TODAY: "code BETWEEN '{day}' AND '{day}~' ORDER BY no DESC",
    ListName.OPEN: "state IN ({open}) ORDER BY lawful_due_at IS NULL, lawful_due_at, no",
    ListName.ALL: "1 ORDER BY no DESC",
}
OPEN = "'accepted', 'in_process', 'supplement_requested', 'payment_required', 'verifying', 'withdrawal_requested'"


class Table:
    """Lines of the result, and whether all of them are within their limits."""

    def __init__(self) -> None:
        self.passed = True

    def line(self, name: str, figures: str, value: float, limit: float) -> None:
        """One measured thing."""
        told = "pass" if value <= limit else "FAIL"
        self.passed = self.passed and value <= limit
        print(f"{name:<34}{figures:<58}limit {limit:g}: {told}", flush=True)


def main(words: Sequence[str]) -> int:
    """Prints every line; 1 when one is above its limit."""
    count = int(words[0]) if words else COUNT
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(os.environ.get(FOLDER) or scratch) / f"desk-{count}"
        os.environ[wiring.STATE_VARIABLE] = str(folder / "state")
        if not (folder / "desk.json").exists():
            print(f"built {count:,} dossiers in {build(folder, count):.0f} s", flush=True)
        table = Table()
        desk = wiring.start_desk(folder, MovingClock(NOW))
        bare = _bare(folder)
        _lists(desk, bare, table)
        _search(desk, bare, table)
        _one(desk, bare, table)
        bare.close()
        desk.close()
        _freezes(folder, Path(scratch), table)
    return int(not table.passed)


def _bare(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "record.db", isolation_level=None)
    for pragma, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {pragma} = {value}")
    return connection


def _beside(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 7) -> tuple[float, float]:
    """Median processor seconds of both, in turn; the first round warms up."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for work, taken in zip((ours, theirs), times, strict=True):
            dossier_value.cache_clear()
            begun = time.thread_time()
            work()
            if number:
                taken.append(time.thread_time() - begun)
    return median(times[0]), median(times[1])


def _lists(desk: Desk, bare: sqlite3.Connection, table: Table) -> None:
    facts = {
        "open": OPEN,
        "now": NOW.isoformat(),
        "end": f"{NOW:%Y-%m-%d}T23:59:59",
        "day": f"{desk.office.code}-{NOW:%y%m%d}-",
    }
    for name, condition in BARE.items():
        query = f"SELECT snapshot FROM dossier WHERE {condition.format(**facts)} LIMIT {PAGE}"
        ours, theirs = _beside(
            lambda name=name: desk.worklists.lines(name, limit=PAGE),  # type: ignore[misc]
            lambda query=query: bare.execute(query).fetchall(),  # type: ignore[misc]
        )
        _tell(table, f"list {name}, first page", ours, theirs, LIST_LIMIT)


def _search(desk: Desk, bare: sqlite3.Connection, table: Table) -> None:
    ours: list[float] = []
    theirs: list[float] = []
    for line in SCRIPT:
        for end in range(2, len(line) + 1):
            typed = line[:end]
            begun = time.thread_time()
            desk.lookup.find(typed, ANSWERS)
            ours.append(time.thread_time() - begun)
            begun = time.thread_time()
            for way in readings(typed)[-1:]:
                bare.execute(
                    "SELECT snapshot FROM dossier WHERE no IN (SELECT rowid FROM dossier_search WHERE dossier_search "
                    "MATCH ? ORDER BY rowid DESC LIMIT ?)",
                    (expression(way), ANSWERS),
                ).fetchall()
            theirs.append(time.thread_time() - begun)
    name = f"search as one types, 95th of {len(ours)}"
    _tell(table, name, _95th(ours), _95th(theirs), SEARCH_LIMIT)


def _one(desk: Desk, bare: sqlite3.Connection, table: Table) -> None:
    [last] = bare.execute("SELECT max(no) FROM dossier").fetchone()
    some = ", ".join(str(last - last * place // 100) for place in range(100))
    codes = [code for (code,) in bare.execute(f"SELECT code FROM dossier WHERE no IN ({some})")]
    turns = cycle(codes[::2]), cycle(codes[1::2])  # whoever came second to one would find it read from the disk
    query = "SELECT snapshot, line FROM dossier JOIN event ON event.no = last_event WHERE code = ?"
    ours, theirs = _beside(
        lambda: desk.lookup.folder(next(turns[0])), lambda: bare.execute(query, (next(turns[1]),)).fetchall(), 39
    )
    _tell(table, "opening a dossier", ours, theirs, OPEN_LIMIT)


def _tell(table: Table, name: str, ours: float, theirs: float, limit: float) -> None:
    ratio = ours / max(theirs, 1e-7)
    table.line(name, f"{ours * 1e3:8.2f} ms, bare {theirs * 1e3:8.3f} ms, ratio {ratio:6.2f}", ratio, limit)


def _95th(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _freezes(folder: Path, scratch: Path, table: Table) -> None:
    """The least of some windows, one after the other: what a window does itself it does in each of them, and a machine
    that is shared takes processor time away at random, also from the time that a thread is told it has used."""
    command = [sys.executable, "-m", "tests.bench.watched_window", str(folder), str(scratch)]
    windows = []
    for _ in range(WINDOWS):
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        windows.append([json.loads(line) for line in told.splitlines()])
    for steps in zip(*windows, strict=True):
        freezes = [freeze for _, freeze, _ in steps]
        seen = ", ".join(f"{freeze:.0f}" for freeze in freezes)
        clock = min(by_clock for _, _, by_clock in steps)
        figures = f"longest freeze {min(freezes):4.0f} ms (of {seen}; by the clock {clock:.0f})"
        table.line(f"window: {steps[0][0]}", figures, min(freezes), FREEZE_MS)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
