"""A checkout that costs seconds instead of minutes: one wheel of our own making, and a list that locks it."""

import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from installer.environment import Environment


@dataclass(frozen=True)
class Checkout:
    """A project root with its lists, and the folder that pip takes the wheels from."""

    root: Path
    wheels: Path

    @property
    def place(self) -> Environment:
        """Its virtual environment."""
        return Environment(self.root)

    def lock(self, version: str, digest: str | None = None) -> None:
        """Let every list ask for that version of the one package, and for those bytes of it."""
        wheel = self.wheels / f"chao-{version}-py3-none-any.whl"
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        for name in ("run", "test", "bench"):
            self.place.list_of(name).write_text(f"chao=={version} --hash=sha256:{digest}\n", encoding="utf-8")

    def greeting(self) -> str:
        """What the installed package says; an error when it is not whole."""
        words = [self.place.python, "-c", "import chao; print(chao.GREETING)"]
        return subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout.strip()


@pytest.fixture(scope="session")
def wheels(tmp_path_factory) -> Path:
    """Two versions of one small package."""
    folder = tmp_path_factory.mktemp("wheels")
    for version in ("1.0", "2.0"):
        about = f"chao-{version}.dist-info"
        files = {
            "chao.py": f"GREETING = 'xin chao {version}'\n",
            f"{about}/METADATA": f"Metadata-Version: 2.1\nName: chao\nVersion: {version}\n",
            f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: here\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = "".join(f"{name},,\n" for name in [*files, f"{about}/RECORD"])
        with zipfile.ZipFile(folder / f"chao-{version}-py3-none-any.whl", "w") as wheel:
            for name, text in {**files, f"{about}/RECORD": record}.items():
                wheel.writestr(name, text)
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch, wheels):
    """pip sees our wheels and nothing else, whatever this computer's settings say."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND" + "_LINKS", str(wheels))


@pytest.fixture
def bare(tmp_path, wheels) -> Checkout:
    """A checkout where nothing was ever started."""
    checkout = Checkout(tmp_path / "quầy một cửa", wheels)
    checkout.place.list_of("run").parent.mkdir(parents=True)
    checkout.lock("1.0")
    return checkout


@pytest.fixture(scope="session")
def _made_once(tmp_path_factory, wheels) -> Path:
    checkout = Checkout(tmp_path_factory.mktemp("made"), wheels)
    checkout.place.list_of("run").parent.mkdir(parents=True)
    checkout.lock("1.0")
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("PIP_CONFIG_FILE", os.devnull)
        settings.setenv("PIP_NO_INDEX", "1")
        settings.setenv("PIP_FIND" + "_LINKS", str(wheels))
        checkout.place.prepare("run")
    return checkout.root


@pytest.fixture
def ready(bare, _made_once) -> Checkout:
    """A checkout whose environment is made: a copy of one, with its note saying that it was made here."""
    shutil.copytree(_made_once / ".venv", bare.place.folder, symlinks=True)
    note = json.loads(bare.place.ready.read_text(encoding="utf-8"))
    change_note(bare, **{**note, "root": str(bare.root)})
    return bare


def change_note(checkout: Checkout, **changes: str) -> None:
    """Make the note say something else."""
    note = json.loads(checkout.place.ready.read_text(encoding="utf-8"))
    checkout.place.ready.write_text(json.dumps(note | changes), encoding="utf-8")


@pytest.fixture
def say_in_the_note():
    """:func:`change_note`, for the tests."""
    return change_note
