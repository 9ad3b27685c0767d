"""``moves`` and ``move``: the legal moves of a dossier now, and one of them made."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk, dossier_document, named_values, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.domain.life_cycle import Action
from desk_app.services.digitising import Digitised
from desk_app.services.processing import Moved
from desk_app.services.wording import sentence


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``moves`` and ``move``."""
    vi = language == "vi"
    moves = commands.add_parser(
        "moves", parents=parents, allow_abbrev=False, help="việc được phép" if vi else "the legal moves"
    )
    moves.add_argument("code")
    moves.set_defaults(run=run_moves)
    move = commands.add_parser("move", parents=parents, allow_abbrev=False, help="làm một việc" if vi else "one move")
    move.add_argument("code")
    move.add_argument("action", metavar="ACTION")
    move.add_argument("--note", default="", metavar="TEXT")
    move.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="values")
    move.set_defaults(run=run_move)


def run_moves(arguments: argparse.Namespace, console: Console) -> int:
    """The moves as a list."""
    with at_desk(arguments) as desk:
        folder = desk.lookup.folder(arguments.code)
    legal = [str(action) for action in folder.legal]
    console.answer({"code": folder.dossier.code, "moves": legal}, "\n".join(legal))
    return DONE


def run_move(arguments: argparse.Namespace, console: Console) -> int:
    """Makes a move; a dossier of before a restore is changed with a warning, for the office above may know more."""
    with at_desk(arguments) as desk:
        if desk.processing.restored_before(arguments.code):
            console.say(sentence("dossier.from_before_restore", {"code": arguments.code}, console.language))
        officer, values = officer_of(desk, arguments), named_values(arguments.values)
        moved: Moved | Digitised
        if arguments.action == Action.DIGITISE:
            moved = desk.digitising.add_as_asked(arguments.code, officer, values, arguments.note)
        else:
            moved = desk.processing.move(arguments.code, arguments.action, officer, note=arguments.note, values=values)
    later = moved.dossier
    for warning in moved.warnings:
        console.say(sentence(warning, {}, console.language))
    if isinstance(moved, Digitised) and moved.left:
        console.say(sentence("digitise.source_left", {"names": ", ".join(moved.left)}, console.language))
    console.answer(dossier_document(later) | {"warnings": list(moved.warnings)}, f"{later.code}  {later.state}")
    return DONE
