"""``init``: makes a desk and its keys."""

import argparse
from typing import Any

from desk_app.cli.at_desk import folder_of
from desk_app.cli.console import DONE, Console
from desk_app.services.installation import new_office
from desk_app.services.staff import DEFAULT_OFFICER


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``init``."""
    help_text = {"vi": "lập một quầy mới và khóa ký của quầy", "en": "make a desk and its keys"}[language]
    parser = commands.add_parser("init", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("--office-code", required=True, metavar="H58.123")
    parser.add_argument("--office-name", required=True, metavar="UBND xã …")
    parser.add_argument("--desk", required=True, metavar="0-9")
    parser.add_argument("--upper-code", default="", metavar="H58")
    parser.add_argument("--upper-name", default="")
    parser.add_argument("--training", action="store_true")
    parser.add_argument("--database", metavar="URL")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Makes the desk; an existing one is never touched."""
    from desk_app.wiring import make_desk

    office = new_office(
        code=arguments.office_code,
        name=arguments.office_name,
        desk=arguments.desk,
        upper_code=arguments.upper_code,
        upper_name=arguments.upper_name,
        training=arguments.training,
    )
    officer = getattr(arguments, "officer", None) or DEFAULT_OFFICER
    folder = folder_of(arguments)
    make_desk(folder, office, officer, arguments.database)
    document = {
        "office_code": office.code,
        "office_name": office.name,
        "desk": office.desk,
        "upper_code": office.upper_code,
        "officer": officer,
        "training": office.training,
        "data": str(folder),
    }
    said = console.words(f"Đã lập quầy {office.desk}, {office.name}.", f"Desk {office.desk} of {office.name} was made.")
    console.answer(document, said)
    return DONE
