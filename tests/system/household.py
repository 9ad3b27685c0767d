"""Processes that a test starts, and all that these start in turn: waited for by condition, gone at the end."""

import contextlib
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

MARK = "QUAY_SYSTEM_TEST"
PATIENCE = 60.0
"""Seconds. A deadline, never a pause: what is waited for is looked at again every few milliseconds."""


def until(what: Callable[[], T], why: str, seconds: float = PATIENCE) -> T:
    """The first truthy answer; an error that says what was waited for when there is none in time."""
    deadline = time.monotonic() + seconds
    while not (answer := what()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:.0f} s in vain: {why}")
        time.sleep(0.02)
    return answer


class Household:
    """Everything of it carries one mark in its environment, so that grandchildren are found as well."""

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.mark = uuid.uuid4().hex
        self.environment = {**os.environ, **(environment or {}), MARK: self.mark}
        self.children: list[subprocess.Popen[bytes]] = []

    def start(
        self, words: Sequence[str | Path], name: str, extra: Mapping[str, str] | None = None, **how: object
    ) -> subprocess.Popen[bytes]:
        """Start one; what it says goes to ``<name>.log`` in the folder, unless ``stdout`` is asked for."""
        with (self.folder / f"{name}.log").open("ab") as log:
            settings: dict[str, object] = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log, **how}
            environment = {**self.environment, **(extra or {})}
            child = subprocess.Popen([str(word) for word in words], env=environment, **settings)
        self.children.append(child)
        return child

    def run(self, words: Sequence[str | Path], extra: Mapping[str, str] | None = None) -> str:
        """Run a tool to its end; what it said. It must succeed."""
        environment = {**self.environment, **(extra or {})}
        done = subprocess.run(
            [str(word) for word in words],
            env=environment,
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
        return done.stdout

    def close(self) -> None:
        """Ask every process to end, those last started first; then end those that did not listen."""
        for child in reversed(self.children):
            if child.poll() is None:
                child.terminate()
                try:
                    child.wait(5)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
            for pipe in filter(None, (child.stdin, child.stdout)):
                pipe.close()
        for pid in self.left():
            _signal(pid, signal.SIGTERM)
        deadline = time.monotonic() + 2
        while self.left() and time.monotonic() < deadline:
            time.sleep(0.02)
        for pid in self.left():
            _signal(pid, signal.SIGKILL)

    def left(self) -> list[int]:
        """The processes that carry the mark and still live."""
        mark, found = f"{MARK}={self.mark}".encode(), []
        for place in Path("/proc").iterdir():
            try:
                if place.name.isdigit() and mark in (place / "environ").read_bytes().split(b"\0"):
                    found.append(int(place.name))
            except OSError:  # ended meanwhile, or somebody else's
                continue
        return found

    def said(self, name: str) -> str:
        """The end of what a process wrote into its log."""
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")[-3000:]


def _signal(pid: int, which: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, which)
