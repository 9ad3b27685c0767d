"""Somebody who only hears the window: questions to ``screen_reader.py``, which runs in Debian's own Python."""

import json
import select
import subprocess
from pathlib import Path
from typing import Any

from tests.system.household import PATIENCE, Household, until

PYTHON = "/usr/bin/python3"
Said = dict[str, Any]


class Listener:
    """Hears what AT-SPI says on the household's bus."""

    def __init__(self, household: Household) -> None:
        script = Path(__file__).with_name("screen_reader.py")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._household = household
        self._child = household.start([PYTHON, script], "screen_reader", **pipes)
        self._answer()

    def focused(self) -> Said:
        """What has the keyboard, as it was last told; empty before anything was."""
        return self._ask(do="focused")

    def walk(self) -> list[Said]:
        """Everything in sight, in reading order."""
        return self._ask(do="walk")

    def press(self, name: str) -> bool:
        """Press a button by its name; whether there was one."""
        return self._ask(do="press", name=name)

    def focus(self, name: str) -> bool:
        """Bring the keyboard to what has that name, as a screen reader does for its user."""
        return self._ask(do="focus", name=name)

    def hears(self, words: str) -> bool:
        """Whether these words are read out somewhere in the window."""
        return any(words in said["name"] for said in self.walk())

    def text(self, name: str) -> str | None:
        """What stands in the field of that name; None where there is none."""
        return next((said.get("text") for said in self.walk() if name == said["name"] and "text" in said), None)

    def enabled(self, name: str) -> bool:
        """Whether there is something of that name that can be used now."""
        return any(said["enabled"] for said in self.walk() if said["name"] == name)

    def wait_for(self, name: str) -> None:
        """Until the keyboard is on what has that name."""
        until(lambda: self.focused().get("name") == name, f"focus on “{name}”; it is on {self.focused()}")

    def _ask(self, **question: str) -> Any:
        return until(lambda: [said] if (said := self._asked(question)) is not None else [], "an answer from AT-SPI")[0]

    def _asked(self, question: dict[str, str]) -> Any:
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps(question).encode() + b"\n")
        self._child.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._child.stdout is not None
        assert select.select([self._child.stdout], [], [], PATIENCE)[0], self._household.said("screen_reader")
        line = self._child.stdout.readline()
        assert line, self._household.said("screen_reader")
        return json.loads(line)
