"""The ``hours`` command, and the larger hours file where ``due`` reads it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from desk_app.domain.hours import WEEKDAYS

LONG = [["07:00", "11:30"], ["13:30", "17:00"]]
SHORT = [["08:00", "12:00"], ["13:00", "16:30"]]
MORNING = [["07:30", "11:30"]]

Run = Callable[..., tuple[int, str, str]]


def a_week(day: list[list[str]], **more: Any) -> dict[str, Any]:
    return {**dict.fromkeys(WEEKDAYS[:5], day), **more}


LARGE: dict[str, Any] = {
    "seasons": [a_week(LONG, sat=MORNING, **{"from": "04-15"}), a_week(SHORT, **{"from": "10-15"})],
    "later": [{"from": "2026-12-01", **a_week(LONG)}],
    "offices": {"Công an xã": a_week(LONG, sat=MORNING, saturday_counts=True)},
}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command at a training desk on 2 March 2026."""
    common = ["--data", str(tmp_path / "desk"), "--lang", "vi", "--now", "2026-03-02T09:00"]

    def call(*words: str) -> tuple[int, str, str]:
        code = main([*words, *common])
        caught = capsys.readouterr()
        return code, caught.out, caught.err

    made = call("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")
    assert made[0] == 0
    return call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "gio.json"
    path.write_text(json.dumps(LARGE, ensure_ascii=False), encoding="utf-8-sig")
    return path


def shown(run: Run, *words: str) -> dict[str, Any]:
    code, out, _ = run("hours", "show", "--json", *words)
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def test_a_new_desk_shows_the_usual_week(run: Run) -> None:
    week = shown(run)
    assert (week["mon"], week["sat"], week["saturday_counts"]) == ([["07:30", "11:30"], ["13:30", "17:00"]], [], False)
    assert (week["on"], week["since"], week["season"], week["until"], week["offices"]) == (
        "2026-03-02",
        None,
        None,
        None,
        [],
    )


def test_imported_hours_are_shown_for_the_day_asked_for(run: Run, file: Path) -> None:
    assert run("hours", "import", str(file), "--json")[:2] == (0, '{"version":1}\n')
    winter, summer, later = (shown(run, "--on", day) for day in ("2026-03-02", "2026-07-01", "2027-01-04"))
    assert (winter["mon"], winter["season"], winter["until"]) == (SHORT, "10-15", "2026-04-14")
    assert (summer["mon"], summer["sat"], summer["season"]) == (LONG, MORNING, "04-15")
    assert (later["mon"], later["since"], later["until"]) == (LONG, "2026-12-01", None)


def test_an_office_shows_its_own_hours(run: Run, file: Path) -> None:
    run("hours", "import", str(file))
    office = shown(run, "--office", "cong an xa")
    assert (office["mon"], office["own_hours"], office["saturday_counts"]) == (LONG, True, True)


def test_an_office_without_hours_of_its_own_is_said_to_keep_the_desk_s(run: Run, file: Path) -> None:
    run("hours", "import", str(file))
    code, out, err = run("hours", "show", "--office", "Sở Y tế", "--json")
    assert (code, json.loads(out)["mon"], json.loads(out)["own_hours"]) == (0, SHORT, False)
    assert "không có giờ riêng" in err


def test_a_person_reads_the_week_in_words(run: Run, file: Path) -> None:
    run("hours", "import", str(file))
    _, out, _ = run("hours", "show", "--on", "2026-07-01")
    assert "Thứ Hai – Thứ Sáu    07:00–11:30, 13:30–17:00\n" in out
    assert "Thứ Bảy              07:30–11:30 · nhận, không tính thời hạn\n" in out
    assert "Chủ nhật             nghỉ\n" in out
    assert "hằng năm từ 15/04" in out
    assert "Giờ khác từ 15/10/2026" in out


def test_exported_hours_can_be_imported_again(run: Run, file: Path, tmp_path: Path) -> None:
    run("hours", "import", str(file))
    assert run("hours", "export", str(tmp_path / "again.json"))[0] == 0
    assert json.loads((tmp_path / "again.json").read_text(encoding="utf-8")) == LARGE
    assert run("hours", "import", str(tmp_path / "again.json"))[0] == 0


def test_a_refused_file_changes_nothing_and_says_why(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "gio.json"
    broken.write_text(json.dumps({**LARGE, "seasons": LARGE["seasons"][:1]}), encoding="utf-8")
    code, out, err = run("hours", "import", str(broken))
    assert (code, out) == (1, "")
    assert err.startswith("hours.one_season: ")
    assert shown(run)["mon"] == [["07:30", "11:30"], ["13:30", "17:00"]]


def test_a_day_that_is_none_is_wrong_usage(run: Run) -> None:
    with pytest.raises(SystemExit) as left:
        run("hours", "show", "--on", "2026-02-29")
    assert left.value.code == 2


def test_export_to_a_place_that_cannot_be_written_is_trouble(run: Run, tmp_path: Path) -> None:
    assert run("hours", "export", str(tmp_path / "none" / "gio.json"))[0] == 3


def test_due_reads_the_desk_s_hours_from_a_file_with_offices_and_seasons(run: Run, file: Path) -> None:
    asked = ("due", "--received", "2026-10-13T09:00", "--limit", "2", "--unit", "working_days", "--hours", str(file))
    assert run(*asked)[1] == "2026-10-15T16:30:00\n"
