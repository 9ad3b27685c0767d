"""The command line's front desk: reads the words, finds the command, turns errors into exit codes."""

import argparse
import io
import locale
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from desk_app.cli.console import WRONG_USAGE, Console
from desk_app.domain.errors import DeskError, Trouble
from desk_app.services.wording import Language

COMMANDS = {
    "init": "init",
    "due": "due",
    "calendar": "calendar",
    "hours": "hours",
    "procedures": "procedures",
    "scan": "scan",
    "register": "register",
    "show": "dossiers",
    "find": "dossiers",
    "print": "printing",
    "fees": "fees",
    "till": "till",
    "spot": "spot",
    "books": "books",
    "digitise": "digitise",
    "moves": "moves",
    "move": "moves",
    "list": "lists",
    "report": "lists",
    "transfer": "transfers",
    "return": "transfers",
    "unclaimed": "transfers",
    "enrol": "post",
    "upper": "post",
    "batch": "post",
    "hub": "hub",
    "check": "safety",
    "backup": "safety",
    "restore": "safety",
    "officers": "officers",
    "demo": "demo",
}
"""Which module of this package answers which command; a module is imported only when its command is called."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"{self.prog}: {message}\n")


def main(words: Sequence[str]) -> int:
    """Run one command; the exit codes are those of ``docs/cli.md``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    common = common_options()
    known, rest = common.parse_known_args(words)
    language: Language = known.lang if "lang" in known else default_language()
    parser = _Parser(prog="motcua", parents=[common], description=DESCRIPTION[language])
    commands = parser.add_subparsers(dest="command", required=True, metavar=METAVAR[language])
    wanted = next((word for word in rest if word in COMMANDS), None)
    for name in dict.fromkeys(COMMANDS.values()) if wanted is None else [COMMANDS[wanted]]:
        module = import_module(f"desk_app.cli.{name}")
        module.add_to(commands, [common], language)
    arguments = parser.parse_args(words)
    console = Console(as_json=getattr(arguments, "json", False), language=language)
    try:
        code: int = arguments.run(arguments, console)
    except DeskError as error:
        return console.refuse(error)
    except OSError as error:  # the rooms translate their own: mostly an answer that nobody takes
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return console.refuse(Trouble("cli.fault", reason=error.strerror))
    return code


DESCRIPTION = {"vi": "Quầy Một Cửa: dòng lệnh.", "en": "The one-stop desk: command line."}
METAVAR = {"vi": "LỆNH", "en": "COMMAND"}


def common_options() -> argparse.ArgumentParser:
    """The options that may stand before or after any command."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, allow_abbrev=False)
    common.add_argument("--data", type=Path, metavar="DIR")
    common.add_argument("--json", action="store_true")
    common.add_argument("--officer", metavar="NAME")
    common.add_argument("--now", metavar="ISO")
    common.add_argument("--lang", choices=("vi", "en"))
    return common


def default_language() -> Language:
    """Vietnamese, unless the system speaks English."""
    spoken = (
        os.environ.get("LC_ALL")
        or os.environ.get("LC_MESSAGES")
        or os.environ.get("LANG")
        or locale.getlocale()[0]
        or ""
    )
    return "en" if spoken.lower().startswith("en") else "vi"
