"""The verbs: how each starts the program or its tools, and what it says when it cannot."""

import json
import os
import sys

import pytest

from installer import computer, system_tests, verbs
from installer.words import Stop

TELL = """
import json, os, sys
print(json.dumps([sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"), os.getcwd()]))
sys.exit(7)
"""


@pytest.fixture
def program(ready):
    """A checkout whose program and tools only tell how they were started, and end with 7."""
    files = {
        "main.py": TELL,
        "pytest.py": TELL,
        "desk_app/__main__.py": TELL,
        "ui/pictures.py": TELL,
        "tests/bench/bench_due.py": TELL,
        "tests/bench/bench_search.py": TELL,
    }
    for name, text in files.items():
        (ready.root / name).parent.mkdir(parents=True, exist_ok=True)
        (ready.root / name).write_text(text, encoding="utf-8")
    return ready


@pytest.fixture
def _no_choice_of_platform(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)


def _told(capfd):
    return [json.loads(line) for line in capfd.readouterr().out.splitlines() if line.startswith("[[")]


@pytest.mark.parametrize(
    ("environment", "system", "answer"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_known_by_what_the_session_says(environment, system, answer):
    assert computer.has_display(environment, system) is answer


if sys.platform.startswith("linux"):

    def test_without_a_display_run_says_so_offers_the_demo_and_installs_nothing(bare, monkeypatch):
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        with pytest.raises(Stop) as stopped:
            verbs.run(bare.place, [])
        assert "màn hình" in stopped.value.vi
        assert "bootstrap.py demo" in stopped.value.en
        assert not bare.place.folder.exists()


def test_run_starts_the_front_door_with_its_words_and_hands_its_exit_code_on(program, monkeypatch, capfd):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert verbs.run(program.place, ["--data", "quầy"]) == 7
    assert _told(capfd) == [[["--data", "quầy"], "offscreen", str(program.root)]]


def test_test_hands_pytest_its_words_and_its_exit_code(program, capfd):
    assert verbs.test(program.place, ["-x", "-k", "due"]) == 7
    assert _told(capfd)[0][0] == ["-x", "-k", "due"]


@pytest.mark.usefixtures("_no_choice_of_platform")
def test_the_demo_needs_no_screen_and_goes_to_a_new_folder_where_the_caller_stands(
    program, monkeypatch, capfd, tmp_path
):
    (tmp_path / "demo-out").mkdir()
    monkeypatch.chdir(tmp_path)
    assert verbs.demo(program.place, []) == 7
    told = _told(capfd)
    assert told[0][0] == ["demo", "--to", str(tmp_path / "demo-out-2")]
    assert told[0][1] == ("offscreen" if sys.platform.startswith("linux") else None)


@pytest.mark.parametrize("words", [["--to", "ra"], ["--to=ra"]])
def test_the_demo_s_folder_is_seen_from_where_the_caller_stands(program, monkeypatch, capfd, tmp_path, words):
    monkeypatch.chdir(tmp_path)
    verbs.demo(program.place, [*words, "--lang", "en"])
    assert "=".join(_told(capfd)[0][0]).split("=")[2] == str(tmp_path / "ra")


def test_bench_runs_every_measurement_or_the_one_named(program, capfd):
    assert verbs.bench(program.place, []) == 7
    assert len(_told(capfd)) == 2
    verbs.bench(program.place, ["search"])
    assert len(_told(capfd)) == 1


def test_bench_names_what_there_is_when_asked_for_something_else(program):
    with pytest.raises(Stop) as stopped:
        verbs.bench(program.place, ["speed"])
    assert "due, search" in stopped.value.en
    assert stopped.value.code == 2


def test_pictures_go_to_the_documentation(program, capfd):
    assert verbs.pictures(program.place, []) == 7
    assert _told(capfd)[0][0] == ["--to", "docs/pictures"]


@pytest.fixture
def with_system_tests(tmp_path):
    folder = tmp_path / "tests" / "system"
    folder.mkdir(parents=True)
    (tmp_path / "tests" / "domain").mkdir()
    (folder / "test_window.py").write_text('"""The window under a real window manager."""\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("words", [[], ["-x"], ["tests"], ["tests/system"], ["tests/system/test_window.py::test_a"]])
def test_tests_that_need_a_service_belong_to_a_full_run(with_system_tests, words):
    assert [file.name for file in system_tests.chosen(with_system_tests, words)] == ["test_window.py"]


def test_who_asks_for_other_tests_is_not_bothered_with_them(with_system_tests):
    assert system_tests.chosen(with_system_tests, ["tests/domain", "-x"]) == []


def test_what_was_left_out_is_named_in_both_languages(with_system_tests):
    tests = system_tests.chosen(with_system_tests, [])
    vi, en = system_tests.left_out(tests, ["xvfb", "openbox"])
    for sentence in (vi, en):
        assert "The window under a real window manager" in sentence
        assert "xvfb openbox" in sentence
    assert "Chưa chạy" in vi
    assert "Not run" in en


def test_the_project_s_own_check_calls_the_test_command():
    script = (verbs.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python3 installer/bootstrap.py test" in script
    assert os.name == "nt" or os.access(verbs.ROOT / ".ci" / "run", os.X_OK)
