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


def _let_pip_hang_half_way(folder):
    """A pip that tells what it takes, leaves the package without its module, and never ends; it works only once."""
    hanging = f"""
import pathlib, sys, threading
modules = list(pathlib.Path({str(folder)!r}).rglob("chao.py"))
if not modules:
    sys.exit("called again")
for file in modules:
    file.unlink()
print("Collecting chao", flush=True)
threading.Event().wait()
"""
    next(folder.rglob("pip/__main__.py")).write_text(hanging, encoding="utf-8")


def test_a_first_start_installs_what_the_list_names(ready):
    assert ready.greeting() == "xin chao 1.0"


def test_a_second_start_needs_nothing_from_outside(ready, monkeypatch):
    monkeypatch.setenv("PIP_FIND" + "_LINKS", str(ready.root / "nowhere"))
    ready.place.prepare("run")
    assert ready.greeting() == "xin chao 1.0"


def test_what_the_tests_need_holds_what_the_program_needs(ready):
    ready.place.prepare("test")
    assert ready.place.has("run")
    assert not ready.place.has("bench")


def test_a_start_that_was_killed_while_installing_is_mended_by_the_next(ready):
    _let_pip_hang_half_way(ready.place.folder)
    ready.lock("2.0")
    with _start_to_prepare(ready.root) as child:
        next(line for line in child.stdout if "chao" in line)
        kill_all = getattr(os, "killpg", os.kill)
        kill_all(child.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert not ready.place.has("run")
    ready.place.prepare("run")
    assert ready.greeting() == "xin chao 2.0"


def test_what_a_cut_off_start_left_is_never_built_on(ready):
    ready.place.unfinished.touch()
    assert not ready.place.has("run")
    assert not ready.place.can_be_built_on()


@pytest.mark.parametrize(
    "changes", [{"python": "3.9"}, {"root": "/elsewhere"}], ids=["another Python", "another place"]
)
def test_an_environment_of_another_python_or_place_is_not_used(ready, say_in_the_note, changes):
    say_in_the_note(ready, **changes)
    assert not ready.place.has("run")
    assert not ready.place.can_be_built_on()


def test_an_environment_whose_python_is_gone_is_not_used(ready):
    ready.place.python.unlink()
    assert not ready.place.has("run")
    assert not ready.place.can_be_built_on()


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


def test_a_list_without_a_hash_is_not_installed(ready):
    ready.place.list_of("run").write_text("chao==2.0\n", encoding="utf-8")
    with pytest.raises(Stop):
        ready.place.prepare("run")
    assert ready.greeting() == "xin chao 1.0"


def test_two_starts_at_once_take_turns(ready):
    ready.lock("2.0")
    both = [_start_to_prepare(ready.root) for _ in range(2)]
    said = [child.communicate()[0] for child in both]
    assert [child.returncode for child in both] == [0, 0]
    assert sum("Preparing" in text for text in said) == 1
    assert ready.greeting() == "xin chao 2.0"
