"""Every F-key and every Ctrl key of a page, pressed on a real X server with the keyboard in each kind of field.

Under X11 a line edit claims Ctrl+K, Ctrl+U, Ctrl+E, Ctrl+D and Ctrl+H for editing, and everywhere Ctrl+Z.
"""

import json
import subprocess
import sys

from tests.system.counters import ROOT
from tests.system.household import Household
from tests.system.screens import Screen

EACH = {"Ctrl+K", "F2", "F3", "F4", "F5", "F6", "F7", "F8", *(f"Ctrl+{number}" for number in range(1, 8))}
"""What works on every page."""

SOMEWHERE = {"Ctrl+Z", "Ctrl+E", "Ctrl+U", "Ctrl+D", "Ctrl+H", "F9"}


def test_every_key_of_a_page_is_heard_wherever_the_keyboard_is_and_changes_no_text(household: Household):
    screen = Screen(household)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT}
    words = [sys.executable, "-m", "tests.system.at_the_keys", household.folder]
    program = household.start(words, "program", **pipes)
    assert program.stdin is not None
    assert program.stdout is not None
    screen.window("TẬP HUẤN")
    met = dict[str, set[str]]()
    while True:
        program.stdin.write(b"\n")
        program.stdin.flush()
        line = program.stdout.readline()
        assert line, household.said("program")
        shown = json.loads(line)
        if not shown:
            break
        keys, where = shown["keys"], f"{shown['field']} on {shown['place']}"
        screen.keys(*map(small, keys))
        program.stdin.write(b"\n")
        program.stdin.flush()
        told = json.loads(program.stdout.readline())
        assert (where, told["heard"], told["changed"], told["left"]) == (where, keys, False, False)
        met.setdefault(shown["field"], set()).update(keys)
    assert {kind for kind in met if not met[kind] >= EACH} == set()
    assert set.union(*met.values()) == EACH | SOMEWHERE
    assert met.keys() >= {"LineEdit", "CodeLineEdit", "ProcedureField", "Combo", "ListTable", "KeyButton"}
    assert met["CodeLineEdit"] >= EACH | {"Ctrl+U", "Ctrl+D"}


def small(key: str) -> str:
    """As xdotool names it."""
    return f"ctrl+{key[5:].lower()}" if key.startswith("Ctrl+") else key
