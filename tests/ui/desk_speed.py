"""What each task of docs/desk-speed.md took: the line of its table, compared with what was counted, or written anew."""

import os
import subprocess
import sys
from pathlib import Path

from tests.ui.officer_hands import Count

PAGE = Path(__file__).parents[2] / "docs" / "desk-speed.md"
COMMAND = ".venv/bin/python -m tests.ui.desk_speed"
WRITE = "QUAY_WRITE_DESK_SPEED"

CAPS = {"Return": "Enter", "Right": "→", "Down": "↓"}

TASKS = {
    "card": "Register with a card scan, print",
    "typed": "Register without a card, print",
    "pile": "Hand back a pile of ten, one late, with its apology",
    "supplement": "Ask for two papers with their reasons, print",
    "find": "Find by half a name and open the dossier",
    "file": "Register with a card scan where no printer is chosen: the receipt is looked at and kept",
    "same_person": "Two dossiers for one person, one after the other",
    "together": "Two procedures of one filing",
    "copy": "The same again for who was here before (card scan)",
    "results": "Take ten results in, their compartment typed once",
    "letters": "Letters of apology for the whole late list",
}


def line(task: str, count: Count) -> str:
    """One row: scans, keys, letters, pointer moves."""
    keys = " ".join(f"`{said}`" for said in _runs(count.keys))
    return f"| {TASKS[task]} | {count.scans} | {len(count.keys)} | {keys} | {count.letters} | {count.pointer} |"


def on_the_page(task: str, count: Count) -> None:
    """The page says so; or, while :func:`main` runs, it is made to say so."""
    page = PAGE.read_text(encoding="utf-8")
    if os.environ.get(WRITE):
        lines = page.split("\n")
        places = [n for n, each in enumerate(lines) if each.startswith(f"| {TASKS[task]} |")]
        assert len(places) == 1, f"the page has no line for {TASKS[task]}"
        lines[places[0]] = line(task, count)
        PAGE.write_text("\n".join(lines), encoding="utf-8")
    else:
        assert line(task, count) in page.split("\n"), f"run: {COMMAND}"


def _runs(keys: list[str]) -> list[str]:
    """``Return Return`` is read as ``Return ×2``."""
    found: list[tuple[str, int]] = []
    for key in keys:
        name = CAPS.get(key, key).replace("PgDown", "PgDn")
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + 1)
        else:
            found.append((name, 1))
    return [name if times == 1 else f"{name} ×{times}" for name, times in found]


def main() -> int:
    """Play all tasks and write down what they took."""
    tests = str(Path(__file__).with_name("test_desk_speed.py"))
    command = [sys.executable, "-m", "pytest", "-q", tests]
    return subprocess.run(command, env={**os.environ, WRITE: "1"}, cwd=PAGE.parents[1], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
