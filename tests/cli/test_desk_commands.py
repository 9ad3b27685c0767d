"""What holds for every command of the desk: setting up, wrong usage, help, common options."""

import json
from pathlib import Path

import pytest

from desk_app.cli.app import main
from tests.building import CARD
from tests.cli.running import Run


def test_init_has_working_defaults_and_touches_no_desk_twice(run: Run) -> None:
    made = run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1")
    assert (made.json()["officer"], made.json()["upper_code"]) == ("Cán bộ tiếp nhận", "H58")
    again = run("init", "--office-code", "H58.999", "--office-name", "UBND xã Khác", "--desk", "2")
    assert (again.code, "desk.exists" in again.said) == (1, True)


def test_scan_needs_no_desk(run: Run) -> None:
    card = run("scan", CARD).json()
    assert card == {
        "kind": "citizen_card",
        "personal_id": "082199000123",
        "old_id": "012345678",
        "name": "Nguyễn Thị Mẫu",
        "birth_date": "1999-03-08",
        "sex": "female",
        "address": "Ấp Mẫu, Xã Mẫu, Tỉnh Mẫu",
        "issued_on": "2021-07-15",
        "warnings": [],
    }
    assert run("scan", "H58.123-260302-1001").json() == {"kind": "dossier", "code": "H58.123-260302-1001"}
    unknown = run("scan", "xin chào")
    assert (unknown.code, unknown.json()["kind"], unknown.json()["reason"]) == (0, "unknown", "scan.unknown")


def test_without_a_desk_every_command_says_what_to_do(run: Run, tmp_path: Path) -> None:
    for words in (["show", "H58.123-260302-1001"], ["batch", "list"], ["register", "-"]):
        answer = run(*words)
        assert (answer.code, "desk.none" in answer.said) == (1, True)
    assert not (tmp_path / "desk").exists()


def test_wrong_usage_is_told_apart_from_refused_input(desk: Run) -> None:
    for words in (["show"], ["nonsense"], ["register"], ["batch", "export"]):
        with pytest.raises(SystemExit) as stopped:
            desk(*words)
        assert stopped.value.code == 2


def test_a_real_desk_does_not_let_its_clock_be_set(run: Run) -> None:
    run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1")
    answer = run("batch", "list")
    assert (answer.code, "desk.clock_is_real" in answer.said) == (1, True)
    assert run("batch", "list", real=True).code == 0


def test_help_is_given_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for language, word in (("vi", "tiếp nhận hồ sơ"), ("en", "register dossiers")):
        with pytest.raises(SystemExit) as stopped:
            main(["--lang", language, "--help"])
        assert stopped.value.code == 0
        assert word in capsys.readouterr().out


def test_common_options_stand_before_or_after_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "desk")
    main(
        [
            "--data",
            folder,
            "--json",
            "init",
            "--office-code",
            "H58.123",
            "--office-name",
            "UBND xã Tân Hòa",
            "--desk",
            "1",
        ]
    )
    assert json.loads(capsys.readouterr().out)["desk"] == "1"
    assert main(["check", "--json", "--data", folder]) == 0
