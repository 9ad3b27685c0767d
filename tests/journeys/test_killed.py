"""A desk that is killed at any moment: a code that was printed exists, no number is missing, and no scan is lost."""

import json
import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.domain.filed import FiledPaper
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_filing_line
from tests.scanned import a_pdf, lay

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


SCANS = 60

TAKE_IN = """
import sys
from pathlib import Path
from desk_app import wiring
folder, watched, officer, code = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
with wiring.open_desk(folder) as desk:
    print("open", flush=True)
    for path in sorted(watched.glob("*.pdf")):
        desk.digitising.add(code, "Tờ khai", [path], officer, remove_sources=True)
        print(path.name, flush=True)
"""
"""What the page of scans does with a whole watched folder, one file after the other."""


@pytest.mark.timeout(3600)
def test_a_scan_that_is_taken_in_at_kill_9_is_whole_in_the_record_or_still_in_the_watched_folder(
    tmp_path: Path,
) -> None:
    folder, watched = tmp_path / "desk", tmp_path / "may quet"
    desk = a_desk(folder)
    code = desk.reception.register(a_filing(papers=(FiledPaper("Tờ khai", originals=1),)), OFFICER).dossier.code
    desk.close()
    laid = {f"scan{place:03}.pdf": a_pdf(1 + place % 3, f"to {place}") for place in range(SCANS)}
    for name, data in laid.items():
        lay(watched, name, data)
    chance = random.Random(SEED)
    taken: list[str] = []
    for _ in range(max(5, KILLS // 3)):
        taken += _take_in_until_killed(folder, watched, code, after=chance.randrange(1, 7), wait=chance.random() * 0.05)
    desk = wiring.start_desk(folder, MovingClock())
    scans = desk.digitising.of_dossier(code)
    kept = {scan.line.name: desk.digitising.open(code, scan.line.digest)[1] for scan in scans}
    findings = desk.safekeeping.check()
    history = [entry for entry in desk.lookup.folder(code).history if entry.details.get("files")]
    desk.close()
    waiting = {path.name: path.read_bytes() for path in watched.iterdir()}
    assert len(taken) >= 5
    assert [name for name in taken if name not in kept or name in waiting] == []
    assert waiting | kept == laid
    assert len(history) == len(kept) == len(scans)
    assert findings.troubles == ()


def _take_in_until_killed(folder: Path, watched: Path, code: str, *, after: int, wait: float) -> list[str]:
    """Lets a real process take scans in until it has told ``after`` of them, and kills it a moment (seconds) later."""
    words = [sys.executable, "-c", TAKE_IN, str(folder), str(watched), OFFICER, code]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(1 + after)]
        with suppress(subprocess.TimeoutExpired):
            process.wait(wait)
        process.kill()
        told.extend(process.stdout)
    assert told[0] == "open\n"
    return [line.strip() for line in told[1:] if line.endswith("\n")]


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
