"""What comes along when a room is imported: read from the modules of a fresh interpreter, not from the source."""

import json
import subprocess
import sys

import pytest

PROBE = """
import importlib, json, pkgutil, sys
names = json.loads(sys.argv[1])
there_before = set(sys.modules)
for name in names:
    module = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", ()), name + "."):
        # A program's start, or a step that only Alembic itself can load: neither is a module of the room.
        if not found.name.endswith("__main__") and ".migrations." not in found.name:
            importlib.import_module(found.name)
print(json.dumps(sorted(set(sys.modules) - there_before)))
"""

FORBIDDEN = [
    (["desk_app"], ["PySide6", "shiboken6"]),
    (["ui"], ["sqlalchemy", "alembic", "reportlab", "cryptography", "holidays"]),
    (["desk_app.scanner"], ["serial", "sqlalchemy", "reportlab", "PySide6"]),
    (["desk_app.services"], ["sqlalchemy", "reportlab", "barcode", "zxingcpp", "pypdfium2", "msgspec", "cryptography"]),
    (["desk_app.cli.app"], ["sqlalchemy", "alembic", "reportlab", "cryptography", "msgspec"]),
    (["desk_app.storage"], ["reportlab", "msgspec", "cryptography"]),
    (["desk_app.printing", "desk_app.sync"], ["sqlalchemy", "alembic"]),
]


def test_the_domain_brings_nothing_foreign(root):
    tops = {name.partition(".")[0] for name in _brought_by(root, ["desk_app.domain"])}
    assert tops - set(sys.stdlib_module_names) == {"desk_app"}


@pytest.mark.parametrize(("packages", "unwelcome"), FORBIDDEN, ids=" ".join)
def test_a_room_brings_along_no_package_of_another_room(root, packages, unwelcome):
    brought = {name.partition(".")[0] for name in _brought_by(root, packages)}
    assert not brought & set(unwelcome)


def test_what_a_first_start_passes_through_needs_no_installed_package(root):
    modules = ["installer.bootstrap", "installer.verbs"]
    tops = {name.partition(".")[0] for name in _brought_by(root, modules, "-S")}
    assert tops - set(sys.stdlib_module_names) == {"installer"}


def _brought_by(root, packages, *options):
    """The modules that importing these, and everything below them, adds to a fresh interpreter."""
    answer = subprocess.run(
        [sys.executable, *options, "-c", PROBE, json.dumps(packages)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)
