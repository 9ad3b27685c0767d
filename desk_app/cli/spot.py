"""``spot``: visits settled on the spot, from JSON Lines; each line is all or nothing, and the others go on."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk, iso, json_lines, officer_of
from desk_app.cli.books import line_document
from desk_app.cli.console import DONE, NONE_DONE, SOME_DONE, Console
from desk_app.domain.books import together
from desk_app.domain.errors import DeskError, FileRefused, RuleBroken, Trouble
from desk_app.domain.money import grouped
from desk_app.services.desk import Desk
from desk_app.services.on_the_spot import Done
from desk_app.services.visits import read_visit
from desk_app.services.wording import sentence


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``spot``."""
    help_text = {
        "vi": "giải quyết ngay: tiếp nhận, thu phí, vào sổ, trả kết quả",
        "en": "settles visits on the spot from JSON Lines",
    }[language]
    parser = commands.add_parser("spot", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("file", metavar="FILE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints each visit as it is committed; a refused line says why."""
    done = refused = 0
    with at_desk(arguments) as desk:
        officer = officer_of(desk, arguments)
        try:
            for number, document in json_lines(arguments.file):
                try:
                    _tell(_settle(desk, document, officer), console)
                    done += 1
                except Trouble:
                    raise
                except DeskError as error:
                    refused += 1
                    _refuse(error, number, console)
        except (Trouble, FileRefused) as error:
            code = console.refuse(error)
            return SOME_DONE if done else code
    if refused:
        return SOME_DONE if done else NONE_DONE
    return DONE


def _settle(desk: Desk, document: Any, officer: str) -> Done:
    if isinstance(document, RuleBroken):
        raise document
    return desk.on_the_spot.settle(read_visit(document, desk.reception.new_id), officer)


def _tell(done: Done, console: Console) -> None:
    paid = done.payment
    document = {
        "codes": [dossier.code for dossier in done.dossiers],
        "amount": paid.amount if paid else 0,
        "payment": paid.id if paid else None,
        "exemption": paid.exemption.code if paid and paid.exemption else None,
        "lines": [line_document(line) for line in done.lines],
        "at": iso(done.dossiers[0].returned_at),
        "again": done.again,
        "warnings": list(done.warnings),
    }
    codes = ", ".join(dossier.code for dossier in done.dossiers)
    amount = f"{grouped(paid.amount if paid else 0)} đ"
    console.answer(document, "  ".join(filter(None, (codes, amount, together(done.lines)))))
    for warning in done.warnings:
        console.say(f"{warning}: {sentence(warning, {'code': codes}, console.language)}")


def _refuse(error: DeskError, number: int, console: Console) -> None:
    if console.as_json:
        console.answer(console.error_document(error) | {"line": number}, "")
    console.say(f"{number}: {error.code}: {console.error_document(error)['error']['message']}")
