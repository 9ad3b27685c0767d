"""A record of a million invented dossiers, for measuring: a few are lived through by the desk, the others are copies.

Run: ``python -m tests.bench.big_record FOLDER [COUNT]``. Each copy gets its own code, id, person, phone and week and
goes through the same tables and the same search index; the digests that chain its history are not counted anew.
"""

import os
import re
import sqlite3
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from desk_app import wiring
from desk_app.domain.dossiers import Dossier
from desk_app.domain.finding import terms
from desk_app.services.desk import Desk
from desk_app.storage.rows import dossier_value
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person

COUNT = 1_000_000
NOW = datetime(2026, 11, 20, 9, 30)
"""The day on which the record is looked at, a Friday."""

A_DAY, FIRST = 600, 101
"""Dossiers of a day, and the first number of a copy: the patterns have the lower ones of their week."""

OPEN_DAYS = 8
"""Dossiers of the last working days are still under way; whatever is older was handed back."""

MONDAY = date(2026, 3, 2)
FAMILIES = "Nguyễn " * 38 + "Trần " * 11 + "Lê " * 9 + "Phạm " * 7 + "Hoàng Huỳnh Phan Vũ Võ " * 4 + (
    "Đặng Đặng Bùi Bùi Đỗ Hồ Ngô Dương Lý Lò Quách Đinh Sùng Thạch"
)  # fmt: skip
MIDDLES = "Văn Văn Văn Thị Thị Thị Hữu Đức Minh Ngọc Thanh Quốc Xuân Kim Hoài Công Thu Hoàng"
GIVEN = """An Anh Ánh Ân Ban Bình Bảo Châu Chi Cường Dũng Duy Dương Đạt Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hoà
Hoàng Hùng Hương Khánh Khoa Lan Linh Long Lợi Mai Mạnh Minh Mỵ Nam Nga Ngân Nghĩa Nhung Oanh Phúc Phương Quân Quang
Quyên Sơn Tâm Tấn Thảo Thắng Thịnh Thuý Thúy Thủy Trang Trâm Trung Tuấn Tùng Uyên Ưng Vân Việt Vinh Xuân Yến Ý Ổn Ẩn"""
PROCEDURES = (
    "2.000815",
    "1.004873",
    "1.004222",
    "1.001193",
    "2.000635",
    "1.004194",
    "2.000884",
    "1.000656",
    "1.001612",
)
LIVES: dict[str, tuple[str, ...]] = {
    "returned": ("result", "return_result"),
    "waiting": ("result",),
    "handed over": ("hand_over",),
    "new": (),
}
NAME, NUMBER, PHONE = "Lương Thị Ngọc Ẩn", "082190000147", "0900000147"


@dataclass(frozen=True)
class Pattern:
    """A dossier that was lived through: its row, its history's lines, and where dates and persons stand in them."""

    weekday: int
    row: dict[str, object]
    lines: tuple[str, ...]
    dossier: Dossier


def build(folder: Path, count: int = COUNT) -> float:
    """Makes a desk with ``count`` dossiers in ``folder``; the seconds that it took."""
    begun = time.perf_counter()
    desk = a_desk(folder, MovingClock())
    patterns = {life: tuple(_patterns(desk, life)) for life in LIVES}
    desk.close()
    with sqlite3.connect(folder / "record.db", isolation_level=None) as record:
        _fill(record, patterns, count)
    record.close()
    wiring.start_desk(folder, MovingClock(NOW)).close()  # writes the guard of a record that has come so far
    return time.perf_counter() - begun


def _patterns(desk: Desk, life: str) -> Iterator[Pattern]:
    """One dossier for each procedure and weekday of the pattern's week."""
    clock = desk.clock
    assert isinstance(clock, MovingClock)
    for weekday in range(5):
        for procedure in PROCEDURES:
            clock.moment = datetime.combine(MONDAY + timedelta(days=weekday), datetime.min.time()).replace(hour=9)
            filing = a_filing(owner=a_person(name=NAME, number=NUMBER, phone=PHONE), procedure=procedure)
            code = desk.reception.register(filing, OFFICER).dossier.code
            for move in LIVES[life]:
                clock.moment += timedelta(hours=2)
                values = {"to": "Công an xã"} if move == "hand_over" else {"place": "Ngăn A2"}
                desk.processing.move(code, move, OFFICER, values=values if move != "return_result" else {})
            with sqlite3.connect(desk.folder / "record.db") as record:
                record.row_factory = sqlite3.Row
                row = dict(record.execute("SELECT * FROM dossier WHERE code = ?", (code,)).fetchone())
                lines = record.execute("SELECT line FROM event WHERE dossier_no = ? ORDER BY no", (row["no"],))
                kept = tuple(line.decode("utf-8") for (line,) in lines)
            record.close()
            yield Pattern(weekday, row, kept, dossier_value(row["snapshot"]))


def _fill(record: sqlite3.Connection, patterns: dict[str, tuple[Pattern, ...]], count: int) -> None:
    for pragma in ("synchronous = OFF", "journal_mode = MEMORY", "cache_size = -800000", "locking_mode = EXCLUSIVE"):
        record.execute(f"PRAGMA {pragma}")
    record.execute("INSERT INTO dossier_search (dossier_search, rank) VALUES ('hashsize', 67108864)")
    [no], [event_no] = (record.execute(f"SELECT max(no) FROM {table}").fetchone() for table in ("dossier", "event"))
    columns = [each[1] for each in record.execute("PRAGMA table_info(dossier)")]
    marks = ", ".join("?" * len(columns))
    copies = _copies(patterns, count)
    while some := list(islice(copies, 20_000)):
        record.execute("BEGIN")
        rows, events = [], []
        for row, lines in some:
            no, before = no + 1, None
            for line in lines:
                event_no += 1
                events.append((event_no, row["born_in"], event_no, no, before, "0" * 64, line.encode("utf-8")))
                before = event_no
            row["no"], row["last_event"] = no, event_no
            rows.append([row[name] for name in columns])
        record.executemany(f"INSERT INTO dossier VALUES ({marks})", rows)
        record.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", events)
        record.execute("COMMIT")
    record.execute("BEGIN")
    record.execute("INSERT INTO dossier_search (rowid, words) SELECT no, words FROM dossier WHERE no > "
                   "(SELECT last FROM searchable)")  # fmt: skip
    record.execute("UPDATE searchable SET last = ?", (no,))
    record.execute("UPDATE desk_state SET seq = ?", (event_no,))
    batch = ("1-0000", 1, "invented", "0" * 64, b"", NOW.isoformat(), OFFICER, 0, event_no - 5)
    record.execute("INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", batch)  # all but a few were sent
    record.execute("COMMIT")
    record.execute("INSERT INTO dossier_search (dossier_search, rank) VALUES ('hashsize', 1048576)")


def _copies(patterns: dict[str, tuple[Pattern, ...]], count: int) -> Iterator[tuple[dict[str, object], list[str]]]:
    """The oldest first; ``count`` of them end on the day of :data:`NOW`."""
    random, people = Random("a big record"), _people(Random("people"))
    days = -(-count // A_DAY)
    working = list(islice(_working_days_back(NOW.date()), days))[::-1]
    written = 0
    for place, day in enumerate(working):
        left = days - place
        weeks = (day - MONDAY).days // 7
        cut: dict[int, _Cut] = {}
        for serial in range(FIRST, FIRST + min(A_DAY, count - written)):
            life = _life(random, left, serial)
            few = patterns[life][day.weekday() * len(PROCEDURES) : (day.weekday() + 1) * len(PROCEDURES)]
            pattern = few[random.randrange(len(few))]
            if id(pattern) not in cut:
                cut[id(pattern)] = _Cut(pattern, weeks, whole=left <= 60)
            written += 1
            new_id = str(uuid.UUID(int=random.getrandbits(128), version=4))
            yield cut[id(pattern)].copy(f"H58.123-{day:%y%m%d}-1{serial:03}", new_id, *next(people))


def _life(random: Random, days_ago: int, serial: int) -> str:
    """How far a dossier has come: of this morning few, of the last days some, of all earlier ones to the end."""
    if days_ago > OPEN_DAYS or (days_ago > 1 and random.random() < 0.6):
        return "returned"
    if days_ago == 1 and serial > FIRST + 60:
        return "new"
    return random.choice(("new", "waiting", "handed over", "handed over"))


class _Cut:
    """A pattern moved into another week, ready to be copied for one person after another."""

    def __init__(self, pattern: Pattern, weeks: int, *, whole: bool) -> None:
        self._pattern = pattern
        self._row = {
            name: _later(value, weeks) if isinstance(value, str) and name != "born_in" else value
            for name, value in pattern.row.items()
        }
        self._lines = [_later(line, weeks) for line in (pattern.lines if whole else pattern.lines[-1:])]
        self._old = (pattern.dossier.code, pattern.dossier.id, NAME, NUMBER, PHONE)
        self._old_code = _later(pattern.dossier.code, weeks)

    def copy(self, code: str, new_id: str, name: str, number: str, phone: str) -> tuple[dict[str, object], list[str]]:
        pairs = tuple(zip(self._old, (code, new_id, name, number, phone), strict=True))

        def told(text: str) -> str:
            for old, new in pairs:
                text = text.replace(old, new)
            return text

        owner = replace(self._pattern.dossier.owner, name=name, number=number, phone=phone)
        row = self._row | {
            "id": new_id,
            "code": code,
            "person_key": f"personal:{number}",
            "words": terms(replace(self._pattern.dossier, code=code, owner=owner)),
            "snapshot": told(str(self._row["snapshot"])),
        }
        return row, [told(line) for line in self._lines]


_DAY = re.compile(r"2026-0[2-5]-\d\d(?=T|\")|2026-0[2-5]-\d\d$")


def _later(text: str, weeks: int) -> str:
    shift = timedelta(weeks=weeks)
    return _DAY.sub(lambda found: (date.fromisoformat(found[0]) + shift).isoformat(), text)


def _working_days_back(day: date) -> Iterator[date]:
    while True:
        if day.weekday() < 5:
            yield day
        day -= timedelta(days=1)


def _people(random: Random) -> Iterator[tuple[str, str, str]]:
    """People who come about twice each."""
    families, middles, given = FAMILIES.split(), MIDDLES.split(), GIVEN.split()
    known: list[tuple[str, str, str]] = []
    while True:
        if known and random.random() < 0.5:
            yield known[random.randrange(len(known))]
            continue
        middle = " ".join(random.sample(middles, random.choice((1, 1, 1, 2))))
        name = f"{random.choice(families)} {middle} {random.choice(given)}"
        known.append((name, f"0{random.randrange(10**11):011}", f"09{random.randrange(10**8):08}"))
        yield known[-1]


def main(words: list[str]) -> int:
    """Builds and says how long it took."""
    folder, count = Path(words[0]), int(words[1]) if len(words) > 1 else COUNT
    os.environ.setdefault(wiring.STATE_VARIABLE, str(folder / "state"))
    seconds = build(folder, count)
    size = (folder / "record.db").stat().st_size / 2**30
    print(f"{count:,} dossiers in {seconds:.0f} s, {size:.1f} GiB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
