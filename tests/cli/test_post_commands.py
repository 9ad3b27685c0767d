"""Commands of the post: a day exported, an office enrolled, files of other hands refused."""

from pathlib import Path

from tests.cli.running import Run, registered


def test_a_day_is_exported_once_and_again_the_same(desk: Run, tmp_path: Path) -> None:
    registered(desk, tmp_path)
    first = desk("batch", "export", "--to", str(tmp_path / "stick")).json()
    nothing = desk("batch", "export", "--to", str(tmp_path / "stick"))
    assert (nothing.code, nothing.text, len(list((tmp_path / "stick").iterdir()))) == (0, "", 1)
    again = desk("batch", "export", "--to", str(tmp_path / "other"), "--again", "1").json()
    assert (again["sha256"], Path(again["file"]).read_bytes()) == (first["sha256"], Path(first["file"]).read_bytes())
    inspected = desk("batch", "inspect", first["file"]).json()
    assert (inspected["records"], inspected["to"]["key"], inspected["training"]) == (1, None, True)
    assert desk("batch", "list").json()["acknowledged_at"] is None


def test_enrol_writes_exactly_one_file(desk: Run, tmp_path: Path) -> None:
    desk("enrol", "--to", str(tmp_path / "cards"))
    assert [path.name for path in (tmp_path / "cards").iterdir()] == ["H58.123_1.enrol.json"]


def test_a_truncated_batch_is_refused_and_a_missing_one_is_trouble(desk: Run, tmp_path: Path) -> None:
    registered(desk, tmp_path)
    batch = Path(desk("batch", "export", "--to", str(tmp_path)).json()["file"])
    cut = tmp_path / "cut.hs.zip"
    cut.write_bytes(batch.read_bytes()[:500])
    answer = desk("batch", "take", str(cut))
    assert (answer.code, "E101" in answer.said) == (1, True)
    assert desk("batch", "take", str(tmp_path / "none.hs.zip")).code == 3


def test_a_desks_own_batch_is_not_for_itself(desk: Run, tmp_path: Path) -> None:
    registered(desk, tmp_path)
    batch = desk("batch", "export", "--to", str(tmp_path)).json()["file"]
    answer = desk("batch", "take", batch)
    assert (answer.code, "E203" in answer.said) == (1, True)
