"""A desk that is killed at any moment: a code that was printed exists in the record, and no number is missing."""

import json
import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from desk_app import wiring
from tests.building import MovingClock, a_desk, a_filing_line

KILLS = int(os.environ.get("MOTCUA_KILLS", "15"))
"""15 in the normal run; ``docs/durability.md`` records a longer one."""

SEED = int(os.environ.get("MOTCUA_SEED", "20261120"))


@pytest.mark.timeout(3600)
def test_a_code_that_was_printed_exists_after_kill_9(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    a_desk(folder).close()
    lines = tmp_path / "lines.jsonl"
    lines.write_text("".join(json.dumps(a_filing_line()) + "\n" for _ in range(400)), encoding="utf-8")
    chance = random.Random(SEED)
    promised: list[str] = []
    for _ in range(KILLS):
        promised.extend(
            _register_until_killed(folder, lines, after=chance.randrange(1, 12), wait=chance.random() * 0.02)
        )
    desk = wiring.start_desk(folder, MovingClock())
    known = {dossier.code for dossier in desk.lookup.worklist("all", limit=1_000_000)}
    findings = desk.safekeeping.check()
    desk.close()
    assert len(promised) >= KILLS
    assert [code for code in promised if code not in known] == []
    assert len(promised) == len(set(promised))
    assert findings.troubles == ()


def _register_until_killed(folder: Path, lines: Path, *, after: int, wait: float) -> list[str]:
    """Lets a real process register until it has told ``after`` codes, and kills it a moment (seconds) later."""
    words = ["--data", str(folder), "--json", "--now", "2026-03-02T09:00", "register", str(lines)]
    with subprocess.Popen([sys.executable, "-m", "desk_app", *words], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(after)]
        with suppress(subprocess.TimeoutExpired):
            process.wait(wait)
        process.kill()  # signal 9; on Windows its like, TerminateProcess
        told.extend(process.stdout)
    return [json.loads(line)["code"] for line in told if line.endswith("\n")]
