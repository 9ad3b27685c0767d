"""``show`` and ``find``: one dossier with its history; a search as in the window's entry field."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk, dossier_document, entry_document, iso
from desk_app.cli.console import DONE, Console
from desk_app.domain.dates import short_moment
from desk_app.domain.people import Person
from desk_app.domain.states import NATIONAL_STATUS
from desk_app.domain.text import masked


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``show`` and ``find``."""
    vi = language == "vi"
    show = commands.add_parser("show", parents=parents, allow_abbrev=False, help="xem hồ sơ" if vi else "one dossier")
    show.add_argument("code")
    show.set_defaults(run=run_show)
    find = commands.add_parser("find", parents=parents, allow_abbrev=False, help="tìm hồ sơ" if vi else "search")
    find.add_argument("text", nargs="+")
    find.add_argument("--limit", type=int, default=50, metavar="N")
    find.set_defaults(run=run_find)


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """A dossier, its history, its legal moves, and what the office above said."""
    with at_desk(arguments) as desk:
        folder = desk.lookup.folder(arguments.code)
        standing = folder.dossier.standing(desk.clock.now())
    dossier = folder.dossier
    document = dossier_document(dossier) | {
        "standing": str(standing),
        "national_status": NATIONAL_STATUS[dossier.state],
        "moves": [str(action) for action in folder.legal],
        "history": [entry_document(entry) for entry in folder.history],
        "outcomes": [
            {"state": str(each.state), "at": iso(each.at), "note": each.note, "official_code": each.official_code}
            for each in folder.outcomes
        ],
    }
    due = short_moment(dossier.promise.lawful_due_at) if dossier.promise.lawful_due_at else "–"
    head = f"{dossier.code}  {dossier.state}  {dossier.procedure.name}\n{dossier.owner.name}  {_number(dossier.owner)}"
    history = "\n".join(f"  {short_moment(entry.at)}  {entry.what}  {entry.officer}" for entry in folder.history)
    console.answer(document, f"{head}\n{due}  {standing}\n{history}")
    return DONE


def run_find(arguments: argparse.Namespace, console: Console) -> int:
    """One line a dossier, best first."""
    with at_desk(arguments) as desk:
        found = desk.lookup.find(" ".join(arguments.text), max(1, arguments.limit))
    for dossier in found:
        text = f"{dossier.code}  {dossier.owner.name}  {_number(dossier.owner)}  {dossier.procedure.name}"
        console.answer(dossier_document(dossier), text)
    return DONE


def _number(person: Person) -> str:
    return masked(person.number) if person.number else "–"
