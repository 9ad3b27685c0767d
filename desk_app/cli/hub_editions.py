"""``hub calendar`` and ``hub catalogue``: what the office above publishes to all its desks."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desk_app.cli.at_hub import Answer, now_of, with_hub
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import read_day
from desk_app.cli.procedures import read_text
from desk_app.domain.calendar import Calendar
from desk_app.domain.errors import FileRefused
from desk_app.domain.procedures import read_catalogue
from desk_app.hub.editions import Publication
from desk_app.hub.office import Hub
from desk_app.services.strict_json import strict_loads


def add_to(command: Callable[[str, Answer], argparse.ArgumentParser]) -> None:
    """Adds both, each with its file and the day from which it holds."""
    for name, publish in (("calendar", _calendar), ("catalogue", _catalogue)):
        one = command(name, publish)
        one.add_argument("file", type=Path, metavar="FILE")
        one.add_argument("--from", dest="effective_from", type=read_day, metavar="DATE")


@with_hub
def _calendar(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    """The years of the file are official from now on; years announced earlier go along."""
    try:
        announced = Calendar.from_document(strict_loads(read_text(arguments.file)))
    except (ValueError, RecursionError) as error:
        raise FileRefused("calendar.unreadable", file=arguments.file.name) from error
    found = hub.publish_calendar(announced, now_of(arguments), **_how(arguments))
    years = [int(year) for year in json.loads(found.edition.text)["holidays"]]
    vi, en = "Lịch nghỉ các năm {}", "Calendar of {}"
    _tell(found, {"years": years}, console.words(vi, en).format(", ".join(map(str, years))), console)
    return DONE


@with_hub
def _catalogue(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    """The whole catalogue, in place of the one before."""
    found = hub.publish_catalogue(read_text(arguments.file), now_of(arguments), **_how(arguments))
    count = len(read_catalogue(found.edition.text))
    vi, en = "Danh mục {} thủ tục", "Catalogue of {} procedures"
    _tell(found, {"procedures": count}, console.words(vi, en).format(count), console)
    return DONE


def _how(arguments: argparse.Namespace) -> dict[str, Any]:
    file, actor = arguments.file.name, getattr(arguments, "officer", "")
    return {"effective_from": arguments.effective_from, "file": file, "actor": actor}


def _tell(found: Publication, about: dict[str, Any], what: str, console: Console) -> None:
    number, day = found.edition.number, found.edition.effective_from
    document = {"kind": found.edition.kind, "epoch": number.epoch, "version": number.version}
    vi = f"{what}, phiên bản {number}, dùng từ {day:%d/%m/%Y}: "
    en = f"{what}, edition {number}, in force from {day:%d/%m/%Y}: "
    if found.new:
        vi += "sẽ đi cùng lô trả lời tới của mỗi quầy."
        en += "travels with the next reply to each desk."
    else:
        vi += "đã công bố từ trước."
        en += "published before."
    console.answer(
        document | {"effective_from": day.isoformat(), "new": found.new} | about,
        console.words(vi, en),
    )
