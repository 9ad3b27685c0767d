"""Commands that keep the record: checks, backups, restoring, and a record that lies elsewhere."""

from pathlib import Path

import pytest

from tests.cli.running import Run, registered


def test_the_record_is_checked_backed_up_and_restored(desk: Run, tmp_path: Path) -> None:
    registered(desk, tmp_path)
    backup = desk("backup", "--to", str(tmp_path / "safe")).json()["file"]
    lost = registered(desk, tmp_path)
    assert desk("restore", backup).code == 0
    assert desk("show", lost).code == 1
    assert desk("check").json()["sound"] is True
    assert registered(desk, tmp_path) == "H58.123-260302-18000"


def test_a_change_to_a_dossier_of_before_a_restore_is_made_with_a_warning(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
    desk("restore", desk("backup", "--to", str(tmp_path / "safe")).json()["file"])
    answer = desk("move", code, "correct", "--note", "sai", "--set", "phone=0900000199")
    assert (answer.code, code in answer.said) == (0, True)


@pytest.mark.parametrize("url", ["postgresql://nobody@localhost/none", "nonsense", "mysql://x"])
def test_a_database_that_cannot_be_used_is_told_and_makes_no_desk(run: Run, tmp_path: Path, url: str) -> None:
    answer = run(
        "init", "--office-code", "H58.123", "--office-name", "UBND xã A", "--desk", "1", "--database", url, real=True
    )
    assert (answer.code, "storage." in answer.said) == (3, True)
    assert run("batch", "list", real=True).code == 1


def test_a_record_may_lie_in_another_file(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    made = run(
        "init", "--office-code", "H58.123", "--office-name", "UBND xã A", "--desk", "1", "--database", url, real=True
    )
    assert made.code == 0
    assert run("backup", "--to", str(tmp_path / "safe"), real=True).code == 0
    assert run("check", real=True).json()["sound"] is True
