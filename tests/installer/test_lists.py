"""The locked lists: whole, hashed, equal where they overlap, and without a word about where the files come from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LISTS = ("run", "test", "bench")


def _read(name):
    """Each requirement of a list with its hashes, as (requirement, [hash …])."""
    text = (ROOT / "installer" / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    for logical in text.replace("\\\n", " ").splitlines():
        wanted, *hashes = re.split(r"\s+--hash=", logical.strip())
        yield Requirement(wanted), hashes


def _pins(name):
    """Name and marker → version."""
    return {(canonicalize_name(r.name), str(r.marker)): str(r.specifier) for r, _ in _read(name)}


def _asked(name):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    return [Requirement(text) for text in project["project"]["dependencies"] + groups.get(name, [])]


@pytest.mark.parametrize("name", LISTS)
def test_every_line_is_one_version_with_its_hashes_and_nothing_else(name):
    for requirement, hashes in _read(name):
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert requirement.url is None
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), requirement


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_all_that_the_project_asks_for_in_versions_it_allows(name):
    held = {canonicalize_name(r.name): str(r.specifier).removeprefix("==") for r, _ in _read(name)}
    for asked in _asked(name):
        assert asked.specifier.contains(held[canonicalize_name(asked.name)]), asked


@pytest.mark.parametrize("name", ["test", "bench"])
def test_what_the_program_needs_stands_unchanged_in_the_other_lists(name):
    # A marker may differ: what a peer needs everywhere stands without one there.
    held = {(package, version) for (package, _), version in _pins(name).items()}
    assert {(package, version) for (package, _), version in _pins("run").items()} <= held


def test_what_two_lists_share_has_one_version():
    test, bench = _pins("test"), _pins("bench")
    shared = test.keys() & bench.keys()
    assert {key: test[key] for key in shared} == {key: bench[key] for key in shared}


def test_tools_and_peers_stay_out_of_what_an_officer_installs():
    names = {name for name, _ in _pins("run")}
    assert not names & {"pytest", "ruff", "mypy", "holidays", "numpy", "uv", "pyside6-addons"}
