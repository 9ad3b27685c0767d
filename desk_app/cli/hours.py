"""``hours``: when the desk and the offices that settle are open, shown for a day, taken in and given out as a file."""

import argparse
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import read_day
from desk_app.cli.procedures import read_text
from desk_app.domain.dates import short_day
from desk_app.domain.hours import WEEKDAYS, Period, month_day, time_of_day
from desk_app.domain.hours_book import HoursBook
from desk_app.domain.week_words import Service, day_runs, run_words, session_words
from desk_app.services.hours_text import read_hours
from desk_app.services.whole_file import write_whole
from desk_app.services.wording import sentence


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``hours show | import | export``."""
    vi = language == "vi"
    group = commands.add_parser(
        "hours", parents=parents, allow_abbrev=False, help="giờ làm việc" if vi else "the hours of the desk and offices"
    )
    ways = group.add_subparsers(dest="way", required=True, metavar="VIỆC" if vi else "WAY")
    show = ways.add_parser(
        "show", parents=parents, allow_abbrev=False, help="xem giờ của một ngày" if vi else "the hours of a day"
    )
    show.add_argument("--office", default="", metavar="TÊN" if vi else "NAME")
    show.add_argument("--on", type=read_day, metavar="YYYY-MM-DD")
    show.set_defaults(run=run_show)
    for way, run, told in (
        ("import", run_import, "nhập tệp giờ làm việc" if vi else "takes an hours file in place of all hours before"),
        ("export", run_export, "ghi tệp giờ đang dùng" if vi else "writes the hours file in force"),
    ):
        parser = ways.add_parser(way, parents=parents, allow_abbrev=False, help=told)
        parser.add_argument("file", type=Path, metavar="TỆP" if vi else "FILE")
        parser.set_defaults(run=run)


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """The week in force on a day, of the desk or of an office; an office without hours of its own has the desk's."""
    with at_desk(arguments) as desk:
        book = desk.catalogue.hours()
        day = arguments.on or desk.clock.now().date()
    document = _document(book, arguments.office, day)
    console.answer(document, _text(book, arguments.office, day, console))
    if arguments.office and not book.has(arguments.office):
        console.say(sentence("hours.as_the_desk", {"office": arguments.office[:60]}, console.language))
    return DONE


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Takes an hours file; dates already promised stay."""
    text = read_text(arguments.file)
    read_hours(text, arguments.file.name)
    with at_desk(arguments) as desk:
        published = desk.catalogue.take_hours(text, officer_of(desk, arguments), file=arguments.file.name)
    console.answer({"version": published.version}, f"{arguments.file.name}: {published.version}")
    return DONE


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the hours file as it was taken, or the hours that the program came with."""
    with at_desk(arguments) as desk:
        text = desk.catalogue.hours_as_text()
    write_whole(arguments.file, text.encode("utf-8"))
    console.answer({"file": str(arguments.file)}, str(arguments.file))
    return DONE


def _document(book: HoursBook, office: str, day: date) -> dict[str, Any]:
    hours = book.of(office)
    period = hours.period_on(day)
    following = hours.next_period(day)
    return {
        "office": office or None,
        "own_hours": not office or book.has(office),
        "on": day.isoformat(),
        "since": period.since.isoformat() if period.since else None,
        "season": month_day(period.season) if period.season else None,
        "until": (following - timedelta(days=1)).isoformat() if following else None,
        **{
            name: [[time_of_day(edge) for edge in session] for session in sessions]
            for name, sessions in zip(WEEKDAYS, period.hours.sessions, strict=True)
        },
        "saturday_counts": period.hours.saturday_counts,
        "offices": list(book.offices),
    }


def _text(book: HoursBook, office: str, day: date, console: Console) -> str:
    hours = book.of(office)
    lines = [f"{office or console.words('Quầy', 'The desk')}, {short_day(day)}{_why(hours.period_on(day), console)}"]
    for run in day_runs(hours.on(day)):
        name = run_words(run, vietnamese=console.language == "vi")
        weekend_or_closed = run.last > WEEKDAYS.index("fri") or run.service is Service.CLOSED
        told = sentence(f"service.{run.service}", {}, console.language) if weekend_or_closed else ""
        lines.append(f"  {name:<20} {' · '.join(part for part in (session_words(run.sessions), told) if part)}")
    following = hours.next_period(day)
    if following:
        lines.append(f"  {console.words('Giờ khác từ', 'Other hours from')} {short_day(following)}")
    if book.offices:
        lines.append(f"{console.words('Có giờ riêng', 'With hours of their own')}: {', '.join(book.offices)}")
    return "\n".join(lines)


def _why(period: Period, console: Console) -> str:
    told = []
    if period.season:
        month, first = period.season
        told.append(f"{console.words('hằng năm từ', 'each year from')} {first:02d}/{month:02d}")
    if period.since:
        told.append(f"{console.words('có hiệu lực từ', 'valid from')} {short_day(period.since)}")
    return f" ({', '.join(told)})" if told else ""
