"""Values as plain JSON: what was written is read again as it was, and what is none of it is refused."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.endings import Collected, Collector, Result
from desk_app.domain.filed import Mandate
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.people import BirthDate, Person
from desk_app.domain.plain import plain, value_of
from desk_app.domain.promises import SentUp
from desk_app.domain.waits import MissingPaper, Wait, WaitKind
from desk_app.domain.wire import canonical
from tests.building import a_person

SECONDS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)).map(lambda each: each.replace(microsecond=0))
MAYBE_WHEN = st.one_of(st.none(), SECONDS)
TEXT = st.text(st.sampled_from("aăâđêôơư ọẫỹ,:;'/\n1"), max_size=20)

WAITS = st.builds(
    Wait,
    kind=st.sampled_from(WaitKind),
    start=SECONDS,
    policy=st.sampled_from(PausePolicy),
    came_from=TEXT,
    end=MAYBE_WHEN,
    moves=st.booleans(),
    stage=st.integers(1, 3),
    missing=st.lists(st.builds(MissingPaper, name=TEXT, reason=TEXT), max_size=3).map(tuple),
    reason=TEXT,
    deadline=MAYBE_WHEN,
    amount_vnd=st.one_of(st.none(), st.integers(0, 10**12)),
)


@given(st.lists(WAITS, max_size=4).map(tuple))
def test_waits_are_read_again_as_they_were(waits: tuple[Wait, ...]) -> None:
    assert value_of(tuple[Wait, ...], json.loads(canonical(plain(waits)))) == waits


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (TimeLimit, TimeLimit(Decimal("1.5"), Unit.WORKING_DAYS)),
        (TimeLimit | None, None),
        (Person, a_person()),
        (Person | None, a_person(birth_date=None, sex=None)),
        (Mandate, Mandate("Giấy ủy quyền", "12/UQ", date(2026, 3, 1))),
        (Result, Result("12/GXN", "Lê Văn Tám", date(2026, 3, 4), electronic=True)),
        (SentUp, SentUp("Sở Tư pháp", datetime(2026, 3, 2, 9, 0), None, "G01")),
        (Collector, Collector(Collected.POST, "Cao Văn Bản", waybill="EV1")),
        (BirthDate, BirthDate(1990)),
        (BirthDate, BirthDate(1990, 5, 14)),
        (tuple[str, ...], ("a", "b")),
        (tuple[str, ...], ()),
        (bool, True),
        (int, 0),
    ],
)
def test_each_kind_of_value_is_read_again_as_it_was(kind: Any, value: Any) -> None:
    assert value_of(kind, json.loads(canonical(plain(value)))) == value


def test_a_moment_travels_with_its_offset_and_is_local_again() -> None:
    moment = datetime(2026, 3, 2, 9, 5, 7)
    assert plain(moment) == "2026-03-02T09:05:07+07:00"
    assert value_of(datetime, "2026-03-02T02:05:07+00:00") == moment


def test_a_field_that_was_not_known_then_takes_its_default() -> None:
    told = {"kind": "supplement", "start": "2026-03-02T09:00:00+07:00", "policy": "restart", "came_from": "accepted"}
    wait = value_of(Wait, told)
    assert (wait.moves, wait.stage, wait.missing) == (True, 1, ())


@pytest.mark.parametrize("missing", ["kind", "start", "policy", "came_from"])
def test_a_field_without_a_default_must_be_there(missing: str) -> None:
    told = {"kind": "supplement", "start": "2026-03-02T09:00:00+07:00", "policy": "restart", "came_from": "accepted"}
    told.pop(missing)
    with pytest.raises((KeyError, TypeError)):
        value_of(Wait, told)


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        (int, True),
        (int, "5"),
        (int, 1.5),
        (bool, 1),
        (str, 5),
        (str, None),
        (date, "2026-02-30"),
        (date, 20260302),
        (datetime, "morgen"),
        (WaitKind, "holiday"),
        (BirthDate, 1990),
        (tuple[str, ...], "ab"),
        (tuple[str, ...], ["a", None]),
        (Person, []),
        (Mandate, {"number": "12/UQ"}),
    ],
)
def test_what_is_no_such_value_is_refused(kind: Any, document: Any) -> None:
    with pytest.raises((TypeError, ValueError, KeyError)):
        value_of(kind, document)


@dataclass(frozen=True)
class _Scale:
    weight: float


@pytest.mark.parametrize("value", [1.5, {"a": 1}, [1], _Scale(1.5), object()])
def test_what_has_no_one_spelling_does_not_travel(value: Any) -> None:
    with pytest.raises(TypeError):
        plain(value)
