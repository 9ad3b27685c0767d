"""``move CODE digitise`` and ``digitise`` as a script calls them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import a_filing_line
from tests.scanned import a_pdf, a_picture, lay

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]
CODE = "260302-1001"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A training desk with one dossier, and a hand that runs commands on it; the answers are read as JSON."""

    def call(*words: str) -> tuple[int, list[dict[str, Any]], str]:
        code = main([*words, "--data", str(tmp_path / "desk"), "--json", "--lang", "vi", "--now", "2026-03-02T09:00"])
        caught = capsys.readouterr()
        return code, [json.loads(line) for line in caught.out.splitlines()], caught.err

    office = ("--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")
    assert call("init", *office)[0] == 0
    filing = tmp_path / "filing.jsonl"
    filing.write_text(json.dumps(a_filing_line()), encoding="utf-8")
    assert call("register", str(filing))[0] == 0
    return call


def test_a_scan_comes_in_as_a_move_and_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = lay(tmp_path / "scanner", "a.pdf", a_pdf(2))
    asked = ("move", CODE, "digitise", "--set", f"file={file}", "--set", "paper=tờ khai")
    code, [answer], _ = run(*asked, "--set", "pages=2")
    assert (code, [(scan["paper"], scan["pages"]) for scan in answer["scans"]]) == (0, [("Tờ khai", 2)])
    code, [again], _ = run(*asked)
    assert (code, again["revision"], again["warnings"]) == (0, answer["revision"], ["digitise.already_there"])


def test_a_refused_scan_names_its_code_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = lay(tmp_path / "scanner", "a.pdf", a_pdf(2))
    code, answers, told = run("move", CODE, "digitise", "--set", f"file={file}", "--set", "paper=giấy tờ tùy thân")
    assert (code, answers) == (1, [])
    assert told.startswith("digitise.shown_only: ")
    assert run("digitise", "add", CODE, str(file), "--paper", "tờ khai", "--pages", "3")[0] == 1
    assert run("show", CODE)[1][0]["scans"] == []


def test_a_folder_a_dossiers_scans_and_one_of_them_are_looked_at(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "scanner"
    lay(folder, "hong.pdf", b"%PDF-1.4")
    file = lay(folder, "a.jpg", a_picture())
    waiting = {Path(each["file"]).name: each for each in run("digitise", "waiting", str(folder))[1]}
    assert waiting["a.jpg"]["pages"] == 1
    assert waiting["hong.pdf"]["error"]["code"] == "digitise.damaged"
    assert run("digitise", "add", CODE, str(file), "--paper", "tờ khai", "--remove-sources")[0] == 0
    assert not file.exists()
    [scan] = run("digitise", "show", CODE)[1]
    out = tmp_path / "out.jpg"
    assert run("digitise", "open", CODE, scan["digest"][:8], "--out", str(out))[0] == 0
    assert out.read_bytes() == a_picture()
    assert run("digitise", "open", CODE, scan["digest"][:8], "--out", str(out))[0] == 3, "nothing is overwritten"


def test_a_lost_file_is_found_by_the_check(run: Run, tmp_path: Path) -> None:
    file = lay(tmp_path / "scanner", "a.pdf", a_pdf())
    run("digitise", "add", CODE, str(file), "--paper", "tờ khai")
    assert run("digitise", "check")[:2] == (0, [{"files": 1, "failing": 0, "unclaimed": 0}])
    next((tmp_path / "desk" / "scans").iterdir()).unlink()
    code, [failing, whole], _ = run("digitise", "check")
    assert (code, failing["presence"], whole["failing"]) == (1, "missing", 1)


def test_a_scan_is_taken_back_with_a_reason(run: Run, tmp_path: Path) -> None:
    file = lay(tmp_path / "scanner", "a.pdf", a_pdf())
    run("digitise", "add", CODE, str(file), "--paper", "tờ khai")
    [scan] = run("digitise", "show", CODE)[1]
    code, [answer], _ = run("digitise", "take-back", CODE, scan["digest"], "--reason", "nhầm hồ sơ")
    assert (code, answer["scans"]) == (0, [])
    assert run("digitise", "show", CODE)[1][0]["taken_back_why"] == "nhầm hồ sơ"
