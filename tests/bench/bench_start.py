"""How soon the window is there: painted and taking keys beside an empty PySide6 window, and ready to save a dossier.

Run: ``python -m tests.bench.bench_start [ROUNDS]``. Each start is a fresh interpreter without a screen; the two take
turns, the medians are compared. What is held to the limits is processor time, all threads together: it says what a
start asks of the machine whatever else runs there; the clock's ratio is printed beside it. Both run from bytecode kept
in a folder of this run, as an installed program does. Keys are typed from the moment at which the first window is
painted until the desk is ready, and every one of them must stand in the reception page then.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from desk_app import wiring
from tests.building import a_desk

ROUNDS = 7
PAINTED_LIMIT, READY_LIMIT = 1.5, 5.0
ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent


def main(words: list[str]) -> int:
    """Prints the medians and their ratios; 1 when one is above its limit or a key was lost."""
    rounds = int(words[0]) if words else ROUNDS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = {each: str(folder / each.lower()) for each in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        os.environ.update(own | {wiring.STATE_VARIABLE: str(folder / "state"), "QT_QPA_PLATFORM": "offscreen"})
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        a_desk(folder / "desk", training=False).close()
        empty, ours = [], []
        for number in range(rounds + 1):
            found = (_start("empty_window.py"), _start("started_window.py", str(folder / "desk")))
            if number:  # the first of each warms the disk's cache
                empty.append(found[0])
                ours.append(found[1])
    passed = True
    for what, told, limit in (
        ("painted", "painted and taking keys", PAINTED_LIMIT),
        ("ready", "ready to save", READY_LIMIT),
    ):
        work, bare_work = median(each[f"{what}_work"] for each in ours), median(each["painted_work"] for each in empty)
        took, bare = median(each[what] for each in ours), median(each["painted"] for each in empty)
        passed = passed and work / bare_work <= limit
        verdict = "pass" if work / bare_work <= limit else "FAIL"
        figures = f"{work * 1e3:5.0f} ms, empty window {bare_work * 1e3:5.0f} ms, ratio {work / bare_work:.2f}"
        clock = f"by the clock {took * 1e3:5.0f} / {bare * 1e3:5.0f} ms, {took / bare:.2f}"
        print(f"{told:<26}{figures:<48}({clock}){'':<4}limit {limit}: {verdict}")
    kept = all(each["typed"] == each["kept"] for each in ours)
    print(f"{'keys typed meanwhile':<26}{'all kept' if kept else str(ours):<88}limit all: {'pass' if kept else 'FAIL'}")
    return int(not (passed and kept))


def _start(script: str, *words: str) -> dict[str, float | str]:
    """Seconds from the beginning of the process, as the started program itself tells them."""
    answer = subprocess.run(
        [sys.executable, str(HERE / script), *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if answer.returncode:
        raise RuntimeError(answer.stderr)
    return json.loads(answer.stdout.splitlines()[-1])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
