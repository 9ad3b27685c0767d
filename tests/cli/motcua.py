"""The program as a shell calls it: words and bytes in, exit code and both outputs back."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from desk_app.cli.console import Console
from desk_app.cli.due import answer_all, lines_of
from desk_app.domain.hours import OfficeHours
from desk_app.services.catalogue import shipped_calendar

ROOT = Path(__file__).resolve().parents[2]

CALENDAR, HOURS = shipped_calendar(), OfficeHours.default()


def motcua(*words: str, given: bytes = b"") -> tuple[int, str, str]:
    """The command as a script calls it: exit code, standard output, standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "desk_app", *words, "--lang", "en"],
        input=given,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def answered(content: bytes) -> list[Any]:
    """What ``due --cases`` says to a file of these bytes; every answer is one line of JSON."""
    out = io.StringIO()
    answer_all(lines_of(io.BytesIO(content)), CALENDAR, HOURS, Console(out=out, language="en"))
    assert out.getvalue() == "" or out.getvalue().endswith("\n")
    return [json.loads(line) for line in out.getvalue().split("\n")[:-1]]
