"""Canonical JSON has one spelling for a value, and the reader takes no other."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import FileRefused
from desk_app.sync import canonical

TEXT = st.text(st.characters(exclude_categories=["Cs"])).map(lambda text: unicodedata.normalize("NFC", text))
KEYS = st.text(st.characters(max_codepoint=126))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def nested(depth: int) -> Any:
    value: Any = []
    for _ in range(depth - 1):
        value = [value]
    return value


@given(VALUES)
def test_what_was_written_reads_back_the_same(value: Any) -> None:
    assert canonical.load(canonical.dump(value)) == value


@given(VALUES)
def test_the_standard_library_writes_the_same_bytes(value: Any) -> None:
    plain = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    assert canonical.dump(value) == plain.encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"a":1,"a":1}', "spelling"),
        (b'{"a":{"b":1,"b":2}}', "spelling"),
        (b'{"b":1,"a":2}', "spelling"),
        (b'{"a": 1}', "spelling"),
        (b'{"a":1}\n', "spelling"),
        (b'{"a":1.0}', "float"),
        (b'{"a":1e3}', "float"),
        (b'{"a":-0}', "spelling"),
        (b'{"a":01}', "json"),
        (b'{"a":NaN}', "json"),
        (b'{"a":-Infinity}', "json"),
        (b'{"a":9007199254740992}', "integer"),
        (b'{"a":-9007199254740992}', "integer"),
        (b'{"a":' + b"9" * 50 + b"}", "integer"),
        (b'{"a":' + b"9" * 5000 + b"}", "json"),
        (b'{"a":1e999}', "json"),
        (b'\xef\xbb\xbf{"a":1}', "json"),
        (b'{"a":"\xff"}', "utf-8"),
        (b'{"a":"\xed\xa0\x80"}', "utf-8"),
        (b'{"a":"\\ud800"}', "json"),
        (b'{"a":"\\u0041"}', "spelling"),
        (b'{"a":"\\/"}', "spelling"),
        ('{"a":"Nguyê\u0303n"}'.encode(), "nfc"),
        (b'{"a":"e\\u0301"}', "spelling"),
        ('{"tên":1}'.encode(), "key"),
        (canonical.dump(nested(16))[:-1] + b",[]]", None),
        (b"[" * 17 + b"]" * 17, "depth"),
        (b"[" * 100_000 + b"]" * 100_000, "depth"),
        (b'{"a":' * 100_000, "depth"),
        (b"", "json"),
        (b"1 2", "json"),
        (b"{'a':1}", "json"),
        (b'{"a":1,}', "json"),
    ],
)
def test_only_the_canonical_spelling_is_read(data: bytes, why: str | None) -> None:
    if why is None:
        assert canonical.load(data)
        return
    with pytest.raises(FileRefused) as refused:
        canonical.load(data, name="lo.hs.zip", entry="records.jsonl", line=17)
    facts = {"name": "lo.hs.zip", "entry": "records.jsonl", "line": 17, "why": why}
    assert (refused.value.code, refused.value.facts) == ("E107", facts)


@given(st.binary(max_size=40) | st.text(alphabet='{}[]":,0123456789.eE-+ \\utrfalsen', max_size=40).map(str.encode))
def test_any_bytes_are_either_canonical_or_refused(data: bytes) -> None:
    try:
        value = canonical.load(data)
    except FileRefused:
        return
    assert canonical.dump(value) == data


def test_vietnamese_typed_with_loose_marks_is_written_in_nfc() -> None:
    assert canonical.dump("Nguye\u0302\u0303n") == '"Nguyễn"'.encode()


@pytest.mark.parametrize("value", [1.5, 2**53, {1: 2}, {"tên": 1}, {"a": {1}}, nested(17), b"x", "\ud800"])
def test_a_value_without_a_canonical_spelling_is_our_defect(value: Any) -> None:
    with pytest.raises(ValueError, match="no canonical JSON"):
        canonical.dump(value)
