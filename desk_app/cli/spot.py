"""``spot``: visits settled on the spot, from JSON Lines; each line is all or nothing, and the others go on."""

import argparse
from typing import Any

from desk_app.cli.at_desk import iso
from desk_app.cli.books import line_document
from desk_app.cli.console import Console
from desk_app.cli.line_by_line import run_lines
from desk_app.domain.books import together
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

    def settle(desk: Desk, document: Any, officer: str) -> None:
        visit = read_visit(document, desk.reception.new_id)
        _tell(desk.on_the_spot.settle(visit, officer), console)

    return run_lines(arguments, console, settle)


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
