"""``due``: when a result is promised, for one case or for a file of them, and why. Needs no data folder."""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from desk_app.cli.calendar import CALENDAR_HELP, NameTwice, calendar_from, each_name_once, hours_from, no_such_number
from desk_app.cli.console import DONE, Console, compact
from desk_app.domain.calendar import Calendar, OfficeHours
from desk_app.domain.due import Due, due
from desk_app.domain.errors import FileRefused, RuleBroken, Trouble
from desk_app.domain.explanation import WEEKDAY_WORDS, DayKind, DayLine, Explanation, explain
from desk_app.domain.limits import UNCOUNTED, Pause, PausePolicy, TimeLimit, shown, told
from desk_app.services.wording import sentence

LINE_BYTES = 1024 * 1024
"""A case has a hundred bytes; a longer line than this is answered without being kept in memory."""


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``due``."""
    vi = language == "vi"
    parser = commands.add_parser(
        "due", parents=parents, allow_abbrev=False, help="tính ngày hẹn trả" if vi else "when a result is promised"
    )
    asked = parser.add_argument
    asked("--received", metavar="ISO", help="lúc nhận, như 2026-03-02T09:00" if vi else "receipt: 2026-03-02T09:00")
    asked("--limit", metavar="N", help="thời hạn, như 3 hoặc 1.5" if vi else "the limit, such as 3 or 1.5")
    asked("--unit", help="working_days, calendar_days, working_hours, same_day, months, none")
    asked(
        *("--pause",),
        action="append",
        default=[],
        metavar="FROM,TO,POLICY",
        help="một lần tạm dừng; TO trống khi chưa hết; restart hoặc resume"
        if vi
        else "a pause; TO empty while it lasts; restart or resume",
    )
    asked("--cases", metavar="FILE", help="mỗi dòng một trường hợp JSON" if vi else "one JSON case a line")
    asked("--calendar", type=Path, metavar="FILE", help=CALENDAR_HELP[language])
    asked("--hours", type=Path, metavar="FILE", help="tệp giờ làm việc" if vi else "an office hours file")
    asked("--explain", action="store_true", help="giải thích từng ngày" if vi else "every day, and why")
    parser.set_defaults(run=run, wrong=parser.error)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """One case from the options, or all cases of a file."""
    one = (arguments.received, arguments.limit, arguments.unit)
    if arguments.cases is not None:
        if any(word is not None for word in one) or arguments.pause or arguments.explain:
            arguments.wrong("--cases: FILE [--calendar FILE] [--hours FILE]")
    elif arguments.received is None or arguments.unit is None:
        arguments.wrong("--received ISO --limit N --unit UNIT | --cases FILE")
    calendar, hours = calendar_from(arguments.calendar), hours_from(arguments.hours)
    if arguments.cases is not None:
        with _opened(arguments.cases) as file:
            answer_all(file, calendar, hours, console)
        return DONE
    received, limit = moment(arguments.received), TimeLimit.of(arguments.limit, arguments.unit)
    pauses = [_pause_of_option(text) for text in arguments.pause]
    if arguments.explain:
        told_why = explain(received, limit, calendar, hours, pauses)
        document = {**_document(told_why.due), "explanation": _explained(told_why)}
        console.answer(document, _table(told_why, console))
        _remarks(told_why.due, console)
    else:
        promise = due(received, limit, calendar, hours, pauses)
        console.answer(_document(promise), _iso(promise.at) or "")
        _remarks(promise, console)
    return DONE


def answer_all(file: BinaryIO, calendar: Calendar, hours: OfficeHours, console: Console) -> None:
    """One JSON line for every line of the file, in order, whatever stands in it."""
    write = console.out.write
    for line in _lines(file):
        try:
            promise = due(*_case(line), calendar=calendar, hours=hours)
            write(compact(_document(promise)) + "\n")
        except RuleBroken as error:
            write(compact(console.error_document(error)) + "\n")
    console.out.flush()


def moment(text: object, field: str = "received") -> datetime:
    """Local time as the contract writes it; raises RuleBroken ``due.moment_form`` or ``due.moment_zone``."""
    if isinstance(text, str) and (found := _MOMENT.fullmatch(text)):
        if found[1]:
            raise RuleBroken("due.moment_zone", text=shown(text), field=field)
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    raise RuleBroken("due.moment_form", text=shown(text), field=field)


_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_DECODER = json.JSONDecoder(object_pairs_hook=each_name_once, parse_float=Decimal, parse_constant=no_such_number)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115 (closed below; only opening it is refused as a file)
    except (OSError, ValueError) as error:
        raise FileRefused("due.cases_unreadable", file=shown(name, 200)) from error
    with file:
        try:
            yield file
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise Trouble("due.cases_interrupted", file=shown(name, 200)) from error


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines without their ends, in constant memory; None for one that is too long."""
    first = True
    for line in iter(partial(file.readline, LINE_BYTES), b""):
        if len(line) == LINE_BYTES and not line.endswith(b"\n"):
            while (rest := file.readline(LINE_BYTES)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def _case(line: bytes | None) -> tuple[datetime, TimeLimit, Any, Any, list[Pause]]:
    raise NotImplementedError


def _iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
