"""How many due dates a second: ours on one core, beside ``numpy.busday_offset`` and ``holidays.get_nth_working_day``.

Run: ``python tests/bench/bench_due.py [CASES]``. Every way answers the same cases, one by one, over ten years of
calendar; the others count whole days only and know neither hours nor pauses. A measurement, not a test.
"""

import io
import json
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desk_app.cli.console import Console
from desk_app.cli.due import answer_all, lines_of
from desk_app.domain.due import due
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import TimeLimit
from desk_app.services.catalogue import shipped_calendar

CALENDAR, HOURS = shipped_calendar(), OfficeHours.default()
Case = tuple[datetime, int]


def cases(count: int) -> list[Case]:
    """Receipts within the sessions of working days of ten years, and limits of 1 to 45 working days."""
    random, found = Random("bench due"), []
    while len(found) < count:
        received = datetime(2026, 1, 1, 9) + timedelta(days=random.randrange(3652), minutes=random.randrange(120))
        if CALENDAR.is_working_day(received.date()):
            found.append((received, random.choice((1, 2, 3, 5, 7, 10, 15, 20, 30, 45))))
    return found


def rate(count: int, work: Callable[[], object]) -> float:
    """Cases a second of processor time, the best of three."""
    best = float("inf")
    for _ in range(3):
        begun = process_time()
        work()
        best = min(best, process_time() - begun)
    return count / best


def ours(some: list[Case]) -> list[str]:
    """Our own dates, with limits made anew for each case as they come from outside."""
    found = []
    for received, days in some:
        at = due(received, TimeLimit.of(days, "working_days"), CALENDAR, HOURS).at
        found.append(at.date().isoformat() if at else "")
    return found


def command(some: list[Case]) -> Callable[[], object]:
    """The whole way of ``due --cases``: bytes in, lines out."""
    content = "".join(
        json.dumps({"received": f"{received:%Y-%m-%dT%H:%M}", "limit": {"value": days, "unit": "working_days"}}) + "\n"
        for received, days in some
    ).encode()
    return lambda: answer_all(lines_of(io.BytesIO(content)), CALENDAR, HOURS, Console(out=io.StringIO()))


def by_numpy(some: list[Case]) -> list[str]:
    """numpy's dates, with our days off; make-up Saturdays are beyond it, so those cases differ."""
    import numpy

    days_off = [day.date.isoformat() for year in CALENDAR.years for day in year.days_off]
    known = numpy.busdaycalendar(holidays=days_off)
    offset = numpy.busday_offset
    return [str(offset(received.date(), days, roll="backward", busdaycal=known)) for received, days in some]


def by_holidays(some: list[Case]) -> list[str]:
    """The dates of the package ``holidays``, with its own calendar."""
    import holidays

    known = holidays.country_holidays("VN", years=range(2026, 2037))
    return [known.get_nth_working_day(received.date(), days).isoformat() for received, days in some]


def main(words: list[str]) -> int:
    """Prints the rates and how many times faster ours is than each other way."""
    count = int(words[0]) if words else 20_000
    some = cases(count)
    mine = rate(count, lambda: ours(some))
    print(f"{'due, one by one':<38}{mine:>12,.0f} cases/s")
    print(f"{'due --cases, bytes to lines':<38}{rate(count, command(some)):>12,.0f} cases/s   (aim: 20,000)")
    expected = ours(some)
    for name, way, part in (
        ("numpy.busday_offset", by_numpy, some),
        ("holidays.get_nth_working_day", by_holidays, some[: max(1, count // 20)]),
    ):
        try:
            theirs = way(part)
        except ImportError:
            print(f"{name:<38}{'not installed':>20}")
            continue
        speed = rate(len(part), lambda way=way, part=part: way(part))  # type: ignore[misc]
        same = sum(a == b for a, b in zip(theirs, expected, strict=False)) / len(part)
        print(f"{name:<38}{speed:>12,.0f} cases/s   ours is {mine / speed:.2f} times as fast; {same:.1%} same dates")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
