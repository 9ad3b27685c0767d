"""What every command at a desk needs: the desk of ``--data``, who acts, and how its answers are spelt."""

import argparse
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.history import Entry
from desk_app.domain.snapshots import snapshot
from desk_app.services.desk import Desk
from desk_app.services.strict_json import NameTwice, strict_loads
from desk_app.services.typed_values import read_local_moment


def folder_of(arguments: argparse.Namespace) -> Path:
    """The data folder, given or the user's own."""
    from desk_app.wiring import default_folder

    given: Path | None = getattr(arguments, "data", None)
    return given if given is not None else default_folder()


def now_of(arguments: argparse.Namespace) -> datetime | None:
    """The clock that ``--now`` sets, or None for the real one."""
    given: str | None = getattr(arguments, "now", None)
    return None if given is None else read_local_moment(given, "--now")


_WIRE_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00", re.ASCII)


@contextmanager
def at_desk(arguments: argparse.Namespace) -> Iterator[Desk]:
    """The desk, open for the length of a command."""
    from desk_app.wiring import FixedClock, open_desk

    now = now_of(arguments)
    with open_desk(folder_of(arguments), FixedClock(now) if now else None) as desk:
        yield desk


def officer_of(desk: Desk, arguments: argparse.Namespace) -> str:
    """Who acts: ``--officer``, or the officer that ``init`` made."""
    return desk.staff.acting(getattr(arguments, "officer", None)).name


def iso(moment: datetime | None) -> str | None:
    """A local moment as the contract writes it."""
    return None if moment is None else moment.isoformat(timespec="seconds")


def dossier_document(dossier: Dossier) -> dict[str, Any]:
    """A dossier as an answer: the snapshot of the exchange, its moments local and without offset."""
    document: dict[str, Any] = _local(snapshot(dossier))
    return document | {"due_at": document["lawful_due_at"], "postponed_to": document["dates"]["postponed_to"]}


def _local(document: Any) -> Any:
    """Moments without their offset, wherever they stand."""
    if isinstance(document, dict):
        return {name: _local(value) for name, value in document.items()}
    if isinstance(document, list):
        return [_local(value) for value in document]
    if isinstance(document, str) and _WIRE_MOMENT.fullmatch(document):
        return document[:19]
    return document


def entry_document(entry: Entry) -> dict[str, Any]:
    """A history entry as an answer."""
    return {
        "at": iso(entry.at),
        "officer": entry.officer,
        "what": str(entry.what),
        "revision": entry.revision,
        "details": _local(dict(entry.details)),
    }


def named_values(pairs: list[str]) -> dict[str, str]:
    """``--set NAME=VALUE`` options."""
    values = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise RuleBroken("cli.set_shape", text=pair[:60])
        values[name.strip()] = value
    return values


def json_lines(name: str) -> Iterator[tuple[int, Any]]:
    """The objects of a JSON Lines file (``-`` is standard input) with their line numbers; blank lines are passed over.

    A line that is not JSON comes as the ``RuleBroken`` that says so, and the others go on. Raises ``FileRefused`` for
    a file that cannot be read.
    """
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield number, _object(line, number)
    except OSError as error:
        raise FileRefused("file.cannot_read", path=name, reason=error.strerror) from error


def _object(line: bytes, number: int) -> Any:
    try:
        return strict_loads(line.decode("utf-8"))
    except NameTwice as error:
        return RuleBroken("filing.name_twice", line=number, name=str(error)[:40])
    except (ValueError, RecursionError):
        return RuleBroken("filing.not_json", line=number)
