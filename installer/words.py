"""How the installer speaks: each message in Vietnamese and English, and the one error that ends it with a sentence."""

import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence

TROUBLE = 3
WRONG_USAGE = 2
KEPT_LINES = 200
SHOWN_LINES = 12


class Stop(Exception):
    """Ends the work with a sentence in both languages, the last lines of a foreign program, and an exit code."""

    def __init__(self, vi: str, en: str, *, details: Sequence[str] = (), code: int = TROUBLE) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en
        self.details = tuple(details)[-SHOWN_LINES:]
        self.code = code


def say(vi: str, en: str) -> None:
    """One message, both languages, at once on the screen (a started program may write right after it)."""
    print(vi, en, sep="\n", flush=True)


def tell(stop: Stop) -> int:
    """Write why the work ended; returns the exit code."""
    sys.stdout.flush()
    for line in stop.details:
        print(f"  | {line}", file=sys.stderr)
    print(stop.vi, stop.en, sep="\n", file=sys.stderr, flush=True)
    return stop.code


def follow(
    command: Sequence[str], environment: Mapping[str, str], shown: Callable[[str], str | None]
) -> tuple[int, list[str]]:
    """Run a talkative program; print what ``shown`` makes of its lines, keep its last ones for the case of trouble."""
    last: deque[str] = deque(maxlen=KEPT_LINES)
    with subprocess.Popen(
        list(command),
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as program:
        assert program.stdout is not None
        for raw in program.stdout:
            line = raw.rstrip()
            if line:
                last.append(line)
            short = shown(line)
            if short is not None:
                print(f"  · {short}", flush=True)
    return program.returncode, list(last)
