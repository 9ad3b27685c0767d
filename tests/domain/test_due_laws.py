"""What holds for every due date: laws over random cases, and a second way of counting that must agree."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.day_lines import DayKind
from desk_app.domain.due import due, normalise
from desk_app.domain.explanation import Explanation, explain
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit
from tests.domain.timeline import CALENDAR, HOURS, timeline


def a_random_case(random: Random) -> tuple[datetime, TimeLimit, list[Pause]]:
    received = datetime(2023, 1, 1) + timedelta(seconds=random.randrange(4 * 365 * 86400))
    if random.random() < 0.5:
        received = received.replace(minute=random.choice((0, 30)), second=0)
    unit = random.choice(list(Unit)[:5])
    value = Decimal(random.randrange(0, 40))
    if unit is Unit.WORKING_DAYS and random.random() < 0.3:
        value += Decimal("0.5")
    if unit is Unit.MONTHS:
        value = Decimal(random.randrange(0, 6))
    pauses: list[Pause] = []
    start = received
    for _ in range(random.choice((0, 0, 1, 1, 2, 3))):
        start += timedelta(minutes=random.randrange(1, random.choice((120, 1440, 6 * 1440))))
        end = start + timedelta(minutes=random.randrange(0, random.choice((120, 1440, 12 * 1440))) + 1)
        pauses.append(Pause(start, None if random.random() < 0.05 else end, random.choice(list(PausePolicy))))
        start = end
        if pauses[-1].end is None:
            break
    return received, TimeLimit(value, unit), pauses


@pytest.mark.parametrize("place", range(len(HOURS)))
def test_two_ways_of_counting_agree(place: int) -> None:
    random, table = Random(f"due {place}"), timeline(place)
    for _ in range(5_000):
        received, limit, pauses = a_random_case(random)
        shuffled = random.sample(pauses, len(pauses))
        promise = due(received, limit, CALENDAR, HOURS[place], shuffled)
        assert promise.at == table.promise(received, limit, pauses), (received, limit, pauses)


moments = st.datetimes(datetime(2022, 6, 1), datetime(2030, 1, 1)).map(lambda moment: moment.replace(microsecond=0))

hours = st.sampled_from(HOURS)

halves = st.integers(1, 120).map(lambda number: TimeLimit.of(number / 2, "working_days"))

limits = st.one_of(
    halves,
    st.builds(TimeLimit.of, st.integers(0, 120), st.sampled_from(["working_days", "calendar_days", "working_hours"])),
    st.builds(TimeLimit.of, st.integers(0, 24), st.just("months")),
    st.just(TimeLimit.of(None, "same_day")),
)

policies = st.sampled_from(PausePolicy)


@st.composite
def waits(draw: st.DrawFn, received: datetime) -> list[Pause]:
    """Up to three closed pauses after the receipt, in order; some touch."""
    found, start = [], received
    for _ in range(draw(st.integers(0, 3))):
        start += timedelta(minutes=draw(st.integers(0, 9000)))
        end = start + timedelta(minutes=draw(st.integers(0, 20000)))
        found.append(Pause(start, end, draw(policies)))
        start = end
    return found


@st.composite
def courses(draw: st.DrawFn) -> tuple[datetime, TimeLimit, OfficeHours, list[Pause]]:
    received = draw(moments)
    return received, draw(limits), draw(hours), draw(waits(received))


def promised(received: datetime, limit: TimeLimit, hours: OfficeHours, pauses: list[Pause]) -> datetime:
    at = due(received, limit, CALENDAR, hours, pauses).at
    assert at is not None
    return at


@given(courses(), st.integers(1, 60))
def test_a_longer_limit_is_never_due_earlier(course: tuple, more: int) -> None:
    received, limit, hours, pauses = course
    if limit.unit is Unit.SAME_DAY or limit.value == 0:
        return
    # Whole days are lengthened by halves too; other units by whole numbers.
    step = Decimal(more) / 2 if limit.unit is Unit.WORKING_DAYS and not pauses else Decimal(more)
    longer = TimeLimit(limit.value + step, limit.unit)
    assert promised(received, longer, hours, pauses) >= promised(received, limit, hours, pauses)


@given(courses(), st.integers(0, 40 * 1440))
def test_a_later_receipt_is_never_due_earlier(course: tuple, minutes: int) -> None:
    received, limit, hours, pauses = course
    earlier = received - timedelta(minutes=minutes)
    assert promised(earlier, limit, hours, []) <= promised(received, limit, hours, [])
    assert promised(earlier, limit, hours, pauses) <= promised(received, limit, hours, pauses)


@given(courses())
def test_nothing_is_due_on_a_day_of_rest_or_outside_the_sessions(course: tuple) -> None:
    received, limit, hours, pauses = course
    at = promised(received, limit, hours, pauses)
    sessions = hours.counted(at.date(), CALENDAR)
    assert any(opens <= at.hour * 60 + at.minute <= closes for opens, closes in sessions)
    assert at >= received.replace(second=0) or limit.value == 0


@given(courses(), st.data())
def test_splitting_a_resumed_pause_changes_nothing(course: tuple, data: st.DataObject) -> None:
    received, limit, hours, _ = course
    start = received + timedelta(minutes=data.draw(st.integers(0, 20000)))
    length = data.draw(st.integers(0, 20000))
    middle = start + timedelta(minutes=data.draw(st.integers(0, length)))
    end = start + timedelta(minutes=length)
    whole = [Pause(start, end, PausePolicy.RESUME)]
    split = [Pause(middle, end, PausePolicy.RESUME), Pause(start, middle, PausePolicy.RESUME)]
    assert promised(received, limit, hours, split) == promised(received, limit, hours, whole)


@given(courses(), policies, st.integers(1, 20000), st.one_of(st.none(), st.integers(0, 90000)))
def test_no_pause_makes_a_late_dossier_punctual(
    course: tuple, policy: PausePolicy, late: int, length: int | None
) -> None:
    received, limit, hours, pauses = course
    at = promised(received, limit, hours, pauses)
    start = max([at, *(pause.end for pause in pauses)]) + timedelta(minutes=late)
    after = Pause(start, None if length is None else start + timedelta(minutes=length), policy)
    assert due(received, limit, CALENDAR, hours, [*pauses, after]).at == at


@given(moments, limits, hours, policies, st.integers(0, 20000), st.integers(0, 30000))
def test_a_pause_never_brings_the_date_forward(
    received: datetime, limit: TimeLimit, hours: OfficeHours, policy: PausePolicy, wait: int, length: int
) -> None:
    start = received + timedelta(minutes=wait)
    pause = Pause(start, start + timedelta(minutes=length), policy)
    if start <= normalise(received, CALENDAR, hours):
        return
    assert promised(received, limit, hours, [pause]) >= promised(received, limit, hours, [])


def recounted(why: Explanation, hours: OfficeHours) -> date:
    """The promised day, found again from the lines alone: by the numbers, the minutes, and the rolling."""
    begins = [place for place, line in enumerate(why.lines) if re.search("ngày nhận|tính lại từ đầu", line.note)]
    lines = why.lines[begins[-1] :]
    limit, last = why.limit, why.lines[-1]
    numbers = [line.number for line in lines if line.number]
    if limit.unit is Unit.WORKING_HOURS:
        assert sum(line.minutes or 0 for line in lines) == (limit.value or 0) * 60
    elif limit.unit is Unit.SAME_DAY:
        assert len([line for line in lines if hours.counted(line.date, CALENDAR)]) <= 2
    elif not limit.halves % 2:
        goes_on = [place for place, line in enumerate(lines) if "tính tiếp" in line.note]
        if goes_on:
            # The rest is told where the clock goes on, and so many days are numbered after it.
            rest = int(re.findall(r"còn (\d+) ngày", lines[goes_on[-1]].note)[-1])
            assert len([line for line in lines[goes_on[-1] + 1 :] if line.number is not None]) == rest
        else:
            assert (numbers[-1] if numbers else 0) == limit.value
        # A rolled date stops at the first working day, unless the clock stopped on that very day.
        rolled = [line for line in lines if line.kind is DayKind.ROLLED and "tạm dừng từ" not in line.note]
        assert not any(hours.counted(line.date, CALENDAR) for line in rolled)
    for before, after in pairwise(numbers):
        assert after in (before + 1, 1)
    assert [line.kind for line in lines].count(DayKind.DUE) == 1
    return last.date


@settings(max_examples=300)
@given(courses())
def test_the_explanation_recounts_to_the_same_date(course: tuple) -> None:
    received, limit, hours, pauses = course
    why = explain(received, limit, CALENDAR, hours, pauses)
    assert why.due == due(received, limit, CALENDAR, hours, pauses)
    assert why.due.at is not None
    assert recounted(why, hours) == why.due.at.date()
    first = received.date().toordinal()
    assert [line.date.toordinal() for line in why.lines] == list(range(first, first + len(why.lines)))


def test_a_clock_stopped_again_before_it_went_on_tells_the_whole_rest() -> None:
    stops = [("2026-07-20T07:00", "2026-07-20T07:25"), ("2026-07-23T01:28", "2026-07-25T13:09")]
    stops.append(("2026-07-25T14:25", "2026-07-25T15:41"))
    pauses = [Pause(*map(datetime.fromisoformat, stop), PausePolicy.RESUME) for stop in stops]
    why = explain(datetime(2026, 7, 20, 5, 30), TimeLimit.of(30, "calendar_days"), CALENDAR, HOURS[2], pauses)
    assert why.due.at is not None
    assert recounted(why, HOURS[2]) == why.due.at.date()


def test_twelve_thousand_random_explanations_recount_too() -> None:
    random = Random("recount")
    for turn in range(12_000):
        received, limit, pauses = a_random_case(random)
        hours = HOURS[turn % len(HOURS)]
        why = explain(received, limit, CALENDAR, hours, pauses)
        assert why.due.at is None or recounted(why, hours) == why.due.at.date(), (received, limit, pauses)


@given(courses())
def test_every_explanation_is_one_readable_sentence_run(course: tuple) -> None:
    received, limit, hours, pauses = course
    sentence = explain(received, limit, CALENDAR, hours, pauses).sentence_vi
    assert sentence.endswith(".")
    assert "  " not in sentence
    assert "None" not in sentence
