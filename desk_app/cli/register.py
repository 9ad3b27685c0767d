"""``register``: one or many dossiers from JSON Lines; each line is all or nothing, and the others go on."""

import argparse
from collections.abc import Mapping
from typing import Any

from desk_app.cli.at_desk import iso
from desk_app.cli.console import Console
from desk_app.cli.line_by_line import run_lines
from desk_app.domain.dates import short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.services.desk import Desk
from desk_app.services.filing_lines import read_filing
from desk_app.services.reception import Registered
from desk_app.services.turned_away import read_turned_away
from desk_app.services.wording import sentence

MOST_TOGETHER = 20


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``register``."""
    help_text = {"vi": "tiếp nhận hồ sơ từ tệp JSON Lines", "en": "register dossiers from JSON Lines"}[language]
    parser = commands.add_parser("register", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "--not-accepted",
        action="store_true",
        help="chỉ ghi nhận, chưa tiếp nhận: không cấp số, không hẹn ngày"
        if language == "vi"
        else "taken down but not accepted: no number, no date",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints each dossier as it is committed; a refused line says why."""

    def register(desk: Desk, document: Any, officer: str) -> None:
        for registered in _register(desk, document, officer, accepted=not arguments.not_accepted):
            _tell(registered, console)

    return run_lines(arguments, console, register)


def _register(desk: Desk, document: Any, officer: str, *, accepted: bool) -> tuple[Registered, ...]:
    """One dossier, or with ``together`` all procedures of one filing; all of the line or nothing."""
    reception = desk.reception
    if not accepted:
        return (_turn_away(desk, document, officer),)
    if isinstance(document, Mapping) and "together" in document:
        parts = document["together"]
        if set(document) != {"together"} or not isinstance(parts, list) or not 2 <= len(parts) <= MOST_TOGETHER:
            raise RuleBroken("filing.wrong_type", field="together")
        return reception.register_together([read_filing(part, reception.new_id) for part in parts], officer)
    return (reception.register(read_filing(document, reception.new_id), officer),)


def _turn_away(desk: Desk, document: Any, officer: str) -> Registered:
    said = read_turned_away(document, desk.reception.new_id)
    if said.refused:
        return desk.reception.file_and_refuse(said.filing, said.refused, officer, ground=said.ground)
    if said.missing:
        return desk.reception.file_and_ask(
            said.filing, said.missing, officer, deadline=said.deadline, step=said.step, ground=said.ground
        )
    return desk.reception.file(said.filing, officer)


def _tell(registered: Registered, console: Console) -> None:
    dossier = registered.dossier
    promise = dossier.promise
    document = {
        "code": dossier.code,
        "state": str(dossier.state),
        "bundle": dossier.bundle or None,
        "due_at": iso(promise.first_due_at),
        "revision": dossier.revision,
        "id": dossier.id,
        "received_at": iso(dossier.received_at),
        "registered_at": iso(dossier.registered_at),
        "provisional": list(promise.provisional_years),
        "warnings": list(registered.warnings),
    }
    due = short_moment(promise.first_due_at) if promise.first_due_at else "–"
    console.answer(document, f"{dossier.code}  {due}  {dossier.owner.name}")
    facts = {"code": dossier.code, "years": list(promise.provisional_years)}
    for warning in registered.warnings:
        console.say(f"{dossier.code} {warning}: {sentence(warning, facts, console.language)}")
