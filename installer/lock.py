"""Writes the locked lists in ``installer/requirements`` for Linux and Windows, Python 3.11 to 3.13.

Run by hand after a change of pyproject.toml's dependencies: ``.venv/bin/python -m installer.lock [--upgrade]``; without
``--upgrade`` what is locked already stays where it is. Needs uv (group ``lock``), which nothing else here needs.
The lists hold names, versions, hashes and markers; where the files come from is each computer's own setting.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "installer" / "requirements"
LISTS = {"run": (), "test": ("test",), "bench": ("bench",)}
"""Each list holds what the program needs, and those groups."""

EXACT = ("--universal", "--python-version=3.11", "--generate-hashes", "--only-binary=:all:")
BARE = ("--quiet", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links")


def main(words: Sequence[str]) -> int:
    """Find versions for everything at once, then write each list from them: what two lists share is equal in both."""
    parser = argparse.ArgumentParser(prog="installer.lock")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows")
    upgrade = ["--upgrade"] if parser.parse_args(words).upgrade else []
    with tempfile.TemporaryDirectory() as scratch:
        everything = Path(scratch, "everything.txt")
        locked = [FOLDER / f"{name}.txt" for name in LISTS]
        everything.write_text("".join(file.read_text("utf-8") for file in locked if file.exists()), "utf-8")
        _compile(everything, [group for groups in LISTS.values() for group in groups], upgrade)
        for name, groups in LISTS.items():
            fresh = Path(scratch, f"{name}.txt")
            _compile(fresh, groups, [f"--constraints={everything}"])
            (FOLDER / f"{name}.txt").write_bytes(fresh.read_bytes())
    return 0


def _compile(output: Path, groups: Sequence[str], options: Sequence[str]) -> None:
    wanted = ["pyproject.toml", *(f"--group={group}" for group in groups)]
    command = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "compile",
        *wanted,
        *EXACT,
        *BARE,
        *options,
        f"--output-file={output}",
    ]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
