"""``calendar show`` and ``import``: days off and make-up days, who announced them, and how sure they are."""

import argparse
import json
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, iso, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.cli.procedures import read_text
from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.dates import short_moment
from desk_app.domain.errors import FileRefused
from desk_app.domain.hours import OfficeHours
from desk_app.domain.hours_book import HoursBook
from desk_app.services.catalogue import shipped_calendar
from desk_app.services.strict_json import each_name_once, no_such_number
from desk_app.services.wording import sentence

MOST_BYTES = 4 * 1024 * 1024
"""A calendar of a century has a tenth of this."""


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``calendar`` and its ways."""
    vi = language == "vi"
    group = commands.add_parser(
        "calendar", parents=parents, allow_abbrev=False, help="lịch nghỉ của các năm" if vi else "the years' days off"
    )
    ways = group.add_subparsers(dest="way", required=True, metavar="VIỆC" if vi else "WAY")
    show = ways.add_parser(
        "show", parents=parents, allow_abbrev=False, help="xem lịch nghỉ một năm" if vi else "shows one year"
    )
    show.add_argument("year", type=_year, metavar="NĂM" if vi else "YEAR")
    show.add_argument("--calendar", type=Path, metavar="FILE", help=CALENDAR_HELP[language])
    show.set_defaults(run=run)
    taken = ways.add_parser(
        "import",
        parents=parents,
        allow_abbrev=False,
        help="nhập lịch nghỉ chính thức" if vi else "takes an official calendar file",
    )
    taken.add_argument("file", type=Path, metavar="TỆP" if vi else "FILE")
    taken.set_defaults(run=run_import)
    moved = ways.add_parser(
        "moved",
        parents=parents,
        allow_abbrev=False,
        help="hồ sơ đang mở có ngày hẹn tính lại khác ngày đã hẹn"
        if vi
        else "open dossiers whose date would be another by the calendar in force",
    )
    moved.set_defaults(run=run_moved)


CALENDAR_HELP = {
    "vi": "tệp lịch nghỉ, thay lịch kèm theo cho các năm có trong tệp",
    "en": "a calendar file, in place of the shipped calendar for the years it names",
}


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Shows one year; a year that nobody described is an answer too."""
    calendar = calendar_from(arguments.calendar)
    document = _document(calendar, arguments.year)
    console.answer(document, _text(document, console))
    if calendar.standing(arguments.year) is Standing.MISSING:
        console.say(sentence("calendar.missing", {"year": arguments.year}, console.language))
    return DONE


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Takes a calendar at a desk: official for the years it names; printed promises stay."""
    Calendar.from_document(_read(arguments.file, "calendar.unreadable"))
    with at_desk(arguments) as desk:
        text = read_text(arguments.file)
        published = desk.catalogue.take_calendar(text, officer_of(desk, arguments), file=arguments.file.name)
        moved = len(desk.moved_dates.lines())
    console.answer({"version": published.version, "moved": moved}, f"{arguments.file.name}: {published.version}")
    if moved:
        console.say(sentence("calendar.moved", {"count": moved}, console.language))
    return DONE


def run_moved(arguments: argparse.Namespace, console: Console) -> int:
    """Old and new side by side; what was promised stands."""
    with at_desk(arguments) as desk:
        lines = desk.moved_dates.lines()
    for line in lines:
        document = {
            "code": line.dossier.code,
            "first_due_at": iso(line.dossier.promise.first_due_at),
            "lawful_due_at": iso(line.lawful),
            "counted_due_at": iso(line.counted),
            "provisional": list(line.provisional_years),
        }
        console.answer(document, f"{line.dossier.code}  {short_moment(line.lawful)} → {short_moment(line.counted)}")
    if not lines:
        console.say(sentence("calendar.nothing_moved", {}, console.language))
    return DONE


def calendar_from(path: Path | None) -> Calendar:
    """The shipped calendar, with a file's years in place of its own; raises FileRefused ``calendar.…``."""
    shipped = shipped_calendar()
    return shipped if path is None else shipped.replaced_by(Calendar.from_document(_read(path, "calendar.unreadable")))


def hours_from(path: Path | None) -> OfficeHours:
    """The default hours or the desk's in a file; raises FileRefused ``hours.…``."""
    return (HoursBook() if path is None else HoursBook.from_document(_read(path, "hours.unreadable"))).desk


def _read(path: Path, refusal: str) -> object:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise ValueError("too large")
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=each_name_once, parse_constant=no_such_number)
    except (OSError, ValueError, RecursionError) as error:
        raise FileRefused(refusal, file=path.name) from error


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4 and text != "0000"):
        raise argparse.ArgumentTypeError(f"{text!r}: 0001 … 9999")
    return int(text)


def _document(calendar: Calendar, number: int) -> dict[str, Any]:
    year = calendar.year(number)
    return {
        "year": number,
        "standing": calendar.standing(number).value,
        "days_off": [
            {"date": day.date.isoformat(), "what": day.what, "source": day.source, "standing": day.standing.value}
            for day in (year.days_off if year else ())
        ],
        "make_up_days": [
            {"date": day.date.isoformat(), "what": day.what, "source": day.source}
            for day in (year.make_up if year else ())
        ],
        "remark": year.remark if year else "",
    }


def _text(document: dict[str, Any], console: Console) -> str:
    standing = {
        "official": console.words("chính thức", "official"),
        "provisional": console.words("dự kiến", "provisional"),
        "missing": console.words("chưa có lịch nghỉ", "no calendar"),
    }[document["standing"]]
    lines = [f"{console.words('Năm', 'Year')} {document['year']}: {standing}"]
    for title, days in (
        (console.words("Ngày nghỉ", "Days off"), document["days_off"]),
        (console.words("Ngày làm bù", "Make-up days"), document["make_up_days"]),
    ):
        if days:
            lines.append(f"{title}:")
            lines += [
                f"  {day['date']}  {day['what']}" + (f"  [{day['source']}]" * bool(day["source"])) for day in days
            ]
    return "\n".join([*lines, document["remark"]] if document["remark"] else lines)
