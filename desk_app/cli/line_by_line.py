"""A file of JSON lines done one by one: each line is all or nothing, and the others go on."""

import argparse
from collections.abc import Callable
from typing import Any

from desk_app.cli.at_desk import at_desk, json_lines, officer_of
from desk_app.cli.console import DONE, NONE_DONE, SOME_DONE, Console
from desk_app.domain.errors import DeskError, FileRefused, RuleBroken, Trouble
from desk_app.services.desk import Desk


def run_lines(arguments: argparse.Namespace, console: Console, do: Callable[[Desk, Any, str], None]) -> int:
    """``do`` is given the desk, the document of a line, and the officer; a line that it refuses says why.

    Trouble ends the work: what happened to this line may happen to the next. Answers with the exit code.
    """
    done = refused = 0
    with at_desk(arguments) as desk:
        officer = officer_of(desk, arguments)
        try:
            for number, document in json_lines(arguments.file):
                try:
                    if isinstance(document, RuleBroken):
                        raise document
                    do(desk, document, officer)
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


def _refuse(error: DeskError, number: int, console: Console) -> None:
    if console.as_json:
        console.answer(console.error_document(error) | {"line": number}, "")
    console.say(f"{number}: {error.code}: {console.error_document(error)['error']['message']}")
