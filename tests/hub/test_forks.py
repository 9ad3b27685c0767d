"""Two streams that contradict each other: forks and clones raise an alarm, and a person decides."""

import pytest

from desk_app.domain.batches import Address, BatchFate
from desk_app.domain.errors import RuleBroken
from tests.hub.desks import EVENING
from tests.hub.taking import codes, stream, take


def test_two_batches_with_one_number_raise_an_alarm_and_neither_is_deleted(hub, desk):
    twin = desk.copy()
    desk.register("Nguyễn Văn Khởi")
    twin.register("Phan Thị Thu Hà")
    first, second = desk.export(), twin.export(name="khac.hs.zip")
    take(hub, first)
    forked = take(hub, second)
    assert (forked.fate, codes(forked)) == (BatchFate.FORKED, ["E302"])
    assert stream(hub)["frozen"]
    assert hub.status()["problems"][0]["code"] == "E302"
    kept = {each.read_bytes() for each in (hub.folder / "quarantine").iterdir()}
    assert {first.read_bytes(), second.read_bytes()} <= kept
    assert take(hub, second).fate is BatchFate.FORKED


def test_two_held_batches_with_one_number_are_a_fork_too(hub, desk):
    desk.register()
    desk.export()
    twin = desk.copy()
    desk.register("Nguyễn Văn Khởi")
    twin.register("Phan Thị Thu Hà")
    assert take(hub, desk.export()).fate is BatchFate.HELD
    assert take(hub, twin.export(name="khac.hs.zip")).fate is BatchFate.FORKED


def test_a_batch_that_does_not_follow_the_one_held_is_set_aside(hub, desk):
    desk.register()
    take(hub, desk.export())
    desk.register()
    stray = take(hub, desk.export(previous="5" * 64))
    assert (stray.fate, codes(stray)) == (BatchFate.FORKED, ["E304"])
    assert (stream(hub)["through"], stream(hub)["frozen_by"]) == (1, "E304")
    assert hub.status()["dossiers"] == 1


def test_a_held_batch_that_does_not_follow_is_found_out_when_its_turn_comes(hub, desk):
    desk.register()
    first = desk.export()
    desk.register()
    take(hub, desk.export(previous="5" * 64))
    assert take(hub, first).released == ()
    assert (stream(hub)["through"], stream(hub)["frozen_by"]) == (1, "E304")


def test_after_an_alarm_further_batches_wait_until_a_person_decides(hub, desk):
    desk.register()
    take(hub, desk.export())
    twin = desk.copy()
    desk.register()
    twin.register("Phan Thị Thu Hà")
    take(hub, desk.export())
    take(hub, twin.export(name="khac.hs.zip"))
    desk.register()
    waiting = take(hub, desk.export())
    assert (waiting.fate, codes(waiting)) == (BatchFate.HELD, ["E307"])
    assert hub.release(Address("H58.123", "1", "1-9f2c"), EVENING) == (3,)
    assert (stream(hub)["through"], stream(hub)["frozen"]) == (3, False)


def test_a_stream_that_flows_cannot_be_released(hub, desk):
    desk.register()
    take(hub, desk.export())
    with pytest.raises(RuleBroken) as refused:
        hub.release(Address("H58.123", "1", "1-9f2c"), EVENING)
    assert refused.value.code == "hub.not_frozen"


def test_a_second_living_epoch_with_the_same_counter_is_a_clone(hub, desk):
    twin = desk.copy()
    twin.epoch = "1-aaaa"
    desk.register()
    twin.register("Phan Thị Thu Hà")
    take(hub, desk.export())
    cloned = twin.export()
    assert codes(take(hub, cloned)) == ["E302"]
    assert stream(hub)["frozen"]
    assert stream(hub, "1-aaaa")["frozen"]
    hub.release(Address("H58.123", "1", "1-aaaa"), EVENING)
    assert take(hub, cloned).fate is BatchFate.ACCEPTED
