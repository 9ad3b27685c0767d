"""The commands ``due`` and ``calendar``: one case, a file of them, and whatever else stands in a file."""

import json
from pathlib import Path

import pytest

from desk_app.cli import app
from tests.cli.motcua import ROOT, motcua

CASES = json.loads((ROOT / "tests" / "domain" / "due_cases.json").read_text(encoding="utf-8"))


def test_one_case_is_answered_with_its_moment() -> None:
    assert motcua("due", "--received", "2026-03-02T09:00", "--limit", "3", "--unit", "working_days") == (
        *(0, "2026-03-05T17:00:00\n"),
        "",
    )


def test_options_may_stand_before_the_command() -> None:
    words = ("--json", "due", "--received", "2026-03-10T15:01", "--unit", "same_day")
    assert motcua(*words)[:2] == (0, '{"due":"2026-03-11T17:00:00"}\n')


def test_a_provisional_year_is_said_beside_the_answer_and_in_it() -> None:
    words = ("due", "--received", "2026-12-30T09:00", "--limit", "2", "--unit", "working_days")
    code, out, err = motcua(*words)
    assert (code, out) == (0, "2027-01-04T17:00:00\n")
    assert "2027" in err
    assert json.loads(motcua(*words, "--json")[1]) == {"due": "2027-01-04T17:00:00", "provisional": [2027]}


def test_an_open_pause_is_answered_with_the_moment_since_when() -> None:
    words = ("due", "--received", "2026-03-02T09:00", "--limit", "5", "--unit", "working_days", "--json")
    out = motcua(*words, "--pause", "2026-03-04T10:00,,resume")[1]
    assert json.loads(out) == {"due": None, "paused_since": "2026-03-04T10:00:00"}


def test_the_explanation_lists_every_day_and_why() -> None:
    words = ("due", "--received", "2026-11-20T09:00", "--limit", "3", "--unit", "working_days", "--explain")
    code, out, _ = motcua(*words)
    lines = out.splitlines()
    assert (code, lines[0]) == (0, "2026-11-26T17:00:00")
    assert [line for line in lines if "2026-11-24" in line and "Ngày Văn hóa Việt Nam" in line]
    why = json.loads(motcua(*words, "--json")[1])
    assert why["due"] == "2026-11-26T17:00:00"
    assert [day["number"] for day in why["explanation"]["days"]] == [0, None, None, 1, None, 2, 3]
    assert why["explanation"]["days"][4]["kind"] == "holiday"


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        (["--received", "2026-03-02T09:00", "--limit", "-1", "--unit", "working_days"], "due.negative_limit"),
        (["--received", "2026-03-02T09:00", "--limit", "x", "--unit", "working_days"], "due.not_a_number"),
        (["--received", "2026-03-02T09:00", "--limit", "nan", "--unit", "working_days"], "due.not_a_number"),
        (["--received", "2026-03-02T09:00", "--unit", "working_days"], "due.value_missing"),
        (["--received", "2026-03-02T09:00", "--limit", "3", "--unit", "weeks"], "due.unknown_unit"),
        (["--received", "2026-03-02T09:00+07:00", "--limit", "3", "--unit", "months"], "due.moment_zone"),
        (["--received", "2026-03-02T09:00Z", "--limit", "3", "--unit", "months"], "due.moment_zone"),
        (["--received", "2026-03-02", "--limit", "3", "--unit", "months"], "due.moment_form"),
        (["--received", "2026-02-30T09:00", "--limit", "3", "--unit", "months"], "due.moment_form"),
        (["--received", "2026-03-02T24:00", "--limit", "3", "--unit", "months"], "due.moment_form"),
        (["--received", "2026-03-02T09:00", "--unit", "same_day", "--pause", "now"], "due.pause_form"),
        (
            ["--received", "2026-03-02T09:00", "--unit", "same_day", "--pause", "2026-03-02T09:00,,on"],
            "due.pause_policy",
        ),
        (["--cases", "no-such-file.jsonl"], "due.cases_unreadable"),
        (["--cases", "."], "due.cases_unreadable"),
    ],
)
def test_refused_input_names_its_code_and_ends_with_one(words: list[str], refused: str) -> None:
    code, out, err = motcua("due", *words)
    assert (code, out) == (1, "")
    assert err.startswith(f"{refused}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["due"],
        ["due", "--received", "2026-03-02T09:00"],
        ["due", "--cases", "x", "--explain"],
        ["due", "--cases", "x", "--unit", "none"],
        ["calendar"],
        ["calendar", "show", "next"],
    ],
)
def test_wrong_usage_ends_with_two(words: list[str]) -> None:
    code, out, err = motcua(*words)
    assert (code, out) == (2, "")
    assert "usage" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"holidays":{"2027":[]}}', b'{"a":1,"a":2}']
)
@pytest.mark.parametrize("option", ["--calendar", "--hours"])
def test_a_broken_calendar_or_hours_file_is_refused_with_a_sentence(
    option: str, content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content)
    words = ("due", "--received", "2026-03-02T09:00", "--limit", "3", "--unit", "working_days")
    code, out, err = motcua(*words, option, str(file))
    assert (code, out) == (1, "")
    assert err.startswith(("calendar.", "hours."))
    assert "Traceback" not in err


def test_a_calendar_file_is_official_for_the_years_it_names(tmp_path: Path) -> None:
    file = tmp_path / "2027.json"
    days = [{"date": "2027-01-01", "what": "New Year"}, {"date": "2027-01-04", "what": "swapped"}]
    file.write_text(json.dumps({"holidays": {"2027": days}, "make_up_working_saturdays": ["2027-01-09"]}), "utf-8")
    words = ("due", "--received", "2026-12-31T09:00", "--limit", "5", "--unit", "working_days", "--json")
    assert motcua(*words, "--calendar", str(file))[1] == '{"due":"2027-01-09T17:00:00"}\n'


def test_the_worked_cases_come_back_in_order(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(json.dumps(case) + "\n" for case in CASES), encoding="utf-8", newline="\n")
    code, out, err = motcua("due", "--cases", str(file))
    assert (code, err) == (0, "")
    assert [json.loads(line)["due"] for line in out.splitlines()] == [case["due"] for case in CASES]


def test_a_calendar_year_is_shown_with_its_sources_and_standing() -> None:
    code, out, _ = motcua("calendar", "show", "2026", "--json")
    year = json.loads(out)
    assert (code, year["standing"]) == (0, "official")
    assert [day["date"] for day in year["make_up_days"]] == ["2026-01-10", "2026-08-22"]
    assert all(day["what"] and day["source"] for day in year["days_off"])


def test_a_year_without_a_calendar_is_shown_as_missing_with_a_warning() -> None:
    code, out, err = motcua("calendar", "show", "2050", "--json")
    assert (code, json.loads(out)["standing"]) == (0, "missing")
    assert err.count("\n") == 1


def test_the_commands_are_listed_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["--help", "--lang", "en"])
    assert ended.value.code == 0
    assert "due" in capsys.readouterr().out
