"""The commands ``due`` and ``calendar``: one case, a file of them, and whatever else stands in a file."""

import io
import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.cli import app
from desk_app.cli.console import Console
from desk_app.cli.due import LINE_BYTES, answer_all, lines_of
from desk_app.domain.hours import OfficeHours
from desk_app.services.catalogue import shipped_calendar

ROOT = Path(__file__).resolve().parents[2]
CASES = json.loads((ROOT / "tests" / "domain" / "due_cases.json").read_text(encoding="utf-8"))
CALENDAR, HOURS = shipped_calendar(), OfficeHours.default()


def motcua(*words: str, given: bytes = b"") -> tuple[int, str, str]:
    """The command as a script calls it: exit code, standard output, standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "desk_app", *words, "--lang", "en"],
        input=given,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def answered(content: bytes) -> list[Any]:
    """What ``due --cases`` says to a file of these bytes; every answer is one line of JSON."""
    out = io.StringIO()
    answer_all(lines_of(io.BytesIO(content)), CALENDAR, HOURS, Console(out=out, language="en"))
    assert out.getvalue() == "" or out.getvalue().endswith("\n")
    return [json.loads(line) for line in out.getvalue().split("\n")[:-1]]


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


GOOD = b'{"received":"2026-03-02T09:00","limit":{"value":3,"unit":"working_days"}}'


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"", "due.line_empty"),
        (b" \t\r", "due.line_empty"),
        (b"\xff\xfe\x00", "due.line_not_utf8"),
        (GOOD.decode().encode("utf-16-le").replace(b"\n", b""), "due.line_not_json"),
        (b"{", "due.line_not_json"),
        (b"\x00", "due.line_not_json"),
        (b"[" * 200_000, "due.line_not_json"),
        (b'{"a":' * 100_000, "due.line_not_json"),
        (GOOD.replace(b"3", b"1" * 5000, 1).replace(b"2026-01", b"2026-03"), "due.moment_form"),
        (GOOD.replace(b":3,", b":" + b"1" * 5000 + b","), "due.line_not_json"),
        (GOOD.replace(b":3,", b":" + b"1" * 4000 + b","), "due.limit_too_long"),
        (GOOD.replace(b":3,", b":1e400,"), "due.limit_too_long"),
        (GOOD.replace(b":3,", b":1e99999999999999999999,"), "due.line_not_json"),
        (GOOD.replace(b":3,", b":NaN,"), "due.line_not_json"),
        (GOOD.replace(b":3,", b":-Infinity,"), "due.line_not_json"),
        (GOOD.replace(b":3,", b":true,"), "due.not_a_number"),
        (GOOD.replace(b":3,", b':"3",'), "due.not_a_number"),
        (GOOD.replace(b":3,", b":null,"), "due.value_missing"),
        (GOOD.replace(b":3,", b":{},"), "due.not_a_number"),
        (GOOD.replace(b'"value":3,', b'"value":3,"value":4,'), "due.line_name_twice"),
        (GOOD.replace(b"working_days", b"w\xe2\x80\xa8\\u0085\\ud800"), "due.unknown_unit"),
        (GOOD.replace(b'"working_days"', b"[]"), "due.unknown_unit"),
        (GOOD.replace(b'"2026-03-02T09:00"', b"20260302"), "due.moment_form"),
        (GOOD.replace(b"2026-", b"9999-").replace(b":3,", b":36525,"), "due.beyond_calendar"),
        (b"[]", "due.line_shape"),
        (b"3", "due.line_shape"),
        (b'"x"', "due.line_shape"),
        (GOOD.replace(b'{"value":3,"unit":"working_days"}', b"3"), "due.line_shape"),
        (GOOD[:-1] + b',"pauses":{}}', "due.line_shape"),
        (GOOD[:-1] + b',"pauses":0}', "due.line_shape"),
        (GOOD[:-1] + b',"pauses":[1]}', "due.line_shape"),
        (GOOD[:-1] + b',"pauses":[{"from":"2026-03-02T09:00","policy":"resume"}]}', "due.line_shape"),
        (GOOD[:-1] + b',"pauses":[{"from":"2026-03-02T09:00","to":null,"policy":1}]}', "due.pause_policy"),
        (b" " * (LINE_BYTES + 10), "due.line_too_long"),
    ],
)
def test_a_hostile_line_is_refused_by_name_and_the_next_one_answered(line: bytes, code: str) -> None:
    refused, after = answered(line + b"\n" + GOOD)
    assert refused["error"]["code"] == code
    assert set(refused["error"]) == {"code", "message"}
    assert refused["error"]["message"].isprintable()
    assert after == {"due": "2026-03-05T17:00:00"}


@pytest.mark.parametrize(
    ("content", "answers"),
    [
        (b"", 0),
        (b"\n", 1),
        (GOOD, 1),
        (GOOD + b"\n", 1),
        (GOOD + b"\r\n" + GOOD + b"\r\n", 2),
        (GOOD + b"\r" + GOOD, 1),
        (b"\n\n" + GOOD, 3),
        (b"\xef\xbb\xbf" + GOOD, 1),
        (b"x\xe2\x80\xa8y\x0b\x0c\x1c\n", 1),
    ],
)
def test_lines_end_at_the_newline_and_nowhere_else(content: bytes, answers: int) -> None:
    assert len(answered(content)) == answers


def test_cases_may_come_through_a_pipe() -> None:
    assert motcua("due", "--cases", "-", given=GOOD + b"\n")[:2] == (0, '{"due":"2026-03-05T17:00:00"}\n')


def test_the_value_of_a_same_day_limit_is_ignored_whatever_it_is() -> None:
    lines = [
        GOOD.replace(b"working_days", b"same_day").replace(b":3,", value) for value in (b":null,", b':"x",', b":-1,")
    ]
    assert answered(b"\n".join(lines)) == [{"due": "2026-03-02T17:00:00"}] * 3


scraps = st.sampled_from(
    [b'"received"', b'"limit"', b'"pauses"', b"[", b"]", b"{", b"}", b":", b",", b"null", b"\\u", GOOD]
)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["2026-03-02T09:00", "months"]),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.sampled_from(["received", "limit", "value", "unit", "pauses", "to"]), inner)
    ),
    max_leaves=12,
)
lines = st.one_of(
    st.binary(max_size=200),
    st.lists(st.one_of(scraps, st.binary(max_size=4)), max_size=12).map(b"".join),
    json_values.map(lambda value: json.dumps(value).encode()),
    st.fixed_dictionaries({"received": json_values, "limit": json_values, "pauses": json_values}).map(
        lambda value: json.dumps(value).encode()
    ),
)


@given(st.lists(lines.map(lambda line: line.replace(b"\n", b"")), max_size=20))
def test_every_line_gets_one_answer_whatever_it_says(lines: list[bytes]) -> None:
    answers = answered(b"\n".join([*lines, b""]))
    assert len(answers) == len(lines)
    assert all(("due" in answer) != ("error" in answer) for answer in answers)


def test_a_hundred_thousand_arbitrary_lines_get_an_answer_each() -> None:
    random = Random("a hundred thousand lines")
    parts = [
        GOOD,
        b'{"received":',
        b'"2026-03-02T09:00"',
        b'"limit":{"value":',
        b"1e5",
        b"null",
        b"}",
        b"-",
        b"\xc3",
        b",",
    ]

    def a_line() -> bytes:
        if random.random() < 0.5:
            return random.randbytes(random.randrange(60))
        if random.random() < 0.5:
            place = random.randrange(len(GOOD))
            return GOOD[:place] + random.randbytes(random.randrange(3)) + GOOD[place + random.randrange(3) :]
        return b"".join(random.choices(parts, k=random.randrange(8)))

    lines = [a_line().replace(b"\n", b"") for _ in range(100_000)]
    answers = answered(b"\n".join([*lines, b""]))
    assert len(answers) == len(lines)
    assert {key for answer in answers for key in answer} <= {"due", "error", "provisional", "paused_since"}


def test_a_file_of_anything_ends_with_zero_and_without_a_trace(tmp_path: Path) -> None:
    file = tmp_path / "anything"
    file.write_bytes(
        Random("bytes").randbytes(20_000) + b"\n" + b"[" * 200_000 + b'\n{"\\ud800":1,"\\ud800":2}\n' + GOOD
    )
    code, out, err = motcua("due", "--cases", str(file))
    assert (code, err) == (0, "")
    assert out.count("\n") == file.read_bytes().count(b"\n") + 1
    assert all(json.loads(line) for line in out.split("\n")[:-1])


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
