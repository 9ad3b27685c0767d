"""The source tree as the tests of the architecture read it: every module once, parsed."""

import ast
import os
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OWN = ("desk_app", "ui", "resources", "installer")
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist", "node_modules"}


@dataclass(frozen=True)
class Source:
    """One module: its file, its dotted name, whether it is a package's own file, and its tree."""

    path: Path
    name: str
    is_package: bool
    text: str
    tree: ast.Module


def _source(path: Path) -> Source:
    parts = path.relative_to(ROOT).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    text = path.read_text(encoding="utf-8")
    return Source(path, ".".join(parts[:-1] if is_package else parts), is_package, text, ast.parse(text, str(path)))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    """The program's modules, main.py among them."""
    files = [file for package in OWN for file in sorted((ROOT / package).rglob("*.py"))]
    return [_source(file) for file in [*files, *sorted(ROOT.glob("*.py"))]]


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """Every text file that belongs to the project, by its path; hidden folders of tools are not the project's."""
    found = {}
    for folder, inner, files in os.walk(ROOT):
        inner[:] = sorted(name for name in inner if _is_ours(name))
        for name in files:
            path = Path(folder, name)
            data = path.read_bytes()
            if b"\0" not in data[:8000]:
                found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8", errors="surrogateescape")
    return found


def _is_ours(folder: str) -> bool:
    made_by_tools = folder.endswith(("_cache", ".egg-info")) or folder.startswith(("demo-out", ".hypothesis"))
    return folder not in NOT_OURS and not made_by_tools
