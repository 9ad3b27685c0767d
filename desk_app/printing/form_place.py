"""Where in a form's file the reader stands: as words for the officer, and as a line."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Never

from desk_app.domain.errors import RuleBroken


class Where:
    """The path of keys down to the innermost one, and in which block it is.

    tomllib forgets lines, so they are looked for in the text, within the block, by key and value.
    """

    def __init__(self, text: str, name: str) -> None:
        self._lines = text.splitlines()
        self._name = name
        self._path: list[tuple[str, Any]] = []
        self._block = 0

    @contextmanager
    def in_block(self, number: int) -> Iterator[None]:
        self._block = number
        yield
        self._block = 0

    @contextmanager
    def inside(self, key: str, value: Any) -> Iterator[None]:
        self._path.append((key, value))
        yield
        self._path.pop()

    def refuse(self, reason: str) -> Never:
        """Stop reading."""
        steps = [f"block {self._block}"] if self._block else []
        steps += [key for key, _ in self._path]
        raise RuleBroken(
            "form.wrong_line", name=self._name, line=self._line(), place=", ".join(steps) or "block", reason=reason
        )

    def _line(self) -> int:
        """The line of the innermost key; where it is not there, of what it should be in."""
        first, last = self._reach()
        for key, value in reversed(self._path):
            asked = re.compile(rf"(?:^|[\s{{,]){re.escape(key)}\s*=")
            named = [place for place in range(first, last) if asked.search(self._lines[place])]
            said = [place for place in range(first, last) if _says(self._lines[place], value)]
            both = [place for place in named if place in said]
            if both or named or (said and key.isdigit()):
                return (both or named or said)[0] + 1
        return first + 1

    def _reach(self) -> tuple[int, int]:
        heads = [place for place, line in enumerate(self._lines) if re.match(r"\s*\[\[\s*block\s*\]\]", line)]
        if not self._block or self._block > len(heads):
            return 0, heads[0] if heads and self._path else len(self._lines)
        ends = [*heads[1:], len(self._lines)]
        return heads[self._block - 1], ends[self._block - 1]


def _says(line: str, value: Any) -> bool:
    if isinstance(value, str):
        return bool(value) and value in line
    if isinstance(value, bool):
        return str(value).lower() in line
    return isinstance(value, int | float) and (str(value) in line or f"{value:g}" in line)
