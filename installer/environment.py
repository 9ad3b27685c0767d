"""The project's virtual environment: made once, filled from a locked list, and mended when a start was cut off.

Two small files in ``.venv`` tell how far it came. ``unfinished`` stands there from before the first change until after
the last, so that whatever a cut-off start left behind is thrown away; ``ready.json``, written before that mark goes,
holds the digests of the lists that are installed, so that the next start need not ask pip.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installer import debian, pip, turn
from installer.words import Stop, say

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
ALSO_HOLDS = {"run": (), "test": ("run",), "bench": ("run",)}
"""Which lists are whole within another: who has what the tests need has what the program needs."""


@dataclass(frozen=True)
class Environment:
    """The virtual environment of the checkout at ``root``."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter, which need not exist yet."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def unfinished(self) -> Path:
        """The mark of work under way, or cut off."""
        return self.folder / "unfinished"

    @property
    def ready(self) -> Path:
        """The note of what is installed."""
        return self.folder / "ready.json"

    def list_of(self, name: str) -> Path:
        """The locked list ``run``, ``test`` or ``bench``."""
        return self.root / "installer" / "requirements" / f"{name}.txt"

    def has(self, name: str) -> bool:
        """Whether that list, as it is now, is installed for this Python: a millisecond, no process started."""
        if self.unfinished.exists() or not self.python.exists():
            return False
        note = self._note()
        return _is_ours(note, self.root) and note.get(name) == _digest(self.list_of(name))

    def prepare(self, name: str) -> None:
        """Bring the environment to hold that list. Doing it twice is doing it once; two at a time take turns."""
        if self.has(name):
            return
        with turn.of(self.root):
            if not self.has(name):
                self._bring(name)

    def can_be_built_on(self) -> bool:
        """Whether to keep what lies there and add to it; also an environment that somebody made by hand is kept."""
        if self.unfinished.exists() or not self.python.exists():
            return False
        if self.ready.exists():
            return _is_ours(self._note(), self.root)
        question = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
        answer = subprocess.run([self.python, "-c", question], capture_output=True, encoding="utf-8", check=False)
        return answer.stdout.strip() == VERSION

    def _bring(self, name: str) -> None:
        _need_venv()
        say(
            "Đang chuẩn bị môi trường chạy (lần đầu mất vài phút, cần mạng)…",
            "Preparing the environment (the first time takes minutes and needs the network)…",
        )
        try:
            note = self._begin()
            if not self.python.exists():
                self._make()
            pip.install(self.python, self.list_of(name))
            self._finish(note | {known: _digest(self.list_of(known)) for known in (name, *ALSO_HOLDS[name])})
        except OSError as error:
            raise _disk_trouble(error) from error

    def _begin(self) -> dict[str, str]:
        """Throw away what cannot be built on, set the mark; returns what is installed already."""
        if self.folder.exists() and not self.can_be_built_on():
            shutil.rmtree(self.folder)
        note = self._note()
        self.folder.mkdir(exist_ok=True)
        self.unfinished.touch()
        return note

    def _finish(self, note: Mapping[str, str]) -> None:
        beside = self.ready.with_suffix(".part")
        beside.write_text(json.dumps({**note, "python": VERSION, "root": str(self.root)}), encoding="utf-8")
        beside.replace(self.ready)
        self.unfinished.unlink()

    def _make(self) -> None:
        # Started from within another virtual environment, ours would lean on that one and fall with it.
        base = getattr(sys, "_base_executable", None) or sys.executable
        made = subprocess.run(
            [base, "-m", "venv", self.folder], capture_output=True, encoding="utf-8", errors="replace", check=False
        )
        if made.returncode != 0:
            raise Stop(
                "Chưa tạo được môi trường chạy (.venv). Hãy kiểm tra dung lượng đĩa rồi chạy lại.",
                "The virtual environment (.venv) could not be made. Please check the disk, then start again.",
                details=(made.stdout + made.stderr).splitlines()[-5:],
            )

    def _note(self) -> dict[str, str]:
        try:
            note = json.loads(self.ready.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}


def _is_ours(note: Mapping[str, str], root: Path) -> bool:
    """Made by this Python's version, and not carried here from elsewhere (its scripts hold their place's name)."""
    return note.get("python") == VERSION and note.get("root") == str(root)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _need_venv() -> None:
    if not debian.lacks_venv():
        return
    if debian.is_debian_like():
        debian.require([debian.venv_package()], "phần venv của Python", "Python's venv part", root=debian.is_root())
        return
    raise Stop(
        "Python này thiếu phần venv hoặc ensurepip. Hãy cài Python đầy đủ rồi chạy lại.",
        "This Python lacks venv or ensurepip. Please install a complete Python, then start again.",
    )


def _disk_trouble(error: OSError) -> Stop:
    return Stop(
        "Chưa ghi được vào thư mục chương trình (.venv): đĩa đầy, thiếu quyền, hoặc chương trình đang mở."
        " Hãy kiểm tra rồi chạy lại; phần đã dở sẽ tự được làm lại.",
        "The program's folder (.venv) could not be written: disk full, no permission, or the program is open."
        " Please check, then start again; what is half done is made anew.",
        details=[str(error)],
    )
