"""The door for a bare computer: which Pythons it lets in, what it says to the others, how it speaks on any console."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bootstrap

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "installer" / "bootstrap.py"


def _call(*words, **settings):
    """Run the script as a person does, from another folder than the project's."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | settings
    return subprocess.run(
        [sys.executable, SCRIPT, *words], cwd=ROOT.parent, env=environment, capture_output=True, check=False
    )


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_the_three_pythons_are_let_in(version):
    assert bootstrap.wrong_python(version) == ""


@pytest.mark.parametrize("version", [(3, 6), (3, 8), (3, 10), (3, 14), (3, 15), (4, 0)])
def test_another_python_is_told_in_both_languages_which_ones_are_wanted(version):
    said = bootstrap.wrong_python(version)
    shown = ".".join(map(str, version))
    assert f"đây là Python {shown}" in said
    assert f"this is Python {shown}" in said
    assert said.count("3.11, 3.12") == 2


def test_an_old_python_can_read_the_door():
    source = SCRIPT.read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Match)
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    imported = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    assert imported == {"os", "shutil", "sys"}
    assert not [node for node in tree.body if isinstance(node, ast.ImportFrom)]


def test_help_names_every_verb_in_both_languages():
    answer = _call("--help")
    said = answer.stdout.decode("utf-8")
    assert answer.returncode == 0
    for verb in ("run", "test", "check", "demo", "bench", "pictures"):
        assert said.count(f"\n  {verb} ") == 2


@pytest.mark.parametrize("words", [[], ["nothing-like-this"]])
def test_an_unknown_verb_is_wrong_usage(words):
    answer = _call(*words)
    assert answer.returncode == 2
    assert "Cách dùng" in answer.stderr.decode("utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_vietnamese_comes_out_whatever_the_console_is_set_to(encoding):
    answer = _call("--help", PYTHONIOENCODING=encoding)
    assert answer.returncode == 0
    assert "mở chương trình ở quầy" in answer.stdout.decode("utf-8")
