"""``officers list | add``: the staff of the desk."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk
from desk_app.cli.console import DONE, Console
from desk_app.services.staff import ROLES


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``officers``."""
    help_text = {"vi": "cán bộ của quầy", "en": "the officers of the desk"}[language]
    group = commands.add_parser("officers", parents=parents, allow_abbrev=False, help=help_text)
    verbs = group.add_subparsers(dest="verb", required=True)
    verbs.add_parser("list", parents=parents, allow_abbrev=False).set_defaults(run=run_list)
    add = verbs.add_parser("add", parents=parents, allow_abbrev=False)
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, default="reception")
    add.set_defaults(run=run_add)


def run_list(arguments: argparse.Namespace, console: Console) -> int:
    """Everybody at work; the first is the desk's default."""
    with at_desk(arguments) as desk:
        officers = desk.staff.officers()
    for officer in officers:
        console.answer({"name": officer.name, "role": officer.role}, f"{officer.name}  {officer.role}")
    return DONE


def run_add(arguments: argparse.Namespace, console: Console) -> int:
    """Someone joins the staff."""
    with at_desk(arguments) as desk:
        officer = desk.staff.add(arguments.name, arguments.role)
    console.answer({"name": officer.name, "role": officer.role}, f"{officer.name}  {officer.role}")
    return DONE
