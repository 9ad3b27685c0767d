"""``due`` with a file of cases: every line gets one answer, whatever else stands in it."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.cli.due import LINE_BYTES
from tests.cli.motcua import answered, motcua

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
