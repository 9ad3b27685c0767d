"""``due``: when a result is promised, for one case or for a file of them, and why. Needs no data folder."""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from desk_app.cli.calendar import CALENDAR_HELP, calendar_from, hours_from
from desk_app.cli.console import DONE, Console, compact
from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import short_moment, weekday_in_a_sentence
from desk_app.domain.day_lines import DayKind, DayLine
from desk_app.domain.due import Due, due
from desk_app.domain.errors import FileRefused, RuleBroken, Trouble
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import UNCOUNTED, Pause, PausePolicy, TimeLimit, shown
from desk_app.services.strict_json import NameTwice, each_name_once, no_such_number
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
        "--pause",
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
            answer_all(lines_of(file, arguments.cases), calendar, hours, console)
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


def answer_all(lines: Iterable[bytes | None], calendar: Calendar, hours: OfficeHours, console: Console) -> None:
    """One JSON line for every line of a file, in order, whatever stands in it; None is a line too long to read."""
    write = console.out.write
    for line in lines:
        try:
            received, limit, pauses = _case(line)
            promise = due(received, limit, calendar, hours, pauses)
            write(_line(promise))
        except RuleBroken as error:
            write(compact(console.error_document(error)) + "\n")
    console.out.flush()


def _line(promise: Due) -> str:
    """An answer of a long file. Dates and years need no JSON writer, which would take longer than the counting."""
    if promise.at is None:
        return compact(_document(promise)) + "\n"
    if not promise.provisional_years:
        return f'{{"due":"{_iso(promise.at)}"}}\n'
    return f'{{"due":"{_iso(promise.at)}","provisional":[{",".join(map(str, promise.provisional_years))}]}}\n'


def lines_of(file: BinaryIO, name: str = "-") -> Iterator[bytes | None]:
    """The lines of a file, which end at ``\\n`` only, in constant memory; None for one that is too long."""
    try:
        for place, line in enumerate(iter(partial(file.readline, LINE_BYTES), b"")):
            if len(line) == LINE_BYTES and not line.endswith(b"\n"):
                while (rest := file.readline(LINE_BYTES)) and not rest.endswith(b"\n"):
                    pass
                yield None
            else:
                yield line if place else line.removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise Trouble("due.cases_interrupted", file=shown(name, 200)) from error


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


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        raise FileRefused("due.cases_unreadable", file=shown(name, 200)) from error


def _case(line: bytes | None) -> tuple[datetime, TimeLimit, list[Pause]]:
    """One case as it stands in a line; raises RuleBroken for everything else."""
    if line is None:
        raise RuleBroken("due.line_too_long", most=LINE_BYTES)
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RuleBroken("due.line_not_utf8") from error
    if not text.strip():
        raise RuleBroken("due.line_empty")
    try:
        document = _DECODER.decode(text)
    except NameTwice as error:
        raise RuleBroken("due.line_name_twice", name=shown(error.args[0])) from error
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise RuleBroken("due.line_not_json") from error
    case = _named(document, "{}")
    received = moment(case.get("received"))
    limit = _named(case.get("limit"), "limit")
    value, unit = limit.get("value"), limit.get("unit")
    if isinstance(value, str) and unit not in UNCOUNTED:
        raise RuleBroken("due.not_a_number", value=shown(value), field="limit")
    pauses = case.get("pauses")
    if pauses is None:
        pauses = []
    if not isinstance(pauses, list):
        raise RuleBroken("due.line_shape", name="pauses")
    return received, TimeLimit.of(value, unit), [_pause(each) for each in pauses]


def _named(value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise RuleBroken("due.line_shape", name=name)
    return value


def _pause(document: object) -> Pause:
    pause = _named(document, "pauses")
    if "to" not in pause:
        raise RuleBroken("due.line_shape", name="to")
    end = None if pause["to"] is None else moment(pause["to"], "pause")
    return Pause(moment(pause.get("from"), "pause"), end, _policy(pause.get("policy")))


def _pause_of_option(text: str) -> Pause:
    parts = text.split(",")
    if len(parts) != 3:
        raise RuleBroken("due.pause_form", text=shown(text, 80), field="pause")
    start, end, policy = parts
    return Pause(moment(start, "pause"), moment(end, "pause") if end else None, _policy(policy))


def _policy(name: object) -> PausePolicy:
    if isinstance(name, str) and name in _POLICIES:
        return _POLICIES[name]
    raise RuleBroken("due.pause_policy", policy=shown(name), field="pause")


_POLICIES = {policy.value: policy for policy in PausePolicy}


def _iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


def _document(promise: Due) -> dict[str, Any]:
    document: dict[str, Any] = {"due": _iso(promise.at)}
    if promise.paused_since:
        document["paused_since"] = _iso(promise.paused_since)
    if promise.provisional_years:
        document["provisional"] = list(promise.provisional_years)
    return document


def _explained(why: Explanation) -> dict[str, Any]:
    value = why.limit.value
    number = None if value is None else int(value) if value % 1 == 0 else float(value)
    return {
        "received": _iso(why.received),
        "normalised": _iso(why.normalised),
        "limit": {"value": number, "unit": why.limit.unit.value},
        "sentence": why.sentence_vi,
        "days": [_day(line) for line in why.lines],
    }


def _day(line: DayLine) -> dict[str, Any]:
    return {
        "date": line.date.isoformat(),
        "kind": line.kind.value,
        "nature": line.nature.value,
        "number": line.number,
        "minutes": line.minutes,
        "note": line.note,
    }


KIND_WORDS = {
    DayKind.ARRIVED: "nộp",
    DayKind.RECEIVED: "nhận",
    DayKind.COUNTED: "tính",
    DayKind.MAKE_UP: "làm bù",
    DayKind.WEEKEND: "cuối tuần",
    DayKind.HOLIDAY: "nghỉ lễ",
    DayKind.CLOSED: "đóng cửa",
    DayKind.PAUSED: "tạm dừng",
    DayKind.RESUMED: "tính tiếp",
    DayKind.ROLLED: "lùi",
    DayKind.DUE: "hẹn trả",
}


def _table(why: Explanation, console: Console) -> str:
    """The moment, the sentence, and one line a day; the day's words stay Vietnamese, as on the printed page."""
    rows = []
    for line in why.lines:
        weekday = console.words(weekday_in_a_sentence(line.date), f"{line.date:%a}")
        kind = console.words(KIND_WORDS[line.kind], line.kind.value)
        number = "" if line.number is None else str(line.number)
        minutes = "" if line.minutes is None else console.words(f"{line.minutes} phút", f"{line.minutes} min")
        rows.append(f"{line.date}  {weekday:<9} {kind:<10} {number:>5} {minutes:>9}  {line.note}".rstrip())
    return "\n".join([_iso(why.due.at) or "", why.sentence_vi, *rows])


def _remarks(promise: Due, console: Console) -> None:
    """What the person at the keyboard must know beside the date, on standard error."""
    if promise.paused_since:
        console.say(sentence("due.paused", {"since": short_moment(promise.paused_since)}, console.language))
    elif promise.at is None:
        console.say(sentence("due.no_date", {}, console.language))
    if promise.provisional_years:
        console.say(sentence("due.provisional", {"years": promise.provisional_years}, console.language))
