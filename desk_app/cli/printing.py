"""``print``: papers as PDF files."""

import argparse
import errno
import os
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.domain.errors import RuleBroken, Trouble
from desk_app.services.desk import Desk
from desk_app.services.paperwork import Printed
from desk_app.services.wording import sentence

LETTERS = ("supplement", "refusal", "apology", "stop", "control")
FORMS = ("receipt", *LETTERS, "explanation", "fee")
NO_REASON = "không ghi lý do"
"""What a reprint says of itself when a script gave no reason; the window always asks for one."""


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``print``."""
    help_text = {"vi": "in giấy tờ ra tệp PDF", "en": "print papers to PDF"}[language]
    parser = commands.add_parser("print", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("form", metavar="FORM")
    parser.add_argument("codes", nargs="+", metavar="CODE")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--paper", choices=("a4", "a5", "a5x2", "roll80"))
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the pages; a reprint needs ``--reason`` and says on the paper that it is one."""
    if arguments.form not in FORMS:
        raise RuleBroken("print.unknown_form", form=arguments.form[:40], known=list(FORMS))
    if arguments.out.is_dir():
        raise Trouble("file.cannot_write", path=str(arguments.out), reason=os.strerror(errno.EISDIR))
    part = arguments.out.with_name(arguments.out.name + ".part")
    try:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
    except OSError as error:
        raise Trouble("file.cannot_write", path=str(arguments.out), reason=error.strerror) from error
    try:
        with at_desk(arguments) as desk:
            officer = officer_of(desk, arguments)
            printed = _printed(desk, arguments, officer)
        part.write_bytes(printed.pdf)
        part.replace(arguments.out)
    except OSError as error:
        raise Trouble("file.cannot_write", path=str(arguments.out), reason=error.strerror) from error
    finally:
        part.unlink(missing_ok=True)
    if printed.missing_letters:
        console.say(sentence("print.letters_missing", {"letters": printed.missing_letters}, console.language))
    console.answer({"file": str(arguments.out), "codes": list(printed.codes)}, str(arguments.out))
    return DONE


def _printed(desk: Desk, arguments: argparse.Namespace, officer: str) -> Printed:
    paperwork, codes, sheet = desk.paperwork, arguments.codes, arguments.paper
    reason = arguments.reason or NO_REASON
    match arguments.form:
        case "receipt":
            return paperwork.receipts(codes, officer, sheet=sheet, reason=reason)
        case "explanation":
            if len(codes) > 1:
                raise RuleBroken("print.one_at_a_time", form="explanation")
            return paperwork.explanation(codes[0], officer, sheet=sheet or "a5")
        case "fee":
            return paperwork.fee_notes(codes, sheet=sheet)
    return paperwork.letters(arguments.form, codes, officer, sheet=sheet, reason=reason)
