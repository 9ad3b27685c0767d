"""The desk's commands run in this process: what was answered, and files of dossiers to give them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.building import a_filing_line

NOW = "2026-03-02T09:00"


class Answer:
    """What a command answered."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.text = out
        self.said = err
        self.lines: list[dict[str, Any]] = []

    def json(self) -> dict[str, Any]:
        return json.loads(self.text)  # type: ignore[no-any-return]

    def documents(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


Run = Callable[..., Answer]


def a_file_of(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "dossiers.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text(text + "\n", encoding="utf-8")
    return str(path)


def registered(desk: Run, tmp_path: Path, **changes: object) -> str:
    return str(desk("register", a_file_of(tmp_path, a_filing_line(**changes))).json()["code"])
