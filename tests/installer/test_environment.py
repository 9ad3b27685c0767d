"""The virtual environment: made once, quick the second time, mended after whatever was done to it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from installer.words import Stop

ROOT = Path(__file__).resolve().parents[2]
PREPARE = """
import sys
from pathlib import Path
from installer.environment import Environment
Environment(Path(sys.argv[1])).prepare("run")
"""


def _start_to_prepare(root):
    return subprocess.Popen(
        [sys.executable, "-c", PREPARE, str(root)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        start_new_session=True,
    )


def test_a_first_start_installs_what_the_list_names(bare):
    bare.place.prepare("run")
    assert bare.greeting() == "xin chao 1.0"


def test_a_second_start_needs_nothing_from_outside(ready, monkeypatch):
    monkeypatch.setenv("PIP_FIND" + "_LINKS", str(ready.root / "nowhere"))
    ready.place.prepare("run")
    assert ready.greeting() == "xin chao 1.0"


def test_what_the_tests_need_holds_what_the_program_needs(ready, monkeypatch):
    ready.place.prepare("test")
    assert ready.place.has("run")
    assert not ready.place.has("bench")


def test_a_start_that_was_killed_while_installing_is_mended_by_the_next(bare):
    with _start_to_prepare(bare.root) as child:
        next(line for line in child.stdout if "chao" in line)  # pip has begun
        kill_group = getattr(os, "killpg", os.kill)
        kill_group(child.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert not bare.place.has("run")
    bare.place.prepare("run")
    assert bare.greeting() == "xin chao 1.0"


def test_a_package_left_half_written_by_a_cut_off_start_is_installed_anew(ready):
    for file in ready.place.folder.rglob("chao.py"):
        file.unlink()  # its metadata stays: pip alone would take it for installed
    ready.place.unfinished.touch()
    ready.place.prepare("run")
    assert ready.greeting() == "xin chao 1.0"


@pytest.mark.parametrize(
    "changes", [{"python": "3.9"}, {"root": "/elsewhere"}], ids=["another Python", "another place"]
)
def test_an_environment_of_another_python_or_place_is_made_anew(ready, say_in_the_note, changes):
    say_in_the_note(ready, **changes)
    (ready.place.folder / "of the old one").touch()
    ready.place.prepare("run")
    assert not (ready.place.folder / "of the old one").exists()
    assert ready.greeting() == "xin chao 1.0"


def test_an_environment_whose_python_is_gone_is_made_anew(ready):
    ready.place.python.unlink()
    ready.place.prepare("run")
    assert ready.greeting() == "xin chao 1.0"


def test_an_environment_that_somebody_made_by_hand_is_kept_and_filled(ready):
    ready.place.ready.unlink()
    (ready.place.folder / "of that person").touch()
    ready.place.prepare("run")
    assert (ready.place.folder / "of that person").exists()
    assert ready.place.has("run")


def test_a_changed_list_is_installed_over_the_old_one(ready):
    ready.lock("2.0")
    assert not ready.place.has("run")
    ready.place.prepare("run")
    assert ready.greeting() == "xin chao 2.0"


def test_a_file_that_differs_from_the_list_is_refused_with_a_sentence(ready):
    ready.lock("2.0", digest="0" * 64)
    with pytest.raises(Stop) as stopped:
        ready.place.prepare("run")
    assert "không khớp" in stopped.value.vi
    assert "differs from the locked list" in stopped.value.en
    assert not ready.place.has("run")


def test_two_starts_at_once_take_turns(bare):
    both = [_start_to_prepare(bare.root) for _ in range(2)]
    said = [child.communicate()[0] for child in both]
    assert [child.returncode for child in both] == [0, 0]
    assert sum("Preparing" in text for text in said) == 1
    assert bare.greeting() == "xin chao 1.0"
