"""``print``: papers as PDF files."""

import argparse
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import read_day
from desk_app.domain.errors import RuleBroken
from desk_app.services.desk import Desk
from desk_app.services.papers.printed import Printed
from desk_app.services.whole_file import whole_file
from desk_app.services.wording import sentence

LETTERS = ("supplement", "refusal", "apology", "stop", "control")
PILES = ("transfer", "minutes")
WITHOUT_CODES = ("register", "dayend")
FORMS = ("receipt", *LETTERS, "return", *PILES, "explanation", "fee", "label", "slip", "procedure", *WITHOUT_CODES)
ROLL = "roll80"
ON_A_ROLL = ("receipt", "slip")
"""What the roll can print: for a receipt too it is the slip, which does not take the receipt's place."""

NO_REASON = "không ghi lý do"
"""What a reprint says of itself when a script gave no reason; the window always asks for one."""


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``print``."""
    help_text = {"vi": "in giấy tờ ra tệp PDF", "en": "print papers to PDF"}[language]
    parser = commands.add_parser("print", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("form", metavar="FORM")
    parser.add_argument("codes", nargs="*", metavar="CODE")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--paper", choices=("a4", "a5", "a5x2", "roll80"))
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--from", dest="first", type=read_day, metavar="DAY", help=_HELP["first"][language])
    parser.add_argument("--to", dest="last", type=read_day, metavar="DAY", help=_HELP["last"][language])
    parser.add_argument("--field", default="", metavar="NAME", help=_HELP["field"][language])
    parser.add_argument("--large", action="store_true", help=_HELP["large"][language])
    parser.set_defaults(run=run, usage=parser.error)


_HELP = {
    "first": {"vi": "ngày đầu của sổ theo dõi", "en": "first day of the register"},
    "last": {"vi": "ngày cuối của sổ theo dõi", "en": "last day of the register"},
    "field": {"vi": "lĩnh vực của sổ theo dõi", "en": "field of the register"},
    "large": {"vi": "thủ tục niêm yết, chữ lớn", "en": "the notice of a procedure in large type"},
}


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the pages; a reprint needs ``--reason`` and says on the paper that it is one."""
    if arguments.form not in FORMS:
        raise RuleBroken("print.unknown_form", form=arguments.form[:40], known=list(FORMS))
    wrong = _wrong_usage(arguments)
    if wrong is not None:
        arguments.usage(sentence(wrong, {"form": arguments.form}, console.language))
    if arguments.paper == ROLL and arguments.form not in ON_A_ROLL:
        raise RuleBroken("print.not_on_roll", form=arguments.form)
    with whole_file(arguments.out, makes_folder=True) as write:  # what cannot be written is not entered as printed
        with at_desk(arguments) as desk:
            officer = officer_of(desk, arguments)
            printed = _printed(desk, arguments, officer)
        write(printed.pdf)
    if printed.missing_letters:
        console.say(sentence("print.letters_missing", {"letters": printed.missing_letters}, console.language))
    console.answer({"file": str(arguments.out), "codes": list(printed.codes)}, str(arguments.out))
    return DONE


def _wrong_usage(arguments: argparse.Namespace) -> str | None:
    """The code of what does not fit together on the command line; told before any file is touched."""
    form: str = arguments.form
    if form in WITHOUT_CODES and arguments.codes:
        return "print.no_codes_wanted"
    if form not in WITHOUT_CODES and not arguments.codes:
        return "print.codes_missing"
    return "print.days_missing" if form == "register" and not (arguments.first and arguments.last) else None


def _printed(desk: Desk, arguments: argparse.Namespace, officer: str) -> Printed:
    paperwork, house, codes, sheet = desk.paperwork, desk.house_papers, arguments.codes, arguments.paper
    reason = arguments.reason or NO_REASON
    if sheet == ROLL:
        return house.slips(codes, officer)
    match arguments.form:
        case "receipt":
            return paperwork.receipts(codes, officer, sheet=sheet, reason=reason)
        case "explanation":
            _only_one(codes, "explanation")
            return paperwork.explanation(codes[0], officer, sheet=sheet or "a5")
        case "fee":
            return paperwork.fee_notes(codes, sheet=sheet)
        case "return":
            return paperwork.returned(codes, officer, sheet=sheet, reason=reason)
        case "transfer" | "minutes" as kind:
            return paperwork.transfer(codes, officer, kind=kind, sheet=sheet, reason=reason)
        case "label":
            return house.labels(codes)
        case "slip":
            return house.slips(codes, officer)
        case "register":
            return house.register(arguments.first, arguments.last, arguments.field)
        case "dayend":
            return house.day_end(officer, sheet=sheet)
        case "procedure":
            _only_one(codes, "procedure")
            return house.procedure(codes[0], sheet=sheet, large=arguments.large)
    return paperwork.letters(arguments.form, codes, officer, sheet=sheet, reason=reason)


def _only_one(codes: list[str], form: str) -> None:
    if len(codes) > 1:
        raise RuleBroken("print.one_at_a_time", form=form)
