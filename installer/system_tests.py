"""The tests that need a Debian service (a screen without a monitor, outside readers), and whether they can run."""

import ast
from collections.abc import Sequence
from pathlib import Path

from installer import debian
from installer.words import Stop, tell

FOLDER = "tests/system"


def chosen(root: Path, words: Sequence[str]) -> list[Path]:
    """The modules of ``tests/system`` that pytest would run for these words; naming other tests leaves them out."""
    named = [word.split("::")[0] for word in words if not word.startswith("-")]
    paths = [Path(name).as_posix() for name in named if (root / name).exists()]
    if paths and not any(path.startswith(FOLDER) or path in (".", "tests") for path in paths):
        return []
    return sorted((root / FOLDER).glob("test_*.py"))


def still_missing() -> list[str]:
    """The Debian packages that these tests lack here, after installing them where that can be (Debian, as root)."""
    if not debian.is_debian_like():
        return list(debian.FOR_SYSTEM_TESTS)
    missing = debian.not_installed(debian.FOR_SYSTEM_TESTS)
    if not missing or not debian.is_root():
        return missing
    try:
        debian.require(missing, "gói cho tests/system", "packages for tests/system", root=True)
    except Stop as stop:  # the other tests can still run
        tell(stop)
    return debian.not_installed(missing)


def left_out(tests: Sequence[Path], missing: Sequence[str]) -> tuple[str, str]:
    """The sentence that names what was not run, in Vietnamese and English."""
    topics = " · ".join(_topic(file) for file in tests)
    packages = " ".join(missing)
    return (
        f"Chưa chạy ở máy này: {FOLDER} ({topics}), vì cần Debian và các gói {packages} (tự cài khi là root).",
        f"Not run on this computer: {FOLDER} ({topics}); they need Debian and {packages} (installed when root).",
    )


def _topic(file: Path) -> str:
    """What a test module is about, in the words of its first line."""
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    return said.splitlines()[0].rstrip(".") if said else file.stem
