"""The Vietnamese words of the window: complete, compiled, and with the same places to fill in."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "resources" / "i18n" / "motcua_vi.ts"
PLACES = re.compile(r"\{\w+\}|%n")


def _messages(path: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            words = translation.findtext("numerusform") or translation.text or ""
            found[context.findtext("name") or "", message.findtext("source") or ""] = words
    return found


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    """What stands in the code today, by Qt's own reader."""
    path = tmp_path_factory.mktemp("words") / "now.ts"
    files = [str(file) for file in sorted((ROOT / "ui").rglob("*.py"))]
    command = [str(Path(sys.executable).parent / "pyside6-lupdate"), *files, "-ts", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return _messages(path)


def test_every_word_of_the_window_has_its_vietnamese(in_code: dict[tuple[str, str], str]) -> None:
    shipped = _messages(SHIPPED)
    assert [place for place in in_code if not shipped.get(place)] == []


def test_qt_s_reader_finds_every_word_that_the_code_asks_for(in_code: dict[tuple[str, str], str]) -> None:
    # It passes over translate() with a number, and over other names for translate(): such words would stay English.
    asked = {
        tuple(word.value for word in call.args[:2] if isinstance(word, ast.Constant))
        for file in (ROOT / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "translate"
        if len(call.args) > 1  # a str's own translate() takes one
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)  # a painter's takes numbers
    }
    assert sorted(asked - in_code.keys()) == []


def test_no_translation_is_left_of_words_that_are_gone(in_code: dict[tuple[str, str], str]) -> None:
    assert [place for place in _messages(SHIPPED) if place not in in_code] == []


def test_a_translation_fills_in_what_its_source_fills_in() -> None:
    for (_, source), words in _messages(SHIPPED).items():
        assert sorted(PLACES.findall(words)) == sorted(PLACES.findall(source)), source


def test_the_compiled_words_are_those_of_the_list(tmp_path: Path) -> None:
    fresh = tmp_path / "motcua_vi.qm"
    command = [str(Path(sys.executable).parent / "pyside6-lrelease"), str(SHIPPED), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    assert fresh.read_bytes() == SHIPPED.with_suffix(".qm").read_bytes()
